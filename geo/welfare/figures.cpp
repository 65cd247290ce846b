#include "geo/welfare/figures.hpp"

#include "geo/welfare/municipal_figures.hpp"

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
  return {before.year, series.back().value - before.value};
}

}  // namespace

IndicatorFigures figures_of(Atlas const& atlas, Partition const* partition, int indicator, int year) {
  IndicatorFigures figures;
  figures.indicator = indicator;
  figures.year = year;
  auto const municipal = municipal_figures(atlas, indicator, year);
  figures.values = partition ? region_values(municipal, *partition) : municipal.values;
  figures.national = national_value(municipal);
  std::vector<double> numbers;
  for (auto const& value : figures.values) numbers.push_back(value.value);
  figures.positions = positions_of(numbers, atlas.indicators[static_cast<std::size_t>(indicator)].direction);
  for (auto const& series : series_of(atlas, partition, indicator, figures.values, year)) {
    figures.trends.push_back(trend_of(series));
    figures.changes.push_back(change_of(series));
  }
  return figures;
}

std::string_view mark_of(AreaValue const& value) {
  return value.method == ValueMethod::approximate ? approximate_mark : std::string_view();
}

int decimals_of(Indicator const& indicator, AreaValue const& value) {
  bool const is_mean_of_medians =
      value.method == ValueMethod::approximate && indicator.aggregation == Aggregation::approximate;
  return is_mean_of_medians && indicator.unit_nl.starts_with("euro") ? -2 : indicator.decimals;
}

std::string note_words(AreaValue const& value, Texts const& texts) {
  if (value.note.empty()) return {};
  if (value.note != "welfare.coverage_too_low") return texts.text(value.note);
  constexpr CoverageThresholds needed;
  std::string text;
  if (value.coverage_units < needed.units)
    text = texts.text("welfare.too_few_units", fmt::arg("share", texts.share(value.coverage_units, 0)),
                      fmt::arg("needed", texts.share(needed.units, 0)));
  if (value.coverage_inhabitants < needed.inhabitants)
    text += (text.empty() ? "" : " ") + texts.text("welfare.too_few_inhabitants",
                                                   fmt::arg("share", texts.share(value.coverage_inhabitants, 0)),
                                                   fmt::arg("needed", texts.share(needed.inhabitants, 0)));
  return text.empty() ? texts.text(value.note) : text;
}

std::string reason_code(AreaValue const& value) {
  if (value.has_value()) return "";
  if (value.note == "welfare.not_in_table" || value.note == "welfare.withheld_or_missing")
    return std::string(name_of(value.reason));
  return std::string(value.note.substr(value.note.find('.') + 1));
}

}  // namespace kansenatlas
