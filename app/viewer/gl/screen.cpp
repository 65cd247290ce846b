#include "app/viewer/gl/screen.hpp"

#include <algorithm>

#include <epoxy/gl.h>

namespace kansenatlas::viewer::gl {

void clear_screen(int width_px, int height_px, Rgba colour) {
  glViewport(0, 0, width_px, height_px);
  glDisable(GL_SCISSOR_TEST);
  glClearColor(static_cast<float>(colour.red) / 255, static_cast<float>(colour.green) / 255,
               static_cast<float>(colour.blue) / 255, 1);
  glClear(GL_COLOR_BUFFER_BIT);
}

Picture read_screen(int width_px, int height_px) {
  Picture picture{width_px, height_px, {}};
  auto const row = static_cast<std::size_t>(width_px) * 4;
  std::vector<std::uint8_t> upside_down(row * static_cast<std::size_t>(height_px));
  glPixelStorei(GL_PACK_ALIGNMENT, 1);
  glReadPixels(0, 0, width_px, height_px, GL_RGBA, GL_UNSIGNED_BYTE, upside_down.data());
  picture.rgba.resize(upside_down.size());
  for (std::size_t y = 0; y < static_cast<std::size_t>(height_px); ++y)
    std::copy_n(upside_down.data() + (static_cast<std::size_t>(height_px) - 1 - y) * row, row,
                picture.rgba.data() + y * row);
  for (std::size_t i = 3; i < picture.rgba.size(); i += 4) picture.rgba[i] = 255;
  return picture;
}

void finish() { glFinish(); }

std::string renderer_name() {
  auto const* const name = reinterpret_cast<char const*>(glGetString(GL_RENDERER));
  return name ? name : "";
}

}  // namespace kansenatlas::viewer::gl
