// Who and where: status, the region in figures, its maps.
#include <algorithm>
#include <cmath>
#include <map>

#include "geo/agenda/apply_edits.hpp"
#include "geo/agenda/composer.hpp"
#include "geo/agenda/file_name.hpp"
#include "geo/agenda/themes.hpp"
#include "geo/agenda/wording.hpp"
#include "geo/base/text.hpp"

namespace kansenatlas {
namespace {

constexpr double hectares_per_km2 = 100;

struct Size {
  double inhabitants = 0, land_km2 = 0;
  [[nodiscard]] double density() const { return inhabitants / land_km2; }
};

Size size_of(Atlas const& atlas, std::vector<int> const& municipalities) {
  Size size{inhabitants_of(atlas, municipalities), 0};
  for (int const m : municipalities)
    size.land_km2 += atlas.municipalities[static_cast<std::size_t>(m)].land_ha / hectares_per_km2;
  return size;
}

std::string record_size(Composer& composer, int pattern, std::string const& kind, double value, std::string shown,
                        std::string unit) {
  Fact fact;
  fact.number = fact_number(3, 0, pattern);
  fact.kind = kind;
  fact.label = composer.texts().text("agenda.fact." + kind);
  fact.value = value;
  fact.shown = std::move(shown);
  fact.unit = std::move(unit);
  bool const is_count = kind == "municipalities";
  fact.source = composer.citation(is_count ? composer.partition().source : "cbs-inwoners-oppervlakte");
  fact.reference_date = is_count ? iso_text(composer.partition().date) : "2024-01-01";
  if (kind == "density") fact.method = composer.texts().text("agenda.method.density");
  return composer.record(fact);
}

// "6,7 %"; of an island "minder dan 0,1 %".
std::string share_of_country(double share, Texts const& texts) {
  constexpr double least = 0.001;
  return share < least ? texts.text("agenda.region.share_small", fmt::arg("share", texts.share(least, 1)))
                       : texts.share(share, 1);
}

void add_municipality_table(Composer& composer, std::vector<int> const& members) {
  auto const& texts = composer.texts();
  DraftTable table{texts.text("agenda.region.table"),
                   {{texts.text("agenda.column.municipality")},
                    {texts.text("agenda.column.inhabitants"), true},
                    {texts.text("agenda.column.land"), true},
                    {texts.text("agenda.column.density"), true},
                    {texts.text("agenda.column.urbanity")}},
                   {}};
  auto const row = [&](std::string const& name, Size const& size, std::string const& urbanity) {
    table.rows.push_back({{name, ""},
                          {texts.number(size.inhabitants, 0), ""},
                          {texts.number(size.land_km2, 1), ""},
                          {texts.number(size.density(), 0), ""},
                          {urbanity, ""}});
  };
  for (int const m : members) {
    auto const& municipality = composer.atlas().municipalities[static_cast<std::size_t>(m)];
    bool const is_known = municipality.urbanity >= 1 && municipality.urbanity <= 5;
    row(municipality.official_name, size_of(composer.atlas(), {m}),
        is_known ? texts.text("agenda.urbanity." + std::to_string(municipality.urbanity)) : "");
  }
  row(texts.text("agenda.region.total"), size_of(composer.atlas(), members), "");
  table.has_total = true;
  composer.add_table(std::move(table));
}

void add_map(Composer& composer, FigureKind kind, std::string const& suffix, std::string const& caption,
             std::vector<Partition const*> outlines, int indicator, int year) {
  Figure figure;
  figure.kind = kind;
  figure.file = composer.draft.name + "-" + suffix + ".svg";
  figure.caption =
      composer.texts().text("agenda.map_caption", fmt::arg("n", ++composer.maps), fmt::arg("caption", caption));
  figure.outlines = std::move(outlines);
  figure.indicator = indicator;
  figure.year = year;
  composer.add(std::move(figure));
}

// The indicator that the map shows: the first in the least favourable quarter, else in the most favourable, else in the
// middle; without quarters the first that is less favourable than in the country, else more so.
IndicatorFigures const* mapped_indicator(Composer const& composer) {
  auto const region = static_cast<std::size_t>(composer.region);
  auto const& all = composer.material.regional;
  for (Quarter const wanted : {Quarter::worst, Quarter::best, Quarter::middle})
    for (auto const& figures : all)
      if (figures.positions[region].quarter == wanted &&
          composer.material.indicator(figures).direction != Direction::none)
        return &figures;
  for (int const wanted : {-1, 1})
    for (auto const& figures : all)
      if (standing(composer.material, figures, composer.region) == wanted) return &figures;
  return nullptr;
}

std::string title_of(Partition const& partition, std::string const& code, Texts const& texts) {
  for (auto const& region : partition.regions)
    if (region.code == code) return region.title;
  return code.empty() ? texts.text("agenda.congruence.nowhere") : code;
}

// What the scenario moves, in one paragraph: which municipality from where to where.
void say_scenario(Composer& composer, ScenarioOrigin const& origin) {
  auto const& texts = composer.texts();
  Paragraph paragraph;
  auto const say = [&](std::string text) { paragraph.sentences.push_back({std::move(text), {}}); };
  say(texts.plural("agenda.scenario.origin", static_cast<long long>(origin.moves.size()), fmt::arg("name", origin.name),
                   fmt::arg("base", lower_initial(origin.base->name(texts.language()))),
                   fmt::arg("date", shown_date(origin.base->date, texts))));
  std::map<std::pair<std::string, std::string>, std::vector<int>> ways;
  for (auto const& move : origin.moves) ways[{move.from, move.to}].push_back(move.municipality);
  for (auto const& [way, municipalities] : ways)
    say(texts.plural("agenda.congruence.move", static_cast<long long>(municipalities.size()),
                     fmt::arg("names", texts.list(names_of(composer.atlas(), municipalities))),
                     fmt::arg("from", title_of(*origin.base, way.first, texts)),
                     fmt::arg("to", title_of(composer.partition(), way.second, texts))));
  if (!trimmed(origin.note).empty()) say(texts.text("agenda.scenario.note", fmt::arg("note", trimmed(origin.note))));
  composer.add(std::move(paragraph));
}

}  // namespace

void write_status(Composer& composer) {
  auto const& texts = composer.texts();
  auto const& atlas = composer.atlas();
  Paragraph status{"", {{status_sentence(composer.edits, texts), {}}}, {}};
  if (composer.draft.open_when_adopted > 0)
    status.sentences.push_back({texts.plural("agenda.status.left_open", composer.draft.open_when_adopted), {}});
  composer.add(std::move(status));
  if (composer.material.origin) say_scenario(composer, *composer.material.origin);
  BulletList list;
  auto const item = [&](std::string text) { list.items.push_back({std::move(text), {}}); };
  item(texts.text("agenda.status.region", fmt::arg("region", composer.self().title),
                  fmt::arg("code", composer.self().code)));
  item(partition_line(composer.partition(), texts));
  item(texts.text("agenda.status.atlas", fmt::arg("title", atlas.title), fmt::arg("year", atlas.map_year),
                  fmt::arg("hash", atlas.content_hash.empty() ? "–" : atlas.content_hash.substr(0, 12))));
  item(texts.text("agenda.status.program", fmt::arg("version", KANSENATLAS_VERSION)));
  item(texts.text("agenda.status.facts",
                  fmt::arg("n", texts.integer(static_cast<long long>(composer.draft.facts.size())))));
  item(texts.plural("agenda.status.boxes", static_cast<long long>(open_boxes_of(composer.draft).size())));
  composer.add(std::move(list));
  composer.say(texts.text("agenda.status.kinds"));
  composer.say(selection_sentence(composer) + " " + texts.text("agenda.account.numbers"));
}

void write_region_in_short(Composer& composer) {
  auto const& texts = composer.texts();
  auto const members = composer.members();
  if (members.empty()) return composer.say(texts.text("agenda.region.empty"));
  auto const size = size_of(composer.atlas(), members);
  auto const n = static_cast<long long>(members.size());
  auto const count = record_size(composer, 1, "municipalities", static_cast<double>(n), texts.integer(n), "");
  auto const inhabitants =
      record_size(composer, 2, "inhabitants", size.inhabitants, texts.number(size.inhabitants, 0), "");
  auto const land = record_size(composer, 3, "land", size.land_km2, texts.number(size.land_km2, 1), "km²");
  auto const density = record_size(composer, 4, "density", size.density(), texts.number(size.density(), 0),
                                   texts.text("agenda.unit.density"));
  Paragraph paragraph;
  paragraph.sentences = {
      {texts.plural("agenda.region.municipalities", n), {count}},
      {texts.text(
           "agenda.region.inhabitants", fmt::arg("inhabitants", composer.fact(inhabitants).shown),
           fmt::arg("share", share_of_country(size.inhabitants / composer.material.national_inhabitants, texts))),
       {inhabitants}},
      {texts.text("agenda.region.land", fmt::arg("land", composer.fact(land).shown),
                  fmt::arg("density", composer.fact(density).shown)),
       {land, density}}};
  paragraph.notes = {composer.note_for({count, inhabitants, land, density})};
  composer.add(std::move(paragraph));
}

void write_municipality_table(Composer& composer) {
  auto const members = composer.members();
  if (!members.empty()) add_municipality_table(composer, members);
}

void write_region_figures(Composer& composer) {
  write_region_in_short(composer);
  write_municipality_table(composer);
}

void write_location_map(Composer& composer) {
  add_map(composer, FigureKind::location, composer.texts().text("agenda.file.location"),
          composer.texts().text("agenda.map.location", fmt::arg("region", composer.self().title)), {}, -1, 0);
}

void write_overlay_map(Composer& composer) {
  // Three lines can be told apart; the region itself stands out, so its own partition is the one to miss.
  auto const& compared = composer.material.comparisons;
  std::vector<Partition const*> outlines;
  if (compared.size() < 3) outlines.push_back(&composer.partition());
  for (auto const& scores : compared)
    if (outlines.size() < 3) outlines.push_back(scores.b);
  std::vector<std::string> names;
  for (auto const* partition : outlines) {
    auto const& name = partition->name(composer.texts().language());
    names.push_back(names.empty() ? name : lower_initial(name));
  }
  composer.say(composer.texts().text("agenda.map_intro.overlay", fmt::arg("n", composer.maps + 1)));
  add_map(composer, FigureKind::overlay, composer.texts().text("agenda.file.overlay"),
          composer.texts().text("agenda.map.overlay", fmt::arg("partitions", composer.texts().list(names)),
                                fmt::arg("region", composer.self().title)),
          outlines, -1, 0);
}

void write_indicator_map(Composer& composer) {
  auto const* figures = mapped_indicator(composer);
  if (!figures || composer.members().size() < 2) return;  // one municipality has one colour
  auto const& indicator = composer.material.indicator(*figures);
  auto const language = composer.texts().language();
  composer.say(composer.texts().text("agenda.map_intro.indicator", fmt::arg("n", composer.maps + 1),
                                     fmt::arg("name", lower_initial(indicator.name(language)))));
  add_map(composer, FigureKind::indicator, slug_of(indicator.name(language)),
          composer.texts().text("agenda.map.indicator", fmt::arg("name", indicator.name(language)),
                                fmt::arg("unit", indicator.unit(language)), fmt::arg("year", figures->year)),
          {&composer.partition()}, figures->indicator, figures->year);
}

}  // namespace kansenatlas
