#pragma once
// A network as readable text: one line an arc, coordinates in whole metres as differences.
//
//   network;coast;342;1176                name, number of units, number of arcs
//   unit;GM0014;197960000                 code and area as delivered in m2 (rounded), in order
//   arc;GM0014;GM0024;1234.5;233000 581000 12 -30 5 8    left;right ("" = outside);length in m as delivered;points
#include <string>
#include <string_view>
#include <vector>

#include "geo/boundary/network.hpp"

namespace kansenatlas {

std::string to_text(Network const& network, std::vector<std::string> const& codes);
// `codes`: the units that the caller knows, in its order. Throws Error that names `origin`, line, field and value.
Network network_from_text(std::string_view text, std::vector<std::string> const& codes, std::string_view origin);

}  // namespace kansenatlas
