#include "geo/welfare/p_text.hpp"

namespace kansenatlas {

std::string p_text(double p, Texts const& texts) {
  return p < .001 ? "p < " + texts.number(.001, 3) : "p = " + texts.number(p, 3);
}

std::string p_figure(double p, Texts const& texts) {
  return p < .0001 ? "< " + texts.number(.0001, 4) : texts.number(p, 4);
}

}  // namespace kansenatlas
