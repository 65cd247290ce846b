#pragma once
// The municipalities that make two partitions differ, as every mismatch map shows them, and the words for them.
#include <string>
#include <vector>

#include "geo/base/texts.hpp"
#include "geo/congruence/scores.hpp"

namespace kansenatlas {

// Which of the two questions a municipality answers with "no": does it lie where most of its region of A lies, and
// where most of its region of B lies? Where A nests in B nobody deviates in the first way, but many may in the second.
struct Deviation {
  bool a_in_b = false, b_in_a = false;
  [[nodiscard]] bool is_any() const { return a_in_b || b_in_a; }
  friend bool operator==(Deviation const&, Deviation const&) = default;
};

// One entry a municipality.
std::vector<Deviation> deviations_of(Scores const& scores, std::size_t municipalities);
// "in een andere GGD-regio dan de meeste inwoners van hun veiligheidsregio"; two editions of one partition get their
// dates.
std::string deviation_text(Deviation deviation, Scores const& scores, Texts const& texts);
// "Elke veiligheidsregio ligt binnen één provincie", without a full stop; empty where neither nests in the other.
std::string nesting_text(Scores const& scores, Texts const& texts);

}  // namespace kansenatlas
