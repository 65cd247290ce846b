#include "app/viewer/run.hpp"

#include <algorithm>
#include <cstdlib>
#include <ctime>
#include <deque>
#include <iostream>
#include <optional>

#include <fmt/format.h>

#include "app/viewer/actions.hpp"
#include "app/viewer/jobs.hpp"
#include "app/viewer/map/map_renderer.hpp"
#include "app/viewer/panels/panels.hpp"
#include "app/viewer/picture_file.hpp"
#include "app/viewer/plan_play.hpp"
#include "app/viewer/refresh.hpp"
#include "app/viewer/scene.hpp"
#include "app/viewer/script.hpp"
#include "app/viewer/widgets/look.hpp"
#include "app/viewer/window.hpp"
#include "geo/base/error.hpp"

namespace kansenatlas::viewer {
namespace {

constexpr int still_frames = 4;  // that must be the same before a picture is taken

void check_display() {
  for (char const* name : {"DISPLAY", "WAYLAND_DISPLAY"})
    if (char const* value = std::getenv(name); value && *value != '\0') return;
  throw Error(said("there is no display to open a window on; run 'kansenatlas tour --out out' for the maps as files"));
}

State first_state(ViewerOptions const& options) {
  auto country = read_atlas_file(options.atlas, Figures::none);
  auto const project = first_project(*country.atlas);
  State state(std::move(country), options.atlas, Catalogues::load(options.share / "locale"), project);
  state.caches.palettes = read_palettes(options.share / "colour" / "palettes.csv");
  state.ui.language = options.language;
  state.ui.scale_percent = options.scale_percent;
  state.ui.wants_focus = Area::map;
  state.caches.share = options.share;
  state.caches.bundled_atlas = options.share / "nl.gpkg";
  if (!options.project.empty()) run_action(state, "open_project", options.project.string());
  return state;
}

// Everything that lives as long as the window.
struct Program {
  Window window;
  MapRenderer renderer;
  Jobs jobs{2, [] { Window::wake(); }};  // an export leaves one free for what is shown
  State state;
  PanelUi ui;
  Outbox outbox;
  std::deque<ScriptLine> script;
  std::filesystem::path script_path, screenshot;
  bool reports_start = false;
  int still = 0;
  int styled_for_percent = 0;
  std::string title;
  std::shared_ptr<Ground const> ground;  // that the renderer has

