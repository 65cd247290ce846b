#include <algorithm>
#include <filesystem>
#include <map>
#include <set>

#include "geo/agenda/compose.hpp"
#include "geo/agenda/facts_file.hpp"
#include "geo/agenda/file_name.hpp"
#include "geo/agenda/markdown.hpp"
#include "geo/atlas/lookup.hpp"
#include "geo/base/atomic_file.hpp"
#include "geo/base/error.hpp"
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

// The toy's agenda of a region of its veiligheidsregio's.
Draft toy_draft(Language language, int region = 1) {
  auto const country = test::toy_country();
  auto const texts = texts_in(language);
  auto const fixed = kansenagenda();
  return draft_of(material_for(*country.atlas, *country.ground, country.atlas->partitions[0], fixed, texts), region);
}

}  // namespace

TEST_CASE("the agenda of a toy region is the golden one in Dutch and in English") {
  for (auto const language : {Language::nl, Language::en}) {
    auto const text = markdown_of(toy_draft(language), texts_in(language));
    check_properties(text, language == Language::nl);
    check_golden(text, language == Language::nl ? "toy-vr02.nl.md" : "toy-vr02.en.md");
  }
}

TEST_CASE("every fact has a number of its own, and the same facts give the same bytes") {
  auto const draft = toy_draft(Language::nl);
  std::set<std::string> numbers;
  for (auto const& fact : draft.facts) CHECK(numbers.insert(fact.number).second);
  CHECK(facts_json(draft, *test::toy_country().atlas) ==
        facts_json(toy_draft(Language::nl), *test::toy_country().atlas));
}

TEST_CASE("an indicator that is put between the others shifts no number of a fact") {
  auto const country = test::toy_country();
  auto atlas = *country.atlas;
  auto added = atlas.indicators[0];
  added.id = "toy.breedte";
  added.name_nl = added.name_en = "breedte";
  added.number = 9;
  atlas.indicators.insert(atlas.indicators.begin(), added);
  auto const figures = [&](int indicator) {
    auto const all = country.atlas->observations->of(indicator);
    return std::vector<Observation>(all.begin(), all.end());
  };
  atlas.observations = std::make_shared<Observations const>(std::vector{figures(1), figures(0), figures(1)});
  auto const texts = texts_in(Language::nl);
  auto const fixed = kansenagenda();
  auto const after = draft_of(material_for(atlas, *country.ground, atlas.partitions[0], fixed, texts), 1);
  std::map<std::string, std::string> labels;
  for (auto const& fact : after.facts) labels[fact.number] = fact.label;
  auto const before = toy_draft(Language::nl);
  CHECK(after.facts.size() > before.facts.size());
  for (auto const& fact : before.facts) CHECK(labels[fact.number] == fact.label);
  CHECK(labels.contains("F4-91"));
}

TEST_CASE("the status counts every fact of the draft") {
  auto const draft = toy_draft(Language::nl);
  auto const text = markdown_of(draft, texts_in(Language::nl));
  CHECK(text.find("Genummerde feiten: " + std::to_string(draft.facts.size()) + "\n") != std::string::npos);
}

TEST_CASE("a draft has at most twenty-five open boxes, each with a number of its own") {
  auto const boxes = open_boxes_of(toy_draft(Language::nl));
  CHECK(boxes.size() <= 25);
  std::set<std::string> ids;
  for (auto const& box : boxes) CHECK(ids.insert(box.id).second);
}

TEST_CASE("a name with Markdown in it stays a name") {
  CHECK(escaped_markdown("a*b_c|d[e]") == "a\\*b\\_c\\|d\\[e\\]");
  CHECK(slug_of("Veiligheidsregio's") == "veiligheidsregios");
  CHECK(slug_of("Súdwest-Fryslân & co.") == "sudwest-fryslan-co");
}

TEST_CASE("an unknown preset is named with the ones that exist") {
  std::string message;
  try {
    read_preset(KANSENATLAS_SOURCE "/data/agenda", "kansagenda");
  } catch (UsageError const& fault) {
    message = fault.what();
  }
  CHECK(message ==
        "unknown preset 'kansagenda'; there are: investeringsvoorstel, kansenagenda, npvr, regiobeeld, or give "
        "a file of your own (FILE.mustache)");
}

TEST_CASE("every preset gives a draft that keeps the rules, in both languages") {
  auto const country = toy_country();
  for (auto const* name : {"kansenagenda", "investeringsvoorstel", "npvr", "regiobeeld"})
    for (auto const language : {Language::nl, Language::en}) {
      CAPTURE(name);
      auto const texts = texts_in(language);
      auto const fixed = read_preset(KANSENATLAS_SOURCE "/data/agenda", name);
      auto const draft =
          draft_of(material_for(*country.atlas, *country.ground, country.atlas->partitions[0], fixed, texts), 1);
      check_properties(markdown_of(draft, texts), language == Language::nl);
      std::set<std::string> facts, boxes;
      for (auto const& fact : draft.facts) CHECK(facts.insert(fact.number).second);
      for (auto const& box : open_boxes_of(draft)) CHECK(boxes.insert(box.id).second);
      for (auto const& section : draft.sections) CHECK_FALSE(section.blocks.empty());
    }
}

