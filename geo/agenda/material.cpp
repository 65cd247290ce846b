#include "geo/agenda/material.hpp"

#include <algorithm>

#include "geo/atlas/lookup.hpp"
#include "geo/welfare/scale.hpp"

namespace kansenatlas {
namespace {

std::vector<RegionalScale> scales_of(Material const& material) {
  std::vector<Partition const*> partitions{&material.partition};
  for (auto const* other : current_partitions(material.atlas))
    if (other->id != material.partition.id) partitions.push_back(other);
  std::vector<RegionalScale> scales;
  for (auto const& figures : material.regional) {
    auto const scale = scale_of(material.indicator(figures));
    if (scale == Scale::count) continue;
    scales.push_back(
        {disparity_survey(material.atlas, figures.indicator, figures.year, partitions, Weight::inhabitants),
         scale == Scale::ratio ? sigma_of(material.atlas, &material.partition, figures.indicator)
                               : std::vector<YearSpread>()});
  }
  return scales;
}

std::optional<ScenarioOrigin> origin_of(Material const& material) {
  for (auto const& scenario : material.plans.scenarios) {
    if (scenario.id != material.partition.base_id()) continue;
    auto const& all = material.atlas.partitions;
    auto const base = std::find_if(all.begin(), all.end(), [&](auto const& one) { return one.id == scenario.base; });
    if (base == all.end()) continue;
    return ScenarioOrigin{scenario.name, scenario.note, &*base, difference_between(*base, material.partition)};
  }
  return std::nullopt;
}

}  // namespace

Material material_for(Atlas const& atlas, Ground const& ground, Partition const& partition, Preset const& preset,
                      Texts const& texts, Plans plans) {
  Material material{atlas, ground, partition, preset, texts, {}, {}, {}, 0, std::move(plans), {}, {}, {}, {}};
  material.compares_regions = static_cast<int>(partition.regions.size()) >= fewest_regions_compared;
  for (std::size_t i = 0; i < atlas.indicators.size(); ++i) {
    int const indicator = static_cast<int>(i);
    auto const years = atlas.observations->years(indicator);
    if (atlas.indicators[i].fitness != Fitness::core || years.empty()) continue;
    material.regional.push_back(figures_of(atlas, &partition, indicator, years.back()));
    material.municipal.push_back(municipal_values(atlas, indicator, years.back()));
    if (!material.compares_regions) material.regional.back().positions.assign(partition.regions.size(), Position{});
  }
  for (auto const* other : default_partitions(atlas))
    if (other->id != partition.id)
      material.comparisons.push_back(scores_of(atlas, partition, *other, Weight::inhabitants, &ground.water));
  for (auto const& municipality : atlas.municipalities)
    material.national_inhabitants += static_cast<double>(municipality.inhabitants_2024);
  if (material.compares_regions) material.scales = scales_of(material);
  auto const defaults = default_partitions(atlas);
  material.cores = cores_of(atlas, defaults);
  material.territorial = territorial_congruence(atlas, defaults);
  material.legal = legal_tests(atlas, material.compares_regions || defaults.empty() ? partition : *defaults.front());
  material.origin = origin_of(material);
  material.patterns.emplace(atlas, &ground.water, partition, false);
  return material;
}

}  // namespace kansenatlas
