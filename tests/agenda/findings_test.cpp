// What a reader found wrong in agendas, each as a sentence that holds now.
#include <algorithm>

#include "geo/agenda/compose.hpp"
#include "geo/agenda/file_name.hpp"
#include "geo/agenda/flow.hpp"
#include "geo/agenda/markdown.hpp"
#include "geo/agenda/opgave_figures.hpp"
#include "geo/agenda/task_wording.hpp"
#include "geo/agenda/wording.hpp"
#include "geo/atlas/lookup.hpp"
#include "geo/chart/map_content.hpp"
#include "geo/project/project_atlas.hpp"
#include "tests/support/bundled_atlas.hpp"
#include "tests/support/catch.hpp"
#include "tests/support/draft_rules.hpp"
#include "tests/support/toy_atlas.hpp"

using namespace kansenatlas;
using namespace kansenatlas::test;

namespace {

constexpr int columns_of_eight = 16;  // veiligheidsregio's of two columns each

struct Told {
  Draft draft;
  std::string text;
  [[nodiscard]] bool has(std::string_view words) const { return text.find(words) != std::string::npos; }
};

Told told(Atlas const& atlas, Ground const& ground, Partition const& partition, int region, Plans plans = {},
          std::string const& name = "kansenagenda", AgendaLength length = AgendaLength::full) {
  auto const texts = Texts::load(KANSENATLAS_SHARE "/locale", Language::nl);
  auto const preset = read_preset(KANSENATLAS_SOURCE "/data/agenda", name);
  Told told{draft_of(material_for(atlas, ground, partition, preset, texts, std::move(plans)), region, length), ""};
  told.text = markdown_of(told.draft, texts);
  if (!told.draft.is_adopted) check_properties(told.text, true);  // "vastgesteld door" names who did it
  return told;
}

Told told_of(Country const& country, int region = 1, Plans plans = {}, std::string const& preset = "kansenagenda") {
  return told(*country.atlas, *country.ground, country.atlas->partitions[0], region, std::move(plans), preset);
}

// The toy country with other figures of its first indicator: one a year from 2016, the same everywhere.
Country with_series(std::vector<double> const& values) {
  auto country = toy_country();
  auto atlas = *country.atlas;
  std::vector<Observation> figures;
  for (auto const& municipality : atlas.municipalities)
    for (std::size_t i = 0; i < values.size(); ++i) {
      Observation observation;
      observation.area = AreaCode(municipality.code);
      observation.year = static_cast<std::int16_t>(2016 + i);
      observation.map_year = 2023;
      observation.value = values[i];
      figures.push_back(observation);
    }
  auto const counts = country.atlas->observations->of(1);
  atlas.observations = std::make_shared<Observations const>(
      std::vector{figures, std::vector<Observation>(counts.begin(), counts.end())});
  country.atlas = std::make_shared<Atlas const>(atlas);
  return country;
}

Opgave opgave(std::string const& id, std::string const& title) {
  Opgave one;
  one.id = id;
  one.title = title;
  one.region = "VR02";
  one.indicators = {{"toy.hoogte", {}, 0, 4.0, 2036}};
  return one;
}

// A partition of one's own: that municipality and the others.
Partition island(Atlas const& atlas, int municipality) {
  Partition partition;
  partition.id = "eiland";
  partition.name_nl = partition.name_en = "Regio's van “Een eiland”";
  partition.singular_nl = partition.singular_en = "regio";
  partition.kind = PartitionKind::user;
  partition.source = "toy";
  partition.regions = {{"eiland", "", "", "Eiland"}, {"rest", "", "", "Overige gemeenten"}};
  partition.region_of.assign(atlas.municipalities.size(), 1);
  partition.region_of[static_cast<std::size_t>(municipality)] = 0;
  return partition;
}

}  // namespace

TEST_CASE("a partition without a date says so, and leaves no hole in a sentence") {
  auto const country = toy_country();
  auto const one = told(*country.atlas, *country.ground, island(*country.atlas, 3), 0);
  CHECK(one.draft.subtitle == "Indeling: Regio's van “Een eiland”, zonder datum");
  CHECK(one.has("De eigen indeling heeft geen datum; de andere geldt op 1 januari 2024."));
  CHECK_FALSE(one.has("stand "));
}

