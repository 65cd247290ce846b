#pragma once
// A hash table of places in a list that somebody else keeps.
#include <bit>
#include <cstddef>
#include <vector>

namespace kansenatlas {

// Holds at most `capacity` indices; open addressing with at most half of the slots taken.
class IndexTable {
 public:
  explicit IndexTable(std::size_t capacity) : m_slots(std::bit_ceil(2 * capacity + 2), -1) {}

  // The index with this hash for which `is_same(index)` holds; else `fresh`, which is then put in.
  template <class IsSame>
  int find_or_put(std::size_t hash, int fresh, IsSame const& is_same) {
    auto const mask = m_slots.size() - 1;
    for (auto slot = hash & mask;; slot = (slot + 1) & mask) {
      int& index = m_slots[slot];
      if (index < 0) return index = fresh;
      if (is_same(index)) return index;
    }
  }

 private:
  std::vector<int> m_slots;
};

}  // namespace kansenatlas
