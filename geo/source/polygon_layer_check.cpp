#include "geo/source/polygon_layer_check.hpp"

#include <fmt/format.h>

#include "geo/base/error.hpp"
#include "geo/boundary/faults.hpp"
#include "geo/source/layer_crs.hpp"

namespace kansenatlas {
namespace {

// As layer_address_from, but the field may be left out.
LayerAddress address_of(std::string const& text) {
  auto const hash = text.rfind('#');
  bool const has_field = hash == std::string::npos || text.find(':', hash) != std::string::npos;
  if (has_field) return layer_address_from(text);
  if (hash == 0 || hash + 1 == text.size())
    throw UsageError(said("'{}' names no layer: write FILE#LAYER or FILE#LAYER:FIELD", text));
  return {text.substr(0, hash), text.substr(hash + 1), ""};
}

}  // namespace

PolygonLayerCheck check_polygon_layer(std::string const& text) {
  auto const address = address_of(text);
  PolygonLayerCheck check{
      read_polygon_layer(address.file, address.layer, address.field, "", Unusable::listed), {}, true};
  auto& layer = check.layer;
  check.is_in_metres = !layer.crs_wkt.empty();
  if (check.is_in_metres && !layer.is_projected) {
    PolygonLayer rd;
    mark_as_rd(rd);
    transform_like(layer, rd, text, rd.crs_name);
  }
  check.faults = build_network(layer.name, layer.polygons).faults;
  leave_out_empty_gaps(check.faults, layer.polygons);
  return check;
}

}  // namespace kansenatlas