TEST_CASE("a partition of few regions gives no places, quarters, scores or variant, and says why") {
  auto const few = told_of(toy_country());
  for (auto const* absent : {"| Plaats |", "Rekenkundige variant:", "is de V-maat", "op plaats", " van 3 |"}) {
    CAPTURE(absent);
    CHECK_FALSE(few.has(absent));
  }
  CHECK(few.has("Deze indeling heeft 3 regio's. Plaatsen en kwarten staan er alleen bij ten minste 8 regio's."));
  CHECK(few.has("Gunstiger dan in Nederland als geheel: geen enkele. Ongunstiger: geen enkele."));
  CHECK(few.has("naast Nederland en de 36 gemeenten"));
  CHECK(std::none_of(few.draft.facts.begin(), few.draft.facts.end(),
                     [](Fact const& fact) { return fact.kind == "rank" || fact.kind == "v_measure"; }));
  auto const many = told_of(toy_country(columns_of_eight));
  CHECK(many.has("| Plaats |"));
  CHECK(many.has("Rekenkundige variant:"));
}

TEST_CASE("the overlay map of a partition of one's own shows all three compared partitions") {
  auto const country = toy_country();
  auto const one = told(*country.atlas, *country.ground, island(*country.atlas, 3), 0);
  CHECK(one.has("Veiligheidsregios, omgevingsdiensts en GGDs in en rond Eiland"));
}

TEST_CASE("a region of one municipality is not asked about differences between its municipalities") {
  auto const country = toy_country();
  auto const one = told(*country.atlas, *country.ground, island(*country.atlas, 3), 0);
  CHECK(one.has("De regio bestaat uit één gemeente."));
  CHECK_FALSE(one.has("B6-1"));
  CHECK(told_of(country).has("B6-1"));
}

TEST_CASE("the island of the real atlas names its indicators in the least favourable quarter once") {
  if (!has_atlas()) SKIP_TEST("the bundled atlas is not built");
  auto const& country = *bundled_country();
  auto const partition = island(*country.atlas, municipality_named(*country.atlas, "Schiermonnikoog"));
  auto const one = told(*country.atlas, *country.ground, partition, 0);
  CHECK(one.has("Schiermonnikoog staat onder alle gemeenten van Nederland in het ongunstigste kwart bij "));
  CHECK(one.has("neemt Schiermonnikoog deel aan "));
  CHECK_FALSE(one.has("elke gemeente in de regio"));
  CHECK_FALSE(one.has("(100\u00a0%)"));
}

TEST_CASE("an amount without an area is given without a sum per inhabitant") {
  auto const texts = Texts::load(KANSENATLAS_SHARE "/locale", Language::nl);
  Task task;
  task.amount = "90000000";
  task.amount_year = "2025";
  auto const country = toy_country();
  CHECK(amount_sentences(task, *country.atlas, texts) ==
        std::vector<std::string>{"90.000.000 euro in 2025; voor welk gebied is niet vastgesteld."});
  task.amount_year.clear();
  task.amount_area = "VR02";
  CHECK(amount_sentences(task, *country.atlas, texts) ==
        std::vector<std::string>{
            "Veiligheidsregio 2: 90.000.000 euro, jaar niet vastgesteld, 7.500,00 euro per inwoner van 1-1-2024."});
}

TEST_CASE("a zero option that would fall below zero gives no figure but says when the line does") {
  auto const country = with_series({8, 7.1, 6, 4.9, 4, 3.1, 2, 0.9});
  auto const one = told_of(country, 1, {{opgave("laag", "Lager")}, {}});
  CHECK(
      one.has("Doorgetrokken komt die lijn in 2024 onder nul, en zo'n cijfer bestaat niet. Voor 2036 geeft de lijn dus "
              "geen nuloptie."));
  CHECK(one.has("geen: de lijn komt in 2024 onder nul"));
  CHECK(std::none_of(one.draft.facts.begin(), one.draft.facts.end(),
                     [](Fact const& fact) { return fact.kind == "zero_option"; }));
}

TEST_CASE("a zero option that stops before the year of the target says so in the text") {
  auto const country = with_series({1, 2.1, 3, 3.9, 5, 6.1, 7, 7.9});
  auto const one = told_of(country, 1, {{opgave("hoog", "Hoger")}, {}});
  CHECK(one.has("De lijn reikt niet tot 2036: zij gaat hooguit even ver vooruit als de reeks terugkijkt."));
}

TEST_CASE("an agenda says which indicators it leans on") {
  auto const country = toy_country();
  auto atlas = *country.atlas;
  atlas.themes.push_back({"geluk", "Geluk", "Happiness", "hier_en_nu"});
  auto const one = told(atlas, *country.ground, atlas.partitions[0], 1);
  CHECK(one.has("Dit document gebruikt 2 kernindicatoren van de 2 indicatoren"));
  CHECK(one.has("De atlas heeft geen kernindicator voor het thema geluk."));
  CHECK(one.has("koos Kansenatlas wat gunstig is, niet het CBS: hoogte"));
}

