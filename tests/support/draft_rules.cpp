#include "tests/support/draft_rules.hpp"

#include <cstdlib>
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

std::vector<std::string> offences_in(std::string const& text, bool is_dutch) {
  std::vector<std::string> offences;
  auto const forbid = [&](std::string const& where, char const* pattern, char const* what) {
    for (auto const& found : matches(where, pattern)) offences.push_back(std::string(what) + " '" + found + "'");
  };
  forbid(text, "(\\bnan\\b|[{}])", "an unfilled place");
  forbid(text, "((agenda|chart|document|handover|task|tour|welfare)\\.[a-z_]+)", "a key");
  forbid(text, "([^ |]  +[^ |])", "a double space");
  forbid(text, "([^.]\\.\\.)(?!\\.)", "a double stop");
  std::set<std::string> used, defined;
  for (auto const& id : matches(text, "\\[\\^([^\\]]+)\\](?!:)")) used.insert(id);
  for (auto const& id : matches(text, "\n\\[\\^([^\\]]+)\\]:"))
    if (!defined.insert(id).second) offences.push_back("a second note '" + id + "'");
  if (used != defined || used.empty()) offences.emplace_back("notes that are not those referred to");
  // The notes on sources at the end are the publishers' and the atlas's words.
  std::string const own = text.substr(0, text.find(is_dutch ? ". Verantwoording en methode" : ". Account and method"));
  forbid(own,
         is_dutch ? "\\b(door|doordat|daardoor|hierdoor|omdat|dankzij|veroorzaakt|veroorzaken|leidt tot)\\b"
                  : "\\b(because|due to|leads to|causes|caused by|thanks to)\\b",
         "a causal word");
  return offences;
}

void check_properties(std::string const& text, bool is_dutch) {
  CHECK(offences_in(text, is_dutch) == std::vector<std::string>{});
}

void check_golden(std::string const& text, std::string const& name) {
  fs::path const golden = fs::path(KANSENATLAS_SOURCE) / "tests" / "agenda" / "golden" / name;
  if (std::getenv("KANSENATLAS_WRITE_GOLDEN")) return write_text_atomically(golden, text);
  if (!fs::exists(golden)) {
    fs::create_directories(golden.parent_path());
    write_text_atomically(golden, text);
    FAIL("no golden file yet; it has been written to " << golden << ", read it and keep it if it is right");
  }
  CHECK(text == read_whole_file(golden));
}

}  // namespace kansenatlas::test
