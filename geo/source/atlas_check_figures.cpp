#include <cmath>
#include <set>

#include <fmt/format.h>

#include "geo/source/atlas_check_parts.hpp"
#include "geo/source/csv_writer.hpp"
#include "geo/source/folder_reading.hpp"

namespace kansenatlas {
namespace {

class SeriesCheck {
 public:
  SeriesCheck(Atlas const& atlas, int index, Findings& findings)
      : m_atlas(atlas),
        m_indicator(atlas.indicators[static_cast<std::size_t>(index)]),
        m_index(index),
        m_findings(findings) {}

  void run() {
    bool const is_percentage = m_indicator.unit_nl.starts_with('%');
    for (auto const& o : m_atlas.observations->of(m_index)) {
      check_interval(o);
      if (is_percentage && o.has_value() && (o.value < 0 || o.value > 100))
        blame(o, "value", o.value, said("is a percentage outside 0 to 100"));
    }
    for (int const year : m_atlas.observations->years(m_index)) check_rows(year);
    if (m_indicator.aggregation == Aggregation::sum)
      for (int const year : m_atlas.observations->years(m_index)) check_total(year);
  }

 private:
  void blame(Observation const& o, std::string field, double value, std::string message) {
    m_findings.push_back({table(),
                          {{"year", std::to_string(o.year)}, {"area", std::string(o.area.text())}},
                          std::move(field),
                          csv_number(value),
                          std::move(message)});
  }

  [[nodiscard]] std::string table() const {
    auto const file = observation_file_of(m_indicator.id);
    return file.substr(0, file.size() - 4);
  }

  void check_interval(Observation const& o) {
    if (std::isnan(o.ci_low) && std::isnan(o.ci_high)) return;
    if (!o.has_interval()) {
      blame(o, std::isnan(o.ci_low) ? "ci_low" : "ci_high", std::nan(""),
            said("is one bound of an interval without the other"));
      return;
    }
    if (o.ci_low > o.ci_high) blame(o, "ci_low", o.ci_low, said("lies above the upper bound {}", o.ci_high));
    double const slack = 0.5 * std::pow(10.0, -m_indicator.decimals) + 1e-9;
    if (o.has_value() && (o.value < o.ci_low - slack || o.value > o.ci_high + slack))
      blame(o, "value", o.value, said("lies outside its interval {} to {}", o.ci_low, o.ci_high));
  }

  // Where at least half of the municipalities of this map have a row, each of the others must say why it has no value.
  void check_rows(int year) {
    std::set<std::string_view> seen;
    for (auto const& o : m_atlas.observations->of(m_index, year))
      if (o.area.is_municipality()) {
        if (o.map_year != m_atlas.map_year) return;
        seen.insert(o.area.text());
      }
    if (2 * seen.size() < m_atlas.municipalities.size()) return;
    for (auto const& m : m_atlas.municipalities)
      if (!seen.contains(m.code))
        m_findings.push_back(
            {table(),
             {},
             "area",
             m.code,
             said("has no row for {}; add one with its value, or with the reason that it has none", year)});
  }

  // A published total against the sum of all municipalities, within the rounding of each.
  void check_total(int year) {
    auto const* total = m_atlas.observations->find(m_index, year, AreaCode("NL"));
    if (!total || !total->has_value()) return;
    double sum = 0;
    int municipalities = 0;
    for (auto const& o : m_atlas.observations->of(m_index, year)) {
      if (!o.area.is_municipality()) continue;
      if (!o.has_value()) return;
      sum += o.value;
      ++municipalities;
    }
    double const slack = 0.5 * std::pow(10.0, -m_indicator.decimals) * (municipalities + 1);
    if (municipalities > 0 && std::abs(sum - total->value) > slack)
      blame(*total, "value", total->value,
            said("is not the sum of the {} municipalities, {}", municipalities, csv_number(sum)));
  }

  Atlas const& m_atlas;
  Indicator const& m_indicator;
  int m_index;
  Findings& m_findings;
};

// Inhabitants as listed for the municipality against the same figure in a series of inhabitants.
void check_inhabitants(Atlas const& atlas, int index, Findings& findings) {
  auto const file = observation_file_of(atlas.indicators[static_cast<std::size_t>(index)].id);
  for (auto const& m : atlas.municipalities)
    for (int const year : {2023, 2024}) {
      auto const listed = year == 2023 ? m.inhabitants_2023 : m.inhabitants_2024;
      auto const* figure = atlas.observations->find(index, year, AreaCode(m.code));
      if (figure && figure->has_value() && figure->value != static_cast<double>(listed))
        findings.push_back({"municipalities",
                            {{"code", m.code}},
                            fmt::format("inhabitants_{}", year),
                            std::to_string(listed),
                            said("{} has {}; look both up again", file, csv_number(figure->value))});
    }
}

}  // namespace

void check_figures(Atlas const& atlas, Findings& findings) {
  for (std::size_t i = 0; i < atlas.indicators.size(); ++i) {
    SeriesCheck(atlas, static_cast<int>(i), findings).run();
    if (atlas.indicators[i].bare_name() == "inwoners") check_inhabitants(atlas, static_cast<int>(i), findings);
  }
}

}  // namespace kansenatlas
