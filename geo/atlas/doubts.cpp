#include "geo/atlas/doubts.hpp"

#include <optional>

namespace kansenatlas {
namespace {

std::optional<std::string> known(std::string const& words, Texts const& texts, char const* kind = "doubt: ") {
  auto const key = kind + words;
  auto const found = texts.text(key);
  return found == key ? std::nullopt : std::optional(found);
}

}  // namespace

std::string doubt_in(std::string const& doubt, Texts const& texts) {
  if (doubt.empty()) return {};
  if (auto const whole = known(doubt, texts)) return *whole;
  for (auto at = doubt.find(". "); at != std::string::npos; at = doubt.find(". ", at + 2))
    if (auto const first = known(doubt.substr(0, at + 1), texts))
      return *first + " " + doubt_in(doubt.substr(at + 2), texts);
  return doubt;
}

std::string doubt_about(Partition const& partition, int municipality, Texts const& texts) {
  auto const at = partition.doubts.find(municipality);
  return at == partition.doubts.end() ? std::string() : doubt_in(at->second, texts);
}

std::string publisher_in(std::string const& publisher, Texts const& texts) {
  return known(publisher, texts, "publisher: ").value_or(publisher);
}

}  // namespace kansenatlas
