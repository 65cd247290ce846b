#include "geo/agenda/fact.hpp"

#include <fmt/format.h>

namespace kansenatlas {

std::string fact_number(int section, int place, int pattern) {
  return fmt::format("F{}-{}", section, 10 * place + pattern);
}

}  // namespace kansenatlas
