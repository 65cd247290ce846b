// Figures of broad welfare: at once what is quick, profiles and patterns in space in jobs.
#include <algorithm>
#include <cmath>

#include "app/viewer/jobs.hpp"
#include "app/viewer/refresh_parts.hpp"
#include "app/viewer/small_outline.hpp"
#include "app/viewer/welfare.hpp"
#include "geo/base/error.hpp"
#include "geo/boundary/generalise.hpp"
#include "geo/boundary/outline.hpp"
#include "geo/chart/class_texts.hpp"
#include "geo/welfare/municipal_figures.hpp"
#include "geo/welfare/quantile.hpp"
#include "geo/welfare/scale.hpp"
#include "geo/welfare/unknowns.hpp"

namespace kansenatlas::viewer {
namespace {

std::vector<IndicatorStock> stock_of(Atlas const& atlas) {
  std::vector<IndicatorStock> all(atlas.indicators.size());
  for (std::size_t i = 0; i < all.size(); ++i) {
    auto const years = atlas.observations->years(static_cast<int>(i));
    if (years.empty()) continue;
    auto& stock = all[i];
    stock.first_year = years.front();
    stock.newest_year = years.back();
    stock.years = static_cast<int>(years.size());
    auto const values = municipal_values(atlas, static_cast<int>(i), years.back());
    stock.municipalities = static_cast<int>(
        std::count_if(values.begin(), values.end(), [](AreaValue const& value) { return value.has_value(); }));
    stock.is_modelled = std::any_of(values.begin(), values.end(), [](AreaValue const& value) {
      return value.has_value() && value.status == ValueStatus::model_estimate;
    });
  }
  int newest = 0;
  for (auto const& stock : all) newest = std::max(newest, stock.newest_year);
  int const full = std::min(full_coverage_municipalities, static_cast<int>(atlas.municipalities.size()));
  for (auto& stock : all) {
    stock.is_old = stock.years > 0 && stock.newest_year < newest - old_after_years;
    stock.is_thin = stock.years > 0 && stock.municipalities < full;
  }
  return all;
}

// Of the regions, or without a partition of the municipalities.
std::vector<AreaValue> values_on(MunicipalFigures const& figures, Partition const* partition) {
  return partition ? region_values(figures, *partition) : figures.values;
}

std::vector<int> ranked(Atlas const& atlas, Partition const* partition, IndicatorFigures const& figures) {
  std::vector<int> order;
  for (std::size_t i = 0; i < figures.values.size(); ++i) order.push_back(static_cast<int>(i));
  bool const is_lower_better =
      atlas.indicators[static_cast<std::size_t>(figures.indicator)].direction == Direction::lower_is_better;
  double const sign = is_lower_better ? -1 : 1;
  auto const place = [&](int area) {
    int const rank = figures.positions[static_cast<std::size_t>(area)].rank;
    return rank > 0 ? rank : static_cast<int>(figures.values.size()) + 1;
  };
  std::stable_sort(order.begin(), order.end(), [&](int a, int b) {
    if (place(a) != place(b)) return place(a) < place(b);
    // Among few regions there are no places; the values still have an order.
    double const value_a = figures.values[static_cast<std::size_t>(a)].value * sign,
                 value_b = figures.values[static_cast<std::size_t>(b)].value * sign;
    bool const has_a = value_a == value_a, has_b = value_b == value_b;
    if (has_a != has_b) return has_a;
    if (has_a && place(a) > static_cast<int>(figures.values.size()) && value_a != value_b) return value_a > value_b;
    return title_of(atlas, {partition, a}) < title_of(atlas, {partition, b});
  });
  return order;
}

void refresh_level(State& state, WelfareQuestion const& question) {
  auto& kept = state.caches.welfare.level;
  if (kept.is_for(question)) return;
  LevelFigures level;
  level.partition = level_partition(state);
  level.figures = figures_of(*question.atlas, level.partition, question.indicator, question.year);
  level.order = ranked(*question.atlas, level.partition, level.figures);
  kept.keep(question, std::move(level));
}

void refresh_years(State& state, WelfareQuestion question) {
  question.year = 0;
  auto& kept = state.caches.welfare.years;
  if (kept.is_for(question)) return;
  YearFigures all;
  all.years = question.atlas->observations->years(question.indicator);
  for (int const year : all.years) {
    auto const figures = municipal_figures(*question.atlas, question.indicator, year);
    all.values.push_back(values_on(figures, level_partition(state)));
    all.national.push_back(national_value(figures));
    auto const numbers = shown_numbers(figures.rule(), all.values.back());
    all.pool.insert(all.pool.end(), numbers.begin(), numbers.end());
  }
  kept.keep(question, std::move(all));
}

// As the choropleth of the municipalities, of the areas of the level.
void refresh_map(State& state) {
  auto& map = state.caches.welfare.map;
  auto const& shown = *state.caches.choropleth;
  auto const& level = *state.caches.welfare.level.answer;
  Choropleth next;
  next.indicator = shown.indicator;
  next.year = shown.year;
  next.asked = shown.asked;
  next.choice = shown.choice;
  next.years = shown.years;
  next.values = level.figures.values;
  auto const& pool = state.caches.welfare.years.answer->pool;
  auto pooled = next;
  pooled.choice.has_all_years = true;
  auto const& indicator = state.atlas().indicators[static_cast<std::size_t>(next.indicator)];
  colour(pooled, indicator, state.caches.palettes, pool);
  colour(next, indicator, state.caches.palettes, pool);
  map = std::move(next);
  state.caches.welfare.pooled = std::move(pooled);
}

void refresh_spread(State& state, WelfareQuestion question) {
  question.level = {};
  auto const slots = slot_partitions(state);
  auto const* level = level_partition(state);
  std::vector<Partition const*> rows{nullptr};
  for (auto const* partition : slots)
    if (partition) rows.push_back(partition);
  if (std::find(rows.begin(), rows.end(), level) == rows.end()) rows.push_back(level);
  for (auto const* partition : rows) question.choice += (partition ? partition->id : "") + " ";
  auto& kept = state.caches.welfare.spread;
  if (kept.is_for(question)) return;
  std::vector<SpreadRow> found;
  auto const figures = municipal_figures(*question.atlas, question.indicator, question.year);
  for (auto const* partition : rows) found.push_back({partition, values_on(figures, partition)});
  kept.keep(question, std::move(found));
}

ScaleFigures scale_of(Atlas const& atlas, int indicator, int year) {
  ScaleFigures scale;
  auto const& rule = atlas.indicators[static_cast<std::size_t>(indicator)];
  scale.survey = disparity_survey(atlas, indicator, year, current_partitions(atlas), usual_weight(rule));
  if (has_whole(rule))
    scale.lorenz =
        lorenz_of(numbers_of(municipal_values(atlas, indicator, year)), weights_of(atlas, Weight::inhabitants));
  for (std::size_t i = 0; i < scale.survey.partitions.size(); ++i) scale.order.push_back(i);
  auto const omega = [&](std::size_t i) {
    double const value = scale.survey.partitions[i].parts.omega_squared;
    return std::isnan(value) ? -1 : value;
  };
  std::stable_sort(scale.order.begin(), scale.order.end(),
                   [&](std::size_t a, std::size_t b) { return omega(a) > omega(b); });
  return scale;
}

void refresh_scale(State& state, WelfareQuestion question) {
  question.level = {};
  auto& kept = state.caches.welfare.scale;
  if (kept.asked == question) return;
  kept.asked = question;
  kept.answer.reset();
  try {
    kept.keep(question, scale_of(*question.atlas, question.indicator, question.year));
  } catch (Error const&) {
    return;  // fewer than two municipalities have a value: there is no answer, and the panel says why
  }
}

Spine spine_of(Atlas const& atlas, ComparedArea const& area, ComparisonRow const& row) {
  std::vector<double> sorted;
  for (auto const& value : values_on(municipal_figures(atlas, row.indicator, row.year), area.partition))
    if (value.has_value()) sorted.push_back(value.value);
  std::sort(sorted.begin(), sorted.end());
  Spine spine;
  spine.areas = static_cast<int>(sorted.size());
  spine.peers = row.areas.front().to_peers.reference;
  if (sorted.empty()) return spine;
  spine.lowest = sorted.front();
  spine.quarter = quantile_type_7(sorted, 0.25);
  spine.median = quantile_type_7(sorted, 0.5);
  spine.three_quarters = quantile_type_7(sorted, 0.75);
  spine.highest = sorted.back();
  return spine;
}

void refresh_profile(State& state, Jobs& jobs) {
  auto const area = profiled_area(state);
  auto& kept = state.caches.welfare.profile;
  if (!area) {
    kept = {};
    return;
  }
  bool const has_supplementary = state.view().figures.has_supplementary;
  WelfareQuestion const question{state.caches.atlas,
                                 (area->partition ? area->partition->id : "") + " " + code_of(state.atlas(), *area), -1,
                                 0, has_supplementary ? "supplementary" : "core"};
  if (kept.asked == question) return;
  kept.asked = question;
  jobs.start("profile", [question, area = *area, has_supplementary](Progress&) {
    auto const& atlas = *question.atlas;
    Profile profile{area, comparison_of(atlas, {area}, comparable_indicators(atlas, has_supplementary)), {}};
    for (auto const& row : profile.comparison.rows) profile.spines.push_back(spine_of(atlas, area, row));
    return Landing([question, profile = std::move(profile)](State& landed) {
      auto& profile_now = landed.caches.welfare.profile;
      if (profile_now.asked == question) profile_now.keep(question, profile);
    });
  });
}

void refresh_unknowns(State& state, Jobs& jobs) {
  auto& kept = state.caches.welfare.unknowns;
  WelfareQuestion const question{state.caches.atlas, unknowns_level(state), -1, 0, {}};
  if (kept.asked == question) return;
  kept.asked = question;
  jobs.start("unknowns", [question, area = profiled_area(state)](Progress&) {
    return Landing([question, found = unknowns_of(*question.atlas, area)](State& landed) {
      auto& unknowns_now = landed.caches.welfare.unknowns;
      if (unknowns_now.asked == question) unknowns_now.keep(question, found);
    });
  });
}

void refresh_spots(State& state, Jobs& jobs, WelfareQuestion question) {
  question.level = {};
  question.choice = neighbours_of(state.view().figures);
  auto& kept = state.caches.welfare.spots;
  if (kept.asked == question) return;
  kept.asked = question;
  kept.answer.reset();
  jobs.start("spots", [question, ground = state.caches.country.ground](Progress&) {
    Spots spots;
    spots.options.scheme = weight_scheme_from(question.choice);
    try {
      spots.pattern =
          autocorrelation_of(*question.atlas, ground->water, question.indicator, question.year, spots.options);
    } catch (Error const&) {
      spots.pattern.reset();  // too few neighbours have a value
    }
    return Landing([question, spots = std::move(spots)](State& landed) {
      auto& spots_now = landed.caches.welfare.spots;
      if (spots_now.asked == question) spots_now.keep(question, spots);
    });
  });
}

std::vector<int> units_of_vertices(Triangulation const& triangles) {
  std::vector<int> units(triangles.vertices.size(), -1);
  for (std::size_t unit = 0; unit + 1 < triangles.first_index.size(); ++unit)
    for (auto i = triangles.first_index[unit]; i < triangles.first_index[unit + 1]; ++i)
      units[triangles.indices[i]] = static_cast<int>(unit);
  return units;
}

void refresh_small_ground(State& state, Jobs& jobs) {
  auto& welfare = state.caches.welfare;
  auto const& ground = state.caches.country.ground;
  if (welfare.is_making_small || (welfare.small && welfare.small->of == ground)) return;
  welfare.is_making_small = true;
  jobs.start("small ground", [ground](Progress&) {
    constexpr double tolerance_m = 700;  // less than a pixel of a small picture
    auto small = std::make_shared<SmallGround>();
    small->of = ground;
    small->network = generalised(ground->coast, tolerance_m);
    small->water = generalised(ground->water, tolerance_m);
    small->triangles = triangles_of(small->network);
    small->unit_of_vertex = units_of_vertices(small->triangles);
    std::vector<int> const all(static_cast<std::size_t>(small->network.units), 0);
    small->coast = lines_of(small->network, outline_of(small->network, all, true));
    std::erase_if(small->coast, is_speck);
    small->box = bounds_of(small->network);
    return Landing([small](State& landed) {
      landed.caches.welfare.is_making_small = false;
      landed.caches.welfare.small = small;
    });
  });
}

// Views that need no indicator to be shown.
void refresh_whole_view(State& state, Jobs& jobs) {
  if (state.ui.welfare.view == WelfareView::profile) refresh_profile(state, jobs);
  if (state.ui.welfare.view == WelfareView::composite) refresh_composite(state, jobs);
  if (state.ui.welfare.view == WelfareView::unknowns) refresh_unknowns(state, jobs);
}

void refresh_view(State& state, Jobs& jobs, WelfareQuestion const& question) {
  switch (state.ui.welfare.view) {
    case WelfareView::map:
    case WelfareView::profile:
    case WelfareView::composite:
    case WelfareView::unknowns:
      break;
    case WelfareView::spread:
      refresh_spread(state, question);
      break;
    case WelfareView::scale:
      refresh_scale(state, question);
      break;
    case WelfareView::spots:
      refresh_spots(state, jobs, question);
      break;
    case WelfareView::years:
      refresh_small_ground(state, jobs);
      break;
  }
}

}  // namespace

void refresh_welfare(State& state, Jobs& jobs) {
  if (state.ui.work != WorkArea::welfare || !state.caches.has_all_figures) return;
  auto& welfare = state.caches.welfare;
  if (auto const* level = level_partition(state)) need_outline(state, *level);
  WelfareQuestion const whole{state.caches.atlas, {}, -1, 0, {}};
  if (!welfare.stock.is_for(whole)) welfare.stock.keep(whole, stock_of(state.atlas()));
  refresh_whole_view(state, jobs);
  auto const& shown = state.caches.choropleth;
  if (!shown || !shown->has_all_figures) {
    welfare.level.answer.reset();
    welfare.map.reset();
    welfare.pooled.reset();
    welfare.spots = {};
    return;
  }
  WelfareQuestion const question{state.caches.atlas, state.view().figures.level, shown->indicator, shown->year, {}};
  bool const is_map_there = welfare.map && welfare.level.is_for(question) && welfare.map->asked == shown->asked;
  refresh_level(state, question);
  refresh_years(state, question);
  if (!is_map_there) refresh_map(state);
  refresh_view(state, jobs, question);
  jobs.land(state);
}

}  // namespace kansenatlas::viewer
