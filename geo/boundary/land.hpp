#pragma once
// Is there a municipality at a place?
#include <vector>

#include "geo/boundary/network.hpp"

namespace kansenatlas {

// The polygons of a network, with their boxes for a first look. Keeps its own copy.
class Land {
 public:
  explicit Land(Network const& network);
  [[nodiscard]] bool has(RdPoint point) const;
  // Is `place`, or some place `step_m` from it, of no unit? The place that a gap is known by is often on its edge, so
  // that its surroundings decide.
  [[nodiscard]] bool is_open_around(RdPoint place, double step_m = 10) const;

 private:
  struct Part {
    RdBox box;
    Polygon polygon;
  };
  std::vector<Part> m_parts;
};

}  // namespace kansenatlas
