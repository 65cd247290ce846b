#pragma once
// What stands where nothing is yet.
#include <string>
#include <vector>

#include "app/viewer/widgets/widgets.hpp"

namespace kansenatlas::viewer {

struct EmptyState {
  std::string title, text;
  std::vector<std::string> steps;  // that fill the place, in order
};

// What the place is for, and the steps that fill it, numbered. The text is said under `name`, the steps under
// `name`.1 and on.
void empty_state(PanelUi& ui, std::string const& name, EmptyState const& content);

}  // namespace kansenatlas::viewer
