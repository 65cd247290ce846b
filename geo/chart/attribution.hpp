#pragma once
// The line under a picture that its licences ask for.
#include <string>
#include <vector>

#include "geo/atlas/atlas.hpp"
#include "geo/base/texts.hpp"

namespace kansenatlas {

// "Bron: CBS (1-1-2024) · CBS / Kadaster (1-1-2023) · Kansenatlas", each name once, in order. `ids` that the atlas does
// not know are left out; `has_boundaries`: the picture shows borders, which are the Kadaster's.
std::string attribution_of(std::vector<std::string> const& ids, bool has_boundaries, Atlas const& atlas,
                           Texts const& texts);

}  // namespace kansenatlas
