#include "geo/project/project_file.hpp"

#include <unistd.h>

#include <fmt/format.h>

#include "geo/base/atomic_file.hpp"
#include "geo/base/error.hpp"
#include "tests/support/catch.hpp"

using namespace kansenatlas;
namespace fs = std::filesystem;

namespace {

struct Folder {
  fs::path path = fs::temp_directory_path() / fmt::format("kansenatlas-project-{}", ::getpid());
  Folder() { fs::create_directories(path); }
  ~Folder() { fs::remove_all(path); }
};

Project example_project() {
  View view;
  view.partitions = {{"veiligheidsregio", true}, {"ggd_regio", false}, {"omgevingsdienst@2023-01-01", true}};
  view.indicator = "rmbw.werkloosheid";
  view.year = 2022;
  view.class_breaks = {2.5, 3.75};
  view.has_classes_of_all_years = true;
  view.figures = {WelfareView::composite, "veiligheidsregio", 2019, "queen_b", true, true, {}};
  view.figures.score = {true, {{"wonen", 6}, {"milieu", 0}}, "min_max", "geometric", true, true, true};
  view.centre = {133000.25, 396000.5};
  view.metres_per_px = 120.125;
  view.municipality = "GM0855";
  view.region_partition = "veiligheidsregio";
  view.region = "VR20";
  Project project = with_view(Project{}, view);
  project =
      with_note(with_note(project, "", "Vooraf: \"spaghetti\"\nmet één regel meer"), "GM0855", "Bellen met Tilburg");
  UserPartition own;
  own.id = "jeugd-variant";
  own.name = "Jeugd, variant";
  own.task = "jeugdhulp";
  own.date = {2026, 1, 1};
  own.regions = {{"a", "A", {"GM0855", "GM0797"}}, {"b", "B", {"GM0758"}}};
  Scenario scenario{"heusden", "Heusden", "een \"notitie\"", "omgevingsdienst@2026-01-01", {2026, 1, 1}, {}, {}, {}};
  scenario.edits = {MoveEdit{{"GM0797"}, "so0439"}, MergeEdit{{"so0439", "so0712"}, "so0439", "Samen"},
                    SplitEdit{"so0439", {"GM0855"}, "t", "Tilburg"}, CreateEdit{"n", "Nieuw", {}},
                    RenameEdit{"n", "Nieuwer"}};
  scenario.locks = {{Lock::Kind::municipality, "GM0855", ""},
                    {Lock::Kind::region, "t", "afspraak"},
                    {Lock::Kind::partition, "", "vast bij wet"}};
  scenario.size_floor = 100000;
  Opgave opgave;
  opgave.id = "werk";
  opgave.title = "Meer mensen aan het \"werk\"";
  opgave.region = "VR20";
  opgave.horizon = "2036";
  opgave.monitoring = "de raden, ieder jaar";
  opgave.indicators = {{"rmbw.werkloosheid", 3.6, 2022, 3.0, 2036}, {"rmbw.schuld", {}, 0, {}, 0}};
  opgave.bodies = {"GGD"};
  opgave.partitions = {"ggd_regio"};
  opgave.tasks = {"ggd-preventie"};
  opgave.parties = {{"Provincie", "inzet", "geld", "rol", "bevoegdheid", "verwachting", "escalatie"}};
  opgave.measures = {{"Leerwerkloket", "rmbw.werkloosheid", "2028", "Tilburg", "100000", "50000"}};
  project = with_opgaven(std::move(project), {opgave});
  project = with_tasks(std::move(project), {{"vr-brandweer", {{"room", "medium"}, {"risks", ""}}}});
  project =
      with_drafts(std::move(project),
                  {{{"veiligheidsregio", "VR20", "kansenagenda"},
                    {"de raden", {2027, 3, 1}, "2027-12"},
                    {{"B1-1", "Eerste alinea.\n\n- een punt", "Tilburg", "vóór mei"}, {"B9-werk", "", "Breda", ""}},
                    {{"D4-gezondheid", ReadingVerdict::accepted, "agenda.reading.even", "Eigen woorden."},
                     {"D4-wonen", ReadingVerdict::deleted, "agenda.reading.more_best", ""}},
                    {{"F4-121", "Klopt dit?", 3.6, 2022}, {"F11-11", "Navragen.", {}, 0}}},
                   {{"ggd_regio", "GG5206", "npvr"}, {}, {{"B0-1", "De GGD.", "", ""}}, {}, {}}});
  return with_scenario(with_partition(std::move(project), own), scenario);
}

struct Bad {
  std::string text;
  std::string said;
};

std::string const head = R"({"format": "kansenatlas project", "version": 1, )";

void check_refused(std::vector<Bad> const& all) {
  for (auto const& bad : all) {
    CAPTURE(bad.text);
    try {
      project_from_text(bad.text, "plan.json");
      FAIL("was accepted");
    } catch (Error const& error) {
      std::string const said = error.what();
      CAPTURE(said);
      CHECK(said.find("plan.json") != std::string::npos);
      CHECK(said.find(bad.said) != std::string::npos);
    }
  }
}

}  // namespace

