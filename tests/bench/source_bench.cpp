#include <filesystem>

#include "geo/source/atlas_file.hpp"
#include "tests/bench/timing.hpp"

using namespace kansenatlas;
using test::time_it;

int main() {
  auto const path = std::filesystem::path(KANSENATLAS_SHARE) / "nl.gpkg";
  if (!std::filesystem::exists(path)) {
    fmt::print("the bundled atlas has not been built\n");
    return 0;
  }
  time_it("atlas without figures", [&] { return read_atlas_file(path, Figures::none); });
  time_it("all figures", [&] { return read_all_observations(path); });
  time_it("figures of one indicator", [&] { return read_observations(path, 0); });
}
