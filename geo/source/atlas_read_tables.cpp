#include <fmt/format.h>

#include "geo/base/numbers.hpp"
#include "geo/base/text.hpp"
#include "geo/source/atlas_names.hpp"
#include "geo/source/atlas_read.hpp"
#include "geo/source/atlas_schema.hpp"

namespace kansenatlas {
namespace {

std::vector<std::string> list_at(Statement const& row, int column) {
  auto const text = row.text(column);
  return text.empty() ? std::vector<std::string>{} : split(text, '|');
}

int small_integer(Statement const& row, int column) { return static_cast<int>(row.integer(column)); }

void read_metadata(Database& database, Atlas& atlas) {
  auto row = database.prepare("SELECT key, value FROM metadata");
  while (row.step()) {
    auto const key = row.text(0);
    if (key == "title") atlas.title = row.string(1);
    if (key == "map_year") atlas.map_year = static_cast<int>(parse_integer(row.text(1)).value_or(0));
    if (key == "arrangements_on") atlas.arrangements_on = date_at(row, 1);
    if (key == "content_hash") atlas.content_hash = row.string(1);
  }
}

void read_municipalities(Database& database, Atlas& atlas) {
  auto row = database.prepare(
      "SELECT code, cbs_name, official_name, search_names, inhabitants_2023, inhabitants_2024, land_ha, water_ha, "
      "urbanity, "
      "size_class, address_density FROM municipalities ORDER BY fid");
  while (row.step()) {
    auto& m = atlas.municipalities.emplace_back();
    m.code = row.string(0);
    m.cbs_name = row.string(1);
    m.official_name = row.string(2);
    m.search_names = list_at(row, 3);
    m.inhabitants_2023 = row.integer(4);
    m.inhabitants_2024 = row.integer(5);
    m.land_ha = row.number(6);
    m.water_ha = row.number(7);
    m.urbanity = small_integer(row, 8);
    m.size_class = small_integer(row, 9);
    m.address_density = row.number(10);
  }
}

Partition& partition_at(Atlas& atlas, std::string_view id, std::size_t& hint) {
  for (std::size_t tried = 0; tried < atlas.partitions.size(); ++tried, hint = (hint + 1) % atlas.partitions.size())
    if (atlas.partitions[hint].id == id) return atlas.partitions[hint];
  throw Error(said("unknown partition '{}'", id));
}

void read_regions(Database& database, Atlas& atlas, std::vector<CodeIndex>& index) {
  auto row = database.prepare("SELECT partition, code, cbs_name, body_name, title FROM regions ORDER BY fid");
  std::size_t at = 0;
  index.assign(atlas.partitions.size(), CodeIndex("region"));
  while (row.step()) {
    auto& partition = partition_at(atlas, row.text(0), at);
    index[at].add(row.string(1), static_cast<int>(partition.regions.size()));
    partition.regions.push_back({row.string(1), row.string(2), row.string(3), row.string(4)});
  }
}

}  // namespace

void CodeIndex::add(std::string const& code, int index) {
  if (!m_index.emplace(code, index).second) throw Error(said("{} '{}' stands there twice", m_what, code));
}

int CodeIndex::of(std::string_view code) const {
  auto const at = m_index.find(code);
  if (at == m_index.end()) throw Error(said("unknown {} '{}'", m_what, code));
  return at->second;
}

Date date_at(Statement const& row, int column) {
  auto const text = row.text(column);
  if (text.empty()) return {};
  return known(parse_date(text), said("the day"), text);
}

void read_lists(Database& database, Atlas& atlas) {
  read_metadata(database, atlas);
  auto source = database.prepare(
      "SELECT id, publisher, title, reference, date, edition, licence, attribution, doubts, title_en, attribution_en, "
      "doubts_en FROM sources ORDER BY fid");
  while (source.step())
    atlas.sources.push_back({source.string(0), source.string(1), source.string(2), source.string(3), date_at(source, 4),
                             source.string(5), source.string(6), source.string(7), source.string(8), source.string(9),
                             source.string(10), source.string(11)});
  read_municipalities(database, atlas);
  auto theme = database.prepare("SELECT id, name_nl, name_en, horizon FROM themes ORDER BY fid");
  while (theme.step()) atlas.themes.push_back({theme.string(0), theme.string(1), theme.string(2), theme.string(3)});
  auto merger = database.prepare(
      "SELECT old_code, old_name, new_code, new_name, date, share_of_area, is_main_successor FROM mergers ORDER BY "
      "fid");
  while (merger.step())
    atlas.mergers.push_back({merger.string(0), merger.string(1), merger.string(2), merger.string(3), date_at(merger, 4),
                             merger.number(5), merger.integer(6) != 0});
}

void read_partitions(Database& database, Atlas& atlas, CodeIndex const& municipalities) {
  auto row = database.prepare(
      "SELECT id, name_nl, name_en, singular_nl, singular_en, kind, date, source, doubt FROM partitions ORDER BY fid");
  while (row.step()) {
    auto& p = atlas.partitions.emplace_back();
    p.id = row.string(0);
    p.name_nl = row.string(1);
    p.name_en = row.string(2);
    p.singular_nl = row.string(3);
    p.singular_en = row.string(4);
    p.kind = known(partition_kind_from(row.text(5)), said("the kind of partition"), row.text(5));
    p.date = date_at(row, 6);
    p.source = row.string(7);
    p.doubt = row.string(8);
    p.region_of.assign(atlas.municipalities.size(), -1);
  }
  std::vector<CodeIndex> regions;
  read_regions(database, atlas, regions);
  auto member = database.prepare("SELECT partition, municipality, region, doubt FROM memberships ORDER BY fid");
  std::size_t at = 0;
  while (member.step()) {
    auto& partition = partition_at(atlas, member.text(0), at);
    int const municipality = municipalities.of(member.text(1));
    partition.region_of[static_cast<std::size_t>(municipality)] = regions[at].of(member.text(2));
    if (!member.text(3).empty()) partition.doubts.emplace(municipality, member.text(3));
  }
}

void read_indicators(Database& database, Atlas& atlas) {
  auto row =
      database.prepare(fmt::format("SELECT {} FROM indicators ORDER BY fid", joined(column_names("indicators"), ", ")));
  while (row.step()) {
    auto& k = atlas.indicators.emplace_back();
    k.id = row.string(0);
    k.number = small_integer(row, 1);
    k.name_nl = row.string(2);
    k.name_en = row.string(3);
    k.unit_nl = row.string(4);
    k.unit_en = row.string(5);
    k.themes = list_at(row, 6);
    k.direction = known(direction_from(row.text(7)), said("the direction"), row.text(7));
    k.direction_by = row.string(8);
    k.aggregation = known(aggregation_from(row.text(9)), said("the aggregation"), row.text(9));
    k.weight = row.string(10);
    k.weight_is_own_denominator = row.integer(11) != 0;
    k.source = row.string(12);
    k.edition = row.string(13);
    k.map_year = small_integer(row, 14);
    k.population = row.string(15);
    k.precedence = small_integer(row, 16);
    k.fitness = known(fitness_from(row.text(17)), said("the fitness"), row.text(17));
    k.fitness_reason = row.string(18);
    k.fitness_reason_en = row.string(19);
    k.note_nl = row.string(20);
    k.note_en = row.string(21);
    k.decimals = small_integer(row, 22);
    k.last_year_before_break = small_integer(row, 23);
  }
}

void read_arrangements(Database& database, Atlas& atlas, CodeIndex const& municipalities) {
  auto row =
      database.prepare("SELECT fid, id, name, form, body, field, valid_from, valid_to FROM arrangements ORDER BY fid");
  while (row.step()) {
    if (row.integer(0) != static_cast<long long>(atlas.arrangements.size()) + 1)
      throw Error(said("the rows of arrangements are not numbered from 1"));
    atlas.arrangements.push_back({row.string(1),
                                  row.string(2),
                                  row.string(3),
                                  row.string(4),
                                  row.string(5),
                                  date_at(row, 6),
                                  date_at(row, 7),
                                  {}});
  }
  auto participant = database.prepare("SELECT arrangement, municipality, name, joined FROM participants ORDER BY fid");
  while (participant.step()) {
    auto const fid = participant.integer(0);
    if (fid < 1 || fid > static_cast<long long>(atlas.arrangements.size()))
      throw Error(said("a participant of the unknown arrangement {}", fid));
    int const municipality = participant.text(1).empty() ? -1 : municipalities.of(participant.text(1));
    atlas.arrangements[static_cast<std::size_t>(fid) - 1].participants.push_back(
        {municipality, participant.string(2), date_at(participant, 3)});
  }
}

CrossChecks read_cross_checks(Database& database) {
  CrossChecks checks;
  auto totals = database.prepare("SELECT area, field, value, slack, source, fid FROM totals ORDER BY fid");
  while (totals.step())
    checks.totals.push_back({totals.string(0), totals.string(1), totals.number(2), totals.number(3), totals.string(4),
                             small_integer(totals, 5)});
  auto holes = database.prepare("SELECT network, x, y, what FROM holes ORDER BY fid");
  while (holes.step()) checks.holes.push_back({holes.string(0), {holes.number(1), holes.number(2)}, holes.string(3)});
  return checks;
}

}  // namespace kansenatlas
