#include <fmt/format.h>

#include "geo/base/error.hpp"
#include "geo/source/vector_file.hpp"

namespace kansenatlas {

LayerAddress layer_address_from(std::string_view text) {
  auto const hash = text.rfind('#');
  auto const colon = text.rfind(':');
  bool const has_layer = hash != std::string_view::npos;
  if (colon == std::string_view::npos || (has_layer && colon < hash) || colon + 1 == text.size())
    throw UsageError(said("'{}' names no field: write FILE#LAYER:FIELD", text));
  auto const file = text.substr(0, has_layer ? hash : colon);
  if (file.empty()) throw UsageError(said("'{}' names no file: write FILE#LAYER:FIELD", text));
  return {std::filesystem::path(file), std::string(has_layer ? text.substr(hash + 1, colon - hash - 1) : ""),
          std::string(text.substr(colon + 1))};
}

bool looks_like_layer_address(std::string_view text) {
  return text.find('#') != std::string_view::npos || text.find(':') != std::string_view::npos;
}

}  // namespace kansenatlas
