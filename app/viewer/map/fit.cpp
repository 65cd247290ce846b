#include "app/viewer/map/fit.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <limits>

namespace kansenatlas::viewer {
namespace {

constexpr double smallest = 0.6;  // of the size that the map allows
constexpr double between_samples_px = 12;

// The last one reaches the end.
int steps_along(double length_px) { return static_cast<int>(std::ceil(length_px / between_samples_px)); }

// How many samples of the taken boxes cover something that matters; no more are counted than `enough`.
int covered(Camera const& camera, MapSize size, std::vector<TakenBox> const& taken,
            std::function<bool(RdPoint)> const& matters, int enough) {
  int count = 0;
  for (auto const& box : taken)
    for (int i = 0; i <= steps_along(box.right - box.left); ++i)
      for (int j = 0; j <= steps_along(box.bottom - box.top); ++j) {
        double const x = std::min(box.left + i * between_samples_px, box.right);
        double const y = std::min(box.top + j * between_samples_px, box.bottom);
        count += matters(to_place(camera, size, {x, y})) ? 1 : 0;
        if (count >= enough) return count;
      }
  return count;
}

struct Shift {
  double x = 0, y = 0;  // -1: at the left or upper margin, 1: at the other
};

// The middle first, then what lies nearest to it.
std::vector<Shift> shifts() {
  constexpr std::array steps{0.0, 0.5, -0.5, 1.0, -1.0};
  std::vector<Shift> all;
  for (double const x : steps)
    for (double const y : steps) all.push_back({x, y});
  std::stable_sort(all.begin(), all.end(),
                   [](Shift a, Shift b) { return a.x * a.x + a.y * a.y < b.x * b.x + b.y * b.y; });
  return all;
}

}  // namespace

Camera fitted_beside(RdBox const& box, MapSize size, double margin_px, std::vector<TakenBox> const& taken,
                     std::function<bool(RdPoint)> const& matters) {
  auto const whole = fitted(box, size, margin_px);
  if (box.is_empty() || taken.empty()) return whole;
  auto best = whole;
  int fewest = covered(whole, size, taken, matters, std::numeric_limits<int>::max());
  auto const all = shifts();
  for (double factor = 1; factor > smallest && fewest > 0; factor *= 0.95) {
    Camera camera = whole;
    camera.metres_per_px = whole.metres_per_px / factor;
    double const spare_x = std::max(0.0, size.width_px - 2 * margin_px - box.width_m() / camera.metres_per_px);
    double const spare_y = std::max(0.0, size.height_px - 2 * margin_px - box.height_m() / camera.metres_per_px);
    for (auto const& shift : all) {
      auto const moved = panned(camera, shift.x * spare_x / 2, shift.y * spare_y / 2);
      int const count = covered(moved, size, taken, matters, fewest);
      if (count >= fewest) continue;
      fewest = count;
      best = moved;
      if (count == 0) break;
    }
  }
  return best;
}

}  // namespace kansenatlas::viewer
