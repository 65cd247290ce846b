#include "geo/source/facts_series.hpp"

#include <algorithm>

#include <fmt/format.h>

namespace kansenatlas {
namespace {

// "18+" -> "18plus".
std::string population_of(CsvTable const& table, CsvRow const& row) {
  if (!table.find_column("age")) return {};
  auto age = row.required("age");
  if (age.ends_with('+')) age.replace(age.size() - 1, 1, "plus");
  return age;
}

SourceFigure figure_of(FactsRun& run, CsvTable const& table, CsvRow const& row) {
  SourceFigure figure;
  figure.value = row.number("value");
  figure.is_model_estimate = table.find_column("flag") && row.text("flag") == "model";
  if (!table.find_column("ci_low") || row.text("ci_low").empty()) return figure;
  figure.has_interval = true;
  figure.ci_low = row.number("ci_low");
  figure.ci_high = row.number("ci_high");
  if (figure.value < figure.ci_low || figure.value > figure.ci_high)
    run.complain(row.fault("value", said("lies outside its own 95 % interval; check it at the publisher")));
  return figure;
}

std::string area_of(CsvRow const& row) {
  auto const code = row.required("region_code");
  return code == "NL01" ? "NL" : code;
}

void take_row(FactsRun& run, MunicipalityCodes const& codes, CsvTable const& table, CsvRow const& row,
              SeriesFile& file) {
  auto const area = area_of(row);
  if (area.starts_with("GM")) {
    auto const use = codes.use_of(area);
    if (use == CodeUse::left_out) return;
    if (use == CodeUse::unknown)
      run.complain(row.fault("region_code", said("no municipality of any map has this code; explain it in "
                                                 "catalogue/other_codes.csv")));
  }
  auto const year = static_cast<int>(row.integer("year"));
  auto& series = file.series[{row.required("indicator_id"), population_of(table, row)}];
  if (!series.by_year[year].emplace(area, figure_of(run, table, row)).second)
    run.complain(row.fault("region_code", said("a second figure for this area and year; leave one row")));
  file.areas[year].insert(area);
}

void set_aside(FactsRun& run, std::string const& folder, SeriesFile& file) {
  auto const table = run.authored("set_aside.csv");
  for (int i = 0; i < table.size(); ++i) {
    auto const row = table.row(i);
    for (auto& [key, series] : file.series)
      if (series_id(folder, key.first, key.second) == row.text("series"))
        series.by_year.erase(static_cast<int>(row.integer("year")));
  }
}

bool are_same(std::map<std::string, SourceFigure> const& a, std::map<std::string, SourceFigure> const& b) {
  return a.size() > 1 && std::ranges::equal(a, b, [](auto const& x, auto const& y) {
           return x.first == y.first && x.second.value == y.second.value;
         });
}

void report_copied_populations(FactsRun& run, SeriesFile const& file, std::string const& name) {
  for (auto a = file.series.begin(); a != file.series.end(); ++a)
    for (auto b = std::next(a); b != file.series.end() && b->first.first == a->first.first; ++b)
      for (auto const& [year, figures] : a->second.by_year)
        if (auto const other = b->second.by_year.find(year);
            other != b->second.by_year.end() && are_same(figures, other->second))
          run.complain({name, 0, "age", a->first.second,
                        said("{} of {} has the same value as {} in every area; one of them must be wrong, "
                             "leave it out in catalogue/set_aside.csv",
                             a->first.first, year, b->first.second)});
}

}  // namespace

std::string series_id(std::string const& folder, std::string const& name, std::string const& population) {
  return population.empty() ? folder + "." + name : folder + "." + name + "." + population;
}

SeriesFile read_series_file(FactsRun& run, MunicipalityCodes const& codes, std::string const& name,
                            std::string const& folder) {
  auto const table = run.source(name);
  SeriesFile file;
  for (int i = 0; i < table.size(); ++i) {
    try {
      take_row(run, codes, table, table.row(i), file);
    } catch (FaultError const& error) {
      run.complain(error.fault());
    }
  }
  set_aside(run, folder, file);
  report_copied_populations(run, file, name);
  for (auto const& [year, areas] : file.areas) {
    auto const map_year = codes.map_year(areas, year);
    if (!map_year)
      run.complain({name, 0, "year", std::to_string(year),
                    said("the municipality codes of this year fit no single municipal map; split the figures by map")});
    file.map_years[year] = map_year.value_or(year);
  }
  return file;
}

}  // namespace kansenatlas
