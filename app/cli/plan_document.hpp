#pragma once
// A plan as JSON.
#include "app/cli/session.hpp"
#include "geo/congruence/plan.hpp"

namespace kansenatlas::cli {

// `others`: those that the plan's side effects are about, in the same order.
Json plan_document(Plan const& plan, Atlas const& atlas, std::vector<Partition const*> const& others);

}  // namespace kansenatlas::cli
