// Every text that the sources ask for exists in both languages.
#include <filesystem>
#include <regex>
#include <set>

#include "app/viewer/state.hpp"
#include "geo/base/atomic_file.hpp"
#include "tests/support/catch.hpp"
#include "tests/ui/ui_driver.hpp"

using namespace kansenatlas;
namespace fs = std::filesystem;

namespace {

std::set<std::string> keys_in_sources() {
  std::regex const call(R"re((?:text|plural)\(\s*"([a-z_]+\.[a-zA-Z0-9_.]*[a-zA-Z0-9_])")re");
  std::set<std::string> keys;
  for (auto const* folder : {"/app", "/geo"})
    for (auto const& entry : fs::recursive_directory_iterator(fs::path(KANSENATLAS_SOURCE + std::string(folder)))) {
      if (entry.path().extension() != ".cpp") continue;
      auto const source = read_whole_file(entry.path());
      for (std::sregex_iterator at(source.begin(), source.end(), call), end; at != end; ++at) keys.insert((*at)[1]);
    }
  return keys;
}

std::set<std::string> keys_of(Language language) {
  std::regex const id(R"re((?:^|\n)msgid "([^"]+)")re");
  std::set<std::string> keys;
  for (auto const& entry :
       fs::directory_iterator(fs::path(KANSENATLAS_SOURCE "/data/locale") / std::string(code_of(language)))) {
    auto const text = read_whole_file(entry.path());
    for (std::sregex_iterator at(text.begin(), text.end(), id), end; at != end; ++at) keys.insert((*at)[1]);
  }
  return keys;
}

}  // namespace

TEST_CASE("every text that the sources name stands in both catalogues") {
  auto const dutch = keys_of(Language::nl), english = keys_of(Language::en);
  auto const asked = keys_in_sources();
  CHECK(asked.size() > 50);
  for (auto const& key : asked) {
    CAPTURE(key);
    CHECK(dutch.contains(key));
    CHECK(english.contains(key));
  }
}

TEST_CASE("both catalogues have the same texts") { CHECK(keys_of(Language::nl) == keys_of(Language::en)); }
