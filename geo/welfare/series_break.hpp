#pragma once
// What a series needs said: where it stops being one (its earlier years are about other people), and whether its source
// says in which prices an amount is.
#include "geo/atlas/indicator.hpp"

namespace kansenatlas {

// Does the series break between these years (Indicator::last_year_before_break)? Such figures are never joined.
bool is_break_between(Indicator const& indicator, int year, int other_year);

// The indicator's note; empty where there is none.
std::string const& note_of(Indicator const& indicator, Language language);

// An amount of money whose unit and note name no prices.
bool lacks_price_basis(Indicator const& indicator);

}  // namespace kansenatlas
