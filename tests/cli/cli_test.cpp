#include <sys/mount.h>
#include <unistd.h>

#include <algorithm>

#include "geo/base/atomic_file.hpp"
#include "tests/support/catch.hpp"
#include "tests/support/program.hpp"
#include "tests/support/toy_folder.hpp"

using namespace kansenatlas::test;
using Catch::Matchers::Contains;
namespace fs = std::filesystem;

namespace {

// A file system of 64 kB in memory; not there without the right to mount one.
class TinyDisk {
 public:
  TinyDisk() : m_is_mounted(::mount("tmpfs", m_folder.path().c_str(), "tmpfs", 0, "size=64k") == 0) {}
  ~TinyDisk() {
    if (m_is_mounted) ::umount2(m_folder.path().c_str(), MNT_DETACH);
  }
  [[nodiscard]] bool is_mounted() const { return m_is_mounted; }
  [[nodiscard]] fs::path const& path() const { return m_folder.path(); }
  bool make_read_only() const {
    return ::mount("tmpfs", m_folder.path().c_str(), "tmpfs", MS_REMOUNT | MS_RDONLY, "size=64k") == 0;
  }

 private:
  TemporaryFolder m_folder;
  bool m_is_mounted;
};

struct BadInput {
  std::string words;
  int status;
  std::string named;  // what the message must name
};

}  // namespace

TEST_CASE("bad input ends with the right status and one line that names the value") {
  TemporaryFolder const folder;
  folder.write("text.gpkg", "not an atlas");
  folder.write("empty.gpkg", "");
  auto const at = [&](std::string const& name) { return (folder / name).string(); };
  std::vector<BadInput> const inputs{
      {"scors", 2, "'scors'"},
      {"partitions --jsn", 2, "--jsn"},
      {"partitions --lang fr", 2, "fr"},
      {"partitions extra", 2, "extra"},
      {"atlas build", 2, "DIR"},
      {"atlas build " + folder.path().string(), 2, "--out"},
      {"atlas build " + at("none") + " --out " + at("x.gpkg"), 1, at("none")},
      {"atlas build " + folder.path().string() + " --out " + at("x.gpkg"), 1, "municipalities.csv"},
      {"partitions --atlas " + at("none.gpkg"), 1, "none.gpkg"},
      {"partitions --atlas " + at("text.gpkg"), 1, "text.gpkg"},
      {"partitions --atlas " + at("empty.gpkg"), 1, "empty.gpkg"},
      {"partitions --atlas " + folder.path().string(), 1, folder.path().string()},
      {"atlas info " + at("none.gpkg"), 1, "none.gpkg"},
      {"atlas check " + at("none.gpkg"), 1, "none.gpkg"},
      {"atlas check " + at("none.gpkg") + "#layer:field", 1, "none.gpkg"}};
  for (auto const& input : inputs) {
    INFO(input.words);
    auto const run = run_program(input.words);
    CHECK(run.status == input.status);
    CHECK_THAT(run.err, Contains(input.named));
    CHECK(std::count(run.err.begin(), run.err.end(), '\n') >= 1);
    CHECK(run.out.empty());
  }
  CHECK_FALSE(fs::exists(folder / "x.gpkg"));
}

TEST_CASE("an atlas that is cut off or foreign is refused in one line with the way out") {
  ToyFolder const facts;
  TemporaryFolder const folder;
  auto const whole = (folder / "toy.gpkg").string();
  REQUIRE(run_program("atlas build " + facts.path().string() + " --out " + whole).status == 0);
  auto const text = kansenatlas::read_whole_file(whole);
  folder.write("half.gpkg", text.substr(0, text.size() / 2));
  folder.write("head.gpkg", text.substr(0, 60));
  auto broken = text;
  std::fill(broken.begin() + 4096, broken.end(), 'x');
  folder.write("broken.gpkg", broken);
  std::system(("ogr2ogr -f GPKG '" + (folder / "foreign.gpkg").string() + "' '" + whole + "' provincie").c_str());
  for (auto const* name : {"half.gpkg", "head.gpkg", "broken.gpkg", "foreign.gpkg"})
    for (auto const* words : {"partitions", "municipality GM0001", "values toy.groen", "atlas info"}) {
      CAPTURE(name, words);
      auto const file = (folder / name).string();
      bool const is_info = std::string(words) == "atlas info";
      auto const run = run_program(words + std::string(is_info ? " " : " --atlas ") + file);
      CHECK(run.status == 1);
      CHECK(run.out.empty());
      CHECK_THAT(run.err, Contains(name) && Contains("atlas build"));
      CHECK(std::count(run.err.begin(), run.err.end(), '\n') == 1);
    }
}

