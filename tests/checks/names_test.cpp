// Two types of one name in one namespace are one type to the linker, with whichever shape it meets first.
#include <map>
#include <regex>

#include <fmt/format.h>
#include <fmt/ranges.h>

#include "tests/checks/sources.hpp"
#include "tests/support/catch.hpp"

using namespace kansenatlas::test;

namespace {

// "namespace::Type" -> the headers that define it at file scope.
std::map<std::string, std::vector<std::string>> types_of_headers() {
  std::regex const opening("^namespace ([a-z_:]+) \\{"), type("^(?:struct|class|enum class) ([A-Za-z]+)[^;]*\\{");
  std::map<std::string, std::vector<std::string>> types;
  for (auto const& file : source_files()) {
    if (file.path.extension() != ".hpp") continue;
    std::string space;
    std::smatch match;
    for (auto const& line : file.lines)
      if (std::regex_search(line, match, opening))
        space = match[1];
      else if (std::regex_search(line, match, type))
        types[fmt::format("{}::{}", space, match[1].str())].push_back(file.path.string());
  }
  return types;
}

}  // namespace

TEST_CASE("every type of a header has a name of its own") {
  auto const types = types_of_headers();
  REQUIRE(types.contains("kansenatlas::Partition"));
  std::vector<std::string> offences;
  for (auto const& [name, files] : types)
    if (files.size() > 1) offences.push_back(fmt::format("{}: {}", name, fmt::join(files, ", ")));
  CAPTURE(offences);
  CHECK(offences.empty());
}
