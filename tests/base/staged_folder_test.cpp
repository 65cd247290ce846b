#include <sys/stat.h>

#include <filesystem>

#include "geo/base/atomic_file.hpp"
#include "geo/base/error.hpp"
#include "geo/base/staged_folder.hpp"
#include "tests/support/catch.hpp"
#include "tests/support/temporary_folder.hpp"

using namespace kansenatlas;
namespace fs = std::filesystem;

namespace {

std::ptrdiff_t entries_in(fs::path const& folder) { return std::distance(fs::directory_iterator(folder), {}); }

}  // namespace

TEST_CASE("files of one piece of work appear together, over those that stand there") {
  test::TemporaryFolder const folder;
  folder.write("a.txt", "old");
  {
    StagedFolder const stage(folder.path(), "work");
    stage.write("a.txt", "new");
    stage.write("b.txt", "also new");
    CHECK(read_whole_file(folder / "a.txt") == "old");
    CHECK_FALSE(fs::exists(folder / "b.txt"));
    stage.publish();
  }
  CHECK(read_whole_file(folder / "a.txt") == "new");
  CHECK(read_whole_file(folder / "b.txt") == "also new");
  CHECK(entries_in(folder.path()) == 2);
}

TEST_CASE("work that is given up leaves nothing") {
  test::TemporaryFolder const folder;
  {
    StagedFolder const stage(folder.path(), "work");
    stage.write("a.txt", "new");
  }
  CHECK(entries_in(folder.path()) == 0);
}

TEST_CASE("a folder in the place of one file keeps all of them away and is named") {
  test::TemporaryFolder const folder;
  {
    StagedFolder const stage(folder.path(), "work");
    stage.write("a.txt", "new");
    stage.write("b.txt", "new");
    fs::create_directory(folder / "b.txt");
    try {
      stage.publish();
      FAIL("a file came over a folder");
    } catch (Error const& fault) {
      CHECK(std::string(fault.what()).find((folder / "b.txt").string()) != std::string::npos);
    }
  }
  CHECK(entries_in(folder.path()) == 1);
  CHECK_THROWS_AS(StagedFolder(folder.path(), "work").write("b.txt", "new"), Error);
}

TEST_CASE("a link keeps its place, and the file behind it is replaced") {
  test::TemporaryFolder const folder;
  auto const behind = folder.write("elsewhere/a.txt", "old");
  fs::create_directory(folder / "here");
  fs::create_symlink(behind, folder / "here/a.txt");
  StagedFolder const stage(folder / "here", "work");
  stage.write("a.txt", "new");
  stage.publish();
  CHECK(fs::is_symlink(folder / "here/a.txt"));
  CHECK(read_whole_file(behind) == "new");
}

TEST_CASE("files cannot be staged where there is no folder") {
  test::TemporaryFolder const folder;
  CHECK_THROWS_AS(StagedFolder(folder / "nowhere", "work"), Error);
}
