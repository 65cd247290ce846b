#pragma once
// The words beside the swatches of a choropleth.
#include <string>
#include <vector>

#include "geo/atlas/indicator.hpp"
#include "geo/base/texts.hpp"
#include "geo/welfare/classification.hpp"
#include "geo/welfare/region_values.hpp"

namespace kansenatlas {

// How the numbers of classes are written: as the values that they are made of are elsewhere.
struct ClassNumbers {
  int decimals = 1;
  std::string mark;  // before each class that goes by its values: that of approximations, or nothing
};
ClassNumbers class_numbers(Indicator const& indicator, std::vector<AreaValue> const& values);

// What is cut into classes: the figures as they are shown, as for their places. So areas that are equal in a table have
// one colour on the map. NaN where there is no value.
std::vector<double> shown_numbers(Indicator const& indicator, std::vector<AreaValue> const& values);

// "3,1 – 4,4" a class, lowest first, the same in the window and on paper: from the smallest to the largest value in it,
// so that no number is in two classes. Where the bounds count instead, because they are round or evenly spaced or hold
// for more values than are shown (`values` is empty), between these, "> 3 – 4", the upper one included; a bound is no
// approximation and has no mark. Decimals are added until neighbours differ.
std::vector<std::string> class_bounds(Classification const& classification, std::vector<double> const& values,
                                      ClassNumbers const& numbers, Texts const& texts);
// The same, where quarters are named as well.
std::vector<std::string> class_texts(Classification const& classification, std::vector<double> const& values,
                                     Indicator const& indicator, ClassNumbers const& numbers, Texts const& texts);

}  // namespace kansenatlas
