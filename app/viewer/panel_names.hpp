#pragma once
// The panels of the right side by the names that scripts and settings use.
#include <array>
#include <string_view>

#include "app/viewer/ui.hpp"

namespace kansenatlas::viewer {

inline constexpr std::array side_panels{SidePanel::selection, SidePanel::text, SidePanel::notes, SidePanel::sources,
                                        SidePanel::keys};

std::string_view name_of(SidePanel panel);  // "selection", "text", "notes", "sources", "keys"
// Throws UsageError that names them all.
SidePanel side_panel_named(std::string_view name);

}  // namespace kansenatlas::viewer
