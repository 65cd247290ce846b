#include "geo/overlay/repair.hpp"

#include <geos_c.h>

#include "geo/overlay/geos_polygons.hpp"
#include "geo/overlay/parallel.hpp"

namespace kansenatlas {

std::vector<int> repair_invalid(std::vector<MultiPolygon>& polygons, int threads) {
  std::vector<char> is_repaired(polygons.size(), 0);
  in_parallel(static_cast<int>(polygons.size()), threads, [&](int first, int last) {
    GeosContext const geos;
    for (auto i = static_cast<std::size_t>(first); i < static_cast<std::size_t>(last); ++i) {
      auto const polygon = geos_polygon(geos, polygons[i]);
      if (GEOSisValid_r(geos.handle(), polygon.get()) == 1) continue;
      polygons[i] = polygons_in(geos, owned(geos, GEOSMakeValid_r(geos.handle(), polygon.get())).get());
      is_repaired[i] = 1;
    }
  });
  std::vector<int> repaired;
  for (std::size_t i = 0; i < polygons.size(); ++i)
    if (is_repaired[i]) repaired.push_back(static_cast<int>(i));
  return repaired;
}

}  // namespace kansenatlas
