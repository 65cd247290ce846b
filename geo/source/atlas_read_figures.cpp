#include <limits>

#include <fmt/format.h>

#include "geo/source/atlas_names.hpp"
#include "geo/source/atlas_read.hpp"

namespace kansenatlas {
namespace {

constexpr std::string_view columns = "year, area, value, ci_low, ci_high, status, reason, map_year, indicator";

template <class Row>
std::int16_t year_at(Row const& row, int column) {
  auto const year = row.integer(column);
  if (year < 0 || year > std::numeric_limits<std::int16_t>::max())
    throw Error(said("the year {} of a figure is no year", year));
  return static_cast<std::int16_t>(year);
}

template <class Row>
Observation observation_at(Row const& row) {
  Observation o;
  o.year = year_at(row, 0);
  o.area = AreaCode(row.text(1));
  o.value = row.number(2);
  o.ci_low = row.number(3);
  o.ci_high = row.number(4);
  if (!row.is_null(5)) o.status = known(status_from(row.text(5)), said("the status"), row.text(5));
  if (!row.is_null(6)) o.reason = known(reason_from(row.text(6)), said("the reason"), row.text(6));
  o.map_year = year_at(row, 7);
  if (o.has_value() == (o.value != o.value))
    throw Error(
        said("the figure of '{}' in {} has {}", o.area.text(), o.year,
             o.has_value() ? said("neither a value nor a reason") : said("both a value and a reason to have none")));
  return o;
}

}  // namespace

std::vector<Observation> read_figures_of(Database& database, int indicator) {
  auto row = database.prepare(fmt::format("SELECT {} FROM observations WHERE indicator = ? ORDER BY fid", columns));
  row.bind(0, static_cast<long long>(indicator) + 1);
  std::vector<Observation> figures;
  while (row.step()) figures.push_back(observation_at(row));
  return figures;
}

std::vector<std::vector<Observation>> read_all_figures(Database& database) {
  std::vector<std::vector<Observation>> series(
      static_cast<std::size_t>(database.integer("SELECT count(*) FROM indicators")));
  database.scan("observations", columns, [&](ScannedRow const& row) {
    auto const fid = row.integer(8);
    if (fid < 1 || fid > static_cast<long long>(series.size()))
      throw Error(said("a figure of the unknown indicator {}", fid));
    series[static_cast<std::size_t>(fid) - 1].push_back(observation_at(row));
  });
  return series;
}

}  // namespace kansenatlas
