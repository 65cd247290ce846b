#include "geo/base/texts.hpp"

#include <filesystem>
#include <map>
#include <set>
#include <string>

#include "geo/base/atomic_file.hpp"
#include "geo/base/error.hpp"
#include "geo/base/text.hpp"
#include "tests/support/catch.hpp"

using namespace kansenatlas;
namespace fs = std::filesystem;

namespace {

// Key -> every {place} that its translations name, of all catalogues of one language together.
std::map<std::string, std::multiset<std::string>> places_by_key(std::string const& language) {
  std::map<std::string, std::multiset<std::string>> keys;
  for (auto const& entry : fs::directory_iterator(fs::path(KANSENATLAS_SOURCE) / "data" / "locale" / language)) {
    if (entry.path().filename() == "faults.po") continue;  // English is its key: tests/checks/faults_test.cpp
    std::string key;
    for (auto const& line : split(read_whole_file(entry.path()), '\n')) {
      if (line.starts_with("msgid \"")) key = line.substr(7, line.size() - 8);
      if (!line.starts_with("msgstr") || key.empty()) continue;
      auto& places = keys[key];
      for (auto at = line.find('{'); at != std::string::npos; at = line.find('{', at + 1))
        places.insert(line.substr(at + 1, line.find_first_of("}:", at) - at - 1));
    }
  }
  return keys;
}

}  // namespace

TEST_CASE("both languages have the same keys with the same places to fill") {
  auto const dutch = places_by_key("nl");
  auto const english = places_by_key("en");
  for (auto const& [key, places] : dutch) {
    CAPTURE(key);
    REQUIRE(english.contains(key));
    CHECK(std::set(places.begin(), places.end()) == std::set(english.at(key).begin(), english.at(key).end()));
  }
  for (auto const& [key, places] : english) {
    CAPTURE(key);
    CHECK(dutch.contains(key));
  }
}

TEST_CASE("two languages are used side by side") {
  auto const dutch = Texts::load(fs::path(KANSENATLAS_SHARE) / "locale", Language::nl);
  auto const english = Texts::load(fs::path(KANSENATLAS_SHARE) / "locale", Language::en);
  CHECK(dutch.list({"a", "b", "c"}) == "a, b en c");
  CHECK(english.list({"a", "b", "c"}) == "a, b and c");
  CHECK(dutch.list({"a"}) == "a");
  CHECK(english.list({"a, without b", "c", "d"}) == "a, without b; c; and d");
  CHECK(dutch.text("no.such.key") == "no.such.key");
}

TEST_CASE("a missing catalogue is named") {
  CHECK_THROWS_WITH(Texts::load("/nowhere", Language::nl), Catch::Contains("kansenatlas.mo"));
}
