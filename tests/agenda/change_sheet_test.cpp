#include "geo/agenda/change_sheet.hpp"

#include <algorithm>

#include "geo/agenda/compose.hpp"
#include "geo/agenda/facts_file.hpp"
#include "geo/agenda/markdown.hpp"
#include "geo/base/atomic_file.hpp"
#include "geo/base/error.hpp"
#include "tests/support/catch.hpp"
#include "tests/support/temporary_folder.hpp"
#include "tests/support/toy_atlas.hpp"

using namespace kansenatlas;

namespace {

// The facts of the toy's agenda, written and read again.
FactSheet toy_sheet(test::TemporaryFolder const& folder, int region = 1) {
  auto const country = test::toy_country();
  auto const texts = Texts::load(KANSENATLAS_SHARE "/locale", Language::nl);
  auto const preset = read_preset(KANSENATLAS_SOURCE "/data/agenda", "kansenagenda");
  auto const draft =
      draft_of(material_for(*country.atlas, *country.ground, country.atlas->partitions[0], preset, texts), region);
  write_text_atomically(folder / "a.facts.json", facts_json(draft, *country.atlas));
  return read_fact_sheet(folder / "a.facts.json");
}

Fact& fact(FactSheet& sheet, std::string const& kind) {
  return *std::find_if(sheet.facts.begin(), sheet.facts.end(), [&](Fact const& one) { return one.kind == kind; });
}

}  // namespace

TEST_CASE("a draft compared with itself has no changes") {
  test::TemporaryFolder const folder;
  auto const sheet = toy_sheet(folder);
  CHECK(sheet.region == "VR02");
  CHECK_FALSE(sheet.facts.empty());
  CHECK(changes_between(sheet, sheet).empty());
}

TEST_CASE("the change sheet says why a fact changed") {
  test::TemporaryFolder const folder;
  auto const before = toy_sheet(folder);
  auto after = before;
  fact(after, "value").value += 1;
  fact(after, "value").shown = "9";
  fact(after, "national").year += 1;
  fact(after, "density").method = "anders";
  fact(after, "inhabitants").source = "elders";
  auto const gone = after.facts.back().number;
  after.facts.pop_back();
  Fact added;
  added.number = "F9-1";
  added.shown = "nieuw";
  after.facts.push_back(added);
  auto const changes = changes_between(before, after);
  auto const reason = [&](std::string const& number) {
    for (auto const& change : changes)
      if (change.fact == number) return std::string(name_of(change.reason));
    return std::string("none");
  };
  CHECK(reason(fact(after, "value").number) == "new_data");
  CHECK(reason(fact(after, "national").number) == "new_year");
  CHECK(reason(fact(after, "density").number) == "other_method");
  CHECK(reason(fact(after, "inhabitants").number) == "other_source");
  CHECK(reason(gone) == "gone");
  CHECK(reason("F9-1") == "new_fact");
  CHECK(changes.size() == 6);
  CHECK(changes.back().fact == gone);
}

TEST_CASE("drafts of two regions are told apart fact by fact") {
  test::TemporaryFolder const folder;
  auto const before = toy_sheet(folder, 0), after = toy_sheet(folder, 1);
  auto const changes = changes_between(before, after);
  CHECK(changes.size() < after.facts.size());
  REQUIRE_FALSE(changes.empty());
  for (auto const& change : changes) CHECK((change.before != change.after || !change.before_label.empty()));
}

TEST_CASE("the change sheet has no table of contents and no status, and says where a figure stayed the same") {
  test::TemporaryFolder const folder;
  auto const before = toy_sheet(folder);
  auto after = before;
  fact(after, "value").method = "anders";
  auto const texts = Texts::load(KANSENATLAS_SHARE "/locale", Language::nl);
  auto const changes = changes_between(before, after);
  auto const draft = change_draft(before, after, changes, texts);
  CHECK_FALSE(draft.has_contents);
  CHECK(draft.status.empty());
  REQUIRE(changes.size() == 1);
  CHECK(sentence_of(changes.front(), texts).find(": blijft ") != std::string::npos);
  CHECK(markdown_of(draft, texts).find("| gelijk |") != std::string::npos);
}

TEST_CASE("the change sheet is a document with a row a fact") {
  test::TemporaryFolder const folder;
  auto const before = toy_sheet(folder);
  auto after = before;
  fact(after, "value").shown = "9|9";
  fact(after, "value").value = 9;
  auto const texts = Texts::load(KANSENATLAS_SHARE "/locale", Language::nl);
  auto const text = markdown_of(change_draft(before, after, changes_between(before, after), texts), texts);
  CHECK(text.find("1 feit is veranderd") != std::string::npos);
  CHECK(text.find("9\\|9") != std::string::npos);
  CHECK(text.find("nieuwe gegevens, zelfde jaar en bron") != std::string::npos);
}

TEST_CASE("a file that holds no facts is refused by name") {
  test::TemporaryFolder const folder;
  for (auto const* text : {"", "{", "[]", R"({"region": 3})", R"({"facts": []})"}) {
    write_text_atomically(folder / "x.json", text);
    CHECK_THROWS_WITH(read_fact_sheet(folder / "x.json"), Catch::Contains("x.json' holds no facts of an agenda"));
  }
  CHECK_THROWS_AS(read_fact_sheet(folder / "none.json"), Error);
}

TEST_CASE("when another municipality is now the lowest, each value stands under its own name") {
  test::TemporaryFolder const folder;
  auto const before = toy_sheet(folder);
  auto after = before;
  auto& lowest = fact(after, "lowest");
  auto const was = lowest;
  lowest.about = "GM0099";
  lowest.label = "hoogte, Ergens anders";
  lowest.shown = "0,5";
  lowest.value = 0.5;
  auto const changes = changes_between(before, after);
  REQUIRE(changes.size() == 1);
  CHECK(name_of(changes.front().reason) == "other_place");
  auto const texts = Texts::load(KANSENATLAS_SHARE "/locale", Language::nl);
  auto const said = sentence_of(changes.front(), texts);
  CAPTURE(said, was.label);
  CHECK(said.find(was.label.substr(was.label.rfind(", ") + 2) + ": " + was.shown) != std::string::npos);
  CHECK(said.find("Ergens anders: 0,5") != std::string::npos);
}

TEST_CASE("drafts in two languages are compared by their figures") {
  test::TemporaryFolder const folder;
  auto const before = toy_sheet(folder);
  auto after = before;
  after.language = "en";
  for (auto& one : after.facts) {
    one.label = "Label";
    one.shown = "shown";
    one.unit = "unit";
    one.method = "method";
  }
  CHECK(changes_between(before, after).empty());
  fact(after, "value").value += 1;
  REQUIRE(changes_between(before, after).size() == 1);
  CHECK(name_of(changes_between(before, after).front().reason) == "new_data");
}

TEST_CASE("a draft in the place of its facts is refused with the name of the facts beside it") {
  CHECK_THROWS_WITH(read_fact_sheet("uit/VR20.md"), Catch::Contains("uit/VR20.facts.json"));
}
