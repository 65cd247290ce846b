// How the figures came about, from which sources, what the atlas does not know; and the list of open boxes.
#include <algorithm>
#include <set>

#include "geo/agenda/composer.hpp"
#include "geo/atlas/lookup.hpp"

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
                    {texts.text("agenda.column.attribution")},
                    {texts.text("agenda.column.doubts")}},
                   {}};
  for (auto const* source : sources_used(composer))
    table.rows.push_back({{source->publisher + ", " + source->title, ""},
                          {source->date.is_known() ? short_text(source->date, texts.language()) : source->edition, ""},
                          {source->licence, ""},
                          {source->attribution, ""},
                          {source->doubts, ""}});
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
  composer.add(Subheading{texts.text("agenda.unknown.title")});
  write_unknown(composer);
}

}  // namespace kansenatlas
