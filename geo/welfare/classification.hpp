#pragma once
// Classes for a choropleth.
#include <span>
#include <string_view>
#include <vector>

namespace kansenatlas {

enum class ClassMethod {
  fisher,    // least squared deviation within classes, exact (Fisher 1958; divide and conquer on the dynamic programme)
  quantile,  // equal counts, quantile type 7 (Hyndman & Fan 1996)
  equal,     // equal width
  pretty,    // rounded breaks (as R's pretty); the number of classes is a wish
  quarters,  // lowest quarter, middle half, highest quarter (quantile type 7)
};
std::string_view name_of(ClassMethod method);
ClassMethod class_method_from(std::string_view name);  // throws UsageError that names them all

struct Classification {
  ClassMethod method{};
  // Upper bound of each class, inclusive, ascending; the last is the maximum (pretty: the maximum rounded up).
  std::vector<double> uppers;
  double minimum = 0;                   // lower bound of the first class: the minimum (pretty: rounded down)
  std::vector<int> counts;              // values in each class
  double goodness_of_variance_fit = 0;  // 1 - SSW/SST, 0..1; NaN where all values are equal
  [[nodiscard]] int classes() const { return static_cast<int>(uppers.size()); }
};

// NaN are left out. Throws Error when fewer than two different values remain; gives fewer classes than asked where
// there are fewer different values. Equal values never fall into different classes.
Classification classified(std::span<double const> values, ClassMethod method, int classes);

// The same classes for other values: counts and fit are theirs. For years and regions that must be comparable, make the
// classes of all values together. A value past the last bound counts in the last class.
Classification with_bounds_of(Classification const& fixed, std::span<double const> values);

// Classes that part at `breaks` (ascending, each above the one before): a value equal to a break is in the class below
// it. The first begins at the lowest value (or the first break, where that is lower), the last ends at the highest.
// Named pretty, as the bounds are round by choice. Throws Error when there is no break or they do not ascend.
Classification classified_at(std::span<double const> breaks, std::span<double const> values);

// The breaks between the classes: all upper bounds but the last.
std::vector<double> breaks_of(Classification const& classification);

// Index of the class that holds `value`; -1 for NaN. A value past the last bound belongs to the last class.
int class_of(Classification const& classification, double value);

}  // namespace kansenatlas
