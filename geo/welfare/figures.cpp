#include "geo/welfare/figures.hpp"

namespace kansenatlas {
namespace {

std::vector<AreaValue> values_of(Atlas const& atlas, Partition const* partition, int indicator, int year) {
  return partition ? region_values(atlas, *partition, indicator, year) : municipal_values(atlas, indicator, year);
}

std::vector<Trend> trends_of(Atlas const& atlas, Partition const* partition, int indicator,
                             std::vector<AreaValue> const& last, int year) {
  std::vector<std::vector<YearValue>> series(last.size());
  for (int const earlier : trend_years(atlas, indicator, year)) {
    auto const values = earlier == year ? last : values_of(atlas, partition, indicator, earlier);
    for (std::size_t i = 0; i < values.size(); ++i)
      if (last[i].has_value() && values[i].method == last[i].method) series[i].push_back({earlier, values[i].value});
  }
  std::vector<Trend> trends;
  for (auto const& one : series) trends.push_back(trend_of(one));
  return trends;
}

}  // namespace

IndicatorFigures figures_of(Atlas const& atlas, Partition const* partition, int indicator, int year) {
  IndicatorFigures figures{indicator, year, values_of(atlas, partition, indicator, year),
                           {},        {},   national_value(atlas, indicator, year)};
  std::vector<double> numbers;
  for (auto const& value : figures.values) numbers.push_back(value.value);
  figures.positions = positions_of(numbers, atlas.indicators[static_cast<std::size_t>(indicator)].direction);
  figures.trends = trends_of(atlas, partition, indicator, figures.values, year);
  return figures;
}

std::string reason_code(AreaValue const& value) {
  if (value.has_value()) return "";
  if (value.note == "welfare.not_in_table" || value.note == "welfare.withheld_or_missing")
    return std::string(name_of(value.reason));
  return value.note.substr(value.note.find('.') + 1);
}

}  // namespace kansenatlas
