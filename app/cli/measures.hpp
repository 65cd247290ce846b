#pragma once
// Measures of agreement as text: what a report names first, then those that take an expert to read.
#include <string>
#include <string_view>
#include <vector>

#include "geo/base/texts.hpp"

namespace kansenatlas::cli {

struct Measure {
  std::string_view key;  // of its name in the catalogue
  double value = 0;
};

// Two tables, to four decimals; `weighting` says what counts how much ("gewogen met inwoners").
std::string measures_text(std::vector<Measure> const& plain, std::vector<Measure> const& expert,
                          std::string const& weighting, Texts const& texts);

}  // namespace kansenatlas::cli
