// The work area for the draft of an agenda.
#include <algorithm>
#include <atomic>
#include <chrono>
#include <filesystem>
#include <thread>

#include "app/viewer/actions.hpp"
#include "app/viewer/draft_walk.hpp"
#include "geo/agenda/apply_edits.hpp"
#include "geo/agenda/compose.hpp"
#include "geo/agenda/draft_lookup.hpp"
#include "geo/agenda/markdown.hpp"
#include "geo/base/atomic_file.hpp"
#include "geo/base/error.hpp"
#include "geo/project/project_file.hpp"
#include "tests/support/bundled_atlas.hpp"
#include "tests/support/catch.hpp"
#include "tests/support/temporary_folder.hpp"
#include "tests/support/toy_atlas.hpp"
#include "tests/ui/ui_driver.hpp"

using namespace kansenatlas;
using namespace kansenatlas::viewer;
using kansenatlas::test::atlas_file;
using kansenatlas::test::has_atlas;
using kansenatlas::test::UiDriver;

namespace {

Draft const& draft(UiDriver const& driver) {
  REQUIRE(driver.state.caches.agenda.draft);
  return *driver.state.caches.agenda.draft;
}

void begin_agenda(UiDriver& driver) {
  driver.run("agenda_region", "veiligheidsregio VR02");
  driver.frames(4);
  REQUIRE(driver.state.caches.agenda.draft);
}

// Types in the field that is under the pointer.
void fill(UiDriver& driver, std::string const& field, std::string_view words) {
  driver.click(field);
  driver.type(words);
}

std::string answer_to(UiDriver const& driver, std::string const& box) {
  auto const* answer = find_answer(driver.state.caches.agenda.edits, box);
  return answer ? answer->answer : "";
}

Fact const& fact_about_indicator(UiDriver const& driver) {
  auto const& facts = draft(driver).facts;
  return *std::find_if(facts.begin(), facts.end(), [](Fact const& fact) { return !fact.indicator.empty(); });
}

}  // namespace

TEST_CASE("without a region the window says how to begin, and the choice makes a draft") {
  UiDriver driver(test::toy_country());
  driver.click("work_agenda");
  CHECK_FALSE(driver.said("agenda.start").empty());
  driver.click("agenda.pick");
  driver.click("agenda.choose.veiligheidsregio");
  driver.frames(4);
  CHECK(driver.state.ui.agenda.region == "VR01");
  driver.click("agenda.region.pick");
  driver.click("agenda.region.VR02");
  driver.frames(4);
  CHECK(draft(driver).region_code == "VR02");
  CHECK(driver.state.ui.selection.region == 1);
}

TEST_CASE("the agenda opens for what is selected") {
  UiDriver driver(test::toy_country());
  driver.run("select", "VR03");
  driver.run("work_agenda");
  driver.frames(4);
  CHECK(draft(driver).region_code == "VR03");
}

TEST_CASE("a region of a scenario has an agenda for as long as the scenario is there") {
  UiDriver driver(test::toy_country());
  driver.run("new_scenario", "veiligheidsregio");
  driver.run("agenda_partition", "variant-1");
  driver.frames(4);
  CHECK(draft(driver).partition_id == "variant-1");
  driver.run("delete_scenario");
  driver.frames(4);
  CHECK_FALSE(driver.state.caches.agenda.draft);
  CHECK_FALSE(driver.said("agenda.start").empty());
}

TEST_CASE("a section is chosen from the contents and followed by the next") {
  UiDriver driver(test::toy_country());
  begin_agenda(driver);
  driver.click("section.2");
  CHECK(label_of(draft(driver).sections[driver.state.ui.agenda.section]) == "2");
  CHECK(driver.has("box.B2-1"));
  CHECK_FALSE(driver.has("box.B1-1"));
  driver.run("next_section");
  CHECK(label_of(draft(driver).sections[driver.state.ui.agenda.section]) == "3");
}

