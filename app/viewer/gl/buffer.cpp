#include "app/viewer/gl/buffer.hpp"

namespace kansenatlas::viewer::gl {
namespace {

GLuint new_buffer() {
  GLuint name = 0;
  glGenBuffers(1, &name);
  return name;
}

GLuint new_vertex_array() {
  GLuint name = 0;
  glGenVertexArrays(1, &name);
  return name;
}

}  // namespace

Buffer::Buffer() : m_handle(new_buffer()) {}

VertexArray::VertexArray() : m_handle(new_vertex_array()) {}

void read_floats(GLuint location, int count, std::size_t stride, std::size_t offset) {
  glEnableVertexAttribArray(location);
  glVertexAttribPointer(location, count, GL_FLOAT, GL_FALSE, static_cast<GLsizei>(stride),
                        reinterpret_cast<void const*>(offset));
}

}  // namespace kansenatlas::viewer::gl
