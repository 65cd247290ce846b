#include "app/cli/layer_comparison.hpp"

#include <algorithm>
#include <cmath>
#include <numeric>

#include "app/cli/known_ground.hpp"
#include "app/cli/layer_argument.hpp"
#include "app/cli/layer_inhabitants.hpp"
#include "app/cli/partition_arguments.hpp"
#include "geo/atlas/lookup.hpp"
#include "geo/base/error.hpp"
#include "geo/boundary/faults.hpp"
#include "geo/boundary/plane.hpp"
#include "geo/overlay/border_lines.hpp"
#include "geo/overlay/coverage.hpp"
#include "geo/overlay/largest_share.hpp"
#include "geo/overlay/pieces.hpp"
#include "geo/overlay/repair.hpp"

namespace kansenatlas::cli {
namespace {

constexpr double usual_sliver_m2 = 10000;
constexpr double usual_tolerance_m = 10;

ComparedSide side_of_layer(std::string const& address) {
  ComparedSide side;
  side.source = read_layer_argument(address);
  auto regions = regions_by_code(side.source.codes);
  side.layer.id = address;
  side.layer.name = side.layer.singular = side.source.name;
  for (auto const& code : regions.codes) side.layer.regions.push_back({code, "", "", ""});
  for (std::size_t f = 0; f < regions.region_of.size(); ++f)
    if (auto& title = side.layer.regions[static_cast<std::size_t>(regions.region_of[f])].title; title.empty())
      title = side.source.names[f];
  side.layer.region_of = std::move(regions.region_of);
  return side;
}

ComparedSide side_of_partition(std::string const& id, Session& session) {
  auto const& partition = partition_named(session.atlas(), id);
  auto const language = session.language();
  ComparedSide side;
  side.source = municipal_layer(session.atlas(), session.ground());
  side.layer = {partition.id, partition.name(language), partition.singular(language), partition.date,
                true,         partition.regions,        partition.region_of,          {}};
  return side;
}

ComparedSide side_of(std::string const& text, Session& session) {
  return looks_like_layer_address(text) ? side_of_layer(text) : side_of_partition(text, session);
}

// Two layers of one name are told apart by file and field.
void tell_apart(ComparedSide& a, ComparedSide& b) {
  if (a.layer.is_municipal || b.layer.is_municipal || a.layer.name != b.layer.name) return;
  for (auto* side : {&a, &b}) {
    auto const address = layer_address_from(side->layer.id);
    side->layer.name = side->layer.singular =
        fmt::format("{} ({}:{})", side->layer.name, address.file.filename().string(), address.field);
  }
}

double number_of(Invocation const& invocation, std::string const& name, double otherwise) {
  if (!invocation.has(name)) return otherwise;
  auto const value = parse_number(invocation.text(name));
  if (!value || *value < 0) throw UsageError(said("{} takes a number from 0, not '{}'", name, invocation.text(name)));
  return *value;
}

void set_weight(Invocation const& invocation, LayerComparison& comparison) {
  comparison.weight = weight_of(invocation, Weight::inhabitants);
  if (comparison.weight == Weight::municipalities)
    throw UsageError(said(
        "--weight municipalities has no meaning where a layer cuts municipalities; choose inhabitants or area, or use "
        "'matrix', which takes each municipality whole"));
  bool const can_place = comparison.meeting != CrsMeeting::plane || invocation.has("--inhabitants");
  if (comparison.weight == Weight::area || can_place) return;
  if (invocation.has("--weight"))
    throw UsageError(
        said("layers without a CRS cannot be laid over the municipalities, so their inhabitants are not known; choose "
             "--weight area or add --inhabitants FILE#LAYER:FIELD"));
  comparison.weight = Weight::area;
  comparison.is_weight_chosen_for_user = true;
}

// The box of a side's units.
RdBox box_of(PolygonLayer const& layer) {
  RdBox box;
  for (auto const& polygon : layer.polygons)
    for (auto const& part : polygon)
      for (auto const& point : part.rings.front()) box.include(point);
  return box;
}

// Faults and inner border of the lines as delivered, then polygons fit for measuring.
std::vector<BorderPiece> prepare(ComparedSide& side, double reach_m) {
  auto built = build_network(side.layer.id, side.source.polygons);
  if (!side.layer.is_municipal) side.faults = std::move(built.faults);
  leave_out_empty_gaps(side.faults, side.source.polygons);
  side.layer.polygons = side.source.polygons;
  side.repaired = static_cast<int>(repair_invalid(side.layer.polygons).size());
  auto border = inner_border_of(built.network, side.layer.polygons, side.layer.region_of, reach_m);
  side.border_m = length_of(border);
  return border;
}

void compare_borders(LayerComparison& comparison) {
  auto const box = box_of(comparison.a.source);
  double const longest = std::max(box.width_m(), box.height_m());
  double const reach_m = std::max(comparison.tolerance_m, longest * 1e-6);
  double const tolerance_m = std::max(comparison.tolerance_m, longest * 1e-9);
  auto const border_a = prepare(comparison.a, reach_m), border_b = prepare(comparison.b, reach_m);
  comparison.a.border_near_m = length_near(border_a, border_b, tolerance_m);
  comparison.b.border_near_m = length_near(border_b, border_a, tolerance_m);
}

std::vector<MultiPolygon> overlaps_within(ComparedSide const& side) {
  std::vector<FeaturePair> pairs;
  for (auto const& fault : side.faults)
    if (fault.kind == FaultKind::overlap) pairs.push_back({fault.units[0], fault.units[1]});
  return pieces_of(side.layer.polygons, side.layer.polygons, pairs);
}

// What the regions of `own` are outside the common ground: uncovered, or in a unit of the other side without a region.
OpenGround open_ground(std::vector<CommonArea> const& table, std::vector<double> const& inhabitants, bool is_a,
                       LayerComparison const& comparison) {
  auto const& own = is_a ? comparison.a : comparison.b;
  auto const& other = is_a ? comparison.b : comparison.a;
  bool const by_area = comparison.weight == Weight::area;
  OpenGround open;
  open.area_m2.assign(own.layer.regions.size(), 0);
  open.weight.assign(own.layer.regions.size(), 0);
  double largest_m2 = 0;
  auto const add = [&](std::size_t unit, double area_m2, double people) {
    if (own.layer.region_of[unit] < 0) return;
    auto const region = static_cast<std::size_t>(own.layer.region_of[unit]);
    open.area_m2[region] += area_m2;
    open.weight[region] += by_area ? area_m2 : people;
  };
  for (std::size_t unit = 0; unit < own.uncovered_m2.size(); ++unit) {
    largest_m2 = std::max(largest_m2, area_of(own.layer.polygons[unit]));
    add(unit, own.uncovered_m2[unit], own.open_inhabitants.empty() ? 0 : own.open_inhabitants[unit]);
  }
  for (std::size_t row = 0; row < table.size(); ++row)
    if (other.layer.region_of[static_cast<std::size_t>(is_a ? table[row].b : table[row].a)] < 0)
      add(static_cast<std::size_t>(is_a ? table[row].a : table[row].b), table[row].area_m2,
          inhabitants.empty() ? 0 : inhabitants[row]);
  open.sliver_m2 = std::max(comparison.sliver_m2, largest_m2 * 1e-9);
  return open;
}

// Ground of `own` that counts more than once, since units of the other side overlap each other there. Per unit.
std::vector<double> counted_twice(std::vector<CommonArea> const& table, bool is_a, ComparedSide const& own) {
  std::vector<double> twice_m2 = own.uncovered_m2;
  for (auto const& common : table) twice_m2[static_cast<std::size_t>(is_a ? common.a : common.b)] += common.area_m2;
  for (std::size_t unit = 0; unit < twice_m2.size(); ++unit) {
    double const area_m2 = area_of(own.layer.polygons[unit]);
    twice_m2[unit] = twice_m2[unit] - area_m2 > std::max(1.0, area_m2 * 1e-9) ? twice_m2[unit] - area_m2 : 0;
  }
  return twice_m2;
}

void note_doubled(std::vector<double> const& twice_m2, ComparedSide const& own, ComparedSide& other) {
  other.doubled_m2 = std::accumulate(twice_m2.begin(), twice_m2.end(), 0.0);
  if (own.carried.empty()) return;  // known from the third layer, or not at all
  double people = 0;
  for (std::size_t unit = 0; unit < twice_m2.size(); ++unit)
    if (twice_m2[unit] > 0) people += own.carried[unit] * twice_m2[unit] / area_of(own.layer.polygons[unit]);
  other.doubled_inhabitants = people;
}

std::vector<int> excluded_municipalities(LayerComparison const& comparison) {
  auto const& side = comparison.a.layer.is_municipal ? comparison.a : comparison.b;
  if (!side.layer.is_municipal) return {};
  std::vector<char> is_met(side.layer.region_of.size(), 0);
  for (auto const& part : comparison.parts) is_met[static_cast<std::size_t>(part.municipality)] = 1;
  std::vector<int> excluded;
  for (std::size_t m = 0; m < is_met.size(); ++m)
    if (!is_met[m]) excluded.push_back(static_cast<int>(m));
  return excluded;
}

}  // namespace

std::vector<Option> layer_options() {
  return {{"--inhabitants", "FILE#LAYER:FIELD", "overlay.cli.inhabitants"},
          {"--sliver", "M2", "overlay.cli.sliver"},
          {"--tolerance", "M", "overlay.cli.tolerance"}};
}

LayerComparison compare_layers(Invocation const& invocation, Session& session) {
  auto const name_a = invocation.text("A"), name_b = invocation.text("B");
  LayerComparison result;
  result.a = side_of(name_a, session);
  result.b = side_of(name_b, session);
  tell_apart(result.a, result.b);
  result.meeting = bring_together(result.a.source, result.b.source, name_a, name_b);
  result.crs_name = result.a.source.crs_wkt.empty() ? "" : result.a.source.crs_name;
  result.is_stretched = stretches_areas(result.a.source);
  bool const is_plane = result.meeting == CrsMeeting::plane;
  result.sliver_m2 = number_of(invocation, "--sliver", is_plane ? 0 : usual_sliver_m2);
  result.tolerance_m = number_of(invocation, "--tolerance", is_plane ? 0 : usual_tolerance_m);
  set_weight(invocation, result);
  compare_borders(result);
  for (auto* side : {&result.a, &result.b})
    side->known_ground = take_known_ground(side->faults, side->source, session.ground());
  for (auto* side : {&result.a, &result.b}) side->overlaps = overlaps_within(*side);
  auto const& polygons_a = result.a.layer.polygons;
  auto const& polygons_b = result.b.layer.polygons;
  auto const table = area_table(polygons_a, polygons_b);
  result.a.uncovered_m2 = uncovered_m2(table, Side::a, polygons_a, result.b.overlaps);
  result.b.uncovered_m2 = uncovered_m2(table, Side::b, polygons_b, result.a.overlaps);
  std::vector<double> inhabitants;
  if (!is_plane || invocation.has("--inhabitants"))
    inhabitants = inhabitants_for(table, invocation.text("--inhabitants"), name_a, name_b, result, session);
  result.parts = parts_of(table, inhabitants, result.a.layer, result.b.layer, result.sliver_m2);
  note_doubled(counted_twice(table, true, result.a), result.a, result.b);
  note_doubled(counted_twice(table, false, result.b), result.b, result.a);
  result.scores = layer_scores_of(
      result.parts, static_cast<int>(result.a.layer.regions.size()), static_cast<int>(result.b.layer.regions.size()),
      result.weight, open_ground(table, inhabitants, true, result), open_ground(table, inhabitants, false, result));
  result.excluded = excluded_municipalities(result);
  return result;
}

}  // namespace kansenatlas::cli
