#pragma once
// Indices of municipalities and regions are int, with -1 for none; containers want std::size_t.
#include <cstddef>

namespace kansenatlas {

// `index` is at least 0.
constexpr std::size_t at(int index) { return static_cast<std::size_t>(index); }

}  // namespace kansenatlas