TEST_CASE("agendas of real regions keep the rules of wording and footnotes") {
  if (!has_atlas()) SKIP_TEST("the bundled atlas is not built");
  auto const& country = *bundled_country();
  auto const fixed = kansenagenda();
  for (auto const language : {Language::nl, Language::en}) {
    auto const texts = texts_in(language);
    for (auto const* partition : default_partitions(*country.atlas)) {
      auto const material = material_for(*country.atlas, *country.ground, *partition, fixed, texts);
      for (std::size_t r = 0; r < partition->regions.size(); r += 6) {
        INFO(partition->regions[r].title);
        auto const draft = draft_of(material, static_cast<int>(r));
        check_properties(markdown_of(draft, texts), language == Language::nl);
        CHECK(open_boxes_of(draft).size() <= 25);
      }
    }
  }
}

TEST_CASE("a footnote repeats no name that holds a comma, and cuts none") {
  auto const country = test::toy_country();
  auto atlas = *country.atlas;
  atlas.indicators[0].name_nl = "Groen, zonder gewone landbouw";
  auto const texts = texts_in(Language::nl);
  auto const fixed = kansenagenda();
  auto const text =
      markdown_of(draft_of(material_for(atlas, *country.ground, atlas.partitions[0], fixed, texts), 1), texts);
  CHECK(text.find(": Groen, zonder gewone landbouw, ") != std::string::npos);
  CHECK(text.find(": Nederland") != std::string::npos);
  CHECK(text.find(": zonder gewone landbouw") == std::string::npos);
}

TEST_CASE("an approximation is hedged alike in the text, in tables and in footnotes") {
  auto const draft = toy_draft(Language::en);
  auto const text = markdown_of(draft, texts_in(Language::en));
  auto const value = std::find_if(draft.facts.begin(), draft.facts.end(), [](Fact const& fact) {
    return fact.kind == "value" && fact.indicator == "toy.hoogte";
  });
  REQUIRE(value != draft.facts.end());
  CHECK(value->method.starts_with("approximation"));
  CHECK(text.find("≈ " + value->shown) != std::string::npos);
  CHECK(text.find(" this is " + value->shown) == std::string::npos);
}

TEST_CASE("the summary counts what stands on each side, and names it by theme, the most first") {
  auto const country = test::toy_country(6, 16);
  auto atlas = *country.atlas;
  auto const original = atlas.indicators[0];
  atlas.themes = {{"milieu", "Milieu", "Environment", "hier_en_nu"}, {"wonen", "Wonen", "Housing", "hier_en_nu"}};
  atlas.indicators.clear();
  std::vector<std::vector<Observation>> figures;
  auto const from = country.atlas->observations->of(0);
  // Region so08 of eight has the highest rows. Milieu: one of three favourable, two of three unfavourable; wonen: three
  // of three.
  auto const add = [&](std::string const& theme, Direction direction) {
    atlas.indicators.push_back(original);
    auto& added = atlas.indicators.back();
    added.number = static_cast<int>(atlas.indicators.size());
    added.id = "toy.i" + std::to_string(added.number);
    added.themes = {theme};
    added.direction = direction;
    figures.emplace_back(from.begin(), from.end());
  };
  add("milieu", Direction::higher_is_better);
  add("milieu", Direction::lower_is_better);
  add("milieu", Direction::lower_is_better);
  for (int i = 0; i < 3; ++i) add("wonen", Direction::higher_is_better);
  atlas.observations = std::make_shared<Observations const>(std::move(figures));
  auto const texts = texts_in(Language::en);
  auto const fixed = kansenagenda();
  auto const text =
      markdown_of(draft_of(material_for(atlas, *country.ground, atlas.partitions[1], fixed, texts), 7), texts);
  CHECK(text.find("6 core indicators have a place among the 8 ") != std::string::npos);
  CHECK(text.find(": 4 in the most favourable quarter, 2 in the least favourable quarter and none in between.") !=
        std::string::npos);
  auto const best = text.find("- In the most favourable quarter, by theme: "),
             worst = text.find("- In the least favourable quarter, by theme: ");
  REQUIRE(best < worst);
  REQUIRE(worst != std::string::npos);
  CHECK(text.find("housing 3 of 3 – ", best) < text.find("; environment 1 of 3 – ", best));
  CHECK(text.find("environment 2 of 3 – ", worst) != std::string::npos);
}
