#pragma once
// A municipality that ceased to exist, and which share of its area a successor took.
#include <string>

#include "geo/base/date.hpp"

namespace kansenatlas {

struct Merger {
  std::string old_code, old_name;
  std::string new_code, new_name;
  Date date;                 // first day of the new municipality
  double share_of_area = 1;  // of the old municipality, 0..1; under 1 where it was split
  bool is_main_successor = true;
};

}  // namespace kansenatlas
