#include "tests/support/draft_rules.hpp"

#include <cmath>
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

namespace {

// "ongeveer € 29.700" -> 29700, "about 0.7 km" -> 0.7
double number_in(std::string const& words, bool is_dutch) {
  std::string plain;
  for (char const c : words)
    if (c >= '0' && c <= '9')
      plain += c;
    else if (c == (is_dutch ? ',' : '.'))
      plain += '.';
  return plain.empty() ? std::nan("") : std::stod(plain);
}

// Who subtracts the two figures of a sentence finds the difference that the next one says.
std::vector<std::string> wrong_differences(std::string const& text, bool is_dutch) {
  std::regex const expression(
      is_dutch ? "In de regio is dit ([^\n]*?), in heel Nederland ([^\n]*?)\\. Het cijfer van de regio ligt ([^\n]*?) "
                 "(hoger|lager)\\."
               : "In the region this is ([^\n]*?), in the Netherlands as a whole ([^\n]*?)\\. The region's figure is "
                 "([^\n]*?) (higher|lower)\\.");
  std::vector<std::string> wrong;
  for (std::sregex_iterator at(text.begin(), text.end(), expression), end; at != end; ++at) {
    double const own = number_in(at->str(1), is_dutch), national = number_in(at->str(2), is_dutch);
    bool const is_higher = at->str(4) == "hoger" || at->str(4) == "higher";
    double const gap = number_in(at->str(3), is_dutch) * (is_higher ? 1 : -1);
    if (!(std::abs(own - national - gap) < 1e-6)) wrong.push_back("a wrong difference '" + at->str(0) + "'");
  }
  return wrong;
}

}  // namespace

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
  for (auto& wrong : wrong_differences(text, is_dutch)) offences.push_back(std::move(wrong));
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
