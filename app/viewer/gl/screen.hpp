#pragma once
// What the window itself needs of OpenGL, so that it need not see its headers.
#include <string>

#include "app/viewer/map/map_scene.hpp"
#include "app/viewer/map/picture.hpp"

namespace kansenatlas::viewer::gl {

void clear_screen(int width_px, int height_px, Rgba colour);
// Of the framebuffer that is current.
Picture read_screen(int width_px, int height_px);
std::string renderer_name();
void finish();

}  // namespace kansenatlas::viewer::gl
