#pragma once
// Nobody fills in fifty boxes. The text keeps about twenty-five; the rest is folded into the list at the end.
#include "geo/agenda/draft.hpp"

namespace kansenatlas {

constexpr int boxes_at_most = 25;

// Takes boxes out of the sections, the deepest first and from the back, until `boxes_at_most` are left, and keeps them
// in `draft.folded`, in their order. Boxes of depth 0 and those that were filled in stay.
void fold_boxes(Draft& draft);

}  // namespace kansenatlas
