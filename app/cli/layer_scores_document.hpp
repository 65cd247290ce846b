#pragma once
// `scores` of polygon layers as a document: every key of `scores`, null where it has no meaning for pieces of ground.
#include "app/cli/layer_comparison.hpp"

namespace kansenatlas::cli {

Json layer_scores_document(LayerComparison const& comparison, Atlas const& atlas, Texts const& texts);

}  // namespace kansenatlas::cli
