#pragma once
// Charts of figures in words: for a card beside the pointer, and for who does not see them.
#include <string>
#include <vector>

#include "app/viewer/state.hpp"

namespace kansenatlas::viewer {

// Lines as one, with semicolons between.
std::string on_one_line(std::string words);

// "2,9 – 4,3" of the lowest class, "> 4,3 – 5,6" of the others: the upper bound belongs to the class.
std::string bounds_text(State const& state, Choropleth const& map, int index);

// Everything about one area's figure, a line each.
std::string figure_words(State const& state, ComparedArea const& area, Indicator const& indicator,
                         AreaValue const& value);
// One row of the profile, a line for each thing it shows.
std::string profile_words(State const& state, ComparedArea const& area, ComparisonRow const& row, Spine const& spine);
// One partition in the chart of scales.
std::string scale_words(State const& state, DisparitySurvey::Part const& part);

// Rank, interval and theme scores of one area, a line each.
std::string composite_words(State const& state, Composite const& composite, int area);
// What the score was made of, and who ends up where, as paragraphs.
std::vector<std::string> composite_in_words(State const& state);

// How a municipality stands beside its neighbours, with its local I and the corrected p; empty: not known.
std::string spot_words(State const& state, int municipality);

// What the present view shows, as paragraphs.
std::vector<std::string> welfare_in_words(State const& state);

}  // namespace kansenatlas::viewer
