#include "geo/agenda/draft_lookup.hpp"

#include <fmt/format.h>

#include "geo/base/error.hpp"

namespace kansenatlas {
namespace {

[[noreturn]] void refuse(std::string_view what, std::string_view id, std::vector<std::string> const& known,
                         std::string where) {
  throw UsageError(said("this draft has no {} '{}'; {}", what, id, did_you_mean(id, known, std::move(where))));
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
  refuse(what, id, known, said("'kansenatlas agenda edits REGION' lists them"));
}

}  // namespace

OpenBox const& box_named(Draft const& draft, std::string_view id) {
  for (auto const& box : draft.boxes_of_summary)
    if (box.id == id) return box;
  return block_named<OpenBox>(draft, said("box"), id);
}

Reading const& reading_named(Draft const& draft, std::string_view id) {
  return block_named<Reading>(draft, said("reading"), id);
}

Fact const& fact_named(Draft const& draft, std::string_view number) {
  std::vector<std::string> known;
  for (auto const& fact : draft.facts) {
    if (fact.number == number) return fact;
    known.push_back(fact.number);
  }
  refuse(said("fact"), number, known, said("the NAME.facts.json beside the draft lists them all"));
}

}  // namespace kansenatlas
