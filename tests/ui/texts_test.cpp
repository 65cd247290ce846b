// Every text that the sources ask for exists in both languages.
#include <filesystem>
#include <regex>
#include <set>

#include "app/viewer/state.hpp"
#include "app/viewer/window_fonts.hpp"
#include "geo/base/atomic_file.hpp"
#include "geo/welfare/figures.hpp"
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
    if (entry.path().filename() == "faults.po") continue;  // English is its key
    auto const text = read_whole_file(entry.path());
    for (std::sregex_iterator at(text.begin(), text.end(), id), end; at != end; ++at) keys.insert((*at)[1]);
  }
  return keys;
}

std::u32string characters_of(std::string const& text) {
  std::u32string characters;
  for (unsigned char const byte : text) {
    if (byte < 0x80) characters += byte;
    if (byte >= 0xC0) characters += static_cast<char32_t>(byte & (byte >= 0xF0 ? 0x07 : byte >= 0xE0 ? 0x0F : 0x1F));
    if (byte >= 0x80 && byte < 0xC0) characters.back() = characters.back() << 6 | (byte & 0x3F);
  }
  return characters;
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

TEST_CASE("the letters of the window have every character that its texts, drafts and figures use") {
  std::string texts(approximate_mark);
  for (auto const& entry : fs::recursive_directory_iterator(fs::path(KANSENATLAS_SOURCE "/data/locale"))) {
    auto const name = entry.path().filename().string();
    for (auto const* part : {"viewer", "agenda", "congruence", "project", "tasks"})
      if (name.starts_with(part)) texts += read_whole_file(entry.path());
  }
  CHECK(texts.size() > 100'000);
  for (char32_t const character : characters_of(texts)) {
    CAPTURE(static_cast<unsigned>(character));
    if (character != U'\n') REQUIRE(kansenatlas::viewer::can_be_shown(character));
  }
}
