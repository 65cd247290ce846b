#pragma once
// What a series needs said: where it stops being one (its earlier years are about other people), and whether its source
// says in which prices an amount is.
#include "geo/atlas/indicator.hpp"

namespace kansenatlas {

// The last year before the break that the indicator's note states as "2016 geldt voor 19 jaar en ouder, latere jaren
// voor ..."; 0: none stated. Figures up to that year are never joined with later ones.
int last_year_before_break(Indicator const& indicator);
bool is_break_between(Indicator const& indicator, int year, int other_year);

// The indicator's note; empty where there is none.
std::string const& note_of(Indicator const& indicator, Language language);

// An amount of money whose unit and note name no prices.
bool lacks_price_basis(Indicator const& indicator);

}  // namespace kansenatlas
