#pragma once
// The viewer as a whole: opens the window, turns the main loop, ends.
#include <filesystem>
#include <string>

#include "geo/base/numbers.hpp"

namespace kansenatlas::viewer {

struct ViewerOptions {
  std::filesystem::path share;    // folder with locale, shaders, colour
  std::filesystem::path atlas;    // file
  std::filesystem::path project;  // file to open; empty: a new project
  Language language = Language::nl;
  std::filesystem::path script;      // actions to perform, one a line; empty: none
  std::filesystem::path screenshot;  // PNG to write when all is done and still, and then end; empty: stay open
  int width_px = 1440, height_px = 900;
  int scale_percent = 100;
  bool reports_start = false;  // prints the moment at which the whole map was first on the screen
};

// Exit status. Throws UsageError for a script that will not do, Error where a file or the display is missing.
int run_viewer(ViewerOptions const& options);

}  // namespace kansenatlas::viewer
