#include "app/viewer/map/map_texture.hpp"

#include <algorithm>
#include <cmath>

namespace kansenatlas::viewer {
namespace {

constexpr int margin_px = 64;  // on each side

}  // namespace

PixelBox box_after_move(Camera const& drawn, MapSize size, Camera const& now, MapSize area) {
  double const zoom = drawn.metres_per_px / now.metres_per_px;
  auto const middle = to_screen(now, area, drawn.centre);
  double left = middle.x_px - zoom * size.width_px / 2, top = middle.y_px - zoom * size.height_px / 2;
  if (std::abs(zoom - 1) < 1e-9) left = std::round(left), top = std::round(top);
  return {left, top, left + zoom * size.width_px, top + zoom * size.height_px};
}

std::vector<PixelBox> uncovered(PixelBox const& covered, MapSize area) {
  double const left = std::clamp(std::ceil(covered.left), 0.0, area.width_px);
  double const right = std::clamp(std::floor(covered.right), left, area.width_px);
  double const top = std::clamp(std::ceil(covered.top), 0.0, area.height_px);
  double const bottom = std::clamp(std::floor(covered.bottom), top, area.height_px);
  std::vector<PixelBox> open{{0, 0, area.width_px, top},
                             {0, bottom, area.width_px, area.height_px},
                             {0, top, left, bottom},
                             {right, top, area.width_px, bottom}};
  std::erase_if(open, [](auto const& box) { return box.is_empty(); });
  return open;
}

MapTexture::MapTexture(std::filesystem::path const& shader_folder) : m_program(shader_folder, "picture") {}

Projection MapTexture::begin(Projection const& asked) {
  m_drawn = asked;
  m_drawn.size.width_px += 2 * margin_px;
  m_drawn.size.height_px += 2 * margin_px;
  m_asked_for = asked.size;
  m_canvas.resize(static_cast<int>(m_drawn.size.width_px), static_cast<int>(m_drawn.size.height_px));
  m_is_drawn = true;
  return m_drawn;
}

bool MapTexture::is_sharp_for(Projection const& asked) const {
  return m_is_drawn && m_drawn.camera == asked.camera && m_asked_for == asked.size && m_drawn.scale == asked.scale;
}

PixelBox MapTexture::show(Projection const& now) const {
  auto const box = box_after_move(m_drawn.camera, m_drawn.size, now.camera, now.size);
  auto const across = [&](double x_px) { return static_cast<float>(2 * x_px / now.size.width_px - 1); };
  auto const upward = [&](double y_px) { return static_cast<float>(1 - 2 * y_px / now.size.height_px); };
  m_program.use();
  m_program.set("picture", 0);
  m_program.set("box", std::array<float, 4>{across(box.left), upward(box.bottom), across(box.right), upward(box.top)});
  m_canvas.texture().bind(0);
  m_no_vertices.bind();
  glDisable(GL_BLEND);
  glDrawArrays(GL_TRIANGLE_STRIP, 0, 4);
  return box;
}

}  // namespace kansenatlas::viewer
