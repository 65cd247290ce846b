#pragma once
// A polygon layer where a partition of municipalities is asked for.
#include <string>

#include "app/cli/session.hpp"

namespace kansenatlas::cli {

// Every municipality goes to the region of `address` (FILE#LAYER:FIELD) that holds the largest share of its area on the
// coast network; those that the layer cuts carry that as their doubt. Says so in the output. Throws Error when the
// layer has no CRS or meets no municipality.
Partition layer_partition(std::string const& address, Session& session);

}  // namespace kansenatlas::cli
