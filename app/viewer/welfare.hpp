#pragma once
// The level that figures of broad welfare are looked at on: the municipalities, or the regions of one partition. An
// area is a municipality or region of it, by index.
#include <functional>
#include <optional>
#include <string>
#include <vector>

#include "app/viewer/state.hpp"
#include "geo/welfare/composite.hpp"

namespace kansenatlas::viewer {

// One step for undo that changes how figures are looked at; steps that follow each other with one `drag_key` are one.
void change_figures(State& state, std::string title_key, std::function<void(FiguresView&)> const& change,
                    std::string drag_key = "");

// Throws UsageError for names that a project file may hold and the library does not know.
Normalisation normalisation_of(ScoreView const& score);
Averaging averaging_of(ScoreView const& score);
std::string neighbours_of(FiguresView const& figures);  // as WeightScheme is named

// Null: the municipalities.
Partition const* level_partition(State const& state);
int areas_of_level(State const& state);
// "Gemeenten", "Veiligheidsregio's".
std::string level_name(State const& state);

// The area that a municipality lies in; -1: in none.
int area_with(State const& state, int municipality);
std::vector<int> municipalities_of_area(State const& state, int area);
std::string const& name_of_area(State const& state, int area);
// Without what every region of the partition is called: "Midden- en West-Brabant". For lists under their heading.
std::string short_name_of_area(State const& state, int area);
std::string const& code_of_area(State const& state, int area);

// The areas that are selected: the area itself, the one that the selected municipality lies in, or the municipalities
// of the selected region. Ascending.
std::vector<int> selected_areas(State const& state);
bool is_selected_area(State const& state, int area);
// The area under the pointer, on the map or in a chart; -1: none.
int hovered_area(State const& state);

// What a click on a municipality of the map selects: on a level of regions the region that it lies in.
std::string const& code_to_pick(State const& state, int municipality);

// Whose profile is shown: the selected region, else the selected municipality; nothing without.
std::optional<ComparedArea> profiled_area(State const& state);

// Names the area that what is not known is told of: "veiligheidsregio VR20"; empty: the country.
std::string unknowns_level(State const& state);

// The figures of the level for what is shown; null while they are being read.
LevelFigures const* level_figures(State const& state);
YearFigures const* year_figures(State const& state);
// The coloured map of the level; null without one.
Choropleth const* level_map(State const& state);
// The year that the shown one is compared with; 0: none.
int since_year(State const& state);

}  // namespace kansenatlas::viewer
