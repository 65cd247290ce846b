#include <algorithm>
#include <cmath>

#include <fmt/format.h>

#include "geo/base/text.hpp"
#include "geo/boundary/build.hpp"
#include "geo/source/atlas_check_parts.hpp"

namespace kansenatlas {
namespace {

constexpr double m2_per_ha = 1e4;

std::string word_of(FaultKind kind) {
  return kind == FaultKind::invalid_ring ? said("invalid ring")
         : kind == FaultKind::overlap    ? said("overlap")
                                         : said("gap");
}

bool is_known(BoundaryFault const& fault, std::string const& network, std::vector<KnownHole> const* holes) {
  if (fault.kind != FaultKind::gap) return false;
  constexpr double reach_m = 100;
  return !holes || std::any_of(holes->begin(), holes->end(), [&](KnownHole const& hole) {
    return hole.network == network && std::hypot(hole.at.x - fault.where.x, hole.at.y - fault.where.y) <= reach_m;
  });
}

void check_shapes(Atlas const& atlas, Network const& network, std::vector<KnownHole> const* holes,
                  std::string const& table, Findings& findings) {
  std::vector<MultiPolygon> shapes;
  for (int unit = 0; unit < network.units; ++unit) shapes.push_back(polygon_of(network, unit));
  for (auto const& fault : build_network(network.name, shapes).faults) {
    if (is_known(fault, network.name, holes)) continue;
    std::vector<std::string> codes;
    for (int const unit : fault.units) codes.push_back(atlas.municipalities[static_cast<std::size_t>(unit)].code);
    auto const size = fault.kind == FaultKind::invalid_ring ? fault.detail : said("of {:.0f} m2", fault.area_m2);
    auto const way_out = fault.kind == FaultKind::gap ? said("close it, or name it in boundaries/holes.csv")
                                                      : said("make the lines anew from the source");
    findings.push_back(
        {table,
         {},
         "unit",
         joined(codes, " "),
         said("{} {} at {:.0f} {:.0f}; {}", word_of(fault.kind), size, fault.where.x, fault.where.y, way_out)});
  }
}

// No municipality may lose or gain more than 1 % by generalisation, nor differ that much from what is published.
void check_area(Municipality const& m, double area_m2, double published_m2, double slack_m2, std::string const& table,
                std::string_view what, Findings& findings) {
  if (std::abs(area_m2 - published_m2) <= std::max(0.01 * published_m2, slack_m2)) return;
  findings.push_back(
      {table,
       {},
       "unit",
       m.code,
       said("covers {:.0f} ha where {} says {:.0f} ha", area_m2 / m2_per_ha, what, published_m2 / m2_per_ha)});
}

void check_areas(Atlas const& atlas, Network const& network, std::string const& table, Findings& findings) {
  bool const has_water = network.name == "water";
  for (std::size_t i = 0; i < atlas.municipalities.size(); ++i) {
    auto const& m = atlas.municipalities[i];
    double on_lines_m2 = 0;
    for (auto const& ring : network.rings[i]) on_lines_m2 += ring.area_m2;
    check_area(m, on_lines_m2, network.unit_area_m2[i], 0, table, said("the file, of the ungeneralised shape,"),
               findings);
    if (has_water && !std::isnan(m.land_ha + m.water_ha))
      check_area(m, network.unit_area_m2[i], (m.land_ha + m.water_ha) * m2_per_ha, 5e5, table,
                 said("municipalities.csv (land and water)"), findings);
  }
}

}  // namespace

void check_ground(Country const& country, std::vector<KnownHole> const* holes, Findings& findings) {
  auto const& atlas = *country.atlas;
  for (auto const* network : {&country.ground->coast, &country.ground->water}) {
    if (static_cast<std::size_t>(network->units) != atlas.municipalities.size()) continue;
    auto const table = std::string("boundaries/") + (network == &country.ground->coast ? "coast" : "water");
    check_shapes(atlas, *network, holes, table, findings);
    check_areas(atlas, *network, table, findings);
  }
}

}  // namespace kansenatlas
