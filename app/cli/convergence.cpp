#include "geo/welfare/convergence.hpp"

#include "app/cli/commands.hpp"
#include "app/cli/indicator_arguments.hpp"
#include "app/cli/partition_arguments.hpp"
#include "app/cli/table.hpp"
#include "geo/atlas/lookup.hpp"
#include "geo/welfare/p_text.hpp"
#include "geo/welfare/scale.hpp"

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
  if (!result.left_out.empty()) {
    std::vector<std::string> names;
    for (int const area : result.left_out) names.push_back(name_of_area(atlas, partition, area));
    warnings.push_back(texts.text("welfare.convergence.left_out", fmt::arg("names", texts.list(names))));
  }
  warnings.push_back(texts.text("welfare.convergence.warning_beta"));
  return warnings;
}

bool spread_shrinks(Convergence const& result) { return result.sigma.back().sd_log < result.sigma.front().sd_log; }

std::string sentence_of(Convergence const& result, Texts const& texts) {
  auto const& first = result.sigma.front();
  auto const& last = result.sigma.back();
  std::string const spread = spread_shrinks(result) ? "welfare.convergence.shrinking" : "welfare.convergence.growing";
  auto text =
      texts.text(spread, fmt::arg("first_year", first.year), fmt::arg("last_year", last.year),
                 fmt::arg("first", texts.number(first.sd_log, 3)), fmt::arg("last", texts.number(last.sd_log, 3)));
  auto const& beta = result.beta;
  std::string const key = !(beta.p < significance) ? "welfare.convergence.no_beta"
                          : beta.slope >= 0        ? "welfare.convergence.drifting"
                          : spread_shrinks(result) ? "welfare.convergence.catching_up"
                                                   : "welfare.convergence.catching_up_unseen";
  return text + " " +
         texts.text(key, fmt::arg("p", p_text(beta.p, texts)),
                    fmt::arg("half_life", texts.number(beta.half_life_years, 0)));
}

Json document_of(Convergence const& result, Atlas const& atlas, Partition const* partition, Texts const& texts) {
  Json sigma = Json::array(), areas = Json::array(), left_out = Json::array();
  for (auto const& spread : result.sigma)
    sigma.push_back({{"year", spread.year}, {"sd_log", spread.sd_log}, {"cv", spread.cv}});
  for (int const area : result.left_out) left_out.push_back(code_of(atlas, partition, area));
  auto const& beta = result.beta;
  auto const& indicator = atlas.indicators[static_cast<std::size_t>(result.indicator)];
  return {{"indicator", indicator.id},
          {"partition", partition ? Json(partition->id) : Json(nullptr)},
          {"areas", result.areas.size()},
          {"left_out", left_out},
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
            {"half_life_years", spread_shrinks(result) ? number_or_null(beta.half_life_years) : Json(nullptr)},
            {"years", beta.years}}},
          {"sentence", sentence_of(result, texts)},
          {"warnings", warnings_of(result, atlas, partition, texts)},
          {"source", source_text(atlas, indicator)},
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

int run(Invocation const& invocation, Session& session) {
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
          run};
}

}  // namespace kansenatlas::cli