TEST_CASE("an unknown partition, code, indicator or year is wrong usage and near misses are named") {
  if (!fs::exists(KANSENATLAS_SHARE "/nl.gpkg")) SKIP_TEST("the bundled atlas has not been built");
  TemporaryFolder const folder;
  auto const out = " --out " + (folder / "agenda").string();
  for (auto const& input :
       std::vector<BadInput>{{"values werkeloosheid", 2, "werkloosheid"},
                             {"values werkloosheid --year 1850", 2, "1850"},
                             {"values werkloosheid --year 2012", 2, "2022"},
                             {"values werkloosheid --partition veiligheidsregios", 2, "veiligheidsregio"},
                             {"municipality GM9999", 2, "GM9999"},
                             {"municipality Gronigen", 2, "Groningen"},
                             {"agenda VR99" + out, 2, "VR99"},
                             {"agenda VR20" + out + " --format rtf", 2, "rtf"},
                             {"agenda VR20", 2, "--out"},
                             {"agenda VR20 --out " + (folder / "x.docx").string(), 2, "--format docx"},
                             {"agenda VR20 --out " + (folder / "x.PDF").string(), 2, "--format pdf"},
                             {"tour", 2, "--out"}}) {
    CAPTURE(input.words);
    auto const run = run_program(input.words);
    CHECK(run.status == input.status);
    CHECK(run.out.empty());
    CHECK_THAT(run.err, Contains(input.named));
    CHECK(std::count(run.err.begin(), run.err.end(), '\n') == 1);
  }
  CHECK_FALSE(fs::exists(folder / "agenda"));
  CHECK_FALSE(fs::exists(folder / "x.docx"));
  fs::create_directory(folder / "map.md");
  CHECK(run_program("agenda VR25 --out " + (folder / "map.md").string()).status == 0);
}

TEST_CASE("a full disk or a read-only place ends every command that writes, and no half-written file stays") {
  if (!fs::exists(KANSENATLAS_SHARE "/nl.gpkg")) SKIP_TEST("the bundled atlas has not been built");
  for (bool const is_read_only : {false, true}) {
    TinyDisk const disk;
    if (!disk.is_mounted()) SKIP_TEST("mounting a small file system needs root");
    if (is_read_only) REQUIRE(disk.make_read_only());
    for (auto const* words :
         {"map --indicator werkloosheid --out {}/map.svg", "map --out {}/map.pdf --indicator afstand_cafe",
          "map --out {}/map.png", "agenda VR20 --out {}/agenda", "tour --out {}/tour"}) {
      std::string command(words);
      command.replace(command.find("{}"), 2, disk.path().string());
      CAPTURE(command, is_read_only);
      auto const run = run_program(command);
      CHECK(run.status == 1);
      CHECK(std::count(run.err.begin(), run.err.end(), '\n') == 1);
      CHECK_THAT(run.err, Contains(disk.path().string()));
      for (auto const& entry : fs::recursive_directory_iterator(disk.path())) {
        CHECK_FALSE(entry.path().filename().string().starts_with('.'));  // a temporary name
      }
    }
  }
}

TEST_CASE("an agenda of which not every file fits on the disk leaves none, and the way out is told") {
  if (!fs::exists(KANSENATLAS_SHARE "/nl.gpkg")) SKIP_TEST("the bundled atlas has not been built");
  TinyDisk const disk;
  if (!disk.is_mounted()) SKIP_TEST("mounting a small file system needs root");
  for (auto const* format : {"md", "docx"}) {
    CAPTURE(format);
    auto const run = run_program("agenda VR20 --format " + std::string(format) + " --out " + disk.path().string());
    CHECK(run.status == 1);
    CHECK_THAT(run.err, Contains("make room"));
    CHECK_THAT(run.out, !Contains("facts.json"));
    CHECK(fs::is_empty(disk.path()));
  }
  auto const map = run_program("map --indicator werkloosheid --partition veiligheidsregio --out " +
                               (disk.path() / "kaart.pdf").string());
  if (map.status != 0) CHECK_THAT(map.err, Contains("kaart.pdf'") && Contains("make room") && !Contains("/."));
}

