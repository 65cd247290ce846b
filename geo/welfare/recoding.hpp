#pragma once
// Figures on an older municipal map, brought to the municipalities of the atlas through the mergers.
//
// Counts add. Rates and means are weighted. Of a municipality that was split nobody knows which part went where, so a
// count is not recoded for what took a piece of it; where all the pieces lie in one region, the count of the region is
// known all the same. In a mean a piece weighs by its share of the area, as long as pieces weigh a tenth at most.
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "geo/atlas/atlas.hpp"

namespace kansenatlas {

// A municipality of the older map out of which (a part of) one of the atlas was made.
struct Predecessor {
  AreaCode code;
  double share_of_area = 1;  // less than 1 where it was split
  bool is_split = false;     // only a part of it
  Date merged;               // unknown where it is the municipality itself
};

// From the municipal map of 1 January of one year to that of the atlas.
class MapBridge {
 public:
  MapBridge(Atlas const& atlas, int map_year);
  // Empty where the municipality (its index) is the same on both maps. The municipality itself is one of its
  // predecessors where it existed; for those numbered from 1900 that is so when the table of the figures has a row for
  // it, since merged municipalities got those numbers.
  [[nodiscard]] std::vector<Predecessor> const& predecessors(int municipality) const {
    return m_predecessors[static_cast<std::size_t>(municipality)];
  }

 private:
  std::vector<std::vector<Predecessor>> m_predecessors;
};

// A municipality whose ground went to several on one day. A merger of whole municipalities moves no ground between
// those that took part, so only these can change the ground of a region without changing the list of its
// municipalities.
struct GroundSplit {
  Date date;
  std::vector<int> successors;  // municipalities of the atlas; -1: one that has gone since, or is not in it
};
std::vector<GroundSplit> ground_splits(Atlas const& atlas);

// An indicator whose figures weigh predecessors, in one year.
struct RecodingWeight {
  int indicator = -1, year = 0;
};
// In the order in which they are tried: the indicator's own weight, inhabitants ("inwoners"), residential land
// ("opp_woonterrein"); for a weight by area land ("oppervlakte_land") and total area ("opp_totaal"). Each in the years
// nearest to `year` first.
std::vector<RecodingWeight> recoding_weights(Atlas const& atlas, Indicator const& indicator, int year);
// The first of them with a positive figure for every one of `codes`.
struct FoundWeights {
  RecodingWeight by;
  std::vector<double> of;
};
std::optional<FoundWeights> weights_of_predecessors(Atlas const& atlas, std::vector<RecodingWeight> const& candidates,
                                                    std::vector<AreaCode> const& codes);

}  // namespace kansenatlas
