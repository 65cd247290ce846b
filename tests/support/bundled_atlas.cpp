#include "tests/support/bundled_atlas.hpp"

#include <filesystem>

namespace kansenatlas::test {

std::optional<Country> const& bundled_country() {
  static std::optional<Country> const country = [] {
    std::filesystem::path const path = std::filesystem::path(KANSENATLAS_SHARE) / "nl.gpkg";
    return std::filesystem::exists(path) ? std::optional(read_atlas_file(path, Figures::all)) : std::nullopt;
  }();
  return country;
}

}  // namespace kansenatlas::test
