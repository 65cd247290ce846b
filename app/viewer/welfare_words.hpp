#pragma once
// Charts of figures in words: for a card beside the pointer, and for who does not see them.
#include <string>
#include <vector>

#include "app/viewer/state.hpp"

namespace kansenatlas::viewer {

// "rang 3 van 25", or that there are no places here.
std::string place_words(Position const& position, Texts const& texts);
// Lines after each other, with "; " between them.
std::string in_one_paragraph(std::string const& lines);
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
