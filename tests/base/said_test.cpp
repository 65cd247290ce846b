#include "geo/base/said.hpp"

#include <filesystem>

#include "geo/base/atomic_file.hpp"
#include "geo/base/error.hpp"
#include "geo/base/texts.hpp"
#include "tests/support/catch.hpp"
#include "tests/support/temporary_folder.hpp"

using namespace kansenatlas;
namespace fs = std::filesystem;

namespace {

// Dutch for as long as it lives; every other test reads English.
struct InDutch {
  InDutch() { speak(Texts::load(fs::path(KANSENATLAS_SHARE) / "locale", Language::nl)); }
  ~InDutch() { speak(Texts::load(fs::path(KANSENATLAS_SHARE) / "locale", Language::en)); }
};

}  // namespace

TEST_CASE("a fault is told in the language of the reader, the system's reason with it") {
  CHECK_THROWS_WITH(read_whole_file("/nowhere/a"), "there is no file '/nowhere/a'");
  InDutch const dutch;
  CHECK_THROWS_WITH(read_whole_file("/nowhere/a"), "er is geen bestand '/nowhere/a'");
  CHECK(said("cannot read '{}': {}", "a", said("Permission denied")) ==
        "'a' kan niet worden gelezen: geen toestemming");
  CHECK(said("no words of this program") == "no words of this program");
}

TEST_CASE("near misses are proposed in the language of the reader") {
  std::vector<std::string> const known{"veiligheidsregio", "provincie"};
  CHECK(did_you_mean("veiligheidsregi", known) == "did you mean 'veiligheidsregio'?");
  CHECK(did_you_mean("xxxxxxxxxx", known, "none").substr(0, 4) == "none");
  InDutch const dutch;
  CHECK(did_you_mean("veiligheidsregi", known) == "bedoelde u 'veiligheidsregio'?");
}

TEST_CASE("a device is not written over, and a link leads to its file") {
  CHECK_THROWS_WITH(write_text_atomically("/dev/null", "x"), Catch::Contains("device"));
  CHECK(fs::is_character_file("/dev/null"));
  test::TemporaryFolder const folder;
  write_text_atomically(folder / "file", "old");
  fs::create_symlink("file", folder / "link");
  write_text_atomically(folder / "link", "new");
  CHECK(fs::is_symlink(folder / "link"));
  CHECK(read_whole_file(folder / "file") == "new");
}
