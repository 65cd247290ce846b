#include "app/viewer/gl/program.hpp"

#include <fstream>
#include <iterator>
#include <string>

#include <fmt/format.h>

#include "geo/base/error.hpp"

namespace kansenatlas::viewer::gl {
namespace {

namespace fs = std::filesystem;
struct DeleteShader {
  void operator()(GLuint name) const { glDeleteShader(name); }
};
using Shader = Handle<DeleteShader>;

std::string text_of(fs::path const& file) {
  std::ifstream in(file, std::ios::binary);
  if (!in) throw Error(said("the shader '{}' cannot be read; is the program installed whole?", file.string()));
  return {std::istreambuf_iterator<char>(in), {}};
}

Shader compiled(GLenum kind, fs::path const& file) {
  std::string const text = text_of(file);
  Shader shader(glCreateShader(kind));
  char const* const source = text.c_str();
  glShaderSource(shader.name(), 1, &source, nullptr);
  glCompileShader(shader.name());
  GLint is_compiled = 0;
  glGetShaderiv(shader.name(), GL_COMPILE_STATUS, &is_compiled);
  if (is_compiled) return shader;
  std::array<char, 1024> log{};
  glGetShaderInfoLog(shader.name(), static_cast<GLsizei>(log.size()), nullptr, log.data());
  throw Error(said("the shader '{}' does not compile: {}", file.string(), log.data()));
}

}  // namespace

Program::Program(fs::path const& folder, char const* name) : m_handle(glCreateProgram()) {
  auto const vertex = compiled(GL_VERTEX_SHADER, folder / fmt::format("{}.vert", name));
  auto const fragment = compiled(GL_FRAGMENT_SHADER, folder / fmt::format("{}.frag", name));
  glAttachShader(m_handle.name(), vertex.name());
  glAttachShader(m_handle.name(), fragment.name());
  glLinkProgram(m_handle.name());
  GLint is_linked = 0;
  glGetProgramiv(m_handle.name(), GL_LINK_STATUS, &is_linked);
  if (is_linked) return;
  std::array<char, 1024> log{};
  glGetProgramInfoLog(m_handle.name(), static_cast<GLsizei>(log.size()), nullptr, log.data());
  throw Error(said("the shaders '{}' do not link: {}", (folder / name).string(), log.data()));
}

void Program::use() const { glUseProgram(m_handle.name()); }

void Program::set(char const* name, float value) const {
  glUniform1f(glGetUniformLocation(m_handle.name(), name), value);
}

void Program::set(char const* name, int value) const {
  glUniform1i(glGetUniformLocation(m_handle.name(), name), value);
}

void Program::set(char const* name, std::array<float, 2> value) const {
  glUniform2fv(glGetUniformLocation(m_handle.name(), name), 1, value.data());
}

void Program::set(char const* name, std::array<float, 4> value) const {
  glUniform4fv(glGetUniformLocation(m_handle.name(), name), 1, value.data());
}

}  // namespace kansenatlas::viewer::gl
