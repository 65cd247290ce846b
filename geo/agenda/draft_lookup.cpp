#include "geo/agenda/draft_lookup.hpp"

#include <fmt/format.h>

#include "geo/base/error.hpp"

namespace kansenatlas {
namespace {

constexpr std::string_view where_edits = "'kansenatlas agenda edits REGION' lists them",
                           where_facts = "the NAME.facts.json beside the draft lists them all";

[[noreturn]] void refuse(std::string_view what, std::string_view id, std::vector<std::string> const& known,
                         std::string_view where) {
  std::string hint;
  for (auto const& near : near_misses(id, known)) hint += (hint.empty() ? "did you mean '" : "' or '") + near;
  throw UsageError(
      fmt::format("this draft has no {} '{}'; {}", what, id, hint.empty() ? std::string(where) : hint + "'?"));
}

template <class Kind>
Kind const& block_named(Draft const& draft, std::string_view what, std::string_view id) {
  std::vector<std::string> known;
  for (auto const& section : draft.sections)
    for (auto const& block : section.blocks)
      if (auto const* one = std::get_if<Kind>(&block)) {
        if (one->id == id) return *one;
        known.push_back(one->id);
      }
  refuse(what, id, known, where_edits);
}

}  // namespace

OpenBox const& box_named(Draft const& draft, std::string_view id) { return block_named<OpenBox>(draft, "box", id); }

Reading const& reading_named(Draft const& draft, std::string_view id) {
  return block_named<Reading>(draft, "reading", id);
}

Fact const& fact_named(Draft const& draft, std::string_view number) {
  std::vector<std::string> known;
  for (auto const& fact : draft.facts) {
    if (fact.number == number) return fact;
    known.push_back(fact.number);
  }
  refuse("fact", number, known, where_facts);
}

}  // namespace kansenatlas
