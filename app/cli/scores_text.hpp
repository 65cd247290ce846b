#pragma once
// The readable form of `scores`.
#include <string>

#include "geo/base/texts.hpp"
#include "geo/congruence/scores.hpp"

namespace kansenatlas::cli {

std::string scores_text(Scores const& scores, Atlas const& atlas, Texts const& texts);

}  // namespace kansenatlas::cli
