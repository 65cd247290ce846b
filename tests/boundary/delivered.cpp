#include "tests/boundary/delivered.hpp"

#include <algorithm>
#include <numeric>

#include "geo/base/atomic_file.hpp"
#include "geo/base/text.hpp"
#include "geo/boundary/text.hpp"

namespace kansenatlas::test {

std::optional<PolygonLayer> delivered_layer(std::string const& file, std::string const& layer,
                                            std::string const& field) {
  auto const path = std::filesystem::path(KANSENATLAS_SOURCE) / "../shared/data/boundaries" / file;
  if (!std::filesystem::exists(path)) return std::nullopt;
  auto read = read_polygon_layer(path, layer, field);
  std::vector<std::size_t> order(read.codes.size());
  std::iota(order.begin(), order.end(), std::size_t{0});
  std::sort(order.begin(), order.end(), [&](auto a, auto b) { return read.codes[a] < read.codes[b]; });
  PolygonLayer sorted;
  sorted.epsg = read.epsg;
  for (auto const i : order) {
    sorted.codes.push_back(read.codes[i]);
    sorted.polygons.push_back(read.polygons[i]);
  }
  return sorted;
}

BundledNetwork bundled_network(std::string const& name) {
  auto const path = std::filesystem::path(KANSENATLAS_SOURCE) / "data/nl/boundaries" / (name + ".txt");
  auto const text = read_whole_file(path);
  BundledNetwork bundled;
  for (auto const& line : split(text, '\n'))
    if (line.starts_with("unit;")) bundled.codes.push_back(split(line, ';')[1]);
  bundled.network = network_from_text(text, bundled.codes, path.string());
  return bundled;
}

}  // namespace kansenatlas::test
