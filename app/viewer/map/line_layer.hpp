#pragma once
// Lines with width, casing and dashes, smoothed in the shader.
#include <array>
#include <filesystem>
#include <vector>

#include "app/viewer/gl/buffer.hpp"
#include "app/viewer/gl/program.hpp"
#include "app/viewer/map/line_detail.hpp"
#include "app/viewer/map/map_scene.hpp"
#include "app/viewer/map/projection.hpp"

namespace kansenatlas::viewer {

// Lines on the graphics card, as fine as the scale asks for.
class LineSet {
 public:
  // Which of the lines are drawn: small closed ones (enclaves, islets) ask for a thinner pen than the rest.
  enum class Part { all, all_but_small_rings, small_rings };
  void set_lines(std::vector<Line> lines, Part part = Part::all);
  // Sends the lines anew only when they or the fineness changed; returns the number of indices. Leaves them bound.
  int prepare(double metres_per_px);
  [[nodiscard]] bool is_empty() const { return m_lines.empty(); }

 private:
  std::vector<Line> m_lines;
  Part m_part = Part::all;
  double m_tolerance_m = -1;
  int m_index_count = 0;
  gl::VertexArray m_vertices;
  gl::Buffer m_corners, m_indices;
};

class LinePainter {
 public:
  explicit LinePainter(std::filesystem::path const& shader_folder);

  // Below the line, wider by the casing on either side, dotted as the line is.
  void draw_casing(Projection const& projection, LineSet& lines, OutlineStyle const& style) const;
  void draw(Projection const& projection, LineSet& lines, OutlineStyle const& style) const;

 private:
  // Widths and dashes in pixels of the screen.
  void stroke(Projection const& projection, LineSet& lines, float half_width_px, std::array<float, 2> dash_px,
              Rgba colour) const;

  gl::Program m_program;
};

}  // namespace kansenatlas::viewer
