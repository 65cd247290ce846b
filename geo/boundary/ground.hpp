#pragma once
// The two networks of one country and what is drawn from them, beside the atlas of facts.
#include <vector>

#include "geo/boundary/network.hpp"
#include "geo/boundary/triangles.hpp"

namespace kansenatlas {

struct Ground {
  Network coast;                   // clipped at the coast: what people know, what is drawn
  Network water;                   // with water included: decides adjacency and contiguity
  Triangulation triangles;         // of `coast`
  std::vector<LabelPoint> labels;  // per municipality, on `coast`
};

}  // namespace kansenatlas
