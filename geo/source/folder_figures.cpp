#include <algorithm>
#include <cmath>

#include <fmt/format.h>

#include "geo/source/atlas_names.hpp"
#include "geo/source/atlas_schema.hpp"
#include "geo/source/folder_reading.hpp"

namespace kansenatlas {
namespace {

Indicator indicator_in(LenientRow const& row) {
  Indicator k;
  k.id = row.text("id");
  k.number = static_cast<int>(row.integer("number"));
  k.name_nl = row.required("name_nl");
  k.name_en = row.required("name_en");
  k.unit_nl = row.required("unit_nl");
  k.unit_en = row.required("unit_en");
  k.themes = row.list("themes");
  k.direction = row.word("direction", direction_from, said("+, -, or empty"));
  k.direction_by = row.text("direction_by");
  k.aggregation = row.word("aggregation", aggregation_from, "sum, weighted_mean, approximate, not_allowed");
  k.weight = row.text("weight");
  k.weight_is_own_denominator = row.truth("weight_is_own_denominator");
  k.source = row.required("source");
  k.edition = row.text("edition");
  k.map_year = static_cast<int>(row.integer("map_year"));
  k.population = row.text("population");
  k.precedence = static_cast<int>(row.integer("precedence"));
  k.fitness = row.word("fitness", fitness_from, "kern, aanvullend, niet");
  k.fitness_reason = row.required("fitness_reason");
  k.fitness_reason_en = row.required("fitness_reason_en");
  k.note_nl = row.text("note_nl");
  k.note_en = row.text("note_en");
  k.decimals = static_cast<int>(row.integer("decimals"));
  if (!row.text("last_year_before_break").empty())
    k.last_year_before_break = static_cast<int>(row.integer("last_year_before_break"));
  return k;
}

bool is_indicator_id(std::string_view id) {
  auto const is_plain = [](char c) {
    return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '_' || c == '-' || c == '.';
  };
  auto const dot = id.find('.');
  return std::all_of(id.begin(), id.end(), is_plain) && dot != std::string_view::npos && dot > 0 &&
         dot + 1 < id.size() && id.find("..") == std::string_view::npos;
}

std::int16_t small_year(LenientRow const& row, std::string_view column) {
  auto const year = row.integer(column);
  if (year >= 1900 && year <= 2100) return static_cast<std::int16_t>(year);
  row.blame(column, said("is no year from 1900 to 2100"));
  return 0;
}

void judge_value(LenientRow const& row, Observation const& o) {
  if (o.has_value() && std::isnan(o.value) && row.text("value").empty())
    row.blame("value", said("is empty without a reason; write missing, secret or not_applicable"));
  if (!o.has_value() && !std::isnan(o.value))
    row.blame("reason", said("there is a value ({}) and a reason to have none; keep one of them", row.text("value")));
}

}  // namespace

std::string observation_file_of(std::string_view indicator_id) {
  auto const dot = indicator_id.find('.');
  return fmt::format("observations/{}/{}.csv", indicator_id.substr(0, dot), indicator_id.substr(dot + 1));
}

void FolderReader::read_indicators() {
  std::map<std::string, int> seen, numbers;
  each_row("indicators.csv", column_names("indicators"), [&](LenientRow const& row) {
    if (!is_indicator_id(row.text("id")))
      row.blame("id", said("is no id of an indicator; write source.name in small letters, with the population after it "
                           "where it matters"));
    else if (is_new(seen, row, "id") && is_new(numbers, row, "number"))
      m_atlas.indicators.push_back(indicator_in(row));
  });
}

bool FolderReader::is_known_area(std::string const& code, int map_year) const {
  if (m_municipality.contains(code) || m_published_areas.contains(code)) return true;
  return !code.starts_with("GM") && map_year != m_atlas.map_year;
}

std::vector<Observation> FolderReader::read_series(std::string const& file, Indicator const& indicator) {
  std::vector<Observation> series;
  std::map<std::pair<std::int16_t, AreaCode>, int> seen;
  each_row(file, {"year", "area", "value", "status", "reason"}, [&](LenientRow const& row) {
    Observation o;
    o.year = small_year(row, "year");
    auto const area = row.text("area");
    o.map_year = row.has("map_year") && !row.text("map_year").empty() ? small_year(row, "map_year")
                                                                      : static_cast<std::int16_t>(indicator.map_year);
    if (area.empty() || area.size() > AreaCode::longest || !is_known_area(area, o.map_year)) {
      if (!m_lacks_municipalities || !area.starts_with("GM"))
        row.blame("area", said("is no area of the map of {}", o.map_year));
      return;
    }
    o.area = AreaCode(area);
    o.value = row.optional_number("value");
    if (row.has("ci_low")) o.ci_low = row.optional_number("ci_low");
    if (row.has("ci_high")) o.ci_high = row.optional_number("ci_high");
    o.status = row.word("status", status_from, said("p, m, or empty"));
    o.reason = row.word("reason", reason_from, said("missing, secret, not_applicable, or empty"));
    judge_value(row, o);
    if (auto const [first, is_first] = seen.emplace(std::pair{o.year, o.area}, row.line()); !is_first)
      row.blame("area", said("has a value for {} in row {} too; keep one of them", o.year, first->second));
    else
      series.push_back(o);
  });
  return series;
}

void FolderReader::read_observations() {
  std::vector<std::vector<Observation>> series;
  std::set<std::string> files;
  for (auto const& indicator : m_atlas.indicators) {
    auto const file = observation_file_of(indicator.id);
    files.insert(file);
    series.push_back(read_series(file, indicator));
  }
  note_stray_files("observations", files);
  m_atlas.observations = std::make_shared<Observations const>(std::move(series));
}

}  // namespace kansenatlas
