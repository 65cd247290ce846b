#include "geo/source/facts_observations.hpp"

#include <algorithm>

namespace kansenatlas {
namespace {

constexpr int first_current_map = 2023;

bool is_municipality(std::string const& area) { return area.starts_with("GM"); }

std::set<std::string> municipalities_of(SeriesFile const& file, int year, std::set<std::string> const& current) {
  std::set<std::string> all;
  for (auto const& area : file.areas.at(year))
    if (is_municipality(area)) all.insert(area);
  if (file.map_years.at(year) >= first_current_map) all.insert(current.begin(), current.end());
  return all;
}

// Why the other municipalities of the year have no figure; empty: they get no row.
std::string reason_of_absence(std::map<std::string, SourceFigure> const& figures, std::set<std::string> const& all,
                              SeriesWording const& wording) {
  if (!wording.absent.empty()) return wording.absent;
  auto const with_figure =
      std::ranges::count_if(figures, [](auto const& figure) { return is_municipality(figure.first); });
  return 2 * static_cast<std::size_t>(with_figure) >= all.size() ? "missing" : "";
}

std::string status_of(SourceFigure const& figure, bool is_provisional) {
  if (figure.is_model_estimate) return "m";
  return is_provisional ? "p" : "";
}

class ObservationRows {
 public:
  ObservationRows(SeriesFile const& file, Series const& series)
      : m_file(file),
        m_newest_map(file.map_years.at(newest_year(series))),
        m_has_interval(std::ranges::any_of(series.by_year,
                                           [](auto const& year) {
                                             return std::ranges::any_of(year.second, [](auto const& figure) {
                                               return figure.second.has_interval;
                                             });
                                           })),
        m_has_maps(std::ranges::any_of(
            series.by_year, [&](auto const& year) { return file.map_years.at(year.first) != m_newest_map; })),
        m_out(columns()) {}

  void add(int year, std::string const& area, SourceFigure const* figure, std::string const& status,
           std::string const& reason) {
    std::vector<std::string> fields{std::to_string(year), area, figure ? csv_number(figure->value) : ""};
    if (m_has_interval) {
      bool const is_given = figure && figure->has_interval;
      fields.push_back(is_given ? csv_number(figure->ci_low) : "");
      fields.push_back(is_given ? csv_number(figure->ci_high) : "");
    }
    fields.push_back(status);
    fields.push_back(reason);
    if (m_has_maps) fields.push_back(std::to_string(m_file.map_years.at(year)));
    m_out.row(fields);
  }

  [[nodiscard]] CsvWriter const& table() const { return m_out; }

 private:
  [[nodiscard]] std::vector<std::string> columns() const {
    std::vector<std::string> names{"year", "area", "value"};
    if (m_has_interval) names.insert(names.end(), {"ci_low", "ci_high"});
    names.insert(names.end(), {"status", "reason"});
    if (m_has_maps) names.emplace_back("map_year");
    return names;
  }

  SeriesFile const& m_file;
  int m_newest_map;
  bool m_has_interval, m_has_maps;
  CsvWriter m_out;
};

}  // namespace

int newest_year(Series const& series) { return series.by_year.rbegin()->first; }

CsvWriter observation_table(SeriesFile const& file, Series const& series, SeriesWording const& wording,
                            std::set<std::string> const& current) {
  ObservationRows rows(file, series);
  for (auto const& [year, figures] : series.by_year) {
    auto const all = municipalities_of(file, year, current);
    auto const reason = reason_of_absence(figures, all, wording);
    std::set<std::string> areas;
    for (auto const& [area, figure] : figures) areas.insert(area);
    if (!reason.empty()) areas.insert(all.begin(), all.end());
    for (auto const& area : areas) {
      auto const found = figures.find(area);
      if (found == figures.end())
        rows.add(year, area, nullptr, "", reason);
      else
        rows.add(year, area, &found->second, status_of(found->second, wording.provisional_years.contains(year)), "");
    }
  }
  return rows.table();
}

}  // namespace kansenatlas
