#pragma once
// The style of the window: neutral greys, one accent, calm distances. Contrast of text at least 4.5 : 1.
#include <imgui.h>

#include "app/viewer/map/map_scene.hpp"

namespace kansenatlas::viewer::look {

constexpr ImU32 ink = IM_COL32(31, 41, 51, 255);
constexpr ImU32 muted = IM_COL32(91, 103, 112, 255);
constexpr ImU32 panel = IM_COL32(255, 255, 255, 255);
constexpr ImU32 raised = IM_COL32(244, 246, 248, 255);
constexpr ImU32 line = IM_COL32(214, 220, 226, 255);
constexpr ImU32 accent = IM_COL32(23, 92, 163, 255);
constexpr ImU32 accent_soft = IM_COL32(226, 237, 248, 255);
constexpr ImU32 accent_softer = IM_COL32(238, 244, 250, 255);
constexpr ImU32 warning = IM_COL32(154, 80, 0, 255);
constexpr ImU32 warning_soft = IM_COL32(255, 244, 224, 255);
constexpr ImU32 fault = IM_COL32(168, 32, 32, 255);
constexpr ImU32 fault_soft = IM_COL32(253, 235, 235, 255);

inline ImU32 colour(Rgba c) { return IM_COL32(c.red, c.green, c.blue, c.alpha); }

// Colours and sizes of ImGui at that scale. Call before a frame.
void apply(int scale_percent);

}  // namespace kansenatlas::viewer::look
