#include "app/viewer/widgets/text_area.hpp"

#include <algorithm>
#include <cmath>

#include <imgui_internal.h>

#include "app/viewer/widgets/keys.hpp"
#include "app/viewer/widgets/look.hpp"
#include "app/viewer/widgets/text_wrap.hpp"
#include "app/viewer/widgets/widgets.hpp"

namespace kansenatlas::viewer {
namespace {

float character_width(char32_t code) { return ImGui::GetFont()->GetCharAdvance(static_cast<ImWchar>(code)); }

// The text as it lies on the screen.
struct Sheet {
  ImVec2 origin;  // of the first line, scrolled
  float line_height = 0, height = 0;
  std::vector<TextLine> lines;
};

std::size_t place_under(TextEdit const& edit, Sheet const& sheet, ImVec2 at) {
  auto const row = std::clamp(static_cast<int>(std::floor((at.y - sheet.origin.y) / sheet.line_height)), 0,
                              static_cast<int>(sheet.lines.size()) - 1);
  return place_at(edit.text(), sheet.lines[static_cast<std::size_t>(row)], at.x - sheet.origin.x, character_width);
}

void use_mouse(TextArea& area, Sheet const& sheet, bool is_pressed) {
  auto const& io = ImGui::GetIO();
  if (is_pressed) {
    area.wanted_x = -1;
    auto const place = place_under(area.edit, sheet, io.MousePos);
    if (io.MouseDoubleClicked[0])
      area.edit.select_word_at(place);
    else
      area.edit.move_to(place, io.KeyShift);
  } else if (io.MouseDown[0] && area.is_active && !io.MouseDoubleClicked[0] && ImGui::IsMouseDragging(0)) {
    area.edit.move_to(place_under(area.edit, sheet, io.MousePos), true);
  }
}

void move_rows(TextArea& area, Sheet const& sheet, int rows, bool selects) {
  auto const row = static_cast<int>(line_at(sheet.lines, area.edit.caret()));
  auto const& here = sheet.lines[static_cast<std::size_t>(row)];
  if (area.wanted_x < 0) area.wanted_x = x_of(area.edit.text(), here, area.edit.caret(), character_width);
  int const next = row + rows;
  if (next < 0) return area.edit.move_to(0, selects);
  if (next >= static_cast<int>(sheet.lines.size())) return area.edit.move_to(area.edit.text().size(), selects);
  area.edit.move_to(
      place_at(area.edit.text(), sheet.lines[static_cast<std::size_t>(next)], area.wanted_x, character_width), selects);
}

void move_by_keys(TextArea& area, Sheet const& sheet, float height) {
  auto const& io = ImGui::GetIO();
  auto& edit = area.edit;
  bool const selects = io.KeyShift, by_words = io.KeyCtrl;
  auto const aside = [&](std::size_t place) {
    area.wanted_x = -1;
    edit.move_to(place, selects);
  };
  auto const& line = sheet.lines[line_at(sheet.lines, edit.caret())];
  int const page = std::max(1, static_cast<int>(height / sheet.line_height) - 1);
  if (is_pressed(EditKey::left))
    aside(edit.has_selection() && !selects ? edit.selection_begin()
          : by_words                       ? edit.word_before(edit.caret())
                                           : edit.before(edit.caret()));
  if (is_pressed(EditKey::right))
    aside(edit.has_selection() && !selects ? edit.selection_end()
          : by_words                       ? edit.word_after(edit.caret())
                                           : edit.after(edit.caret()));
  if (is_pressed(EditKey::up)) move_rows(area, sheet, -1, selects);
  if (is_pressed(EditKey::down)) move_rows(area, sheet, 1, selects);
  if (is_pressed(EditKey::page_up)) move_rows(area, sheet, -page, selects);
  if (is_pressed(EditKey::page_down)) move_rows(area, sheet, page, selects);
  if (is_pressed(EditKey::home)) aside(by_words ? 0 : line.begin);
  if (is_pressed(EditKey::end)) {
    bool const is_broken = line.end < edit.text().size() && edit.text()[line.end] != '\n' && line.end > line.begin;
    aside(by_words ? edit.text().size() : is_broken ? edit.before(line.end) : line.end);
  }
}

void use_clipboard(TextEdit& edit) {
  auto const is_command = [](char letter) { return is_pressed(Shortcut{Key::letter, letter, true}); };
  if (is_command('A')) edit.select_all();
  if (is_command('C') || is_command('X'))
    if (edit.has_selection()) ImGui::SetClipboardText(edit.selected().c_str());
  if (is_command('X') && edit.has_selection()) edit.erase_backward();
  if (is_command('V'))
    if (char const* words = ImGui::GetClipboardText()) edit.insert(words);
  if (is_command('Z')) edit.undo();
  if (is_command('Y') || is_pressed(Shortcut{Key::letter, 'Z', true, true})) edit.redo();
}

void type(TextArea& area) {
  auto& io = ImGui::GetIO();
  auto& edit = area.edit;
  if (is_pressed(EditKey::backspace)) edit.erase_backward(io.KeyCtrl);
  if (is_pressed(EditKey::erase)) edit.erase_forward(io.KeyCtrl);
  if (is_enter_pressed() && !io.KeyCtrl) edit.insert("\n");
  if (!io.KeyCtrl || io.KeyAlt)
    for (auto const code : io.InputQueueCharacters) {
      if (code < 32 || code == 127) continue;
      char buffer[5] = {};
      ImTextCharToUtf8(buffer, code);
      edit.insert(buffer);
    }
  io.InputQueueCharacters.resize(0);
}

void keep_caret_in_view(TextArea& area, Sheet const& sheet, float height) {
  float const top = static_cast<float>(line_at(sheet.lines, area.edit.caret())) * sheet.line_height;
  area.scroll_px = std::min(area.scroll_px, top);
  area.scroll_px = std::max(area.scroll_px, top + sheet.line_height - height);
}

void draw_selection(ImDrawList& list, TextEdit const& edit, Sheet const& sheet, TextLine line, float y) {
  auto const begin = std::max(line.begin, edit.selection_begin()), end = std::min(line.end, edit.selection_end());
  bool const takes_newline = edit.selection_begin() <= line.end && edit.selection_end() > line.end;
  if (begin > end || (begin == end && !takes_newline)) return;
  float const from = x_of(edit.text(), line, begin, character_width);
  float const to = x_of(edit.text(), line, end, character_width) + (takes_newline ? sheet.line_height / 4 : 0);
  list.AddRectFilled({sheet.origin.x + from, y}, {sheet.origin.x + to, y + sheet.line_height},
                     ImGui::GetColorU32(ImGuiCol_TextSelectedBg));
}

void draw_lines(TextArea const& area, Sheet const& sheet, ImRect const& box, float scale) {
  auto& list = *ImGui::GetWindowDrawList();
  auto const& edit = area.edit;
  list.PushClipRect(box.Min, box.Max, true);
  for (std::size_t i = 0; i < sheet.lines.size(); ++i) {
    float const y = sheet.origin.y + static_cast<float>(i) * sheet.line_height;
    if (y + sheet.line_height < box.Min.y || y > box.Max.y) continue;
    auto const& line = sheet.lines[i];
    if (edit.has_selection()) draw_selection(list, edit, sheet, line, y);
    list.AddText({sheet.origin.x, y}, ImGui::GetColorU32(ImGuiCol_Text), edit.text().data() + line.begin,
                 edit.text().data() + line.end);
  }
  bool const is_lit = std::fmod(ImGui::GetTime() - area.caret_since_s, 1.2) < 0.8;
  if (area.is_active && is_lit) {
    auto const row = line_at(sheet.lines, edit.caret());
    float const x =
        std::floor(sheet.origin.x + x_of(edit.text(), sheet.lines[row], edit.caret(), character_width)) + 0.5F;
    float const y = sheet.origin.y + static_cast<float>(row) * sheet.line_height;
    list.AddLine({x, y + 2 * scale}, {x, y + sheet.line_height - 2 * scale}, look::ink, std::max(1.0F, scale));
  }
  list.PopClipRect();
}

void draw_scroll_bar(TextArea const& area, Sheet const& sheet, ImRect const& box, float scale) {
  if (sheet.height <= box.GetHeight()) return;
  float const share = box.GetHeight() / sheet.height;
  float const top = box.Min.y + area.scroll_px * share;
  ImGui::GetWindowDrawList()->AddRectFilled({box.Max.x + 4 * scale, top},
                                            {box.Max.x + 8 * scale, top + box.GetHeight() * share},
                                            ImGui::GetColorU32(ImGuiCol_ScrollbarGrab), 2 * scale);
}

Sheet sheet_of(TextArea const& area, ImRect const& box) {
  Sheet sheet;
  sheet.line_height = ImGui::GetTextLineHeight() + std::floor(ImGui::GetFontSize() * 0.15F);
  sheet.origin = {box.Min.x, box.Min.y - area.scroll_px};
  sheet.lines = wrapped_lines(area.edit.text(), box.GetWidth(), character_width);
  sheet.height = sheet.line_height * static_cast<float>(sheet.lines.size());
  return sheet;
}

void take_keyboard(ImGuiID id, ImGuiWindow* window) {
  ImGui::SetActiveID(id, window);
  ImGui::SetFocusID(id, window);
  ImGui::FocusWindow(window);
}

// Whether it has the keyboard after this frame's clicks and keys.
bool follow_activity(TextArea& area, ImGuiID id, ImGuiWindow* window, bool is_clicked) {
  auto& context = *GImGui;
  bool const was_active = area.is_active && context.ActiveId == id;
  bool const is_asked = context.NavActivateInputId == id || context.NavActivateId == id;
  if ((is_clicked || is_asked) && !was_active) take_keyboard(id, window);
  bool is_active = context.ActiveId == id;
  bool const is_left = is_escape_pressed() || (is_enter_pressed() && ImGui::GetIO().KeyCtrl);
  bool const is_clicked_beside = ImGui::GetIO().MouseClicked[0] && !is_clicked;
  if (is_active && was_active && (is_left || is_clicked_beside)) {
    ImGui::ClearActiveID();
    is_active = false;
  }
  if (is_active && !was_active) area.caret_since_s = ImGui::GetTime();
  return is_active;
}

}  // namespace

float text_area_height(PanelUi const& ui, TextArea const& area, float width, int least_lines, int most_lines) {
  auto const lines = wrapped_lines(area.edit.text(), width - ui.px(24), character_width).size();
  float const line = ImGui::GetTextLineHeight() + std::floor(ImGui::GetFontSize() * 0.15F);
  return ui.px(16) + line * static_cast<float>(std::clamp(static_cast<int>(lines), least_lines, most_lines));
}

bool text_area(PanelUi& ui, std::string const& name, TextArea& area, std::string const& hint, ImVec2 size) {
  auto* window = ImGui::GetCurrentWindow();
  if (size.x <= 0) size.x = ImGui::GetContentRegionAvail().x;
  ImRect const frame(window->DC.CursorPos, {window->DC.CursorPos.x + size.x, window->DC.CursorPos.y + size.y});
  auto const id = window->GetID(("###" + name).c_str());
  ImGui::ItemSize(frame);
  if (!ImGui::ItemAdd(frame, id, nullptr, ImGuiItemFlags_Inputable)) {
    record(ui, name);  // out of sight, yet Tab goes there
    return false;
  }
  bool const is_hovered = ImGui::ItemHoverable(frame, id);
  if (is_hovered) ImGui::SetMouseCursor(ImGuiMouseCursor_TextInput);
  bool const is_clicked = is_hovered && ImGui::GetIO().MouseClicked[0];
  bool const was_active = area.is_active;
  area.is_active = follow_activity(area, id, window, is_clicked);
  record(ui, name);

  ImRect const box({frame.Min.x + ui.px(10), frame.Min.y + ui.px(8)},
                   {frame.Max.x - ui.px(14), frame.Max.y - ui.px(8)});
  auto const before = area.edit.text();
  auto const caret = area.edit.caret();
  auto sheet = sheet_of(area, box);
  if (area.is_active) {
    use_mouse(area, sheet, is_clicked);
    ImGui::SetActiveIdUsingNavAndKeys();
    GImGui->WantTextInputNextFrame = 1;
    if (was_active) {
      move_by_keys(area, sheet, box.GetHeight());
      type(area);
      use_clipboard(area.edit);
    }
  }
  if (is_hovered && ImGui::GetIO().MouseWheel != 0 && sheet.height > box.GetHeight()) {
    ImGui::SetItemUsingMouseWheel();
    area.scroll_px -= ImGui::GetIO().MouseWheel * 3 * sheet.line_height;
  }
  sheet = sheet_of(area, box);
  if (area.edit.caret() != caret || area.edit.text() != before) {
    area.caret_since_s = ImGui::GetTime();
    keep_caret_in_view(area, sheet, box.GetHeight());
  }
  area.scroll_px = std::clamp(area.scroll_px, 0.0F, std::max(0.0F, sheet.height - box.GetHeight()));
  sheet.origin.y = box.Min.y - area.scroll_px;

  ImGui::RenderNavHighlight(frame, id);
  ImGui::RenderFrame(frame.Min, frame.Max, ImGui::GetColorU32(ImGuiCol_FrameBg), true, ImGui::GetStyle().FrameRounding);
  if (area.is_active)
    window->DrawList->AddRect(frame.Min, frame.Max, look::accent, ImGui::GetStyle().FrameRounding, 0, 1.5F * ui.scale);
  if (area.edit.text().empty())
    window->DrawList->AddText(ImGui::GetFont(), ImGui::GetFontSize(), box.Min, look::muted, hint.c_str(), nullptr,
                              box.GetWidth());
  draw_lines(area, sheet, box, ui.scale);
  draw_scroll_bar(area, sheet, box, ui.scale);
  return area.edit.text() != before;
}

}  // namespace kansenatlas::viewer
