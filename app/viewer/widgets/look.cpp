#include "app/viewer/widgets/look.hpp"

namespace kansenatlas::viewer::look {
namespace {

ImVec4 vector_of(ImU32 c) { return ImGui::ColorConvertU32ToFloat4(c); }

void apply_colours(ImGuiStyle& style) {
  auto* colours = style.Colors;
  for (auto const& [index, value] : {
           std::pair{ImGuiCol_Text, ink},
           {ImGuiCol_TextDisabled, muted},
           {ImGuiCol_WindowBg, panel},
           {ImGuiCol_ChildBg, IM_COL32(0, 0, 0, 0)},
           {ImGuiCol_PopupBg, panel},
           {ImGuiCol_Border, line},
           {ImGuiCol_FrameBg, raised},
           {ImGuiCol_FrameBgHovered, accent_softer},
           {ImGuiCol_FrameBgActive, accent_soft},
           {ImGuiCol_ScrollbarBg, IM_COL32(0, 0, 0, 0)},
           {ImGuiCol_ScrollbarGrab, IM_COL32(190, 198, 206, 255)},
           {ImGuiCol_ScrollbarGrabHovered, IM_COL32(150, 160, 170, 255)},
           {ImGuiCol_ScrollbarGrabActive, muted},
           {ImGuiCol_CheckMark, accent},
           {ImGuiCol_SliderGrab, accent},
           {ImGuiCol_SliderGrabActive, accent},
           {ImGuiCol_Button, raised},
           {ImGuiCol_ButtonHovered, accent_softer},
           {ImGuiCol_ButtonActive, accent_soft},
           {ImGuiCol_Header, accent_soft},
           {ImGuiCol_HeaderHovered, accent_softer},
           {ImGuiCol_HeaderActive, accent_soft},
           {ImGuiCol_Separator, line},
           {ImGuiCol_TableBorderLight, line},
           {ImGuiCol_TableBorderStrong, line},
           {ImGuiCol_TextSelectedBg, IM_COL32(178, 208, 240, 255)},
           {ImGuiCol_NavHighlight, accent},
           {ImGuiCol_ModalWindowDimBg, IM_COL32(31, 41, 51, 60)},
       })
    colours[index] = vector_of(value);
}

}  // namespace

void apply(int scale_percent) {
  auto& style = ImGui::GetStyle();
  style = ImGuiStyle();
  ImGui::StyleColorsLight(&style);
  apply_colours(style);
  style.WindowRounding = 0;
  style.ChildRounding = style.FrameRounding = style.PopupRounding = style.GrabRounding = 4;
  style.ScrollbarRounding = 6;
  style.ScrollbarSize = 10;
  style.WindowBorderSize = 0;
  style.PopupBorderSize = 1;
  style.FrameBorderSize = 1;
  style.WindowPadding = {16, 14};
  style.FramePadding = {10, 5};
  style.ItemSpacing = {8, 6};
  style.ItemInnerSpacing = {8, 4};
  style.CellPadding = {4, 3};
  style.DisplaySafeAreaPadding = {0, 0};
  style.ScaleAllSizes(static_cast<float>(scale_percent) / 100.0F);
  style.FrameBorderSize = style.PopupBorderSize = 1;
}

}  // namespace kansenatlas::viewer::look
