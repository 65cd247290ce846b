// How the figures came about, from which sources, what the atlas does not know; and the list of open boxes.
#include <algorithm>
#include <set>

#include "geo/agenda/composer.hpp"
#include "geo/agenda/themes.hpp"
#include "geo/atlas/doubts.hpp"
#include "geo/atlas/lookup.hpp"
#include "geo/base/text.hpp"

namespace kansenatlas {
namespace {

std::vector<Source const*> sources_used(Composer const& composer) {
  std::set<std::string> ids{composer.partition().source, "cbs-inwoners-oppervlakte", "roo-regelingen"};
  for (auto const& scores : composer.material.comparisons) ids.insert(scores.b->source);
  for (auto const& fact : composer.draft.facts)
    for (auto const& indicator : composer.atlas().indicators)
      if (indicator.id == fact.indicator) ids.insert(indicator.source);
  std::vector<Source const*> sources;
  for (auto const& source : composer.atlas().sources)
    if (ids.contains(source.id)) sources.push_back(&source);
  return sources;
}

void add_bullets(Composer& composer, std::string const& prefix, std::vector<std::string> const& names) {
  BulletList list;
  for (auto const& name : names) list.items.push_back({composer.texts().text(prefix + name), {}});
  composer.add(std::move(list));
}

void add_sources(Composer& composer) {
  auto const& texts = composer.texts();
  DraftTable table{texts.text("agenda.method.sources_table"),
                   {{texts.text("agenda.column.source")},
                    {texts.text("agenda.column.date")},
                    {texts.text("agenda.column.licence")},
                    {texts.text("agenda.column.attribution")}},
                   {}};
  BulletList doubts;
  for (auto const* source : sources_used(composer))
    table.rows.push_back({{publisher_in(source->publisher, texts) + ", " + source->title_in(texts.language()), ""},
                          {source->date.is_known() ? short_text(source->date, texts.language()) : source->edition, ""},
                          {source->licence, ""},
                          {source->attribution_in(texts.language()), ""}});
  for (auto const* source : sources_used(composer))
    if (!source->doubts.empty())
      doubts.items.push_back({source->title_in(texts.language()) + ": " + source->doubts_in(texts.language()), {}});
  composer.add_table(std::move(table));
  if (doubts.items.empty()) return;
  composer.say(texts.text("agenda.account.doubts"));
  composer.add(std::move(doubts));
}

struct Selection {
  long long core = 0, further = 0;
};

// The core indicators of a theme and those of the atlas that the agenda leaves aside; of all themes of broad welfare
// when empty.
Selection selection_of(Atlas const& atlas, std::string_view theme = "") {
  auto const is_wanted = [&](std::string const& of) {
    return theme.empty() ? std::any_of(atlas.themes.begin(), atlas.themes.end(),
                                       [&](Theme const& one) { return one.id == of && !one.horizon.empty(); })
                         : theme == of;
  };
  Selection selection;
  for (auto const& indicator : atlas.indicators) {
    if (indicator.themes.empty() || !is_wanted(indicator.themes.front())) continue;
    if (indicator.fitness == Fitness::core) ++selection.core;
    if (indicator.fitness == Fitness::supplementary) ++selection.further;
  }
  return selection;
}

// Per theme the core indicators, those among them without a figure here, and what else the atlas has.
void add_unknowns(Composer& composer) {
  auto const& texts = composer.texts();
  DraftTable table{texts.text("agenda.unknown.table"),
                   {{texts.text("agenda.column.theme")},
                    {texts.text("agenda.column.core"), true},
                    {texts.text("agenda.column.core_without"), true},
                    {texts.text("agenda.column.further"), true}},
                   {}};
  for (auto const& theme : composer.atlas().themes) {
    auto const selection = selection_of(composer.atlas(), theme.id);
    if (theme.horizon.empty() || selection.core + selection.further == 0) continue;
    auto const with_value = tally_of(composer.material, composer.region, theme.id).with_value;
    table.rows.push_back({{theme.name(texts.language()), ""},
                          {texts.integer(selection.core), ""},
                          {texts.integer(selection.core - with_value), ""},
                          {texts.integer(selection.further), ""}});
  }
  if (!table.rows.empty()) composer.add_table(std::move(table));
}

// Of which core indicators the makers of the atlas chose the direction.
void say_directions(Composer& composer) {
  std::vector<std::string> names;
  for (auto const& figures : composer.material.regional) {
    auto const& indicator = composer.material.indicator(figures);
    if (indicator.direction != Direction::none && indicator.direction_by != "CBS" && !indicator.themes.empty())
      names.push_back(lower_initial(indicator.name(composer.texts().language())));
  }
  if (!names.empty())
    composer.say(composer.texts().text("agenda.account.directions", fmt::arg("names", composer.texts().list(names))));
}

}  // namespace

std::string selection_sentence(Composer const& composer) {
  auto const selection = selection_of(composer.atlas());
  return composer.texts().text("agenda.status.selection", fmt::arg("core", composer.texts().integer(selection.core)),
                               fmt::arg("all", composer.texts().integer(selection.core + selection.further)));
}

void write_unknown(Composer& composer) {
  if (composer.draft.is_summary) {
    std::vector<std::string> sentences;
    for (auto const* name : {"forecast", "housing", "intervals", "product", "within"})
      sentences.push_back(composer.texts().text(std::string("agenda.unknown.") + name));
    return composer.say(joined(sentences, " "));
  }
  add_bullets(composer, "agenda.unknown.", {"forecast", "housing", "intervals", "product", "within"});
}

void write_method(Composer& composer) {
  auto const& texts = composer.texts();
  composer.say(selection_sentence(composer) + " " + texts.text("agenda.account.core"));
  say_directions(composer);
  add_bullets(composer, "agenda.account.",
              {"facts", "aggregation", "coverage", "rank", "trend", "maps", "congruence", "names"});
  composer.add(Subheading{texts.text("agenda.account.sources")});
  add_sources(composer);
  composer.say(texts.text(
      "agenda.account.atlas", fmt::arg("title", composer.atlas().title), fmt::arg("year", composer.atlas().map_year),
      fmt::arg("hash", composer.atlas().content_hash.empty() ? "–" : composer.atlas().content_hash)));
  auto const& plans = composer.material.plans;
  auto const opgaven = static_cast<long long>(opgaven_of(plans.opgaven, composer.self().code).size());
  auto const entered =
      opgaven ? texts.plural("agenda.account.opgaven", opgaven) : texts.text("agenda.account.no_opgaven");
  composer.say(
      texts.text("agenda.account.plans", fmt::arg("opgaven", entered),
                 fmt::arg("tasks", texts.plural("agenda.account.tasks", static_cast<long long>(plans.tasks.size()))),
                 fmt::arg("hash", composer.draft.plans_hash)));
  composer.add(Subheading{texts.text("agenda.unknown.title")});
  write_unknown(composer);
  add_unknowns(composer);
}

}  // namespace kansenatlas
