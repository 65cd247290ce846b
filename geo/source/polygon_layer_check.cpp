#include <fmt/format.h>

#include "geo/base/error.hpp"
#include "geo/base/text.hpp"
#include "geo/boundary/build.hpp"
#include "geo/source/atlas_check.hpp"
#include "geo/source/gpkg_layer.hpp"

namespace kansenatlas {
namespace {

std::string_view kind_text(FaultKind kind) {
  switch (kind) {
    case FaultKind::invalid_ring:
      return "invalid ring";
    case FaultKind::overlap:
      return "overlap";
    case FaultKind::gap:
      return "gap";
  }
  return "";
}

}  // namespace

std::vector<Fault> check_polygon_layer(std::string const& layer) {
  auto const name = parse_layer_name(layer);
  auto const units = read_gpkg_layer(name);
  std::vector<MultiPolygon> shapes;
  for (auto const& unit : units) shapes.push_back(unit.shape);
  std::vector<Fault> faults;
  for (auto const& found : build_network(name.layer, shapes).faults) {
    std::vector<std::string> names;
    for (int const unit : found.units) names.push_back(units[static_cast<std::size_t>(unit)].name);
    auto const row = found.units.empty() ? 0 : units[static_cast<std::size_t>(found.units.front())].row;
    auto const size = found.kind == FaultKind::invalid_ring ? found.detail : fmt::format("of {:.1f} m2", found.area_m2);
    faults.push_back(
        {layer, row, name.field.empty() ? "fid" : name.field, joined(names, " "),
         fmt::format("{} {} at {:.1f} {:.1f}", kind_text(found.kind), size, found.where.x, found.where.y)});
  }
  return faults;
}

}  // namespace kansenatlas
