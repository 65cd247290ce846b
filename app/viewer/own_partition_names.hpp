#pragma once
// What an own partition and its new region are called: as typed, else a name that the window thinks of, so that nobody
// has to fill in anything first.
#include <string>

#include "app/viewer/state.hpp"

namespace kansenatlas::viewer {

// A day as in "2026-01-31" or "31-1-2026"; nothing typed: unknown. Throws UsageError, in the language of the texts.
Date own_date_from(std::string const& words, Texts const& texts);
// Of the partition to be made, which is told apart from those there are.
std::string own_name_to_use(State const& state, bool is_copy);
std::string own_id_to_use(State const& state, std::string const& name);
// Of the region that the selection becomes: its largest municipality, where nothing was typed.
std::string own_region_to_use(State const& state);
// Of the chosen regions together.
std::string own_merged_name(State const& state);
// A code made of the name that no region of the partition has.
std::string own_region_code(Partition const& partition, std::string const& name);

}  // namespace kansenatlas::viewer
