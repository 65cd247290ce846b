#include "geo/source/atlas_schema.hpp"

#include <algorithm>
#include <array>

#include <fmt/format.h>

namespace kansenatlas {
namespace {

constexpr std::array metadata{
    AtlasColumn{"key", "TEXT NOT NULL UNIQUE",
                "what is told: title, map_year, arrangements_on, content_hash, schema_version, attribution"},
    AtlasColumn{"value", "TEXT NOT NULL", "the answer"}};

constexpr std::array sources{AtlasColumn{"id", "TEXT NOT NULL UNIQUE", "id that other tables refer to"},
                             AtlasColumn{"publisher", "TEXT NOT NULL", "who publishes it"},
                             AtlasColumn{"title", "TEXT NOT NULL", "title at the publisher"},
                             AtlasColumn{"reference", "TEXT NOT NULL", "table number or address at the publisher"},
                             AtlasColumn{"date", "TEXT NOT NULL", "reference or retrieval date, YYYY-MM-DD"},
                             AtlasColumn{"edition", "TEXT NOT NULL", "edition, where it has one"},
                             AtlasColumn{"licence", "TEXT NOT NULL", "licence"},
                             AtlasColumn{"attribution", "TEXT NOT NULL", "the words that the licence asks for"},
                             AtlasColumn{"doubts", "TEXT NOT NULL", "what is known to be doubtful"},
                             AtlasColumn{"title_en", "TEXT NOT NULL", "title in English; empty: not translated"},
                             AtlasColumn{"attribution_en", "TEXT NOT NULL", "attribution in English"},
                             AtlasColumn{"doubts_en", "TEXT NOT NULL", "doubts in English"}};

constexpr std::array municipalities{
    AtlasColumn{"code", "TEXT NOT NULL UNIQUE", "CBS code, GMxxxx"},
    AtlasColumn{"cbs_name", "TEXT NOT NULL", "name as CBS writes it"},
    AtlasColumn{"official_name", "TEXT NOT NULL", "name as the municipality writes it"},
    AtlasColumn{"search_names", "TEXT NOT NULL", "further names, separated by |"},
    AtlasColumn{"inhabitants_2023", "INTEGER NOT NULL", "on 1 January 2023"},
    AtlasColumn{"inhabitants_2024", "INTEGER NOT NULL", "on 1 January 2024"},
    AtlasColumn{"land_ha", "REAL NOT NULL", "land area in hectares, as published"},
    AtlasColumn{"water_ha", "REAL NOT NULL", "water area in hectares, as published"},
    AtlasColumn{"urbanity", "INTEGER NOT NULL", "1 (zeer sterk stedelijk) to 5 (niet stedelijk), CBS"},
    AtlasColumn{"size_class", "INTEGER NOT NULL", "1 (under 5,000 inhabitants) to 8 (250,000 and over), CBS"},
    AtlasColumn{"address_density", "REAL NOT NULL", "surrounding addresses a km2"},
    AtlasColumn{"geom", "MULTIPOLYGON", "generalised shape, clipped at the coast, EPSG:28992"}};

constexpr std::array partitions{AtlasColumn{"id", "TEXT NOT NULL UNIQUE", "id; a dated version ends in @YYYY-MM-DD"},
                                AtlasColumn{"layer", "TEXT NOT NULL UNIQUE", "table with its polygons"},
                                AtlasColumn{"name_nl", "TEXT NOT NULL", "Dutch name"},
                                AtlasColumn{"name_en", "TEXT NOT NULL", "English name"},
                                AtlasColumn{"singular_nl", "TEXT NOT NULL", "Dutch name of one region"},
                                AtlasColumn{"singular_en", "TEXT NOT NULL", "English name of one region"},
                                AtlasColumn{"kind", "TEXT NOT NULL", "administrative, statistical or former"},
                                AtlasColumn{"date", "TEXT NOT NULL", "day on which the memberships hold"},
                                AtlasColumn{"source", "TEXT NOT NULL REFERENCES sources(id)", "source of the list"},
                                AtlasColumn{"doubt", "TEXT NOT NULL", "what is doubtful about the list as a whole"}};

constexpr std::array regions{
    AtlasColumn{"partition", "TEXT NOT NULL REFERENCES partitions(id)", "partition that it is part of"},
    AtlasColumn{"code", "TEXT NOT NULL", "code of the region"},
    AtlasColumn{"cbs_name", "TEXT NOT NULL", "name as the list writes it"},
    AtlasColumn{"body_name", "TEXT NOT NULL", "name that the body has for itself"},
    AtlasColumn{"title", "TEXT NOT NULL", "name for headings and running text"}};

constexpr std::array memberships{
    AtlasColumn{"partition", "TEXT NOT NULL", "partition"},
    AtlasColumn{"municipality", "TEXT NOT NULL REFERENCES municipalities(code)", "code of the municipality"},
    AtlasColumn{"region", "TEXT NOT NULL", "code of the region that it lies in"},
    AtlasColumn{"doubt", "TEXT NOT NULL", "why the membership is doubtful"}};

constexpr std::array themes{AtlasColumn{"id", "TEXT NOT NULL UNIQUE", "id of the theme"},
                            AtlasColumn{"name_nl", "TEXT NOT NULL", "Dutch name"},
                            AtlasColumn{"name_en", "TEXT NOT NULL", "English name"},
                            AtlasColumn{"horizon", "TEXT NOT NULL", "hier_en_nu, later, elders or empty (context)"}};

constexpr std::array indicators{
    AtlasColumn{"id", "TEXT NOT NULL UNIQUE", "source.name, with the population after it where it matters"},
    AtlasColumn{"number", "INTEGER NOT NULL UNIQUE", "number of its own, never given to another"},
    AtlasColumn{"name_nl", "TEXT NOT NULL", "Dutch name"},
    AtlasColumn{"name_en", "TEXT NOT NULL", "English name"},
    AtlasColumn{"unit_nl", "TEXT NOT NULL", "unit in Dutch"},
    AtlasColumn{"unit_en", "TEXT NOT NULL", "unit in English"},
    AtlasColumn{"themes", "TEXT NOT NULL", "one or two themes, separated by |"},
    AtlasColumn{"direction", "TEXT NOT NULL", "+ higher is better, - lower is better, empty: neither"},
    AtlasColumn{"direction_by", "TEXT NOT NULL", "who assigned the direction"},
    AtlasColumn{"aggregation", "TEXT NOT NULL", "sum, weighted_mean, approximate or not_allowed"},
    AtlasColumn{"weight", "TEXT NOT NULL", "inhabitants, land_area or the id of the indicator that weighs it"},
    AtlasColumn{"weight_is_own_denominator", "INTEGER NOT NULL", "1: the weight is the indicator's own denominator"},
    AtlasColumn{"source", "TEXT NOT NULL REFERENCES sources(id)", "source of the figures"},
    AtlasColumn{"edition", "TEXT NOT NULL", "edition of the series"},
    AtlasColumn{"map_year", "INTEGER NOT NULL", "municipal map of the newest year"},
    AtlasColumn{"population", "TEXT NOT NULL", "population that is measured; empty: everybody"},
    AtlasColumn{"precedence", "INTEGER NOT NULL", "among indicators with one name the lowest is meant"},
    AtlasColumn{"fitness", "TEXT NOT NULL", "kern, aanvullend or niet: may an agenda lean on it"},
    AtlasColumn{"fitness_reason", "TEXT NOT NULL", "the rule that decided, in Dutch"},
    AtlasColumn{"fitness_reason_en", "TEXT NOT NULL", "the rule that decided, in English"},
    AtlasColumn{"note_nl", "TEXT NOT NULL", "note in Dutch"},
    AtlasColumn{"note_en", "TEXT NOT NULL", "note in English"},
    AtlasColumn{"decimals", "INTEGER NOT NULL", "decimals shown"},
    AtlasColumn{"last_year_before_break", "INTEGER NOT NULL",
                "last year before the series becomes about other people or things; 0: no break is known"}};

constexpr std::array observations{
    AtlasColumn{"indicator", "INTEGER NOT NULL REFERENCES indicators(fid)", "fid of the indicator"},
    AtlasColumn{"year", "INTEGER NOT NULL", "year measured"},
    AtlasColumn{"area", "TEXT NOT NULL",
                "code of the municipality, or of the region or country whose value was published"},
    AtlasColumn{"value", "REAL", "in the unit of the indicator; NULL: see reason"},
    AtlasColumn{"ci_low", "REAL", "lower bound of the published 95 % interval"},
    AtlasColumn{"ci_high", "REAL", "upper bound of the published 95 % interval"},
    AtlasColumn{"status", "TEXT", "NULL definitive, p provisional, m model estimate"},
    AtlasColumn{"reason", "TEXT", "why there is no value: missing, secret or not_applicable"},
    AtlasColumn{"map_year", "INTEGER NOT NULL", "municipal map that the code belongs to"}};

constexpr std::array arrangements{
    AtlasColumn{"id", "TEXT NOT NULL", "register id; versions share it"},
    AtlasColumn{"name", "TEXT NOT NULL", "name of the arrangement"},
    AtlasColumn{"form", "TEXT NOT NULL", "legal form"},
    AtlasColumn{"body", "TEXT NOT NULL", "name of the body"},
    AtlasColumn{"field", "TEXT NOT NULL", "policy fields as the register has them"},
    AtlasColumn{"valid_from", "TEXT NOT NULL", "first day, YYYY-MM-DD"},
    AtlasColumn{"valid_to", "TEXT NOT NULL", "first day that it no longer holds; empty: open-ended"}};

constexpr std::array participants{AtlasColumn{"arrangement", "INTEGER NOT NULL REFERENCES arrangements(fid)",
                                              "fid of the version of the arrangement"},
                                  AtlasColumn{"municipality", "TEXT REFERENCES municipalities(code)",
                                              "NULL: a province, a water authority or a municipality that is no more"},
                                  AtlasColumn{"name", "TEXT NOT NULL", "name as the register has it"},
                                  AtlasColumn{"joined", "TEXT NOT NULL", "day of joining, as far as known"}};

constexpr std::array mergers{
    AtlasColumn{"old_code", "TEXT NOT NULL", "code that ended"},
    AtlasColumn{"old_name", "TEXT NOT NULL", "name that ended"},
    AtlasColumn{"new_code", "TEXT NOT NULL", "code of a successor"},
    AtlasColumn{"new_name", "TEXT NOT NULL", "name of a successor"},
    AtlasColumn{"date", "TEXT NOT NULL", "first day of the successor"},
    AtlasColumn{"share_of_area", "REAL NOT NULL", "share of the old area that the successor took, 0 to 1"},
    AtlasColumn{"is_main_successor", "INTEGER NOT NULL", "1: the successor of figures that cannot be split"}};

constexpr std::array totals{
    AtlasColumn{"area", "TEXT NOT NULL", "NL, or the code of a region"},
    AtlasColumn{"field", "TEXT NOT NULL", "inhabitants_2023, inhabitants_2024, land_ha, water_ha or area_ha"},
    AtlasColumn{"value", "REAL NOT NULL", "as published; the municipalities add up to it"},
    AtlasColumn{"slack", "REAL NOT NULL", "how far the sum may be off: the rounding of the publisher"},
    AtlasColumn{"source", "TEXT NOT NULL REFERENCES sources(id)", "who publishes the total"}};

constexpr std::array holes{AtlasColumn{"network", "TEXT NOT NULL", "coast (clipped at the coast) or water"},
                           AtlasColumn{"x", "REAL NOT NULL", "a point in the hole, EPSG:28992, metres"},
                           AtlasColumn{"y", "REAL NOT NULL", "a point in the hole, EPSG:28992, metres"},
                           AtlasColumn{"what", "TEXT NOT NULL", "why it is no gap"}};

constexpr std::array blobs{
    AtlasColumn{"name", "TEXT NOT NULL UNIQUE",
                "coast.arcs, coast.rings, coast.areas, the same of water, triangles, labels"},
    AtlasColumn{"layout", "TEXT NOT NULL", "how the bytes are to be read; all numbers little-endian"},
    AtlasColumn{"content", "BLOB NOT NULL", "the bytes"}};

constexpr std::array tables{
    AtlasTable{"metadata", "About this atlas", metadata, ""},
    AtlasTable{"sources", "Sources, licences and attribution", sources, ""},
    AtlasTable{"municipalities", "Municipalities", municipalities, "", false},
    AtlasTable{"partitions", "Partitions of the municipalities", partitions, ""},
    AtlasTable{"regions", "Regions of every partition", regions, "UNIQUE (partition, code)"},
    AtlasTable{"memberships", "Which municipality lies in which region", memberships,
               "UNIQUE (partition, municipality), FOREIGN KEY (partition, region) REFERENCES regions(partition, code)"},
    AtlasTable{"themes", "Themes of broad welfare", themes, ""},
    AtlasTable{"indicators", "Indicators", indicators, ""},
    AtlasTable{"observations", "Figures by indicator, year and area", observations, ""},
    AtlasTable{"arrangements", "Gemeenschappelijke regelingen", arrangements, ""},
    AtlasTable{"participants", "Participants of the arrangements", participants, ""},
    AtlasTable{"mergers", "Municipalities that ceased to exist", mergers, ""},
    AtlasTable{"totals", "Published totals that the municipalities add up to", totals, ""},
    AtlasTable{"holes", "Holes within the country that are no gaps", holes, ""},
    AtlasTable{"kansenatlas_blobs", "The boundary networks and what is drawn from them", blobs, "", false}};

constexpr std::array region_layer{
    AtlasColumn{"code", "TEXT NOT NULL UNIQUE", "code of the region"},
    AtlasColumn{"title", "TEXT NOT NULL", "name for headings and running text"},
    AtlasColumn{"cbs_name", "TEXT NOT NULL", "name as the list writes it"},
    AtlasColumn{"body_name", "TEXT NOT NULL", "name that the body has for itself"},
    AtlasColumn{"municipalities", "INTEGER NOT NULL", "number of municipalities"},
    AtlasColumn{"inhabitants_2023", "INTEGER NOT NULL", "on 1 January 2023"},
    AtlasColumn{"inhabitants_2024", "INTEGER NOT NULL", "on 1 January 2024"},
    AtlasColumn{"land_ha", "REAL NOT NULL", "land area in hectares"},
    AtlasColumn{"water_ha", "REAL NOT NULL", "water area in hectares"},
    AtlasColumn{"members", "TEXT NOT NULL", "names of the municipalities"},
    AtlasColumn{"doubt", "TEXT NOT NULL", "memberships that are doubtful, and why"},
    AtlasColumn{"geom", "MULTIPOLYGON", "generalised shape, clipped at the coast, EPSG:28992"}};

}  // namespace

std::span<AtlasTable const> atlas_tables() { return tables; }
std::span<AtlasColumn const> region_layer_columns() { return region_layer; }

std::vector<std::string> column_names(std::string_view table) {
  auto const found =
      std::find_if(tables.begin(), tables.end(), [&](AtlasTable const& candidate) { return candidate.name == table; });
  std::vector<std::string> names;
  if (found != tables.end())
    for (auto const& column : found->columns) names.emplace_back(column.name);
  return names;
}

void make_table(Database& database, std::string_view name, std::span<AtlasColumn const> columns,
                std::string_view constraints) {
  std::string sql = fmt::format("CREATE TABLE {} (fid INTEGER PRIMARY KEY NOT NULL", quoted_identifier(name));
  for (auto const& column : columns) sql += fmt::format(", {} {}", column.name, column.type);
  if (!constraints.empty()) sql += fmt::format(", {}", constraints);
  database.run(sql + ")");
}

void describe_table(Database& database, std::string_view table, std::string_view description,
                    std::span<AtlasColumn const> columns) {
  auto insert = database.prepare("INSERT INTO kansenatlas_schema VALUES (?, ?, ?)");
  insert.insert(table, "", description);
  for (auto const& column : columns) insert.insert(table, column.name, column.description);
}

std::string layer_of(std::string_view partition_id) {
  std::string layer(partition_id);
  for (char& c : layer)
    if (c == '@' || c == '-') c = '_';
  return layer;
}

}  // namespace kansenatlas
