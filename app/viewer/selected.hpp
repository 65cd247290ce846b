#pragma once
// The selected municipality or region, and the words that a person types for one.
#include <string>
#include <string_view>

#include "app/viewer/state.hpp"
#include "geo/atlas/lookup.hpp"

namespace kansenatlas::viewer {

// By code or name; a municipality goes before a region of the same name. Throws UsageError that names the nearest.
Selection selection_named(Atlas const& atlas, std::string_view code_or_name);

// The selected region; null partition when none is.
RegionRef selected_region(State const& state);
// Code of what is selected, the region if there is one; empty: nothing.
std::string selected_code(State const& state);
// Its name as running text has it; empty: nothing.
std::string selected_name(State const& state);
RdBox box_of(State const& state, Selection const& selection);

}  // namespace kansenatlas::viewer
