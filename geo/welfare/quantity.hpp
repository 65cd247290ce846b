#pragma once
// A figure with its unit as a person says it: "81,3 jaar", "32,9 per 1.000 inwoners", "25.900 euro", "klasse 3".
#include <string>

#include "geo/atlas/indicator.hpp"
#include "geo/base/texts.hpp"

namespace kansenatlas {

// Without what the unit adds after a comma, for running text. Amounts in thousands are written out; a percentage is
// "3,6 %" without of what.
std::string quantity(Indicator const& indicator, double value, int decimals, Texts const& texts);
// With everything, for a figure that stands alone: "81,3 jaar (gemiddelde 2018–2021)", "3,6 % beroepsbevolking".
std::string quantity_in_full(Indicator const& indicator, double value, int decimals, Texts const& texts);
// The size of a difference between two figures: that between percentages is in percentage points.
std::string difference_quantity(Indicator const& indicator, double size, int decimals, Texts const& texts);

}  // namespace kansenatlas
