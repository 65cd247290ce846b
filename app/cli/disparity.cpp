#include "geo/welfare/disparity_survey.hpp"

#include <algorithm>
#include <cmath>

#include "app/cli/commands.hpp"
#include "app/cli/indicator_arguments.hpp"
#include "app/cli/partition_arguments.hpp"
#include "app/cli/table.hpp"
#include "geo/atlas/lookup.hpp"
#include "geo/base/error.hpp"
#include "geo/base/numbers.hpp"

namespace kansenatlas::cli {
namespace {

std::vector<Partition const*> asked_for(Invocation const& invocation, Session& session) {
  return invocation.has("--partition") ? partitions_of(invocation, "--partition", session)
                                       : current_partitions(session.atlas(Figures::all));
}

std::vector<std::string> warnings_of(DisparitySurvey const& survey, Atlas const& atlas, Texts const& texts) {
  std::vector<std::string> warnings;
  for (auto const& key : survey.warnings) warnings.push_back(warning_text(survey, atlas, key, texts));
  return warnings;
}

Json decomposition_row(DisparitySurvey::Part const& part) {
  return {{"partition", part.partition->id},
          {"between_t", number_or_null(part.parts.between_t)},
          {"within_t", number_or_null(part.parts.within_t)},
          {"between_share_t", number_or_null(part.parts.between_share_t)},
          {"between_l", number_or_null(part.parts.between_l)},
          {"within_l", number_or_null(part.parts.within_l)},
          {"between_share_variance", number_or_null(part.parts.between_share_variance)},
          {"omega_squared", number_or_null(part.parts.omega_squared)},
          {"kind", name_of(part.partition->kind)},
          {"is_compared", !part.is_too_fine && !std::isnan(part.parts.omega_squared)},
          {"regions", part.parts.groups}};
}

Json document_of(DisparitySurvey const& survey, Atlas const& atlas, Texts const& texts) {
  Json rows = Json::array();
  for (auto const& part : survey.partitions) rows.push_back(decomposition_row(part));
  auto const& indicator = atlas.indicators[static_cast<std::size_t>(survey.indicator)];
  return {{"indicator", indicator.id},
          {"year", survey.year},
          {"units", survey.all.units},
          {"weight", name_of(survey.weight)},
          {"mean", number_or_null(survey.all.mean)},
          {"gini", number_or_null(survey.all.gini)},
          {"theil_t", number_or_null(survey.all.theil_t)},
          {"theil_l", number_or_null(survey.all.theil_l)},
          {"atkinson", number_or_null(survey.atkinson)},
          {"epsilon", survey.aversion},
          {"cv", number_or_null(survey.all.cv)},
          {"p90_p10", number_or_null(survey.all.p90_p10)},
          {"minimum", number_or_null(survey.all.minimum)},
          {"maximum", number_or_null(survey.all.maximum)},
          {"decomposition", rows},
          {"widest", survey.widest ? Json(survey.partitions[*survey.widest].partition->id) : Json(nullptr)},
          {"widest_administrative", survey.widest_administrative
                                        ? Json(survey.partitions[*survey.widest_administrative].partition->id)
                                        : Json(nullptr)},
          {"sentence", sentence_of(survey, atlas, texts)},
          {"warnings", warnings_of(survey, atlas, texts)},
          {"source", source_text(atlas, indicator)},
          {"source_en", source_text(atlas, indicator, Language::en)},
          {"edition", indicator.edition}};
}

void say_measures(DisparitySurvey const& survey, Atlas const& atlas, Session& session) {
  auto const& texts = session.texts();
  int const decimals = atlas.indicators[static_cast<std::size_t>(survey.indicator)].decimals;
  auto const& all = survey.all;
  std::vector<std::vector<std::string>> rows;
  for (auto const& [key, value, digits] : {std::tuple{"mean", all.mean, decimals},
                                           {"minimum", all.minimum, decimals},
                                           {"maximum", all.maximum, decimals},
                                           {"gini", all.gini, 3},
                                           {"theil_t", all.theil_t, 4},
                                           {"theil_l", all.theil_l, 4},
                                           {"cv", all.cv, 3},
                                           {"p90_p10", all.p90_p10, 2}})
    rows.push_back({texts.text(fmt::format("welfare.disparity.{}", key)), texts.number(value, digits)});
  rows.insert(rows.end() - 2, {atkinson_name(survey, texts), texts.number(survey.atkinson, 4)});
  session.say(table_text({{texts.text(fmt::format("welfare.disparity.measure_{}", name_of(survey.weight)))},
                          {texts.text("welfare.column.value"), Align::right}},
                         rows));
}

// Highest omega squared first.
void say_decomposition(DisparitySurvey const& survey, Session& session) {
  auto const& texts = session.texts();
  auto parts = survey.partitions;
  std::stable_sort(parts.begin(), parts.end(), [](auto const& a, auto const& b) {
    auto const rank = [](double omega) { return std::isnan(omega) ? -1 : omega; };
    return rank(a.parts.omega_squared) > rank(b.parts.omega_squared);
  });
  std::vector<std::vector<std::string>> rows;
  for (auto const& [partition, part, is_too_fine] : parts)
    rows.push_back({partition->id + (is_too_fine ? " †" : ""),
                    texts.text(fmt::format("base.kind.{}", name_of(partition->kind))), texts.integer(part.groups),
                    texts.number(part.omega_squared, 3), texts.share(part.between_share_variance, 1),
                    texts.number(part.between_t, 5), texts.number(part.within_t, 5), texts.number(part.between_l, 5),
                    texts.number(part.within_l, 5)});
  session.say(table_text({{texts.text("welfare.disparity.partition")},
                          {texts.text("welfare.disparity.kind")},
                          {texts.text("welfare.disparity.regions"), Align::right},
                          {texts.text("welfare.disparity.omega"), Align::right},
                          {texts.text("welfare.disparity.between_share"), Align::right},
                          {texts.text("welfare.disparity.between_t"), Align::right},
                          {texts.text("welfare.disparity.within_t"), Align::right},
                          {texts.text("welfare.disparity.between_l"), Align::right},
                          {texts.text("welfare.disparity.within_l"), Align::right}},
                         rows));
}

double aversion_of(Invocation const& invocation) {
  if (!invocation.has("--epsilon")) return usual_aversion;
  auto const epsilon = parse_number(invocation.text("--epsilon"));
  if (!epsilon || !(*epsilon > 0) || *epsilon > highest_aversion)
    throw UsageError(
        said("--epsilon takes a number above 0, up to {}, not '{}'", highest_aversion, invocation.text("--epsilon")));
  return *epsilon;
}

int run_disparity(Invocation const& invocation, Session& session) {
  auto const& atlas = session.atlas(Figures::all);
  auto const& texts = session.texts();
  auto const question = indicator_year_of(invocation, atlas);
  auto const survey = disparity_survey(
      atlas, question.indicator, question.year, asked_for(invocation, session),
      weight_of(invocation, usual_weight(atlas.indicators[static_cast<std::size_t>(question.indicator)])),
      aversion_of(invocation));
  if (session.wants_json()) {
    session.print(document_of(survey, atlas, texts));
    return 0;
  }
  session.say(heading_of(atlas, question, texts) + "\n");
  session.say(sentence_of(survey, atlas, texts) + "\n");
  say_measures(survey, atlas, session);
  say_decomposition(survey, session);
  for (auto const& warning : warnings_of(survey, atlas, texts)) session.say("• " + warning);
  session.say(source_line(atlas, atlas.indicators[static_cast<std::size_t>(question.indicator)], texts));
  return 0;
}

}  // namespace

Command disparity_command() {
  return {"disparity",
          "welfare.disparity.help",
          {indicator_positional()},
          {year_option(),
           {"--partition", "P", "welfare.disparity.partition_help", true},
           weight_option(),
           {"--epsilon", "E", "welfare.disparity.epsilon"}},
          run_disparity};
}

}  // namespace kansenatlas::cli
