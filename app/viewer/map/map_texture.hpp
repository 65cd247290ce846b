#pragma once
// The map as it was drawn last, with a margin around it, to be moved and scaled while the camera is on its way.
#include <array>
#include <filesystem>
#include <vector>

#include "app/viewer/gl/buffer.hpp"
#include "app/viewer/gl/program.hpp"
#include "app/viewer/gl/texture.hpp"
#include "app/viewer/map/projection.hpp"

namespace kansenatlas::viewer {

// Pixels of the map's area, origin top left.
struct PixelBox {
  double left = 0, top = 0, right = 0, bottom = 0;
  [[nodiscard]] bool is_empty() const { return left >= right || top >= bottom; }
};

// Where a picture of `size`, drawn with the camera `drawn`, lies for the camera `now` in an area of `area`. In whole
// pixels when both have the same scale, so that a moved map stays crisp.
PixelBox box_after_move(Camera const& drawn, MapSize size, Camera const& now, MapSize area);

// The parts of the area that `covered` leaves open; at most four boxes that do not overlap, in whole pixels.
std::vector<PixelBox> uncovered(PixelBox const& covered, MapSize area);

class MapTexture {
 public:
  explicit MapTexture(std::filesystem::path const& shader_folder);

  // Draw the map on it with the projection that this returns: the area of `asked` with the margin.
  Projection begin(Projection const& asked);
  [[nodiscard]] gl::Canvas const& canvas() const { return m_canvas; }
  void forget() { m_is_drawn = false; }

  [[nodiscard]] bool is_drawn() const { return m_is_drawn; }
  // Exactly what a fresh drawing would give.
  [[nodiscard]] bool is_sharp_for(Projection const& asked) const;
  // Into the viewport of the current framebuffer; returns the box of the area that it covers.
  PixelBox show(Projection const& now) const;

 private:
  gl::Program m_program;
  gl::VertexArray m_no_vertices;
  gl::Canvas m_canvas;
  Projection m_drawn;   // of the canvas
  MapSize m_asked_for;  // size of the area that it was drawn for
  bool m_is_drawn = false;
};

}  // namespace kansenatlas::viewer
