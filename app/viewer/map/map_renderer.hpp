#pragma once
// Draws a MapScene with OpenGL. The map is kept as a texture with a margin around it: while the camera moves the
// texture is moved and scaled, and as soon as it rests the map is drawn sharply again. What is hovered
// is drawn over it every frame.
#include <filesystem>
#include <memory>
#include <optional>

#include "app/viewer/map/camera.hpp"
#include "app/viewer/map/map_scene.hpp"
#include "geo/boundary/ground.hpp"

namespace kansenatlas::viewer {

// Where and how a frame shows the map. `camera` counts the pixels of the area below.
struct MapFrame {
  Camera camera;
  int x_px = 0, y_px = 0;  // of the map's area in the window, origin top left
  int width_px = 1, height_px = 1;
  int window_height_px = 1;
  double scale = 1;      // of line widths: 2 at 200 %
  double now_s = 0;      // any clock that runs on
  bool is_final = true;  // false: a blurred picture will do while the camera moves
};

class MapRenderer {
 public:
  // Needs a current OpenGL 3.3 context, then and at destruction. Throws Error that names the shader file at fault.
  MapRenderer(std::filesystem::path const& shader_folder, std::shared_ptr<Ground const> ground);
  ~MapRenderer();
  MapRenderer(MapRenderer const&) = delete;
  MapRenderer& operator=(MapRenderer const&) = delete;

  // Another country, or the same with other borders.
  void set_ground(std::shared_ptr<Ground const> ground);
  // Into the current framebuffer, within the frame's area only.
  void draw(MapScene const& scene, MapFrame const& frame);
  // Seconds until a sharper picture is due; nothing: what is shown is final.
  [[nodiscard]] std::optional<double> redraw_due_s() const;

 private:
  struct Parts;
  std::unique_ptr<Parts> m_parts;
};

}  // namespace kansenatlas::viewer
