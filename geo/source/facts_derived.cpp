#include "geo/source/facts_derived.hpp"

#include <cmath>
#include <optional>

namespace kansenatlas {
namespace {

constexpr double hundred_percent = 100;

std::optional<double> share_of(SeriesFile const& file, CsvRow const& row, int year, std::string const& area) {
  bool const is_rest = row.text("only").empty();
  double percentage = is_rest ? hundred_percent : 0;
  for (auto const& name : row.list(is_rest ? "without" : "only")) {
    auto const& years = file.series.at({name, ""}).by_year;
    auto const figures = years.find(year);
    if (figures == years.end() || !figures->second.contains(area)) return std::nullopt;
    percentage += (is_rest ? -1 : 1) * figures->second.at(area).value;
  }
  return percentage / hundred_percent;
}

bool has_all(FactsRun& run, SeriesFile const& file, CsvRow const& row) {
  bool has = true;
  for (auto const* column : {"whole", "only", "without"})
    for (auto const& name : row.list(column))
      if (!file.series.contains({name, ""})) {
        run.complain(row.fault(column, said("the publisher's file has no such series; mend the row")));
        has = false;
      }
  return has;
}

Series derived_series(SeriesFile const& file, CsvRow const& row) {
  Series derived;
  for (auto const& [year, figures] : file.series.at({row.required("whole"), ""}).by_year)
    for (auto const& [area, whole] : figures)
      if (auto const share = share_of(file, row, year, area))
        derived.by_year[year][area].value = std::round(whole.value * *share);
  return derived;
}

}  // namespace

void add_derived_series(FactsRun& run, std::string const& folder, SeriesFile& file) {
  auto const table = run.authored("derived.csv");
  for (int i = 0; i < table.size(); ++i) {
    auto const row = table.row(i);
    if (row.text("folder") != folder) continue;
    if (row.text("only").empty() == row.text("without").empty())
      run.complain(row.fault("only", said("fill either only or without")));
    else if (has_all(run, file, row))
      file.series[{row.required("name"), ""}] = derived_series(file, row);
  }
}

}  // namespace kansenatlas
