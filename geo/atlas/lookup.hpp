#pragma once
// From what a person types to the thing meant. Each throws UsageError that names the word, the nearest names and how to
// list them all.
#include <string_view>
#include <vector>

#include "geo/atlas/atlas.hpp"

namespace kansenatlas {

// Index of the municipality with that code or name (CBS, official or search name; case and accents do not matter).
int municipality_named(Atlas const& atlas, std::string_view code_or_name);
// The merger in which a municipality of that code or name went into its (main) successor; nullptr when there was none
// or a municipality of today bears it.
Merger const* disappeared(Atlas const& atlas, std::string_view code_or_name);

// A partition by id; a bare id means the newest of its dates, and a year alone (omgevingsdienst@2023) the one of that
// year where there is one only.
Partition const& partition_named(Atlas const& atlas, std::string_view id);
// veiligheidsregio, omgevingsdienst, ggd_regio, as far as the atlas has them.
std::vector<Partition const*> default_partitions(Atlas const& atlas);

// A region by code in any partition (newest date first, those of a project last), or by a name that is unique.
struct RegionRef {
  Partition const* partition = nullptr;
  int region = -1;
  [[nodiscard]] Region const& get() const { return partition->regions[static_cast<std::size_t>(region)]; }
};
RegionRef region_named(Atlas const& atlas, std::string_view code_or_name);
int region_named(Partition const& partition, std::string_view code_or_name);

// Index of an indicator by full id, or by bare name (then the one with the lowest precedence).
int indicator_named(Atlas const& atlas, std::string_view id);
// `year`, or the newest when 0. Throws UsageError that lists the years there are.
int year_of(Atlas const& atlas, int indicator, int year);

Source const* source_of(Atlas const& atlas, std::string_view id);  // nullptr: unknown

}  // namespace kansenatlas
