#pragma once
// The panels of the right side by the names that scripts and settings use.
#include <array>
#include <span>
#include <string_view>

#include "app/viewer/ui.hpp"

namespace kansenatlas::viewer {

inline constexpr std::array side_panels{SidePanel::selection, SidePanel::text, SidePanel::notes,
                                        SidePanel::sources,   SidePanel::keys, SidePanel::pair};

std::string_view name_of(SidePanel panel);  // "selection", "text", "notes", "sources", "keys", "pair"
// Throws UsageError that names them all.
SidePanel side_panel_named(std::string_view name);

// The panels that a work area has tabs for.
std::span<SidePanel const> tabs_of(WorkArea work);
// Goes to that work area, with the panel that was last open there.
void open_work_area(Ui& ui, WorkArea work);
// Opens the panel, in a work area that has it.
void open_side_panel(Ui& ui, SidePanel panel);

}  // namespace kansenatlas::viewer
