#pragma once
#include <string>

#include "geo/base/texts.hpp"

namespace kansenatlas {

// "p = 0,034" or "p < 0,001".
std::string p_text(double p, Texts const& texts);
// "0,0340" or "< 0,0001", in a column of them.
std::string p_figure(double p, Texts const& texts);

}  // namespace kansenatlas
