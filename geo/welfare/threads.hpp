#pragma once
// Work on many independent items, spread over the processor's cores.
#include <algorithm>
#include <atomic>
#include <thread>
#include <vector>

namespace kansenatlas {

// Calls `work(begin, end)` for blocks that together are 0..items-1, spread over threads of which this is one. A thread
// that is ready takes the next block, so that one which shares its core with other work, or meets dearer items, does
// not keep the others waiting. `threads` 0: as many as there are cores. What an item gives may depend on its number
// alone; work must not throw.
template <class Work>
void in_blocks(int items, Work const& work, int threads = 0) {
  int const wanted = threads > 0 ? threads : static_cast<int>(std::thread::hardware_concurrency());
  int const count = std::clamp(wanted, 1, std::max(1, items));
  constexpr int blocks_per_thread = 8;
  int const blocks = count == 1 ? 1 : std::min(count * blocks_per_thread, std::max(1, items));
  auto const edge = [&](int block) { return static_cast<int>(static_cast<long long>(items) * block / blocks); };
  std::atomic<int> next = 0;
  auto const take = [&] {
    for (int block = next++; block < blocks; block = next++) work(edge(block), edge(block + 1));
  };
  std::vector<std::jthread> others;
  for (int thread = 1; thread < count; ++thread) others.emplace_back(take);
  take();
}

}  // namespace kansenatlas
