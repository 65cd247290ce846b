#include <algorithm>

#include "app/cli/commands.hpp"
#include "app/cli/session.hpp"
#include "app/cli/table.hpp"
#include "geo/atlas/lookup.hpp"
#include "geo/base/text.hpp"

namespace kansenatlas::cli {
namespace {

long long municipalities_with_value(Atlas const& atlas, int indicator, int year) {
  auto const figures = atlas.observations->of(indicator, year);
  return std::count_if(figures.begin(), figures.end(),
                       [](Observation const& o) { return o.area.is_municipality() && o.has_value(); });
}

std::string span_of(std::vector<int> const& years) {
  if (years.empty()) return "–";
  if (years.size() == 1) return std::to_string(years.front());
  return fmt::format("{}–{}", years.front(), years.back());
}

std::string citation_of(Source const* source, std::string const& otherwise, Language language) {
  return source ? fmt::format("{}, {}", source->publisher, source->title_in(language)) : otherwise;
}

std::string themes_in_words(Atlas const& atlas, Indicator const& indicator, Language language) {
  std::vector<std::string> names;
  for (auto const& id : indicator.themes)
    for (auto const& theme : atlas.themes)
      if (theme.id == id) names.push_back(theme.name(language));
  return joined(names, "; ");
}

int run_indicators(Invocation const&, Session& session) {
  auto const& atlas = session.atlas(Figures::all);
  auto const& texts = session.texts();
  Json document = Json::array();
  std::vector<std::vector<std::string>> rows;
  for (std::size_t i = 0; i < atlas.indicators.size(); ++i) {
    auto const& indicator = atlas.indicators[i];
    auto const years = atlas.observations->years(static_cast<int>(i));
    auto const covered = years.empty() ? 0 : municipalities_with_value(atlas, static_cast<int>(i), years.back());
    auto const* source = source_of(atlas, indicator.source);
    document.push_back({{"id", indicator.id},
                        {"name", indicator.name(session.language())},
                        {"themes", indicator.themes},
                        {"unit", indicator.unit(session.language())},
                        {"direction", name_of(indicator.direction)},
                        {"direction_by", indicator.direction_by},
                        {"years", years},
                        {"municipalities", covered},
                        {"aggregation", name_of(indicator.aggregation)},
                        {"fitness", name_of(indicator.fitness)},
                        {"fitness_reason", indicator.why_fit(session.language())},
                        {"weight", indicator.weight},
                        {"source", citation_of(source, indicator.source, Language::nl)},
                        {"source_en", citation_of(source, indicator.source, Language::en)},
                        {"edition", indicator.edition},
                        {"licence", source ? source->licence : ""},
                        {"note", session.language() == Language::nl ? indicator.note_nl : indicator.note_en}});
    rows.push_back({indicator.id, indicator.name(session.language()), indicator.unit(session.language()),
                    span_of(years), texts.integer(covered), std::string(name_of(indicator.direction)),
                    texts.text(fmt::format("welfare.fitness.{}", name_of(indicator.fitness))),
                    themes_in_words(atlas, indicator, session.language())});
  }
  if (session.wants_json()) {
    session.print(document);
    return 0;
  }
  session.say(table_text({{"id"},
                          {texts.text("cli.column.name")},
                          {texts.text("welfare.column.unit")},
                          {texts.text("welfare.column.years")},
                          {texts.text("welfare.column.municipalities"), Align::right},
                          {"+/-"},
                          {texts.text("welfare.column.fitness")},
                          {texts.text("welfare.column.themes")}},
                         rows));
  return 0;
}

}  // namespace

Command indicators_command() { return {"indicators", "welfare.indicators.help", {}, {}, run_indicators}; }

}  // namespace kansenatlas::cli
