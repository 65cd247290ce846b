#include "geo/welfare/autocorrelation.hpp"

#include <algorithm>

#include "app/cli/commands.hpp"
#include "app/cli/indicator_arguments.hpp"
#include "app/cli/partition_arguments.hpp"
#include "app/cli/table.hpp"
#include "geo/base/error.hpp"
#include "geo/welfare/p_text.hpp"

namespace kansenatlas::cli {
namespace {

AutocorrelationOptions options_of(Invocation const& invocation) {
  AutocorrelationOptions options;
  if (invocation.has("--permutations")) {
    options.permutations = options.global_permutations =
        static_cast<int>(invocation.integer("--permutations", 0, 0, 99999));
    options.enough = 0;
  }
  options.seed = invocation.seed();
  if (invocation.has("--weights")) options.scheme = weight_scheme_from(invocation.text("--weights"));
  return options;
}

// Without a permutation nothing was tested: no p.
Json local_row(Autocorrelation const& pattern, std::size_t i, bool is_tested, Atlas const& atlas) {
  auto const& municipality = atlas.municipalities[static_cast<std::size_t>(pattern.municipalities[i])];
  auto const& local = pattern.local[i];
  return {{"code", municipality.code},
          {"name", municipality.official_name},
          {"i", local.i},
          {"quadrant", name_of(local.quadrant)},
          {"p", is_tested ? Json(local.p) : Json(nullptr)},
          {"p_fdr", is_tested ? Json(local.p_fdr) : Json(nullptr)},
          {"gi_star", number_or_null(local.gi_star)}};
}

Json document_of(Autocorrelation const& pattern, AutocorrelationOptions const& options, Atlas const& atlas) {
  Json local = Json::array();
  for (std::size_t i = 0; i < pattern.local.size(); ++i)
    local.push_back(local_row(pattern, i, options.permutations > 0, atlas));
  auto const& indicator = atlas.indicators[static_cast<std::size_t>(pattern.indicator)];
  return {{"indicator", indicator.id},
          {"year", pattern.year},
          {"weights", name_of(pattern.scheme)},
          {"network", "water"},
          {"permutations", options.permutations},
          {"permutations_global", options.global_permutations},
          {"stopped_after", options.enough > 0 ? Json(options.enough) : Json(nullptr)},
          {"seed", options.seed},
          {"units", pattern.municipalities.size()},
          {"moran_i", number_or_null(pattern.global.i)},
          {"expected", number_or_null(pattern.global.expected)},
          {"variance", number_or_null(pattern.global.variance)},
          {"z", number_or_null(pattern.global.z)},
          {"p_normal", number_or_null(pattern.global.p_normal)},
          {"p_permutation", number_or_null(pattern.global.p_permutation)},
          {"variance_if_normal", number_or_null(pattern.global.variance_if_normal)},
          {"z_if_normal", number_or_null(pattern.global.z_if_normal)},
          {"geary_c", number_or_null(pattern.geary.c)},
          {"geary_variance", number_or_null(pattern.geary.variance)},
          {"geary_z", number_or_null(pattern.geary.z)},
          {"global_g", number_or_null(pattern.global_g.g)},
          {"global_g_expected", number_or_null(pattern.global_g.expected)},
          {"global_g_variance", number_or_null(pattern.global_g.variance)},
          {"global_g_z", number_or_null(pattern.global_g.z)},
          {"islands", codes_of(atlas, pattern.islands)},
          {"without_value", codes_of(atlas, pattern.without_value)},
          {"local", local},
          {"source", source_text(atlas, indicator)},
          {"source_en", source_text(atlas, indicator, Language::en)},
          {"edition", indicator.edition}};
}

void say_spots(Autocorrelation const& pattern, Quadrant quadrant, Atlas const& atlas, Session& session) {
  std::vector<std::string> names;
  for (auto const& spot : spots_of(pattern))
    if (spot.local.quadrant == quadrant)
      names.push_back(atlas.municipalities[static_cast<std::size_t>(spot.municipality)].official_name);
  auto const& texts = session.texts();
  std::string const key =
      quadrant == Quadrant::high_high ? "welfare.autocorrelation.hot" : "welfare.autocorrelation.cold";
  session.say(texts.text(key) + " " +
              (names.empty() ? texts.text("welfare.autocorrelation.no_spots") : texts.list(names) + ".") + "\n");
}

void say_local(Autocorrelation const& pattern, Atlas const& atlas, Session& session) {
  auto const& texts = session.texts();
  std::vector<std::vector<std::string>> rows;
  for (std::size_t i = 0; i < pattern.local.size(); ++i) {
    auto const& local = pattern.local[i];
    if (local.p_fdr > spot_significance) continue;
    auto const& municipality = atlas.municipalities[static_cast<std::size_t>(pattern.municipalities[i])];
    rows.push_back({municipality.code, municipality.official_name,
                    texts.text(fmt::format("welfare.quadrant.{}", name_of(local.quadrant))), texts.number(local.i, 2),
                    texts.number(local.gi_star, 2), p_figure(local.p, texts), p_figure(local.p_fdr, texts)});
  }
  if (rows.empty()) return;
  session.say(table_text({{texts.text("welfare.column.code")},
                          {texts.text("cli.column.name")},
                          {texts.text("welfare.autocorrelation.quadrant")},
                          {texts.text("welfare.autocorrelation.local"), Align::right},
                          {"Gi*", Align::right},
                          {"p", Align::right},
                          {"p (FDR)", Align::right}},
                         rows));
}

void say_left_out(Autocorrelation const& pattern, Atlas const& atlas, Session& session) {
  auto const& texts = session.texts();
  std::vector<std::string> islands;
  for (int const m : pattern.islands)
    islands.push_back(atlas.municipalities[static_cast<std::size_t>(m)].official_name);
  if (!islands.empty())
    session.say("• " + texts.text("welfare.autocorrelation.islands", fmt::arg("names", texts.list(islands))));
  if (!pattern.without_value.empty())
    session.say("• " + texts.plural("welfare.autocorrelation.without_value",
                                    static_cast<long long>(pattern.without_value.size())));
}

int run_autocorrelation(Invocation const& invocation, Session& session) {
  auto const options = options_of(invocation);
  auto const& atlas = session.atlas(Figures::all);
  auto const& texts = session.texts();
  auto const question = indicator_year_of(invocation, atlas);
  auto const pattern = autocorrelation_of(atlas, session.ground().water, question.indicator, question.year, options);
  if (session.wants_json()) {
    session.print(document_of(pattern, options, atlas));
    return 0;
  }
  session.say(heading_of(atlas, question, texts) + "\n");
  session.say(sentence_of(pattern, texts) + "\n");
  if (options.permutations > 0) {
    say_spots(pattern, Quadrant::high_high, atlas, session);
    say_spots(pattern, Quadrant::low_low, atlas, session);
    say_local(pattern, atlas, session);
  }
  say_left_out(pattern, atlas, session);
  if (auto const measures = measures_text(pattern, texts); !measures.empty()) session.say("• " + measures);
  session.say("• " + method_text(pattern, options, texts));
  session.say(source_line(atlas, atlas.indicators[static_cast<std::size_t>(question.indicator)], texts));
  return 0;
}

}  // namespace

Command autocorrelation_command() {
  return {"autocorrelation",
          "welfare.autocorrelation.help",
          {indicator_positional()},
          {year_option(),
           {"--permutations", "N", "welfare.autocorrelation.permutations"},
           {"--seed", "S", "welfare.autocorrelation.seed"},
           {"--weights", "W", "welfare.autocorrelation.weights"}},
          run_autocorrelation};
}

}  // namespace kansenatlas::cli
