#pragma once
// A difference as readers see it.
#include <string>

#include "geo/base/numbers.hpp"

namespace kansenatlas {

// "+0,3", "-1,2", and "0,0" without a sign where nothing is left after rounding to `decimals`; what
// format_number() writes where there is no number.
std::string signed_number(double difference, int decimals, Language language);

}  // namespace kansenatlas
