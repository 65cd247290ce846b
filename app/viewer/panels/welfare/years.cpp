// A small map for every year there is, all with the same classes, so that they can be compared.
#include <algorithm>
#include <cmath>

#include <fmt/format.h>

#include "app/viewer/panels/welfare/parts.hpp"
#include "app/viewer/panels/welfare/welfare_panels.hpp"
#include "app/viewer/scene.hpp"
#include "app/viewer/small_outline.hpp"
#include "app/viewer/widgets/look.hpp"
#include "app/viewer/widgets/widgets.hpp"
#include "app/viewer/words.hpp"
#include "geo/boundary/outline.hpp"
#include "geo/welfare/series_break.hpp"

namespace kansenatlas::viewer {
namespace {

constexpr float pen = 2.8F;  // of the selected area, at 100 %

using Lines = SmallLines;

// From the country to a tile of the window.
struct Tile {
  RdBox box;
  WidgetRect rect;
  [[nodiscard]] ImVec2 at(RdPoint place) const {
    return {rect.minimum.x + static_cast<float>((place.x - box.minimum.x) / box.width_m()) * rect.width(),
            rect.maximum.y - static_cast<float>((place.y - box.minimum.y) / box.height_m()) * rect.height()};
  }
  [[nodiscard]] RdPoint place_at(ImVec2 at) const {
    return {box.minimum.x + static_cast<double>((at.x - rect.minimum.x) / rect.width()) * box.width_m(),
            box.minimum.y + static_cast<double>((rect.maximum.y - at.y) / rect.height()) * box.height_m()};
  }
};

Lines without_specks(Lines lines) {
  std::erase_if(lines, is_speck);
  return lines;
}

void stroke(Tile const& tile, Lines const& lines, ImU32 colour, float width) {
  auto& list = *ImGui::GetWindowDrawList();
  std::vector<ImVec2> points;
  for (auto const& line : lines) {
    points.clear();
    for (auto const& place : line) points.push_back(tile.at(place));
    list.AddPolyline(points.data(), static_cast<int>(points.size()), colour, 0, width);
  }
}

// What every tile shares.
struct YearSheet {
  SmallGround const& ground;
  Choropleth const& classes;
  YearFigures const& years;
  Lines level, selected, hovered;
};

void fill(State const& state, Tile const& tile, YearSheet const& sheet, std::vector<AreaValue> const& values) {
  auto const& triangles = sheet.ground.triangles;
  auto const& indicator = *indicator_shown(state);
  std::vector<ImU32> colours(state.atlas().municipalities.size(), look::panel);
  for (std::size_t m = 0; m < colours.size(); ++m) {
    int const area = area_with(state, static_cast<int>(m));
    if (area < 0 || sheet.classes.colours.empty()) continue;
    auto const& value = values[static_cast<std::size_t>(area)];
    if (value.has_value())
      colours[m] = look::colour(
          sheet.classes.colours[static_cast<std::size_t>(class_of(sheet.classes.classes, as_shown(indicator, value)))]);
  }
  auto& list = *ImGui::GetWindowDrawList();
  auto const white = ImGui::GetFontTexUvWhitePixel();
  list.PrimReserve(static_cast<int>(triangles.indices.size()), static_cast<int>(triangles.vertices.size()));
  auto const base = list._VtxCurrentIdx;
  for (std::uint32_t const index : triangles.indices) list.PrimWriteIdx(static_cast<ImDrawIdx>(base + index));
  for (std::size_t v = 0; v < triangles.vertices.size(); ++v) {
    int const unit = sheet.ground.unit_of_vertex[v];
    list.PrimWriteVtx(tile.at(triangles.vertices[v]), white,
                      unit < 0 ? look::panel : colours[static_cast<std::size_t>(unit)]);
  }
}

// A short stroke where there is no value: white alone could be taken for a class.
void no_value_marks(State const& state, PanelUi const& ui, Tile const& tile, std::vector<AreaValue> const& values) {
  auto& list = *ImGui::GetWindowDrawList();
  for (std::size_t m = 0; m < state.atlas().municipalities.size(); ++m) {
    int const area = area_with(state, static_cast<int>(m));
    if (area >= 0 && values[static_cast<std::size_t>(area)].has_value()) continue;
    auto const at = tile.at(state.ground().labels[m].at);
    float const half = ui.px(2.5F);
    list.AddLine({at.x - half, at.y + half}, {at.x + half, at.y - half}, look::muted, ui.scale);
  }
}

void point_at(State const& state, PanelUi& ui, Outbox& outbox, Tile const& tile, std::vector<AreaValue> const& values,
              int year, bool is_pressed) {
  int const municipality = state.caches.pick.municipality_at(tile.place_at(ImGui::GetIO().MousePos));
  int const area = area_with(state, municipality);
  if (area < 0) return;
  ui.chart_hovered = area;
  words_at_pointer(ui, "years.words",
                   fmt::format("{}\n{}", year,
                               figure_words(state, {level_partition(state), area}, *indicator_shown(state),
                                            values[static_cast<std::size_t>(area)])));
  if (is_pressed) outbox.act("pick_area", code_of_area(state, area));
}

void year_tile(State const& state, PanelUi& ui, Outbox& outbox, YearSheet const& sheet, std::size_t index,
               ImVec2 size) {
  auto const& texts = state.texts();
  int const year = sheet.years.years[index];
  auto const& values = sheet.years.values[index];
  auto const name = fmt::format("tile.{}", year);
  bool const is_shown = year == level_figures(state)->figures.year;
  ImGui::BeginChild(name.c_str(), size, false,
                    ImGuiWindowFlags_NoScrollbar | ImGuiWindowFlags_NoScrollWithMouse | ImGuiWindowFlags_NavFlattened);
  auto const from = ImGui::GetWindowPos();
  if (tab(ui, name + ".year", fmt::format("{}", year), is_shown)) outbox.act("year", fmt::format("{}", year));
  if (auto const& national = sheet.years.national[index]; national.has_value())
    small_text_to(*ImGui::GetWindowDrawList(), ui, {from.x + size.x - ui.px(8), from.y + ui.px(7)}, look::muted,
                  fmt::format("NL {}", shown_figure(*indicator_shown(state), national, texts)));
  float const top = from.y + ui.px(32), height = size.y - ui.px(38);
  float const width = std::min(size.x - ui.px(12),
                               height * static_cast<float>(sheet.ground.box.width_m() / sheet.ground.box.height_m()));
  float const left = from.x + (size.x - width) / 2;
  Tile const tile{sheet.ground.box, {{left, top}, {left + width, top + height}}};
  ImGui::SetCursorScreenPos(tile.rect.minimum);
  bool const is_pressed = ImGui::InvisibleButton(name.c_str(), {width, height}, ImGuiButtonFlags_MouseButtonLeft);
  record(ui, name);
  bool const is_pointed_at = ImGui::IsItemHovered();
  fill(state, tile, sheet, values);
  stroke(tile, sheet.ground.coast, look::muted, ui.scale);
  no_value_marks(state, ui, tile, values);
  stroke(tile, sheet.level, look::ink, ui.scale);
  stroke(tile, sheet.selected, IM_COL32(255, 214, 64, 255), pen * ui.scale);
  stroke(tile, sheet.selected, look::ink, 0.5F * pen * ui.scale);
  stroke(tile, sheet.hovered, look::ink, 1.5F * ui.scale);
  if (is_shown)
    ImGui::GetWindowDrawList()->AddRect({from.x + 1, from.y + 1}, {from.x + size.x - ui.px(2), from.y + size.y - 1},
                                        look::accent, ui.px(4), 0, 1.5F * ui.scale);
  if (is_pointed_at) point_at(state, ui, outbox, tile, values, year, is_pressed);
  ImGui::EndChild();
}

void legend_line(State const& state, PanelUi& ui, Choropleth const& classes) {
  ImGui::PushFont(ui.fonts.small);
  float const right = ImGui::GetCursorScreenPos().x + ImGui::GetContentRegionAvail().x;
  for (int i = 0; i < classes.classes.classes(); ++i) {
    auto const text = class_text(state, classes, i);
    if (i > 0) {
      ImGui::SameLine(0, ui.px(14));
      if (ImGui::GetCursorScreenPos().x + ui.px(34) + ImGui::CalcTextSize(text.c_str()).x > right) ImGui::NewLine();
    }
    fill_sample(ui, {classes.colours[static_cast<std::size_t>(i)]}, ui.px(26));
    ImGui::SameLine(0, ui.px(6));
    ImGui::TextUnformatted(text.c_str());
  }
  ImGui::PopFont();
  muted_text(ui, state.texts().text("viewer.years.about"));
}

float tile_width(PanelUi const& ui, float room, int columns) {
  float const gaps = ui.px(8) * static_cast<float>(columns - 1);
  return std::min(std::floor((room - gaps) / static_cast<float>(columns)), ui.px(420));
}

// The largest pictures that are all in view; where that makes them too small, as many as fit beside each other.
int columns_for(PanelUi const& ui, int tiles, float ratio) {
  auto const room = ImGui::GetContentRegionAvail();
  int const most = std::clamp(static_cast<int>(room.x / ui.px(150)), 1, tiles);
  for (int columns = 1; columns <= most; ++columns) {
    int const rows = (tiles + columns - 1) / columns;
    float const height = (tile_width(ui, room.x, columns) - ui.px(12)) * ratio + ui.px(46);
    if (static_cast<float>(rows) * height <= room.y) return columns;
  }
  return std::clamp(static_cast<int>(room.x / ui.px(200)), 1, tiles);
}

}  // namespace

void years_chart(State const& state, PanelUi& ui, Outbox& outbox) {
  auto const& texts = state.texts();
  auto const* years = year_figures(state);
  auto const span = !years || years->years.size() < 2 ? std::string()
                                                      : fmt::format("{}–{}", years->years.front(), years->years.back());
  if (!chart_heading(state, ui, outbox, texts.text("viewer.years.title"), span)) return;
  ui.said["years.about"] = ui.said["chart.about"];
  auto const& welfare = state.caches.welfare;
  if (!years || !welfare.pooled) return;
  if (welfare.pooled->classes.classes() == 0) {
    say(ui, "years.none", texts.text("viewer.welfare.one_value"));
    return;
  }
  legend_line(state, ui, *welfare.pooled);
  if (auto const& indicator = *indicator_shown(state); indicator.last_year_before_break > 0)
    say(ui, "years.break", note_of(indicator, texts.language()));
  if (years->years.size() == 1) say(ui, "years.one", texts.text("viewer.years.one"));
  if (!welfare.small) {
    say(ui, "years.drawing", texts.text("viewer.years.drawing"));
    return;
  }
  auto const& network = welfare.small->network;
  auto const* level = level_partition(state);
  std::vector<int> selected;
  for (int const area : selected_areas(state))
    for (int const m : municipalities_of_area(state, area)) selected.push_back(m);
  float const width = ImGui::GetContentRegionAvail().x;
  auto const ratio = static_cast<float>(welfare.small->box.height_m() / welfare.small->box.width_m());
  int const columns = columns_for(ui, static_cast<int>(years->years.size()), ratio);
  float const wide = tile_width(ui, width, columns);
  double const metres_a_pixel = welfare.small->box.width_m() / (wide - ui.px(12));
  auto const around = [&](std::vector<int> const& members) {
    return small_outline(*welfare.small, members, pen * ui.scale * metres_a_pixel);
  };
  YearSheet const sheet{
      *welfare.small,   *welfare.pooled,
      *years,           level ? without_specks(lines_of(network, outline_of(network, level->region_of))) : Lines(),
      around(selected), around(municipalities_of_area(state, hovered_area(state)))};
  for (std::size_t i = 0; i < years->years.size(); ++i) {
    if (i % static_cast<std::size_t>(columns) != 0) ImGui::SameLine(0, ui.px(8));
    year_tile(state, ui, outbox, sheet, i, {wide, (wide - ui.px(12)) * ratio + ui.px(38)});
  }
}

}  // namespace kansenatlas::viewer
