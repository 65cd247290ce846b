#pragma once
// What the commands about one indicator share.
#include "app/cli/command.hpp"
#include "app/cli/session.hpp"
#include "geo/atlas/atlas.hpp"
#include "geo/welfare/position.hpp"
#include "geo/welfare/region_values.hpp"

namespace kansenatlas::cli {

// The positional INDICATOR and the option --year.
Positional indicator_positional();
Option year_option();

struct IndicatorYear {
  int indicator = -1, year = 0;
};
// The newest year without --year. Throws UsageError that names the nearest indicators, or the years there are.
IndicatorYear indicator_year_of(Invocation const& invocation, Atlas const& atlas);

// "Werkloosheid, % beroepsbevolking, 2022".
std::string heading_of(Atlas const& atlas, IndicatorYear question, Texts const& texts);

// "benadering, gewogen met inwoners"; empty where there is no value.
std::string method_words(Atlas const& atlas, AreaValue const& value, Texts const& texts);

// "inwoners": what a mean is weighted with; the name of an indicator, or a weight of the atlas itself.
std::string weight_words(Atlas const& atlas, std::string_view weight, Texts const& texts);

// "3/25", or a dash where the area has no place.
std::string place_text(Position const& position);
// The keys `weight` and `weight_year`: what a mean is weighted with, and of which year.
Json weight_document(AreaValue const& value);
// "CBS, Regionale Monitor Brede Welvaart 2023": with the edition where the title does not say it; the id itself when
// the atlas does not know the source. In English the title is translated, with the publisher's own beside it.
std::string source_text(Atlas const& atlas, Indicator const& indicator, Language language = Language::nl);
// The last line under an answer about one indicator: "• Bron: …".
std::string source_line(Atlas const& atlas, Indicator const& indicator, Texts const& texts);

}  // namespace kansenatlas::cli
