#include "app/viewer/choropleth.hpp"

#include <algorithm>

#include "geo/chart/class_texts.hpp"

namespace kansenatlas::viewer {
namespace {

bool has_two_values(std::vector<double> const& values) {
  auto const first = std::find_if(values.begin(), values.end(), [](double v) { return v == v; });
  return std::any_of(first, values.end(), [&](double v) { return v == v && v != *first; });
}

}  // namespace

AskedClasses asked_classes(View const& view) {
  return {view.palette, view.class_method, view.classes, view.class_breaks, view.has_classes_of_all_years};
}

std::vector<double> numbers_of(std::vector<AreaValue> const& values) {
  std::vector<double> numbers;
  numbers.reserve(values.size());
  for (auto const& value : values) numbers.push_back(value.value);
  return numbers;
}

void colour(Choropleth& shown, Indicator const& indicator, Palettes const& palettes,
            std::vector<double> const& all_years) {
  shown.numbers = shown_numbers(indicator, shown.values);
  auto const& values = shown.numbers;
  shown.without_value = static_cast<int>(std::count_if(values.begin(), values.end(), [](double v) { return v != v; }));
  shown.classes = {};
  shown.colours.clear();
  auto const& pool = shown.choice.has_all_years && !all_years.empty() ? all_years : values;
  if (!has_two_values(pool)) return;
  auto const& choice = shown.choice;
  auto const common =
      choice.breaks.empty() ? classified(pool, choice.method, choice.classes) : classified_at(choice.breaks, pool);
  shown.classes = with_bounds_of(common, values);
  for (auto const& colour : palettes.named(choice.palette).colours(shown.classes.classes()))
    shown.colours.push_back({colour.red, colour.green, colour.blue, 255});
}

}  // namespace kansenatlas::viewer
