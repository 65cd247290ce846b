#include <algorithm>
#include <cmath>

#include "app/cli/commands.hpp"
#include "app/cli/indicator_arguments.hpp"
#include "app/cli/partition_arguments.hpp"
#include "app/cli/session.hpp"
#include "app/cli/table.hpp"
#include "geo/atlas/lookup.hpp"
#include "geo/base/text.hpp"
#include "geo/welfare/figures.hpp"
#include "geo/welfare/quantity.hpp"
#include "geo/welfare/series_break.hpp"

namespace kansenatlas::cli {
namespace {

// What all rows share.
struct Question {
  Atlas const& atlas;
  Partition const* partition;  // null: municipalities
  Indicator const& indicator;
  IndicatorFigures figures;
  std::vector<AreaValue> municipal;
};

std::string code_of(Question const& question, std::size_t i) {
  return question.partition ? question.partition->regions[i].code : question.atlas.municipalities[i].code;
}

std::string name_of_area(Question const& question, std::size_t i) {
  return question.partition ? question.partition->regions[i].title : question.atlas.municipalities[i].cbs_name;
}

// Members of the region that have no value, where it is made from its municipalities.
std::vector<int> uncovered_in(Question const& question, std::size_t i) {
  std::vector<int> uncovered;
  auto const& value = question.figures.values[i];
  if (!question.partition || value.units == value.units_covered) return uncovered;
  for (int const m : members_of(*question.partition, static_cast<int>(i)))
    if (!question.municipal[static_cast<std::size_t>(m)].has_value()) uncovered.push_back(m);
  return uncovered;
}

Json uncovered_codes(Question const& question, std::size_t i) {
  return codes_of(question.atlas, uncovered_in(question, i));
}

Json row_of(Question const& question, std::size_t i, Texts const& texts) {
  auto const& value = question.figures.values[i];
  auto const& position = question.figures.positions[i];
  auto const& trend = question.figures.trends[i];
  auto const* source = source_of(question.atlas, question.indicator.source);
  auto row = weight_document(value);
  row.update(Json{{"no_interval", value.no_interval.empty() ? Json(nullptr) : Json(texts.text(value.no_interval))},
                  {"municipalities", value.units > 0 ? Json(value.units) : Json(nullptr)},
                  {"municipalities_covered", value.units > 0 ? Json(value.units_covered) : Json(nullptr)},
                  {"uncovered", uncovered_codes(question, i)},
                  {"series_note", note_of(question.indicator, texts.language())},
                  {"price_basis_unknown", lacks_price_basis(question.indicator)}});
  row.update(
      Json{{"code", code_of(question, i)},
           {"name", name_of_area(question, i)},
           {"value", number_or_null(value.value)},
           {"unit", question.indicator.unit(texts.language())},
           {"year", question.figures.year},
           {"edition", question.indicator.edition},
           {"map_year", value.map_year ? Json(value.map_year) : Json(nullptr)},
           {"source", source ? fmt::format("{}, {}", source->publisher, source->title) : question.indicator.source},
           {"source_en", source_text(question.atlas, question.indicator, Language::en)},
           {"method", value.has_value() ? Json(name_of(value.method)) : Json(nullptr)},
           {"weighted_by", value.weighted_by.empty() ? Json(nullptr) : Json(value.weighted_by)},
           {"coverage_units", value.coverage_units},
           {"coverage_inhabitants", value.coverage_inhabitants},
           {"rank", position.rank > 0 ? Json(position.rank) : Json(nullptr)},
           {"of", position.of},
           {"position", name_of(position.quarter)},
           {"trend", name_of(trend.state)},
           {"trend_slope", number_or_null(trend.slope)},
           {"trend_p", number_or_null(trend.p)},
           {"ci_low", number_or_null(value.ci_low)},
           {"ci_high", number_or_null(value.ci_high)},
           {"interval", value.ci_low == value.ci_low ? Json(value.is_interval_propagated ? "propagated" : "published")
                                                     : Json(nullptr)},
           {"status", value.has_value() ? Json(name_of(value.status)) : Json(nullptr)},
           {"reason", value.has_value() ? Json(nullptr) : Json(reason_code(value))},
           {"note", note_words(value, texts)}});
  return row;
}

std::string national_text(Question const& question, Texts const& texts) {
  auto const& value = question.figures.national;
  return std::string(mark_of(value)) +
         quantity(question.indicator, value.value, decimals_of(question.indicator, value), texts);
}

void say_heading(Question const& question, Session& session) {
  auto const& texts = session.texts();
  session.say(texts.text("welfare.values.heading", fmt::arg("name", question.indicator.name(texts.language())),
                         fmt::arg("unit", question.indicator.unit(texts.language())),
                         fmt::arg("year", question.figures.year)));
  if (question.figures.national.has_value())
    session.say(texts.text("welfare.values.national", fmt::arg("value", national_text(question, texts))));
  session.say("");
}

std::string interval_text(Question const& question, AreaValue const& value, Texts const& texts) {
  if (std::isnan(value.ci_low)) return "";
  int const decimals = decimals_of(question.indicator, value);
  auto const text = fmt::format("{}–{}", texts.number(value.ci_low, decimals), texts.number(value.ci_high, decimals));
  return value.is_interval_propagated ? "‹" + text + "›" : text;
}

// Status, when it is not definitive, and what else is to be said, in sentences.
std::string remark(Question const& question, std::size_t i, Texts const& texts) {
  auto const& value = question.figures.values[i];
  std::string status;
  if (value.has_value() && value.status != ValueStatus::definitive)
    status = texts.text(fmt::format("welfare.status.{}", name_of(value.status)));
  std::vector<std::string> parts;
  if (auto words = note_words(value, texts); !words.empty()) parts.push_back(std::move(words));
  if (!value.no_interval.empty()) parts.push_back(texts.text(value.no_interval));
  constexpr std::size_t most_named = 6;
  std::vector<std::string> names;
  for (int const m : uncovered_in(question, i))
    names.push_back(question.atlas.municipalities[static_cast<std::size_t>(m)].official_name);
  if (!names.empty() && names.size() <= most_named)
    parts.push_back(texts.text("welfare.values.uncovered", fmt::arg("names", texts.list(names))));
  return status + (status.empty() || parts.empty() ? "" : "; ") + joined(parts, " ");
}

// "99,7 % (16 van de 18 gemeenten)".
std::string coverage_text(AreaValue const& value, Texts const& texts) {
  auto share = covered_share(value.coverage_inhabitants, texts);
  if (value.units == value.units_covered) return share;
  return fmt::format(
      "{} ({})", share,
      texts.text("welfare.values.covered", fmt::arg("units", value.units_covered), fmt::arg("all", value.units)));
}

double mean_inhabitants(Question const& question, bool with_value) {
  double sum = 0;
  int count = 0;
  for (std::size_t m = 0; m < question.municipal.size(); ++m) {
    if (question.municipal[m].has_value() != with_value) continue;
    sum += static_cast<double>(question.atlas.municipalities[m].inhabitants_2024);
    ++count;
  }
  return count > 0 ? sum / count : 0;
}

// What holds for the whole table.
void say_doubts(Question const& question, Session& session) {
  auto const& texts = session.texts();
  auto const& indicator = question.indicator;
  auto const bullet = [&](std::string const& words) { session.say("• " + words); };
  if (auto const& note = note_of(indicator, texts.language()); !note.empty()) bullet(note);
  if (lacks_price_basis(indicator)) bullet(texts.text("welfare.price_basis"));
  if (auto const why = why_no_places(question.partition, question.figures); !why.empty())
    bullet(texts.text(why));
  else
    bullet(texts.text(indicator.direction == Direction::none ? "welfare.values.ties_highest" : "welfare.values.ties"));
  bool const has_interval = std::any_of(question.figures.values.begin(), question.figures.values.end(),
                                        [](AreaValue const& value) { return !std::isnan(value.ci_low); });
  if (has_interval) bullet(texts.text("welfare.values.intervals"));
  if (std::any_of(question.figures.values.begin(), question.figures.values.end(),
                  [](AreaValue const& value) { return value.is_interval_propagated; }))
    bullet(texts.text("welfare.values.propagated"));
  if (std::any_of(question.figures.trends.begin(), question.figures.trends.end(),
                  [](Trend const& trend) { return trend.state != TrendState::undetermined; }))
    bullet(texts.text("welfare.values.trend"));
  auto const without = std::count_if(question.municipal.begin(), question.municipal.end(),
                                     [](AreaValue const& value) { return !value.has_value(); });
  double const small = mean_inhabitants(question, false), large = mean_inhabitants(question, true);
  if (10 * without >= static_cast<std::ptrdiff_t>(question.municipal.size()) && small < large)
    bullet(texts.text("welfare.values.smaller", fmt::arg("n", without),
                      fmt::arg("without", texts.integer(std::llround(small))),
                      fmt::arg("with", texts.integer(std::llround(large)))));
}

void say_table(Question const& question, Session& session) {
  auto const& texts = session.texts();
  std::vector<std::vector<std::string>> rows;
  for (std::size_t i = 0; i < question.figures.values.size(); ++i) {
    auto const& value = question.figures.values[i];
    auto const& position = question.figures.positions[i];
    rows.push_back({code_of(question, i), name_of_area(question, i), shown_figure(question.indicator, value, texts),
                    interval_text(question, value, texts), value.has_value() ? place_text(position) : "",
                    texts.text(fmt::format("welfare.quarter.{}", name_of(position.quarter))),
                    texts.text(fmt::format("welfare.trend.{}", name_of(question.figures.trends[i].state))),
                    method_words(question.atlas, value, texts), coverage_text(value, texts),
                    remark(question, i, texts)});
  }
  session.say(table_text({{texts.text("welfare.column.code")},
                          {texts.text("cli.column.name")},
                          {texts.text("welfare.column.value"), Align::right},
                          {texts.text("welfare.column.interval")},
                          {texts.text("welfare.column.rank"), Align::right},
                          {texts.text("welfare.column.position")},
                          {texts.text("welfare.column.trend")},
                          {texts.text("welfare.column.method")},
                          {texts.text("welfare.column.coverage"), Align::right},
                          {texts.text("welfare.column.note")}},
                         rows));
  say_doubts(question, session);
  session.say(source_line(question.atlas, question.indicator, texts));
}

int run_values(Invocation const& invocation, Session& session) {
  auto const& atlas = session.atlas(Figures::all);
  int const indicator = indicator_named(atlas, invocation.text("INDICATOR"));
  int const year = year_of(atlas, indicator, static_cast<int>(invocation.integer("--year", 0, 1900, 2200)));
  Partition const* partition =
      invocation.has("--partition") ? &partition_argument(invocation.text("--partition"), session) : nullptr;
  Question const question{atlas, partition, atlas.indicators[static_cast<std::size_t>(indicator)],
                          figures_of(atlas, partition, indicator, year), municipal_values(atlas, indicator, year)};
  if (!session.wants_json()) {
    say_heading(question, session);
    say_table(question, session);
    return 0;
  }
  Json document = Json::array();
  for (std::size_t i = 0; i < question.figures.values.size(); ++i)
    document.push_back(row_of(question, i, session.texts()));
  session.print(document);
  return 0;
}

}  // namespace

Command values_command() {
  return {"values",
          "welfare.values.help",
          {{"INDICATOR", "welfare.values.indicator"}},
          {{"--year", "Y", "welfare.values.year"}, {"--partition", "P", "welfare.values.partition"}},
          run_values};
}

}  // namespace kansenatlas::cli
