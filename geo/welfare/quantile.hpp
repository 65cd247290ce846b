#pragma once
// Quantile type 7 (Hyndman & Fan 1996), as R and NumPy take by default.
#include <vector>

namespace kansenatlas {

// `sorted`: ascending, at least one value. `p`: 0..1.
double quantile_type_7(std::vector<double> const& sorted, double p);

}  // namespace kansenatlas
