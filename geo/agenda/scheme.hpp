#pragma once
// The conditions of a scheme for investments, as they stood on a day; amounts in euros, shares 0..1. 0 and empty: the
// template names none.
#include <set>
#include <string>

namespace kansenatlas {

struct Scheme {
  std::string as_of;  // ISO
  double least_of_state = 0, most_of_state = 0, region_share = 0;
  int pages = 0;          // at most
  std::string font;       // "Arial"
  double size_pt = 0;     // of the text
  std::set<int> counted;  // sections whose pages count; empty: all
};

}  // namespace kansenatlas
