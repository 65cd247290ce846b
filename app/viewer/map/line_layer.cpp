#include "app/viewer/map/line_layer.hpp"

#include <cmath>
#include <cstddef>

namespace kansenatlas::viewer {
namespace {

constexpr double small_ring_tolerances = 110;  // some 25 px: a thick line would fill the ring
constexpr double speck_px = 10;                // shorter than this, a line on its own is a dot

struct Segment {
  std::array<float, 2> from, to, before, after;  // metres from the map's origin
  float begin_m;                                 // length of the line up to `from`
};

std::array<float, 2> local(RdPoint place) {
  return {static_cast<float>(place.x - map_origin.x), static_cast<float>(place.y - map_origin.y)};
}

void append_segments(std::vector<Segment>& segments, Line const& line) {
  bool const is_closed = line.size() > 3 && line.front() == line.back();
  double length_m = 0;
  for (std::size_t i = 0; i + 1 < line.size(); ++i) {
    auto const& before = i > 0 ? line[i - 1] : is_closed ? line[line.size() - 2] : line[i];
    auto const& after = i + 2 < line.size() ? line[i + 2] : is_closed ? line[1] : line[i + 1];
    segments.push_back({local(line[i]), local(line[i + 1]), local(before), local(after), static_cast<float>(length_m)});
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
  if (tolerance_m == m_tolerance_m) return m_segments;
  m_tolerance_m = tolerance_m;
  std::vector<Segment> segments;
  for (auto const& line : without_specks(m_lines, speck_px * metres_per_px))
    if (is_in_part(line, m_part, small_ring_tolerances * tolerance_m))
      append_segments(segments, thinned(line, tolerance_m));
  m_segments = static_cast<int>(segments.size());
  m_buffer.upload<Segment>(GL_ARRAY_BUFFER, segments);
  gl::read_floats(0, 2, sizeof(Segment), offsetof(Segment, from), true);
  gl::read_floats(1, 2, sizeof(Segment), offsetof(Segment, to), true);
  gl::read_floats(2, 2, sizeof(Segment), offsetof(Segment, before), true);
  gl::read_floats(3, 2, sizeof(Segment), offsetof(Segment, after), true);
  gl::read_floats(4, 1, sizeof(Segment), offsetof(Segment, begin_m), true);
  return m_segments;
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
  int const segments = lines.prepare(projection.camera.metres_per_px);
  m_program.use();
  m_program.set("centre_m", projection.centre_m());
  m_program.set("half_size_px", projection.half_size_px());
  m_program.set("metres_per_px", static_cast<float>(projection.camera.metres_per_px));
  m_program.set("half_width_px", half_width_px);
  m_program.set("dash_px", dash_px);
  m_program.set("colour", as_floats(colour));
  glEnable(GL_BLEND);
  glBlendFunc(GL_SRC_ALPHA, GL_ONE_MINUS_SRC_ALPHA);
  glDrawArraysInstanced(GL_TRIANGLE_STRIP, 0, 4, segments);
}

}  // namespace kansenatlas::viewer
