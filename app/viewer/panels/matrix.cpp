// All pairs of partitions as a heat map: a cell is a pair, the row's partition first.
#include <algorithm>
#include <cmath>

#include <fmt/format.h>

#include "app/viewer/panels/panels.hpp"
#include "app/viewer/widgets/chart.hpp"
#include "app/viewer/widgets/focus_order.hpp"
#include "app/viewer/widgets/keys.hpp"
#include "app/viewer/widgets/look.hpp"
#include "app/viewer/widgets/widgets.hpp"
#include "geo/congruence/sentence.hpp"

namespace kansenatlas::viewer {
namespace {

// Where the cells lie: in a part of the window that scrolls where there are more of them than fit.
struct Grid {
  WidgetRect view;  // of the cells, on the screen
  ImVec2 origin;    // of the first cell, scrolled
  float cell_width = 0, cell_height = 0, row_label = 0, column_label = 0;
  int count = 0;
  [[nodiscard]] ImVec2 corner(int row, int column) const {
    return {origin.x + cell_width * static_cast<float>(column), origin.y + cell_height * static_cast<float>(row)};
  }
  [[nodiscard]] ImVec2 size() const {
    return {cell_width * static_cast<float>(count), cell_height * static_cast<float>(count)};
  }
};

std::string name_of_row(State const& state, int index) {
  return state.caches.matrix->partitions[static_cast<std::size_t>(index)]->name(state.ui.language);
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

constexpr double lightest = 0.4;  // below it pairs have next to nothing in common

// 0..1, dark at 1. People who must move: the darker the more.
double shade_of(State const& state, double value, double most) {
  if (state.ui.congruence.measure == MatrixMeasure::moves) return most > 0 ? std::sqrt(value / most) : 0;
  return std::clamp((value - lightest) / (1 - lightest), 0.0, 1.0);
}

// People who live outside in thousands; below ten thousand with a decimal, so that few are not none.
std::string text_of_value(State const& state, double value) {
  auto const& texts = state.texts();
  if (state.ui.congruence.measure != MatrixMeasure::moves) return texts.number(value, 2);
  if (value == 0) return "0";
  return texts.number(value / 1000, value < 10'000 ? 1 : 0);
}

struct Extremes {
  double most = 0;   // value
  float widest = 0;  // text of a value, in pixels
};

Extremes extremes(State const& state, int count) {
  Extremes found;
  for (int row = 0; row < count; ++row)
    for (int column = 0; column < count; ++column) {
      if (row == column) continue;
      double const value = value_of(state, row, column);
      found.most = std::max(found.most, value);
      found.widest = std::max(found.widest, ImGui::CalcTextSize(text_of_value(state, value).c_str()).x);
    }
  return found;
}

// Cells are as large as their figures at least; names take a third of the window at most.
Grid grid_of(State const& state, PanelUi const& ui, float widest) {
  Grid grid;
  grid.count = static_cast<int>(state.caches.matrix->partitions.size());
  float label = 0;
  for (int i = 0; i < grid.count; ++i) label = std::max(label, ImGui::CalcTextSize(name_of_row(state, i).c_str()).x);
  auto const& area = ui.map_area;
  float const margin = ui.px(16), key = ui.fonts.small->FontSize + ui.px(16), gap = ui.px(10);
  grid.row_label = std::min({label, ui.px(230), 0.34F * area.width()}) + gap;
  grid.column_label = std::min({label, ui.px(230), 0.34F * area.height()}) + gap;
  grid.view = {{area.minimum.x + margin + grid.row_label, area.minimum.y + margin + grid.column_label},
               {area.maximum.x - margin, area.maximum.y - margin - key}};
  auto const cell = [&](float room, float least) {
    float const bar = ImGui::GetStyle().ScrollbarSize, most = std::max(ui.px(46), least);
    return std::floor(std::clamp((room - bar) / static_cast<float>(std::max(1, grid.count)), least, most));
  };
  grid.cell_width = cell(grid.view.width(), widest + ui.px(8));
  grid.cell_height = cell(grid.view.height(), ui.fonts.small->FontSize + ui.px(6));
  if (grid.cell_width < ui.px(46) || grid.cell_height < ui.px(46)) return grid;
  grid.cell_height = grid.cell_width = std::min(grid.cell_width, grid.cell_height);
  return grid;
}

void cells(State const& state, PanelUi const& ui, Grid const& grid, double most) {
  auto& list = *ImGui::GetWindowDrawList();
  auto const colours = state.caches.palettes.named("blues").colours(64);
  auto* font = ui.fonts.small;
  for (int row = 0; row < grid.count; ++row)
    for (int column = 0; column < grid.count; ++column) {
      auto const low = grid.corner(row, column);
      ImVec2 const high{low.x + grid.cell_width - 1, low.y + grid.cell_height - 1};
      if (row == column) {
        list.AddRectFilled(low, high, look::line);
        continue;
      }
      double const value = value_of(state, row, column), shade = shade_of(state, value, most);
      auto const colour = colours[static_cast<std::size_t>(std::lround(shade * 63))];
      list.AddRectFilled(low, high, IM_COL32(colour.red, colour.green, colour.blue, 255));
      auto const text = text_of_value(state, value);
      auto const size = ImGui::CalcTextSize(text.c_str());
      list.AddText(
          font, font->FontSize,
          {std::floor(low.x + (grid.cell_width - size.x) / 2), std::floor(low.y + (grid.cell_height - size.y) / 2)},
          ink_on(colour), text.c_str());
    }
}

// Beside and above what is in view of the cells.
void labels(State const& state, PanelUi const& ui, Grid const& grid, int row, int column) {
  auto& list = *ImGui::GetWindowDrawList();
  float const half = ui.fonts.small->FontSize / 2;
  for (int i = 0; i < grid.count; ++i) {
    auto const low = grid.corner(i, i);
    float const x = std::floor(low.x + grid.cell_width / 2), y = std::floor(low.y + grid.cell_height / 2);
    if (y - half >= grid.view.minimum.y - 1 && y + half <= grid.view.maximum.y + 1) {
      auto const text = shortened(name_of_row(state, i), grid.row_label - ui.px(10));
      auto const size = ImGui::CalcTextSize(text.c_str());
      list.AddText({grid.view.minimum.x - size.x - ui.px(8), std::floor(y - size.y / 2)},
                   i == row ? look::accent : look::ink, text.c_str());
    }
    if (x - half < grid.view.minimum.x - 1 || x + half > grid.view.maximum.x + 1) continue;
    upright_text(list, {x, grid.view.minimum.y - ui.px(8)}, i == column ? look::accent : look::ink,
                 shortened(name_of_row(state, i), grid.column_label - ui.px(10)));
  }
}

// What the shades mean: a strip from the lightest to the darkest, with the figures at its ends.
void colour_key(State const& state, PanelUi& ui, Grid const& grid, double most) {
  auto const& texts = state.texts();
  bool const is_moves = state.ui.congruence.measure == MatrixMeasure::moves;
  auto const low = is_moves ? std::string("0") : "\u2264 " + texts.number(lightest, 1);
  auto const high =
      is_moves ? texts.text("viewer.matrix.thousands", fmt::arg("n", text_of_value(state, most))) : texts.number(1, 0);
  auto& list = *ImGui::GetWindowDrawList();
  float const top =
      std::min(grid.view.maximum.y, grid.view.minimum.y + grid.size().y + ImGui::GetStyle().ScrollbarSize);
  ImVec2 const from{grid.view.minimum.x, top + ui.px(10)};
  float const width = std::min(ui.px(120), 0.3F * grid.view.width()), height = ui.fonts.small->FontSize;
  list.AddText(from, look::ink, low.c_str());
  float const left = from.x + ImGui::CalcTextSize(low.c_str()).x + ui.px(8);
  auto const colours = state.caches.palettes.named("blues").colours(64);
  for (std::size_t i = 0; i < colours.size(); ++i) {
    float const step = width / static_cast<float>(colours.size()), x = left + step * static_cast<float>(i);
    list.AddRectFilled({x, from.y + ui.px(2)}, {x + step + 1, from.y + height},
                       IM_COL32(colours[i].red, colours[i].green, colours[i].blue, 255));
  }
  list.AddText({left + width + ui.px(8), from.y}, look::ink, high.c_str());
  ui.said["matrix.key"] = low + " – " + high;
}

void frame(PanelUi const& ui, Grid const& grid, int row, int column, ImU32 colour, float width) {
  auto const low = grid.corner(row, column);
  ImGui::GetWindowDrawList()->AddRect({low.x - 1, low.y - 1}, {low.x + grid.cell_width, low.y + grid.cell_height},
                                      colour, 0, 0, width * ui.scale);
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

// Once, when the keyboard has come to it: the cell scrolls into view.
void bring_into_view(State const& state, PanelUi& ui, Grid const& grid) {
  auto const& congruence = state.ui.congruence;
  int const cell = congruence.row * grid.count + congruence.column;
  if (cell == ui.matrix_cell) return;
  ui.matrix_cell = cell;
  auto const low = grid.corner(congruence.row, congruence.column);
  if (low.x < grid.view.minimum.x || low.x + grid.cell_width > grid.view.maximum.x)
    ImGui::SetScrollX(grid.cell_width * static_cast<float>(congruence.column) - grid.view.width() / 2);
  if (low.y < grid.view.minimum.y || low.y + grid.cell_height > grid.view.maximum.y)
    ImGui::SetScrollY(grid.cell_height * static_cast<float>(congruence.row) - grid.view.height() / 2);
}

struct CellPointed {
  int row = -1, column = -1;
  bool is_clicked = false;
  [[nodiscard]] bool is_pair() const { return row >= 0 && row != column; }
};

CellPointed pointed(PanelUi& ui, Grid const& grid) {
  ImGui::SetCursorScreenPos(grid.origin);
  bool const is_clicked = ImGui::InvisibleButton("matrix", grid.size());
  record(ui, "matrix");
  if (!ImGui::IsItemHovered()) return {};
  auto const at = ImGui::GetIO().MousePos;
  int const row = static_cast<int>((at.y - grid.origin.y) / grid.cell_height);
  int const column = static_cast<int>((at.x - grid.origin.x) / grid.cell_width);
  if (row < 0 || column < 0 || row >= grid.count || column >= grid.count) return {};
  return {row, column, is_clicked};
}

void frames(State const& state, PanelUi& ui, Grid const& grid, bool has_keyboard) {
  auto const& partitions = state.caches.matrix->partitions;
  auto const& congruence = state.ui.congruence;
  for (int row = 0; row < grid.count; ++row)
    for (int column = 0; column < grid.count; ++column)
      if (partitions[static_cast<std::size_t>(row)]->id == congruence.a &&
          partitions[static_cast<std::size_t>(column)]->id == congruence.b)
        frame(ui, grid, row, column, look::warning, 3);
  if (!has_keyboard) return;
  frame(ui, grid, std::min(congruence.row, grid.count - 1), std::min(congruence.column, grid.count - 1), look::accent,
        3);
  bring_into_view(state, ui, grid);
}

// The cells, in a window of their own that scrolls.
CellPointed cell_window(State const& state, PanelUi& ui, Grid& grid, double most, bool has_keyboard) {
  ImGui::SetCursorScreenPos(grid.view.minimum);
  ImGui::PushStyleVar(ImGuiStyleVar_WindowPadding, {0, 0});
  ImGui::BeginChild("cells", {grid.view.width(), grid.view.height()}, false,
                    ImGuiWindowFlags_HorizontalScrollbar | ImGuiWindowFlags_NavFlattened);
  ImGui::PopStyleVar();
  grid.origin = {grid.view.minimum.x - ImGui::GetScrollX(), grid.view.minimum.y - ImGui::GetScrollY()};
  auto const cell = pointed(ui, grid);
  cells(state, ui, grid, most);
  frames(state, ui, grid, has_keyboard);
  if (cell.is_pair()) frame(ui, grid, cell.row, cell.column, look::ink, 2);
  ImGui::EndChild();
  return cell;
}

}  // namespace

void matrix_panel(State const& state, PanelUi& ui, Outbox& outbox) {
  auto const at = ImGui::GetWindowPos();
  ui.map_area = {at, {at.x + ImGui::GetWindowWidth(), at.y + ImGui::GetWindowHeight()}};
  ImGui::GetWindowDrawList()->AddRectFilled(ui.map_area.minimum, ui.map_area.maximum, look::panel);
  if (!state.caches.matrix) return;
  bool const is_focused = ImGui::IsWindowFocused(ImGuiFocusedFlags_ChildWindows);
  if (is_focused) keep_arrows_from_focus();
  ImGui::PushFont(ui.fonts.small);
  auto const [most, widest] = extremes(state, static_cast<int>(state.caches.matrix->partitions.size()));
  auto grid = grid_of(state, ui, widest);
  auto const cell = cell_window(state, ui, grid, most, is_focused && ImGui::GetIO().NavVisible);
  labels(state, ui, grid, cell.row, cell.column);
  colour_key(state, ui, grid, most);
  ImGui::PopFont();
  if (is_focused) move_by_keys(state, outbox, grid.count);
  if (!cell.is_pair()) return;
  describe(state, ui, cell.row, cell.column);
  if (!cell.is_clicked || !ImGui::IsMouseReleased(0)) return;
  outbox.remember([cell](Ui& u) {
    u.congruence.row = cell.row;
    u.congruence.column = cell.column;
  });
  outbox.act("compare_cell");
}

}  // namespace kansenatlas::viewer
