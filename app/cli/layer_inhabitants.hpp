#pragma once
// Where the inhabitants of two layers' common ground come from.
#include <string>
#include <vector>

#include "app/cli/layer_comparison.hpp"

namespace kansenatlas::cli {

// One entry a row of `table`, and in `comparison` the source, the total carried and what is left uncovered. `address`
// is that of --inhabitants, or empty for the municipalities of the atlas. `address_a`, `address_b`: the sides as typed,
// so that a layer that carries its own numbers is spread by its own features.
std::vector<double> inhabitants_for(std::vector<CommonArea> const& table, std::string const& address,
                                    std::string const& address_a, std::string const& address_b,
                                    LayerComparison& comparison, Session& session);

}  // namespace kansenatlas::cli
