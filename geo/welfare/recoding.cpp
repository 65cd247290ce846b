#include "geo/welfare/recoding.hpp"

#include <algorithm>
#include <array>
#include <cstdlib>
#include <map>

namespace kansenatlas {
namespace {

// Mergers between two maps by the code that came out of them, the newest first.
using MergersInto = std::map<std::string, std::vector<Merger const*>>;

MergersInto mergers_between(Atlas const& atlas, Date first, Date last) {
  MergersInto mergers;
  for (auto const& merger : atlas.mergers)
    if (first < merger.date && merger.date <= last) mergers[merger.new_code].push_back(&merger);
  return mergers;
}

// Did parts of the old municipality go to different ones?
bool was_split(Atlas const& atlas, Merger const& merger) {
  return std::any_of(atlas.mergers.begin(), atlas.mergers.end(), [&](Merger const& other) {
    return other.old_code == merger.old_code && other.date == merger.date && other.new_code != merger.new_code;
  });
}

// What a merger took into `whole`, of which itself only a part may count. A municipality that went over as a whole
// counts as one, though the measured share misses 1 by some thousandths.
Predecessor part_of(Atlas const& atlas, Predecessor const& whole, Merger const& merger) {
  bool const is_split = was_split(atlas, merger);
  return {AreaCode(merger.old_code), whole.share_of_area * (is_split ? merger.share_of_area : 1),
          whole.is_split || is_split, merger.date};
}

// Adds what `self`, as it was on `until`, was made of on the older map.
void expand(Atlas const& atlas, MergersInto const& mergers, Predecessor const& self, Date until,
            std::vector<Predecessor>& into) {
  into.push_back(self);
  auto const at = mergers.find(std::string(self.code.text()));
  if (at == mergers.end()) return;
  for (auto const* merger : at->second)
    if (merger->date <= until) expand(atlas, mergers, part_of(atlas, self, *merger), merger->date, into);
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
  auto const& municipalities = atlas.municipalities;  // ordered by code
  for (auto const& [code, ignored] : mergers) {
    auto const at = std::lower_bound(municipalities.begin(), municipalities.end(), code,
                                     [](Municipality const& m, std::string const& wanted) { return m.code < wanted; });
    if (at == municipalities.end() || at->code != code) continue;
    auto const i = static_cast<std::size_t>(at - municipalities.begin());
    expand(atlas, mergers, {AreaCode(code), 1, false, {}}, last, m_predecessors[i]);
  }
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
