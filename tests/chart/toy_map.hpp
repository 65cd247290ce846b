#pragma once
// A map of the small country, and the words for it.
#include "geo/chart/map_chart.hpp"
#include "tests/support/texts_in.hpp"
#include "tests/support/toy_atlas.hpp"

namespace kansenatlas::test {

struct ToyMap {
  Country country = toy_country();
  Palettes palettes = read_palettes(KANSENATLAS_SOURCE "/data/colour/palettes.csv");
  MapSpec spec;
  ToyMap() {
    spec.atlas = country.atlas.get();
    spec.ground = country.ground.get();
    spec.palettes = &palettes;
  }
};

}  // namespace kansenatlas::test
