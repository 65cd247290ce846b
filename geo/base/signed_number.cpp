#include "geo/base/signed_number.hpp"

namespace kansenatlas {

std::string signed_number(double difference, int decimals, Language language) {
  auto text = format_number(difference, decimals, language);
  bool const is_shown = text != format_number(0, decimals, language);
  return difference > 0 && is_shown ? "+" + text : text;
}

}  // namespace kansenatlas
