#pragma once
// The name of a GL object, deleted with its owner; the context must be current then. `Destroy` is called with the name.
#include <utility>

#include <epoxy/gl.h>

namespace kansenatlas::viewer::gl {

template <class Destroy>
class Handle {
 public:
  Handle() = default;
  explicit Handle(GLuint name) : m_name(name) {}
  Handle(Handle&& other) noexcept : m_name(std::exchange(other.m_name, 0)) {}
  Handle& operator=(Handle&& other) noexcept {
    std::swap(m_name, other.m_name);
    return *this;
  }
  ~Handle() {
    if (m_name != 0) Destroy{}(m_name);
  }
  [[nodiscard]] GLuint name() const { return m_name; }

 private:
  GLuint m_name = 0;
};

}  // namespace kansenatlas::viewer::gl
