#pragma once
// Work on many independent items, spread over the processor's cores.
#include <algorithm>
#include <thread>
#include <vector>

namespace kansenatlas {

// Calls `work(begin, end)` for blocks that together are 0..items-1, each on a thread of its own (the last on this one).
// `threads` 0: as many as there are cores. What an item gives may depend on its number alone; work must not throw.
template <class Work>
void in_blocks(int items, Work const& work, int threads = 0) {
  int const wanted = threads > 0 ? threads : static_cast<int>(std::thread::hardware_concurrency());
  int const count = std::clamp(wanted, 1, std::max(1, items));
  auto const edge = [&](int block) { return static_cast<int>(static_cast<long long>(items) * block / count); };
  std::vector<std::jthread> others;
  for (int block = 0; block + 1 < count; ++block)
    others.emplace_back([&work, begin = edge(block), end = edge(block + 1)] { work(begin, end); });
  work(edge(count - 1), items);
}

}  // namespace kansenatlas
