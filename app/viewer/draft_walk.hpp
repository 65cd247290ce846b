#pragma once
// What in a draft still waits for people, in order.
#include <string>
#include <vector>

#include "geo/agenda/draft.hpp"

namespace kansenatlas::viewer {

struct OpenPlace {
  std::size_t section = 0;  // index
  std::string id;           // of an open box or an open reading
};
// Those of the oplegger alone come last, in the section that they are drawn in.
std::vector<OpenPlace> open_places(Draft const& draft);

// How many of each a section has.
struct OpenCount {
  int boxes = 0, readings = 0;
  [[nodiscard]] int all() const { return boxes + readings; }
};
OpenCount open_count(Section const& section);
OpenCount open_count(Draft const& draft);

}  // namespace kansenatlas::viewer
