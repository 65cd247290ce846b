#include "geo/welfare/p_text.hpp"

namespace kansenatlas {

std::string p_text(double p, Texts const& texts) {
  return p < .001 ? "p < " + texts.number(.001, 3) : "p = " + texts.number(p, 3);
}

}  // namespace kansenatlas
