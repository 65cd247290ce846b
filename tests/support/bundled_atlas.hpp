#pragma once
// The real atlas of the Netherlands, as the build has made it.
#include <filesystem>
#include <optional>

#include "geo/source/atlas_file.hpp"

namespace kansenatlas::test {

// Tests that need it skip where the build has not made it yet.
std::filesystem::path atlas_file();
bool has_atlas();

// Read once a program. Nothing when the build has not made it yet.
std::optional<Country> const& bundled_country();

}  // namespace kansenatlas::test
