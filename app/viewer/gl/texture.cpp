#include "app/viewer/gl/texture.hpp"

namespace kansenatlas::viewer::gl {
namespace {

GLuint new_texture() {
  GLuint name = 0;
  glGenTextures(1, &name);
  return name;
}

GLuint new_framebuffer() {
  GLuint name = 0;
  glGenFramebuffers(1, &name);
  return name;
}

void set_filter(GLint filter) {
  glTexParameteri(GL_TEXTURE_2D, GL_TEXTURE_MIN_FILTER, filter);
  glTexParameteri(GL_TEXTURE_2D, GL_TEXTURE_MAG_FILTER, filter);
  glTexParameteri(GL_TEXTURE_2D, GL_TEXTURE_WRAP_S, GL_CLAMP_TO_EDGE);
  glTexParameteri(GL_TEXTURE_2D, GL_TEXTURE_WRAP_T, GL_CLAMP_TO_EDGE);
}

}  // namespace

Texture::Texture() : m_handle(new_texture()) {}

void Texture::bind(int unit) const {
  glActiveTexture(GL_TEXTURE0 + static_cast<GLenum>(unit));
  glBindTexture(GL_TEXTURE_2D, m_handle.name());
}

void Texture::make_canvas(int width_px, int height_px) const {
  bind(0);
  set_filter(GL_LINEAR);
  glTexImage2D(GL_TEXTURE_2D, 0, GL_RGBA8, width_px, height_px, 0, GL_BGRA, GL_UNSIGNED_INT_8_8_8_8_REV, nullptr);
}

void Texture::upload_rgba(int width, std::span<std::uint8_t const> rgba) const {
  bind(0);
  set_filter(GL_NEAREST);
  glTexImage2D(GL_TEXTURE_2D, 0, GL_RGBA8, width, static_cast<GLsizei>(rgba.size()) / (4 * width), 0, GL_RGBA,
               GL_UNSIGNED_BYTE, rgba.data());
}

void Texture::upload_bytes(int width, std::span<std::uint8_t const> bytes) const {
  bind(0);
  set_filter(GL_NEAREST);
  glPixelStorei(GL_UNPACK_ALIGNMENT, 1);
  glTexImage2D(GL_TEXTURE_2D, 0, GL_R8UI, width, static_cast<GLsizei>(bytes.size()) / width, 0, GL_RED_INTEGER,
               GL_UNSIGNED_BYTE, bytes.data());
}

Canvas::Canvas() : m_framebuffer(new_framebuffer()) {}

void Canvas::resize(int width_px, int height_px) {
  if (width_px == m_width_px && height_px == m_height_px) return;
  m_width_px = width_px;
  m_height_px = height_px;
  m_texture.make_canvas(width_px, height_px);
  Drawing const drawing(*this);
  glFramebufferTexture2D(GL_FRAMEBUFFER, GL_COLOR_ATTACHMENT0, GL_TEXTURE_2D, m_texture.name(), 0);
}

Canvas::Drawing::Drawing(Canvas const& canvas) {
  glGetIntegerv(GL_DRAW_FRAMEBUFFER_BINDING, &m_previous);
  glBindFramebuffer(GL_FRAMEBUFFER, canvas.m_framebuffer.name());
}

Canvas::Drawing::~Drawing() { glBindFramebuffer(GL_FRAMEBUFFER, static_cast<GLuint>(m_previous)); }

}  // namespace kansenatlas::viewer::gl
