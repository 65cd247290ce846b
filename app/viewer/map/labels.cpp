#include "app/viewer/map/labels.hpp"

#include <algorithm>
#include <cmath>
#include <numeric>

namespace kansenatlas::viewer {
namespace {

struct Box {
  double left, top, right, bottom;
};

Box box_of(PlacedLabel const& label, double gap_px) {
  return {label.top_left.x_px - gap_px, label.top_left.y_px - gap_px / 2,
          label.top_left.x_px + label.size.width_px + gap_px, label.top_left.y_px + label.size.height_px + gap_px / 2};
}

bool touch(Box const& a, Box const& b) {
  return a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
}

bool is_within(Box const& box, MapSize size) {
  return box.left >= 0 && box.top >= 0 && box.right <= size.width_px && box.bottom <= size.height_px;
}

std::vector<int> by_priority(std::vector<LabelWish> const& wishes) {
  std::vector<int> order(wishes.size());
  std::iota(order.begin(), order.end(), 0);
  std::stable_sort(order.begin(), order.end(), [&](int a, int b) {
    return wishes[static_cast<std::size_t>(a)].priority > wishes[static_cast<std::size_t>(b)].priority;
  });
  return order;
}

}  // namespace

std::vector<PlacedLabel> visible_labels(std::vector<LabelWish> const& wishes, Camera const& camera, MapSize size,
                                        std::function<TextSize(std::string const&)> const& size_of, double gap_px,
                                        double overhang) {
  std::vector<PlacedLabel> placed;
  std::vector<Box> taken;
  for (int const index : by_priority(wishes)) {
    auto const& wish = wishes[static_cast<std::size_t>(index)];
    auto const middle = to_screen(camera, size, wish.at);
    if (middle.x_px < 0 || middle.y_px < 0 || middle.x_px > size.width_px || middle.y_px > size.height_px) continue;
    auto const text_size = size_of(wish.text);
    double const room_px = 2 * wish.radius_m / camera.metres_per_px * overhang;
    if (wish.radius_m > 0 && text_size.width_px > room_px) continue;
    PlacedLabel const label{
        index,
        {std::round(middle.x_px - text_size.width_px / 2), std::round(middle.y_px - text_size.height_px / 2)},
        text_size};
    auto const box = box_of(label, gap_px / 2);
    bool const is_free = std::none_of(taken.begin(), taken.end(), [&](Box const& other) { return touch(box, other); });
    if (!is_free || !is_within(box_of(label, 0), size)) continue;
    taken.push_back(box);
    placed.push_back(label);
  }
  return placed;
}

}  // namespace kansenatlas::viewer