TEST_CASE("an output folder that is not there is named and nothing is made") {
  ToyFolder const facts;
  TemporaryFolder const folder;
  auto const run = run_program("atlas build " + facts.path().string() + " --out " + (folder / "none/x.gpkg").string());
  CHECK(run.status == 1);
  CHECK_THAT(run.err, Contains((folder / "none").string()));
  CHECK(fs::is_empty(folder.path()));
}

TEST_CASE("a full disk is said and leaves no half-written file") {
  TinyDisk const disk;
  if (!disk.is_mounted()) SKIP_TEST("mounting a small file system needs root");
  ToyFolder const facts;
  auto const run = run_program("atlas build " + facts.path().string() + " --out " + (disk.path() / "x.gpkg").string());
  CHECK(run.status == 1);
  CHECK_THAT(run.err, Contains("x.gpkg") && Contains("full"));
  CHECK(fs::is_empty(disk.path()));
}

TEST_CASE("a place that may only be read is said and left as it was") {
  TinyDisk const disk;
  if (!disk.is_mounted() || !disk.make_read_only()) SKIP_TEST("mounting a small file system needs root");
  ToyFolder const facts;
  auto const run = run_program("atlas build " + facts.path().string() + " --out " + (disk.path() / "x.gpkg").string());
  CHECK(run.status == 1);
  CHECK_THAT(run.err, Contains("x.gpkg"));
  CHECK(fs::is_empty(disk.path()));
}

TEST_CASE("what a command prints goes to --out, which is not overwritten unasked") {
  TemporaryFolder const folder;
  auto const file = (folder / "delen.json").string();
  auto const first = run_program("partitions --json --out '" + file + "'");
  CHECK(first.status == 0);
  CHECK(first.out.empty());
  CHECK_THAT(first.err, Contains(file));
  CHECK(kansenatlas::read_whole_file(file) == run_program("partitions --json").out);
  auto const again = run_program("partitions --json --out '" + file + "'");
  CHECK(again.status == 1);
  CHECK_THAT(again.err, Contains("--force"));
  CHECK(run_program("partitions --json --force --out '" + file + "'").status == 0);
  CHECK(run_program("partitions --out '" + (folder / "none" / "x").string() + "'").status == 1);
}

TEST_CASE("a full disk behind standard output is an error") {
  TemporaryFolder const folder;
  auto const status_to = [&](std::string const& words) {
    auto const command = "'" KANSENATLAS_PROGRAM "' " + words + " > /dev/full 2> '" + (folder / "err").string() + "'";
    return WEXITSTATUS(std::system(command.c_str()));
  };
  CHECK(status_to("partitions --lang en") == 1);
  CHECK_THAT(kansenatlas::read_whole_file(folder / "err"), Contains("cannot be printed"));
  CHECK(status_to("--help") == 1);
}

TEST_CASE("common options may stand before the command") {
  auto const run = run_program("--lang nl partitions");
  CHECK(run.status == 0);
  CHECK_THAT(run.out, Contains("Veiligheidsregio's"));
  CHECK(run_program("--json partitions").out == run_program("partitions --json").out);
}

TEST_CASE("too few words, or an option without its value, are refused in the language asked for") {
  CHECK_THAT(run_program("compare VR20").err, Contains("'compare' needs REGION 2 times or more, not 1"));
  CHECK_THAT(run_program("--lang nl compare VR20").err,
             Contains("'compare' vraagt minstens 2 keer REGION, niet 1 keer"));
  CHECK_THAT(run_program("--lang nl scores veiligheidsregio").err, Contains("'scores' vraagt om B"));
  auto const unknown = run_program("--lang nl scores veiligheidsregi provincie");
  CHECK(unknown.status == 2);
  CHECK_THAT(unknown.err, Contains("er is geen indeling 'veiligheidsregi'; bedoelde u 'veiligheidsregio'"));
}

TEST_CASE("a municipality that is no more leads to its successor, and says so") {
  auto const haaren = run_program("municipality Haaren --lang nl");
  CHECK(haaren.status == 0);
  CHECK_THAT(haaren.out, Contains("Haaren bestaat sinds 1 januari 2021 niet meer en ging op in"));
  auto const by_code = run_program("municipality GM0788 --lang nl");
  CHECK(by_code.status == 0);
  CHECK(by_code.out == haaren.out);
  CHECK_THAT(run_program("municipality Tilburg").out, !Contains("ceased"));
}

TEST_CASE("capitals in the id of a partition or an indicator do not matter") {
  CHECK(run_program("values Werkloosheid --json").out == run_program("values werkloosheid --json").out);
  CHECK(run_program("scores Veiligheidsregio PROVINCIE --json").status == 0);
}
