#include "app/viewer/panel_names.hpp"

#include <fmt/format.h>

#include "geo/base/error.hpp"

namespace kansenatlas::viewer {

std::string_view name_of(SidePanel panel) {
  switch (panel) {
    case SidePanel::selection:
      return "selection";
    case SidePanel::text:
      return "text";
    case SidePanel::notes:
      return "notes";
    case SidePanel::sources:
      return "sources";
    case SidePanel::keys:
      return "keys";
  }
  return {};
}

SidePanel side_panel_named(std::string_view name) {
  for (auto const panel : side_panels)
    if (name_of(panel) == name) return panel;
  throw UsageError(fmt::format("unknown panel '{}'; choose selection, text, notes, sources or keys", name));
}

}  // namespace kansenatlas::viewer
