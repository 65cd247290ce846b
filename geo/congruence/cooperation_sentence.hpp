#pragma once
// With whom a municipality works together, in words: over a set of partitions, and as the register of co-operations has
// it beside the distribution over all municipalities.
#include <string>

#include "geo/base/texts.hpp"
#include "geo/congruence/cooperations.hpp"
#include "geo/congruence/territorial.hpp"

namespace kansenatlas {

// "veiligheidsregio's, omgevingsdiensten en GGD-regio's"
std::string partitions_in_text(std::vector<Partition const*> const& partitions, Texts const& texts);
// "Territoriale congruentie over ...: 46,2 %, met 21 partners."
std::string territorial_sentence(TerritorialCongruence const& congruence, std::vector<Partition const*> const& over,
                                 Texts const& texts);
// How many co-operations, with whom most often, the distribution in the same register on the same day.
std::string cooperation_sentence(Atlas const& atlas, Cooperations const& cooperations, int municipality,
                                 Texts const& texts);
std::string spread_sentence(Cooperations const& cooperations, Texts const& texts);

}  // namespace kansenatlas
