#include "geo/welfare/figures.hpp"

#include <algorithm>
#include <array>
#include <cmath>

#include "geo/base/text.hpp"
#include "geo/welfare/municipal_figures.hpp"
#include "geo/welfare/series_break.hpp"

namespace kansenatlas {
namespace {

std::vector<AreaValue> values_of(Atlas const& atlas, Partition const* partition, int indicator, int year) {
  return partition ? region_values(atlas, *partition, indicator, year) : municipal_values(atlas, indicator, year);
}

// What a publisher gives for a region and what follows from its municipalities never form one series.
bool is_same_series(AreaValue const& a, AreaValue const& b) {
  return (a.method == ValueMethod::published) == (b.method == ValueMethod::published);
}

// Per area the years of the trend window that form one series with the last.
std::vector<std::vector<YearValue>> series_of(Atlas const& atlas, Partition const* partition, int indicator,
                                              std::vector<AreaValue> const& last, int year) {
  std::vector<std::vector<YearValue>> series(last.size());
  for (int const earlier : trend_years(atlas, indicator, year)) {
    auto const values = earlier == year ? last : values_of(atlas, partition, indicator, earlier);
    for (std::size_t i = 0; i < values.size(); ++i)
      if (last[i].has_value() && values[i].has_value() && is_same_series(values[i], last[i]))
        series[i].push_back({earlier, values[i].value});
  }
  return series;
}

Change change_of(std::vector<YearValue> const& series) {
  if (series.size() < 2) return {};
  auto const& before = series[series.size() - 2];
  return {before.year, series.back().value - before.value, {}};
}

// Why an area with a value has no change: the year before is about other people, was got in another way, or is not
// there.
void say_why_unchanged(Atlas const& atlas, Partition const* partition, IndicatorFigures& figures) {
  auto const& rule = atlas.indicators[static_cast<std::size_t>(figures.indicator)];
  auto years = atlas.observations->years(figures.indicator);
  std::erase_if(years, [&](int year) { return year >= figures.year; });
  for (std::size_t i = 0; i < figures.changes.size(); ++i) {
    auto& change = figures.changes[i];
    if (change.since != 0 || !figures.values[i].has_value()) continue;
    change.why_none = "welfare.change.no_earlier_year";
    if (years.empty()) continue;
    auto const before = values_of(atlas, partition, figures.indicator, years.back());
    for (std::size_t j = i; j < figures.changes.size(); ++j) {
      if (figures.changes[j].since != 0 || !figures.values[j].has_value()) continue;
      figures.changes[j].why_none = is_break_between(rule, years.back(), figures.year) ? "welfare.change.break"
                                    : !before[j].has_value()                           ? "welfare.change.no_value"
                                    : !is_same_series(before[j], figures.values[j])    ? "welfare.change.other_method"
                                                                                    : "welfare.change.no_earlier_year";
    }
    return;
  }
}

}  // namespace

std::string_view why_no_places(Partition const* partition, IndicatorFigures const& figures) {
  if (!partition) return {};
  if (static_cast<int>(partition->regions.size()) < fewest_regions_placed) return "welfare.values.few_regions";
  int const known = figures.positions.empty() ? 0 : figures.positions.front().of;
  return known < fewest_regions_placed ? "welfare.values.few_values" : std::string_view();
}

IndicatorFigures figures_of(Atlas const& atlas, Partition const* partition, int indicator, int year) {
  IndicatorFigures figures;
  figures.indicator = indicator;
  figures.year = year;
  auto const municipal = municipal_figures(atlas, indicator, year);
  figures.values = partition ? region_values(municipal, *partition) : municipal.values;
  figures.national = national_value(municipal);
  std::vector<double> numbers;
  auto const& rule = atlas.indicators[static_cast<std::size_t>(indicator)];
  for (auto const& value : figures.values) numbers.push_back(as_shown(rule, value));
  figures.positions = positions_of(numbers, rule.direction);
  if (!why_no_places(partition, figures).empty())
    for (auto& position : figures.positions) position = {0, position.of, Quarter::none};
  for (auto const& series : series_of(atlas, partition, indicator, figures.values, year)) {
    figures.trends.push_back(trend_of(series));
    figures.changes.push_back(change_of(series));
  }
  say_why_unchanged(atlas, partition, figures);
  return figures;
}

// As numbers are shown: half away from zero, a hair's breadth added.
double as_shown(Indicator const& indicator, AreaValue const& value) {
  double const scale = std::pow(10.0, decimals_of(indicator, value)), scaled = value.value * scale;
  return std::round(scaled + std::copysign(std::abs(scaled) * 1e-14, scaled)) / scale;
}

std::string_view mark_of(AreaValue const& value) {
  return value.method == ValueMethod::approximate ? approximate_mark : std::string_view();
}

int decimals_of(Indicator const& indicator, AreaValue const& value) {
  bool const is_approximate = value.method == ValueMethod::approximate;
  return is_approximate && indicator.unit_nl.starts_with("euro") ? -2 : indicator.decimals;
}

std::string shown_figure(Indicator const& indicator, AreaValue const& value, Texts const& texts) {
  return shown_figure(indicator, value, value.value, texts);
}

std::string shown_figure(Indicator const& indicator, AreaValue const& like, double number, Texts const& texts) {
  if (std::isnan(number)) return texts.number(number, 0);
  return std::string(mark_of(like)) + texts.number(number, decimals_of(indicator, like));
}

std::string marked_figure(Indicator const& indicator, AreaValue const& value, Texts const& texts) {
  if (!value.has_value()) return texts.number(value.value, 0);
  auto text = shown_figure(indicator, value, texts);
  if (value.method == ValueMethod::weighted_mean || value.method == ValueMethod::sum)
    text += "\u00a0" + texts.text("welfare.compare.computed");
  if (value.status == ValueStatus::provisional) text += "*";
  if (value.status == ValueStatus::model_estimate) text += "\u00a0(m)";
  return text;
}

AreaValue coarsest_of(Indicator const& indicator, std::span<AreaValue const> values) {
  AreaValue coarsest;
  for (auto const& value : values) {
    if (!value.has_value()) continue;
    bool const is_coarser = decimals_of(indicator, value) < decimals_of(indicator, coarsest);
    bool const is_marked = mark_of(coarsest).empty() && !mark_of(value).empty();
    if (!coarsest.has_value() || is_coarser || is_marked) coarsest = value;
  }
  return coarsest;
}

std::string covered_share(double share, Texts const& texts) {
  constexpr double whole = 1 - 1e-9;
  if (share >= whole || share <= 0) return texts.share(share, 0);
  bool const is_whole_percent = std::abs(100 * share - std::round(100 * share)) < 1e-9;
  if (is_whole_percent) return texts.share(share, 0);
  int decimals = 1;
  while (decimals < 6 && std::round(share * std::pow(10.0, decimals + 2)) >= std::pow(10.0, decimals + 2)) ++decimals;
  return texts.share(share, decimals);
}

std::string note_words(AreaValue const& value, Texts const& texts) {
  if (value.note.empty()) return {};
  if (value.note != "welfare.coverage_too_low") return texts.text(value.note);
  constexpr CoverageThresholds needed;
  std::string text;
  if (value.coverage_units < needed.units)
    text = texts.text("welfare.too_few_units", fmt::arg("share", covered_share(value.coverage_units, texts)),
                      fmt::arg("needed", texts.share(needed.units, 0)));
  if (value.coverage_inhabitants < needed.inhabitants)
    text += (text.empty() ? "" : " ") + texts.text("welfare.too_few_inhabitants",
                                                   fmt::arg("share", covered_share(value.coverage_inhabitants, texts)),
                                                   fmt::arg("needed", texts.share(needed.inhabitants, 0)));
  return text.empty() ? texts.text(value.note) : text;
}

std::string name_in_sentence(Indicator const& indicator, Language language) {
  constexpr std::array<std::string_view, 12> verbs{"Heeft ", "Voldoet ", "Sport ",    "Beweegt ", "Rookt ", "Vapet ",
                                                   "Kan ",   "Drinkt ",  "Gebruikt ", "Ervaart ", "Voelt ", "Geeft "};
  auto const& name = indicator.name(language);
  bool const is_sentence = std::any_of(verbs.begin(), verbs.end(),
                                       [&](std::string_view verb) { return indicator.name_nl.starts_with(verb); });
  return is_sentence ? "\u2018" + name + "\u2019" : lower_initial(name);
}

std::string reason_code(AreaValue const& value) {
  if (value.has_value()) return "";
  if (value.note == "welfare.not_in_table" || value.note == "welfare.withheld_or_missing")
    return std::string(name_of(value.reason));
  return std::string(value.note.substr(value.note.find('.') + 1));
}

}  // namespace kansenatlas
