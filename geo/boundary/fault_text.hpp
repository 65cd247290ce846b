#pragma once
// A fault of the boundaries as a person reads it.
#include <string>
#include <vector>

#include "geo/base/texts.hpp"
#include "geo/boundary/build.hpp"

namespace kansenatlas {

// "overlap van 1,2 ha tussen GM0344 en GM0345 bij (134500, 455900)". `names`: one a unit, codes or names; units of one
// name are named once. Without `is_in_metres` areas are in square units.
std::string described(BoundaryFault const& fault, std::vector<std::string> const& names, Texts const& texts,
                      bool is_in_metres = true);

// Number and area per kind on one line: "7 ongeldige grenzen, 741 overlappen (26,6 km²), ...". Empty without faults.
std::string summary_of(std::vector<BoundaryFault> const& faults, Texts const& texts, bool is_in_metres = true);

}  // namespace kansenatlas
