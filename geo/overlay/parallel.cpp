#include "geo/overlay/parallel.hpp"

#include <algorithm>
#include <atomic>
#include <exception>
#include <mutex>
#include <thread>
#include <vector>

namespace kansenatlas {

void in_parallel(int count, int threads, std::function<void(int first, int last)> const& work) {
  if (threads <= 0) threads = static_cast<int>(std::clamp(std::thread::hardware_concurrency(), 1u, 2u));
  int const piece = std::max(1, count / (threads * 16));
  std::atomic<int> next{0};
  std::exception_ptr thrown;
  std::mutex guard;
  auto const run = [&] {
    try {
      for (int first = next.fetch_add(piece); first < count; first = next.fetch_add(piece))
        work(first, std::min(count, first + piece));
    } catch (...) {
      next = count;
      std::lock_guard const lock(guard);
      if (!thrown) thrown = std::current_exception();
    }
  };
  {
    std::vector<std::jthread> helpers;
    for (int t = 1; t < threads; ++t) helpers.emplace_back(run);
    run();
  }
  if (thrown) std::rethrow_exception(thrown);
}

}  // namespace kansenatlas
