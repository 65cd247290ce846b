#pragma once
// One computed figure that an agenda states: what it says, where it comes from, and a number that stays the same.
#include <limits>
#include <optional>
#include <string>
#include <vector>

namespace kansenatlas {

// A fact's number is "F<section>-<n>", the section being that of the whole kansenagenda, whatever template it is in.
// Facts about an indicator take n = 10 x (the indicator's own number) + pattern, those about another partition 10 x
// (its place among those compared) + pattern, so that the number survives a missing figure, a new indicator and new
// data, and a change sheet can name it.
std::string fact_number(int section, int place, int pattern);

struct Fact {
  std::string number;  // "F4-121"
  std::string kind;    // "value", "national", "rank", "trend", "count", ...
  std::string about;   // code of the region it is about
  std::string label;   // what it is, in the language of the draft: "Werkloosheid, veiligheidsregio"
  double value = std::numeric_limits<double>::quiet_NaN();
  std::string shown;      // as the text shows it: "3,6 %", "dalend"
  std::string indicator;  // id; empty for other facts
  int year = 0;           // 0: see `reference_date`
  std::string unit;
  std::string source;                                          // publisher and title
  std::string reference_date;                                  // ISO; empty where only the year is known
  std::optional<double> coverage_units, coverage_inhabitants;  // shares 0..1, where the figure is aggregated
  std::string method;                                          // in the language of the draft
  std::string partition = {};                                  // id of the other one, where two are compared
};

}  // namespace kansenatlas
