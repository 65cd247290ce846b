#pragma once
// The boundaries as their publisher delivered them, where this machine has them.
#include <filesystem>
#include <optional>
#include <string>

#include "geo/source/vector_file.hpp"

namespace kansenatlas::test {

// A layer of a file in the shared folder of boundaries, its features ordered by code; nothing where the file is absent.
std::optional<PolygonLayer> delivered_layer(std::string const& file, std::string const& layer,
                                            std::string const& field = "gm_code");

// The text of a network of the Netherlands as it stands in data/nl/boundaries, with its codes.
struct BundledNetwork {
  std::vector<std::string> codes;
  Network network;
};
BundledNetwork bundled_network(std::string const& name);  // "coast" or "water"

}  // namespace kansenatlas::test
