// How sure a figure is.
#include "app/viewer/panels/panels.hpp"
#include "app/viewer/widgets/widgets.hpp"
#include "app/viewer/words.hpp"

namespace kansenatlas::viewer {

void status(State const& state, PanelUi& ui, std::string const& name, AreaValue const& value) {
  if (auto const text = status_text(state, value); !text.empty()) warning(ui, name, text);
}

}  // namespace kansenatlas::viewer
