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

Project example() {
  View view;
  view.partitions = {{"veiligheidsregio", true}, {"ggd_regio", false}, {"omgevingsdienst@2023-01-01", true}};
  view.indicator = "rmbw.werkloosheid";
  view.year = 2022;
  view.centre = {133000.25, 396000.5};
  view.metres_per_px = 120.125;
  view.municipality = "GM0855";
  view.region_partition = "veiligheidsregio";
  view.region = "VR20";
  Project project = with_view(Project{}, view);
  return with_note(with_note(project, "", "Vooraf: \"spaghetti\"\nmet één regel meer"), "GM0855", "Bellen met Tilburg");
}

}  // namespace

TEST_CASE("a project survives writing and reading") {
  Folder const folder;
  auto const path = folder.path / "project.json";
  write_project_file(path, example());
  auto const read = read_project_file(path);
  CHECK(*read.view == *example().view);
  CHECK(*read.notes == *example().notes);
  CHECK(*read.atlas == *example().atlas);
  write_project_file(path, read);
  CHECK(read_whole_file(path) == to_project_text(example()));
}

TEST_CASE("the path of the atlas is written relative to the project and read as absolute") {
  Folder const folder;
  Project project = example();
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
}

TEST_CASE("a bad project file is refused with the field and the value named") {
  struct Bad {
    std::string text;
    std::string said;
  };
  std::string const head = R"({"format": "kansenatlas project", "version": 1, )";
  std::vector<Bad> const all{
      {"", "not a project file"},
      {"{\"format\": ", "no valid JSON at byte"},
      {"[]", "not a project file"},
      {R"({"format": "something"})", "field format"},
      {R"({"format": "kansenatlas project"})", "field version"},
      {R"({"format": "kansenatlas project", "version": 2})", "version 2"},
      {R"({"format": "kansenatlas project", "version": "1"})", "field version"},
      {head + R"("veiw": {}})", "unknown field 'veiw'; did you mean 'view'?"},
      {head + R"("view": 3})", "view: expected fields in braces, found 3"},
      {head + R"("view": {"year": "2022"}})", "view.year: \"2022\" is not a whole number"},
      {head + R"("view": {"year": 18446744073709551615}})", "view.year: 18446744073709551615 is not"},
      {head + R"("view": {"year": -1}})", "view.year: -1 is not"},
      {head + R"("view": {"indicator": null}})", "view.indicator: null is not a text"},
      {head + R"("view": {"centre": [1]}})", "view.centre: [1] is not [x, y]"},
      {head + R"("view": {"centre": [1, 1e99]}})", "view.centre"},
      {head + R"("view": {"metres_per_px": -4}})", "view.metres_per_px: -4 is not"},
      {head + R"("view": {"partitions": [{"id": 1}]}})", "view.partitions[0].id: 1 is not a text"},
      {head + R"("view": {"partitions": [{}, {}, {}, {}]}})", "4 partitions"},
      {head + R"("notes": {"about": ""}})", "notes"},
      {head + R"("notes": [{"txet": ""}]})", "notes[0]: unknown field 'txet'; did you mean 'text'?"},
      {head + R"("atlas": {"path": false}})", "atlas.path: false is not a text"},
  };
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

TEST_CASE("a project cut off at any byte is refused, not half read") {
  auto const text = to_project_text(example());
  for (std::size_t length = 0; length + 2 < text.size(); ++length)
    CHECK_THROWS_AS(project_from_text(std::string_view(text).substr(0, length), "plan.json"), Error);
}

TEST_CASE("a project is not written into a folder that is not there") {
  CHECK_THROWS_AS(write_project_file("/nowhere/at/all/p.json", example()), Error);
}
