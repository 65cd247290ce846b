#pragma once
// Regions and municipalities that a user names.
#include <string>

#include "geo/welfare/comparison.hpp"

namespace kansenatlas::cli {

// A region of any partition by code or unique name, or a municipality by code. Throws UsageError that names the
// nearest, and the code of a municipality with that name.
ComparedArea area_named(Atlas const& atlas, std::string const& code_or_name);

}  // namespace kansenatlas::cli
