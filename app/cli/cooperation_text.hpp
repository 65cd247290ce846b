#pragma once
// The co-operations of municipalities as the register has them, beside the distribution over all municipalities.
#include <string>

#include "app/cli/session.hpp"
#include "geo/congruence/cooperations.hpp"

namespace kansenatlas::cli {

// Of one municipality: how many, with whom most often, the distribution in the same register on the same day.
Json cooperation_document(Atlas const& atlas, Cooperations const& cooperations, int municipality);

// Of all of them.
Json cooperations_document(Atlas const& atlas, Cooperations const& cooperations);
std::string cooperations_text(Atlas const& atlas, Cooperations const& cooperations, Texts const& texts);

}  // namespace kansenatlas::cli
