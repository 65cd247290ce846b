#include "app/viewer/widgets/focus_order.hpp"

#include <algorithm>
#include <utility>

#include <imgui_internal.h>

#include "app/viewer/widgets/keys.hpp"

namespace kansenatlas::viewer {
namespace {

void focus(FocusStop const& stop) {
  auto& context = *GImGui;
  auto* window = ImGui::FindWindowByID(stop.window);
  if (!window) return;
  ImGui::ClearActiveID();
  ImGui::FocusWindow(window);
  ImRect const relative(stop.minimum, stop.maximum);
  ImGui::SetNavID(stop.item, ImGuiNavLayer_Main, stop.scope, relative);
  context.NavDisableHighlight = false;
  context.NavDisableMouseHover = context.NavMousePosDirty = true;
  ImRect const absolute({window->Pos.x + relative.Min.x, window->Pos.y + relative.Min.y},
                        {window->Pos.x + relative.Max.x, window->Pos.y + relative.Max.y});
  ImGui::ScrollToBringRectIntoView(window, absolute);
  if (!stop.takes_words) return;
  context.NavNextActivateId = stop.item;
  context.NavNextActivateFlags = ImGuiActivateFlags_PreferInput;
}

ImGuiID popup_on_top() {
  auto const& popups = GImGui->OpenPopupStack;
  return popups.empty() || !popups.back().Window ? 0 : popups.back().Window->ID;
}

}  // namespace

void join_focus_order(PanelUi& ui) {
  auto const& context = *GImGui;
  auto const& item = context.LastItemData;
  auto const* window = context.CurrentWindow;
  bool const cannot = (item.InFlags & (ImGuiItemFlags_Disabled | ImGuiItemFlags_NoNav)) != 0;
  bool const takes_no_keys = (window->Flags & (ImGuiWindowFlags_NoNavInputs | ImGuiWindowFlags_NoNavFocus)) != 0;
  if (item.ID == 0 || cannot || takes_no_keys) return;
  FocusStop stop;
  stop.item = item.ID;
  stop.window = window->ID;
  stop.root = window->RootWindow->ID;
  stop.scope = window->DC.NavFocusScopeIdCurrent;
  stop.area = ui.area;
  stop.takes_words = (item.InFlags & ImGuiItemFlags_Inputable) != 0;
  stop.minimum = {item.NavRect.Min.x - window->Pos.x, item.NavRect.Min.y - window->Pos.y};
  stop.maximum = {item.NavRect.Max.x - window->Pos.x, item.NavRect.Max.y - window->Pos.y};
  ui.stops.push_back(stop);
}

void keep_arrows_from_focus() {
  if (ImGui::GetIO().WantTextInput) return;
  ImGui::NavMoveRequestCancel();
}

void move_focus(PanelUi& ui) {
  auto stops = std::move(ui.stops);
  ui.stops.clear();
  if (auto const wanted = std::exchange(ui.wanted_stop, std::nullopt)) focus(*wanted);
  if (!is_tab_pressed()) return;
  if (auto const popup = popup_on_top(); popup != 0)
    std::erase_if(stops, [&](auto const& stop) { return stop.root != popup && stop.window != popup; });
  std::stable_sort(stops.begin(), stops.end(), [](auto const& a, auto const& b) { return a.area < b.area; });
  if (stops.empty()) return;
  auto const& context = *GImGui;
  auto const here = context.ActiveId != 0 ? context.ActiveId : context.NavId;
  auto const count = static_cast<int>(stops.size());
  auto const at = static_cast<int>(
      std::find_if(stops.begin(), stops.end(), [&](auto const& stop) { return stop.item == here; }) - stops.begin());
  bool const is_back = ImGui::GetIO().KeyShift;
  int next = 0;
  if (at < count)
    next = (at + (is_back ? count - 1 : 1)) % count;
  else if (auto const* window = context.NavWindow)
    next = std::max(0, static_cast<int>(std::find_if(stops.begin(), stops.end(),
                                                     [&](auto const& stop) {
                                                       return stop.window == window->ID ||
                                                              stop.root == window->RootWindow->ID;
                                                     }) -
                                        stops.begin())) %
           count;
  focus(stops[static_cast<std::size_t>(next)]);
}

}  // namespace kansenatlas::viewer
