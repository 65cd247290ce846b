#include "geo/source/task_table.hpp"

#include "geo/base/atomic_file.hpp"
#include "geo/base/error.hpp"
#include "geo/source/spreadsheet.hpp"
#include "tests/support/catch.hpp"
#include "tests/support/temporary_folder.hpp"
#include "tests/support/texts_in.hpp"

using namespace kansenatlas;
using namespace kansenatlas::test;

namespace {

std::vector<Texts> both_languages() { return {texts_in(Language::nl), texts_in(Language::en)}; }
TaskRegister bundled(Language language) {
  return read_task_register(KANSENATLAS_SOURCE "/data/agenda/tasks", language);
}

// A register whose every field is filled, with what spreadsheets are fond of changing.
TaskRegister awkward() {
  auto tasks = bundled(Language::nl);
  auto& task = tasks.tasks.front();
  task.expectation = "=HYPERLINK(\"http://example.org\")";
  task.powers = "-1 + 2";
  task.risks = "'=al gemarkeerd";
  task.law = "@wet, met \"aanhaling\"\nen een regel";
  task.amount = "1234567.5";
  task.amount_year = "2025";
  task.amount_area = "VR20";
  task.review_date = "2027-07-01";
  task.room = "medium";
  task.funding = "direct|fees";
  task.scale_fit = "misfits";
  return tasks;
}

}  // namespace

TEST_CASE(
    "the bundled register holds the same tasks in both languages, each with law, body and the text that was read") {
  auto const dutch = bundled(Language::nl), english = bundled(Language::en);
  REQUIRE(dutch.tasks.size() == english.tasks.size());
  CHECK(dutch.tasks.size() > 30);
  CHECK(dutch.terms.size() == english.terms.size());
  for (std::size_t i = 0; i < dutch.tasks.size(); ++i) {
    auto const& task = dutch.tasks[i];
    CAPTURE(task.id);
    CHECK(task.id == english.tasks[i].id);
    CHECK(task.body == english.tasks[i].body);
    CHECK_FALSE(task.law.empty());
    CHECK_FALSE(task.text_read.empty());
    CHECK_FALSE(task.expectation.empty());
    CHECK_FALSE(english.tasks[i].expectation.empty());
    CHECK(task.amount.empty());                    // no amounts are bundled
    CHECK(missing_judgements(task).size() == 10);  // only people judge
  }
}

TEST_CASE("tasks go to XLSX and come back as they were, in either language") {
  test::TemporaryFolder const folder;
  auto const tasks = awkward();
  for (auto const language : {Language::nl, Language::en}) {
    auto const file = folder.path() / (language == Language::nl ? "taken.xlsx" : "tasks.xlsx");
    write_task_spreadsheet(file, tasks, texts_in(language));
    auto const table = read_task_table(file, both_languages());
    for (auto const& fault : table.faults) UNSCOPED_INFO(line_of(fault));
    CHECK(table.faults.empty());
    CHECK(table.rows.size() == tasks.tasks.size());
    auto const changes = changes_of(table, tasks.tasks);
    for (auto const& change : changes)
      for (auto const& [key, value] : change.fields) UNSCOPED_INFO(change.id << "." << key << " = " << value);
    CHECK(changes.empty());
  }
}

TEST_CASE("the same tasks make the same XLSX, byte for byte") {
  test::TemporaryFolder const folder;
  auto const texts = texts_in(Language::nl);
  write_task_spreadsheet(folder.path() / "a.xlsx", awkward(), texts);
  write_task_spreadsheet(folder.path() / "b.xlsx", awkward(), texts);
  CHECK(read_whole_file(folder.path() / "a.xlsx") == read_whole_file(folder.path() / "b.xlsx"));
}

TEST_CASE("tasks go to CSV and come back as they were, with harmless cells") {
  test::TemporaryFolder const folder;
  auto const tasks = awkward();
  auto const text = task_csv(tasks.tasks);
  CHECK(text.find(",=HYPERLINK") == std::string::npos);
  CHECK(text.find("\"'=HYPERLINK") != std::string::npos);
  auto const table = read_task_table(folder.write("taken.csv", text), both_languages());
  CHECK(table.faults.empty());
  CHECK(changes_of(table, tasks.tasks).empty());
}

TEST_CASE("a cell that would be a formula gets an apostrophe and loses it again") {
  for (std::string const text : {"=1+1", "+31 13", "-", "@naam", "'=x", "''-x", "'s-Hertogenbosch", "gewoon", ""}) {
    CAPTURE(text);
    CHECK(original_cell(harmless_cell(text)) == text);
  }
  CHECK(harmless_cell("=1") == "'=1");
  CHECK(harmless_cell("'s-Hertogenbosch") == "'s-Hertogenbosch");
}

TEST_CASE("rows that cannot be taken are named with row, field and value, and the others are taken") {
  test::TemporaryFolder const folder;
  auto const file = folder.write("taken.csv",
                                 "id,Taak,Beleidsruimte,amount,kleur\n"
                                 "vr-brandweer,Brandweer,laag,1200.0,rood\n"
                                 "VR Brandweer,Brandweer,laag,1,\n"
                                 "vr-ghor,GHOR,heel hoog,veel,\n"
                                 "vr-brandweer,Brandweer,hoog,2,\n");
  auto const table = read_task_table(file, both_languages());
  REQUIRE(table.rows.size() == 1);
  CHECK(table.rows.front().fields.at("room") == "low");
  CHECK(table.rows.front().fields.at("amount") == "1200");
  std::vector<std::string> lines;
  for (auto const& fault : table.faults) lines.push_back(line_of(fault));
  REQUIRE(lines.size() == 5);
  CHECK(lines[0].find("row 1, kleur") != std::string::npos);
  CHECK(lines[1].find("row 3, id 'VR Brandweer'") != std::string::npos);
  CHECK(lines[2].find("row 4, room 'heel hoog'") != std::string::npos);
  CHECK(lines[3].find("row 4, amount 'veel'") != std::string::npos);
  CHECK(lines[4].find("row 5, id 'vr-brandweer': is there twice") != std::string::npos);
}

TEST_CASE("a file that is no table of tasks is refused by name") {
  test::TemporaryFolder const folder;
  CHECK_THROWS_AS(read_task_table(folder.write("a.txt", "id\n"), both_languages()), UsageError);
  CHECK_THROWS_AS(read_task_table(folder.write("a.csv", "naam,wet\nx,y\n"), both_languages()), Error);
  CHECK_THROWS_AS(read_task_table(folder.write("a.xlsx", "no spreadsheet"), both_languages()), Error);
  CHECK_THROWS_AS(read_task_table(folder / "missing.xlsx", both_languages()), Error);
  CHECK_THROWS_AS(read_task_table("/vsicurl/http://127.0.0.1/a.xlsx", both_languages()), Error);
}