TEST_CASE("what is typed in a box is in the project, counts as filled and is one step for undo") {
  UiDriver driver(test::toy_country());
  begin_agenda(driver);
  auto const before = open_count(draft(driver)).boxes;
  driver.run("agenda_section", "1");
  fill(driver, "box.B1-1", "Wij kiezen");
  CHECK(answer_to(driver, "B1-1") == "Wij kiezen");
  CHECK(open_count(draft(driver)).boxes == before - 1);
  CHECK(driver.said("state.B1-1").find("ingevuld") != std::string::npos);
  driver.press({Key::escape});
  driver.run("undo");
  CHECK(answer_to(driver, "B1-1").empty());
  CHECK(open_count(draft(driver)).boxes == before);
  driver.run("redo");
  CHECK(answer_to(driver, "B1-1") == "Wij kiezen");
}

TEST_CASE("the question that only the oplegger asks is answered below the first chapter, and leads there when open") {
  UiDriver driver(test::toy_country());
  begin_agenda(driver);
  REQUIRE(draft(driver).boxes_of_summary.size() == 1);
  CHECK(open_places(draft(driver)).back().id == "B0-2");
  driver.run("agenda_section", "5");
  CHECK_FALSE(driver.has("box.B0-2"));
  driver.run("draft_view", "open");
  CHECK(driver.has("box.B0-2"));
  driver.run("agenda_section", "0");
  fill(driver, "box.B0-2", "Het Rijk besluit in mei");
  CHECK(answer_to(driver, "B0-2") == "Het Rijk besluit in mei");
  CHECK(driver.said("state.B0-2").find("ingevuld") != std::string::npos);
  fill(driver, "box.B0-2", ".");
  CHECK(draft(driver).boxes_of_summary[0].answer.find('.') != std::string::npos);
  CHECK(open_places(draft(driver)).back().id != "B0-2");
}

TEST_CASE("an answer whose question is gone is put under another box or taken away") {
  UiDriver driver(test::toy_country());
  begin_agenda(driver);
  CHECK_FALSE(driver.has("agenda.strays"));
  auto edits = driver.state.caches.agenda.edits;
  for (auto const& stray : {BoxAnswer{"B3-9", "Los.", "gemeente 3", ""}, BoxAnswer{"B4-9", "Ook los.", "", ""}})
    edits = with_answer(edits, stray);
  auto const& project = driver.state.project();
  driver.state.history.apply(with_drafts(project, with_edits(*project.drafts, edits)), "viewer.action.fill_box");
  driver.frames(3);
  driver.click("agenda.strays");
  CHECK(driver.said("stray.B3-9") == "Los.");
  driver.click("move.B3-9");
  driver.click("to.B2-1");
  CHECK(answer_to(driver, "B2-1") == "Los.");
  CHECK(box_named(draft(driver), "B2-1").owner == "gemeente 3");
  CHECK_FALSE(driver.has("drop.B3-9"));
  driver.click("drop.B4-9");
  CHECK(answer_to(driver, "B4-9").empty());
  CHECK_FALSE(driver.has("agenda.strays"));
  driver.run("undo");
  CHECK(answer_to(driver, "B4-9") == "Ook los.");
  CHECK_THROWS_AS(with_answer_moved(draft(driver), driver.state.caches.agenda.edits, "B4-9", "B2-1"), UsageError);
}

TEST_CASE("two boxes are two steps for undo") {
  UiDriver driver(test::toy_country());
  begin_agenda(driver);
  driver.run("draft_view", "open");
  fill(driver, "box.B0-1", "Een");
  fill(driver, "box.B1-1", "Twee");
  driver.press({Key::escape});
  driver.run("undo");
  CHECK(answer_to(driver, "B1-1").empty());
  CHECK(answer_to(driver, "B0-1") == "Een");
}

TEST_CASE("owner and deadline are kept when their field is left") {
  UiDriver driver(test::toy_country());
  begin_agenda(driver);
  driver.run("agenda_section", "1");
  fill(driver, "box_owner.B1-1", "gemeente 3");
  driver.press_tab();
  driver.frames(3);
  CHECK(box_named(draft(driver), "B1-1").owner == "gemeente 3");
  CHECK(box_named(draft(driver), "B1-1").answer.empty());
}

TEST_CASE("a box that is filled stays in the list of what is open until the list comes up anew") {
  UiDriver driver(test::toy_country());
  begin_agenda(driver);
  driver.run("draft_view", "open");
  fill(driver, "box.B0-1", "J");
  CHECK(driver.has("box.B0-1"));
  driver.run("next_open");
  CHECK(driver.has("box.B0-1"));
  driver.run("draft_view", "text");
  driver.run("draft_view", "open");
  CHECK_FALSE(driver.has("box.B0-1"));
}