TEST_CASE("the summary begins with how many stand where, names all of them, and says who chose their direction") {
  if (!has_atlas()) SKIP_TEST("the bundled atlas is not built");
  auto const& country = *bundled_country();
  auto const region = region_named(*country.atlas, "VR20");
  auto const one = told(*country.atlas, *country.ground, *region.partition, region.region);
  auto const begin = one.text.find("## 1. "), end = one.text.find("## 2. ");
  auto const summary = one.text.substr(begin, end - begin);
  auto const has = [&](std::string_view words) { return summary.find(words) != std::string::npos; };
  CHECK(
      has("18 kernindicatoren hebben een plaats onder de 25 veiligheidsregio's: 2 in het gunstigste kwart, 4 in het "
          "ongunstigste kwart en 12 daartussen."));
  CHECK(has("In het gunstigste kwart, per thema: wonen 2 van 2 – afstand tot basisschool en afstand tot café."));
  CHECK(has("thema: gezondheid 2 van 4 – goed ervaren gezondheid (18+) en overgewicht (18+); veiligheid 1 van 1 –"));
  CHECK(has("koos Kansenatlas de richting"));
  CHECK(has("Naar verhouding het meest gestegen, met een stijgende trend: zonne-energie"));
  CHECK(has(" watt per woning, 2015–2022)"));
  CHECK(has("Naar verhouding het meest gedaald, met een dalende trend"));
  CHECK(has("ligt geheel in Omgevingsdienst Midden- en West-Brabant, samen met Heusden."));
  CHECK(one.has("Dit thema heeft 2 kernindicatoren met een cijfer. Beide staan in het gunstigste kwart."));
  CHECK(one.has("op een schaal van 0 tot 1; bij 1 zijn zij gelijk."));
}

TEST_CASE("counts of both ends agree with their verbs, and places are ordinals in English") {
  if (!has_atlas()) SKIP_TEST("the bundled atlas is not built");
  auto const& country = *bundled_country();
  auto const region = region_named(*country.atlas, "so0721");
  auto const texts = Texts::load(KANSENATLAS_SHARE "/locale", Language::en);
  auto const fixed = read_preset(KANSENATLAS_SOURCE "/data/agenda", "kansenagenda");
  auto const material = material_for(*country.atlas, *country.ground, *region.partition, fixed, texts);
  auto const text = markdown_of(draft_of(material, region.region), texts);
  auto const has = [&](std::string_view words) { return text.find(words) != std::string::npos; };
  CHECK(has("Of these, 1 is in the most favourable quarter and 3 are in the least favourable."));
  CHECK(has("The region ranks 23rd of 26, in the least favourable quarter."));
  CHECK(has("The region ranks 1st of 26, in the most favourable quarter."));
  CHECK(shown_ordinal(11, texts) == "11th");
  CHECK(shown_ordinal(112, texts) == "112th");
  CHECK(shown_ordinal(122, texts) == "122nd");
}

TEST_CASE("headings are numbered without gaps in every template, while facts and boxes keep their numbers") {
  for (auto const* name : {"kansenagenda", "investeringsvoorstel", "npvr", "regiobeeld"}) {
    CAPTURE(name);
    auto const one = told_of(toy_country(), 1, {}, name);
    int expected = 0;
    for (auto const& section : one.draft.sections)
      if (section.number < first_annex) CHECK(label_of(section) == std::to_string(expected++));
    CHECK(one.has("F3-1"));
    CHECK(one.has("B11-1"));
  }
  auto const proposal = told_of(toy_country(), 1, {}, "investeringsvoorstel");
  CHECK(proposal.has("7. Verantwoording en methode"));
  CHECK_FALSE(proposal.has("hoofdstuk 11"));
}

TEST_CASE("an investment proposal without opgaven has no zero option, and its figures stand behind the counted part") {
  auto const proposal = told_of(toy_country(), 1, {}, "investeringsvoorstel");
  CHECK_FALSE(proposal.has("De nuloptie is een rechte lijn"));
  CHECK(proposal.text.find("Gemeenten in de regio**") > proposal.text.find("## 5. Cijfers over de regio"));
}

