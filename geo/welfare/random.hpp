#pragma once
// Random numbers that follow from a seed and a place in the stream alone: the same on every machine and for any number
// of threads.
#include <cstdint>

namespace kansenatlas {

// The finaliser of SplitMix64 (Steele, Lea & Flood 2014): every bit of the input moves every bit of the result.
constexpr std::uint64_t mixed(std::uint64_t x) {
  x = (x ^ (x >> 30)) * 0xbf58476d1ce4e5b9ULL;
  x = (x ^ (x >> 27)) * 0x94d049bb133111ebULL;
  return x ^ (x >> 31);
}

// One stream of a seed; draws are numbered by a counter.
class RandomStream {
 public:
  constexpr RandomStream(std::uint64_t seed, std::uint64_t stream)
      : m_counter(mixed(mixed(seed + step) ^ (stream * 0xd1342543de82ef95ULL + 1))) {}
  constexpr std::uint64_t next() { return mixed(m_counter += step); }
  // 0 <= result < 1, with 53 random bits.
  constexpr double fraction() { return static_cast<double>(next() >> 11) * 0x1p-53; }
  // 0 <= result < bound, by multiplication of 32 random bits: off by at most bound / 2^32.
  constexpr std::uint32_t below(std::uint32_t bound) {
    return static_cast<std::uint32_t>((next() >> 32) * bound >> 32);
  }

 private:
  static constexpr std::uint64_t step = 0x9e3779b97f4a7c15ULL;
  std::uint64_t m_counter;
};

}  // namespace kansenatlas
