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

namespace kansenatlas::cli {
namespace {

// What all rows share.
struct Question {
  Atlas const& atlas;
  Partition const* partition;  // null: municipalities
  Indicator const& indicator;
  IndicatorFigures figures;
};

std::string code_of(Question const& question, std::size_t i) {
  return question.partition ? question.partition->regions[i].code : question.atlas.municipalities[i].code;
}

std::string name_of_area(Question const& question, std::size_t i) {
  return question.partition ? question.partition->regions[i].title : question.atlas.municipalities[i].cbs_name;
}

Json row_of(Question const& question, std::size_t i, Texts const& texts) {
  auto const& value = question.figures.values[i];
  auto const& position = question.figures.positions[i];
  auto const& trend = question.figures.trends[i];
  auto const* source = source_of(question.atlas, question.indicator.source);
  return {{"code", code_of(question, i)},
          {"name", name_of_area(question, i)},
          {"value", number_or_null(value.value)},
          {"unit", question.indicator.unit(texts.language())},
          {"year", question.figures.year},
          {"edition", question.indicator.edition},
          {"map_year", value.map_year ? Json(value.map_year) : Json(nullptr)},
          {"source", source ? fmt::format("{}, {}", source->publisher, source->title) : question.indicator.source},
          {"method", value.has_value() ? Json(name_of(value.method)) : Json(nullptr)},
          {"weighted_by", value.weighted_by.empty() ? Json(nullptr) : Json(value.weighted_by)},
          {"coverage_units", value.coverage_units},
          {"coverage_inhabitants", value.coverage_inhabitants},
          {"rank", value.has_value() ? Json(position.rank) : Json(nullptr)},
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
          {"note", note_words(value, texts)}};
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
  return fmt::format("{}–{}", texts.number(value.ci_low, decimals), texts.number(value.ci_high, decimals));
}

// Status, when it is not definitive, and what else is to be said.
std::string remark(AreaValue const& value, Texts const& texts) {
  std::vector<std::string> parts;
  if (value.has_value() && value.status != ValueStatus::definitive)
    parts.push_back(texts.text(fmt::format("welfare.status.{}", name_of(value.status))));
  if (auto words = note_words(value, texts); !words.empty()) parts.push_back(std::move(words));
  return joined(parts, "; ");
}

void say_table(Question const& question, Session& session) {
  auto const& texts = session.texts();
  std::vector<std::vector<std::string>> rows;
  for (std::size_t i = 0; i < question.figures.values.size(); ++i) {
    auto const& value = question.figures.values[i];
    auto const& position = question.figures.positions[i];
    rows.push_back(
        {code_of(question, i), name_of_area(question, i),
         texts.number(value.value, decimals_of(question.indicator, value)), interval_text(question, value, texts),
         value.has_value() ? fmt::format("{}/{}", position.rank, position.of) : "",
         texts.text(fmt::format("welfare.quarter.{}", name_of(position.quarter))),
         texts.text(fmt::format("welfare.trend.{}", name_of(question.figures.trends[i].state))),
         method_words(question.atlas, value, texts), texts.share(value.coverage_inhabitants, 0), remark(value, texts)});
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
  session.say(source_line(question.atlas, question.indicator, texts));
}

int run(Invocation const& invocation, Session& session) {
  auto const& atlas = session.atlas(Figures::all);
  int const indicator = indicator_named(atlas, invocation.text("INDICATOR"));
  int const year = year_of(atlas, indicator, static_cast<int>(invocation.integer("--year", 0, 1900, 2200)));
  Partition const* partition =
      invocation.has("--partition") ? &partition_argument(invocation.text("--partition"), session) : nullptr;
  Question const question{atlas, partition, atlas.indicators[static_cast<std::size_t>(indicator)],
                          figures_of(atlas, partition, indicator, year)};
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
          run};
}

}  // namespace kansenatlas::cli
