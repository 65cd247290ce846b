#include "geo/welfare/unknowns.hpp"

#include <algorithm>

#include "app/cli/area_arguments.hpp"
#include "app/cli/commands.hpp"
#include "app/cli/indicator_arguments.hpp"
#include "geo/base/error.hpp"
#include "geo/base/text.hpp"

namespace kansenatlas::cli {
namespace {

Theme const& theme_named(Atlas const& atlas, std::string const& id) {
  std::vector<std::string> known;
  for (auto const& theme : atlas.themes) {
    if (theme.id == id) return theme;
    known.push_back(theme.id);
  }
  throw UsageError(said("unknown theme '{}'; there are {}", id, joined(known, ", ")));
}

Indicator const* indicator_of(Atlas const& atlas, Unknown const& unknown) {
  return unknown.indicator < 0 ? nullptr : &atlas.indicators[static_cast<std::size_t>(unknown.indicator)];
}

bool has_number(UnknownKind kind) {
  return kind == UnknownKind::thin_coverage || kind == UnknownKind::old_year || kind == UnknownKind::no_value ||
         kind == UnknownKind::partly_covered;
}

Json document_of(ThemeUnknowns const& theme, Atlas const& atlas, Texts const& texts) {
  Json unknowns = Json::array();
  for (auto const& unknown : theme.unknowns) {
    auto const* indicator = indicator_of(atlas, unknown);
    unknowns.push_back({{"kind", name_of(unknown.kind)},
                        {"indicator", indicator ? Json(indicator->id) : Json(nullptr)},
                        {"number", has_number(unknown.kind) ? Json(unknown.number) : Json(nullptr)},
                        {"reason", unknown.note.empty() ? Json(nullptr) : Json(texts.text(unknown.note))}});
  }
  return {{"theme", theme.theme},
          {"name", theme_named(atlas, theme.theme).name(texts.language())},
          {"indicators", theme.indicators},
          {"counts", theme.counts},
          {"fit", theme.fit},
          {"unknowns", unknowns}};
}

void say_theme(ThemeUnknowns const& theme, bool in_full, Atlas const& atlas, Session& session) {
  session.say(unknowns_heading(theme, atlas, session.texts()));
  for (auto const& line : unknown_lines(theme, in_full, atlas, session.texts())) session.say("  • " + line);
  session.say("");
}

int run_unknowns(Invocation const& invocation, Session& session) {
  auto const& atlas = session.atlas(Figures::all);
  auto const& texts = session.texts();
  std::optional<ComparedArea> area;
  if (invocation.has("REGION")) area = area_named(atlas, invocation.text("REGION"));
  auto themes = unknowns_of(atlas, area);
  if (invocation.has("--theme")) {
    auto const& wanted = theme_named(atlas, invocation.text("--theme")).id;
    std::erase_if(themes, [&](ThemeUnknowns const& theme) { return theme.theme != wanted; });
  }
  if (session.wants_json()) {
    Json rows = Json::array();
    for (auto const& theme : themes) rows.push_back(document_of(theme, atlas, texts));
    session.print({{"region", area ? Json(code_of(atlas, *area)) : Json(nullptr)}, {"themes", rows}});
    return 0;
  }
  session.say(texts.text("welfare.unknown.heading",
                         fmt::arg("area", area ? title_of(atlas, *area) : texts.text("welfare.unknown.country"))) +
              "\n");
  for (auto const& theme : themes) say_theme(theme, themes.size() == 1, atlas, session);
  session.say(texts.text("welfare.unknown.counting"));
  if (themes.size() > 1) session.say(texts.text("welfare.unknown.more"));
  session.say(texts.text("agenda.unknown.title"));
  for (auto const& line : unknowns_of_any_theme(texts)) session.say("  • " + line);
  return 0;
}

}  // namespace

Command unknowns_command() {
  return {"unknowns",
          "welfare.unknown.help",
          {{"REGION", "welfare.unknown.region", 0, 1}},
          {{"--theme", "THEME", "welfare.unknown.theme_help"}},
          run_unknowns};
}

}  // namespace kansenatlas::cli