TEST_CASE("a project survives writing and reading") {
  Folder const folder;
  auto const path = folder.path / "project.json";
  write_project_file(path, example_project());
  auto const read = read_project_file(path);
  CHECK(*read.view == *example_project().view);
  CHECK(*read.notes == *example_project().notes);
  CHECK(*read.atlas == *example_project().atlas);
  CHECK(*read.partitions == *example_project().partitions);
  CHECK(*read.scenarios == *example_project().scenarios);
  CHECK(*read.opgaven == *example_project().opgaven);
  CHECK(*read.tasks == *example_project().tasks);
  CHECK(*read.drafts == *example_project().drafts);
  write_project_file(path, read);
  CHECK(read_whole_file(path) == to_project_text(example_project()));
}

TEST_CASE("the path of the atlas is written relative to the project and read as absolute") {
  Folder const folder;
  Project project = example_project();
  project.atlas =
      std::make_shared<AtlasReference const>(AtlasReference{(folder.path / "data" / "nl.gpkg").string(), "abc"});
  write_project_file(folder.path / "p.json", project);
  CHECK(read_whole_file(folder.path / "p.json").find("\"path\": \"data/nl.gpkg\"") != std::string::npos);
  CHECK(read_project_file(folder.path / "p.json").atlas->path == (folder.path / "data" / "nl.gpkg").string());
}

TEST_CASE("fields that are left out keep their defaults") {
  auto const project = project_from_text(R"({"format": "kansenatlas project", "version": 1})", "x");
  CHECK(*project.view == View{});
  CHECK(project.notes->empty());
  CHECK(project.partitions->empty());
  CHECK(project.scenarios->empty());
  CHECK(project.opgaven->empty());
  CHECK(project.tasks->empty());
  CHECK(project.drafts->empty());
}

TEST_CASE("a scenario of an older file has no size floor") {
  auto const project = project_from_text(
      R"({"format": "kansenatlas project", "version": 4, "scenarios": [{"id": "a", "name": "A", "base": "corop"}]})",
      "x");
  CHECK(project.scenarios->front().size_floor == 0);
  CHECK_THROWS_AS(with_size_floor(project.scenarios->front(), -1), Error);
}

TEST_CASE("a project of the version before is read and written as the newest") {
  auto const project = project_from_text(
      R"({"format": "kansenatlas project", "version": 4, "notes": [{"about": "", "text": "x"}]})", "x");
  CHECK(project.notes->size() == 1);
  CHECK(to_project_text(project).find("\"version\": 5") != std::string::npos);
}

