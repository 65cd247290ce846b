// Words that must not stand in the sources.
#include <filesystem>
#include <fstream>
#include <regex>

#include <fmt/format.h>

#include "tests/checks/sources.hpp"
#include "tests/support/catch.hpp"

using namespace kansenatlas::test;

TEST_CASE("nothing is left unfinished by its own words") {
  // Written in pieces so that this file does not find itself.
  std::regex const unfinished(
      "\\b(TO"
      "DO|FIX"
      "ME|XX"
      "X|HA"
      "CK)\\b|not imple"
      "mented|place"
      "holder|for n"
      "ow\\b");
  std::vector<std::string> offences;
  for (auto const& file : source_files())
    for (std::size_t i = 0; i < file.lines.size(); ++i)
      if (std::regex_search(file.lines[i], unfinished))
        offences.push_back(fmt::format("{}:{} {}", file.path.string(), i + 1, file.lines[i]));
  CAPTURE(offences);
  CHECK(offences.empty());
}

TEST_CASE(
    "no notice of the window shows an error's own words without a sentence in the window's language before them") {
  std::regex const bare("notify\\(\\w+,\\s*NoticeKind::error,(?![^;]*(texts|sentence))");
  std::vector<std::string> offences;
  for (auto const& file : source_files()) {
    auto const path = file.path.generic_string();
    if (!path.starts_with("app/viewer/")) continue;
    std::string statement;
    for (std::size_t i = 0; i < file.lines.size(); ++i) {
      statement += file.lines[i] + "\n";
      if (file.lines[i].find_first_of(";{}") == std::string::npos) continue;
      bool const is_told = statement.find("notify_fault") != std::string::npos ||
                           statement.find("with_words_of_program") != std::string::npos ||
                           statement.find("throw ") != std::string::npos ||
                           statement.find("landing = [what") != std::string::npos;
      bool const is_thrown_later = path == "app/viewer/selected.cpp";  // it chooses between two errors
      bool const has_words = statement.find("what()") != std::string::npos;
      if ((has_words && !is_told && !is_thrown_later) || std::regex_search(statement, bare))
        offences.push_back(fmt::format("{}:{} {}", path, i + 1, file.lines[i]));
      statement.clear();
    }
  }
  CAPTURE(offences);
  CHECK(offences.empty());
}

TEST_CASE("the process locale is never set for numbers or everything") {
  std::regex const setting(
      "setlocale\\s*\\(\\s*LC_(NUM"
      "ERIC|A"
      "LL)");
  std::vector<std::string> offences;
  for (auto const& file : source_files())
    for (std::size_t i = 0; i < file.lines.size(); ++i)
      if (std::regex_search(file.lines[i], setting))
        offences.push_back(fmt::format("{}:{}", file.path.string(), i + 1));
  CAPTURE(offences);
  CHECK(offences.empty());
}

// fmt::arg keeps a reference: kept in a variable it outlives what a function gave back, so such a value is named first.
TEST_CASE("no kept format argument refers to the value of a call") {
  std::regex const kept("= fmt::arg\\(\"[a-z_]+\",[^;)]*\\(");
  std::regex const reference_returned("\\.(name|singular)\\(texts\\.language\\(\\)\\)");
  std::vector<std::string> offences;
  for (auto const& file : source_files())
    for (std::size_t i = 0; i < file.lines.size(); ++i)
      if (std::regex_search(std::regex_replace(file.lines[i], reference_returned, ""), kept))
        offences.push_back(fmt::format("{}:{} {}", file.path.string(), i + 1, file.lines[i]));
  CAPTURE(offences);
  CHECK(offences.empty());
}

TEST_CASE("a plan has one English name, and no text asks municipalities to account for themselves") {
  std::vector<std::string> offences;
  std::regex const wrong("[Aa]rithmetic(al)? variant|Waarom wijken|wie besloot|wie afwijkt, licht");
  for (auto const* folder : {"data/locale/en", "data/locale/nl"})
    for (auto const& file : std::filesystem::directory_iterator(std::filesystem::path(KANSENATLAS_SOURCE) / folder)) {
      std::ifstream in(file.path());
      for (std::string line; std::getline(in, line);)
        if (std::regex_search(line, wrong)) offences.push_back(file.path().filename().string() + ": " + line);
    }
  CAPTURE(offences);
  CHECK(offences.empty());
}
