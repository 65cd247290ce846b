#pragma once
// Figures as an agenda words them.
#include <string>

#include "geo/atlas/atlas.hpp"
#include "geo/base/texts.hpp"
#include "geo/welfare/figures.hpp"

namespace kansenatlas {

// "3,6 %", "€ 31.100", "1,9 km"; the bare number for any other unit.
std::string shown_value(Indicator const& indicator, double value, Texts const& texts);
// The absolute difference: "0,1 procentpunt", "€ 300", "0,2 km".
std::string shown_difference(Indicator const& indicator, double difference, Texts const& texts);
// Name, unit and year before the sentences: "Werkloosheid (% beroepsbevolking, 2022)."
std::string lead_of(Indicator const& indicator, int year, Texts const& texts);
// How a value came about: "gewogen gemiddelde van gemeenten, gewogen met inwoners; modelschatting".
std::string method_of(Atlas const& atlas, AreaValue const& value, Texts const& texts);
// Does the trend go the way that is good for broad welfare? Zero: no trend, or no direction.
int favourable_sign(Direction direction, TrendState state);

}  // namespace kansenatlas
