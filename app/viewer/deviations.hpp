#pragma once
// The municipalities that make two partitions differ, as the mismatch map shows them.
#include <vector>

#include "app/viewer/map/map_scene.hpp"
#include "app/viewer/state.hpp"

namespace kansenatlas::viewer {

// Which of the two questions a municipality answers with "no": does it lie where most of its region of A lies, and
// where most of its region of B lies? When one of the partitions nests in the other, nobody deviates.
struct Deviation {
  bool a_in_b = false, b_in_a = false;
  [[nodiscard]] bool is_any() const { return a_in_b || b_in_a; }
  friend bool operator==(Deviation const&, Deviation const&) = default;
};

// One entry a municipality.
std::vector<Deviation> deviations_of(Scores const& scores, std::size_t municipalities);
Fill fill_of(Deviation deviation);
// "in een andere GGD-regio dan de meeste inwoners van hun veiligheidsregio".
std::string text_of(Deviation deviation, Scores const& scores, Texts const& texts);

}  // namespace kansenatlas::viewer
