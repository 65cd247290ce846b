#pragma once
// A polygon layer that somebody named on the command line.
#include <string>

#include "geo/atlas/atlas.hpp"
#include "geo/boundary/ground.hpp"
#include "geo/source/vector_file.hpp"

namespace kansenatlas::cli {

// "FILE#LAYER:FIELD", read with the names that go with the codes: for a field "wk_code" those of "wk_naam" or
// "wk_name", else the codes. Throws Error or UsageError as read_polygon_layer and layer_address_from do.
PolygonLayer read_layer_argument(std::string const& text);

// The municipalities on the coast network, in RD New.
PolygonLayer municipal_layer(Atlas const& atlas, Ground const& ground);

}  // namespace kansenatlas::cli
