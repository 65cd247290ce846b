#pragma once
// From the codes that a project holds to places in the atlas. Each throws Error that names the code and the nearest
// ones; unlike the lookups for what a person types, only codes count.
#include <string>
#include <string_view>
#include <vector>

#include "geo/atlas/atlas.hpp"

namespace kansenatlas {

int municipality_index(Atlas const& atlas, std::string_view code);
// In atlas order, each once.
std::vector<int> municipality_indices(Atlas const& atlas, std::vector<std::string> const& codes);
int region_index(Partition const& partition, std::string_view code);
std::vector<std::string> municipality_codes(Atlas const& atlas, std::vector<int> const& municipalities);

// "GM0797 (Heusden)", for messages.
std::string named(Municipality const& municipality);

// What to try instead of an unknown code of a municipality: the successor of one that was merged, the nearest codes, or
// what a code looks like. A full clause without a full stop.
std::string way_out_for_municipality(Atlas const& atlas, std::string_view code);

// May it be the id of a scenario or a user partition? One to 40 lower-case letters, digits, '-' and '_', beginning with
// a letter or digit.
bool is_own_id(std::string_view text);
// An id made of a name: "Heusden naar Brabant-Noord" -> "heusden-naar-brabant-noord". Empty when no letter is left.
std::string own_id_from(std::string_view name);

}  // namespace kansenatlas
