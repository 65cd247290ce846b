#pragma once
// A vertex and a fragment shader, read from files.
#include <array>
#include <filesystem>

#include "app/viewer/gl/handle.hpp"

namespace kansenatlas::viewer::gl {

struct DeleteProgram {
  void operator()(GLuint name) const { glDeleteProgram(name); }
};

class Program {
 public:
  // Reads `folder`/`name`.vert and .frag. Throws Error with the driver's words when a file is missing or does not
  // compile.
  Program(std::filesystem::path const& folder, char const* name);

  void use() const;
  // Of the program in use; a name that the shader does not use is passed over.
  void set(char const* name, float value) const;
  void set(char const* name, int value) const;
  void set(char const* name, std::array<float, 2> value) const;
  void set(char const* name, std::array<float, 4> value) const;

 private:
  Handle<DeleteProgram> m_handle;
};

}  // namespace kansenatlas::viewer::gl
