#pragma once
// Why there is no value, in the few words that a row of a table has room for.
#include <string>

#include "geo/base/texts.hpp"
#include "geo/welfare/region_values.hpp"

namespace kansenatlas {

// "76,5 % van de inwoners gedekt", "geheim"; empty where there is a value.
std::string short_reason(AreaValue const& value, Texts const& texts);
// The same absence without what is of this area alone: thin coverage as the rule, not with the area's own shares.
AreaValue general_reason(AreaValue value);

}  // namespace kansenatlas
