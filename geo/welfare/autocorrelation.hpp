#pragma once
// The spatial pattern of one indicator over the municipalities: global and local, with hot and cold spots.
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "geo/atlas/atlas.hpp"
#include "geo/base/texts.hpp"
#include "geo/welfare/global_pattern.hpp"
#include "geo/welfare/local_moran.hpp"
#include "geo/welfare/moran.hpp"

namespace kansenatlas {

constexpr double spot_significance = 0.05;  // of the p after correction for false discoveries

struct Autocorrelation {
  int indicator = -1, year = 0;
  WeightScheme scheme;
  std::vector<int> municipalities;  // that went in, in atlas order
  std::vector<int> islands;         // have a value, but no neighbour that has one; left out
  std::vector<int> without_value;   // left out
  Moran global;
  std::vector<LocalMoran> local;  // as `municipalities`; empty where all values are equal
  Geary geary = {};
  GlobalG global_g = {};
};

// The smallest p that P permutations can show is 2 / (P + 1), and with n municipalities a lone one stands after
// correction only if that is at most spot_significance / n. For 342 that takes more than 13,680. Which ones stand
// should not hang on the seed either: over eight seeds 19,999 gave from 11 to 20 spots of net labour participation,
// 99,999 gave 12 or 13. Hence the default, cut short where a unit is plainly unremarkable.
struct AutocorrelationOptions {
  WeightScheme scheme;
  int permutations = 99999;  // of the local measures
  int enough = 100;          // see local_moran_of; 0: every permutation is drawn
  int global_permutations = 999;
  std::uint64_t seed = 1;
};

// `water`: the network with water included. `kept`: for who asks for many indicators in turn. Throws Error when fewer
// than four municipalities with a value have a neighbour with one.
Autocorrelation autocorrelation_of(Atlas const& atlas, Network const& water, int indicator, int year,
                                   AutocorrelationOptions const& options = {}, KeptDraws* kept = nullptr);

// How many municipalities must be as far out as the permutations can show before the correction lets any of them stand.
int fewest_spots(Autocorrelation const& pattern, AutocorrelationOptions const& options);

// A hot spot: high values among high ones (HH); a cold spot: low among low (LL); p_fdr at most `spot_significance`.
struct Spot {
  int municipality = -1;
  LocalMoran local;
};
// Those of `members` (ascending), or in the whole country without.
std::vector<Spot> spots_of(Autocorrelation const& pattern, std::optional<std::vector<int>> const& members = {});

// The spots of one kind that touch a region: within it, and across its border next to one of its municipalities.
struct TouchingSpots {
  std::vector<int> within, beside;  // municipalities, ascending
};
TouchingSpots spots_touching(Autocorrelation const& pattern, Network const& water, std::vector<int> const& members,
                             Quadrant quadrant);

// Whether neighbours resemble each other, in one sentence.
std::string sentence_of(Autocorrelation const& pattern, Texts const& texts);
// Two more measures of the whole map, with what the second says: high values together, low ones, or neither.
std::string measures_text(Autocorrelation const& pattern, Texts const& texts);
// How that was reckoned.
std::string method_text(Autocorrelation const& pattern, AutocorrelationOptions const& options, Texts const& texts);

}  // namespace kansenatlas
