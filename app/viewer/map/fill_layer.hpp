#pragma once
// The areas of the municipalities: geometry sent once, colours by two small tables.
#include <cstdint>
#include <filesystem>
#include <vector>

#include "app/viewer/gl/buffer.hpp"
#include "app/viewer/gl/program.hpp"
#include "app/viewer/gl/texture.hpp"
#include "app/viewer/map/map_scene.hpp"
#include "app/viewer/map/projection.hpp"
#include "geo/boundary/triangles.hpp"

namespace kansenatlas::viewer {

class FillLayer {
 public:
  explicit FillLayer(std::filesystem::path const& shader_folder);

  void set_triangles(Triangulation const& triangles);
  // Sends a few hundred bytes, never geometry. Municipalities beyond `fill_of` get fill 0.
  void set_fills(std::vector<Fill> const& fills, std::vector<std::uint8_t> const& fill_of);
  void draw(Projection const& projection) const;
  // One municipality in one colour, over what is there.
  void draw_tinted(Projection const& projection, int unit, Rgba tint) const;

 private:
  void prepare(Projection const& projection, Rgba tint) const;

  gl::Program m_program;
  gl::VertexArray m_vertices;
  gl::Buffer m_places, m_indices;
  gl::Texture m_fill_of, m_palette;
  std::vector<std::uint32_t> m_first_index;
};

}  // namespace kansenatlas::viewer
