// The networks of the Netherlands: as bundled, and against the boundaries as delivered.
#include <set>

#include "geo/boundary/build.hpp"
#include "geo/boundary/generalise.hpp"
#include "geo/boundary/outline.hpp"
#include "tests/boundary/delivered.hpp"
#include "tests/support/catch.hpp"

using namespace kansenatlas;
using test::bundled_network;
using test::delivered_layer;

namespace {

constexpr char const* municipalities = "gemeenten_2023plus.gpkg";

std::vector<bool> everyone(Network const& network) {
  return std::vector<bool>(static_cast<std::size_t>(network.units), true);
}

std::set<std::pair<int, int>> neighbours_in(Network const& network) {
  std::set<std::pair<int, int>> pairs;
  auto const adjacency = adjacency_of(network);
  for (int u = 0; u < network.units; ++u)
    for (auto const& neighbour : adjacency.of[static_cast<std::size_t>(u)]) pairs.emplace(u, neighbour.unit);
  return pairs;
}

std::size_t rings_in(Network const& network) {
  std::size_t rings = 0;
  for (auto const& unit : network.rings) rings += unit.size();
  return rings;
}

void check_against_delivered(std::string const& name, std::string const& layer_name) {
  auto const layer = delivered_layer(municipalities, layer_name);
  if (!layer) SKIP_TEST("the boundaries as delivered are not on this machine");
  CHECK(layer->epsg == 28992);
  auto const [delivered, faults] = build_network(name, layer->polygons);
  auto const bundled = bundled_network(name);
  CHECK(bundled.codes == layer->codes);
  CHECK(neighbours_in(bundled.network) == neighbours_in(delivered));
  CHECK(rings_in(bundled.network) == rings_in(delivered));
  for (std::size_t u = 0; u < layer->codes.size(); ++u) {
    CHECK(bundled.network.unit_area_m2[u] == Approx(delivered.unit_area_m2[u]).margin(1));
    auto const now = adjacency_of(bundled.network).of[u], then = adjacency_of(delivered).of[u];
    for (std::size_t n = 0; n < now.size(); ++n) CHECK(now[n].length_m == Approx(then[n].length_m).margin(2));
  }
  for (auto const& fault : faults) CHECK(fault.kind == FaultKind::gap);
}

}  // namespace

TEST_CASE("with water the Netherlands is one whole") {
  auto const water = bundled_network("water").network;
  CHECK(water.units == 342);
  CHECK(connected_parts(adjacency_of(water), everyone(water)).size() == 1);
}

TEST_CASE("clipped at the coast it falls into the mainland, Zeeuws-Vlaanderen and five Wadden islands") {
  auto const coast = bundled_network("coast");
  auto const parts = connected_parts(adjacency_of(coast.network), everyone(coast.network));
  REQUIRE(parts.size() == 7);
  CHECK(parts[0].size() == 334);
  std::set<std::string> zeeuws_vlaanderen;
  for (int const u : parts[1]) zeeuws_vlaanderen.insert(coast.codes[static_cast<std::size_t>(u)]);
  CHECK(zeeuws_vlaanderen == std::set<std::string>{"GM0677", "GM0715", "GM1714"});  // Hulst, Terneuzen, Sluis
  for (std::size_t p = 2; p < 7; ++p) CHECK(parts[p].size() == 1);
}

TEST_CASE("no municipality is off by more than one per cent, and the two texts stay within 700 kB") {
  std::uintmax_t bytes = 0;
  for (std::string const name : {"coast", "water"}) {
    CHECK(worst_area_error(bundled_network(name).network).relative < 0.01);
    bytes +=
        std::filesystem::file_size(std::filesystem::path(KANSENATLAS_SOURCE) / "data/nl/boundaries" / (name + ".txt"));
  }
  CHECK(bytes <= 700'000);
}

TEST_CASE("the bundled networks are valid: no overlap, no crossing, every ring an area") {
  for (std::string const name : {"coast", "water"}) {
    auto const network = bundled_network(name).network;
    std::vector<MultiPolygon> units;
    for (int u = 0; u < network.units; ++u) units.push_back(polygon_of(network, u));
    for (auto const& fault : build_network(name, units).faults) CHECK(fault.kind == FaultKind::gap);
    for (auto const& unit : network.rings)
      for (auto const& ring : unit) CHECK(std::abs(ring.area_m2) > 0);
  }
}

TEST_CASE("the bundled coast has the neighbours, parts, areas and border lengths of the one delivered") {
  check_against_delivered("coast", "gemeenten_kustlijn_gegeneraliseerd");
}

TEST_CASE("the bundled water network has the neighbours, parts, areas and border lengths of the one delivered") {
  check_against_delivered("water", "gemeenten_incl_water");
}

TEST_CASE("coarser and coarser, neighbours and parts stay the same") {
  auto const coast = bundled_network("coast").network;
  for (double const tolerance_m : {25.0, 100.0, 400.0}) {
    auto const fewer = generalised(coast, tolerance_m);
    CHECK(neighbours_in(fewer) == neighbours_in(coast));
    CHECK(rings_in(fewer) == rings_in(coast));
    for (std::size_t u = 0; u < coast.rings.size(); ++u)
      for (std::size_t r = 0; r < coast.rings[u].size(); ++r)
        CHECK(fewer.rings[u][r].area_m2 * coast.rings[u][r].area_m2 > 0);
  }
}

TEST_CASE("a careless simplification is found out: 7 invalid municipalities, 26.6 km2 of overlaps, some 1,740 gaps") {
  auto const layer = delivered_layer("gemeenten_2024_dirty.gpkg", "gemeenten_2024_kwb_dirty");
  if (!layer) SKIP_TEST("the boundaries as delivered are not on this machine");
  auto const faults = build_network("dirty", layer->polygons).faults;
  std::set<int> invalid;
  double overlap_m2 = 0;
  int gaps = 0;
  for (auto const& fault : faults) {
    if (fault.kind == FaultKind::invalid_ring) invalid.insert(fault.units[0]);
    if (fault.kind == FaultKind::overlap) overlap_m2 += fault.area_m2;
    gaps += fault.kind == FaultKind::gap;
  }
  CHECK(invalid.size() == 7);
  CHECK(overlap_m2 == Approx(26.6e6).epsilon(0.01));
  CHECK(gaps == Approx(1740).epsilon(0.02));
}
