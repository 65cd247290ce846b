#include "app/cli/layer_inhabitants.hpp"

#include <algorithm>
#include <filesystem>
#include <numeric>
#include <unordered_map>

#include "app/cli/layer_argument.hpp"
#include "geo/base/error.hpp"
#include "geo/base/numbers.hpp"
#include "geo/boundary/plane.hpp"
#include "geo/overlay/inhabitants.hpp"
#include "geo/overlay/pieces.hpp"
#include "geo/overlay/repair.hpp"

namespace kansenatlas::cli {
namespace {

// Units with a number of inhabitants each.
struct Carriers {
  PolygonLayer layer;
  std::vector<double> inhabitants;
  int without_number = 0;
};

double number_from(std::string const& text, std::string const& address, long long feature) {
  auto const number = parse_number(text);
  if (!number || *number < 0)
    throw Error(
        said("{}: feature {} has '{}', which is no number of inhabitants; give another field", address, feature, text));
  return *number;
}

Carriers read_carriers(std::string const& text) {
  auto const address = layer_address_from(text);
  Carriers carriers{read_polygon_layer(address.file, address.layer, address.field, "", Unusable::listed), {}, 0};
  carriers.without_number = static_cast<int>(carriers.layer.unusable.size());
  for (std::size_t i = 0; i < carriers.layer.codes.size(); ++i)
    carriers.inhabitants.push_back(number_from(carriers.layer.codes[i], text, carriers.layer.numbers[i]));
  return carriers;
}

bool is_same_layer(std::string const& x, std::string const& y) {
  if (!looks_like_layer_address(x) || !looks_like_layer_address(y)) return false;
  auto const first = layer_address_from(x), second = layer_address_from(y);
  std::error_code ignored;
  return first.layer == second.layer && std::filesystem::equivalent(first.file, second.file, ignored);
}

// The numbers in the order of the side's own features.
std::vector<double> in_order_of(PolygonLayer const& side, Carriers const& carriers) {
  std::unordered_map<long long, double> by_number;
  for (std::size_t i = 0; i < carriers.inhabitants.size(); ++i)
    by_number[carriers.layer.numbers[i]] = carriers.inhabitants[i];
  std::vector<double> ordered;
  for (auto const number : side.numbers) {
    auto const at = by_number.find(number);
    ordered.push_back(at == by_number.end() ? 0 : at->second);
  }
  return ordered;
}

std::vector<double> municipal_inhabitants(Atlas const& atlas) { return weights_of(atlas, Weight::inhabitants); }

void set_open(ComparedSide& side, std::vector<double> open) {
  side.uncovered_inhabitants = std::accumulate(open.begin(), open.end(), 0.0);
  side.open_inhabitants = std::move(open);
}

std::vector<double> open_by_own_numbers(ComparedSide const& side) {
  std::vector<double> open(side.carried.size(), 0);
  for (std::size_t u = 0; u < open.size(); ++u)
    if (double const area_m2 = area_of(side.layer.polygons[u]); area_m2 > 0)
      open[u] = side.carried[u] * side.uncovered_m2[u] / area_m2;
  return open;
}

// The pieces that two sets of polygons have in common, with the inhabitants of each.
std::vector<double> inhabitants_of_common(std::vector<CommonArea> const& table, std::span<MultiPolygon const> a,
                                          std::span<MultiPolygon const> b, Carriers const& carriers) {
  std::vector<FeaturePair> pairs;
  for (auto const& row : table) pairs.push_back({row.a, row.b});
  return inhabitants_of_pieces(pieces_of(a, b, pairs), carriers.inhabitants, carriers.layer.polygons);
}

// Per unit of `own`, those who live where units of the other side overlap each other, and so count twice.
std::vector<double> doubled_by_third(ComparedSide const& own, ComparedSide const& other, Carriers const& carriers) {
  std::vector<double> doubled(own.layer.polygons.size(), 0);
  auto const table = area_table(own.layer.polygons, other.overlaps);
  auto const inhabitants = inhabitants_of_common(table, own.layer.polygons, other.overlaps, carriers);
  for (std::size_t row = 0; row < table.size(); ++row)
    doubled[static_cast<std::size_t>(table[row].a)] += inhabitants[row];
  return doubled;
}

// Sets who live on what the other side leaves open of `own`, all in a unit less those on the common ground, and how
// many of `own` the other side counts twice.
void set_by_third(ComparedSide& own, ComparedSide& other, bool is_a, std::vector<CommonArea> const& table,
                  std::vector<double> const& inhabitants, Carriers const& carriers) {
  auto const doubled = doubled_by_third(own, other, carriers);
  other.doubled_inhabitants = std::accumulate(doubled.begin(), doubled.end(), 0.0);
  auto open = inhabitants_of_pieces(own.layer.polygons, carriers.inhabitants, carriers.layer.polygons);
  for (std::size_t row = 0; row < table.size(); ++row)
    open[static_cast<std::size_t>(is_a ? table[row].a : table[row].b)] -= inhabitants[row];
  for (std::size_t u = 0; u < open.size(); ++u)
    open[u] = own.uncovered_m2[u] > 0 ? std::max(0.0, open[u] + doubled[u]) : 0;
  set_open(own, std::move(open));
}

std::vector<double> spread_by_side(std::vector<CommonArea> const& table, Side side, std::vector<double> const& carried,
                                   LayerComparison& comparison) {
  auto& own = side == Side::a ? comparison.a : comparison.b;
  comparison.inhabitants_carried = std::accumulate(carried.begin(), carried.end(), 0.0);
  own.carried = carried;
  set_open(own, open_by_own_numbers(own));
  return inhabitants_of_pairs(table, side, carried, own.layer.polygons);
}

std::vector<double> spread_by_third(std::vector<CommonArea> const& table, Carriers carriers, std::string const& name,
                                    LayerComparison& comparison) {
  transform_like(carriers.layer, comparison.a.source, name, comparison.a.layer.id);
  repair_invalid(carriers.layer.polygons);
  comparison.inhabitants_carried = std::accumulate(carriers.inhabitants.begin(), carriers.inhabitants.end(), 0.0);
  auto &a = comparison.a, &b = comparison.b;
  auto inhabitants = inhabitants_of_common(table, a.layer.polygons, b.layer.polygons, carriers);
  set_by_third(a, b, true, table, inhabitants, carriers);
  set_by_third(b, a, false, table, inhabitants, carriers);
  return inhabitants;
}

}  // namespace

std::vector<double> inhabitants_for(std::vector<CommonArea> const& table, std::string const& address,
                                    std::string const& address_a, std::string const& address_b,
                                    LayerComparison& comparison, Session& session) {
  if (address.empty()) {
    comparison.inhabitants_from = "municipalities";
    auto const carried = municipal_inhabitants(session.atlas());
    if (comparison.a.layer.is_municipal) return spread_by_side(table, Side::a, carried, comparison);
    if (comparison.b.layer.is_municipal) return spread_by_side(table, Side::b, carried, comparison);
    return spread_by_third(table, {municipal_layer(session.atlas(), session.ground()), carried, 0},
                           session.texts().text("overlay.municipalities"), comparison);
  }
  comparison.inhabitants_from = address;
  auto carriers = read_carriers(address);
  comparison.carriers_without_number = carriers.without_number;
  if (is_same_layer(address, address_a))
    return spread_by_side(table, Side::a, in_order_of(comparison.a.source, carriers), comparison);
  if (is_same_layer(address, address_b))
    return spread_by_side(table, Side::b, in_order_of(comparison.b.source, carriers), comparison);
  return spread_by_third(table, std::move(carriers), address, comparison);
}

}  // namespace kansenatlas::cli
