#include "geo/welfare/convergence.hpp"

#include <algorithm>

#include "app/cli/commands.hpp"
#include "app/cli/indicator_arguments.hpp"
#include "app/cli/partition_arguments.hpp"
#include "app/cli/table.hpp"
#include "geo/atlas/lookup.hpp"
#include "geo/base/text.hpp"
#include "geo/welfare/p_text.hpp"
#include "geo/welfare/scale.hpp"
#include "geo/welfare/series_break.hpp"

namespace kansenatlas::cli {
namespace {

constexpr double significance = 0.05;

std::string code_of(Atlas const& atlas, Partition const* partition, int area) {
  auto const i = static_cast<std::size_t>(area);
  return partition ? partition->regions[i].code : atlas.municipalities[i].code;
}

std::string name_of_area(Atlas const& atlas, Partition const* partition, int area) {
  auto const i = static_cast<std::size_t>(area);
  return partition ? partition->regions[i].title : atlas.municipalities[i].official_name;
}

std::vector<std::string> warnings_of(Convergence const& result, Atlas const& atlas, Partition const* partition,
                                     Texts const& texts) {
  std::vector<std::string> warnings;
  auto const& indicator = atlas.indicators[static_cast<std::size_t>(result.indicator)];
  auto const scale = scale_of(indicator);
  if (scale != Scale::ratio) warnings.push_back(texts.text("welfare.convergence.warning_scale"));
  for (auto const& [key, areas] : {std::pair{"without_value", &result.without_value},
                                   {"not_above_zero", &result.not_above_zero},
                                   {"other_method", &result.other_method}}) {
    std::vector<std::string> names;
    for (int const area : *areas) names.push_back(name_of_area(atlas, partition, area));
    if (!names.empty())
      warnings.push_back(texts.text(fmt::format("welfare.convergence.{}", key), fmt::arg("names", texts.list(names))));
  }
  if (int const year = indicator.last_year_before_break; year > 0)
    warnings.push_back(texts.text("welfare.convergence.break", fmt::arg("year", year),
                                  fmt::arg("note", note_of(indicator, texts.language()))));
  warnings.push_back(texts.text("welfare.convergence.warning_beta"));
  return warnings;
}

bool spread_shrinks(Convergence const& result) {
  return result.change.p < significance && result.sigma.back().sd_log < result.sigma.front().sd_log;
}

// First and last year with the test of their difference, and the year between in which it was largest, where it was
// larger than at both ends.
std::string spread_sentence(Convergence const& result, Texts const& texts) {
  auto const &first = result.sigma.front(), &last = result.sigma.back();
  std::string const key = !(result.change.p < significance) ? "welfare.convergence.same_spread"
                          : spread_shrinks(result)          ? "welfare.convergence.shrinking"
                                                            : "welfare.convergence.growing";
  auto text = texts.text(key, fmt::arg("first_year", first.year), fmt::arg("last_year", last.year),
                         fmt::arg("first", texts.number(first.sd_log, 3)),
                         fmt::arg("last", texts.number(last.sd_log, 3)), fmt::arg("p", p_text(result.change.p, texts)));
  auto const most = std::max_element(result.sigma.begin(), result.sigma.end(),
                                     [](YearSpread const& a, YearSpread const& b) { return a.sd_log < b.sd_log; });
  if (most->sd_log > std::max(first.sd_log, last.sd_log))
    text += " " + texts.text("welfare.convergence.largest_between", fmt::arg("year", most->year),
                             fmt::arg("value", texts.number(most->sd_log, 3)));
  return text;
}

// Who moved how: "rose more" is only said where all rose.
std::string beta_sentence(Convergence const& result, Texts const& texts) {
  auto const& beta = result.beta;
  if (!(beta.p < significance)) return texts.text("welfare.convergence.no_beta", fmt::arg("p", p_text(beta.p, texts)));
  std::string const who = beta.slope < 0 ? "low" : "high";
  std::string const how = result.falling == 0 ? "rose" : result.rising == 0 ? "fell" : "moved";
  return texts.text(fmt::format("welfare.convergence.{}_{}", who, how), fmt::arg("p", p_text(beta.p, texts)),
                    fmt::arg("rising", texts.integer(result.rising)),
                    fmt::arg("falling", texts.integer(result.falling)), fmt::arg("n", texts.integer(beta.areas)));
}

// The half-life with its interval, or why there is none.
std::string half_life_sentence(Convergence const& result, Texts const& texts) {
  auto const& beta = result.beta;
  if (!(beta.slope < 0) || !(beta.p < significance)) return {};
  if (!spread_shrinks(result)) return texts.text("welfare.convergence.no_half_life_spread");
  if (!beta.has_half_life())
    return texts.text("welfare.convergence.no_half_life", fmt::arg("r2", texts.number(beta.r2, 2)),
                      fmt::arg("years", beta.years), fmt::arg("fewest_r2", texts.number(half_life_fewest_r2, 1)),
                      fmt::arg("fewest_years", half_life_fewest_years));
  return texts.text("welfare.convergence.half_life", fmt::arg("half_life", texts.number(beta.half_life_years, 0)),
                    fmt::arg("low", texts.number(beta.half_life_low, 0)),
                    fmt::arg("high", texts.number(beta.half_life_high, 0)));
}

std::string sentence_of(Convergence const& result, Texts const& texts) {
  std::vector<std::string> sentences{spread_sentence(result, texts), beta_sentence(result, texts)};
  if (auto half_life = half_life_sentence(result, texts); !half_life.empty()) sentences.push_back(half_life);
  return joined(sentences, " ");
}

bool says_half_life(Convergence const& result) {
  return spread_shrinks(result) && result.beta.has_half_life() && result.beta.p < significance;
}

Json document_of(Convergence const& result, Atlas const& atlas, Partition const* partition, Texts const& texts) {
  Json sigma = Json::array(), areas = Json::array(), left_out = Json::array();
  for (auto const& spread : result.sigma)
    sigma.push_back({{"year", spread.year}, {"sd_log", spread.sd_log}, {"cv", spread.cv}});
  for (int const area : result.left_out) left_out.push_back(code_of(atlas, partition, area));
  Json reasons = Json::object();
  for (auto const& [reason, list] : {std::pair{"without_value", &result.without_value},
                                     {"not_above_zero", &result.not_above_zero},
                                     {"other_method", &result.other_method}})
    for (int const area : *list) reasons[code_of(atlas, partition, area)] = reason;
  auto const& beta = result.beta;
  auto const& indicator = atlas.indicators[static_cast<std::size_t>(result.indicator)];
  return {{"indicator", indicator.id},
          {"partition", partition ? Json(partition->id) : Json(nullptr)},
          {"areas", result.areas.size()},
          {"left_out", left_out},
          {"left_out_reasons", reasons},
          {"sigma", sigma},
          {"beta",
           {{"intercept", number_or_null(beta.intercept)},
            {"slope", number_or_null(beta.slope)},
            {"se", number_or_null(beta.se)},
            {"t", number_or_null(beta.t)},
            {"p", number_or_null(beta.p)},
            {"r2", number_or_null(beta.r2)},
            {"speed", number_or_null(beta.speed)},
            // A gap that does not close has no half-life.
            {"half_life_years", says_half_life(result) ? number_or_null(beta.half_life_years) : Json(nullptr)},
            {"half_life_low", says_half_life(result) ? number_or_null(beta.half_life_low) : Json(nullptr)},
            {"half_life_high", says_half_life(result) ? number_or_null(beta.half_life_high) : Json(nullptr)},
            {"years", beta.years}}},
          {"sigma_change", {{"t", number_or_null(result.change.t)}, {"p", number_or_null(result.change.p)}}},
          {"rising", result.rising},
          {"falling", result.falling},
          {"sentence", sentence_of(result, texts)},
          {"warnings", warnings_of(result, atlas, partition, texts)},
          {"source", source_text(atlas, indicator)},
          {"source_en", source_text(atlas, indicator, Language::en)},
          {"edition", indicator.edition}};
}

void say_tables(Convergence const& result, Session& session) {
  auto const& texts = session.texts();
  std::vector<std::vector<std::string>> rows;
  for (auto const& spread : result.sigma)
    rows.push_back({std::to_string(spread.year), texts.number(spread.sd_log, 4), texts.number(spread.cv, 4)});
  session.say(table_text({{texts.text("welfare.column.year")},
                          {texts.text("welfare.convergence.sd_log"), Align::right},
                          {texts.text("welfare.convergence.cv"), Align::right}},
                         rows));
  auto const& beta = result.beta;
  session.say(texts.text("welfare.convergence.beta", fmt::arg("slope", texts.number(beta.slope, 5)),
                         fmt::arg("se", texts.number(beta.se, 5)), fmt::arg("t", texts.number(beta.t, 2)),
                         fmt::arg("r2", texts.number(beta.r2, 2)), fmt::arg("n", texts.integer(beta.areas)),
                         fmt::arg("years", beta.years)) +
              "\n");
}

int run_convergence(Invocation const& invocation, Session& session) {
  auto const& atlas = session.atlas(Figures::all);
  auto const& texts = session.texts();
  int const indicator = indicator_named(atlas, invocation.text("INDICATOR"));
  Partition const* partition =
      invocation.has("--partition") ? &partition_argument(invocation.text("--partition"), session) : nullptr;
  auto const result = convergence_of(atlas, partition, indicator);
  if (session.wants_json()) {
    session.print(document_of(result, atlas, partition, texts));
    return 0;
  }
  auto const& rule = atlas.indicators[static_cast<std::size_t>(indicator)];
  session.say(fmt::format("{}, {}\n", rule.name(texts.language()), rule.unit(texts.language())));
  session.say(sentence_of(result, texts) + "\n");
  say_tables(result, session);
  for (auto const& warning : warnings_of(result, atlas, partition, texts)) session.say("• " + warning);
  session.say(source_line(atlas, rule, texts));
  return 0;
}

}  // namespace

Command convergence_command() {
  return {"convergence",
          "welfare.convergence.help",
          {indicator_positional()},
          {{"--partition", "P", "welfare.values.partition"}},
          run_convergence};
}

}  // namespace kansenatlas::cli
