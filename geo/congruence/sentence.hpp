#pragma once
// A score in words: nesting and moves first, never a verdict and never an adjective for V.
#include <string>
#include <vector>

#include "geo/base/texts.hpp"
#include "geo/congruence/scores.hpp"

namespace kansenatlas {

// Official names, most inhabitants first, `most` of them and then how many more: "Tilburg, Waalwijk en nog 6".
std::string names_in_text(Atlas const& atlas, std::vector<int> const& municipalities, Texts const& texts, int most = 8);

// "veiligheidsregio's (1-1-2024)"
std::string dated_name(Partition const& partition, Texts const& texts);

// What one region of `own` is called beside `other`; see region_noun.hpp.
std::string region_word(Partition const& own, Partition const& other, Texts const& texts);

// Who does not count, as one of the partitions has no region for them; empty where everybody counts.
std::string excluded_sentence(Atlas const& atlas, std::vector<int> const& excluded, Texts const& texts);

// Does every region of `inner` lie inside one of `outer`, and which municipalities do not? One sentence.
std::string nesting_sentence(Atlas const& atlas, Partition const& inner, Partition const& outer, Nesting const& nesting,
                             Texts const& texts);

// The whole: both dates, nesting both ways, moves to equality, identical regions, who was left out.
std::string sentence_of(Scores const& scores, Atlas const& atlas, Texts const& texts);

}  // namespace kansenatlas
