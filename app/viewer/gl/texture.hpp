#pragma once
// A picture on the graphics card, and drawing into it.
#include <cstdint>
#include <span>

#include "app/viewer/gl/handle.hpp"

namespace kansenatlas::viewer::gl {

struct DeleteTexture {
  void operator()(GLuint name) const { glDeleteTextures(1, &name); }
};

struct DeleteFramebuffer {
  void operator()(GLuint name) const { glDeleteFramebuffers(1, &name); }
};

class Texture {
 public:
  Texture();
  void bind(int unit) const;
  // Empty, RGBA, smoothed when scaled.
  void make_canvas(int width_px, int height_px) const;
  // A table that shaders read texel by texel: `rgba` has 4 bytes a texel, row by row; `bytes` has one.
  void upload_rgba(int width, std::span<std::uint8_t const> rgba) const;
  void upload_bytes(int width, std::span<std::uint8_t const> bytes) const;
  [[nodiscard]] GLuint name() const { return m_handle.name(); }

 private:
  Handle<DeleteTexture> m_handle;
};

// A texture to draw into.
class Canvas {
 public:
  Canvas();
  // Makes room; what was on it is lost when the size changes.
  void resize(int width_px, int height_px);
  // What is drawn until then lands on the canvas instead of on the framebuffer that was current.
  class Drawing {
   public:
    explicit Drawing(Canvas const& canvas);
    ~Drawing();
    Drawing(Drawing const&) = delete;
    Drawing& operator=(Drawing const&) = delete;

   private:
    GLint m_previous = 0;
  };
  [[nodiscard]] Texture const& texture() const { return m_texture; }
  [[nodiscard]] int width_px() const { return m_width_px; }
  [[nodiscard]] int height_px() const { return m_height_px; }

 private:
  Texture m_texture;
  Handle<DeleteFramebuffer> m_framebuffer;
  int m_width_px = 0, m_height_px = 0;
};

}  // namespace kansenatlas::viewer::gl
