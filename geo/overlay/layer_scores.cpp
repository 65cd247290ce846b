#include "geo/overlay/layer_scores.hpp"

#include <algorithm>
#include <map>
#include <set>

#include "geo/base/error.hpp"
#include "geo/base/index.hpp"
#include "geo/congruence/region_scores.hpp"
#include "geo/overlay/sparse_matching.hpp"

namespace kansenatlas {
namespace {

double weight_of(CommonPart const& part, Weight weight) {
  return weight == Weight::area ? part.area_m2 : part.inhabitants;
}

// A part as one of its two sides sees it.
struct View {
  bool is_a = true;
  [[nodiscard]] int own(CommonPart const& part) const { return is_a ? part.region_a : part.region_b; }
  [[nodiscard]] int other(CommonPart const& part) const { return is_a ? part.region_b : part.region_a; }
};

ContingencyTable table_of(std::span<CommonPart const> parts, int regions_a, int regions_b, Weight weight) {
  ContingencyTable table;
  table.regions_a = regions_a;
  table.regions_b = regions_b;
  table.margin_a.assign(at(regions_a), 0);
  table.margin_b.assign(at(regions_b), 0);
  for (auto const& part : parts) {
    double const value = weight_of(part, weight);
    if (value <= 0) continue;
    bool const is_same =
        !table.cells.empty() && table.cells.back().a == part.region_a && table.cells.back().b == part.region_b;
    if (!is_same) table.cells.push_back({part.region_a, part.region_b, 0});
    table.cells.back().weight += value;
    table.margin_a[at(part.region_a)] += value;
    table.margin_b[at(part.region_b)] += value;
    table.total += value;
  }
  return table;
}

// Per own region the other region with most of its weight, by area where nobody lives; -1: no ground in common.
std::vector<int> majority_of(std::span<CommonPart const> parts, View view, int regions, Weight weight) {
  std::map<std::pair<int, int>, std::pair<double, double>> sums;
  for (auto const& part : parts) {
    auto& sum = sums[{view.own(part), view.other(part)}];
    sum.first += weight_of(part, weight);
    sum.second += part.area_m2;
  }
  std::vector<int> majority(at(regions), -1);
  std::vector<std::pair<double, double>> most(at(regions), {-1, -1});
  for (auto const& [pair, sum] : sums)
    if (sum > most[at(pair.first)]) {
      most[at(pair.first)] = sum;
      majority[at(pair.first)] = pair.second;
    }
  return majority;
}

void sort_by_area(std::vector<int>& outside, std::span<CommonPart const> parts) {
  std::stable_sort(outside.begin(), outside.end(),
                   [&](int x, int y) { return parts[at(x)].area_m2 > parts[at(y)].area_m2; });
}

LayerNesting nesting_of(std::span<CommonPart const> parts, View view, std::vector<int> const& majority,
                        OpenGround const& open) {
  LayerNesting nesting;
  for (std::size_t p = 0; p < parts.size(); ++p) {
    auto const& part = parts[p];
    if (part.is_sliver || majority[at(view.own(part))] == view.other(part)) continue;
    nesting.outside.push_back(static_cast<int>(p));
    nesting.area_m2 += part.area_m2;
    nesting.inhabitants += part.inhabitants;
  }
  sort_by_area(nesting.outside, parts);
  nesting.holds_common = nesting.outside.empty();
  nesting.holds = nesting.holds_common && !open.any();
  return nesting;
}

// The own region that belongs to each other region and has most of its weight: it takes what lies outside.
std::vector<int> hosts_of(std::span<CommonPart const> parts, View view, std::vector<int> const& majority, int others,
                          Weight weight) {
  std::map<std::pair<int, int>, double> sums;
  for (auto const& part : parts)
    if (majority[at(view.own(part))] == view.other(part))
      sums[{view.other(part), view.own(part)}] += weight_of(part, weight);
  std::vector<int> host(at(others), -1);
  std::vector<double> most(at(others), -1);
  for (auto const& [pair, sum] : sums)
    if (sum > most[at(pair.first)]) {
      most[at(pair.first)] = sum;
      host[at(pair.first)] = pair.second;
    }
  return host;
}

PartMoves moves_of(std::vector<int> const& outside, std::span<CommonPart const> parts, View view,
                   std::vector<int> const& host) {
  PartMoves moves;
  for (int const p : outside) {
    auto const& part = parts[at(p)];
    moves.list.push_back({p, view.own(part), host[at(view.other(part))]});
    moves.area_m2 += part.area_m2;
    moves.inhabitants += part.inhabitants;
  }
  return moves;
}

// All parts outside the cells of the best one-to-one matching.
PartMoves moves_to_equal(std::span<CommonPart const> parts, ContingencyTable const& table) {
  std::vector<std::vector<Gain>> gains(at(table.regions_a));
  for (auto const& cell : table.cells) gains[at(cell.a)].push_back({cell.b, cell.weight});
  auto const matched = best_sparse_matching(gains, table.regions_b);
  std::vector<int> host(at(table.regions_b), -1), outside;
  for (std::size_t r = 0; r < matched.size(); ++r)
    if (matched[r] >= 0) host[at(matched[r])] = static_cast<int>(r);
  for (std::size_t p = 0; p < parts.size(); ++p)
    if (!parts[p].is_sliver && host[at(parts[p].region_b)] != parts[p].region_a) outside.push_back(static_cast<int>(p));
  sort_by_area(outside, parts);
  return moves_of(outside, parts, {true}, host);
}

// Pairs that lie in each other but for slivers, on the common ground and on all ground.
void count_identical(std::span<CommonPart const> parts, OpenGround const& open_a, OpenGround const& open_b,
                     LayerScores& scores) {
  std::map<int, std::set<int>> partners_a, partners_b;
  for (auto const& part : parts) {
    if (part.is_sliver) continue;
    partners_a[part.region_a].insert(part.region_b);
    partners_b[part.region_b].insert(part.region_a);
  }
  for (auto const& [region, partners] : partners_a) {
    int const other = *partners.begin();
    if (partners.size() > 1 || partners_b[other].size() > 1) continue;
    ++scores.identical_on_common;
    scores.identical_regions += !open_a.is_open(region) && !open_b.is_open(other);
  }
}

// The best match by all that the two regions are, not only by the ground that they share.
void match_whole_regions(std::vector<RegionScore>& regions, ContingencyTable const& table, OpenGround const& own,
                         OpenGround const& other) {
  auto const beyond = [](OpenGround const& open, int region) {
    return open.weight.empty() ? 0 : open.weight[at(region)];
  };
  for (auto& region : regions) {
    region.jaccard = 0;
    region.best_match = -1;
  }
  for (auto const& cell : table.cells) {
    double const all = table.margin_a[at(cell.a)] + beyond(own, cell.a) + table.margin_b[at(cell.b)] +
                       beyond(other, cell.b) - cell.weight;
    auto& region = regions[at(cell.a)];
    if (cell.weight / all <= region.jaccard) continue;
    region.jaccard = cell.weight / all;
    region.best_match = cell.b;
  }
}

void leave_out_slivers(std::vector<RegionScore>& regions, std::span<CommonPart const> parts, View view) {
  std::set<std::pair<int, int>> real;
  for (auto const& part : parts)
    if (!part.is_sliver) real.insert({view.own(part), view.other(part)});
  for (auto& region : regions)
    std::erase_if(region.partners, [&](int partner) { return !real.contains({region.region, partner}); });
}

void add_sums(std::span<CommonPart const> parts, LayerScores& scores) {
  std::set<std::pair<int, int>> cells;
  std::set<int> regions_a, regions_b;
  for (auto const& part : parts) {
    cells.insert({part.region_a, part.region_b});
    regions_a.insert(part.region_a);
    regions_b.insert(part.region_b);
    for (auto* sum : {&scores.common, part.is_sliver ? &scores.slivers : nullptr}) {
      if (!sum) continue;
      ++sum->parts;
      sum->area_m2 += part.area_m2;
      sum->inhabitants += part.inhabitants;
    }
  }
  scores.cells = static_cast<int>(cells.size());
  scores.regions_a = static_cast<int>(regions_a.size());
  scores.regions_b = static_cast<int>(regions_b.size());
}

}  // namespace

bool OpenGround::any() const {
  return std::any_of(area_m2.begin(), area_m2.end(), [&](double open_m2) { return open_m2 > sliver_m2; });
}

LayerScores layer_scores_of(std::span<CommonPart const> parts, int regions_a, int regions_b, Weight weight,
                            OpenGround const& open_a, OpenGround const& open_b) {
  if (parts.empty()) throw Error(said("the two sides have no ground in common; check their coordinate systems"));
  LayerScores scores;
  scores.weight = weight;
  add_sums(parts, scores);
  scores.table = table_of(parts, regions_a, regions_b, weight);
  if (scores.table.total <= 0)
    throw Error(said("nobody lives on the ground that both sides cover; choose --weight area, or other --inhabitants"));
  scores.agreement = agreement_of(scores.table);
  auto const turned = transposed(scores.table);
  scores.adjusted_rand_index = adjusted_rand_index(scores.table, false);
  scores.mapcurves_a = mean_without_nan(mapcurves_of_a(scores.table));
  scores.mapcurves_b = mean_without_nan(mapcurves_of_a(turned));
  count_identical(parts, open_a, open_b, scores);
  View const a{true}, b{false};
  auto const of_a = majority_of(parts, a, regions_a, weight), of_b = majority_of(parts, b, regions_b, weight);
  scores.a_in_b = nesting_of(parts, a, of_a, open_a);
  scores.b_in_a = nesting_of(parts, b, of_b, open_b);
  scores.a_into_b = moves_of(scores.a_in_b.outside, parts, a, hosts_of(parts, a, of_a, regions_b, weight));
  scores.b_into_a = moves_of(scores.b_in_a.outside, parts, b, hosts_of(parts, b, of_b, regions_a, weight));
  scores.equal = moves_to_equal(parts, scores.table);
  scores.regions_of_a = region_scores(scores.table, scores.agreement.entropy_b);
  scores.regions_of_b = region_scores(turned, scores.agreement.entropy_a);
  match_whole_regions(scores.regions_of_a, scores.table, open_a, open_b);
  match_whole_regions(scores.regions_of_b, turned, open_b, open_a);
  leave_out_slivers(scores.regions_of_a, parts, a);
  leave_out_slivers(scores.regions_of_b, parts, b);
  return scores;
}

}  // namespace kansenatlas
