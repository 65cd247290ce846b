#include "geo/atlas/atlas.hpp"

#include <fmt/format.h>

#include "geo/base/error.hpp"

namespace kansenatlas {

std::string_view name_of(Weight weight) {
  switch (weight) {
    case Weight::inhabitants:
      return "inhabitants";
    case Weight::municipalities:
      return "municipalities";
    case Weight::area:
      return "area";
  }
  return "";
}

Weight weight_from(std::string_view name) {
  for (Weight const weight : {Weight::inhabitants, Weight::municipalities, Weight::area})
    if (name == name_of(weight)) return weight;
  throw UsageError(said("unknown weight '{}'; choose inhabitants, municipalities or area", name));
}

std::vector<double> weights_of(Atlas const& atlas, Weight weight) {
  std::vector<double> weights;
  weights.reserve(atlas.municipalities.size());
  for (auto const& municipality : atlas.municipalities) switch (weight) {
      case Weight::inhabitants:
        weights.push_back(static_cast<double>(municipality.inhabitants_2024));
        break;
      case Weight::municipalities:
        weights.push_back(1);
        break;
      case Weight::area:
        weights.push_back(municipality.land_ha);
        break;
    }
  return weights;
}

}  // namespace kansenatlas
