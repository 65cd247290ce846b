#include "geo/base/atomic_file.hpp"

#include <filesystem>

#include "geo/base/error.hpp"
#include "tests/support/catch.hpp"
#include "tests/support/temporary_folder.hpp"

using namespace kansenatlas;
namespace fs = std::filesystem;

TEST_CASE("a file is replaced whole, and nothing else is left in the folder") {
  test::TemporaryFolder const folder;
  write_text_atomically(folder.path() / "a.txt", "first");
  write_text_atomically(folder.path() / "a.txt", "second");
  CHECK(read_whole_file(folder.path() / "a.txt") == "second");
  CHECK(std::distance(fs::directory_iterator(folder.path()), {}) == 1);
}

TEST_CASE("a writer that fails leaves the old file and no half-written one") {
  test::TemporaryFolder const folder;
  write_text_atomically(folder.path() / "a.txt", "old");
  auto const failing = [](fs::path const& temporary) {
    write_text_atomically(temporary, "half");
    throw Error("the source broke off");
  };
  CHECK_THROWS_AS(write_atomically(folder.path() / "a.txt", failing), Error);
  CHECK(read_whole_file(folder.path() / "a.txt") == "old");
  CHECK(std::distance(fs::directory_iterator(folder.path()), {}) == 1);
}

TEST_CASE("a folder that is not there is named") {
  test::TemporaryFolder const folder;
  CHECK_THROWS_WITH(write_text_atomically(folder.path() / "no" / "a.txt", "x"), Catch::Contains("does not exist"));
  CHECK_THROWS_WITH(read_whole_file(folder.path() / "b.txt"), Catch::Contains("there is no file"));
  CHECK_THROWS_WITH(read_whole_file(folder.path()), Catch::Contains("is not a file"));
}
