#include <algorithm>

#include <fmt/format.h>

#include "geo/base/text.hpp"
#include "geo/boundary/outline.hpp"
#include "geo/source/atlas_schema.hpp"
#include "geo/source/atlas_write.hpp"
#include "geo/source/gpkg_geometry.hpp"
#include "geo/source/gpkg_schema.hpp"

namespace kansenatlas {
namespace {

// What the licences ask to be said of a layer: who made the list (empty: nobody), and whose the boundaries are.
std::string attribution_of(Atlas const& atlas, std::string_view list_source) {
  std::vector<std::string> said;
  for (auto const& source : atlas.sources) {
    bool const is_of_boundaries = source.publisher.find("Kadaster") != std::string::npos;
    if (source.id != list_source && !is_of_boundaries) continue;
    auto const words = fmt::format("{} ({})", source.attribution, source.licence);
    if (std::find(said.begin(), said.end(), words) == said.end()) said.push_back(words);
  }
  return joined(said, "; ");
}

struct RegionSizes {
  long long municipalities = 0, inhabitants_2023 = 0, inhabitants_2024 = 0;
  double land_ha = 0, water_ha = 0;
  std::vector<std::string> members, doubts;
};

RegionSizes sizes_of(Atlas const& atlas, Partition const& partition, int region) {
  RegionSizes sizes;
  for (int const index : members_of(partition, region)) {
    auto const& municipality = atlas.municipalities[static_cast<std::size_t>(index)];
    ++sizes.municipalities;
    sizes.inhabitants_2023 += municipality.inhabitants_2023;
    sizes.inhabitants_2024 += municipality.inhabitants_2024;
    sizes.land_ha += municipality.land_ha;
    sizes.water_ha += municipality.water_ha;
    sizes.members.push_back(municipality.official_name);
    if (auto const doubt = partition.doubts.find(index); doubt != partition.doubts.end())
      sizes.doubts.push_back(fmt::format("{}: {}", municipality.official_name, doubt->second));
  }
  return sizes;
}

std::vector<bool> membership_of(Partition const& partition, int region) {
  std::vector<bool> is_member;
  for (int const r : partition.region_of) is_member.push_back(r == region);
  return is_member;
}

void write_regions_of(Database& database, Country const& country, Partition const& partition) {
  auto insert = database.prepare(fmt::format("INSERT INTO {} VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                                             quoted_identifier(layer_of(partition.id))));
  for (std::size_t r = 0; r < partition.regions.size(); ++r) {
    auto const& region = partition.regions[r];
    auto const sizes = sizes_of(*country.atlas, partition, static_cast<int>(r));
    auto const shape =
        gpkg_multipolygon(polygon_of(country.ground->coast, membership_of(partition, static_cast<int>(r))));
    insert.insert(static_cast<long long>(r) + 1, region.code, region.title, region.cbs_name, region.body_name,
                  sizes.municipalities, sizes.inhabitants_2023, sizes.inhabitants_2024, sizes.land_ha, sizes.water_ha,
                  joined(sizes.members, ", "), joined(sizes.doubts, "; "), std::span<std::byte const>(shape));
  }
}

}  // namespace

void write_municipalities(Database& database, Country const& country, Date changed) {
  auto const& atlas = *country.atlas;
  auto insert = database.prepare("INSERT INTO municipalities VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)");
  for (std::size_t i = 0; i < atlas.municipalities.size(); ++i) {
    auto const& m = atlas.municipalities[i];
    auto const shape = gpkg_multipolygon(polygon_of(country.ground->coast, static_cast<int>(i)));
    insert.insert(static_cast<long long>(i) + 1, m.code, m.cbs_name, m.official_name, joined(m.search_names, "|"),
                  m.inhabitants_2023, m.inhabitants_2024, m.land_ha, m.water_ha, m.urbanity, m.size_class,
                  m.address_density, std::span<std::byte const>(shape));
  }
  register_features(database,
                    {"municipalities", fmt::format("{}: municipalities {}", atlas.title, atlas.map_year),
                     fmt::format("Municipalities, clipped at the coast. {}", attribution_of(atlas, "")), changed},
                    bounds_of(country.ground->coast));
}

void write_region_layers(Database& database, Country const& country, Date changed) {
  for (auto const& partition : country.atlas->partitions) {
    auto const layer = layer_of(partition.id);
    make_table(database, layer, region_layer_columns(), "");
    write_regions_of(database, country, partition);
    auto const identifier = fmt::format("{} ({})", partition.name_nl, iso_text(partition.date));
    register_features(database, {layer, identifier, attribution_of(*country.atlas, partition.source), changed},
                      bounds_of(country.ground->coast));
    describe_table(database, layer, identifier, region_layer_columns());
  }
}

}  // namespace kansenatlas
