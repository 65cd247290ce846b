#include "app/viewer/widgets/empty_state.hpp"

#include <algorithm>

#include <fmt/format.h>

#include "app/viewer/widgets/look.hpp"

namespace kansenatlas::viewer {
namespace {

constexpr float widest = 560;  // lines longer than some eighty letters are hard to follow

void step(PanelUi& ui, std::string const& name, std::size_t number, std::string const& text) {
  float const radius = 0.75F * ImGui::GetFontSize();
  auto const from = ImGui::GetCursorScreenPos();
  ImVec2 const centre{from.x + radius, from.y + 0.5F * ImGui::GetTextLineHeight() + ui.px(2)};
  auto& list = *ImGui::GetWindowDrawList();
  list.AddCircleFilled(centre, radius, look::accent_soft, 32);
  auto const digit = fmt::format("{}", number);
  ImGui::PushFont(ui.fonts.strong);
  auto const size = ImGui::CalcTextSize(digit.c_str());
  list.AddText({centre.x - size.x / 2, centre.y - size.y / 2}, look::accent, digit.c_str());
  ImGui::PopFont();
  ImGui::SetCursorScreenPos({from.x + 2 * radius + ui.px(10), from.y + ui.px(2)});
  ImGui::BeginGroup();
  say(ui, fmt::format("{}.{}", name, number), text);
  ImGui::EndGroup();
}

}  // namespace

void empty_state(PanelUi& ui, std::string const& name, EmptyState const& content) {
  float const width = std::min(ImGui::GetContentRegionAvail().x, ui.px(widest));
  if (!ImGui::BeginTable(name.c_str(), 1, ImGuiTableFlags_SizingFixedFit, {width, 0})) return;
  ImGui::TableSetupColumn("", ImGuiTableColumnFlags_WidthFixed, width);
  ImGui::TableNextColumn();
  heading(ui, content.title);
  gap(ui, 2);
  say(ui, name, content.text);
  gap(ui, 8);
  for (std::size_t i = 0; i < content.steps.size(); ++i) {
    step(ui, name, i + 1, content.steps[i]);
    gap(ui, 6);
  }
  ImGui::EndTable();
}

}  // namespace kansenatlas::viewer
