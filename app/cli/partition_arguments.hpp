#pragma once
// What the commands that compare partitions share.
#include <vector>

#include "app/cli/command.hpp"
#include "geo/atlas/atlas.hpp"

namespace kansenatlas::cli {

Option weight_option();
// --weight, else `otherwise`. Throws UsageError that names the three weights.
Weight weight_of(Invocation const& invocation, Weight otherwise);
// The partitions named by the positional `name`, else the default set.
std::vector<Partition const*> partitions_of(Invocation const& invocation, std::string const& name, Atlas const& atlas);

// Codes of municipalities by index, for JSON.
std::vector<std::string> codes_of(Atlas const& atlas, std::vector<int> const& municipalities);
std::vector<std::string> ids_of(std::vector<Partition const*> const& partitions);

}  // namespace kansenatlas::cli
