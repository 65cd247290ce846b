#include "geo/agenda/largest_changes.hpp"

#include <algorithm>
#include <cmath>

#include "geo/agenda/wording.hpp"
#include "geo/base/text.hpp"
#include "geo/welfare/extrapolation.hpp"
#include "geo/welfare/jump.hpp"

namespace kansenatlas {
namespace {

constexpr std::size_t changes_named = 3;

Trend const& trend_in(Composer const& composer, IndicatorFigures const& figures) {
  return figures.trends[static_cast<std::size_t>(composer.region)];
}

std::string record_change(Composer& composer, LargestChange const& change, TrendState state) {
  auto const& texts = composer.texts();
  auto const& indicator = composer.material.indicator(*change.figures);
  auto const& trend = trend_in(composer, *change.figures);
  Fact fact;
  fact.number = fact_number(composer.home, indicator.number, 1);
  fact.kind = state == TrendState::rising ? "rise" : "fall";
  fact.label = texts.text("agenda.fact.change", fmt::arg("name", indicator.name(texts.language())),
                          fmt::arg("first", trend.first_year), fmt::arg("last", trend.last_year));
  fact.value = change.last.value - change.first.value;
  fact.shown = texts.text("agenda.summary.from_to", fmt::arg("first", shown_in_text(indicator, change.first, texts)),
                          fmt::arg("last", shown_in_text(indicator, change.last, texts)));
  fact.indicator = indicator.id;
  fact.unit = indicator.unit(texts.language());
  fact.source = composer.citation(indicator.source);
  fact.method = texts.text("agenda.method.change");
  return composer.record(fact);
}

// "Tussen 2018 en 2020 springt het cijfer ...", where it does; else nothing.
std::string doubt_about(Composer const& composer, IndicatorFigures const& figures) {
  auto const sentence = jump_sentence(composer, figures);
  auto const& texts = composer.texts();
  return sentence.empty()
             ? sentence
             : fmt::format(" {}: {}", composer.material.indicator(figures).name(texts.language()), sentence);
}

}  // namespace

AreaValue value_in_year(Composer const& composer, IndicatorFigures const& figures, int year) {
  auto const values = region_values(composer.atlas(), composer.partition(), figures.indicator, year);
  return values[static_cast<std::size_t>(composer.region)];
}

std::string jump_sentence(Composer const& composer, IndicatorFigures const& figures) {
  auto const series =
      series_of(composer.atlas(), composer.partition(), composer.region, figures.indicator, figures.year);
  auto const jump = jump_in(series);
  if (!jump) return {};
  auto const& texts = composer.texts();
  auto const& indicator = composer.material.indicator(figures);
  auto const& model = figures.values[static_cast<std::size_t>(composer.region)];
  return texts.text("agenda.jump", fmt::arg("first", jump->from_year), fmt::arg("last", jump->to_year),
                    fmt::arg("from", shown_in_text(indicator, like(model, jump->from), texts)),
                    fmt::arg("to", shown_in_text(indicator, like(model, jump->to), texts)));
}

double LargestChange::relative() const {
  return std::abs(last.value - first.value) / ((std::abs(first.value) + std::abs(last.value)) / 2);
}

std::vector<LargestChange> largest_changes(Composer const& composer, TrendState state) {
  std::vector<LargestChange> changes;
  for (auto const& figures : composer.material.regional) {
    auto const& trend = trend_in(composer, figures);
    auto const& indicator = composer.material.indicator(figures);
    if (trend.state != state || indicator.themes.empty() || indicator.aggregation == Aggregation::sum) continue;
    LargestChange const change{&figures, value_in_year(composer, figures, trend.first_year),
                               value_in_year(composer, figures, trend.last_year)};
    if (!change.first.has_value() || !change.last.has_value()) continue;
    bool const went_up = change.last.value > change.first.value;
    if (went_up != (state == TrendState::rising)) continue;
    if (shown_value(indicator, change.first, composer.texts()) == shown_value(indicator, change.last, composer.texts()))
      continue;
    changes.push_back(change);
  }
  std::stable_sort(changes.begin(), changes.end(),
                   [](auto const& a, auto const& b) { return a.relative() > b.relative(); });
  if (changes.size() > changes_named) changes.resize(changes_named);
  return changes;
}

std::vector<std::string> add_changes(Composer& composer, TrendState state, BulletList& list) {
  auto const& texts = composer.texts();
  std::vector<std::string> facts, shown;
  std::string doubts;
  for (auto const& change : largest_changes(composer, state)) {
    facts.push_back(record_change(composer, change, state));
    auto const& trend = trend_in(composer, *change.figures);
    auto const name = lower_initial(composer.material.indicator(*change.figures).name(texts.language()));
    auto const from_to =
        with_unit(composer.material.indicator(*change.figures), composer.fact(facts.back()).shown, texts);
    shown.push_back(texts.text("agenda.summary.change", fmt::arg("name", name), fmt::arg("change", from_to),
                               fmt::arg("first", trend.first_year), fmt::arg("last", trend.last_year)));
    doubts += doubt_about(composer, *change.figures);
  }
  auto const* key = state == TrendState::rising ? "agenda.summary.rises" : "agenda.summary.falls";
  if (!shown.empty()) list.items.push_back({texts.text(key, fmt::arg("list", texts.list(shown))) + doubts, facts});
  return facts;
}

}  // namespace kansenatlas
