#pragma once
// What if a municipality moved: one partition that changes, kept beside many others that stay, with every figure ready
// after each move.
//
//   WhatIf what_if({region_of, 25}, others, weights, inhabitants, adjacency_of(ground.water));
//   auto const effect = what_if.effect_of(heusden, brabant_noord);   // nothing changes
//   what_if.move(heusden, brabant_noord);                            // now it does
//   what_if.standing(k).agreement.v_measure;                         // beside others[k]
//   what_if.undo();
//
// Some tens of microseconds a move for thirty partitions of 342 units. Not safe to share between threads; a copy is
// independent.
#include <span>
#include <vector>

#include "geo/boundary/outline.hpp"
#include "geo/congruence/matrix.hpp"
#include "geo/congruence/pair_tally.hpp"

namespace kansenatlas {

// What one move would do.
struct MoveEffect {
  std::vector<Standing> standings;   // one an other partition, after the move
  int parts_from = 0, parts_to = 0;  // into how many parts the two regions then fall; 0: empty, or no region
  // Both touched regions hang together.
  [[nodiscard]] bool is_contiguous() const { return parts_from <= 1 && parts_to <= 1; }
};

class WhatIf {
 public:
  // One entry a unit in labels, `weights` (they weigh the agreement and choose majorities) and `inhabitants` (people
  // outside). Everything is copied. Units in no region (-1) of the one or the other are left out of that pair.
  WhatIf(Labels changing, std::vector<Labels> const& others, std::span<double const> weights,
         std::span<double const> inhabitants, Adjacency adjacency);

  [[nodiscard]] std::vector<int> const& region_of() const { return m_region_of; }
  // One more than the highest region there has been; regions without units count.
  [[nodiscard]] int regions() const { return m_regions; }
  [[nodiscard]] Adjacency const& adjacency() const { return m_adjacency; }

  // `to`: a region, a new one (`regions()` is the next) or -1 (out of the partition).
  void move(int unit, int to);
  // Takes back the last move that still stands; false when there is none.
  bool undo();
  [[nodiscard]] std::size_t moves() const { return m_done.size(); }

  [[nodiscard]] Standing standing(std::size_t other) const { return m_tallies[other].standing(); }
  [[nodiscard]] std::vector<Standing> standings() const;
  // Into how many parts a region falls now; 0 for an empty one.
  [[nodiscard]] int parts(int region) const;

  // As if `move(unit, to)`; leaves everything as it was.
  [[nodiscard]] MoveEffect effect_of(int unit, int to);

 private:
  struct Done {
    int unit = 0, from = -1;
  };
  void relabel(int unit, int to);

  std::vector<int> m_region_of;
  int m_regions = 0;
  Adjacency m_adjacency;
  std::vector<PairTally::Unit> m_units;
  std::vector<std::vector<int>> m_others;  // their labels
  std::vector<PairTally> m_tallies;
  std::vector<Done> m_done;
};

}  // namespace kansenatlas
