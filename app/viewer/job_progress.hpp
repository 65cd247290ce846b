#pragma once
// How far a job is, for panels.
#include <string>

namespace kansenatlas::viewer {

struct JobProgress {
  double fraction = 0;        // 0..1
  std::string what;           // that is being done now
  bool is_cancelled = false;  // asked to stop, and still coming to its end
};

}  // namespace kansenatlas::viewer
