#include "geo/welfare/recoding.hpp"

#include <algorithm>
#include <array>
#include <cstdlib>
#include <map>
#include <tuple>

namespace kansenatlas {
namespace {

// Every merger, what one municipality gave up on one day together.
std::vector<Merger const*> mergers_by_origin(Atlas const& atlas) {
  std::vector<Merger const*> mergers;
  for (auto const& merger : atlas.mergers) mergers.push_back(&merger);
  std::sort(mergers.begin(), mergers.end(), [](auto const* a, auto const* b) {
    return std::tie(a->old_code, a->date, a->new_code) < std::tie(b->old_code, b->date, b->new_code);
  });
  return mergers;
}

// Did parts of the old municipality go to different ones on that day?
bool is_one_split(Merger const& a, Merger const& b) {
  return a.old_code == b.old_code && a.date == b.date && a.new_code != b.new_code;
}

struct MergerInto {
  Merger const* merger;
  bool is_split;
};
// Mergers between two maps by the code that came out of them.
using MergersInto = std::map<std::string, std::vector<MergerInto>>;

MergersInto mergers_between(Atlas const& atlas, Date first, Date last) {
  MergersInto into;
  auto const mergers = mergers_by_origin(atlas);
  for (std::size_t i = 0; i < mergers.size(); ++i) {
    auto const& merger = *mergers[i];
    if (!(first < merger.date) || last < merger.date) continue;
    bool const is_split = (i > 0 && is_one_split(*mergers[i - 1], merger)) ||
                          (i + 1 < mergers.size() && is_one_split(merger, *mergers[i + 1]));
    into[merger.new_code].push_back({&merger, is_split});
  }
  return into;
}

// What a merger took into `whole`, of which itself only a part may count. A municipality that went over as a whole
// counts as one, though the measured share misses 1 by some thousandths.
Predecessor part_of(Predecessor const& whole, Merger const& merger, bool is_split) {
  return {AreaCode(merger.old_code), whole.share_of_area * (is_split ? merger.share_of_area : 1),
          whole.is_split || is_split, merger.date};
}

// Adds what `self`, as it was on `until`, was made of on the older map.
void expand(MergersInto const& mergers, Predecessor const& self, Date until, std::vector<Predecessor>& into) {
  into.push_back(self);
  auto const at = mergers.find(std::string(self.code.text()));
  if (at == mergers.end()) return;
  for (auto const& [merger, is_split] : at->second)
    if (merger->date <= until) expand(mergers, part_of(self, *merger, is_split), merger->date, into);
}

int municipality_with(Atlas const& atlas, std::string_view code) {
  auto const& municipalities = atlas.municipalities;  // ordered by code
  auto const at = std::lower_bound(municipalities.begin(), municipalities.end(), code,
                                   [](Municipality const& m, std::string_view wanted) { return m.code < wanted; });
  return at != municipalities.end() && at->code == code ? static_cast<int>(at - municipalities.begin()) : -1;
}

int nearness(int year, int wanted) { return 2 * std::abs(year - wanted) + (year > wanted ? 1 : 0); }

void add_years(Atlas const& atlas, int indicator, int wanted, std::vector<RecodingWeight>& into) {
  auto years = atlas.observations->years(indicator);
  std::sort(years.begin(), years.end(), [&](int a, int b) { return nearness(a, wanted) < nearness(b, wanted); });
  for (int const year : years) into.push_back({indicator, year});
}

double weight_at(Atlas const& atlas, RecodingWeight const& weight, AreaCode const& code) {
  auto const* observation = atlas.observations->find(weight.indicator, weight.year, code);
  return observation && observation->has_value() ? observation->value : 0;
}

}  // namespace

MapBridge::MapBridge(Atlas const& atlas, int map_year) : m_predecessors(atlas.municipalities.size()) {
  Date const first{std::min(map_year, atlas.map_year), 1, 1}, last{std::max(map_year, atlas.map_year), 1, 1};
  auto const mergers = mergers_between(atlas, first, last);
  if (mergers.empty()) return;
  for (auto const& [code, ignored] : mergers)
    if (int const m = municipality_with(atlas, code); m >= 0)
      expand(mergers, {AreaCode(code), 1, false, {}}, last, m_predecessors[static_cast<std::size_t>(m)]);
}

std::vector<GroundSplit> ground_splits(Atlas const& atlas) {
  auto const mergers = mergers_by_origin(atlas);
  std::vector<GroundSplit> splits;
  for (auto at = mergers.begin(); at != mergers.end();) {
    auto const of_other = [&](auto const* m) { return m->old_code != (*at)->old_code || m->date != (*at)->date; };
    auto const next = std::find_if(at, mergers.end(), of_other);
    if (next - at > 1) {
      splits.push_back({(*at)->date, {}});
      for (; at != next; ++at) splits.back().successors.push_back(municipality_with(atlas, (*at)->new_code));
    }
    at = next;
  }
  return splits;
}

std::vector<RecodingWeight> recoding_weights(Atlas const& atlas, Indicator const& indicator, int year) {
  std::vector<RecodingWeight> candidates;
  auto const add_named = [&](auto const& matches) {
    for (std::size_t i = 0; i < atlas.indicators.size(); ++i)
      if (matches(atlas.indicators[i])) add_years(atlas, static_cast<int>(i), year, candidates);
  };
  add_named([&](Indicator const& i) { return i.id == indicator.weight; });
  bool const is_by_area = indicator.weight == "land_area";
  std::array<std::string_view, 2> const names = is_by_area
                                                    ? std::array<std::string_view, 2>{"oppervlakte_land", "opp_totaal"}
                                                    : std::array<std::string_view, 2>{"inwoners", "opp_woonterrein"};
  for (auto const name : names)
    add_named([&](Indicator const& i) { return i.aggregation == Aggregation::sum && i.bare_name() == name; });
  return candidates;
}

std::optional<FoundWeights> weights_of_predecessors(Atlas const& atlas, std::vector<RecodingWeight> const& candidates,
                                                    std::vector<AreaCode> const& codes) {
  for (auto const& candidate : candidates) {
    FoundWeights found{candidate, {}};
    for (auto const& code : codes) {
      found.of.push_back(weight_at(atlas, candidate, code));
      if (!(found.of.back() > 0)) break;
    }
    if (found.of.size() == codes.size() && found.of.back() > 0) return found;
  }
  return std::nullopt;
}

}  // namespace kansenatlas
