#include "geo/welfare/unknowns.hpp"

#include <algorithm>
#include <array>

#include "geo/welfare/municipal_figures.hpp"

namespace kansenatlas {
namespace {

constexpr std::array<std::string_view, 9> kind_names{"no_indicator",   "thin_coverage",      "old_year",
                                                     "model_estimate", "assigned_direction", "no_direction",
                                                     "approximate",    "no_value",           "partly_covered"};

int newest_year(Atlas const& atlas) {
  int newest = 0;
  for (std::size_t i = 0; i < atlas.indicators.size(); ++i)
    if (auto const years = atlas.observations->years(static_cast<int>(i)); !years.empty())
      newest = std::max(newest, years.back());
  return newest;
}

AreaValue value_of(Atlas const& atlas, ComparedArea const& area, int indicator, int year) {
  auto const at = static_cast<std::size_t>(area.area);
  return area.partition ? region_values(atlas, *area.partition, indicator, year)[at]
                        : municipal_values(atlas, indicator, year)[at];
}

// What is not known about one indicator that an agenda may lean on.
class Inspection {
 public:
  Inspection(Atlas const& atlas, std::optional<ComparedArea> const& area)
      : m_atlas(atlas), m_area(area), m_newest(newest_year(atlas)) {}

  void inspect(int index, ThemeUnknowns& theme) const {
    auto const& indicator = m_atlas.indicators[static_cast<std::size_t>(index)];
    bool const is_count = indicator.aggregation == Aggregation::sum;
    ++theme.indicators;
    if (is_count) ++theme.counts;
    auto const years = m_atlas.observations->years(index);
    if (!years.empty()) inspect_figures(index, years.back(), theme);
    if (is_count) return;
    if (indicator.direction == Direction::none) {
      theme.unknowns.push_back({UnknownKind::no_direction, index, 0, {}});
      return;
    }
    if (indicator.fitness != Fitness::not_for_agenda) ++theme.fit;
    if (years.empty()) return;
    if (indicator.direction_by != "CBS") theme.unknowns.push_back({UnknownKind::assigned_direction, index, 0, {}});
    if (m_area)
      inspect_area(index, years.back(), theme);
    else if (is_approximated(m_atlas, indicator, years.back()))
      theme.unknowns.push_back({UnknownKind::approximate, index, 0, {}});
  }

 private:
  static bool is_approximated(Atlas const& atlas, Indicator const& indicator, int year) {
    return indicator.aggregation == Aggregation::approximate ||
           (indicator.aggregation == Aggregation::weighted_mean &&
            !is_own_denominator(indicator, year, weight_year_of(atlas, indicator, year)));
  }

  void inspect_figures(int index, int year, ThemeUnknowns& theme) const {
    auto const values = municipal_values(m_atlas, index, year);
    auto const known = std::count_if(values.begin(), values.end(), [](auto const& v) { return v.has_value(); });
    bool const is_modelled = std::any_of(values.begin(), values.end(), [](AreaValue const& v) {
      return v.has_value() && v.status == ValueStatus::model_estimate;
    });
    auto const few = std::min<std::ptrdiff_t>(full_coverage_municipalities,
                                              static_cast<std::ptrdiff_t>(m_atlas.municipalities.size()));
    if (known < few) theme.unknowns.push_back({UnknownKind::thin_coverage, index, static_cast<double>(known), {}});
    if (year < m_newest - old_after_years)
      theme.unknowns.push_back({UnknownKind::old_year, index, static_cast<double>(year), {}});
    if (is_modelled) theme.unknowns.push_back({UnknownKind::model_estimate, index, 0, {}});
  }

  void inspect_area(int index, int year, ThemeUnknowns& theme) const {
    auto const value = value_of(m_atlas, *m_area, index, year);
    if (!value.has_value())
      theme.unknowns.push_back({UnknownKind::no_value, index, value.coverage_inhabitants, value.note});
    if (value.method == ValueMethod::approximate) theme.unknowns.push_back({UnknownKind::approximate, index, 0, {}});
    if (value.has_value() && value.coverage_inhabitants < 1)
      theme.unknowns.push_back({UnknownKind::partly_covered, index, value.coverage_inhabitants, {}});
  }

  Atlas const& m_atlas;
  std::optional<ComparedArea> const& m_area;
  int m_newest;
};

}  // namespace

std::string_view name_of(UnknownKind kind) { return kind_names.at(static_cast<std::size_t>(kind)); }

std::vector<ThemeUnknowns> unknowns_of(Atlas const& atlas, std::optional<ComparedArea> const& area) {
  Inspection const inspection(atlas, area);
  std::vector<ThemeUnknowns> themes;
  for (auto const& theme : atlas.themes) {
    auto& found = themes.emplace_back();
    found.theme = theme.id;
    for (std::size_t i = 0; i < atlas.indicators.size(); ++i) {
      auto const& of = atlas.indicators[i].themes;
      if (std::find(of.begin(), of.end(), theme.id) != of.end()) inspection.inspect(static_cast<int>(i), found);
    }
    if (found.fit == 0) found.unknowns.insert(found.unknowns.begin(), {UnknownKind::no_indicator, -1, 0, {}});
  }
  return themes;
}

}  // namespace kansenatlas
