#include "app/viewer/widgets/widgets.hpp"

#include <algorithm>

#include "app/viewer/widgets/focus_order.hpp"
#include "app/viewer/widgets/look.hpp"
#include "app/viewer/widgets/text_wrap.hpp"

namespace kansenatlas::viewer {
namespace {

std::string with_id(std::string const& label, std::string const& name) { return label + "###" + name; }

void wrapped(std::string const& text) {
  auto const broken = broken_to_fit(text, ImGui::GetContentRegionAvail().x);
  ImGui::TextUnformatted(broken.data(), broken.data() + broken.size());
}

struct Typing {
  std::string& words;
  bool goes_on = false;  // after what stands there, instead of in its place
};

int follow_typing(ImGuiInputTextCallbackData* data) {
  auto& typing = *static_cast<Typing*>(data->UserData);
  if (data->EventFlag == ImGuiInputTextFlags_CallbackAlways && typing.goes_on) {
    data->CursorPos = data->BufTextLen;
    data->ClearSelection();
  }
  if (data->EventFlag != ImGuiInputTextFlags_CallbackResize) return 0;
  auto& words = typing.words;
  words.resize(static_cast<std::size_t>(data->BufTextLen));
  data->Buf = words.data();
  return 0;
}

}  // namespace

std::string broken_to_fit(std::string const& text, float width_px) {
  if (ImGui::CalcTextSize(text.c_str()).x <= width_px) return text;
  auto const* font = ImGui::GetFont();
  float const zoom = ImGui::GetFontSize() / font->FontSize;
  auto const width_of = [&](char32_t c) { return zoom * font->GetCharAdvance(static_cast<ImWchar>(c)); };
  std::string broken;
  bool is_first = true;
  for (auto const& line : wrapped_lines(text, width_px, width_of)) {
    broken += (is_first ? "" : "\n") + text.substr(line.begin, line.end - line.begin);
    is_first = false;
  }
  return broken;
}

bool paragraph_button(PanelUi& ui, std::string const& name, std::string const& text, bool is_chosen) {
  float const width = ImGui::GetContentRegionAvail().x, inset = ui.px(6);
  auto const broken = broken_to_fit(text, width - 2 * inset);
  auto const size = ImGui::CalcTextSize(broken.c_str());
  auto const from = ImGui::GetCursorScreenPos();
  bool const pressed =
      ImGui::Selectable(("###" + name).c_str(), is_chosen, ImGuiSelectableFlags_None, {width, size.y + ui.px(4)});
  record(ui, name);
  ui.said[name] = text;
  ImGui::GetWindowDrawList()->AddText({from.x + inset, from.y + ui.px(2)}, ImGui::GetColorU32(ImGuiCol_Text),
                                      broken.c_str());
  return pressed;
}

void record(PanelUi& ui, std::string const& name) {
  join_focus_order(ui);
  if (!ui.wants_item.empty() && name == ui.wants_item && !ui.stops.empty()) {
    ui.wanted_stop = ui.stops.back();
    ui.wants_item.clear();
  }
  ui.widgets[name] = {ImGui::GetItemRectMin(), ImGui::GetItemRectMax()};
}

void say(PanelUi& ui, std::string const& name, std::string const& text) {
  wrapped(text);
  record(ui, name);
  ui.said[name] = text;
}

bool button(PanelUi& ui, std::string const& name, std::string const& label) {
  bool const pressed = ImGui::Button(with_id(label, name).c_str());
  record(ui, name);
  return pressed;
}

bool quiet_button(PanelUi& ui, std::string const& name, std::string const& label) {
  ImGui::PushStyleColor(ImGuiCol_Button, IM_COL32(0, 0, 0, 0));
  ImGui::PushStyleVar(ImGuiStyleVar_FrameBorderSize, 0);
  bool const pressed = button(ui, name, label);
  ImGui::PopStyleVar();
  ImGui::PopStyleColor();
  return pressed;
}

bool tab(PanelUi& ui, std::string const& name, std::string const& label, bool is_chosen) {
  ImGui::PushStyleColor(ImGuiCol_Text, is_chosen ? look::accent : look::muted);
  ImGui::PushFont(is_chosen ? ui.fonts.strong : ui.fonts.body);
  ImGui::PushStyleVar(ImGuiStyleVar_FramePadding, {ui.px(7), ui.px(5)});
  bool const pressed = quiet_button(ui, name, label);
  ImGui::PopStyleVar();
  ImGui::PopFont();
  ImGui::PopStyleColor();
  if (is_chosen) {
    auto const low = ImGui::GetItemRectMin(), high = ImGui::GetItemRectMax();
    ImGui::GetWindowDrawList()->AddRectFilled({low.x + ui.px(7), high.y - ui.px(2)}, {high.x - ui.px(7), high.y},
                                              look::accent);
  }
  return pressed;
}

float tab_width(PanelUi const& ui, std::string const& label) {
  ImGui::PushFont(ui.fonts.strong);
  float const width = ImGui::CalcTextSize(label.c_str()).x + 2 * ui.px(7);
  ImGui::PopFont();
  return width;
}

void keep_line(float width, float gap) {
  float const right = ImGui::GetWindowPos().x + ImGui::GetWindowContentRegionMax().x;
  if (ImGui::GetItemRectMax().x + gap + width <= right + 1) ImGui::SameLine(0, gap);
}

void next_popup_size(PanelUi const& ui, float width, float height) {
  auto const window = ImGui::GetIO().DisplaySize;
  ImGui::SetNextWindowSize({std::min(ui.px(width), window.x * 0.94F), std::min(ui.px(height), window.y * 0.8F)});
}

bool toggle(PanelUi& ui, std::string const& name, std::string const& label, bool value) {
  ImGui::PushStyleVar(ImGuiStyleVar_FramePadding, {ui.px(3), ui.px(3)});
  float const box = ImGui::GetFrameHeight() + ImGui::GetStyle().ItemInnerSpacing.x;
  auto const words = broken_to_fit(label, std::max(ImGui::GetContentRegionAvail().x - box, ui.px(60)));
  bool const changed = ImGui::Checkbox(with_id(words, name).c_str(), &value);
  ImGui::PopStyleVar();
  record(ui, name);
  return changed;
}

bool slider(PanelUi& ui, std::string const& name, std::string const& shown, int& step, int last) {
  ImGui::SetNextItemWidth(ImGui::GetContentRegionAvail().x);
  bool const changed =
      ImGui::SliderInt(("###" + name).c_str(), &step, 0, last, shown.c_str(), ImGuiSliderFlags_AlwaysClamp);
  record(ui, name);
  ui.said[name] = shown;
  return changed;
}

bool line_button(PanelUi& ui, std::string const& name, std::string const& label, std::string const& right,
                 bool is_chosen, bool keeps_open) {
  float const width = ImGui::GetContentRegionAvail().x;
  float const right_width = right.empty() ? 0 : ImGui::CalcTextSize(right.c_str()).x + ui.px(8);
  float const inset = ui.px(6);
  auto const size =
      ImGui::CalcTextSize(label.c_str(), nullptr, false, std::max(width - right_width - 2 * inset, ui.px(60)));
  auto const from = ImGui::GetCursorScreenPos();
  float const height = size.y + ui.px(6);
  auto const flags = keeps_open ? ImGuiSelectableFlags_DontClosePopups : ImGuiSelectableFlags_None;
  bool const pressed = ImGui::Selectable(("###" + name).c_str(), is_chosen, flags, {width, height});
  record(ui, name);
  auto& list = *ImGui::GetWindowDrawList();
  list.AddText(ImGui::GetFont(), ImGui::GetFontSize(), {from.x + inset, from.y + ui.px(3)},
               ImGui::GetColorU32(ImGuiCol_Text), label.c_str(), nullptr,
               std::max(width - right_width - 2 * inset, ui.px(60)));
  if (!right.empty())
    list.AddText({from.x + width - right_width - inset + ui.px(8), from.y + ui.px(3)}, look::muted, right.c_str());
  return pressed;
}

bool text_field(PanelUi& ui, std::string const& name, std::string const& hint, std::string& words, float width_px,
                bool takes_focus) {
  ImGui::SetNextItemWidth(width_px);
  if (takes_focus) ImGui::SetKeyboardFocusHere();
  words.reserve(std::max<std::size_t>(words.capacity(), 64));
  auto const label = "###" + name;
  auto& was_activated = *ImGui::GetStateStorage()->GetBoolRef(ImGui::GetID(label.c_str()));
  Typing typing{words, was_activated && words.ends_with(' ')};
  bool const changed = ImGui::InputTextWithHint(label.c_str(), hint.c_str(), words.data(), words.capacity() + 1,
                                                ImGuiInputTextFlags_CallbackResize | ImGuiInputTextFlags_CallbackAlways,
                                                follow_typing, &typing);
  was_activated = ImGui::IsItemActivated();
  record(ui, name);
  return changed;
}

bool picker(PanelUi& ui, std::string const& name, std::string const& label) {
  bool const is_pressed = line_button(ui, name, label, "   ", true);
  auto const at = ui.widgets[name];
  float const x = at.maximum.x - ui.px(12), y = at.centre().y;
  ImGui::GetWindowDrawList()->AddTriangleFilled({x - ui.px(4), y - ui.px(2)}, {x + ui.px(4), y - ui.px(2)},
                                                {x, y + ui.px(3)}, look::muted);
  return is_pressed;
}

void figure_row(PanelUi& ui, std::string const& name, std::string const& label, std::string const& figure) {
  float const right = ImGui::GetContentRegionMax().x - ui.px(4);
  float const width = ImGui::CalcTextSize(figure.c_str()).x;
  float const top = ImGui::GetCursorPosY();
  ImGui::PushTextWrapPos(right - width - ui.px(12));
  ImGui::TextUnformatted(label.c_str());
  ImGui::PopTextWrapPos();
  float const next = ImGui::GetCursorPosY();
  ImGui::SetCursorPos({right - width, top});
  ImGui::TextUnformatted(figure.c_str());
  record(ui, name);
  ui.said[name] = figure;
  ImGui::SetCursorPosY(std::max(next, ImGui::GetCursorPosY()));
}

std::string shortened(std::string text, float width_px) {
  if (ImGui::CalcTextSize(text.c_str()).x <= width_px) return text;
  constexpr char const* ellipsis = "\u2026";
  while (!text.empty() && ImGui::CalcTextSize((text + ellipsis).c_str()).x > width_px) {
    while (text.size() > 1 && (static_cast<unsigned char>(text.back()) & 0xC0) == 0x80) text.pop_back();
    text.pop_back();
  }
  return text + ellipsis;
}

void upright_text(ImDrawList& list, ImVec2 foot, ImU32 colour, std::string const& text) {
  auto const size = ImGui::CalcTextSize(text.c_str());
  auto const first = list.VtxBuffer.Size;
  list.PushClipRectFullScreen();  // letters outside it would be left out, before they are turned
  list.AddText({0, 0}, colour, text.c_str());
  list.PopClipRect();
  for (int i = first; i < list.VtxBuffer.Size; ++i) {
    auto& at = list.VtxBuffer[i].pos;
    at = {foot.x - size.y / 2 + at.y, foot.y - at.x};
  }
}

void heading(PanelUi& ui, std::string const& text) {
  ImGui::PushFont(ui.fonts.heading);
  wrapped(text);
  ImGui::PopFont();
}

void section(PanelUi& ui, std::string const& text) {
  gap(ui, 4);
  strong(ui, text);
}

void strong(PanelUi& ui, std::string const& text) {
  ImGui::PushFont(ui.fonts.strong);
  wrapped(text);
  ImGui::PopFont();
}

void muted_text(PanelUi& ui, std::string const& text) {
  ImGui::PushFont(ui.fonts.small);
  ImGui::PushStyleColor(ImGuiCol_Text, look::muted);
  wrapped(text);
  ImGui::PopStyleColor();
  ImGui::PopFont();
}

void warning(PanelUi& ui, std::string const& name, std::string const& text) {
  ImGui::PushFont(ui.fonts.small);
  ImGui::PushStyleColor(ImGuiCol_Text, look::warning);
  say(ui, name, text);
  ImGui::PopStyleColor();
  ImGui::PopFont();
}

void gap(PanelUi& ui, float height) { ImGui::Dummy({0, ui.px(height)}); }

void explain(PanelUi& ui, std::string const& text) {
  if (!ImGui::IsItemHovered() || text.empty()) return;
  ImGui::PushStyleVar(ImGuiStyleVar_WindowPadding, {ui.px(10), ui.px(8)});
  ImGui::BeginTooltip();
  ImGui::PushTextWrapPos(ui.px(320));
  ImGui::TextUnformatted(text.c_str());
  ImGui::PopTextWrapPos();
  ImGui::EndTooltip();
  ImGui::PopStyleVar();
}

}  // namespace kansenatlas::viewer
