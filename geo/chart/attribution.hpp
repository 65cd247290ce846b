#pragma once
// The line under a picture that its licences ask for.
#include <map>
#include <string>
#include <vector>

#include "geo/atlas/atlas.hpp"
#include "geo/base/texts.hpp"

namespace kansenatlas {

// "Bron: CBS (1-1-2024) · CBS / Kadaster (1-1-2023) · Kansenatlas", each name once, in order. `ids` that the atlas does
// not know are left out; `has_boundaries`: the picture shows borders, which are the Kadaster's. A source in
// `figure_years` is mentioned with the year that its figures are about, "CBS (cijfers over 2021)", not with the date of
// its table.
std::string attribution_of(std::vector<std::string> const& ids, bool has_boundaries, Atlas const& atlas,
                           Texts const& texts, std::map<std::string, int> const& figure_years = {});

}  // namespace kansenatlas