  explicit Program(ViewerOptions const& options, State first)
      : window({"Kansenatlas", options.width_px, options.height_px}),
        renderer(options.share / "shaders", first.caches.country.ground),
        state(std::move(first)),
        script_path(options.script),
        screenshot(options.screenshot),
        reports_start(options.reports_start),
        ground(state.caches.country.ground) {}
};

void apply_scale(Program& program) {
  int const percent = program.state.ui.scale_percent;
  if (percent == program.styled_for_percent) return;
  look::apply(percent);
  program.styled_for_percent = percent;
  program.ui.scale = static_cast<float>(percent) / 100.0F;
  program.window.ask_frames(2);
}

// Borders grow slower than letters: the map below them does not grow at all, and a wide band fills what lies between.
double line_scale(double scale) { return scale <= 1 ? scale : 1 + 0.5 * (scale - 1); }

MapFrame map_frame(Program const& program) {
  auto const& area = program.ui.map_area;
  MapFrame frame;
  frame.camera = program.state.ui.camera;
  frame.x_px = static_cast<int>(area.minimum.x);
  frame.y_px = static_cast<int>(area.minimum.y);
  frame.width_px = std::max(1, static_cast<int>(area.width()));
  frame.height_px = std::max(1, static_cast<int>(area.height()));
  frame.window_height_px = program.window.height_px();
  frame.scale = line_scale(program.ui.scale);
  frame.now_s = program.window.now_s();
  frame.is_final = !program.screenshot.empty();
  return frame;
}

// One line of the script a frame, once the jobs of the line before are done. True when it did something.
bool perform_next(Program& program) {
  bool const has_size = program.state.ui.map_size.width_px > 1;
  if (program.script.empty() || !program.jobs.is_idle() || !has_size) return false;
  perform(program.state, program.script.front(), program.script_path.string());
  program.script.pop_front();
  program.window.ask_frames(2);
  return true;
}

void show_title(Program& program) {
  auto const& state = program.state;
  auto name = state.ui.project_path.empty() ? state.texts().text("viewer.new_project")
                                            : state.ui.project_path.filename().string();
  if (state.history.is_dirty()) name += " *";
  auto title = state.texts().text("viewer.window_title", fmt::arg("project", name));
  if (title == program.title) return;
  program.window.set_title(title);
  program.title = std::move(title);
}

// True when the picture was taken and the program may end.
bool take_picture(Program& program, bool is_quiet) {
  if (program.screenshot.empty()) return false;
  program.still = is_quiet ? program.still + 1 : 0;
  if (program.still < still_frames) {
    program.window.ask_frames(1);
    return false;
  }
  write_png(program.screenshot, program.window.picture());
  return true;
}

void follow_ground(Program& program) {
  auto const& ground = program.state.caches.country.ground;
  if (ground == program.ground) return;
  program.renderer.set_ground(ground);
  program.ground = ground;
}

// On the clock that a bench reads before it starts the program.
void report_start(Program& program) {
  bool const is_whole = program.state.caches.choropleth || shown_indicator(program.state) < 0;
  if (!program.reports_start || !is_whole) return;
  program.window.finish();
  timespec now{};
  clock_gettime(CLOCK_MONOTONIC, &now);
  std::cout << fmt::format("shown {}.{:09}\n", now.tv_sec, now.tv_nsec) << std::flush;
  program.reports_start = false;
}

// Closing the window is an action like any other: what would be lost is asked about first.
void follow_closing(Program& program) {
  if (!program.window.is_closing()) return;
  program.window.keep_open();
  dispatch(program.state, "quit", "");
  program.window.ask_frames(2);
}

std::optional<double> soonest(std::optional<double> a, std::optional<double> b) {
  return a && b ? std::min(*a, *b) : a ? a : b;
}

// False: the program is to end.
bool turn(Program& program) {
  auto& window = program.window;
  auto& state = program.state;
  auto& outbox = program.outbox;
  window.wait(soonest(program.renderer.redraw_due_s(), play_due_s(state, window.now_s())));
  if (play_on(state, window.now_s())) window.ask_frames(2);
  bool is_quiet = !perform_next(program);
  refresh(state, program.jobs);
  apply_scale(program);
  window.begin_frame(state.ui.scale_percent);
  program.ui.fonts = window.fonts();
  workspace(state, program.ui, outbox);
  is_quiet = is_quiet && outbox.is_empty() && program.script.empty() && program.jobs.is_idle();
  if (!outbox.is_empty()) window.ask_frames(2);
  outbox.deliver(state);
  refresh(state, program.jobs);
  follow_closing(program);
  show_title(program);
  follow_ground(program);
  auto const scene = scene_of(state);
  window.clear(scene.background);
  program.renderer.draw(scene, map_frame(program));
  is_quiet = is_quiet && !program.renderer.redraw_due_s();
  window.end_frame();
  bool const is_done = take_picture(program, is_quiet);
  window.present();
  report_start(program);
  if (!program.script.empty()) window.ask_frames(1);
  return !is_done && !state.ui.wants_to_quit;
}

}  // namespace

int run_viewer(ViewerOptions const& options) {
  check_display();
  std::deque<ScriptLine> script;
  if (!options.script.empty())
    for (auto& line : read_script(options.script)) script.push_back(std::move(line));
  Program program(options, first_state(options));
  program.script = std::move(script);
  while (turn(program)) {
  }
  return 0;
}

}  // namespace kansenatlas::viewer
