#include "geo/source/known_holes.hpp"

#include <fmt/format.h>

#include "geo/boundary/build.hpp"
#include "geo/boundary/land.hpp"
#include "geo/boundary/plane.hpp"
#include "geo/source/csv_table.hpp"
#include "geo/source/csv_writer.hpp"

namespace kansenatlas {
namespace {

// As check_country sees them: from the lines that are written, not from those that were delivered.
std::vector<BoundaryFault> gaps_in(Network const& network) {
  std::vector<MultiPolygon> shapes;
  for (int unit = 0; unit < network.units; ++unit) shapes.push_back(polygon_of(network, unit));
  auto faults = build_network(network.name, shapes).faults;
  std::erase_if(faults, [](BoundaryFault const& fault) { return fault.kind != FaultKind::gap; });
  return faults;
}

HoleKind const* kind_of(RdPoint place, bool is_open_with_water, std::vector<HoleKind> const& kinds) {
  for (auto const& kind : kinds)
    if (kind.is_water ? !is_open_with_water : distance_m(kind.at, place) <= kind.reach_m) return &kind;
  return nullptr;
}

}  // namespace

std::vector<HoleKind> hole_kinds_in(std::filesystem::path const& catalogue) {
  auto const file = catalogue / "holes.csv";
  std::error_code ignored;
  if (!std::filesystem::is_regular_file(file, ignored))
    throw Error(said("there is no '{}'; work in the folder of the project, or name its catalogue with --catalogue DIR",
                     file.string()));
  auto const table = CsvTable::read(file, "catalogue/holes.csv");
  std::vector<HoleKind> kinds;
  for (int i = 0; i < table.size(); ++i) {
    auto const row = table.row(i);
    auto const kind = row.text("kind");
    if (kind != "water" && kind != "foreign")
      throw FaultError(row.fault("kind", said("is none of: {}", "water, foreign")));
    HoleKind hole{kind == "water", row.required("what"), {}, 0};
    if (!hole.is_water) hole = {false, hole.what, {row.number("x"), row.number("y")}, row.number("reach_m")};
    kinds.push_back(std::move(hole));
  }
  return kinds;
}

std::vector<KnownHole> known_holes_of(Network const& coast, Network const& water, std::vector<HoleKind> const& kinds) {
  Land const land(water);
  std::vector<KnownHole> holes;
  for (auto const* network : {&coast, &water})
    for (auto const& gap : gaps_in(*network)) {
      bool const is_open_with_water = network == &water || land.is_open_around(gap.where);
      if (auto const* kind = kind_of(gap.where, is_open_with_water, kinds))
        holes.push_back({network == &coast ? "coast" : "water", gap.where, kind->what});
    }
  return holes;
}

std::string text_of(std::vector<KnownHole> const& holes) {
  CsvWriter out({"network", "x", "y", "what"});
  for (auto const& [network, at, what] : holes)
    out.row({network, fmt::format("{:.0f}", at.x), fmt::format("{:.0f}", at.y), what});
  return out.text();
}

}  // namespace kansenatlas
