#pragma once
// `scores` of polygon layers as a person reads it.
#include "app/cli/layer_comparison.hpp"

namespace kansenatlas::cli {

// Long tables are cut off, and say after how many rows; --json has them whole.
std::string layer_scores_text(LayerComparison const& comparison, Atlas const& atlas, Texts const& texts);

}  // namespace kansenatlas::cli
