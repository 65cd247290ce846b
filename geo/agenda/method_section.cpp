// How the figures came about, from which sources, what the atlas does not know; and the list of open boxes.
#include <algorithm>
#include <array>
#include <set>

#include "geo/agenda/composer.hpp"
#include "geo/atlas/lookup.hpp"
#include "geo/welfare/unknowns.hpp"

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

std::string theme_name(Composer const& composer, std::string const& id) {
  for (auto const& theme : composer.atlas().themes)
    if (theme.id == id) return theme.name(composer.texts().language());
  return id;
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
    table.rows.push_back({{source->publisher + ", " + source->title_in(texts.language()), ""},
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

// Per theme how many indicators lack something, for this region where that differs.
void add_unknowns(Composer& composer) {
  auto const& texts = composer.texts();
  constexpr std::array kinds{UnknownKind::no_value, UnknownKind::partly_covered, UnknownKind::thin_coverage,
                             UnknownKind::old_year, UnknownKind::assigned_direction};
  DraftTable table{texts.text("agenda.unknown.table"),
                   {{texts.text("agenda.column.theme")}, {texts.text("agenda.column.fit"), true}},
                   {}};
  for (auto const kind : kinds)
    table.columns.push_back({texts.text(fmt::format("agenda.column.unknown_{}", name_of(kind))), true});
  for (auto const& theme : unknowns_of(composer.atlas(), ComparedArea{&composer.partition(), composer.region})) {
    auto& row = table.rows.emplace_back();
    row.push_back({theme_name(composer, theme.theme), ""});
    row.push_back({texts.integer(theme.fit), ""});
    for (auto const kind : kinds) {
      auto const count = std::count_if(theme.unknowns.begin(), theme.unknowns.end(),
                                       [&](Unknown const& unknown) { return unknown.kind == kind; });
      row.push_back({texts.integer(count), ""});
    }
  }
  composer.add_table(std::move(table));
}

}  // namespace

void write_unknown(Composer& composer) {
  add_bullets(composer, "agenda.unknown.", {"forecast", "housing", "intervals", "product", "within"});
}

void write_method(Composer& composer) {
  auto const& texts = composer.texts();
  add_bullets(composer, "agenda.account.",
              {"facts", "aggregation", "coverage", "rank", "trend", "maps", "congruence", "names"});
  composer.add(Subheading{texts.text("agenda.account.sources")});
  add_sources(composer);
  composer.say(texts.text(
      "agenda.account.atlas", fmt::arg("title", composer.atlas().title), fmt::arg("year", composer.atlas().map_year),
      fmt::arg("hash", composer.atlas().content_hash.empty() ? "–" : composer.atlas().content_hash)));
  auto const& plans = composer.material.plans;
  auto const opgaven = static_cast<long long>(opgaven_of(plans.opgaven, composer.self().code).size());
  composer.say(
      texts.text("agenda.account.plans", fmt::arg("opgaven", texts.plural("agenda.account.opgaven", opgaven)),
                 fmt::arg("tasks", texts.plural("agenda.account.tasks", static_cast<long long>(plans.tasks.size()))),
                 fmt::arg("hash", composer.draft.plans_hash)));
  composer.add(Subheading{texts.text("agenda.unknown.title")});
  write_unknown(composer);
  add_unknowns(composer);
}

}  // namespace kansenatlas
