#include "geo/agenda/material.hpp"

#include "geo/atlas/lookup.hpp"

namespace kansenatlas {

Material material_for(Atlas const& atlas, Ground const& ground, Partition const& partition, Preset const& preset,
                      Texts const& texts, Plans plans) {
  Material material{atlas, ground, partition, preset, texts, {}, {}, {}, 0, std::move(plans)};
  for (std::size_t i = 0; i < atlas.indicators.size(); ++i) {
    int const indicator = static_cast<int>(i);
    auto const years = atlas.observations->years(indicator);
    if (atlas.indicators[i].fitness != Fitness::core || years.empty()) continue;
    material.regional.push_back(figures_of(atlas, &partition, indicator, years.back()));
    material.municipal.push_back(municipal_values(atlas, indicator, years.back()));
  }
  for (auto const* other : default_partitions(atlas))
    if (other->id != partition.id)
      material.comparisons.push_back(scores_of(atlas, partition, *other, Weight::inhabitants, &ground.water));
  for (auto const& municipality : atlas.municipalities)
    material.national_inhabitants += static_cast<double>(municipality.inhabitants_2024);
  return material;
}

}  // namespace kansenatlas
