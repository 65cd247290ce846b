#include "app/cli/layer_argument.hpp"

#include <algorithm>

#include "geo/source/layer_crs.hpp"

namespace kansenatlas::cli {
namespace {

// The field with the names that go with the codes of `address`; empty when there is none.
std::string name_field_of(LayerAddress const& address) {
  auto const at = address.field.find("code");
  if (at == std::string::npos) return {};
  for (auto const& layer : layers_in(address.file)) {
    if (!address.layer.empty() && layer.name != address.layer) continue;
    for (std::string_view const word : {"naam", "name"}) {
      auto candidate = address.field;
      candidate.replace(at, 4, word);
      if (std::find(layer.fields.begin(), layer.fields.end(), candidate) != layer.fields.end()) return candidate;
    }
  }
  return {};
}

}  // namespace

PolygonLayer read_layer_argument(std::string const& text) {
  auto const address = layer_address_from(text);
  auto layer = read_polygon_layer(address.file, address.layer, address.field, name_field_of(address));
  for (std::size_t i = 0; i < layer.names.size(); ++i)
    if (layer.names[i].empty()) layer.names[i] = layer.codes[i];
  return layer;
}

PolygonLayer municipal_layer(Atlas const& atlas, Ground const& ground) {
  PolygonLayer layer;
  mark_as_rd(layer);
  for (int m = 0; m < ground.coast.units; ++m) {
    auto const& municipality = atlas.municipalities[static_cast<std::size_t>(m)];
    layer.codes.push_back(municipality.code);
    layer.names.push_back(municipality.official_name);
    layer.polygons.push_back(polygon_of(ground.coast, m));
  }
  return layer;
}

}  // namespace kansenatlas::cli
