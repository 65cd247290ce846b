// In the corner of the map, over the sea: what its colours mean. And in the card at the pointer: the figure.
#include <algorithm>

#include <fmt/format.h>

#include "app/viewer/panels/welfare/parts.hpp"
#include "app/viewer/panels/welfare/welfare_panels.hpp"
#include "app/viewer/scene.hpp"
#include "app/viewer/welfare_scene.hpp"
#include "app/viewer/widgets/look.hpp"
#include "app/viewer/widgets/widgets.hpp"
#include "app/viewer/words.hpp"

namespace kansenatlas::viewer {
namespace {

struct LegendRow {
  Fill fill;
  std::string text;
};

std::vector<LegendRow> rows_of_values(State const& state, Choropleth const& map) {
  std::vector<LegendRow> rows;
  for (int i = map.classes.classes() - 1; i >= 0; --i) {
    auto const at = static_cast<std::size_t>(i);
    rows.push_back({{map.colours[at]},
                    fmt::format("{}  ({})", class_text(state, map, i), state.texts().integer(map.classes.counts[at]))});
  }
  if (map.without_value > 0)
    rows.push_back({fill_without_value(), fmt::format("{}  ({})", state.texts().text("viewer.legend.no_value"),
                                                      state.texts().integer(map.without_value))});
  return rows;
}

std::vector<LegendRow> rows_of_spots(State const& state) {
  auto const marks = spot_marks_of(state);
  std::vector<LegendRow> rows;
  for (auto const mark : {SpotMark::hot, SpotMark::high_beside_low, SpotMark::low_beside_high, SpotMark::cold,
                          SpotMark::none, SpotMark::island, SpotMark::no_value}) {
    auto const count = std::count(marks.begin(), marks.end(), mark);
    bool const is_always = mark == SpotMark::hot || mark == SpotMark::cold || mark == SpotMark::none;
    if (count == 0 && !is_always) continue;
    rows.push_back(
        {fill_of(mark), fmt::format("{}  ({})", state.texts().text(fmt::format("viewer.spot.{}", name_of(mark))),
                                    state.texts().integer(count))});
  }
  return rows;
}

}  // namespace

void welfare_legend(State const& state, PanelUi& ui) {
  auto const* map = level_map(state);
  auto const* indicator = indicator_shown(state);
  bool const is_spots = state.ui.welfare.view == WelfareView::spots;
  if (!map || !indicator || ui.map_area.width() < ui.px(200) || ui.map_area.height() < ui.px(200)) return;
  if (is_spots && !state.caches.welfare.spots.answer) return;
  auto const rows = is_spots ? rows_of_spots(state) : rows_of_values(state, *map);
  auto& list = *ImGui::GetWindowDrawList();
  bool const is_narrow = ui.map_area.width() < ui.px(400);  // the classes come first, then the coast
  float const most = std::min(ui.px(280), ui.map_area.width() * (is_narrow ? 0.6F : 0.42F)),
              line = ui.fonts.small->FontSize + ui.px(6);
  float const wide = most - ui.px(20);
  auto const title = small_shortened(ui, indicator->name(state.ui.language), wide);
  auto const about = small_shortened(
      ui, fmt::format("{} · {} · {}", map->year, level_name(state), indicator->unit(state.ui.language)), wide);
  float width = std::max(small_size(ui, title).x, small_size(ui, about).x);
  for (auto const& row : rows) width = std::max(width, std::min(wide, ui.px(34) + small_size(ui, row.text).x));
  ImVec2 const from{ui.map_area.minimum.x + ui.px(12), ui.map_area.minimum.y + ui.px(12)};
  float const height = line * static_cast<float>(rows.size() + 2) + ui.px(14);
  list.AddRectFilled(from, {from.x + width + ui.px(20), from.y + height}, IM_COL32(255, 255, 255, 235), ui.px(4));
  list.AddRect(from, {from.x + width + ui.px(20), from.y + height}, look::line, ui.px(4));
  float y = from.y + ui.px(7);
  small_text(list, ui, {from.x + ui.px(10), y}, look::ink, title);
  small_text(list, ui, {from.x + ui.px(10), y + line}, look::muted, about);
  y += 2 * line;
  ImGui::PushFont(ui.fonts.small);
  ui.said["legend.classes"].clear();
  for (auto const& row : rows) {
    ImGui::SetCursorScreenPos({from.x + ui.px(10), y});
    fill_sample(ui, row.fill, ui.px(26));
    auto const words = small_shortened(ui, row.text, wide - ui.px(34));
    small_text(list, ui, {from.x + ui.px(44), y}, look::ink, words);
    ui.said["legend.classes"] += (ui.said["legend.classes"].empty() ? "" : "\n") + words;
    y += line;
  }
  ImGui::PopFont();
}

void card_of_area(State const& state, PanelUi& ui, int municipality) {
  auto const* level = level_figures(state);
  auto const* indicator = indicator_shown(state);
  int const area = area_with(state, municipality);
  if (!level || !indicator || area < 0) return;
  auto const& value = level->figures.values[static_cast<std::size_t>(area)];
  auto const& position = level->figures.positions[static_cast<std::size_t>(area)];
  auto const& texts = state.texts();
  ImGui::Separator();
  if (level->partition) say(ui, "card.area", name_of_area(state, area));
  muted_text(ui, fmt::format("{} · {}", indicator->name(state.ui.language), level->figures.year));
  ImGui::PushFont(ui.fonts.strong);
  say(ui, "card.value", value_text(state, *indicator, value));
  ImGui::PopFont();
  if (value.has_value()) muted_text(ui, place_words(position, texts));
  if (auto const method = method_text(state, value); !method.empty()) muted_text(ui, method);
  if (state.ui.welfare.view == WelfareView::spots)
    if (auto const words = spot_words(state, municipality); !words.empty()) say(ui, "card.spot", words);
  muted_text(ui, source_text(state, *indicator));
}

}  // namespace kansenatlas::viewer
