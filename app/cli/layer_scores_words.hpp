#pragma once
// What a comparison on pieces of ground says in words.
#include <string>
#include <vector>

#include "app/cli/layer_comparison.hpp"

namespace kansenatlas::cli {

// "12,3 km²" or, without a CRS, "12,3 vierkante eenheden".
std::string area_text(LayerComparison const& comparison, double area_m2, Texts const& texts);
// "12,3 km² met 1.234 inwoners"; without the latter where they are not known.
std::string ground_text(LayerComparison const& comparison, double area_m2, double inhabitants, Texts const& texts);

// Nesting both ways, moves to equality, identical regions, the majority rule: no verdict and no adjective.
std::string layer_sentence(LayerComparison const& comparison, Atlas const& atlas, Texts const& texts);

// How the figures came about and what they leave out, one statement an entry: CRS, weight, source of inhabitants,
// slivers, ground that is not covered, faults, repaired polygons, excluded municipalities.
std::vector<std::string> layer_notes(LayerComparison const& comparison, Atlas const& atlas, Texts const& texts);

}  // namespace kansenatlas::cli
