#include "app/viewer/panels/legend_content.hpp"

#include <algorithm>

#include <fmt/format.h>

#include "app/viewer/deviations.hpp"
#include "app/viewer/legal_marks.hpp"
#include "app/viewer/panels/welfare/parts.hpp"
#include "app/viewer/panels/welfare/welfare_panels.hpp"
#include "app/viewer/plan_marks.hpp"
#include "app/viewer/scene.hpp"
#include "app/viewer/variant_marks.hpp"
#include "app/viewer/welfare_scene.hpp"
#include "app/viewer/words.hpp"

namespace kansenatlas::viewer {
namespace {

using Entries = std::vector<LegendEntry>;

std::string counted(State const& state, std::string const& text, long long count) {
  return fmt::format("{}  ({})", text, state.texts().integer(count));
}

void add_fill(Entries& entries, Fill const& fill, std::string text) {
  entries.push_back({fill, std::nullopt, std::move(text)});
}

void add_outline(Entries& entries, std::size_t slot, std::string text) {
  entries.push_back({std::nullopt, style_of_slot(slot), std::move(text)});
}

void add_classes(Entries& entries, State const& state, Choropleth const& map) {
  for (int i = map.classes.classes() - 1; i >= 0; --i) {
    auto const at = static_cast<std::size_t>(i);
    add_fill(entries, {map.colours[at]}, counted(state, class_text(state, map, i), map.classes.counts[at]));
  }
  if (map.without_value > 0)
    add_fill(entries, fill_without_value(),
             counted(state, state.texts().text("viewer.legend.no_value"), map.without_value));
}

void add_slots(Entries& entries, State const& state) {
  auto const slots = slot_partitions(state);
  for (std::size_t slot = 0; slot < slots.size(); ++slot)
    if (slots[slot] && state.view().partitions[slot].is_shown)
      add_outline(entries, slot, slots[slot]->name(state.ui.language));
}

LegendContent of_map(State const& state) {
  LegendContent content;
  if (auto const& shown = state.caches.choropleth) {
    auto const& indicator = state.atlas().indicators[static_cast<std::size_t>(shown->indicator)];
    content.title = indicator.name(state.ui.language);
    content.about = fmt::format("{} · {}", shown->year, indicator.unit(state.ui.language));
    add_classes(content.entries, state, *shown);
  }
  add_slots(content.entries, state);
  return content;
}

// The pair, and who deviates.
LegendContent of_pair(State const& state) {
  LegendContent content;
  auto const& pair = state.caches.pair;
  if (!pair) return content;
  auto const deviations = deviations_of(pair->scores, state.atlas().municipalities.size());
  add_outline(content.entries, 0, pair->scores.a->name(state.ui.language));
  add_outline(content.entries, 1, pair->scores.b->name(state.ui.language));
  for (auto const kind : {Deviation{true, false}, Deviation{false, true}, Deviation{true, true}})
    if (auto const count = std::count(deviations.begin(), deviations.end(), kind); count > 0)
      add_fill(content.entries, fill_of(kind),
               counted(state, deviation_text(kind, pair->scores, state.texts()), count));
  return content;
}

LegendContent of_legal_test(State const& state) {
  LegendContent content;
  auto const* test = legal_test_shown(state);
  if (!test) return content;
  auto const marks = legal_marks(state, *test);
  for (auto const& [mark, name] : {std::pair{LegalMark::deviates, "deviates"}, {LegalMark::takes_part, "takes_part"}})
    if (auto const count = std::count(marks.begin(), marks.end(), mark); count > 0)
      add_fill(content.entries, fill_of(mark),
               counted(state, state.texts().text(fmt::format("viewer.legal.legend.{}", name)), count));
  std::size_t slot = 0;
  for (auto const* partition : {test->inner, test->outer}) {
    if (partition) add_outline(content.entries, slot, partition->name(state.ui.language));
    ++slot;
  }
  return content;
}

LegendContent of_variant(State const& state) {
  LegendContent content;
  if (!state.caches.variant) return content;
  auto const& base = state.caches.variant->report.before;
  add_outline(content.entries, 0,
              state.texts().text("viewer.scenario.base", fmt::arg("name", base.name(state.ui.language)),
                                 fmt::arg("date", date_text(state, base))));
  add_outline(content.entries, 1, state.texts().text("viewer.scenario.now"));
  for (auto& entry : variant_entries(state)) content.entries.push_back(std::move(entry));
  return content;
}

LegendContent of_plan(State const& state) {
  LegendContent content;
  auto const& texts = state.texts();
  add_outline(content.entries, 1, texts.text("viewer.plan.legend.now"));
  if (auto const* goal = find_partition(state.atlas(), state.ui.plan.goal))
    add_outline(content.entries, 0, goal->name(texts.language()));
  for (auto const& [mark, name] :
       {std::pair{PlanMark::waiting, "waiting"}, {PlanMark::moved, "moved"}, {PlanMark::moving, "moving"}})
    add_fill(content.entries, fill_of(mark), texts.text(fmt::format("viewer.plan.legend.{}", name)));
  return content;
}

void add_spots(Entries& entries, State const& state) {
  auto const marks = spot_marks_of(state);
  for (auto const mark : {SpotMark::hot, SpotMark::high_beside_low, SpotMark::low_beside_high, SpotMark::cold,
                          SpotMark::none, SpotMark::island, SpotMark::no_value}) {
    auto const count = std::count(marks.begin(), marks.end(), mark);
    bool const is_always = mark == SpotMark::hot || mark == SpotMark::cold || mark == SpotMark::none;
    if (count == 0 && !is_always) continue;
    add_fill(entries, fill_of(mark),
             counted(state, state.texts().text(fmt::format("viewer.spot.{}", name_of(mark))), count));
  }
}

// Spots are always of municipalities, also where the borders of a level of regions lie over them.
LegendContent of_welfare(State const& state) {
  LegendContent content;
  auto const* map = level_map(state);
  auto const* indicator = indicator_shown(state);
  bool const is_spots = state.ui.welfare.view == WelfareView::spots;
  if (!map || !indicator || !has_map(state) || (is_spots && !state.caches.welfare.spots.answer)) return content;
  auto const level = is_spots ? state.texts().text("viewer.welfare.municipalities") : level_name(state);
  content.title = indicator->name(state.ui.language);
  content.about = fmt::format("{} · {} · {}", map->year, level, indicator->unit(state.ui.language));
  if (is_spots)
    add_spots(content.entries, state);
  else
    add_classes(content.entries, state, *map);
  if (level_partition(state)) add_outline(content.entries, 1, level_name(state));
  return content;
}

}  // namespace

std::vector<LegendEntry> variant_entries(State const& state) {
  Entries entries;
  auto const& texts = state.texts();
  auto const marks = variant_marks(state);
  auto const has = [&](VariantMark mark) { return std::find(marks.begin(), marks.end(), mark) != marks.end(); };
  if (!state.ui.scenario.brush.empty())
    add_fill(entries, fill_of(VariantMark::in_brush), texts.text("viewer.scenario.legend.in_brush"));
  if (has(VariantMark::moved))
    add_fill(entries, fill_of(VariantMark::moved), texts.text("viewer.scenario.legend.moved"));
  if (has(VariantMark::moved_to_brush))
    add_fill(entries, fill_of(VariantMark::moved_to_brush), texts.text("viewer.scenario.legend.moved_to_brush"));
  return entries;
}

LegendContent legend_content(State const& state) {
  switch (state.ui.work) {
    case WorkArea::map:
    case WorkArea::agenda:
      return of_map(state);
    case WorkArea::congruence:
      if (state.ui.congruence.view == CongruenceView::matrix) return {};
      return state.ui.congruence.view == CongruenceView::legal ? of_legal_test(state) : of_pair(state);
    case WorkArea::scenario:
      return is_plan_shown(state) ? of_plan(state) : of_variant(state);
    case WorkArea::welfare:
      return of_welfare(state);
    case WorkArea::opgaven:
      break;
  }
  return {};
}

}  // namespace kansenatlas::viewer
