#include "app/viewer/map/line_layer.hpp"

#include <cmath>
#include <cstddef>
#include <cstdint>

namespace kansenatlas::viewer {
namespace {

constexpr double small_ring_tolerances = 110;  // some 25 px: a thick line would fill the ring
constexpr double speck_px = 10;                // shorter than this, a line on its own is a dot

// What each of the four corners of a segment's box knows; the shader tells them apart by their number.
struct Corner {
  std::array<float, 2> from, to, before, after;  // metres from the map's origin
  float begin_m;                                 // length of the line up to `from`
};

// Two triangles a box.
std::vector<std::uint32_t> indices_of_boxes(std::size_t count) {
  std::vector<std::uint32_t> indices;
  indices.reserve(6 * count);
  for (std::uint32_t first = 0; first < 4 * count; first += 4)
    for (std::uint32_t const corner : {0U, 1U, 2U, 2U, 1U, 3U}) indices.push_back(first + corner);
  return indices;
}

std::array<float, 2> local(RdPoint place) {
  return {static_cast<float>(place.x - map_origin.x), static_cast<float>(place.y - map_origin.y)};
}

void append_segments(std::vector<Corner>& corners, Line const& line) {
  bool const is_closed = line.size() > 3 && line.front() == line.back();
  double length_m = 0;
  for (std::size_t i = 0; i + 1 < line.size(); ++i) {
    auto const& before = i > 0 ? line[i - 1] : is_closed ? line[line.size() - 2] : line[i];
    auto const& after = i + 2 < line.size() ? line[i + 2] : is_closed ? line[1] : line[i + 1];
    corners.insert(corners.end(), 4,
                   {local(line[i]), local(line[i + 1]), local(before), local(after), static_cast<float>(length_m)});
    length_m += std::hypot(line[i + 1].x - line[i].x, line[i + 1].y - line[i].y);
  }
}

bool is_in_part(Line const& line, LineSet::Part part, double small_m) {
  if (part == LineSet::Part::all) return true;
  bool const is_small_ring = line.size() > 3 && line.front() == line.back() && extent_m_of(line) < small_m;
  return is_small_ring == (part == LineSet::Part::small_rings);
}

}  // namespace

void LineSet::set_lines(std::vector<Line> lines, Part part) {
  m_lines = std::move(lines);
  m_part = part;
  m_tolerance_m = -1;
}

int LineSet::prepare(double metres_per_px) {
  m_vertices.bind();
  double const tolerance_m = tolerance_for(metres_per_px);
  if (tolerance_m == m_tolerance_m) return m_index_count;
  m_tolerance_m = tolerance_m;
  std::vector<Corner> corners;
  for (auto const& line : without_specks(m_lines, speck_px * metres_per_px))
    if (is_in_part(line, m_part, small_ring_tolerances * tolerance_m))
      append_segments(corners, thinned(line, tolerance_m));
  auto const indices = indices_of_boxes(corners.size() / 4);
  m_index_count = static_cast<int>(indices.size());
  m_corners.upload<Corner>(GL_ARRAY_BUFFER, corners);
  m_indices.upload<std::uint32_t>(GL_ELEMENT_ARRAY_BUFFER, indices);
  gl::read_floats(0, 2, sizeof(Corner), offsetof(Corner, from));
  gl::read_floats(1, 2, sizeof(Corner), offsetof(Corner, to));
  gl::read_floats(2, 2, sizeof(Corner), offsetof(Corner, before));
  gl::read_floats(3, 2, sizeof(Corner), offsetof(Corner, after));
  gl::read_floats(4, 1, sizeof(Corner), offsetof(Corner, begin_m));
  return m_index_count;
}

LinePainter::LinePainter(std::filesystem::path const& shader_folder) : m_program(shader_folder, "line") {}

void LinePainter::draw_casing(Projection const& projection, LineSet& lines, OutlineStyle const& style) const {
  if (style.casing_px <= 0) return;
  auto const scale = static_cast<float>(projection.scale);
  stroke(projection, lines, scale * (style.width_px / 2 + style.casing_px),
         {scale * style.dash_px, scale * style.gap_px}, style.casing_colour);
}

void LinePainter::draw(Projection const& projection, LineSet& lines, OutlineStyle const& style) const {
  if (style.width_px <= 0) return;
  auto const scale = static_cast<float>(projection.scale);
  stroke(projection, lines, scale * style.width_px / 2, {scale * style.dash_px, scale * style.gap_px}, style.colour);
  if (style.core_px > 0)
    stroke(projection, lines, scale * style.core_px / 2, {0, 0}, {255, 255, 255, style.colour.alpha});
}

void LinePainter::stroke(Projection const& projection, LineSet& lines, float half_width_px,
                         std::array<float, 2> dash_px, Rgba colour) const {
  if (lines.is_empty()) return;
  int const indices = lines.prepare(projection.camera.metres_per_px);
  m_program.use();
  m_program.set("centre_m", projection.centre_m());
  m_program.set("half_size_px", projection.half_size_px());
  m_program.set("metres_per_px", static_cast<float>(projection.camera.metres_per_px));
  m_program.set("half_width_px", half_width_px);
  m_program.set("dash_px", dash_px);
  m_program.set("colour", as_floats(colour));
  glEnable(GL_BLEND);
  glBlendFunc(GL_SRC_ALPHA, GL_ONE_MINUS_SRC_ALPHA);
  glDrawElements(GL_TRIANGLES, indices, GL_UNSIGNED_INT, nullptr);
}

}  // namespace kansenatlas::viewer
