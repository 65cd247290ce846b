#include "tests/agenda/draft_rules.hpp"

#include <filesystem>
#include <regex>
#include <set>

#include "geo/base/atomic_file.hpp"
#include "tests/support/catch.hpp"

namespace kansenatlas::test {
namespace fs = std::filesystem;

std::vector<std::string> matches(std::string const& text, char const* pattern) {
  std::regex const expression(pattern);
  std::vector<std::string> found;
  for (std::sregex_iterator at(text.begin(), text.end(), expression), end; at != end; ++at) found.push_back(at->str(1));
  return found;
}

void check_properties(std::string const& text, bool is_dutch) {
  CHECK(matches(text, "(\\bnan\\b|[{}])").empty());
  CHECK(matches(text, "((agenda|welfare|tour)\\.[a-z_]+)").empty());
  CHECK(matches(text, "([^ |]  +[^ |])").empty());
  std::set<std::string> used, defined;
  for (auto const& id : matches(text, "\\[\\^([^\\]]+)\\](?!:)")) used.insert(id);
  for (auto const& id : matches(text, "\n\\[\\^([^\\]]+)\\]:")) CHECK(defined.insert(id).second);
  CHECK(used == defined);
  CHECK_FALSE(used.empty());
  // The notes on sources at the end are the publishers' and the atlas's words.
  std::string const own = text.substr(0, text.find("\n## 18."));
  if (is_dutch)
    CHECK(
        matches(own, "\\b(door|doordat|daardoor|hierdoor|omdat|dankzij|veroorzaakt|veroorzaken|leidt tot)\\b").empty());
  else
    CHECK(matches(own, "\\b(because|due to|leads to|causes|caused by|thanks to)\\b").empty());
}

void check_golden(std::string const& text, std::string const& name) {
  fs::path const golden = fs::path(KANSENATLAS_SOURCE) / "tests" / "agenda" / "golden" / name;
  if (!fs::exists(golden)) {
    fs::create_directories(golden.parent_path());
    write_text_atomically(golden, text);
    FAIL("no golden file yet; it has been written to " << golden << ", read it and keep it if it is right");
  }
  CHECK(text == read_whole_file(golden));
}

}  // namespace kansenatlas::test
