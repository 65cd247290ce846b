#include "app/viewer/welfare_scene.hpp"

#include <array>

#include "app/viewer/scene.hpp"
#include "app/viewer/welfare.hpp"

namespace kansenatlas::viewer {
namespace {

void show_values(MapScene& scene, State const& state) {
  auto const municipalities = state.atlas().municipalities.size();
  scene.fill_of.assign(municipalities, 0);
  auto const* map = level_map(state);
  if (!map) {
    scene.fills = {{paper}};
    return;
  }
  scene.fills = {fill_without_value()};
  for (auto const colour : map->colours) scene.fills.push_back({colour});
  if (map->colours.empty()) scene.fills.push_back({paper});
  for (std::size_t i = 0; i < municipalities; ++i) {
    int const area = area_with(state, static_cast<int>(i));
    if (area < 0) continue;
    auto const at = static_cast<std::size_t>(area);
    bool const has_value = map->values[at].has_value();
    int const index = !has_value ? -1 : map->colours.empty() ? 0 : class_of(map->classes, map->numbers[at]);
    scene.fill_of[i] = static_cast<std::uint8_t>(index + 1);
  }
}

void show_spots(MapScene& scene, State const& state) {
  for (int mark = 0; mark < spot_marks; ++mark) scene.fills.push_back(fill_of(static_cast<SpotMark>(mark)));
  auto const marks = spot_marks_of(state);
  scene.fill_of.assign(state.atlas().municipalities.size(), static_cast<std::uint8_t>(SpotMark::none));
  for (std::size_t i = 0; i < marks.size(); ++i) scene.fill_of[i] = static_cast<std::uint8_t>(marks[i]);
}

SpotMark mark_of(LocalMoran const& local) {
  if (local.p_fdr > spot_significance) return SpotMark::none;
  switch (local.quadrant) {
    case Quadrant::high_high:
      return SpotMark::hot;
    case Quadrant::low_low:
      return SpotMark::cold;
    case Quadrant::high_low:
      return SpotMark::high_beside_low;
    case Quadrant::low_high:
      return SpotMark::low_beside_high;
    case Quadrant::none:
      break;
  }
  return SpotMark::none;
}

}  // namespace

std::string_view name_of(SpotMark mark) {
  constexpr std::array names{std::string_view("no_value"),       std::string_view("island"),
                             std::string_view("none"),           std::string_view("hot"),
                             std::string_view("cold"),           std::string_view("high_beside_low"),
                             std::string_view("low_beside_high")};
  return names.at(static_cast<std::size_t>(mark));
}

// Orange and blue stay apart for every eye; lines run up where values are high and down where they are low, so that the
// marks are told apart in grey as well.
Fill fill_of(SpotMark mark) {
  constexpr Rgba orange{217, 95, 14, 255}, light_orange{253, 208, 162, 255}, blue{33, 102, 172, 255},
      light_blue{178, 210, 236, 255}, white_line{255, 255, 255, 255}, orange_line{166, 62, 0, 255},
      blue_line{16, 64, 122, 255}, grey{224, 226, 228, 255};
  switch (mark) {
    case SpotMark::no_value:
      return fill_without_value();
    case SpotMark::island:
      return {grey, Hatch::crossed};
    case SpotMark::hot:
      return {orange};
    case SpotMark::cold:
      return {blue, Hatch::crossed, white_line};
    case SpotMark::high_beside_low:
      return {light_orange, Hatch::rising, orange_line};
    case SpotMark::low_beside_high:
      return {light_blue, Hatch::falling, blue_line};
    case SpotMark::none:
      break;
  }
  return {paper};
}

std::vector<SpotMark> spot_marks_of(State const& state) {
  auto const& spots = state.caches.welfare.spots.answer;
  if (!spots) return {};
  std::vector<SpotMark> marks(state.atlas().municipalities.size(), SpotMark::no_value);
  if (!spots->pattern) return marks;
  auto const& pattern = *spots->pattern;
  for (int const island : pattern.islands) marks[static_cast<std::size_t>(island)] = SpotMark::island;
  for (std::size_t i = 0; i < pattern.municipalities.size(); ++i)
    marks[static_cast<std::size_t>(pattern.municipalities[i])] =
        pattern.local.empty() ? SpotMark::none : mark_of(pattern.local[i]);
  return marks;
}

void show_welfare(MapScene& scene, State const& state) {
  if (state.ui.welfare.view == WelfareView::spots)
    show_spots(scene, state);
  else
    show_values(scene, state);
  auto const* level = level_partition(state);
  auto const arcs = level ? state.caches.outlines.find(level->id) : state.caches.outlines.end();
  if (arcs != state.caches.outlines.end()) scene.outlines.push_back({arcs->second, style_of_slot(1)});
  auto const hovered = municipalities_of_area(state, hovered_area(state));
  if (hovered.empty()) return;
  scene.hovered = hovered.front();
  if (hovered.size() > 1) scene.hovered_with = hovered;
}

}  // namespace kansenatlas::viewer
