#include "app/viewer/map/fill_layer.hpp"

#include <algorithm>
#include <cmath>

namespace kansenatlas::viewer {
namespace {

constexpr double hatch_px = 7, hatch_line_px = 1.6;
constexpr int hatch_step = 85;  // of the byte that carries a Hatch

struct Vertex {
  float x_m, y_m, unit;
};

std::vector<Vertex> vertices_of(Triangulation const& triangles) {
  std::vector<Vertex> vertices;
  vertices.reserve(triangles.vertices.size());
  for (auto const& place : triangles.vertices)
    vertices.push_back({static_cast<float>(place.x - map_origin.x), static_cast<float>(place.y - map_origin.y), 0});
  for (std::size_t unit = 0; unit + 1 < triangles.first_index.size(); ++unit)
    for (auto i = triangles.first_index[unit]; i < triangles.first_index[unit + 1]; ++i)
      vertices[triangles.indices[i]].unit = static_cast<float>(unit);
  return vertices;
}

// Where the hatching of a fixed place lies in the picture, so that it moves with the map.
std::array<float, 2> hatch_origin(Projection const& projection, double period_px) {
  auto const at = to_screen(projection.camera, projection.size, map_origin);
  return {static_cast<float>(std::fmod(at.x_px, period_px)),
          static_cast<float>(std::fmod(projection.size.height_px - at.y_px, period_px))};
}

}  // namespace

FillLayer::FillLayer(std::filesystem::path const& shader_folder) : m_program(shader_folder, "fill") {}

void FillLayer::set_triangles(Triangulation const& triangles) {
  auto const vertices = vertices_of(triangles);
  m_first_index = triangles.first_index;
  m_vertices.bind();
  m_places.upload<Vertex>(GL_ARRAY_BUFFER, vertices);
  gl::read_floats(0, 2, sizeof(Vertex), offsetof(Vertex, x_m));
  gl::read_floats(1, 1, sizeof(Vertex), offsetof(Vertex, unit));
  m_indices.upload<std::uint32_t>(GL_ELEMENT_ARRAY_BUFFER, triangles.indices);
}

void FillLayer::set_fills(std::vector<Fill> const& fills, std::vector<std::uint8_t> const& fill_of) {
  std::size_t const columns = std::max<std::size_t>(1, fills.size());
  std::vector<std::uint8_t> palette(columns * 8, 255);
  auto const put = [&](std::size_t texel, Rgba colour, std::uint8_t fourth) {
    std::uint8_t const bytes[] = {colour.red, colour.green, colour.blue, fourth};
    std::copy(bytes, bytes + 4, palette.begin() + static_cast<std::ptrdiff_t>(4 * texel));
  };
  for (std::size_t i = 0; i < fills.size(); ++i) {
    put(i, fills[i].colour, 255);
    put(columns + i, fills[i].hatch_colour, static_cast<std::uint8_t>(hatch_step * static_cast<int>(fills[i].hatch)));
  }
  m_palette.upload_rgba(static_cast<int>(columns), palette);
  auto of = fill_of;
  of.resize(std::max<std::size_t>(1, m_first_index.size()), 0);
  m_fill_of.upload_bytes(static_cast<int>(of.size()), of);
}

void FillLayer::prepare(Projection const& projection, Rgba tint) const {
  m_program.use();
  m_fill_of.bind(0);
  m_palette.bind(1);
  m_program.set("fill_of", 0);
  m_program.set("palette", 1);
  m_program.set("centre_m", projection.centre_m());
  m_program.set("half_size_m", projection.half_size_m());
  m_program.set("tint", as_floats(tint));
  double const period_px = std::round(hatch_px * projection.scale);
  m_program.set("hatch_px", static_cast<float>(period_px));
  m_program.set("hatch_line_px", static_cast<float>(hatch_line_px * projection.scale));
  m_program.set("hatch_origin_px", hatch_origin(projection, period_px));
  m_vertices.bind();
}

void FillLayer::draw(Projection const& projection) const {
  if (m_first_index.empty()) return;
  prepare(projection, {0, 0, 0, 0});
  glDisable(GL_BLEND);
  glDrawElements(GL_TRIANGLES, static_cast<GLsizei>(m_first_index.back()), GL_UNSIGNED_INT, nullptr);
}

void FillLayer::draw_tinted(Projection const& projection, int unit, Rgba tint) const {
  auto const at = static_cast<std::size_t>(unit);
  if (at + 1 >= m_first_index.size()) return;
  prepare(projection, tint);
  glEnable(GL_BLEND);
  glBlendFunc(GL_SRC_ALPHA, GL_ONE_MINUS_SRC_ALPHA);
  glDrawElements(GL_TRIANGLES, static_cast<GLsizei>(m_first_index[at + 1] - m_first_index[at]), GL_UNSIGNED_INT,
                 reinterpret_cast<void const*>(m_first_index[at] * sizeof(std::uint32_t)));
}

}  // namespace kansenatlas::viewer
