#include "app/viewer/window.hpp"

#include <algorithm>

#include <GLFW/glfw3.h>
#include <backends/imgui_impl_glfw.h>
#include <backends/imgui_impl_opengl3.h>
#include <fmt/format.h>
#include <imgui.h>

#include "app/viewer/gl/screen.hpp"
#include "app/viewer/widgets/keys.hpp"
#include "geo/base/error.hpp"

namespace kansenatlas::viewer {
namespace {

constexpr double caret_blink_s = 0.4;
constexpr int frames_after_event = 2;

std::string reason() {
  char const* words = nullptr;
  glfwGetError(&words);
  return words ? words : said("no reason given");
}

GLFWwindow* opened(WindowSettings const& settings) {
  if (!glfwInit())
    throw Error(
        said("no window can be opened: {}; set DISPLAY, or use a command such as 'kansenatlas tour'", reason()));
  glfwWindowHint(GLFW_CONTEXT_VERSION_MAJOR, 3);
  glfwWindowHint(GLFW_CONTEXT_VERSION_MINOR, 3);
  glfwWindowHint(GLFW_OPENGL_PROFILE, GLFW_OPENGL_CORE_PROFILE);
  glfwWindowHint(GLFW_DEPTH_BITS, 0);
  glfwWindowHint(GLFW_STENCIL_BITS, 0);
  glfwWindowHint(GLFW_RESIZABLE, settings.is_resizable);
  auto* const window =
      glfwCreateWindow(settings.width_px, settings.height_px, settings.title.c_str(), nullptr, nullptr);
  if (window) return window;
  auto const why = reason();
  glfwTerminate();
  throw Error(said("no window with OpenGL 3.3 can be opened: {}; update the graphics driver", why));
}

void start_imgui(GLFWwindow* window) {
  IMGUI_CHECKVERSION();
  ImGui::CreateContext();
  auto& io = ImGui::GetIO();
  io.IniFilename = nullptr;
  io.LogFilename = nullptr;
  io.ConfigFlags |= ImGuiConfigFlags_NavEnableKeyboard;
  ImGui_ImplGlfw_InitForOpenGL(window, true);
  ImGui_ImplOpenGL3_Init("#version 330 core");
}

void drop_font_texture() {
#if IMGUI_VERSION_NUM < 19200
  ImGui_ImplOpenGL3_DestroyFontsTexture();
#endif
}

// Before 1.92 the back end makes the texture only once by itself.
void make_font_texture() {
#if IMGUI_VERSION_NUM < 19200
  ImGui_ImplOpenGL3_CreateFontsTexture();
#endif
}

}  // namespace

Window::Window(WindowSettings const& settings) : m_window(opened(settings)) {
  glfwMakeContextCurrent(m_window);
  glfwSwapInterval(0);
  start_imgui(m_window);
}

Window::~Window() {
  ImGui_ImplOpenGL3_Shutdown();
  ImGui_ImplGlfw_Shutdown();
  ImGui::DestroyContext();
  glfwDestroyWindow(m_window);
  glfwTerminate();
}

bool Window::is_closing() const { return glfwWindowShouldClose(m_window) != 0; }

void Window::keep_open() { glfwSetWindowShouldClose(m_window, GLFW_FALSE); }

void Window::wait(std::optional<double> at_most_s) {
  if (m_frames_asked > 0) {
    --m_frames_asked;
    glfwPollEvents();
    return;
  }
  double const begin = glfwGetTime();
  if (ImGui::GetIO().WantTextInput) at_most_s = std::min(caret_blink_s, at_most_s.value_or(caret_blink_s));
  if (at_most_s)
    glfwWaitEventsTimeout(std::max(0.001, *at_most_s));
  else
    glfwWaitEvents();
  bool const was_timeout = at_most_s && glfwGetTime() - begin >= *at_most_s;
  if (!was_timeout) m_frames_asked = frames_after_event;
}

void Window::ask_frames(int count) { m_frames_asked = std::max(m_frames_asked, count); }

void Window::wake() { glfwPostEmptyEvent(); }

double Window::now_s() const { return glfwGetTime(); }

void Window::begin_frame(int scale_percent) {
  if (scale_percent != m_scale_percent) {
    bool const is_first = m_scale_percent == 0;
    if (!is_first) drop_font_texture();
    m_scale_percent = scale_percent;
    m_fonts = build_fonts(scale_percent);
    if (!is_first) make_font_texture();
  }
  ImGui_ImplOpenGL3_NewFrame();
  ImGui_ImplGlfw_NewFrame();
  prepare_keys();
  ImGui::NewFrame();
}

void Window::clear(Rgba colour) const { gl::clear_screen(width_px(), height_px(), colour); }

void Window::end_frame() {
  ImGui::Render();
  ImGui_ImplOpenGL3_RenderDrawData(ImGui::GetDrawData());
}

Picture Window::picture() const { return gl::read_screen(width_px(), height_px()); }

void Window::present() { glfwSwapBuffers(m_window); }

void Window::finish() const { gl::finish(); }

int Window::width_px() const {
  int width = 0;
  glfwGetFramebufferSize(m_window, &width, nullptr);
  return width;
}

int Window::height_px() const {
  int height = 0;
  glfwGetFramebufferSize(m_window, nullptr, &height);
  return height;
}

void Window::set_title(std::string const& title) { glfwSetWindowTitle(m_window, title.c_str()); }

std::string Window::gl_renderer() const { return gl::renderer_name(); }

}  // namespace kansenatlas::viewer
