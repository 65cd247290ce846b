// A map of the Netherlands with two partitions, from values to a finished file.
#include <filesystem>

#include "geo/chart/map_chart.hpp"
#include "geo/source/atlas_file.hpp"
#include "tests/bench/timing.hpp"

int main() {
  using namespace kansenatlas;
  namespace fs = std::filesystem;
  fs::path const share = KANSENATLAS_SHARE;
  if (!fs::exists(share / "nl.gpkg")) {
    fmt::print("maps | the bundled atlas is not built\n");
    return 0;
  }
  auto const country = read_atlas_file(share / "nl.gpkg", Figures::none);
  auto const palettes = read_palettes(share / "colour" / "palettes.csv");
  auto const texts = Texts::load(share / "locale", Language::nl);
  MapSpec spec;
  spec.atlas = country.atlas.get();
  spec.ground = country.ground.get();
  spec.palettes = &palettes;
  for (auto const& partition : country.atlas->partitions)
    if (partition.id == "veiligheidsregio" || partition.id == "ggd_regio") spec.outlines.push_back(&partition);
  for (auto const* extension : {"svg", "pdf", "png"}) {
    auto const file = fs::temp_directory_path() / fmt::format("kansenatlas_bench.{}", extension);
    test::time_it(fmt::format("overlay of two partitions as {}", extension),
                  [&] { return draw_map(spec, texts, file); });
    fs::remove(file);
  }
}