TEST_CASE("a bad project file is refused with the field and the value named") {
  std::vector<Bad> const all{
      {"", "not a project file"},
      {"{\"format\": ", "no valid JSON at byte"},
      {"[]", "not a project file"},
      {R"({"format": "something"})", "field format"},
      {R"({"format": "kansenatlas project"})", "field version"},
      {R"({"format": "kansenatlas project", "version": 6})", "version 6"},
      {R"({"format": "kansenatlas project", "version": "1"})", "field version"},
      {head + R"("veiw": {}})", "unknown field 'veiw'; did you mean 'view'?"},
      {head + R"("view": 3})", "view: expected fields in braces, found 3"},
      {head + R"("view": {"year": "2022"}})", "view.year: \"2022\" is not a whole number"},
      {head + R"("view": {"year": 18446744073709551615}})", "view.year: 18446744073709551615 is not"},
      {head + R"("view": {"year": -1}})", "view.year: -1 is not"},
      {head + R"("view": {"indicator": null}})", "view.indicator: null is not a text"},
      {head + R"("view": {"figures": {"chart": "maps"}}})",
       "view.figures.chart: unknown chart 'maps'; there are map, "},
      {head + R"("view": {"figures": {"levle": "x"}}})", "unknown field 'levle'; did you mean 'level'?"},
      {head + R"("view": {"figures": {"since": -1}}})", "view.figures.since: -1 is not"},
      {head + R"("view": {"figures": {"score": {"quarters": {"wonen": 13}}}}})", "quarters.wonen: 13 is not"},
      {head + R"("view": {"figures": {"score": []}}})", "view.figures.score: expected fields in braces"},
      {head + R"("view": {"centre": [1]}})", "view.centre: [1] is not [x, y]"},
      {head + R"("view": {"centre": [1, 1e99]}})", "view.centre"},
      {head + R"("view": {"class_breaks": [2, 2]}})", "view.class_breaks: [2,2] is not a list of at most 8 ascending"},
      {head + R"("view": {"class_breaks": ["2"]}})", "view.class_breaks"},
      {head + R"("view": {"metres_per_px": -4}})", "view.metres_per_px: -4 is not"},
      {head + R"("view": {"partitions": [{"id": 1}]}})", "view.partitions[0].id: 1 is not a text"},
      {head + R"("view": {"partitions": [{}, {}, {}, {}]}})", "4 partitions"},
      {head + R"("notes": {"about": ""}})", "notes"},
      {head + R"("notes": [{"txet": ""}]})", "notes[0]: unknown field 'txet'; did you mean 'text'?"},
      {head + R"("atlas": {"path": false}})", "atlas.path: false is not a text"},
      {head + R"("scenarios": [{"id": "A b"}]})", "scenarios[0].id: 'A b' is no id"},
      {head + R"("scenarios": [{"id": "a", "name": "A"}]})", "scenarios[0].base is empty"},
      {head + R"("scenarios": [{"id": "a", "name": "A", "base": "b", "edits": [{"edit": "mvoe"}]}]})",
       "scenarios[0].edits[0].edit: unknown 'mvoe'; did you mean 'move'? there are move, merge, split, create, rename"},
      {head + R"("scenarios": [{"id": "a", "name": "A", "base": "b", "edits": [{"edit": "move", "To": "x"}]}]})",
       "edits[0]: unknown field 'To'; did you mean 'to'?"},
      {head + R"("scenarios": [{"id": "a", "name": "A", "base": "b", "base_date": "2026-02-30"}]})",
       "base_date: \"2026-02-30\" is not a day"},
      {head + R"("scenarios": [{"id": "a", "name": "A", "base": "b", "locks": [{"lock": "all"}]}]})",
       "locks[0].lock: unknown 'all'; "},
      {head + R"("partitions": [{"id": "a", "name": "A", "regions": [{"code": "x", "name": "X",
         "municipalities": ["GM1", "GM1"]}]}]})",
       "partitions[0]: partition 'a': municipality 'GM1' is in 'x' and in 'x'"},
      {head + R"("partitions": [{"id": "a", "name": "A"}]})", "partition 'a' has no regions"},
      {head + R"("partitions": [{"id": "a", "name": "A", "regions": [{"code": "x", "name": "X"}]}],
         "scenarios": [{"id": "a", "name": "A", "base": "b"}]})",
       "two partitions or scenarios have the id 'a'"},
      {std::string(100, '['), "brackets within brackets"},
      {"{\"format\": 4E445}", "a number that is too large"},
  };
  check_refused(all);
}

TEST_CASE("bad opgaven and tasks in a project file are refused with the field and the value named") {
  check_refused({
      {head + R"("opgaven": {}})", "opgaven"},
      {head + R"("opgaven": [{"id": "a"}]})", "opgaven[0]: opgave 'a', title ''"},
      {head + R"("opgaven": [{"id": "a", "titel": "A"}]})", "opgaven[0]: unknown field 'titel'; did you mean 'title'?"},
      {head + R"("opgaven": [{"id": "a", "title": "A"}, {"id": "a", "title": "B"}]})", "opgaven[1].id: the id 'a'"},
      {head + R"("opgaven": [{"id": "a", "title": "A", "indicators": [{"indicator": "x", "target": "3"}]}]})",
       "opgaven[0].indicators[0].target: \"3\" is not a number"},
      {head + R"("opgaven": [{"id": "a", "title": "A", "parties": [{"input": "x"}]}]})",
       "opgaven[0]: opgave 'a', parties '': an entry has no name"},
      {head + R"("tasks": [{"id": "a", "fields": {"rooom": "low"}}]})",
       "tasks[0].fields: unknown field 'rooom'; did you mean 'room'?"},
      {head + R"("tasks": [{"id": "a", "fields": {"room": "lwo"}}]})",
       "tasks[0]: task 'a', room 'lwo': choose one of low, medium, high"},
      {head + R"("tasks": [{"id": "a", "fields": {"amount": 3}}]})", "tasks[0].fields.amount: 3 is not a text"},
      {head + R"("tasks": [{"id": "a"}, {"id": "a"}]})", "tasks[1].id: the id 'a'"},
  });
}

TEST_CASE("a project cut off at any byte is refused, not half read") {
  auto const text = to_project_text(example_project());
  for (std::size_t length = 0; length + 2 < text.size(); ++length)
    CHECK_THROWS_AS(project_from_text(std::string_view(text).substr(0, length), "plan.json"), Error);
}

TEST_CASE("a project is not written into a folder that is not there") {
  CHECK_THROWS_AS(write_project_file("/nowhere/at/all/p.json", example_project()), Error);
}
