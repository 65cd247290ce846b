#pragma once
// How the command line reaches the window without being linked to it: the program says who opens one.
#include <filesystem>

#include "geo/base/numbers.hpp"

namespace kansenatlas::cli {

struct ViewRequest {
  std::filesystem::path share, atlas, project, script, screenshot;
  Language language = Language::nl;
  int width_px = 1440, height_px = 900;
  int scale_percent = 100;
  bool reports_start = false;
};
using OpenWindow = int (*)(ViewRequest const&);

// Null, as it is at first: this program was built without a window.
void set_window(OpenWindow open);

}  // namespace kansenatlas::cli
