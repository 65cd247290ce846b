#pragma once
// The coloured map of one indicator and year, of municipalities or of regions.
#include <string>
#include <vector>

#include "app/viewer/map/map_scene.hpp"
#include "geo/chart/palette.hpp"
#include "geo/project/project.hpp"
#include "geo/welfare/classification.hpp"
#include "geo/welfare/region_values.hpp"

namespace kansenatlas::viewer {

// How a choropleth is to be coloured.
struct ClassChoice {
  std::string palette = "ylgnbu";
  ClassMethod method = ClassMethod::fisher;
  int classes = 5;
  std::vector<double> breaks;  // set by hand; empty: the method says
  bool has_all_years = false;  // the same classes in every year
  friend bool operator==(ClassChoice const&, ClassChoice const&) = default;
};

// What the view asked for, before it was judged.
struct AskedClasses {
  std::string palette, method;
  int classes = 0;
  std::vector<double> breaks;
  bool has_all_years = false;
  friend bool operator==(AskedClasses const&, AskedClasses const&) = default;
};
AskedClasses asked_classes(View const& view);

// The choropleth of one indicator and year, ready to be drawn and explained.
struct Choropleth {
  int indicator = -1;
  int year = 0;
  int asked_year = 0;  // as the view had it: 0 for the newest, empty for the usual
  AskedClasses asked;
  bool has_all_figures = false;  // those that recode an older municipal map were there
  ClassChoice choice;
  std::vector<int> years;         // there are, ascending
  std::vector<AreaValue> values;  // per municipality, or per region
  std::vector<double> numbers;    // of them, as they are shown: what the classes are made of
  Classification classes;         // no classes: too few different values
  std::vector<Rgba> colours;      // per class
  int without_value = 0;
};

// Fills in numbers, classes, colours and how many have no value. `all_years`: the numbers of every year, for classes
// that are the same in all; not read otherwise.
void colour(Choropleth& shown, Indicator const& indicator, Palettes const& palettes,
            std::vector<double> const& all_years);

// NaN where there is none.
std::vector<double> numbers_of(std::vector<AreaValue> const& values);

}  // namespace kansenatlas::viewer