TEST_CASE("the keyboard goes from one open point to the next and writes there") {
  UiDriver driver(test::toy_country());
  begin_agenda(driver);
  driver.press({Key::letter, 'J', true});
  driver.frames(4);
  CHECK(driver.state.ui.agenda.at == "B0-1");
  driver.type("De raad");
  CHECK(answer_to(driver, "B0-1") == "De raad");
  driver.press({Key::letter, 'J', true});
  driver.frames(4);
  CHECK(driver.state.ui.agenda.at != "B0-1");
  driver.press({Key::letter, 'J', true, true});
  CHECK(driver.state.ui.agenda.at != "B0-1");  // it is no longer open
}

TEST_CASE("a click on a fact shows its indicator, year, partition and region") {
  UiDriver driver(test::toy_country());
  begin_agenda(driver);
  auto const fact = fact_about_indicator(driver);
  driver.run("show_fact", fact.number);
  auto const& view = driver.state.view();
  CHECK(view.indicator == fact.indicator);
  CHECK(view.year == fact.year);
  CHECK(view.partitions[0].id == "veiligheidsregio");
  CHECK(view.partitions[0].is_shown);
  CHECK_FALSE(view.partitions[1].is_shown);
  CHECK(driver.state.ui.selection.partition == "veiligheidsregio");
  CHECK(driver.state.ui.selection.region == 1);
  driver.run("show_fact", fact.number);
  CHECK(driver.state.ui.agenda.fact.empty());
}

TEST_CASE("a fact about another partition shows that one too") {
  UiDriver driver(test::toy_country());
  begin_agenda(driver);
  auto const& facts = draft(driver).facts;
  auto const at = std::find_if(facts.begin(), facts.end(), [](Fact const& fact) { return !fact.partition.empty(); });
  REQUIRE(at != facts.end());
  auto const other = at->partition;
  driver.run("show_fact", at->number);
  CHECK(driver.state.view().partitions[1].id == other);
  CHECK(driver.state.view().partitions[1].is_shown);
}

TEST_CASE("facts are locked, say where they come from and take a comment") {
  UiDriver driver(test::toy_country());
  begin_agenda(driver);
  driver.run("agenda_section", "3");
  REQUIRE(driver.has("fact.F3-1"));
  CHECK_FALSE(driver.has("comment.F3-1"));
  driver.click("fact.F3-1");
  REQUIRE(driver.has("comment.F3-1"));
  fill(driver, "comment.F3-1", "Klopt dit?");
  auto const* comment = find_comment(driver.state.caches.agenda.edits, "F3-1");
  REQUIRE(comment);
  CHECK(comment->text == "Klopt dit?");
  CHECK(comment->value == fact_named(draft(driver), "F3-1").value);
  driver.press({Key::escape});
  driver.click("number.F3-2");
  CHECK(driver.said("said.F3-1").find("Klopt dit?") != std::string::npos);
}

TEST_CASE("a reading is accepted, reworded, deleted and opened again") {
  if (!has_atlas()) SKIP_TEST("the bundled atlas has not been built");
  UiDriver driver{atlas_file()};
  driver.run("agenda_region", "veiligheidsregio VR20");
  driver.frames(6);
  std::string const id = "D8-kansen";
  driver.run("agenda_section", "8");
  driver.click("accept." + id);
  CHECK(reading_named(draft(driver), id).verdict == ReadingVerdict::accepted);
  CHECK_FALSE(driver.has("accept." + id));
  driver.click("reword." + id);
  fill(driver, "words." + id, "Zo lezen wij het.");
  CHECK(reading_named(draft(driver), id).text == "Zo lezen wij het.");
  driver.press({Key::escape});
  driver.click("reopen." + id);
  CHECK_FALSE(reading_named(draft(driver), id).verdict);
  driver.click("delete." + id);
  CHECK(reading_named(draft(driver), id).verdict == ReadingVerdict::deleted);
  CHECK_FALSE(driver.has("reword." + id));
  driver.run("undo");
  CHECK_FALSE(reading_named(draft(driver), id).verdict);
}

