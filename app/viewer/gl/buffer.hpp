#pragma once
// Memory on the graphics card, and how vertices are read from it.
#include <span>

#include "app/viewer/gl/handle.hpp"

namespace kansenatlas::viewer::gl {

struct DeleteBuffer {
  void operator()(GLuint name) const { glDeleteBuffers(1, &name); }
};

struct DeleteVertexArray {
  void operator()(GLuint name) const { glDeleteVertexArrays(1, &name); }
};

class Buffer {
 public:
  Buffer();
  // Replaces the contents. `target` as in glBindBuffer, to which it stays bound.
  template <class T>
  void upload(GLenum target, std::span<T const> values) const {
    glBindBuffer(target, m_handle.name());
    glBufferData(target, static_cast<GLsizeiptr>(values.size_bytes()), values.data(), GL_STATIC_DRAW);
  }
  void bind(GLenum target) const { glBindBuffer(target, m_handle.name()); }

 private:
  Handle<DeleteBuffer> m_handle;
};

class VertexArray {
 public:
  VertexArray();
  void bind() const { glBindVertexArray(m_handle.name()); }

 private:
  Handle<DeleteVertexArray> m_handle;
};

// Attribute `location` of the bound array: `count` floats at `offset` in every `stride` bytes of the bound buffer.
void read_floats(GLuint location, int count, std::size_t stride, std::size_t offset);

}  // namespace kansenatlas::viewer::gl
