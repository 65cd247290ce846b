#pragma once
// The letters of the window: Open Sans from the system, at the sizes of the interface scale.
#include <filesystem>

struct ImFont;

namespace kansenatlas::viewer {

struct Fonts {
  ImFont* body = nullptr;     // 16 px at 100 %, regular; also ImGui's default
  ImFont* strong = nullptr;   // 16 px, semibold
  ImFont* small = nullptr;    // 13 px, regular: sources, notes, labels on the map
  ImFont* heading = nullptr;  // 21 px, semibold
};

// Fills the font atlas of the current ImGui context anew. Needs no window. Without Open Sans it takes the first of a
// list of usual fonts that is there, and else ImGui's own.
Fonts build_fonts(int scale_percent);

// Is it among the characters that the fonts are built with?
bool can_be_shown(char32_t character);

// The file that body text is drawn with; empty: ImGui's own font.
std::filesystem::path body_font_file();

}  // namespace kansenatlas::viewer
