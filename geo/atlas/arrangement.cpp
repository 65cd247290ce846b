#include "geo/atlas/arrangement.hpp"

namespace kansenatlas {

bool is_in_force(Arrangement const& arrangement, Date day) {
  return arrangement.valid_from <= day && (!arrangement.valid_to.is_known() || day < arrangement.valid_to);
}

}  // namespace kansenatlas