TEST_CASE("a footnote names coverage only where it is not complete") {
  auto const one = told_of(toy_country());
  CHECK_FALSE(one.has("Dekking:"));
  CHECK(one.has("Waar zij geen dekking noemt, hebben alle gemeenten een cijfer."));
  if (!has_atlas()) SKIP_TEST("the bundled atlas is not built");
  auto const& country = *bundled_country();
  auto const region = region_named(*country.atlas, "VR02");
  CHECK(told(*country.atlas, *country.ground, *region.partition, region.region).has("ekking 9"));
}

TEST_CASE("what introduces a table or figure stays on its page") {
  auto const country = toy_country();
  auto const one = told_of(country);
  auto const texts = Texts::load(KANSENATLAS_SHARE "/locale", Language::nl);
  auto const flow = flow_of(one.draft, {}, texts);
  int introduced = 0;
  for (std::size_t i = 0; i + 1 < flow.blocks.size(); ++i)
    if (auto const* paragraph = std::get_if<FlowParagraph>(&flow.blocks[i]);
        paragraph && paragraph->role == Role::body && std::holds_alternative<FlowTable>(flow.blocks[i + 1])) {
      constexpr std::size_t long_text = 300;  // of which the last lines will do
      if (plain_text(paragraph->runs).size() > long_text) continue;
      ++introduced;
      CHECK(paragraph->keeps_with_next);
    }
  CHECK(introduced > 3);
}

TEST_CASE("a column that people fill in gets room to write") {
  FlowTable table;
  table.columns = {{"Partij"}, {"Inzet"}, {"Rol"}};
  for (auto const* name : {"Gemeenten in de regio", "Provincie", "Waterschap"})
    table.rows.push_back({{{std::string(name)}}, {}, {}});
  auto const shares = column_shares(table);
  CHECK(shares[1] > 0.25);
  CHECK(shares[2] > 0.25);
}

TEST_CASE("one party entered leaves the others in the table, and opgaven without parties share one table") {
  auto with = opgave("met", "Met partij");
  with.parties = {{"Woningcorporatie", "", "", "uitvoerder", "", "", ""}};
  auto const one = told_of(toy_country(), 1, {{with, opgave("a", "Zonder een"), opgave("b", "Zonder twee")}, {}});
  auto const begin = one.text.find("## 15. "), end = one.text.find("## 16. ");
  auto const section = one.text.substr(begin, end - begin);
  for (auto const* party :
       {"| Woningcorporatie |", "| Gemeenten in de regio |", "| Waterschap |",
        "| Gemeenschappelijke regelingen (hoofdstuk 10) |", "| Rijk: één verantwoordelijke minister |"})
    CHECK(section.find(party) != std::string::npos);
  CHECK(section.find("nog geen partijen ingevuld: Zonder een en Zonder twee.") != std::string::npos);
  int tables = 0;
  for (auto at = section.find("**Tabel"); at != std::string::npos; at = section.find("**Tabel", at + 1)) ++tables;
  CHECK(tables == 2);
}

TEST_CASE("a measure stands beside its indicator, baseline and target") {
  auto one = opgave("hoger", "Hoger");
  one.measures = {{"Terpen", "toy.hoogte", "2030", "gemeente 3", "1000", "500"}};
  CHECK(told_of(toy_country(), 1, {{one}, {}}).has("| hoogte: van ≈\u00a03,5 (2023) naar 4,0 (2036) |"));
}

TEST_CASE("an adopted agenda no longer asks: its answers stand without their questions") {
  auto const country = toy_country();
  DraftEdits edits;
  edits.draft = {"veiligheidsregio", "VR02", "kansenagenda"};
  edits.adoption = {"het algemeen bestuur", {2027, 3, 1}, "2027-12"};
  edits = with_answer(edits, {"B1-1", "Wij kiezen voor hoog.", "", ""});
  auto const one = told_of(country, 1, {{}, {}, {edits}});
  CHECK(one.draft.is_adopted);
  CHECK(one.draft.short_status.starts_with("vastgesteld; "));
  CHECK(one.has("Wij kiezen voor hoog."));
  CHECK_FALSE(one.has("bestuurlijke boodschap"));
  CHECK(one.has("## 0. Status van dit document"));
}

TEST_CASE("an answer longer than its question allows is told of") {
  auto const country = toy_country();
  DraftEdits edits;
  edits.draft = {"veiligheidsregio", "VR02", "kansenagenda"};
  std::string words;
  for (int i = 0; i < 140; ++i) words += "woord ";
  auto const one = told_of(country, 1, {{}, {}, {with_answer(edits, {"B1-1", words, "", ""})}});
  REQUIRE(one.draft.warnings.size() == 1);
  CHECK(one.draft.warnings.front() == "vak B1-1: het antwoord telt 140 woorden, de vraag laat er 120 toe");
}

