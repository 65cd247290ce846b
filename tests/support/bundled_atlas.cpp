#include "tests/support/bundled_atlas.hpp"

namespace kansenatlas::test {

std::filesystem::path atlas_file() { return KANSENATLAS_SHARE "/nl.gpkg"; }

bool has_atlas() { return std::filesystem::exists(atlas_file()); }

std::optional<Country> const& bundled_country() {
  static std::optional<Country> const country =
      has_atlas() ? std::optional(read_atlas_file(atlas_file(), Figures::all)) : std::nullopt;
  return country;
}

}  // namespace kansenatlas::test
