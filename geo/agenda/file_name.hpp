#pragma once
// What the files of an agenda are called.
#include <string>
#include <string_view>

#include "geo/atlas/partition.hpp"

namespace kansenatlas {

// "vr20-veiligheidsregio-midden-en-west-brabant": code and title in letters, digits and hyphens that every file system
// takes.
std::string file_name_for(Region const& region);

// A text in lower-case letters, digits and hyphens: "Midden- en West-Brabant" -> "midden-en-west-brabant".
std::string slug_of(std::string_view text);

}  // namespace kansenatlas
