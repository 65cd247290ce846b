#pragma once
// How long something takes.
#include <algorithm>
#include <chrono>
#include <string_view>
#include <vector>

#include <fmt/format.h>

namespace kansenatlas::test {

// Runs `work` for about `budget_ms` (three times at least) and prints "name | median ms | min ms | runs". What `work`
// returns is kept until after the clock has stopped, so that the work cannot be optimised away.
template <class Work>
void time_it(std::string_view name, Work const& work, double budget_ms = 500) {
  using Clock = std::chrono::steady_clock;
  std::vector<double> taken_ms;
  double total_ms = 0;
  while (taken_ms.size() < 3 || (total_ms < budget_ms && taken_ms.size() < 10000)) {
    auto const start = Clock::now();
    [[maybe_unused]] auto const kept = work();
    taken_ms.push_back(std::chrono::duration<double, std::milli>(Clock::now() - start).count());
    total_ms += taken_ms.back();
  }
  std::sort(taken_ms.begin(), taken_ms.end());
  fmt::print("{} | {:.4f} | {:.4f} | {}\n", name, taken_ms[taken_ms.size() / 2], taken_ms.front(), taken_ms.size());
}

}  // namespace kansenatlas::test
