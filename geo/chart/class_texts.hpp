#pragma once
// The words beside the swatches of a choropleth.
#include <string>
#include <vector>

#include "geo/atlas/indicator.hpp"
#include "geo/base/texts.hpp"
#include "geo/welfare/classification.hpp"

namespace kansenatlas {

// "3,1 – 4,4" a class, lowest first: from the smallest to the largest value in it (so that no number is in two
// classes), or between the bounds where these are round or evenly spaced. Decimals are added until neighbours differ.
// Quarters are named as well.
std::vector<std::string> class_texts(Classification const& classification, std::vector<double> const& values,
                                     Indicator const& indicator, Texts const& texts);

}  // namespace kansenatlas
