#pragma once
// The parts that check_country is made of.
#include <vector>

#include "geo/source/atlas_check.hpp"

namespace kansenatlas {

using Findings = std::vector<Finding>;

void check_municipalities(Atlas const& atlas, Findings& findings);
void check_partitions(Atlas const& atlas, Findings& findings);
void check_indicators(Atlas const& atlas, Findings& findings);
void check_mergers(Atlas const& atlas, Findings& findings);
void check_figures(Atlas const& atlas, Findings& findings);
// The fields of a municipality that totals.csv may give the sum of, as one text for messages.
inline constexpr std::string_view summed_fields = "inhabitants_2023, inhabitants_2024, land_ha, water_ha, area_ha";
bool is_summed_field(std::string_view field);
void check_totals(Atlas const& atlas, std::vector<PublishedTotal> const& totals, Findings& findings);
void check_ground(Country const& country, std::vector<KnownHole> const* holes, Findings& findings);

// Does the unit begin with a measure that this program knows ("% huishoudens", "euro per woning")?
bool is_known_unit(std::string_view unit);

}  // namespace kansenatlas
