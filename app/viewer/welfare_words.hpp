#pragma once
// Charts of figures in words: for a card beside the pointer, and for who does not see them.
#include <string>
#include <vector>

#include "app/viewer/state.hpp"

namespace kansenatlas::viewer {

// Everything about one area's figure, a line each.
std::string figure_words(State const& state, ComparedArea const& area, Indicator const& indicator,
                         AreaValue const& value);
// One row of the profile, a line for each thing it shows.
std::string profile_words(State const& state, ComparedArea const& area, ComparisonRow const& row, Spine const& spine);
// One partition in the chart of scales.
std::string scale_words(State const& state, DisparitySurvey::Part const& part);
// Theil's between part where it is defined, else that of the variance.
double share_between(Decomposition const& parts);

// What the present view shows, as paragraphs.
std::vector<std::string> welfare_in_words(State const& state);

}  // namespace kansenatlas::viewer
