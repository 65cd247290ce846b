#pragma once
// What one region of a partition is called, and how Dutch goes on from there: "elk COROP-gebied", "de provincie". In
// languages without gender the same calls give "every COROP area", "the province".
#include <string>
#include <string_view>

#include "geo/atlas/partition.hpp"
#include "geo/base/texts.hpp"

namespace kansenatlas {

enum class Gender { common, neuter, unknown };  // a "de" word, a "het" word

// Of a Dutch noun, by the last word of its head: "groep van landbouwgebieden" is a group. Known for the usual words for
// areas and bodies, and for endings that decide it; unknown for all others.
Gender dutch_gender(std::string_view noun);

struct RegionNoun {
  std::string word;
  bool is_neuter = false;
};

// Beside `other`: "veiligheidsregio"; where that does not tell the two apart, with the day, "omgevingsdienst
// (1-1-2023)"; of an own partition or a scenario with its name, "regio (“Noord”)"; of a polygon layer "gebied van
// kaart". A word of which the gender is not known stands behind one of which it is: "gebied (kwadrant)".
RegionNoun region_noun(Partition const& own, Partition const& other, Texts const& texts);

enum class Determiner { the, this_one, every, none, another };

// "het ressort", "dit ressort", "elk ressort", "geen enkel ressort", "een ander ressort".
std::string phrase(Determiner determiner, RegionNoun const& noun, Texts const& texts);
std::string phrase(Determiner determiner, Partition const& own, Partition const& other, Texts const& texts);

// The first letter as a capital: a sentence that begins with a phrase.
std::string sentence_case(std::string text);

}  // namespace kansenatlas
