#pragma once
// Figures as an agenda words them.
#include <string>

#include "geo/atlas/atlas.hpp"
#include "geo/base/texts.hpp"
#include "geo/welfare/figures.hpp"

namespace kansenatlas {

// "3,6 %", "€ 31.100", "1,9 km"; the bare number for any other unit.
std::string shown_value(Indicator const& indicator, double value, Texts const& texts);
// As precise as how it came about allows.
std::string shown_value(Indicator const& indicator, AreaValue const& value, Texts const& texts);
// A value in a table: "≈ € 31.100" where it is an approximation; a dash where there is none.
std::string shown_in_cell(Indicator const& indicator, AreaValue const& value, Texts const& texts);
// A regional value in a sentence: "ongeveer € 31.100" where it is an approximation.
std::string shown_in_text(Indicator const& indicator, AreaValue const& value, Texts const& texts);
// "23rd" in English; a plain "23" in Dutch.
std::string shown_ordinal(int n, Texts const& texts);
// Is its figure shown with a sign of its own: %, €, km, years?
bool carries_its_unit(Indicator const& indicator);
// Figures that are shown without their unit, followed by it: "van 59 naar 47 per 1.000 inwoners".
std::string with_unit(Indicator const& indicator, std::string const& figures, Texts const& texts);
// The absolute difference of the values as they are shown, so that a reader who subtracts finds the same: "0,1
// procentpunt", "€ 300", "0,2 km".
std::string shown_difference(Indicator const& indicator, AreaValue const& a, AreaValue const& b, Texts const& texts);
// Another value of the same kind: shown with the same mark and rounding.
AreaValue like(AreaValue const& model, double value);
// Name, unit and year before the sentences: "Werkloosheid (% beroepsbevolking, 2022)."
std::string lead_of(Indicator const& indicator, int year, Texts const& texts);
// Are the two the same as they are shown, or which is higher? Higher: `a` is.
Comparison compared_as_shown(Indicator const& indicator, AreaValue const& a, AreaValue const& b);
// How a value came about: "gemiddelde van de gemeenten, gewogen met inwoners; modelschatting", with the published 95 %
// interval where there is one.
std::string method_of(Atlas const& atlas, Indicator const& indicator, AreaValue const& value, Texts const& texts);
// "700.000 euro": an amount of money in whole euros.
std::string shown_euro(double amount, Texts const& texts);
// As it begins a sentence or stands alone in a cell: "laag" -> "Laag".
std::string upper_initial(std::string text);
// "1 januari 2024"; "zonder datum" where it is not known.
std::string shown_date(Date date, Texts const& texts);
// "Indeling: Veiligheidsregio's, stand 1 januari 2024".
std::string partition_line(Partition const& partition, Texts const& texts);
// Does the trend go the way that is good for broad welfare? Zero: no trend, or no direction.
int favourable_sign(Direction direction, TrendState state);

}  // namespace kansenatlas
