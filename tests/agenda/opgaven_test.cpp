#include <algorithm>
#include <filesystem>

#include "geo/agenda/compose.hpp"
#include "geo/agenda/fold.hpp"
#include "geo/agenda/markdown.hpp"
#include "geo/atlas/lookup.hpp"
#include "geo/source/task_register.hpp"
#include "tests/agenda/bundled_presets.hpp"
#include "tests/support/bundled_atlas.hpp"
#include "tests/support/catch.hpp"
#include "tests/support/draft_rules.hpp"
#include "tests/support/texts_in.hpp"
#include "tests/support/toy_atlas.hpp"

using namespace kansenatlas;
using namespace kansenatlas::test;
namespace fs = std::filesystem;

namespace {

Task task(std::string const& id, std::string const& name, std::string const& room) {
  Task one;
  one.id = id;
  one.name = name;
  one.law = "Wet van het speelbord";
  one.article = "3";
  one.body = "VR";
  one.partition = "veiligheidsregio";
  one.room = room;
  one.funding = "participants";
  one.expectation = "Houd het veld bij.";
  return one;
}

// One opgave filled in, one hardly begun; one task judged and paid, one not.
Plans plans() {
  Opgave full;
  full.id = "hoger";
  full.title = "Hoger wonen";
  full.region = "VR02";
  full.why = "Het veld ligt laag.";
  full.horizon = "2036";
  full.owner = "gemeente 3";
  full.indicators = {{"toy.hoogte", {}, 0, 4.0, 2036}};
  full.tasks = {"vr-veld"};
  full.parties = {{"Gemeenten in de regio", "grond", "10 euro per inwoner", "trekker", "plan", "steun", "de minister"}};
  full.measures = {{"Terpen", "toy.hoogte", "2030", "gemeente 3", "1000", "500"}, {"Dijk", "", "", "", "", ""}};
  full.opportunities = "Grond genoeg.";
  Opgave bare;
  bare.id = "kaal";
  bare.title = "Nog leeg";
  auto paid = task("vr-veld", "Het veld bijhouden", "low");
  paid.amount = "12000";
  paid.amount_year = "2025";
  paid.amount_area = "VR02";
  paid.costs = "2025=12000|2024=11500";
  paid.budgets = "2025=11000";
  paid.ambition_funding = "fits";
  paid.ambition_funding_reason = "getoetst";
  paid.review_date = "2027-01-01";
  return {{full, bare}, {paid, task("vr-rand", "De rand bewaken", "medium")}};
}

Draft draft_with_plans(Language language, int region = 1) {
  auto const country = toy_country();
  auto const texts = texts_in(language);
  auto const fixed = kansenagenda();
  return draft_of(material_for(*country.atlas, *country.ground, country.atlas->partitions[0], fixed, texts, plans()),
                  region);
}

std::string plans_hash(Plans const& plans, std::string const& region = "VR02") { return hash_of(plans, region); }

std::vector<std::string> box_ids(Draft const& draft) {
  std::vector<std::string> ids;
  for (auto const& box : open_boxes_of(draft)) ids.push_back(box.id);
  return ids;
}

bool contains(std::vector<std::string> const& all, std::string const& one) {
  return std::find(all.begin(), all.end(), one) != all.end();
}

}  // namespace

TEST_CASE("an agenda with opgaven and tasks is the golden one in Dutch and in English") {
  for (auto const language : {Language::nl, Language::en}) {
    auto const text = markdown_of(draft_with_plans(language), texts_in(language));
    check_properties(text, language == Language::nl);
    check_golden(text, language == Language::nl ? "toy-vr02-opgaven.nl.md" : "toy-vr02-opgaven.en.md");
  }
}

TEST_CASE("an opgave of one region is not in the agenda of another; one of no region is in all") {
  auto const text = markdown_of(draft_with_plans(Language::nl, 0), texts_in(Language::nl));
  CHECK(text.find("Hoger wonen") == std::string::npos);
  CHECK(text.find("Opgave 1. Nog leeg") != std::string::npos);
}