TEST_CASE("the files of a region whose code is its name carry it once") {
  CHECK(file_name_for({"eiland", "", "", "Eiland"}) == "eiland");
  CHECK(file_name_for({"VR20", "", "", "Veiligheidsregio Midden"}) == "vr20-veiligheidsregio-midden");
}

TEST_CASE("a region has the same name on a map as in a table, without the word that all of them share") {
  Partition partition;
  partition.singular_nl = "veiligheidsregio";
  partition.regions = {{"VR24", "Limburg-Zuid", "", "Veiligheidsregio Zuid-Limburg"}};
  CHECK(short_name(partition, 0) == "Zuid-Limburg");
  partition.singular_nl = "GGD-regio";
  partition.regions = {{"GG1", "GGD West-Brabant", "", "GGD West-Brabant"}, {"GG2", "", "", "GG en GD Utrecht"}};
  CHECK(short_name(partition, 0) == "West-Brabant");
  CHECK(short_name(partition, 1) == "GG en GD Utrecht");
}

TEST_CASE("the oplegger names the numbers of its facts and leaves source and method to the full text") {
  auto const country = toy_country();
  auto const one =
      told(*country.atlas, *country.ground, country.atlas->partitions[0], 1, {}, "kansenagenda", AgendaLength::summary);
  CHECK(one.has("Feiten F3-1, F3-2, F3-3 en F3-4 van de volledige tekst."));
  CHECK_FALSE(one.has("Methode:"));
}

TEST_CASE("a footnote drops the name of an indicator that itself holds a comma") {
  auto const country = toy_country();
  auto atlas = *country.atlas;
  atlas.indicators[0].name_nl = "hoogte, zonder terpen";
  auto const one = told(atlas, *country.ground, atlas.partitions[0], 1);
  CHECK(one.has("F4-12: Nederland; F4-14: trend"));
}

TEST_CASE("the chapters on co-operation, congruence and tasks name cores, legal tests and the scale check") {
  if (!has_atlas()) SKIP_TEST("the bundled atlas is not built");
  auto const& country = *bundled_country();
  auto const region = region_named(*country.atlas, "VR20");
  Task task;
  task.id = "vr-brand";
  task.name = "Brand bestrijden";
  task.body = "VR";
  task.partition = "veiligheidsregio";
  auto const one = told(*country.atlas, *country.ground, *region.partition, region.region, {{}, {task}});
  CHECK(one.has("vormen de gemeenten van de regio 2 kernen"));
  CHECK(one.has("Territoriale congruentie"));
  CHECK(one.has("Regelingen die de regio deelt"));
  CHECK(one.has("| T2 (wet) |"));
  CHECK(one.has("Schaaltoets (berekend, geen oordeel)"));
  CHECK(one.has("Deze regio staat naar inwonertal op plaats"));
}

TEST_CASE("how much of a region's border is a border of another partition too stands with its length") {
  auto const agenda = told_of(toy_country());
  CHECK(agenda.has("De grens van de regio met andere regio's is 12 kilometer lang"));
  auto const& facts = agenda.draft.facts;
  CHECK(std::count_if(facts.begin(), facts.end(), [](Fact const& fact) { return fact.kind == "shared_border"; }) == 2);
}

TEST_CASE("a long number with hyphens may break, so that the question beside it gets the room") {
  FlowTable table;
  table.columns = {{"Nummer"}, {"Vraag"}, {"Eigenaar"}};
  auto const add = [&](std::string const& id, std::string const& question) {
    table.rows.push_back({{{id}}, {{question}}, {{std::string("gemeente Tilburg")}}});
  };
  add("B9-meer-mensen-aan-het-werk", "Vul de opgave aan: beoogd doel, mogelijke aanpak, gevolgen en voorkeur.");
  add("B0-1", "Wie is opdrachtgever van deze agenda en wie is aanspreekpunt?");
  auto const shares = column_shares(table);
  CHECK(shares[0] < 0.25);
  CHECK(shares[1] > 0.45);
}

