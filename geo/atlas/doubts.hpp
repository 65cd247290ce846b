#pragma once
// What is doubtful about a list or a membership, in the language of a reader.
#include <string>

#include "geo/atlas/partition.hpp"
#include "geo/base/texts.hpp"

namespace kansenatlas {

// The atlas holds its doubts in Dutch. Their translations stand in the catalogue of texts under "doubt: " and the Dutch
// words, of the whole or of each sentence. Words that the catalogue does not know, such as those about a layer of the
// user's own, stay as they are.
std::string doubt_in(std::string const& doubt, Texts const& texts);
// About a membership; empty where nothing is doubtful.
std::string doubt_about(Partition const& partition, int municipality, Texts const& texts);

// Who publishes a source, as a reader calls it: the catalogue has what differs, under "publisher: " and the atlas's
// words.
std::string publisher_in(std::string const& publisher, Texts const& texts);

}  // namespace kansenatlas
