#pragma once
// The window: GLFW, the OpenGL context and Dear ImGui's back ends. One exists at a time, on the main thread.
//
// A turn of the main loop:
//   window.wait(renderer.redraw_due_s());
//   window.begin_frame(scale_percent);
//   ... panels draw with ImGui, and say where the map lies ...
//   window.clear(colour);
//   renderer.draw(scene, frame);
//   window.end_frame();      // ImGui over the map
//   window.picture();        // only for a screenshot: between end_frame and present
//   window.present();
#include <filesystem>
#include <optional>
#include <string>

#include "app/viewer/map/map_scene.hpp"
#include "app/viewer/map/picture.hpp"
#include "app/viewer/window_fonts.hpp"

struct GLFWwindow;

namespace kansenatlas::viewer {

struct WindowSettings {
  std::string title;
  int width_px = 1440, height_px = 900;
  bool is_resizable = true;
};

class Window {
 public:
  // Opens the window with an OpenGL 3.3 context that waits for no screen refresh. Throws Error when there is no display
  // or no such OpenGL.
  explicit Window(WindowSettings const& settings);
  ~Window();
  Window(Window const&) = delete;
  Window& operator=(Window const&) = delete;

  // The user asked to close it. keep_open() takes that back (there may be something to save).
  [[nodiscard]] bool is_closing() const;
  void keep_open();

  // Returns when there is something to draw: an event, a wake(), `at_most_s` seconds have gone by, or frames that were
  // asked for. Costs no processor time until then.
  void wait(std::optional<double> at_most_s);
  // wait() returns at once that many times: ImGui needs a second frame for what changed in the first.
  void ask_frames(int count);
  // Ends a wait(); for any thread.
  static void wake();
  // Seconds since the window opened.
  [[nodiscard]] double now_s() const;

  // Starts a frame of ImGui; builds the fonts anew when the scale differs from the frame before.
  void begin_frame(int scale_percent);
  void clear(Rgba colour) const;
  void end_frame();
  [[nodiscard]] Picture picture() const;
  void present();
  // Waits until all that was asked of the graphics card is on the screen: for measuring.
  void finish() const;

  [[nodiscard]] int width_px() const;
  [[nodiscard]] int height_px() const;
  [[nodiscard]] Fonts const& fonts() const { return m_fonts; }
  void set_title(std::string const& title);
  // What draws: "llvmpipe (LLVM 15.0.6, 256 bits)".
  [[nodiscard]] std::string gl_renderer() const;

 private:
  GLFWwindow* m_window = nullptr;
  Fonts m_fonts;
  int m_scale_percent = 0;
  int m_frames_asked = 3;
};

}  // namespace kansenatlas::viewer
