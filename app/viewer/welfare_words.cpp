#include "app/viewer/welfare_words.hpp"

#include <algorithm>
#include <cmath>

#include <fmt/format.h>

#include "app/viewer/welfare.hpp"
#include "app/viewer/welfare_scene.hpp"
#include "app/viewer/words.hpp"
#include "geo/base/text.hpp"
#include "geo/welfare/p_text.hpp"

namespace kansenatlas::viewer {
namespace {

using Paragraphs = std::vector<std::string>;

Indicator const& indicator_at(State const& state, int index) {
  return state.atlas().indicators[static_cast<std::size_t>(index)];
}

std::string with_value(State const& state, LevelFigures const& level, int area) {
  auto const& indicator = indicator_at(state, level.figures.indicator);
  return fmt::format("{} ({})", name_of_area(state, area),
                     shown_figure(indicator, level.figures.values[static_cast<std::size_t>(area)], state.texts()));
}

void add_level(State const& state, LevelFigures const& level, Paragraphs& paragraphs) {
  auto const& texts = state.texts();
  auto const& indicator = indicator_at(state, level.figures.indicator);
  paragraphs.push_back(texts.text(
      "viewer.welfare.words.shown", fmt::arg("level", level_name(state)),
      fmt::arg("name", indicator.name(texts.language())), fmt::arg("year", level.figures.year),
      fmt::arg("unit", indicator.unit(texts.language())), fmt::arg("source", source_text(state, indicator))));
  std::vector<int> known;
  for (int const area : level.order)
    if (level.figures.values[static_cast<std::size_t>(area)].has_value()) known.push_back(area);
  if (known.empty()) return;
  std::stable_sort(known.begin(), known.end(), [&](int a, int b) {
    return level.figures.values[static_cast<std::size_t>(a)].value <
           level.figures.values[static_cast<std::size_t>(b)].value;
  });
  std::vector<std::string> lowest, highest;
  for (std::size_t i = 0; i < std::min<std::size_t>(3, known.size()); ++i) {
    lowest.push_back(with_value(state, level, known[i]));
    highest.push_back(with_value(state, level, known[known.size() - 1 - i]));
  }
  paragraphs.push_back(texts.text("viewer.words.extremes", fmt::arg("highest", texts.list(highest)),
                                  fmt::arg("lowest", texts.list(lowest))));
  if (level.figures.national.has_value())
    paragraphs.push_back(
        texts.text("viewer.legend.national", fmt::arg("value", value_text(state, indicator, level.figures.national))));
  if (auto const without = level.order.size() - known.size(); without > 0)
    paragraphs.push_back(texts.plural("viewer.welfare.words.without", static_cast<long long>(without)));
}

void add_classes(State const& state, Choropleth const& map, Paragraphs& paragraphs) {
  auto const& texts = state.texts();
  if (map.classes.classes() == 0) return;
  std::vector<std::string> classes;
  for (int i = 0; i < map.classes.classes(); ++i)
    classes.push_back(fmt::format("{} ({})", class_text(state, map, i),
                                  texts.integer(map.classes.counts[static_cast<std::size_t>(i)])));
  paragraphs.push_back(texts.text("viewer.words.classes", fmt::arg("classes", texts.list(classes))));
}

void add_selected(State const& state, LevelFigures const& level, Paragraphs& paragraphs) {
  auto const& indicator = indicator_at(state, level.figures.indicator);
  auto const selected = selected_areas(state);
  if (selected.size() != 1) return;
  auto words = figure_words(state, {level.partition, selected.front()}, indicator,
                            level.figures.values[static_cast<std::size_t>(selected.front())]);
  paragraphs.push_back(in_one_paragraph(words));
}

void add_profile(State const& state, Paragraphs& paragraphs) {
  auto const& profile = state.caches.welfare.profile.answer;
  if (!profile) {
    paragraphs.push_back(state.texts().text("viewer.profile.choose_area"));
    return;
  }
  paragraphs.push_back(
      state.texts().text("viewer.profile.words", fmt::arg("area", title_of(state.atlas(), profile->area))));
  for (std::size_t i = 0; i < profile->comparison.rows.size(); ++i)
    paragraphs.push_back(profile_words(state, profile->area, profile->comparison.rows[i], profile->spines[i]));
}

void add_spread(State const& state, Paragraphs& paragraphs) {
  auto const& rows = state.caches.welfare.spread.answer;
  auto const* level = level_figures(state);
  if (!rows || !level) return;
  auto const& texts = state.texts();
  auto const& indicator = indicator_at(state, level->figures.indicator);
  for (auto const& row : *rows) {
    auto const shown = [&](std::pair<double, int> const& found) {
      return shown_figure(indicator, row.values[static_cast<std::size_t>(found.second)], texts);
    };
    std::vector<std::pair<double, int>> sorted;
    for (std::size_t i = 0; i < row.values.size(); ++i)
      if (row.values[i].has_value()) sorted.emplace_back(row.values[i].value, static_cast<int>(i));
    if (sorted.empty()) continue;
    std::sort(sorted.begin(), sorted.end());
    auto const name =
        row.partition ? row.partition->name(texts.language()) : texts.text("viewer.welfare.municipalities");
    paragraphs.push_back(
        texts.text("viewer.spread.words", fmt::arg("name", name), fmt::arg("n", sorted.size()),
                   fmt::arg("low", shown(sorted.front())),
                   fmt::arg("low_area", title_of(state.atlas(), {row.partition, sorted.front().second})),
                   fmt::arg("high", shown(sorted.back())),
                   fmt::arg("high_area", title_of(state.atlas(), {row.partition, sorted.back().second}))));
  }
}

void add_scale(State const& state, Paragraphs& paragraphs) {
  auto const& scale = state.caches.welfare.scale.answer;
  if (!scale) return;
  paragraphs.push_back(sentence_of(scale->survey, state.atlas(), state.texts()));
  for (std::size_t const i : scale->order) paragraphs.push_back(scale_words(state, scale->survey.partitions[i]));
}

void add_spots(State const& state, Paragraphs& paragraphs) {
  auto const& spots = state.caches.welfare.spots.answer;
  if (!spots || !spots->pattern) return;
  auto const& texts = state.texts();
  paragraphs.push_back(sentence_of(*spots->pattern, texts));
  auto const marks = spot_marks_of(state);
  for (auto const mark :
       {SpotMark::hot, SpotMark::cold, SpotMark::high_beside_low, SpotMark::low_beside_high, SpotMark::island}) {
    std::vector<int> found;
    for (std::size_t i = 0; i < marks.size(); ++i)
      if (marks[i] == mark) found.push_back(static_cast<int>(i));
    if (!found.empty())
      paragraphs.push_back(
          fmt::format("{}: {}.", texts.text(fmt::format("viewer.spot.{}", name_of(mark))), names_of(state, found)));
  }
}

void add_years(State const& state, Paragraphs& paragraphs) {
  auto const* years = year_figures(state);
  auto const* level = level_figures(state);
  if (!years || !level) return;
  auto const& texts = state.texts();
  auto const& indicator = indicator_at(state, level->figures.indicator);
  std::vector<std::string> series;
  for (std::size_t i = 0; i < years->years.size(); ++i)
    if (years->national[i].has_value())
      series.push_back(fmt::format("{}: {}", years->years[i], shown_figure(indicator, years->national[i], texts)));
  if (!series.empty()) paragraphs.push_back(texts.text("viewer.years.words", fmt::arg("series", texts.list(series))));
}

void add_unknowns(State const& state, Paragraphs& paragraphs) {
  auto const& unknowns = state.caches.welfare.unknowns.answer;
  if (!unknowns) return;
  auto const& texts = state.texts();
  auto const area = profiled_area(state);
  paragraphs.push_back(
      texts.text("welfare.unknown.heading",
                 fmt::arg("area", area ? title_of(state.atlas(), *area) : texts.text("welfare.unknown.country"))));
  for (auto const& theme : *unknowns) {
    auto words = unknowns_heading(theme, state.atlas(), texts);
    for (auto const& line : unknown_lines(theme, true, state.atlas(), texts)) words += " " + line;
    paragraphs.push_back(std::move(words));
  }
  for (auto& line : unknowns_of_any_theme(texts)) paragraphs.push_back(std::move(line));
}

// Regions that are only the nearest are not called alike.
std::string row_peers_key(State const& state) {
  auto const& profile = state.caches.welfare.profile.answer;
  bool const are_only_near = profile && profile->comparison.peers.front().rule == PeerRule::nearest_regions;
  return are_only_near ? "viewer.profile.nearest_mean" : "viewer.profile.peers_mean";
}

}  // namespace

std::string place_words(Position const& position, Texts const& texts) {
  return position.rank > 0
             ? texts.text("viewer.welfare.rank", fmt::arg("rank", position.rank), fmt::arg("of", position.of))
             : texts.text("viewer.welfare.no_place");
}

std::string in_one_paragraph(std::string const& lines) {
  auto const end = lines.find('\n');
  if (end == std::string::npos) return lines;
  return fmt::format("{}: {}.", lines.substr(0, end), joined(split(lines.substr(end + 1), '\n'), "; "));
}

std::string figure_words(State const& state, ComparedArea const& area, Indicator const& indicator,
                         AreaValue const& value) {
  auto const& texts = state.texts();
  auto words = fmt::format("{}\n{}", title_of(state.atlas(), area), value_text(state, indicator, value));
  if (!std::isnan(value.ci_low))
    words += "\n" +
             texts.text("viewer.welfare.interval",
                        fmt::arg("low", texts.number(value.ci_low, decimals_of(indicator, value))),
                        fmt::arg("high", texts.number(value.ci_high, decimals_of(indicator, value)))) +
             (value.is_interval_propagated ? texts.text("welfare.opportunity.basis_propagated") : "");
  auto const status = status_text(state, value), method = method_text(state, value);
  if (!method.empty()) words += "\n" + method;
  if (!status.empty() && method.find(status) == std::string::npos) words += "\n" + status;
  return words;
}

std::string profile_words(State const& state, ComparedArea const& area, ComparisonRow const& row, Spine const& spine) {
  auto const& texts = state.texts();
  auto const& indicator = indicator_at(state, row.indicator);
  auto const& standing = row.areas.front();
  auto const number = [&](double value) { return shown_figure(indicator, standing.value, value, texts); };
  auto words = fmt::format("{} · {}\n{}", indicator.name(texts.language()), row.year,
                           figure_words(state, area, indicator, standing.value));
  if (row.national.has_value())
    words += "\n" +
             texts.text("viewer.legend.national", fmt::arg("value", short_value_text(state, indicator, row.national)));
  if (!standing.value.has_value()) return words + "\n" + source_text(state, indicator);
  if (!std::isnan(spine.peers))
    words += "\n" + texts.text(row_peers_key(state), fmt::arg("value", number(spine.peers)),
                               fmt::arg("n", standing.peers_with_value));
  words += "\n" + place_words(standing.position, texts);
  if (standing.position.quarter != Quarter::none)
    words += ", " + texts.text(fmt::format("welfare.quarter.{}", name_of(standing.position.quarter)));
  words += "\n" + texts.text("viewer.profile.range", fmt::arg("low", number(spine.lowest)),
                             fmt::arg("high", number(spine.highest)), fmt::arg("n", spine.areas));
  words += "\n" + texts.text(fmt::format("welfare.trend.{}", name_of(standing.trend.state)));
  if (standing.trend.points > 1) words += fmt::format(" ({}–{})", standing.trend.first_year, standing.trend.last_year);
  if (standing.trend.points == 1) words += fmt::format(" ({})", standing.trend.first_year);
  return words + "\n" + source_text(state, indicator);
}

std::string scale_words(State const& state, DisparitySurvey::Part const& part) {
  auto const& texts = state.texts();
  double const share = part.parts.between_share_variance;
  return texts.text("viewer.scale.words", fmt::arg("name", part.partition->name(texts.language())),
                    fmt::arg("between", texts.share(share, 0)), fmt::arg("within", texts.share(1 - share, 0)),
                    fmt::arg("omega", texts.number(part.parts.omega_squared, 3)), fmt::arg("n", part.parts.groups));
}

std::string spot_words(State const& state, int municipality) {
  auto const& spots = state.caches.welfare.spots.answer;
  auto const marks = spot_marks_of(state);
  if (!spots || !spots->pattern || marks.empty()) return {};
  auto const& texts = state.texts();
  auto const& pattern = *spots->pattern;
  auto const mark = name_of(marks[static_cast<std::size_t>(municipality)]);
  auto words = texts.text(fmt::format("viewer.spot.{}", mark));
  auto const at = std::lower_bound(pattern.municipalities.begin(), pattern.municipalities.end(), municipality);
  bool const is_in = at != pattern.municipalities.end() && *at == municipality && !pattern.local.empty();
  if (!is_in) return words;
  auto const& local = pattern.local[static_cast<std::size_t>(at - pattern.municipalities.begin())];
  return words + "\n" +
         texts.text("viewer.spots.local", fmt::arg("i", texts.number(local.i, 2)),
                    fmt::arg("p", p_text(local.p_fdr, texts)));
}

std::vector<std::string> welfare_in_words(State const& state) {
  Paragraphs paragraphs;
  auto const view = state.ui.welfare.view;
  if (view == WelfareView::profile) {
    add_profile(state, paragraphs);
    return paragraphs;
  }
  if (view == WelfareView::composite) return composite_in_words(state);
  if (view == WelfareView::unknowns) {
    add_unknowns(state, paragraphs);
    return paragraphs;
  }
  auto const* level = level_figures(state);
  if (!level) {
    paragraphs.push_back(state.texts().text("viewer.words.no_indicator"));
    return paragraphs;
  }
  add_level(state, *level, paragraphs);
  auto const* map =
      view == WelfareView::years && state.caches.welfare.pooled ? &*state.caches.welfare.pooled : level_map(state);
  if (map && (view == WelfareView::map || view == WelfareView::years)) add_classes(state, *map, paragraphs);
  if (view == WelfareView::spread) add_spread(state, paragraphs);
  if (view == WelfareView::scale) add_scale(state, paragraphs);
  if (view == WelfareView::spots) add_spots(state, paragraphs);
  if (view == WelfareView::years) add_years(state, paragraphs);
  add_selected(state, *level, paragraphs);
  return paragraphs;
}

}  // namespace kansenatlas::viewer
