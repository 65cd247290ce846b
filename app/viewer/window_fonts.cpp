#include "app/viewer/window_fonts.hpp"

#include <array>
#include <cmath>

#include <imgui.h>
#include <imgui_freetype.h>

namespace kansenatlas::viewer {
namespace {

namespace fs = std::filesystem;

constexpr float body_px = 16, small_px = 14, heading_px = 21;

struct Family {
  char const *regular, *semibold;
};

constexpr std::array families{
    Family{"/usr/share/fonts/truetype/open-sans/OpenSans-Regular.ttf",
           "/usr/share/fonts/truetype/open-sans/OpenSans-Semibold.ttf"},
    Family{"/usr/share/fonts/open-sans/OpenSans-Regular.ttf", "/usr/share/fonts/open-sans/OpenSans-Semibold.ttf"},
    Family{"/usr/share/fonts/truetype/noto/NotoSans-Regular.ttf", "/usr/share/fonts/truetype/noto/NotoSans-Bold.ttf"},
    Family{"/usr/share/fonts/truetype/dejavu/DejaVuSans.ttf", "/usr/share/fonts/truetype/dejavu/DejaVuSans-Bold.ttf"},
    Family{"/usr/share/fonts/truetype/liberation/LiberationSans-Regular.ttf",
           "/usr/share/fonts/truetype/liberation/LiberationSans-Bold.ttf"},
};

// Latin, Latin Extended-A, dashes, quotes, bullet, ellipsis, arrows, comparison signs.
constexpr std::array<ImWchar, 21> characters{0x0020, 0x00FF, 0x0100, 0x017F, 0x2010, 0x2026, 0x2030,
                                             0x2030, 0x2039, 0x203A, 0x20AC, 0x20AC, 0x2190, 0x2193,
                                             0x2212, 0x2212, 0x2248, 0x2248, 0x2264, 0x2265, 0};

Family const* family() {
  std::error_code ignored;
  for (auto const& candidate : families)
    if (fs::exists(candidate.regular, ignored) && fs::exists(candidate.semibold, ignored)) return &candidate;
  return nullptr;
}

ImFont* add(char const* file, float size_px, int scale_percent) {
  return ImGui::GetIO().Fonts->AddFontFromFileTTF(file, std::round(size_px * static_cast<float>(scale_percent) / 100),
                                                  nullptr, characters.data());
}

}  // namespace

bool can_be_shown(char32_t character) {
  for (std::size_t i = 0; i + 1 < characters.size(); i += 2)
    if (character >= characters[i] && character <= characters[i + 1]) return true;
  return false;
}

fs::path body_font_file() {
  auto const* const found = family();
  return found ? found->regular : fs::path();
}

Fonts build_fonts(int scale_percent) {
  auto& atlas = *ImGui::GetIO().Fonts;
  atlas.Clear();
  atlas.Flags |= ImFontAtlasFlags_NoMouseCursors;
#if IMGUI_VERSION_NUM < 19200
  atlas.FontBuilderIO = ImGuiFreeType::GetBuilderForFreeType();
  atlas.FontBuilderFlags = ImGuiFreeTypeBuilderFlags_LightHinting;
#endif
  Fonts fonts;
  if (auto const* const found = family()) {
    fonts.body = add(found->regular, body_px, scale_percent);
    fonts.strong = add(found->semibold, body_px, scale_percent);
    fonts.small = add(found->regular, small_px, scale_percent);
    fonts.heading = add(found->semibold, heading_px, scale_percent);
  } else {
    auto* const own = atlas.AddFontDefault();
    fonts = {own, own, own, own};
  }
  return fonts;
}

}  // namespace kansenatlas::viewer
