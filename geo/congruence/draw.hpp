#pragma once
// Random numbers that are the same on every machine and with every compiler: SplitMix64 (Steele, Lea & Flood 2014).
// Not for secrets.
#include <cstddef>
#include <cstdint>
#include <utility>
#include <vector>

namespace kansenatlas {

class Draw {
 public:
  explicit Draw(std::uint64_t seed) : m_state(seed) {}

  std::uint64_t next() {
    std::uint64_t z = m_state += 0x9e3779b97f4a7c15;
    z = (z ^ (z >> 30)) * 0xbf58476d1ce4e5b9;
    z = (z ^ (z >> 27)) * 0x94d049bb133111eb;
    return z ^ (z >> 31);
  }
  // 0 .. bound - 1, each as likely; `bound` > 0.
  std::size_t below(std::size_t bound) {
    std::uint64_t const uneven = -static_cast<std::uint64_t>(bound) % bound;
    std::uint64_t drawn = next();
    while (drawn < uneven) drawn = next();
    return drawn % bound;
  }
  template <class T>
  void shuffle(std::vector<T>& items) {
    for (std::size_t i = items.size(); i > 1; --i) std::swap(items[i - 1], items[below(i)]);
  }

 private:
  std::uint64_t m_state;
};

}  // namespace kansenatlas