TEST_CASE("an agenda is adopted when all three are filled in") {
  UiDriver driver(test::toy_country());
  begin_agenda(driver);
  CHECK(driver.said("agenda.status") == "concept, niet vastgesteld");
  driver.run("adopt_body", "de raad van het bord");
  driver.run("adopt_date", "2027-03-01");
  CHECK(driver.said("agenda.status") == "concept, niet vastgesteld");
  driver.run("adopt_decision", "12");
  CHECK(driver.said("agenda.status") ==
        "vastgesteld door de raad van het bord op 1 maart 2027, besluit 12; 24 keuzes open");
  CHECK_THROWS_AS(run_action(driver.state, "adopt_date", "morgen"), UsageError);
  driver.run("withdraw_adoption");
  CHECK(driver.said("agenda.status") == "concept, niet vastgesteld");
}

TEST_CASE("edits survive saving, opening and another language") {
  test::TemporaryFolder const folder;
  UiDriver driver(test::toy_country());
  begin_agenda(driver);
  driver.run("fill_box", "B1-1 Wij kiezen\nvoor hoog.");
  driver.run("comment_fact", "F3-1 Navragen.");
  driver.run("save_project_as", (folder / "p.json").string());
  driver.run("new_project");
  driver.frames(4);
  CHECK(answer_to(driver, "B1-1").empty());
  driver.run("open_project", (folder / "p.json").string());
  driver.run("language", "en");
  driver.frames(6);
  CHECK(answer_to(driver, "B1-1") == "Wij kiezen\nvoor hoog.");
  CHECK(draft(driver).language == Language::en);
  CHECK(find_comment(driver.state.caches.agenda.edits, "F3-1"));
}

TEST_CASE("another preset has answers of its own") {
  UiDriver driver(test::toy_country());
  begin_agenda(driver);
  driver.run("fill_box", "B1-1 Ja.");
  driver.run("agenda_preset", "npvr");
  driver.frames(6);
  CHECK(answer_to(driver, "B1-1").empty());
  driver.run("agenda_preset", "kansenagenda");
  driver.frames(6);
  CHECK(answer_to(driver, "B1-1") == "Ja.");
  CHECK_THROWS_AS(run_action(driver.state, "agenda_preset", "niets"), UsageError);
}

TEST_CASE("the export writes the formats that were chosen, with what people filled in") {
  test::TemporaryFolder const folder;
  UiDriver driver(test::toy_country());
  begin_agenda(driver);
  driver.run("fill_box", "B1-1 Wij kiezen voor hoog.");
  driver.click("export");
  CHECK(driver.has("run_export"));
  driver.click("format.docx");
  driver.click("format.md");
  driver.click("format.html");
  driver.run("export_folder", folder.path().string());
  driver.click("run_export");
  driver.frames(6);
  std::vector<std::string> extensions;
  std::string markdown;
  for (auto const& entry : std::filesystem::directory_iterator(folder.path())) {
    extensions.push_back(entry.path().extension().string());
    if (extensions.back() == ".md") markdown = read_whole_file(entry.path());
  }
  auto const has = [&](char const* one) {
    return std::find(extensions.begin(), extensions.end(), one) != extensions.end();
  };
  CHECK(has(".html"));
  CHECK(has(".json"));
  CHECK_FALSE(has(".docx"));
  CHECK(markdown.find("Wij kiezen voor hoog.") != std::string::npos);
  CHECK(driver.said("export.done") == std::filesystem::absolute(folder.path()).string());
  REQUIRE(driver.state.caches.agenda.exported);
  CHECK(driver.state.caches.agenda.exported->written == 1);
}

TEST_CASE("the whole partition is exported at once, and files that are there are not replaced unasked") {
  test::TemporaryFolder const folder;
  UiDriver driver(test::toy_country());
  begin_agenda(driver);
  driver.run("export_folder", folder.path().string());
  driver.run("export_formats", "csv");
  driver.run("export_scope", "partition");
  driver.run("run_export");
  driver.frames(4);
  REQUIRE(driver.state.caches.agenda.exported);
  CHECK(driver.state.caches.agenda.exported->written == 3);
  driver.run("run_export");
  driver.frames(4);
  CHECK(driver.state.caches.agenda.exported->written == 0);
  CHECK(driver.state.caches.agenda.exported->faults.size() == 3);
  driver.run("toggle_export_overwrite");
  driver.run("run_export");
  driver.frames(4);
  CHECK(driver.state.caches.agenda.exported->written == 3);
}