TEST_CASE("opgaven take the place of the boxes that ask for them") {
  auto const ids = box_ids(draft_with_plans(Language::nl));
  CHECK(contains(ids, "B9-hoger"));
  CHECK(contains(ids, "B9-kaal"));
  CHECK_FALSE(contains(ids, "B9-1"));
  CHECK_FALSE(contains(ids, "B8-1"));
}

TEST_CASE("the oplegger is short and states facts under the numbers of the whole text") {
  for (auto const language : {Language::nl, Language::en}) {
    auto const country = toy_country();
    auto const texts = texts_in(language);
    auto const fixed = kansenagenda();
    auto const material =
        material_for(*country.atlas, *country.ground, country.atlas->partitions[0], fixed, texts, plans());
    auto const full = draft_of(material, 1), summary = draft_of(material, 1, AgendaLength::summary);
    auto const text = markdown_of(summary, texts);
    check_properties(text, language == Language::nl);
    CHECK(text.size() * 3 < markdown_of(full, texts).size());
    CHECK(summary.name != full.name);
    REQUIRE_FALSE(summary.facts.empty());
    for (auto const& fact : summary.facts) {
      auto const at = std::find_if(full.facts.begin(), full.facts.end(),
                                   [&](Fact const& one) { return one.number == fact.number; });
      REQUIRE(at != full.facts.end());
      CHECK(at->label == fact.label);
      CHECK(at->shown == fact.shown);
    }
  }
}

TEST_CASE("a preset without an oplegger says so") {
  auto const country = toy_country();
  auto const texts = texts_in(Language::nl);
  auto const fixed = read_preset(KANSENATLAS_SOURCE "/data/agenda", "npvr");
  auto const material = material_for(*country.atlas, *country.ground, country.atlas->partitions[0], fixed, texts);
  CHECK_THROWS_WITH(draft_of(material, 1, AgendaLength::summary), Catch::Contains("has no summary"));
}

TEST_CASE("an investment proposal sets its amounts beside the dated conditions of the scheme") {
  auto const country = toy_country();
  auto const texts = texts_in(Language::nl);
  auto const fixed = read_preset(KANSENATLAS_SOURCE "/data/agenda", "investeringsvoorstel");
  auto const text = markdown_of(
      draft_of(material_for(*country.atlas, *country.ground, country.atlas->partitions[0], fixed, texts, plans()), 1),
      texts);
  check_properties(text, true);
  CHECK(text.find("ten minste de 50\u00a0% van de regio waar de regeling om vroeg (stand 31 oktober 2024)") !=
        std::string::npos);
  CHECK(text.find("Voor het Rijk blijft 500 euro over. Dat is minder dan de 5 tot 40 miljoen euro") !=
        std::string::npos);
}

TEST_CASE("boxes beyond twenty-five are folded, the deepest first, and none is lost") {
  Draft draft;
  draft.sections.push_back({1, "", {}});
  for (int i = 0; i < 30; ++i) {
    OpenBox box{"B1-" + std::to_string(i), "", "", ""};
    box.depth = i < 20 ? 0 : i < 27 ? 1 : 2;
    draft.sections[0].blocks.emplace_back(box);
  }
  fold_boxes(draft);
  CHECK(box_ids(draft).size() == static_cast<std::size_t>(boxes_at_most));
  REQUIRE(draft.folded.size() == 5);
  CHECK(draft.folded.front().id == "B1-25");
  CHECK(draft.folded.back().id == "B1-29");
}

