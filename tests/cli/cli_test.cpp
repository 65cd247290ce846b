#include <sys/mount.h>
#include <unistd.h>

#include <algorithm>

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
