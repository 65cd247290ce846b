#pragma once
// The figures of a view in a project file.
#include <string>

#include <nlohmann/json.hpp>

#include "geo/project/figures_view.hpp"

namespace kansenatlas {

nlohmann::ordered_json json_of(FiguresView const& figures);
// `where` names file and field for the Error of what cannot be read.
FiguresView read_figures_view(nlohmann::json const& value, std::string const& where);

}  // namespace kansenatlas
