#pragma once
// The draws of a conditional permutation: the places made once for all variables, their sums once for all units.
#include <array>
#include <cstdint>
#include <deque>
#include <memory>
#include <span>
#include <vector>

namespace kansenatlas {

// Draws of `places` different others of a unit out of `units` - 1. A unit with k neighbours takes the first k places of
// a draw; unit i reads place i as that of the last unit. What a draw is follows from seed and number alone, not from
// `threads` (0: as many as there are cores).
class ConditionalDraws {
 public:
  static constexpr int block = 256;  // so many draws stand side by side

  struct Use {
    std::uint32_t draw = 0, place = 0;
  };

  // 0 <= places < units.
  ConditionalDraws(int draws, int places, int units, std::uint64_t seed, int threads = 0);

  int draws() const { return m_draws; }
  int places() const { return m_places; }
  int blocks() const { return (m_draws + block - 1) / block; }
  // Whom the draws of a block chose for a place; those beyond the last draw are unit 0.
  std::span<std::uint32_t const> chosen(int block_number, int place) const;
  // Where a unit was chosen, in the order of the blocks; nowhere for the last one.
  std::span<Use const> uses(int unit) const;

  bool are_of(int draws, int places, int units, std::uint64_t seed) const;

 private:
  std::size_t start_of(int draw) const;
  void choose(int draw, std::vector<std::uint32_t>& chosen);
  void list_uses();

  int m_draws, m_places;
  std::uint32_t m_others;
  std::uint64_t m_seed;
  std::vector<std::uint32_t> m_chosen;  // by block, place and draw within the block
  std::vector<std::size_t> m_first_use;
  std::vector<Use> m_uses;  // by unit
};

// Keeps draws for the next variable over as many units.
class KeptDraws {
 public:
  ConditionalDraws const& of(int draws, int places, int units, std::uint64_t seed);

 private:
  std::deque<ConditionalDraws> m_draws;  // what was handed out stays where it is
};

// What the places of every draw add up to for one variable, the first k of them for each k. Both arguments must stay.
class DrawnSums {
 public:
  DrawnSums(ConditionalDraws const& draws, std::vector<double> const& values, int threads = 0);

  ConditionalDraws const& draws() const { return m_draws; }
  std::vector<double> const& values() const { return m_values; }
  // Of the first `count` places, count >= 1, as though no place had to be read as another.
  std::span<double const> of_block(int block_number, int count) const;

 private:
  ConditionalDraws const& m_draws;
  std::vector<double> const& m_values;
  std::unique_ptr<double[]> m_sums;  // by block, count and draw within the block
};

// The sums of one unit with `count` neighbours, a block of draws at a time.
class UnitSums {
 public:
  UnitSums(DrawnSums const& drawn, int unit, int count);
  // In the order of the draws; empty when there are no more.
  std::span<double const> next();

 private:
  DrawnSums const& m_drawn;
  int m_count, m_block = 0;
  double m_instead;                               // what the last unit's value is more than this one's
  std::span<ConditionalDraws::Use const> m_uses;  // that are still to come
  std::array<double, ConditionalDraws::block> m_sums{};
};

}  // namespace kansenatlas
