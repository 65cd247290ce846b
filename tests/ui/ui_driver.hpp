#pragma once
// Draws the panels without a window and acts as a person does: clicks widgets by name, types, presses keys.
#include <string>
#include <string_view>

#include "app/viewer/jobs.hpp"
#include "app/viewer/outbox.hpp"
#include "app/viewer/shortcut.hpp"
#include "app/viewer/state.hpp"
#include "app/viewer/widgets/panel_ui.hpp"

namespace kansenatlas::test {

class UiDriver {
 public:
  explicit UiDriver(Country country, int width_px = 1600, int height_px = 900);
  // The atlas of the Netherlands, figures read in jobs that run at once.
  explicit UiDriver(std::filesystem::path const& atlas_file);
  ~UiDriver();
  UiDriver(UiDriver const&) = delete;
  UiDriver& operator=(UiDriver const&) = delete;

  viewer::State state;
  viewer::PanelUi ui;

  void frames(int count = 1);
  // As the window does: letters and distances at that size.
  void set_scale(int percent);
  [[nodiscard]] bool has(std::string const& widget) const { return ui.widgets.contains(widget); }
  // What the panel said under that name; empty: nothing.
  [[nodiscard]] std::string said(std::string const& name) const;
  // Throws std::runtime_error that names the widget when it is not drawn.
  void click(std::string const& widget);
  void point_at(std::string const& widget, float dx_px = 0, float dy_px = 0);
  void move_to(ImVec2 at);
  void type(std::string_view words);
  void press(viewer::Shortcut shortcut);
  void press_key(ImGuiKey key);
  void press_tab(bool backwards = false);
  void run(std::string_view action, std::string const& argument = "");
  // Where a place lies in the window.
  [[nodiscard]] ImVec2 on_screen(RdPoint place) const;

 private:
  void start(int width_px, int height_px);
  void hold(int key, bool is_down);

  viewer::Outbox m_outbox;
  viewer::Jobs m_jobs{0};
};

viewer::Catalogues both_catalogues();
// By more than the pixel that rounding takes.
bool overlap(viewer::WidgetRect const& a, viewer::WidgetRect const& b);

}  // namespace kansenatlas::test
