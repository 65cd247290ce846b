#include "geo/atlas/municipal_partition.hpp"

namespace kansenatlas {

Partition municipal_partition(Atlas const& atlas) {
  Partition partition;
  partition.id = "gemeente";
  partition.name_nl = "Gemeenten";
  partition.name_en = "Municipalities";
  partition.singular_nl = "gemeente";
  partition.singular_en = "municipality";
  partition.date = {2024, 1, 1};
  for (auto const& other : atlas.partitions)
    if (partition.source.empty() && other.date == partition.date) partition.source = other.source;
  for (auto const& municipality : atlas.municipalities) {
    partition.region_of.push_back(static_cast<int>(partition.regions.size()));
    partition.regions.push_back(
        {municipality.code, municipality.cbs_name, municipality.official_name, municipality.official_name});
  }
  return partition;
}

}  // namespace kansenatlas
