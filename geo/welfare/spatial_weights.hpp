#pragma once
// Who counts as whose neighbour, and how much, for measures of spatial pattern.
#include <string_view>
#include <vector>

#include "geo/boundary/network.hpp"

namespace kansenatlas {

enum class Contiguity { rook, queen };  // a shared border; a shared border or corner
struct WeightScheme {
  Contiguity contiguity = Contiguity::rook;
  bool is_row_standardised = true;  // each unit's neighbours weigh 1 together; else 1 each
};
std::string_view name_of(WeightScheme scheme);           // "rook_w", "rook_b", "queen_w", "queen_b"
WeightScheme weight_scheme_from(std::string_view name);  // throws UsageError that names the four

// Neighbours of unit i: neighbour[first[i]] .. neighbour[first[i + 1] - 1], ascending, without i itself.
struct Neighbours {
  std::vector<int> first{0}, neighbour;
  [[nodiscard]] int units() const { return static_cast<int>(first.size()) - 1; }
  [[nodiscard]] int count(int unit) const {
    return first[static_cast<std::size_t>(unit) + 1] - first[static_cast<std::size_t>(unit)];
  }
  [[nodiscard]] int const* begin(int unit) const { return neighbour.data() + first[static_cast<std::size_t>(unit)]; }
  [[nodiscard]] int const* end(int unit) const { return neighbour.data() + first[static_cast<std::size_t>(unit) + 1]; }
};

// Take the network with water: in the one clipped at the coast islands and Zeeuws-Vlaanderen have no neighbours.
Neighbours neighbours_of(Network const& network, Contiguity contiguity);

// The same among the units named (ascending), renumbered from 0.
Neighbours among(Neighbours const& all, std::vector<int> const& units);

}  // namespace kansenatlas
