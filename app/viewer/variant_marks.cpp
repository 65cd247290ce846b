#include "app/viewer/variant_marks.hpp"

#include "app/viewer/scene.hpp"

namespace kansenatlas::viewer {

std::vector<VariantMark> variant_marks(State const& state) {
  auto const& report = state.caches.variant->report;
  auto const& brush = state.ui.scenario.brush;
  std::vector<VariantMark> marks(report.after.region_of.size(), VariantMark::none);
  for (std::size_t i = 0; i < marks.size(); ++i) {
    int const region = report.after.region_of[i];
    if (region >= 0 && report.after.regions[static_cast<std::size_t>(region)].code == brush)
      marks[i] = VariantMark::in_brush;
  }
  for (auto const& change : report.changes) {
    auto& mark = marks[static_cast<std::size_t>(change.municipality)];
    mark = mark == VariantMark::in_brush ? VariantMark::moved_to_brush : VariantMark::moved;
  }
  return marks;
}

// A tint for the region that is painted into, hatching for who moved: they can be told apart in grey.
Fill fill_of(VariantMark mark) {
  constexpr Rgba tint{201, 220, 240, 255}, moved{252, 222, 206, 255}, ink{176, 48, 20, 255};
  switch (mark) {
    case VariantMark::in_brush:
      return {tint};
    case VariantMark::moved:
      return {moved, Hatch::rising, ink};
    case VariantMark::moved_to_brush:
      return {tint, Hatch::rising, ink};
    case VariantMark::none:
      break;
  }
  return {paper};
}

}  // namespace kansenatlas::viewer
