#pragma once
#include <cmath>

namespace kansenatlas {

// x log2 x, the term of which entropies are made: 0 at 0, and for what rounding leaves below it.
inline double entropy_term(double weight) { return weight > 0 ? weight * std::log2(weight) : 0; }

}  // namespace kansenatlas
