// The register of tasks as a table.
#include <algorithm>
#include <array>

#include <fmt/format.h>

#include "app/viewer/opgaven_shown.hpp"
#include "app/viewer/panels/panels.hpp"
#include "app/viewer/widgets/look.hpp"
#include "app/viewer/widgets/widgets.hpp"
#include "geo/agenda/task_wording.hpp"

namespace kansenatlas::viewer {
namespace {

struct GridColumn {
  char const* title;  // key of its text
  float weight;
  float least_width;  // of the table for the column to be there, at 100 %
};
constexpr std::array columns{GridColumn{"task.field.name", 5, 0},        GridColumn{"task.field.body", 1.7F, 0},
                             GridColumn{"task.column.basis", 3.4F, 560}, GridColumn{"task.field.room", 2, 440},
                             GridColumn{"task.column.judged", 1.5F, 0},  GridColumn{"task.field.review_date", 2, 680}};

std::string cell(std::size_t column, Task const& task, Texts const& texts) {
  switch (column) {
    case 0:
      return task.name;
    case 1:
      return body_in_words(task.body, texts);
    case 2:
      return legal_basis_of(task, texts);
    case 3:
      return shown(task, *find_task_field("room"), texts);
    case 4:
      return judgements_made(task, texts);
    default:
      return shown(task, *find_task_field("review_date"), texts);
  }
}

void put(std::string const& text) {
  ImGui::TextUnformatted(broken_to_fit(text, ImGui::GetContentRegionAvail().x).c_str());
}

float widest_word(std::string const& text) {
  float widest = 0;
  for (std::size_t from = 0; from < text.size();) {
    auto const to = std::min(text.find_first_of(" -", from), text.size() - 1) + 1;
    widest = std::max(widest, ImGui::CalcTextSize(text.data() + from, text.data() + to).x);
    from = to;
  }
  return widest;
}

// Of the column's title and its cells.
float widest_word(State const& state, std::size_t column) {
  float widest = widest_word(state.texts().text(columns[column].title));
  for (auto const& task : tasks_shown(state)) widest = std::max(widest, widest_word(cell(column, task, state.texts())));
  return widest;
}

bool are_wide_enough(std::vector<std::size_t> const& chosen, std::vector<float> const& words, float width) {
  float weights = 0;
  for (auto const c : chosen) weights += columns[c].weight;
  float const room = width - ImGui::GetStyle().ScrollbarSize;
  return std::all_of(chosen.begin(), chosen.end(), [&](std::size_t c) {
    return room * columns[c].weight / weights - 2 * ImGui::GetStyle().CellPadding.x >= words[c];
  });
}

// As many columns as fit without breaking a word; the last that was added goes first, the name stays.
std::vector<std::size_t> columns_for(State const& state, PanelUi const& ui, float width) {
  std::vector<std::size_t> fitting;
  std::vector<float> words;
  for (std::size_t c = 0; c < columns.size(); ++c) {
    if (width >= columns[c].least_width * ui.scale) fitting.push_back(c);
    ImGui::PushFont(c == 0 ? ui.fonts.body : ui.fonts.small);
    words.push_back(c == 0 ? 0 : widest_word(state, c));
    ImGui::PopFont();
  }
  while (fitting.size() > 1 && !are_wide_enough(fitting, words, width)) fitting.pop_back();
  return fitting;
}

void head(State const& state, PanelUi& ui, std::vector<std::size_t> const& fitting) {
  for (auto const c : fitting) ImGui::TableSetupColumn("", ImGuiTableColumnFlags_WidthStretch, columns[c].weight);
  ImGui::TableSetupScrollFreeze(0, 1);
  ImGui::TableNextRow();
  ImGui::PushFont(ui.fonts.small);
  ImGui::PushStyleColor(ImGuiCol_Text, look::muted);
  for (auto const c : fitting) {
    ImGui::TableNextColumn();
    put(state.texts().text(columns[c].title));
  }
  ImGui::PopStyleColor();
  ImGui::PopFont();
}

void row(State const& state, PanelUi& ui, Outbox& outbox, Task const& task, std::vector<std::size_t> const& fitting) {
  ImGui::TableNextRow();
  ImGui::TableNextColumn();
  auto const name = broken_to_fit(task.name, ImGui::GetContentRegionAvail().x);
  float const height = ImGui::CalcTextSize(name.c_str()).y;
  bool const is_chosen = task.id == state.ui.opgaven.task;
  // Other cells may be taller than the name.
  if (is_chosen) ImGui::TableSetBgColor(ImGuiTableBgTarget_RowBg0, look::accent_soft);
  if (ImGui::Selectable(("###task." + task.id).c_str(), is_chosen,
                        ImGuiSelectableFlags_SpanAllColumns | ImGuiSelectableFlags_AllowItemOverlap, {0, height}))
    outbox.act("choose_task", task.id);
  record(ui, "task." + task.id);
  if (is_chosen && ui.shown_task != task.id) {
    ImGui::SetScrollHereY(0.4F);
    ui.shown_task = task.id;
  }
  ui.said["task." + task.id] = task.name;
  ImGui::SameLine(0, 0);
  ImGui::TextUnformatted(name.c_str());
  ImGui::PushFont(ui.fonts.small);
  for (auto const c : fitting) {
    if (c == 0) continue;
    ImGui::TableNextColumn();
    put(cell(c, task, state.texts()));
  }
  ImGui::PopFont();
}

}  // namespace

void task_grid(State const& state, PanelUi& ui, Outbox& outbox) {
  auto const at = ImGui::GetWindowPos();
  ui.map_area = {at, {at.x + ImGui::GetWindowWidth(), at.y + ImGui::GetWindowHeight()}};
  ImGui::GetWindowDrawList()->AddRectFilled(ui.map_area.minimum, ui.map_area.maximum, look::panel);
  ImGui::SetCursorPos({ui.px(16), ui.px(10)});
  ImVec2 const size{ImGui::GetWindowWidth() - ui.px(24), ImGui::GetWindowHeight() - ui.px(18)};
  ImGui::PushStyleVar(ImGuiStyleVar_CellPadding, {ui.px(6), ui.px(4)});
  auto const fitting = columns_for(state, ui, size.x);
  if (ImGui::BeginTable("tasks", static_cast<int>(fitting.size()),
                        ImGuiTableFlags_BordersInnerH | ImGuiTableFlags_ScrollY | ImGuiTableFlags_NoSavedSettings,
                        size)) {
    head(state, ui, fitting);
    for (auto const& task : tasks_shown(state)) row(state, ui, outbox, task, fitting);
    ImGui::EndTable();
  }
  ImGui::PopStyleVar();
}

}  // namespace kansenatlas::viewer
