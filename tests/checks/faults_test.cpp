// What went wrong is told in Dutch too: its words stand in the catalogue, and nothing is thrown past it.
#include <filesystem>
#include <map>
#include <regex>
#include <set>

#include "geo/base/atomic_file.hpp"
#include "geo/base/text.hpp"
#include "tests/checks/sources.hpp"
#include "tests/support/catch.hpp"

using namespace kansenatlas;
namespace fs = std::filesystem;

namespace {

std::string whole(test::SourceFile const& file) {
  std::string text;
  for (auto const& line : file.lines)
    if (!trimmed(line).starts_with("//")) text += line + "\n";
  return text;
}

bool is_of_program(test::SourceFile const& file) { return !file.path.string().starts_with("tests"); }

// The words of every said("..."), adjoining literals put together, with the file they stand in.
std::map<std::string, std::string> said_words() {
  static std::regex const call(R"re(\bsaid\(\s*("(?:[^"\\]|\\.)*"(?:\s*"(?:[^"\\]|\\.)*")*))re");
  static std::regex const seam(R"re("\s*")re");
  std::map<std::string, std::string> words;
  for (auto const& file : test::source_files()) {
    if (!is_of_program(file)) continue;
    auto const text = whole(file);
    for (std::sregex_iterator at(text.begin(), text.end(), call), end; at != end; ++at) {
      auto literal = std::regex_replace((*at)[1].str(), seam, "");
      words.emplace(literal.substr(1, literal.size() - 2), file.path.string());
    }
  }
  return words;
}

std::map<std::string, std::string> dutch_faults() {
  std::map<std::string, std::string> translations;
  std::string key;
  for (auto const& line :
       split(read_whole_file(fs::path(KANSENATLAS_SOURCE) / "data" / "locale" / "nl" / "faults.po"), '\n')) {
    if (line.starts_with("msgid \"")) key = line.substr(7, line.size() - 8);
    if (line.starts_with("msgstr \"") && !key.empty()) translations[key] = line.substr(8, line.size() - 9);
  }
  return translations;
}

// "{}" by its place, "{1}" by its number.
std::multiset<std::string> places_of(std::string const& words) {
  static std::regex const place(R"(\{\{|\}\}|\{(\d*)(:[^}]*)?\})");
  std::multiset<std::string> places;
  int next = 0;
  for (std::sregex_iterator at(words.begin(), words.end(), place), end; at != end; ++at) {
    if ((*at)[0].str() == "{{" || (*at)[0].str() == "}}") continue;
    places.insert(((*at)[1].length() > 0 ? (*at)[1].str() : std::to_string(next++)) + (*at)[2].str());
  }
  return places;
}

}  // namespace

TEST_CASE("whatever is said of a fault is in the Dutch catalogue, with the same places to fill") {
  auto const dutch = dutch_faults();
  auto const words = said_words();
  REQUIRE(words.size() > 500);
  for (auto const& [english, file] : words) {
    CAPTURE(file, english);
    if (!dutch.contains(english)) {
      FAIL_CHECK("has no Dutch in data/locale/nl/faults.po");
      continue;
    }
    CHECK(!dutch.at(english).empty());
    CHECK(places_of(dutch.at(english)) == places_of(english));
  }
}

TEST_CASE("no fault is thrown in words that cannot be translated") {
  static std::regex const bare(
      R"re(throw (\w*Error|Refusal|MissingProgram)\(\s*(fmt::format\(\s*)?"[^"]*[a-z]{2,} [a-z]{2,})re");
  for (auto const& file : test::source_files()) {
    if (!is_of_program(file)) continue;
    auto const text = whole(file);
    for (std::sregex_iterator at(text.begin(), text.end(), bare), end; at != end; ++at) {
      CAPTURE(file.path.string(), at->str());
      FAIL_CHECK("is thrown without said(...)");
    }
  }
}
