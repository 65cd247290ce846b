#include "app/viewer/legal_marks.hpp"

#include <algorithm>

#include "app/viewer/deviations.hpp"
#include "app/viewer/scene.hpp"

namespace kansenatlas::viewer {

LegalTest const* legal_test_shown(State const& state) {
  auto const& tests = state.caches.legal;
  if (!tests) return nullptr;
  auto const at = std::find_if(tests->begin(), tests->end(),
                               [&](auto const& test) { return test.id == state.ui.congruence.legal_test; });
  return at == tests->end() ? nullptr : &*at;
}

std::vector<LegalMark> legal_marks(State const& state, LegalTest const& test) {
  std::vector<LegalMark> marks(state.atlas().municipalities.size(), LegalMark::none);
  auto const mark = [&](std::vector<int> const& municipalities, LegalMark as) {
    for (int const i : municipalities) marks[static_cast<std::size_t>(i)] = as;
  };
  auto const chosen = std::find_if(test.crossing.begin(), test.crossing.end(), [&](auto const& crossing) {
    return crossing.arrangement == state.ui.congruence.crossing;
  });
  if (chosen == test.crossing.end()) {
    mark(test.outliers, LegalMark::deviates);
    return marks;
  }
  for (auto const& participant : state.atlas().arrangements[static_cast<std::size_t>(chosen->arrangement)].participants)
    if (participant.municipality >= 0) mark({participant.municipality}, LegalMark::takes_part);
  mark(chosen->outside, LegalMark::deviates);
  return marks;
}

Fill fill_of(LegalMark mark) {
  constexpr Rgba tint{190, 211, 234, 255};
  switch (mark) {
    case LegalMark::deviates:
      return fill_of(Deviation{true, false});
    case LegalMark::takes_part:
      return {tint};
    case LegalMark::none:
      break;
  }
  return {paper};
}

}  // namespace kansenatlas::viewer
