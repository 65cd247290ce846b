#pragma once
// Figures and findings in words, for panels.
#include <string>
#include <vector>

#include "app/viewer/state.hpp"

namespace kansenatlas::viewer {

// "5,3 % van de beroepsbevolking"; or the reason why there is no value.
std::string value_text(State const& state, Indicator const& indicator, AreaValue const& value);
// "≈ 31.100*": mark, number and certainty (* provisional, m model estimate), without the unit; "–" where there is none.
std::string short_value_text(State const& state, Indicator const& indicator, AreaValue const& value);
// The name, with its series where another indicator has the same one: "Inwoners · Kerncijfers van gemeenten 2023".
std::string distinct_name(State const& state, Indicator const& indicator);
// How the value of a region came about: published, or aggregated, with what and how much of it is covered.
std::string method_text(State const& state, AreaValue const& value);
// "voorlopig", "modelschatting", "benadering"; empty for a definitive figure that was measured or published.
std::string status_text(State const& state, AreaValue const& value);
// "CBS, Regionale Monitor Brede Welvaart, editie 2023".
std::string source_text(State const& state, Indicator const& indicator);
std::string fitness_text(State const& state, Indicator const& indicator);
std::string fitness_in_full(State const& state, Indicator const& indicator);  // with the rule that decided
// "3,1 – 4,4", of a class.
std::string class_text(State const& state, Choropleth const& shown, int index);
// "229.836 inwoners".
std::string inhabitants_text(State const& state, long long inhabitants);
// "1-1-2024".
std::string date_text(State const& state, Partition const& partition);
// The inhabitants of a region, 1 January 2024.
long long inhabitants_of(Atlas const& atlas, std::vector<int> const& municipalities);
// Most inhabitants first, as sentences name them.
std::vector<int> by_inhabitants(Atlas const& atlas, std::vector<int> municipalities);
std::string names_of(State const& state, std::vector<int> const& municipalities);

// What two partitions have in common, from nesting and moves.
std::string pair_text(State const& state, PairScores const& pair);
// The partitions for a card: first those in the places (or the default ones), then the newest of every other.
struct CardPartitions {
  std::vector<Partition const*> first, rest;
};
CardPartitions card_partitions(State const& state);

// What the map shows, as paragraphs: for who does not see it.
std::vector<std::string> map_in_words(State const& state);
// The attribution that the licences of what is shown ask for.
std::string attribution_text(State const& state);

}  // namespace kansenatlas::viewer
