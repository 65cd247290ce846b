#pragma once
// How a region stands by theme of broad welfare: counts, never a composite score.
#include <string_view>
#include <vector>

#include "geo/agenda/material.hpp"

namespace kansenatlas {

// The indicators whose first theme it is, in catalogue order.
std::vector<IndicatorFigures const*> figures_of_theme(Material const& material, std::string_view theme);

struct ThemeTally {
  int with_value = 0, best = 0, worst = 0;
  int ranked = 0;              // with a place among the regions
  int better = 0, poorer = 0;  // than the country as a whole
};
ThemeTally tally_of(Material const& material, int region, std::string_view theme);

// +1: more favourable than the country as a whole, as shown; -1: less so; 0: equal, without a direction or a value.
int standing(Material const& material, IndicatorFigures const& figures, int region);

// In the most favourable quarter of the regions (`best`) or the least; where there are too few regions to speak of
// quarters, on that side of the country as a whole. Never for a sum, which follows the size of the region.
bool stands_there(Material const& material, IndicatorFigures const& figures, int region, bool best);

// The section that numbers the facts of an indicator in every template: that of the horizon of its theme.
int home_of(Atlas const& atlas, Indicator const& indicator);

}  // namespace kansenatlas
