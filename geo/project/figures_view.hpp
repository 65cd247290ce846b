#pragma once
// How figures of broad welfare are looked at, beside the indicator, year and classes that every map has: what a project
// keeps of it.
#include <map>
#include <string>
#include <string_view>

namespace kansenatlas {

// What the middle of the window shows of the figures.
enum class WelfareView { map, profile, spread, scale, spots, years, composite, unknowns };
std::string_view name_of(WelfareView view);  // "map", ...: as the project file writes it
// Throws UsageError that names those there are.
WelfareView welfare_view_from(std::string_view name);

// A score over many indicators: made only when asked for, and hanging on these choices.
struct ScoreView {
  bool is_made = false;
  std::map<std::string, int> quarters;   // weight of a theme in quarters, 0 to 12, where it is not 1
  std::string normalisation, averaging;  // as geo/welfare names them; empty: the usual
  bool is_winsorised = false;            // 2.5 % at each end
  bool has_supplementary = false, has_unfit = false;
  friend bool operator==(ScoreView const&, ScoreView const&) = default;
};
constexpr int most_quarters_of_weight = 12;

struct FiguresView {
  WelfareView chart = WelfareView::map;
  std::string level;               // id of the partition whose regions are looked at; empty: the municipalities
  int since = 0;                   // year that the shown one is compared with; 0: the first there is
  std::string neighbours;          // who is a neighbour, as WeightScheme is named; empty: the usual
  bool is_by_name = false;         // areas are listed by name, not by rank
  bool has_supplementary = false;  // in the profile, beside the core indicators
  ScoreView score;
  friend bool operator==(FiguresView const&, FiguresView const&) = default;
};

}  // namespace kansenatlas
