#pragma once
// The panels of the right side by the names that scripts and settings use.
#include <array>
#include <span>
#include <string_view>

#include "app/viewer/ui.hpp"

namespace kansenatlas::viewer {

inline constexpr std::array side_panels{SidePanel::selection, SidePanel::text, SidePanel::notes,   SidePanel::sources,
                                        SidePanel::keys,      SidePanel::pair, SidePanel::legal,   SidePanel::scenario,
                                        SidePanel::plan,      SidePanel::own,  SidePanel::figures, SidePanel::classes,
                                        SidePanel::opgave,    SidePanel::draft};

std::string_view name_of(SidePanel panel);  // "selection", "text", "notes", "sources", "keys", "pair", ...
// Throws UsageError that names them all.
SidePanel side_panel_named(std::string_view name);

// The panels that have a tab, in order.
std::span<SidePanel const> tabs_of(Ui const& ui);
// Goes to that work area, with the panel that was last open there.
void open_work_area(Ui& ui, WorkArea work);
// Opens the panel, in a work area and a view that have it.
void open_side_panel(Ui& ui, SidePanel panel);
// What the middle shows while partitions are compared, with its own panel beside it.
void open_congruence_view(Ui& ui, CongruenceView view);

}  // namespace kansenatlas::viewer
