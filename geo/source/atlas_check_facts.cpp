#include <algorithm>
#include <array>
#include <cmath>
#include <map>

#include <fmt/format.h>

#include "geo/base/text.hpp"
#include "geo/source/atlas_check_parts.hpp"

namespace kansenatlas {
namespace {

// Upper bounds of the size classes of CBS, in inhabitants.
constexpr std::array size_class_bounds{5000LL, 10000LL, 20000LL, 50000LL, 100000LL, 150000LL, 250000LL};

int size_class_of(long long inhabitants) {
  auto const at = std::upper_bound(size_class_bounds.begin(), size_class_bounds.end(), inhabitants);
  return 1 + static_cast<int>(at - size_class_bounds.begin());
}

void check_municipality(Municipality const& m, Findings& findings) {
  auto const blame = [&](std::string field, auto value, std::string message) {
    findings.push_back(
        {"municipalities", {{"code", m.code}}, std::move(field), fmt::format("{}", value), std::move(message)});
  };
  if (m.inhabitants_2023 <= 0) blame("inhabitants_2023", m.inhabitants_2023, said("must be more than 0"));
  if (m.inhabitants_2024 <= 0) blame("inhabitants_2024", m.inhabitants_2024, said("must be more than 0"));
  double const growth =
      static_cast<double>(m.inhabitants_2024) / static_cast<double>(std::max(1LL, m.inhabitants_2023));
  if (m.inhabitants_2023 > 0 && m.inhabitants_2024 > 0 && (growth < 0.8 || growth > 1.25))
    blame("inhabitants_2024", m.inhabitants_2024,
          said("does not fit {} inhabitants a year before; look both up again", m.inhabitants_2023));
  if (!(m.land_ha > 0)) blame("land_ha", m.land_ha, said("must be more than 0"));
  if (!(m.water_ha >= 0)) blame("water_ha", m.water_ha, said("may not be less than 0"));
  if (!(m.address_density >= 0)) blame("address_density", m.address_density, said("may not be less than 0"));
  if (m.urbanity < 1 || m.urbanity > 5) blame("urbanity", m.urbanity, said("is no class; write 1 to 5"));
  if (m.size_class < 1 || m.size_class > 8)
    blame("size_class", m.size_class, said("is no class; write 1 to 8"));
  else if (m.inhabitants_2024 > 0 && m.size_class != size_class_of(m.inhabitants_2024) &&
           m.size_class != size_class_of(m.inhabitants_2023))
    blame("size_class", m.size_class,
          said("does not fit {} inhabitants: that is class {}", m.inhabitants_2024, size_class_of(m.inhabitants_2024)));
}

// Two municipalities that answer to one name could not be told apart.
void check_names(Atlas const& atlas, Findings& findings) {
  std::map<std::string, std::string> taken;
  for (auto const& m : atlas.municipalities) {
    std::vector<std::string> keys{search_key(m.cbs_name), search_key(m.official_name)};
    for (auto const& name : m.search_names) keys.push_back(search_key(name));
    for (auto const& key : keys) {
      auto const [at, is_new] = taken.emplace(key, m.code);
      if (!is_new && at->second != m.code)
        findings.push_back({"municipalities",
                            {{"code", m.code}},
                            "search_names",
                            key,
                            said("is a name of {} too; make it unique", at->second)});
    }
  }
}

template <class Things>
bool has_id(Things const& things, std::string_view id) {
  return std::any_of(things.begin(), things.end(), [&](auto const& thing) { return thing.id == id; });
}

void check_indicator(Atlas const& atlas, Indicator const& k, Findings& findings) {
  auto const blame = [&](std::string field, std::string value, std::string message) {
    findings.push_back({"indicators", {{"id", k.id}}, std::move(field), std::move(value), std::move(message)});
  };
  if (!is_known_unit(k.unit_nl))
    blame("unit_nl", k.unit_nl, said("is an unknown unit; begin with a known measure such as %, aantal, euro or km"));
  if (k.unit_nl.starts_with('%') != k.unit_en.starts_with('%'))
    blame("unit_en", k.unit_en, said("does not fit the Dutch unit '{}'", k.unit_nl));
  if (k.themes.empty() || k.themes.size() > 2)
    blame("themes", joined(k.themes, "|"), said("must be one or two themes"));
  for (auto const& theme : k.themes)
    if (!has_id(atlas.themes, theme)) blame("themes", theme, said("is an unknown theme; themes.csv lists them"));
  if (!has_id(atlas.sources, k.source)) blame("source", k.source, said("is an unknown source; sources.csv lists them"));
  bool const needs_weight = k.aggregation == Aggregation::weighted_mean || k.aggregation == Aggregation::approximate;
  bool const is_known_weight =
      k.weight == "inhabitants" || k.weight == "land_area" || has_id(atlas.indicators, k.weight);
  if (k.weight.empty() ? needs_weight : !is_known_weight || k.weight == k.id)
    blame("weight", k.weight,
          said("is an unknown weight; write inhabitants, land_area or the id of another indicator"));
  if ((k.direction == Direction::none) != k.direction_by.empty())
    blame("direction_by", k.direction_by,
          said("must say who assigned the direction, and be empty where there is none"));
  if (k.map_year < 1990 || k.map_year > 2100)
    blame("map_year", std::to_string(k.map_year), said("is no year of a municipal map"));
  if (k.number < 1) blame("number", std::to_string(k.number), said("must be 1 or higher"));
  if (k.decimals < 0 || k.decimals > 6) blame("decimals", std::to_string(k.decimals), said("must be 0 to 6"));
}

// A break lies between two years with figures, and the note says what it is.
void check_break(Atlas const& atlas, int indicator, Findings& findings) {
  auto const& k = atlas.indicators[static_cast<std::size_t>(indicator)];
  int const last = k.last_year_before_break;
  if (last == 0) return;
  auto const years = atlas.observations->years(indicator);
  if (years.empty() || last < years.front() || last >= years.back())
    findings.push_back({"indicators",
                        {{"id", k.id}},
                        "last_year_before_break",
                        std::to_string(last),
                        said("must lie between two years of the series")});
  for (auto const* note : {&k.note_nl, &k.note_en})
    if (note->empty())
      findings.push_back({"indicators",
                          {{"id", k.id}},
                          note == &k.note_nl ? "note_nl" : "note_en",
                          "",
                          said("must say what changes after {}, the last year before the break", last)});
}

}  // namespace

bool is_known_unit(std::string_view unit) {
  static constexpr std::array<std::string_view, 27> measures{
      "1.000 euro", "%",     "aantal", "per",     "1 000 euro", "euro",     "ha",       "km",         "km²",
      "m",          "m²",    "m³",     "kWh",     "kW",         "watt",     "kg",       "ton",        "jaren",
      "jaar",       "dagen", "uur",    "minuten", "personen",   "inwoners", "adressen", "gemiddelde", "klasse"};
  auto const begins_with = [&](std::string_view measure) {
    return unit.starts_with(measure) &&
           (unit.size() == measure.size() || unit[measure.size()] == ' ' || unit[measure.size()] == ',');
  };
  return std::any_of(measures.begin(), measures.end(), begins_with) || begins_with("schaalscore") ||
         begins_with("index");
}

void check_municipalities(Atlas const& atlas, Findings& findings) {
  for (auto const& municipality : atlas.municipalities) check_municipality(municipality, findings);
  check_names(atlas, findings);
}

void check_partitions(Atlas const& atlas, Findings& findings) {
  for (auto const& p : atlas.partitions) {
    std::vector<int> members(p.regions.size(), 0);
    for (std::size_t m = 0; m < p.region_of.size(); ++m) {
      if (p.region_of[m] >= 0) ++members[static_cast<std::size_t>(p.region_of[m])];
    }
    for (std::size_t r = 0; r < p.regions.size(); ++r)
      if (members[r] == 0)
        findings.push_back({"regions/" + p.id,
                            {{"code", p.regions[r].code}},
                            "code",
                            p.regions[r].code,
                            said("is a region without a municipality; remove it or mend memberships/{}.csv", p.id)});
  }
}

void check_indicators(Atlas const& atlas, Findings& findings) {
  std::map<std::pair<std::string, int>, std::string> first_choice;
  for (std::size_t i = 0; i < atlas.indicators.size(); ++i) {
    auto const& k = atlas.indicators[i];
    check_indicator(atlas, k, findings);
    check_break(atlas, static_cast<int>(i), findings);
    auto const [at, is_new] = first_choice.emplace(std::pair{k.bare_name(), k.precedence}, k.id);
    if (!is_new)
      findings.push_back({"indicators",
                          {{"id", k.id}},
                          "precedence",
                          std::to_string(k.precedence),
                          said("is that of '{}' too, which has the same name; give one of them another", at->second)});
  }
}

void check_mergers(Atlas const& atlas, Findings& findings) {
  std::map<std::pair<std::string, Date>, double> taken;
  std::map<std::pair<std::string, Date>, int> main_successors;
  for (auto const& m : atlas.mergers) {
    taken[{m.old_code, m.date}] += m.share_of_area;
    main_successors[{m.old_code, m.date}] += m.is_main_successor ? 1 : 0;
  }
  for (auto const& [old, share] : taken) {
    auto const key =
        std::vector<std::pair<std::string, std::string>>{{"old_code", old.first}, {"date", iso_text(old.second)}};
    if (std::abs(share - 1) > 0.025)
      findings.push_back({"mergers", key, "share_of_area", fmt::format("{:.3f}", share),
                          said("is the sum of the shares of {}; it must be 1", old.first)});
    if (main_successors[old] != 1)
      findings.push_back({"mergers", key, "is_main_successor", std::to_string(main_successors[old]),
                          said("{} must have exactly one main successor", old.first)});
  }
}

}  // namespace kansenatlas
