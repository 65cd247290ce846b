#pragma once
// One indicator in one year for every area of a partition (or every municipality): value, position and trend together.
#include <limits>
#include <span>
#include <string>
#include <vector>

#include "geo/base/texts.hpp"
#include "geo/welfare/position.hpp"
#include "geo/welfare/region_values.hpp"
#include "geo/welfare/trend.hpp"

namespace kansenatlas {

// From the last year before with a value of the same series; such a step says nothing about a trend.
struct Change {
  int since = 0;  // year; 0: there is none
  double difference = std::numeric_limits<double>::quiet_NaN();
  std::string_view why_none;  // key of a text; empty where there is one, or no value at all
};

struct IndicatorFigures {
  int indicator = -1, year = 0;
  std::vector<AreaValue> values;    // per region, or per municipality
  std::vector<Position> positions;  // among them, at the precision shown; none among fewer than eight regions or values
  std::vector<Trend> trends;        // of the years up to `year`; published and aggregated years are never mixed
  std::vector<Change> changes;      // of the same years
  AreaValue national;
};

// Why regions have no places: key of a text ("welfare.values.few_regions", "welfare.values.few_values"); empty: they
// have, or these are municipalities. Fewer than `fewest_regions_placed`, or so few of them with a value.
std::string_view why_no_places(Partition const* partition, IndicatorFigures const& figures);

// `partition` null: municipalities. `year` must be one of the indicator's.
IndicatorFigures figures_of(Atlas const& atlas, Partition const* partition, int indicator, int year);

// Within a sentence: "werkloosheid"; in quotation marks where the name is half a sentence itself ("Heeft schulden").
std::string name_in_sentence(Indicator const& indicator, Language language);
// Why there is no value, in one word for machines: "secret", "coverage_too_low", "other_map", ...; empty with a value.
std::string reason_code(AreaValue const& value);

// Stands before an approximation in tables and lists, everywhere the same.
constexpr std::string_view approximate_mark = "\u2248\u00a0";
// The mark, or nothing.
std::string_view mark_of(AreaValue const& value);
// Amounts a household are published in hundreds of euros; an approximation from them is no finer: -2. Else those of the
// indicator.
int decimals_of(Indicator const& indicator, AreaValue const& value);
// The number that is shown, for places among others: NaN without a value.
double as_shown(Indicator const& indicator, AreaValue const& value);
// A figure as it is shown everywhere: no finer than it is, an approximation marked. "\u2248 27.200".
std::string shown_figure(Indicator const& indicator, AreaValue const& value, Texts const& texts);
// Another number of the kind of `like`: a mean of such figures, the lowest, a bound.
std::string shown_figure(Indicator const& indicator, AreaValue const& like, double number, Texts const& texts);
// With "(b)" where it is computed from the municipalities, "*" where provisional, "(m)" where a model's estimate.
std::string marked_figure(Indicator const& indicator, AreaValue const& value, Texts const& texts);
// The least precise of these; of none the first that there is.
AreaValue coarsest_of(Indicator const& indicator, std::span<AreaValue const> values);
// A share that never rounds to all: "99,7 %", "99,98 %".
std::string covered_share(double share, Texts const& texts);
// What there is to know about a value or about its absence, in a sentence; empty: nothing.
std::string note_words(AreaValue const& value, Texts const& texts);

}  // namespace kansenatlas
