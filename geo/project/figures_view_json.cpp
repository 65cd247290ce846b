#include "geo/project/figures_view_json.hpp"

#include <fmt/format.h>

#include "geo/base/error.hpp"
#include "geo/project/json_fields.hpp"

namespace kansenatlas {
namespace {

using Json = nlohmann::ordered_json;

Json json_of_score(ScoreView const& score) {
  return {{"is_made", score.is_made},
          {"quarters", score.quarters},
          {"normalisation", score.normalisation},
          {"averaging", score.averaging},
          {"is_winsorised", score.is_winsorised},
          {"has_supplementary", score.has_supplementary},
          {"has_unfit", score.has_unfit}};
}

std::map<std::string, int> read_quarters(nlohmann::json const& value, std::string const& where) {
  std::vector<std::string> themes;
  for (auto const& [theme, quarters] : value.items()) themes.push_back(theme);
  JsonFields const fields(value, where, themes);
  std::map<std::string, int> all;
  for (auto const& theme : themes) all[theme] = static_cast<int>(fields.integer(theme, 0, 0, most_quarters_of_weight));
  return all;
}

ScoreView read_score(nlohmann::json const& value, std::string const& where) {
  JsonFields const fields(
      value, where,
      {"is_made", "quarters", "normalisation", "averaging", "is_winsorised", "has_supplementary", "has_unfit"});
  ScoreView score;
  score.is_made = fields.truth("is_made", false);
  score.quarters = read_quarters(fields.object("quarters"), fields.where("quarters"));
  score.normalisation = fields.text("normalisation");
  score.averaging = fields.text("averaging");
  score.is_winsorised = fields.truth("is_winsorised", false);
  score.has_supplementary = fields.truth("has_supplementary", false);
  score.has_unfit = fields.truth("has_unfit", false);
  return score;
}

WelfareView read_chart(JsonFields const& fields) {
  try {
    return welfare_view_from(fields.text("chart", std::string(name_of(WelfareView::map))));
  } catch (UsageError const& fault) {
    throw Error(fmt::format("{}: {}", fields.where("chart"), fault.what()));
  }
}

}  // namespace

Json json_of(FiguresView const& figures) {
  return {{"chart", name_of(figures.chart)},
          {"level", figures.level},
          {"since", figures.since},
          {"neighbours", figures.neighbours},
          {"is_by_name", figures.is_by_name},
          {"has_supplementary", figures.has_supplementary},
          {"score", json_of_score(figures.score)}};
}

FiguresView read_figures_view(nlohmann::json const& value, std::string const& where) {
  JsonFields const fields(value, where,
                          {"chart", "level", "since", "neighbours", "is_by_name", "has_supplementary", "score"});
  FiguresView figures;
  figures.chart = read_chart(fields);
  figures.level = fields.text("level");
  figures.since = static_cast<int>(fields.integer("since", 0, 0, 9999));
  figures.neighbours = fields.text("neighbours");
  figures.is_by_name = fields.truth("is_by_name", false);
  figures.has_supplementary = fields.truth("has_supplementary", false);
  figures.score = read_score(fields.object("score"), fields.where("score"));
  return figures;
}

}  // namespace kansenatlas
