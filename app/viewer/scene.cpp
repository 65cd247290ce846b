#include "app/viewer/scene.hpp"

#include <cmath>

#include "app/viewer/deviations.hpp"
#include "app/viewer/legal_marks.hpp"
#include "app/viewer/own_partition_marks.hpp"
#include "app/viewer/plan_marks.hpp"
#include "app/viewer/variant_marks.hpp"
#include "app/viewer/welfare_scene.hpp"
#include "geo/chart/outline_look.hpp"

namespace kansenatlas::viewer {
namespace {

// What is no municipality has one grey, sea and abroad alike: the atlas does not know which is which. Every land colour
// stands out from it (tested).
constexpr Rgba surroundings{205, 211, 217, 255};
constexpr Rgba no_value{255, 255, 255, 255};
constexpr Rgba municipal_line{120, 128, 136, 150};

void fill(MapScene& scene, State const& state) {
  auto const municipalities = state.atlas().municipalities.size();
  auto const& shown = state.caches.choropleth;
  scene.fill_of.assign(municipalities, 0);
  if (!shown) {
    scene.fills = {{paper}};
    return;
  }
  scene.fills = {fill_without_value()};
  for (auto const colour : shown->colours) scene.fills.push_back({colour});
  if (shown->colours.empty()) scene.fills.push_back({paper});
  for (std::size_t i = 0; i < municipalities; ++i) {
    bool const has_value = shown->values[i].has_value();
    int const index = !has_value ? -1 : shown->colours.empty() ? 0 : class_of(shown->classes, shown->numbers[i]);
    scene.fill_of[i] = static_cast<std::uint8_t>(index + 1);
  }
}

Rgba rgba_of(Stroke const& stroke) {
  auto const [red, green, blue] = stroke.colour;
  return {red, green, blue, static_cast<std::uint8_t>(std::lround(255 * stroke.opacity))};
}

// The pens of the printed map in pixels: a page of 160 mm and a window at 100 % show the country about as large.
OutlineStyle style_of(OutlineLook look) {
  constexpr double px_per_mm = 4;
  constexpr float dot_px = 0.02F;
  auto const px = [](double mm) { return static_cast<float>(px_per_mm * mm); };
  auto const strokes = strokes_of(look, 1);
  auto const &under = strokes.at(0), &line = strokes.at(1);
  OutlineStyle style{rgba_of(line), px(line.width_mm), px(under.width_mm - line.width_mm) / 2};
  style.casing_colour = rgba_of(under);
  if (line.dashes_mm.size() == 2) style.dash_px = dot_px, style.gap_px = px(line.dashes_mm[1]);
  if (strokes.size() > 2) style.core_px = px(strokes[2].width_mm);
  return style;
}

// What was selected elsewhere would read as a third border between the two that are compared, so there it shows only
// while the panel beside the map names it.
std::vector<int> selected_municipalities(State const& state) {
  auto const& selection = state.ui.selection;
  if (state.ui.work == WorkArea::congruence && state.ui.side != SidePanel::selection) return {};
  if (selection.region >= 0)
    if (auto const* partition = find_partition(state.atlas(), selection.partition))
      return members_of(*partition, selection.region);
  if (selection.municipality >= 0) return {selection.municipality};
  return {};
}

}  // namespace

OutlineStyle style_of_slot(std::size_t slot) {
  auto const looks = outline_looks(partition_slots);
  return style_of(looks[slot % looks.size()]);
}

Fill fill_without_value() { return {no_value, Hatch::rising}; }

namespace {

void outline_slots(MapScene& scene, State const& state) {
  auto const slots = slot_partitions(state);
  for (std::size_t i = 0; i < slots.size(); ++i) {
    if (!slots[i] || !state.view().partitions[i].is_shown) continue;
    auto const arcs = state.caches.outlines.find(slots[i]->id);
    if (arcs != state.caches.outlines.end()) scene.outlines.push_back({arcs->second, style_of_slot(i)});
  }
}

// The two partitions over plain land, on which the municipalities that deviate stand out.
void compare(MapScene& scene, State const& state) {
  auto const municipalities = state.atlas().municipalities.size();
  scene.fill_of.assign(municipalities, 0);
  scene.fills = {{paper}};
  auto const& pair = state.caches.pair;
  if (!pair) return;
  scene.fills.insert(scene.fills.end(), {fill_of({true, false}), fill_of({false, true}), fill_of({true, true})});
  auto const deviations = deviations_of(pair->scores, municipalities);
  for (std::size_t i = 0; i < municipalities; ++i)
    scene.fill_of[i] = static_cast<std::uint8_t>(deviations[i].a_in_b + 2 * deviations[i].b_in_a);
  for (std::size_t i = 0; i < 2; ++i)
    if (auto const arcs = state.caches.outlines.find(i == 0 ? pair->a : pair->b); arcs != state.caches.outlines.end())
      scene.outlines.push_back({arcs->second, style_of_slot(i)});
}

// The partitions of a legal test, and the municipalities that deviate.
void legal(MapScene& scene, State const& state) {
  scene.fill_of.assign(state.atlas().municipalities.size(), 0);
  for (auto const mark : {LegalMark::none, LegalMark::takes_part, LegalMark::deviates})
    scene.fills.push_back(fill_of(mark));
  auto const* test = legal_test_shown(state);
  if (!test) return;
  auto const marks = legal_marks(state, *test);
  for (std::size_t i = 0; i < marks.size(); ++i) scene.fill_of[i] = static_cast<std::uint8_t>(marks[i]);
  std::size_t slot = 0;
  for (auto const* partition : {test->inner, test->outer}) {
    auto const arcs = partition ? state.caches.outlines.find(partition->id) : state.caches.outlines.end();
    if (arcs != state.caches.outlines.end()) scene.outlines.push_back({arcs->second, style_of_slot(slot)});
    ++slot;
  }
}

// The base under the variant, the region that is painted into, and who moved.
void scenario(MapScene& scene, State const& state) {
  auto const municipalities = state.atlas().municipalities.size();
  scene.fill_of.assign(municipalities, 0);
  scene.fills = {fill_of(VariantMark::none), fill_of(VariantMark::in_brush), fill_of(VariantMark::moved),
                 fill_of(VariantMark::moved_to_brush)};
  if (!state.caches.variant) return;
  auto const marks = variant_marks(state);
  for (std::size_t i = 0; i < municipalities; ++i) scene.fill_of[i] = static_cast<std::uint8_t>(marks[i]);
  auto const base = state.caches.outlines.find(state.caches.variant->report.before.id);
  if (base != state.caches.outlines.end()) scene.outlines.push_back({base->second, style_of_slot(0)});
  scene.outlines.push_back({state.caches.variant->arcs, style_of_slot(1)});
}

// The plan as far as it has been played, over the partition that it aims at.
void plan(MapScene& scene, State const& state) {
  for (auto const mark : plan_marks_there_are) scene.fills.push_back(fill_of(mark));
  for (auto const mark : plan_marks(state)) scene.fill_of.push_back(static_cast<std::uint8_t>(mark));
  auto const goal = state.caches.outlines.find(state.ui.plan.goal);
  if (goal != state.caches.outlines.end()) scene.outlines.push_back({goal->second, style_of_slot(0)});
  scene.outlines.push_back({state.caches.plan->arcs, style_of_slot(1)});
}

// The partition whose regions are chosen, and what is selected for one of one's own.
void own_partition(MapScene& scene, State const& state) {
  for (auto const mark : own_marks_there_are) scene.fills.push_back(fill_of(mark));
  for (auto const mark : own_marks(state)) scene.fill_of.push_back(static_cast<std::uint8_t>(mark));
  auto const* from = own_from(state);
  auto const arcs = from ? state.caches.outlines.find(from->id) : state.caches.outlines.end();
  if (arcs != state.caches.outlines.end()) scene.outlines.push_back({arcs->second, style_of_slot(1)});
}

}  // namespace

MapScene scene_of(State const& state) {
  MapScene scene;
  scene.background = surroundings;
  scene.municipal_borders = {municipal_line, 0.8F, 0, 0, 0};
  switch (state.ui.work) {
    case WorkArea::opgaven:
      scene.fill_of.assign(state.atlas().municipalities.size(), 0);
      scene.fills = {{paper}};
      return scene;  // covered by cards or a table
    case WorkArea::map:
    case WorkArea::agenda:
      fill(scene, state);
      outline_slots(scene, state);
      break;
    case WorkArea::congruence:
      if (state.ui.congruence.view == CongruenceView::legal)
        legal(scene, state);
      else
        compare(scene, state);
      break;
    case WorkArea::scenario:
      if (is_own_shown(state))
        own_partition(scene, state);
      else if (is_plan_shown(state))
        plan(scene, state);
      else
        scenario(scene, state);
      break;
    case WorkArea::welfare:
      show_welfare(scene, state);
      break;
  }
  scene.selected = selected_municipalities(state);
  if (state.ui.work != WorkArea::welfare) scene.hovered = state.ui.hovered;
  return scene;
}

}  // namespace kansenatlas::viewer
