#include "geo/agenda/opgave_figures.hpp"

#include <algorithm>
#include <cmath>

#include "geo/agenda/themes.hpp"
#include "geo/agenda/wording.hpp"

namespace kansenatlas {
namespace {

enum FigurePattern { value_pattern = 1, zero_pattern };

// The same indicator in a second opgave has another zero option; its facts get numbers of their own.
constexpr int places_an_opgave = 1000;

Indicator const* find_indicator(Atlas const& atlas, std::string const& id) {
  auto const at = std::find_if(atlas.indicators.begin(), atlas.indicators.end(),
                               [&](Indicator const& indicator) { return indicator.id == id; });
  return at == atlas.indicators.end() ? nullptr : &*at;
}

bool has_fact(Composer const& composer, std::string const& number) {
  auto const& facts = composer.draft.facts;
  return std::any_of(facts.begin(), facts.end(), [&](Fact const& fact) { return fact.number == number; });
}

// The number under which the draft states the newest value already.
std::string stated_value(Composer const& composer, OpgaveFigure const& figure) {
  for (auto const& fact : composer.draft.facts)
    if (fact.kind == "value" && fact.indicator == figure.indicator->id && fact.about == composer.self().code &&
        fact.year == figure.year)
      return fact.number;
  return {};
}

// In the oplegger: the fact under which the whole text states it.
std::string taken_over(Composer& composer, OpgaveFigure const& figure, std::string const& kind, int year) {
  for (auto const& fact : composer.known)
    if (fact.kind == kind && fact.indicator == figure.indicator->id && fact.about == composer.self().code &&
        fact.year == year)
      return composer.record(fact);
  return {};
}

Fact fact_for(Composer const& composer, OpgaveFigure const& figure, int place, FigurePattern pattern) {
  Fact fact;
  fact.number = fact_number(composer.home, place, pattern);
  fact.indicator = figure.indicator->id;
  fact.unit = figure.indicator->unit(composer.texts().language());
  fact.source = composer.citation(figure.indicator->source);
  return fact;
}

std::string record_value(Composer& composer, OpgaveFigure const& figure, int place) {
  Fact fact = fact_for(composer, figure, place, value_pattern);
  fact.kind = "value";
  fact.year = figure.year;
  fill_value(composer, fact, *figure.indicator, figure.value);
  // What the themes state too has the number that it has there, also in a template that puts the opgaven first.
  if (figure.indicator->fitness == Fitness::core && !figure.indicator->themes.empty())
    fact.number = fact_number(home_of(composer.atlas(), *figure.indicator), place, value_pattern);
  return composer.record(fact);
}

std::string record_zero_option(Composer& composer, OpgaveFigure const& figure, int place) {
  auto const& texts = composer.texts();
  auto const& line = figure.zero_option;
  Fact fact = fact_for(composer, figure, place, zero_pattern);
  fact.kind = "zero_option";
  fact.label = texts.text("agenda.fact.zero_option", fmt::arg("name", figure.indicator->name(texts.language())));
  fact.year = line.year;
  fact.value = line.value;
  fact.shown = shown_zero_option(figure, texts);
  fact.method = texts.text("agenda.method.zero_option", fmt::arg("first", line.trend.first_year),
                           fmt::arg("last", line.trend.last_year), fmt::arg("points", line.trend.points));
  return composer.record(fact);
}

void look_up(Composer const& composer, OpgaveFigure& figure, int horizon) {
  auto const& atlas = composer.atlas();
  int const indicator = static_cast<int>(figure.indicator - atlas.indicators.data());
  auto const years = atlas.observations->years(indicator);
  if (years.empty()) return;
  figure.year = years.back();
  figure.value =
      region_values(atlas, composer.partition(), indicator, figure.year)[static_cast<std::size_t>(composer.region)];
  auto const series = series_of(atlas, composer.partition(), composer.region, indicator, figure.year);
  figure.target_fault = fault_of(atlas, *figure.entry);
  bool const has_year = figure.entry->target_year && figure.target_fault != TargetFault::not_later;
  int const wanted = has_year ? figure.entry->target_year : horizon;
  figure.wanted_year = wanted ? wanted : figure.year + trend_window_years;
  auto const bounds = bounds_of(*figure.indicator, series);
  figure.zero_option = extrapolated(series, figure.wanted_year, bounds);
  auto& line = figure.zero_option;
  auto const& trend = line.trend;
  int const reach = std::min(figure.wanted_year, trend.last_year + (trend.last_year - trend.first_year));
  if (!line.has_value() || line.year >= reach) return;
  // A line that meets a bound gives no figure: shortly before it, one that nobody would believe.
  figure.meets_bound = trend.state == TrendState::falling ? LineBound::below_zero : LineBound::above_hundred;
  line.value = std::nan("");
}

void record(Composer& composer, OpgaveFigure& figure) {
  if (!figure.value.has_value()) return;
  int place = figure.indicator->number;
  auto const number = [&](FigurePattern pattern) { return fact_number(composer.home, place, pattern); };
  figure.value_fact = stated_value(composer, figure);
  if (figure.value_fact.empty()) figure.value_fact = taken_over(composer, figure, "value", figure.year);
  if (figure.value_fact.empty()) figure.value_fact = record_value(composer, figure, place);
  if (!figure.zero_option.has_value()) return;
  while (has_fact(composer, number(zero_pattern))) place += places_an_opgave;
  figure.zero_fact = record_zero_option(composer, figure, place);
}

std::string with_year(std::string const& value, int year) { return year ? fmt::format("{} ({})", value, year) : value; }

std::string shown_entry(OpgaveFigure const& figure, std::optional<double> value, int year, Texts const& texts) {
  if (!value) return texts.text("agenda.to_fill_in");
  return with_year(figure.indicator ? shown_value(*figure.indicator, *value, texts) : texts.number(*value, 2), year);
}

}  // namespace

std::vector<OpgaveFigure> figures_of(Composer const& composer, Opgave const& opgave) {
  std::vector<OpgaveFigure> figures;
  int const horizon = static_cast<int>(parse_integer(opgave.horizon).value_or(0));
  for (auto const& entry : opgave.indicators) {
    auto& figure = figures.emplace_back();
    figure.entry = &entry;
    figure.indicator = find_indicator(composer.atlas(), entry.indicator);
    if (figure.indicator) look_up(composer, figure, horizon);
  }
  return figures;
}

void record_facts(Composer& composer, Opgave const& opgave, std::vector<OpgaveFigure>& figures) {
  for (auto& figure : figures) {
    if (figure.target_fault != TargetFault::none)
      composer.draft.warnings.push_back(composer.texts().text(
          "agenda.opgave.target_warning", fmt::arg("opgave", opgave.id), fmt::arg("indicator", figure.entry->indicator),
          fmt::arg("target", shown_target(figure, composer.texts()))));
    if (figure.indicator)
      record(composer, figure);
    else
      composer.draft.warnings.push_back(composer.texts().text("agenda.opgave.unknown_indicator",
                                                              fmt::arg("opgave", opgave.id),
                                                              fmt::arg("indicator", figure.entry->indicator)));
  }
}

std::string shown_now(OpgaveFigure const& figure, Texts const& texts) {
  if (!figure.indicator || !figure.value.has_value()) return texts.text("agenda.opgave.no_figure");
  return with_year(shown_in_cell(*figure.indicator, figure.value, texts), figure.year);
}

std::string shown_baseline(OpgaveFigure const& figure, Texts const& texts) {
  auto const& entry = *figure.entry;
  // What was taken over from the atlas is shown as the atlas shows it.
  bool const is_taken_over = entry.baseline && figure.value.has_value() && *entry.baseline == figure.value.value &&
                             entry.baseline_year == figure.year;
  if (!entry.baseline || is_taken_over) return shown_now(figure, texts);
  return shown_entry(figure, figure.entry->baseline, figure.entry->baseline_year, texts);
}

std::string shown_target(OpgaveFigure const& figure, Texts const& texts) {
  auto target = shown_entry(figure, figure.entry->target, figure.entry->target_year, texts);
  if (figure.target_fault == TargetFault::none) return target;
  return texts.text("agenda.opgave.target_cannot", fmt::arg("target", target));
}

std::string_view name_of(LineBound bound) {
  return bound == LineBound::below_zero ? "below_zero" : bound == LineBound::above_hundred ? "above_hundred" : "none";
}

std::string shown_zero_option(OpgaveFigure const& figure, Texts const& texts) {
  auto const& line = figure.zero_option;
  if (!figure.indicator || !figure.value.has_value()) return texts.text("agenda.opgave.no_figure");
  if (figure.meets_bound != LineBound::none)
    return texts.text(fmt::format("agenda.opgave.zero_short_{}", name_of(figure.meets_bound)),
                      fmt::arg("year", line.year + 1));
  if (!line.has_value()) return texts.text(fmt::format("welfare.trend.{}", name_of(line.trend.state)));
  auto const value = shown_in_cell(*figure.indicator, like(figure.value, line.value), texts);
  auto const low = shown_value(*figure.indicator, like(figure.value, line.low), texts);
  auto const high = shown_value(*figure.indicator, like(figure.value, line.high), texts);
  return texts.text("agenda.opgave.zero_short", fmt::arg("value", value), fmt::arg("year", line.year),
                    fmt::arg("low", low), fmt::arg("high", high));
}

}  // namespace kansenatlas
