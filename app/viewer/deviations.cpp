#include "app/viewer/deviations.hpp"

namespace kansenatlas::viewer {

// As on paper: one tint, hatched one way, the other way, or both.
Fill fill_of(Deviation deviation) {
  constexpr Rgba tint{252, 222, 206, 255}, ink{176, 48, 20, 255};
  auto const hatch = deviation.a_in_b && deviation.b_in_a ? Hatch::crossed
                     : deviation.a_in_b                   ? Hatch::rising
                                                          : Hatch::falling;
  return {tint, hatch, ink};
}

}  // namespace kansenatlas::viewer
