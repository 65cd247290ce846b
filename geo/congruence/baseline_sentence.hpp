#pragma once
// The score of two partitions beside chance, in words.
#include <string>

#include "geo/base/texts.hpp"
#include "geo/congruence/baseline.hpp"

namespace kansenatlas {

struct Partition;

std::string sentence_of(Baseline const& baseline, Partition const& a, Partition const& b, Texts const& texts);
// How the random partitions were drawn, with the seed.
std::string method_text(Baseline const& baseline, Texts const& texts);

}  // namespace kansenatlas