TEST_CASE("a past or impossible target gives no zero option for its year, says why and warns") {
  auto one = opgave("hoger", "Hoger");
  one.indicators = {{"toy.hoogte", {}, 0, 4.0, 1999}};
  auto const past = told_of(with_series({1, 2, 3.1, 4, 5, 6, 7.1, 8}), 1, {{one}, {}});
  CHECK(past.has("Als streefwaarde is 4,0 voor 1999 ingevuld. Dat jaar ligt niet na de uitgangswaarde van 2023"));
  CHECK_FALSE(past.has("het cijfer in 1999"));
  CHECK(past.draft.warnings.size() == 1);
  one.indicators = {{"toy.hoogte", {}, 0, -4.0, 2036}};
  CHECK(told_of(with_series({1, 2, 3.1, 4, 5, 6, 7.1, 8}), 1, {{one}, {}}).has("Zo'n cijfer bestaat niet"));
}

TEST_CASE("an amount that is none is shown as such and told of, and the share is that of measures with both") {
  auto one = opgave("hoger", "Hoger");
  one.measures = {{"Een", "", "", "", "1.500.000", "750.000"},
                  {"Twee", "", "", "", "veel geld", ""},
                  {"Drie", "", "", "", "", "2000000"}};
  auto const text = told_of(toy_country(), 1, {{one}, {}});
  CHECK(text.has("veel geld (niet als bedrag te lezen)"));
  CHECK(text.has("Bij 1 maatregel zijn kosten en medefinanciering ingevuld: 750.000 euro van 1.500.000 euro, 50"));
  CHECK(text.has("1 ingevuld bedrag is niet als getal te lezen"));
  CHECK_FALSE(text.has("180"));
}

TEST_CASE("an agenda of a scenario says what the scenario moves, and gives no variant against its own base") {
  auto const country = toy_country(columns_of_eight);
  auto const& base = country.atlas->partitions[0];
  auto const texts = Texts::load(KANSENATLAS_SHARE "/locale", Language::nl);
  auto scenario = new_scenario("proef", "Proef", base);
  scenario.note = "om te zien wat het geeft";
  scenario = edited(std::move(scenario), MoveEdit{{"GM0001"}, base.regions[1].code}, base, *country.atlas);
  auto const with = atlas_with_project(*country.atlas, with_scenario(Project{}, scenario), texts,
                                       Texts::load(KANSENATLAS_SHARE "/locale", Language::en));
  Plans plans;
  plans.scenarios = {scenario};
  auto const one = told(*with, *country.ground, partition_named(*with, "proef"), 1, plans);
  CHECK(one.has("Deze indeling is een scenario, ‘Proef’."));
  CHECK(one.has("en verplaatst 1 gemeente. Van Veiligheidsregio 1 naar "));
  CHECK(one.has("Toelichting bij het scenario: om te zien wat het geeft"));
  CHECK(one.has("Dit is de indeling waarvan het scenario uitgaat."));
  CHECK_FALSE(one.has("is de V-maat van de twee indelingen 1,00"));
}

TEST_CASE("the figure of an oplegger shows as many favourable as unfavourable indicators, the furthest out first") {
  auto const& country = bundled_country();
  if (!country) SKIP_TEST("the bundled atlas is not built");
  auto const region = region_named(*country->atlas, "VR13");
  auto const one = told(*country->atlas, *country->ground, *region.partition, region.region, {}, "kansenagenda",
                        AgendaLength::summary);
  int best = 0, worst = 0;
  for (auto const& section : one.draft.sections)
    for (auto const& block : section.blocks)
      if (auto const* figure = std::get_if<Figure>(&block); figure && figure->chart) {
        CHECK(figure->caption.find("gunstigste en de ongunstigste plaats") != std::string::npos);
        for (auto const& group : std::get<SpineChart>(*figure->chart).groups)
          for (auto const& row : group.rows) (row.quarter == Quarter::best ? best : worst) += 1;
      }
  CHECK(best == 2);
  CHECK(worst == 2);
}

TEST_CASE("the oplegger holds the message of the administrators") {
  auto const country = toy_country();
  CHECK(
      told(*country.atlas, *country.ground, country.atlas->partitions[0], 1, {}, "kansenagenda", AgendaLength::summary)
          .has("bestuurlijke boodschap"));
}

TEST_CASE("no theme is a headline for one indicator") {
  auto const& country = bundled_country();
  if (!country) SKIP_TEST("the bundled atlas is not built");
  auto const& partition = partition_named(*country->atlas, "ggd_regio");
  auto const one = told(*country->atlas, *country->ground, partition, region_named(partition, "GG5206"));
  CHECK_FALSE(one.has("(1 van 5:"));
  CHECK(one.has("bij de plaats telt elke regio even zwaar"));
}
