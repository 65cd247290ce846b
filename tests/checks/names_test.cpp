// Two types of one name in one namespace are one type to the linker, with whichever shape it meets first.
#include <map>
#include <regex>
#include <set>

#include <fmt/format.h>
#include <fmt/ranges.h>

#include "tests/checks/sources.hpp"
#include "tests/support/catch.hpp"

using namespace kansenatlas::test;

namespace {

// "namespace::Type" -> the headers that define it at file scope.
std::map<std::string, std::set<std::string>> types_of_headers() {
  std::regex const opening("^namespace ([a-z_:]+) \\{"), type("^(?:struct|class|enum class) ([A-Za-z]+)[^;]*\\{");
  std::map<std::string, std::set<std::string>> types;
  for (auto const& file : source_files()) {
    if (file.path.extension() != ".hpp") continue;
    std::string space;
    std::smatch match;
    for (auto const& line : file.lines)
      if (std::regex_search(line, match, opening))
        space = match[1];
      else if (std::regex_search(line, match, type))
        types[fmt::format("{}::{}", space, match[1].str())].insert(file.path.string());
  }
  return types;
}

// The name that a line at file scope defines: of a type, a constant, or a function with its parameters on that line.
std::string defined_on(std::string const& line) {
  static std::regex const type("^(?:struct|class|enum class|enum) (\\w+)[^;]*\\{"),
      constant(
          "^(?:inline |static )?(?:constexpr|const|auto const|std::[^=({]* const) .*?(\\w+)(?:\\[\\w*\\])?(?: = |\\{)"),
      function("^(?!return|namespace|using|TEST)[A-Za-z_][^=(]*[ &*](\\w+\\([^{]*)");
  std::smatch match;
  for (auto const* form : {&type, &constant, &function})
    if (std::regex_search(line, match, *form)) return match[1];
  return {};
}

// What is compiled together: a folder of the library or of the tests, the commands, or the whole window; empty: each
// file by itself, as the benches and the fuzzers are, which are programs of their own, and what the tests share.
std::string unit_of(std::filesystem::path const& path) {
  auto const text = path.generic_string();
  if (path.extension() != ".cpp") return {};
  for (std::string const part : {"app/cli", "app/viewer"})
    if (text.starts_with(part + "/")) return part;
  auto const folder = path.parent_path().generic_string();
  std::set<std::string> const apart{"tests/bench", "tests/fuzz", "tests/support"};
  bool const is_together = folder.starts_with("geo/") || (folder.starts_with("tests/") && !apart.contains(folder));
  return is_together ? folder : "";
}

// "geo/folder: name" -> the files that define it in an unnamed namespace.
std::map<std::string, std::set<std::string>> unnamed_definitions() {
  std::map<std::string, std::set<std::string>> result;
  for (auto const& file : source_files()) {
    auto const unit = unit_of(file.path);
    if (unit.empty()) continue;
    bool is_unnamed = false;
    for (auto const& line : file.lines)
      if (line == "namespace {")
        is_unnamed = true;
      else if (line == "}  // namespace")
        is_unnamed = false;
      else if (auto const name = is_unnamed ? defined_on(line) : std::string(); !name.empty())
        result[fmt::format("{}: {}", unit, name)].insert(file.path.generic_string());
  }
  return result;
}

std::vector<std::string> in_several_files(std::map<std::string, std::set<std::string>> const& definitions) {
  std::vector<std::string> offences;
  for (auto const& [name, files] : definitions)
    if (files.size() > 1) offences.push_back(fmt::format("{}: {}", name, fmt::join(files, ", ")));
  return offences;
}

}  // namespace

TEST_CASE("every type of a header has a name of its own") {
  auto const types = types_of_headers();
  REQUIRE(types.contains("kansenatlas::Partition"));
  auto const offences = in_several_files(types);
  CAPTURE(offences);
  CHECK(offences.empty());
}

// Files of a folder of the library or of the tests, those of the commands and those of the window are compiled together
// (KANSENATLAS_UNITY), where one name would be two things; and what is written twice mostly is one thing that wants a
// place of its own.
TEST_CASE("no two files that are compiled together name something alike in private") {
  auto const definitions = unnamed_definitions();
  REQUIRE(definitions.contains("geo/congruence: MovedTable"));
  REQUIRE(definitions.contains("geo/congruence: largest_dense_table"));
  REQUIRE(definitions.contains("app/cli: Matrices"));
  REQUIRE(definitions.contains("app/viewer: YearSheet"));
  auto const offences = in_several_files(definitions);
  CAPTURE(offences);
  CHECK(offences.empty());
}
