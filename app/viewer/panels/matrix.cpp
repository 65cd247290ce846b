// All pairs of partitions as a heat map: a cell is a pair, the row's partition first.
#include <algorithm>
#include <cmath>

#include <fmt/format.h>

#include "app/viewer/panels/panels.hpp"
#include "app/viewer/widgets/keys.hpp"
#include "app/viewer/widgets/look.hpp"
#include "app/viewer/widgets/widgets.hpp"
#include "geo/congruence/sentence.hpp"

namespace kansenatlas::viewer {
namespace {

// Where the cells lie.
struct Grid {
  ImVec2 origin;
  float cell = 0, row_label = 0;
  int count = 0;
  [[nodiscard]] ImVec2 corner(int row, int column) const {
    return {origin.x + cell * static_cast<float>(column), origin.y + cell * static_cast<float>(row)};
  }
};

std::string name_of_row(State const& state, int index) {
  return state.caches.matrix->partitions[static_cast<std::size_t>(index)]->name(state.ui.language);
}

Grid grid_of(State const& state, PanelUi const& ui) {
  Grid grid;
  grid.count = static_cast<int>(state.caches.matrix->partitions.size());
  float label = 0;
  for (int i = 0; i < grid.count; ++i) label = std::max(label, ImGui::CalcTextSize(name_of_row(state, i).c_str()).x);
  auto const& area = ui.map_area;
  float const margin = ui.px(24);
  grid.row_label = std::min(label, ui.px(230)) + ui.px(10);
  float const room = std::min(area.width() - 2 * margin - grid.row_label, area.height() - 2 * margin - grid.row_label);
  grid.cell = std::floor(std::clamp(room / static_cast<float>(std::max(1, grid.count)), ui.px(9), ui.px(46)));
  grid.origin = {area.minimum.x + margin + grid.row_label, area.minimum.y + margin + grid.row_label};
  return grid;
}

double value_of(State const& state, int row, int column) {
  auto const& pair = state.caches.matrix->scores.at(static_cast<std::size_t>(row), static_cast<std::size_t>(column));
  switch (state.ui.congruence.measure) {
    case MatrixMeasure::v_measure:
      return pair.agreement.v_measure;
    case MatrixMeasure::homogeneity:
      return pair.agreement.homogeneity;
    case MatrixMeasure::moves:
      return pair.outside_weight;
  }
  return 0;
}

// 0..1, dark at 1. People who must move: the darker the more.
double shade_of(State const& state, double value, double most) {
  if (state.ui.congruence.measure == MatrixMeasure::moves) return most > 0 ? std::sqrt(value / most) : 0;
  constexpr double lightest = 0.4;  // below it pairs have next to nothing in common
  return std::clamp((value - lightest) / (1 - lightest), 0.0, 1.0);
}

std::string text_of_value(State const& state, double value) {
  auto const& texts = state.texts();
  if (state.ui.congruence.measure != MatrixMeasure::moves) return texts.number(value, 2);
  return value >= 1e6 ? texts.number(value / 1e6, 1) + "M" : texts.integer(std::llround(value / 1000)) + "k";
}

double largest(State const& state, int count) {
  double most = 0;
  for (int row = 0; row < count; ++row)
    for (int column = 0; column < count; ++column) most = std::max(most, value_of(state, row, column));
  return most;
}

void cells(State const& state, PanelUi const& ui, Grid const& grid) {
  auto& list = *ImGui::GetWindowDrawList();
  auto const colours = state.caches.palettes.named("blues").colours(64);
  double const most = largest(state, grid.count);
  auto* font = ui.fonts.small;
  float const font_px = std::min(font->FontSize, grid.cell * 0.42F);
  for (int row = 0; row < grid.count; ++row)
    for (int column = 0; column < grid.count; ++column) {
      auto const low = grid.corner(row, column);
      ImVec2 const high{low.x + grid.cell - 1, low.y + grid.cell - 1};
      if (row == column) {
        list.AddRectFilled(low, high, look::line);
        continue;
      }
      double const value = value_of(state, row, column), shade = shade_of(state, value, most);
      auto const colour = colours[static_cast<std::size_t>(std::lround(shade * 63))];
      list.AddRectFilled(low, high, IM_COL32(colour.red, colour.green, colour.blue, 255));
      if (grid.cell < ui.px(24)) continue;
      auto const text = text_of_value(state, value);
      auto const size = font->CalcTextSizeA(font_px, 1e6F, 0, text.c_str());
      list.AddText(font, font_px,
                   {std::floor(low.x + (grid.cell - size.x) / 2), std::floor(low.y + (grid.cell - size.y) / 2)},
                   luminance_of(colour) < 0.3 ? look::panel : look::ink, text.c_str());
    }
}

void labels(State const& state, PanelUi const& ui, Grid const& grid, int row, int column) {
  auto& list = *ImGui::GetWindowDrawList();
  float const room = grid.row_label - ui.px(10);
  for (int i = 0; i < grid.count; ++i) {
    auto const text = shortened(name_of_row(state, i), room);
    auto const size = ImGui::CalcTextSize(text.c_str());
    auto const low = grid.corner(i, i);
    list.AddText({grid.origin.x - size.x - ui.px(8), std::floor(low.y + (grid.cell - size.y) / 2)},
                 i == row ? look::accent : look::ink, text.c_str());
    upright_text(list, {std::floor(low.x + grid.cell / 2), grid.origin.y - ui.px(8)},
                 i == column ? look::accent : look::ink, text);
  }
}

void frame(PanelUi const& ui, Grid const& grid, int row, int column, ImU32 colour, float width) {
  auto const low = grid.corner(row, column);
  ImGui::GetWindowDrawList()->AddRect({low.x - 1, low.y - 1}, {low.x + grid.cell, low.y + grid.cell}, colour, 0, 0,
                                      width * ui.scale);
}

// On a line of its own: who does not count in this pair. Empty when everybody does.
std::string excluded_text(State const& state, std::vector<Partition const*> const& pair, float width_px) {
  auto const sentence = excluded_sentence(state.atlas(), excluded_from(pair), state.texts());
  return sentence.empty() ? "" : "\n" + broken_to_fit(sentence, width_px);
}

void describe(State const& state, PanelUi& ui, int row, int column) {
  auto const& texts = state.texts();
  auto const& pair = state.caches.matrix->scores.at(static_cast<std::size_t>(row), static_cast<std::size_t>(column));
  auto text = fmt::format("{}\n{}",
                          texts.text("viewer.pair.title", fmt::arg("a", name_of_row(state, row)),
                                     fmt::arg("b", name_of_row(state, column))),
                          texts.text("viewer.matrix.cell", fmt::arg("v", texts.number(pair.agreement.v_measure, 3)),
                                     fmt::arg("homogeneity", texts.number(pair.agreement.homogeneity, 3)),
                                     fmt::arg("moves", texts.integer(std::llround(pair.outside_weight)))));
  auto const& partitions = state.caches.matrix->partitions;
  text += excluded_text(
      state, {partitions[static_cast<std::size_t>(row)], partitions[static_cast<std::size_t>(column)]}, ui.px(460));
  ui.said["matrix.cell"] = text;
  ImGui::BeginTooltip();
  ImGui::TextUnformatted(text.c_str());
  ImGui::EndTooltip();
}

void move_by_keys(State const& state, Outbox& outbox, int count) {
  int const down = static_cast<int>(is_pressed(Arrow::down)) - static_cast<int>(is_pressed(Arrow::up));
  int const right = static_cast<int>(is_pressed(Arrow::right)) - static_cast<int>(is_pressed(Arrow::left));
  if (down != 0 || right != 0)
    outbox.remember([=](Ui& u) {
      u.congruence.row = std::clamp(u.congruence.row + down, 0, count - 1);
      u.congruence.column = std::clamp(u.congruence.column + right, 0, count - 1);
    });
  if (is_enter_pressed() && state.ui.congruence.row != state.ui.congruence.column) outbox.act("compare_cell");
}

}  // namespace

void matrix_panel(State const& state, PanelUi& ui, Outbox& outbox) {
  auto const at = ImGui::GetWindowPos();
  ui.map_area = {at, {at.x + ImGui::GetWindowWidth(), at.y + ImGui::GetWindowHeight()}};
  ImGui::GetWindowDrawList()->AddRectFilled(ui.map_area.minimum, ui.map_area.maximum, look::panel);
  if (!state.caches.matrix) return;
  ImGui::PushFont(ui.fonts.small);
  auto const grid = grid_of(state, ui);
  float const side = grid.cell * static_cast<float>(grid.count);
  ImGui::SetCursorScreenPos(grid.origin);
  bool const is_clicked = ImGui::InvisibleButton("matrix", {side, side});
  record(ui, "matrix");
  bool const is_hovered = ImGui::IsItemHovered(), is_focused = ImGui::IsWindowFocused();
  auto const pointer = ImGui::GetIO().MousePos;
  int const row = static_cast<int>((pointer.y - grid.origin.y) / grid.cell);
  int const column = static_cast<int>((pointer.x - grid.origin.x) / grid.cell);
  bool const is_cell = is_hovered && row >= 0 && column >= 0 && row < grid.count && column < grid.count;
  cells(state, ui, grid);
  labels(state, ui, grid, is_cell ? row : -1, is_cell ? column : -1);
  for (int i = 0; i < grid.count * grid.count; ++i) {
    auto const& partitions = state.caches.matrix->partitions;
    auto const r = i / grid.count, c = i % grid.count;
    if (partitions[static_cast<std::size_t>(r)]->id == state.ui.congruence.a &&
        partitions[static_cast<std::size_t>(c)]->id == state.ui.congruence.b)
      frame(ui, grid, r, c, look::warning, 3);
  }
  if (is_focused && ImGui::GetIO().NavVisible)
    frame(ui, grid, std::min(state.ui.congruence.row, grid.count - 1),
          std::min(state.ui.congruence.column, grid.count - 1), look::accent, 3);
  if (is_focused) move_by_keys(state, outbox, grid.count);
  ImGui::PopFont();
  if (!is_cell || row == column) return;
  frame(ui, grid, row, column, look::ink, 2);
  describe(state, ui, row, column);
  if (!is_clicked || !ImGui::IsMouseReleased(0)) return;
  outbox.remember([=](Ui& u) {
    u.congruence.row = row;
    u.congruence.column = column;
  });
  outbox.act("compare_cell");
}

}  // namespace kansenatlas::viewer
