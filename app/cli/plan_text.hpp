#pragma once
// A plan in words and as a table, always as a computed variant.
#include <string>

#include "geo/base/texts.hpp"
#include "geo/congruence/plan.hpp"

namespace kansenatlas::cli {

std::string plan_text(Plan const& plan, Atlas const& atlas, std::vector<Partition const*> const& others,
                      Texts const& texts);

}  // namespace kansenatlas::cli