TEST_CASE("escape closes the question what to export") {
  UiDriver driver(test::toy_country());
  begin_agenda(driver);
  driver.press({Key::letter, 'E', true, true});
  CHECK(driver.state.ui.agenda.exporting.is_open);
  driver.press({Key::escape});
  CHECK_FALSE(driver.state.ui.agenda.exporting.is_open);
}

TEST_CASE("every fact, box and reading of a draft is drawn in its section") {
  UiDriver driver(test::toy_country());
  begin_agenda(driver);
  for (auto const& section : draft(driver).sections) {
    driver.run("agenda_section", label_of(section));
    for (auto const& block : section.blocks) {
      if (auto const* box = std::get_if<OpenBox>(&block)) CHECK(driver.has("box." + box->id));
      if (auto const* reading = std::get_if<Reading>(&block)) CHECK(driver.has("text." + reading->id));
    }
  }
}

TEST_CASE("a table of a draft whose words do not fit beside each other becomes cards, which are clicked as its rows") {
  UiDriver driver(test::toy_country(), 1280, 720);
  begin_agenda(driver);
  driver.run("agenda_section", "4");
  DraftTable const* table = nullptr;
  for (auto const& section : draft(driver).sections)
    for (auto const& block : section.blocks)
      if (label_of(section) == "4" && std::holds_alternative<DraftTable>(block)) table = &std::get<DraftTable>(block);
  REQUIRE(table);
  auto const name = table->caption;
  std::string note;
  for (auto const& cell : table->rows.front())
    if (cell.note.starts_with('F')) note = cell.note;
  REQUIRE_FALSE(note.empty());
  CHECK(driver.said("table." + name) == "columns");
  driver.set_scale(300);
  driver.frames(2);
  CHECK(driver.said("table." + name) == "cards");
  CHECK(driver.has("fact." + note));
}

TEST_CASE("a job says how far it is, and one that is cancelled ends without landing") {
  UiDriver driver(test::toy_country());
  std::atomic<bool> is_begun = false;
  bool has_landed = false;
  Jobs jobs(1);
  jobs.start("long", [&](Progress& progress) {
    while (true) {
      progress.report(0.5, "halverwege");
      is_begun = true;
      std::this_thread::sleep_for(std::chrono::milliseconds(1));
    }
    return Landing([&](State&) { has_landed = true; });
  });
  while (!is_begun) std::this_thread::sleep_for(std::chrono::milliseconds(1));
  auto const progress = jobs.progress_of("long");
  REQUIRE(progress);
  CHECK(progress->fraction == 0.5);
  CHECK(progress->what == "halverwege");
  CHECK_FALSE(progress->is_cancelled);
  jobs.cancel("long");
  while (!jobs.is_idle()) std::this_thread::sleep_for(std::chrono::milliseconds(1));
  jobs.land(driver.state);
  CHECK_FALSE(has_landed);
  CHECK_FALSE(jobs.progress_of("long"));
}

TEST_CASE(
    "words typed in a box that has some leave the rest of the draft as it was made, and stand in the next export") {
  UiDriver driver(test::toy_country());
  begin_agenda(driver);
  auto const id = open_boxes_of(draft(driver))[2].id;
  driver.run("fill_box", id + " Wij");
  driver.frames(2);
  auto const* made = draft(driver).facts.data();
  driver.run("fill_box", id + " Wij kiezen");
  driver.frames(2);
  CHECK(draft(driver).facts.data() == made);
  CHECK(answer_to(driver, id) == "Wij kiezen");
  auto const& material = driver.state.caches.agenda.desk->material;
  auto const fresh = draft_of(material, 1, AgendaLength::full, AgendaForm::desk);
  auto const& texts = driver.state.texts();
  CHECK(markdown_of(draft(driver), texts) == markdown_of(fresh, texts));
  driver.run("fill_box", id + " ");
  driver.frames(2);
  CHECK(answer_to(driver, id).empty());
  CHECK(open_boxes_of(draft(driver))[2].id == id);
}
