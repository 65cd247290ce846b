#include "geo/welfare/composite.hpp"

#include <algorithm>
#include <cmath>

#include "app/cli/commands.hpp"
#include "app/cli/indicator_arguments.hpp"
#include "app/cli/partition_arguments.hpp"
#include "app/cli/table.hpp"
#include "geo/base/error.hpp"
#include "geo/base/text.hpp"
#include "geo/welfare/composite_material.hpp"
#include "geo/welfare/composite_sentence.hpp"

namespace kansenatlas::cli {
namespace {

struct Request {
  Atlas const& atlas;
  Partition const* partition = nullptr;
  CompositeMaterial material;
  CompositeRules rules;
  int draws = 0;
  std::uint64_t seed = 1;

  [[nodiscard]] std::string code(std::size_t area) const {
    return partition ? partition->regions[area].code : atlas.municipalities[area].code;
  }
  [[nodiscard]] std::string name(std::size_t area) const {
    return partition ? partition->regions[area].title : atlas.municipalities[area].official_name;
  }
  [[nodiscard]] std::string theme_name(std::size_t theme, Language language) const {
    return composite_theme_name(atlas, material, theme, language);
  }
};

double share_of(Invocation const& invocation, std::string const& option, double otherwise, double maximum) {
  if (!invocation.has(option)) return otherwise;
  auto const value = parse_number(invocation.text(option));
  if (!value || *value < 0 || *value > maximum)
    throw UsageError(said("{} takes a number from 0 to {}, not '{}'", option, maximum, invocation.text(option)));
  return *value;
}

// "gezondheid=2".
std::vector<double> theme_weights(Invocation const& invocation, CompositeMaterial const& material) {
  std::vector<double> weights(material.themes.size(), 1.0);
  for (auto const& text : invocation.all("--theme-weight")) {
    auto const parts = split(text, '=');
    double const value = parts.size() == 2 ? parse_number(parts[1]).value_or(-1) : -1;
    auto const at = std::find(material.themes.begin(), material.themes.end(), parts.front());
    if (value < 0 || at == material.themes.end())
      throw UsageError(said("--theme-weight takes THEME=NUMBER with a theme out of {}, not '{}'",
                            joined(material.themes, ", "), text));
    weights[static_cast<std::size_t>(at - material.themes.begin())] = value;
  }
  return weights;
}

void check_themes(Invocation const& invocation, Atlas const& atlas) {
  for (auto const& id : invocation.all("--theme")) {
    std::vector<std::string> known;
    for (auto const& theme : atlas.themes) known.push_back(theme.id);
    if (std::find(known.begin(), known.end(), id) == known.end())
      throw UsageError(said("unknown theme '{}'; there are {}", id, joined(known, ", ")));
  }
}

Request request_of(Invocation const& invocation, Session& session) {
  auto const& atlas = session.atlas(Figures::all);
  check_themes(invocation, atlas);
  Request request{atlas, nullptr, {}, {}, static_cast<int>(invocation.integer("--draws", 1000, 0, 100000)), 1};
  if (invocation.has("--partition")) request.partition = &partition_argument(invocation.text("--partition"), session);
  request.seed = invocation.seed();
  request.rules.normalisation = normalisation_from(invocation.text("--normalisation", "z"));
  request.rules.averaging = averaging_from(invocation.text("--averaging", "arithmetic"));
  request.rules.winsorise = share_of(invocation, "--winsorise", 0, .25);
  request.rules.fewest_share = share_of(invocation, "--fewest-share", 2.0 / 3, 1);
  request.material = composite_material(atlas, request.partition, invocation.has("--all"), invocation.has("--unfit"),
                                        invocation.all("--theme"));
  if (request.material.series.empty())
    throw UsageError(said("no indicator is left to score; add --all for the supplementary ones, or name other themes"));
  request.rules.theme_weights = theme_weights(invocation, request.material);
  return request;
}

Json or_null(int rank) { return rank > 0 ? Json(rank) : Json(nullptr); }

Json series_document(Request const& request, std::size_t series) {
  auto const& atlas = request.atlas;
  auto const& indicator = atlas.indicators[static_cast<std::size_t>(request.material.indicators[series])];
  return {{"id", indicator.id},
          {"year", request.material.years[series]},
          {"source", source_text(atlas, indicator)},
          {"source_en", source_text(atlas, indicator, Language::en)}};
}

Json themes_document(Request const& request, Language language) {
  Json themes = Json::array();
  for (std::size_t t = 0; t < request.material.themes.size(); ++t) {
    Json indicators = Json::array();
    for (std::size_t s = 0; s < request.material.series.size(); ++s)
      if (request.material.series[s].theme == static_cast<int>(t)) indicators.push_back(series_document(request, s));
    themes.push_back({{"theme", request.material.themes[t]},
                      {"name", request.theme_name(t, language)},
                      {"weight", request.rules.theme_weights[t]},
                      {"indicators", indicators}});
  }
  return themes;
}

Json document_of(Request const& request, CompositeResult const& result, Texts const& texts) {
  Json areas = Json::array(), left_out = Json::array();
  for (std::size_t a = 0; a < result.scores.size(); ++a) {
    Json themes = Json::object();
    for (std::size_t t = 0; t < request.material.themes.size(); ++t)
      themes[request.material.themes[t]] = number_or_null(result.scores[a].themes[t]);
    Json missing = Json::array();
    for (auto const t : themes_missing(result.scores[a])) missing.push_back(request.material.themes[t]);
    areas.push_back({{"missing_themes", missing},
                     {"code", request.code(a)},
                     {"name", request.name(a)},
                     {"total", number_or_null(result.scores[a].total)},
                     {"rank", or_null(result.ranks[a])},
                     {"of", result.of},
                     {"rank_low", or_null(result.intervals[a].low)},
                     {"rank_median", or_null(result.intervals[a].median)},
                     {"rank_high", or_null(result.intervals[a].high)},
                     {"coverage_indicators", result.scores[a].coverage},
                     {"themes", themes}});
  }
  for (int const i : request.material.left_out)
    left_out.push_back(request.atlas.indicators[static_cast<std::size_t>(i)].id);
  Json supplementary = Json::array();
  for (int const i : request.material.supplementary)
    supplementary.push_back(request.atlas.indicators[static_cast<std::size_t>(i)].id);
  return {{"caution", texts.text("welfare.composite.caution")},
          {"partition", request.partition ? Json(request.partition->id) : Json(nullptr)},
          {"normalisation", name_of(request.rules.normalisation)},
          {"winsorise", request.rules.winsorise},
          {"averaging", name_of(request.rules.averaging)},
          {"fewest_share", request.rules.fewest_share},
          {"draws", request.draws},
          {"seed", request.seed},
          {"themes", themes_document(request, texts.language())},
          {"left_out", left_out},
          {"left_out_supplementary", supplementary},
          {"areas", areas}};
}

// Behind a total that rests on fewer themes than there are.
std::string mark_of(CompositeScore const& score) {
  bool const is_partial = !std::isnan(score.total) && !themes_missing(score).empty();
  return is_partial ? std::string(theme_missing_mark) : " ";
}

void say_areas(Request const& request, CompositeResult const& result, Session& session) {
  auto const& texts = session.texts();
  std::vector<Column> columns{{texts.text("welfare.column.code")},
                              {texts.text("cli.column.name")},
                              {texts.text("welfare.column.rank"), Align::right},
                              {texts.text("welfare.composite.interval"), Align::right},
                              {texts.text("welfare.composite.total"), Align::right}};
  for (std::size_t t = 0; t < request.material.themes.size(); ++t)
    columns.push_back({request.theme_name(t, texts.language()), Align::right});
  std::vector<std::vector<std::string>> rows;
  for (std::size_t a = 0; a < result.scores.size(); ++a) {
    auto const& interval = result.intervals[a];
    rows.push_back({request.code(a), request.name(a),
                    result.ranks[a] > 0 ? fmt::format("{}/{}", result.ranks[a], result.of) : "–",
                    interval.low > 0 ? fmt::format("{}–{}", interval.low, interval.high) : "–",
                    texts.number(result.scores[a].total, 2) + mark_of(result.scores[a])});
    for (double const score : result.scores[a].themes) rows.back().push_back(texts.number(score, 2));
  }
  session.say(table_text(columns, rows));
}

void say_rules(Request const& request, CompositeResult const& result, Session& session) {
  if (static_cast<int>(result.scores.size()) < fewest_regions_placed) {
    session.say("• " + session.texts().text("welfare.values.few_regions"));
    session.say("• " + session.texts().text("welfare.composite.few_areas"));
  } else if (result.of == 0) {
    session.say("• " + session.texts().text("welfare.composite.few_totals"));
  }
  for (auto const& remark :
       composite_remarks(request.atlas, request.material, request.rules, request.draws, request.seed, session.texts()))
    session.say("• " + remark);
}

int run_composite(Invocation const& invocation, Session& session) {
  auto const request = request_of(invocation, session);
  auto const result = composite_result(request.material, request.rules, request.draws, request.seed);
  if (session.wants_json()) {
    session.print(document_of(request, result, session.texts()));
    return 0;
  }
  session.say(session.texts().text("welfare.composite.caution") + "\n");
  say_areas(request, result, session);
  say_rules(request, result, session);
  return 0;
}

}  // namespace

Command composite_command() {
  return {"composite",
          "welfare.composite.help",
          {},
          {{"--partition", "P", "welfare.values.partition"},
           {"--theme", "THEME", "welfare.composite.theme", true},
           {"--theme-weight", "THEME=W", "welfare.composite.theme_weight", true},
           {"--normalisation", "N", "welfare.composite.normalisation"},
           {"--winsorise", "SHARE", "welfare.composite.winsorise"},
           {"--averaging", "A", "welfare.composite.averaging"},
           {"--fewest-share", "SHARE", "welfare.composite.fewest"},
           {"--draws", "N", "welfare.composite.draws_help"},
           {"--seed", "S", "welfare.autocorrelation.seed"},
           {"--all", "", "welfare.compare.all"},
           {"--unfit", "", "welfare.composite.unfit"}},
          run_composite};
}

}  // namespace kansenatlas::cli
