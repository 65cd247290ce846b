#pragma once
// The same work on many numbered things, by a few threads.
#include <functional>

namespace kansenatlas {

// Calls `work(first, last)` on pieces of 0..count until all are done, each piece once. `threads`: 0 takes what the
// machine has, at most two. What `work` throws first is thrown here after all threads have ended.
void in_parallel(int count, int threads, std::function<void(int first, int last)> const& work);

}  // namespace kansenatlas
