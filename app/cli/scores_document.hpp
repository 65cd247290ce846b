#pragma once
// The JSON of `scores`.
#include "app/cli/session.hpp"
#include "geo/congruence/scores.hpp"

namespace kansenatlas::cli {

Json scores_document(Scores const& scores, Atlas const& atlas, Texts const& texts);

}  // namespace kansenatlas::cli
