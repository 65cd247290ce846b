#include <map>
#include <set>

#include <fmt/format.h>

#include "geo/base/error.hpp"
#include "geo/base/text.hpp"
#include "geo/source/atlas_schema.hpp"
#include "geo/source/atlas_write.hpp"
#include "geo/source/content_hash.hpp"

namespace kansenatlas {
namespace {

// "INSERT INTO name VALUES (?, ...)" with the key first.
Statement insertion(Database& database, std::string_view name) {
  for (auto const& table : atlas_tables()) {
    if (table.name != name) continue;
    std::string places = "?";
    for (std::size_t i = 0; i < table.columns.size(); ++i) places += ", ?";
    return database.prepare(fmt::format("INSERT INTO {} VALUES ({})", name, places));
  }
  throw Error(said("there is no table '{}' in an atlas", name));
}

std::string attribution_of(Atlas const& atlas) {
  std::set<std::string> said;
  std::vector<std::string> lines;
  for (auto const& source : atlas.sources)
    if (!source.attribution.empty() && said.insert(source.attribution).second) lines.push_back(source.attribution);
  return joined(lines, "; ");
}

char const* letter_of(ValueStatus status) {
  return status == ValueStatus::provisional ? "p" : status == ValueStatus::model_estimate ? "m" : nullptr;
}

void bind_or_null(Statement& statement, int parameter, std::string_view text) {
  if (text.empty())
    statement.bind(parameter, nullptr);
  else
    statement.bind(parameter, text);
}

void write_observations(Database& database, Atlas const& atlas) {
  auto insert = insertion(database, "observations");
  long long fid = 0;
  for (std::size_t i = 0; i < atlas.indicators.size(); ++i)
    for (auto const& o : atlas.observations->of(static_cast<int>(i))) {
      insert.bind(0, ++fid);
      insert.bind(1, static_cast<long long>(i) + 1);
      insert.bind(2, static_cast<int>(o.year));
      insert.bind(3, o.area.text());
      insert.bind(4, o.value);
      insert.bind(5, o.ci_low);
      insert.bind(6, o.ci_high);
      bind_or_null(insert, 7, letter_of(o.status) ? letter_of(o.status) : "");
      bind_or_null(insert, 8, name_of(o.reason));
      insert.bind(9, static_cast<int>(o.map_year));
      insert.step();
      insert.reset();
    }
  database.run("CREATE INDEX observations_of_indicator ON observations(indicator)");
}

}  // namespace

void write_metadata(Database& database, Country const& country) {
  auto const& atlas = *country.atlas;
  std::vector<std::pair<std::string, std::string>> const entries{
      {"title", atlas.title},
      {"map_year", std::to_string(atlas.map_year)},
      {"arrangements_on", iso_text(atlas.arrangements_on)},
      {"content_hash", content_hash_of(country)},
      {"schema_version", std::to_string(atlas_schema_version)},
      {"attribution", attribution_of(atlas)}};
  auto insert = insertion(database, "metadata");
  int fid = 0;
  for (auto const& [key, value] : entries) insert.insert(++fid, key, value);
}

void write_lists(Database& database, Atlas const& atlas) {
  int fid = 0;
  auto sources = insertion(database, "sources");
  for (auto const& s : atlas.sources)
    sources.insert(++fid, s.id, s.publisher, s.title, s.reference, iso_text(s.date), s.edition, s.licence,
                   s.attribution, s.doubts, s.title_en, s.attribution_en, s.doubts_en);
  fid = 0;
  auto themes = insertion(database, "themes");
  for (auto const& t : atlas.themes) themes.insert(++fid, t.id, t.name_nl, t.name_en, t.horizon);
  fid = 0;
  auto mergers = insertion(database, "mergers");
  for (auto const& m : atlas.mergers)
    mergers.insert(++fid, m.old_code, m.old_name, m.new_code, m.new_name, iso_text(m.date), m.share_of_area,
                   m.is_main_successor ? 1 : 0);
}

void write_partitions(Database& database, Atlas const& atlas) {
  auto partitions = insertion(database, "partitions");
  auto regions = insertion(database, "regions");
  auto memberships = insertion(database, "memberships");
  int partition_fid = 0, region_fid = 0, membership_fid = 0;
  for (auto const& p : atlas.partitions) {
    partitions.insert(++partition_fid, p.id, layer_of(p.id), p.name_nl, p.name_en, p.singular_nl, p.singular_en,
                      name_of(p.kind), iso_text(p.date), p.source, p.doubt);
    for (auto const& r : p.regions) regions.insert(++region_fid, p.id, r.code, r.cbs_name, r.body_name, r.title);
    for (std::size_t m = 0; m < p.region_of.size(); ++m) {
      if (p.region_of[m] < 0) continue;
      auto const doubt = p.doubts.find(static_cast<int>(m));
      memberships.insert(++membership_fid, p.id, atlas.municipalities[m].code,
                         p.regions[static_cast<std::size_t>(p.region_of[m])].code,
                         doubt == p.doubts.end() ? std::string() : doubt->second);
    }
  }
}

void write_figures(Database& database, Atlas const& atlas) {
  auto insert = insertion(database, "indicators");
  int fid = 0;
  for (auto const& k : atlas.indicators)
    insert.insert(++fid, k.id, k.number, k.name_nl, k.name_en, k.unit_nl, k.unit_en, joined(k.themes, "|"),
                  name_of(k.direction), k.direction_by, name_of(k.aggregation), k.weight,
                  k.weight_is_own_denominator ? 1 : 0, k.source, k.edition, k.map_year, k.population, k.precedence,
                  name_of(k.fitness), k.fitness_reason, k.fitness_reason_en, k.note_nl, k.note_en, k.decimals,
                  k.last_year_before_break);
  write_observations(database, atlas);
  database.run(
      "CREATE VIEW figures AS SELECT o.fid AS fid, i.id AS indicator, i.name_nl AS name_nl, i.name_en AS name_en, "
      "i.unit_nl AS unit, o.year AS year, o.area AS area, o.value AS value, o.ci_low AS ci_low, o.ci_high AS ci_high, "
      "o.status AS status, o.reason AS reason, o.map_year AS map_year, i.edition AS edition, i.source AS source "
      "FROM observations o JOIN indicators i ON i.fid = o.indicator");
}

void write_cross_checks(Database& database, CrossChecks const& checks) {
  int fid = 0;
  auto totals = insertion(database, "totals");
  for (auto const& t : checks.totals) totals.insert(++fid, t.area, t.field, t.value, t.slack, t.source);
  fid = 0;
  auto holes = insertion(database, "holes");
  for (auto const& h : checks.holes) holes.insert(++fid, h.network, h.at.x, h.at.y, h.what);
}

void write_arrangements(Database& database, Atlas const& atlas) {
  auto arrangements = insertion(database, "arrangements");
  auto participants = insertion(database, "participants");
  int arrangement_fid = 0, participant_fid = 0;
  for (auto const& a : atlas.arrangements) {
    arrangements.insert(++arrangement_fid, a.id, a.name, a.form, a.body, a.field, iso_text(a.valid_from),
                        iso_text(a.valid_to));
    for (auto const& p : a.participants) {
      auto const code =
          p.municipality < 0 ? std::string() : atlas.municipalities[static_cast<std::size_t>(p.municipality)].code;
      participants.bind(0, ++participant_fid);
      participants.bind(1, arrangement_fid);
      bind_or_null(participants, 2, code);
      participants.bind(3, std::string_view(p.name));
      participants.bind(4, std::string_view(iso_text(p.joined)));
      participants.step();
      participants.reset();
    }
  }
}

}  // namespace kansenatlas