TEST_CASE("agendas with many opgaven keep the rules on real regions, and at most twenty-five open boxes") {
  if (!has_atlas()) SKIP_TEST("the bundled atlas is not built");
  auto const& country = *bundled_country();
  auto const fixed = kansenagenda();
  Plans many;
  int count = 0;
  for (auto const* id : {"rmbw.werkloosheid", "rmbw.schuld_per_huishouden", "rmbw.overgewicht", "rmbw.onbekend"}) {
    Opgave opgave;
    opgave.id = "o" + std::to_string(++count);
    opgave.title = "Opgave over " + std::string(id);
    opgave.indicators = {{id, {}, 0, 1.0, 2035}};
    many.opgaven.push_back(opgave);
  }
  for (auto const language : {Language::nl, Language::en}) {
    auto const texts = texts_in(language);
    many.tasks = read_task_register(KANSENATLAS_SOURCE "/data/agenda/tasks", language).tasks;
    for (auto const* partition : default_partitions(*country.atlas)) {
      auto const material = material_for(*country.atlas, *country.ground, *partition, fixed, texts, many);
      for (std::size_t r = 0; r < partition->regions.size(); r += 12) {
        INFO(partition->regions[r].title);
        auto const draft = draft_of(material, static_cast<int>(r));
        check_properties(markdown_of(draft, texts), language == Language::nl);
        CHECK(open_boxes_of(draft).size() <= 25);
        REQUIRE_FALSE(draft.warnings.empty());
        CHECK(draft.warnings.front().find("rmbw.onbekend") != std::string::npos);
      }
    }
  }
}

TEST_CASE("the mark of what people entered changes with every field of an opgave or task, and with nothing else") {
  auto const before = plans_hash(plans());
  CHECK(before.size() == 64);
  CHECK(plans_hash(plans()) == before);
  auto changed = plans();
  changed.opgaven[0].why += "!";
  CHECK(plans_hash(changed) != before);
  changed = plans();
  changed.tasks[1].risks = "hoog water";
  CHECK(plans_hash(changed) != before);
  changed = plans();
  changed.opgaven.push_back(changed.opgaven[0]);
  changed.opgaven.back().region = "VR03";
  CHECK(plans_hash(changed) == before);
  CHECK(plans_hash(changed, "VR03") != before);
  auto const draft = draft_with_plans(Language::nl);
  CHECK(draft.plans_hash == before);
  CHECK(markdown_of(draft, texts_in(Language::nl)).find("Kenmerk van opgaven en register samen: " + before) !=
        std::string::npos);
}

TEST_CASE("costs and budgets by year stand side by side in section 13") {
  auto const text = markdown_of(draft_with_plans(Language::nl), texts_in(Language::nl));
  CHECK(text.find("| Het veld bijhouden | 2024 | 11.500 | – | – |") != std::string::npos);
  CHECK(text.find("| 2025 | 12.000 | 11.000 | 1.000 |") != std::string::npos);
}

TEST_CASE("the agenda of a scenario has the tasks of the partition that it starts from, and no others") {
  auto const country = toy_country();
  auto atlas = *country.atlas;
  auto scenario = atlas.partitions[0];
  scenario.id = "proef";
  scenario.kind = PartitionKind::user;
  atlas.partitions.push_back(scenario);
  auto const texts = texts_in(Language::nl);
  auto const fixed = kansenagenda();
  auto entered = plans();
  auto other = task("ggd-iets", "Iets van de GGD", "high");
  other.partition = "ggd_regio";
  entered.tasks.push_back(other);
  auto const text = [&] {
    auto const material = material_for(atlas, *country.ground, atlas.partitions.back(), fixed, texts, entered);
    return markdown_of(draft_of(material, 1), texts);
  };
  auto const told = text();
  CHECK(told.find("Het veld bijhouden") != std::string::npos);
  CHECK(told.find("Iets van de GGD") == std::string::npos);
  CHECK(told.find("Deze indeling gaat uit van een andere: veiligheidsregios. Daarin worden") != std::string::npos);
  for (auto& region : atlas.partitions.back().regions) region.code = "X" + region.code;  // made from nothing
  CHECK(text().find("Iets van de GGD") != std::string::npos);
}
