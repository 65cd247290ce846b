#pragma once
// An opgave as it starts from what the figures show.
#include "geo/atlas/lookup.hpp"
#include "geo/base/texts.hpp"
#include "geo/project/opgave.hpp"
#include "geo/welfare/opportunities.hpp"

namespace kansenatlas {

// About one indicator: called by it whatever the language (opgave_id_about), titled after it; with a region of that
// region and its partition, with its newest figure as baseline. `region` without a partition: of no region.
Opgave opgave_about(Atlas const& atlas, int indicator, RegionRef const& region, Language language);
// From a pattern of that region: titled after its indicator or its two themes, its figures as baseline, and the
// pattern's sentence as the problem, marked as computed.
Opgave opgave_from(Opportunity const& opportunity, Atlas const& atlas, RegionRef const& region, Texts const& texts);

// The baseline as a card shows it: "3,3 (2022)", and "\u2248 3,3 (2022)" where it is the atlas's approximation for that
// region. "" without a baseline.
std::string baseline_words(OpgaveIndicator const& entry, std::string const& region, Atlas const& atlas,
                           Texts const& texts);

}  // namespace kansenatlas
