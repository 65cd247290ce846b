#pragma once
// What a draft holds under a number that a person typed. Each throws UsageError that names the nearest numbers.
#include <string_view>

#include "geo/agenda/draft.hpp"

namespace kansenatlas {

OpenBox const& box_named(Draft const& draft, std::string_view id);  // filled ones and those of the oplegger too
Reading const& reading_named(Draft const& draft, std::string_view id);
Fact const& fact_named(Draft const& draft, std::string_view number);

}  // namespace kansenatlas
