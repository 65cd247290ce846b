#pragma once
// A picture as a PNG file.
#include <filesystem>

#include "app/viewer/map/picture.hpp"

namespace kansenatlas::viewer {

// Whole or not at all. The same picture gives the same bytes. Throws Error that names the path when it cannot be
// written.
void write_png(std::filesystem::path const& path, Picture const& picture);

}  // namespace kansenatlas::viewer
