#include "geo/source/fault.hpp"

#include <fmt/format.h>

namespace kansenatlas {

std::string line_of(Fault const& fault) {
  std::string line = fault.file;
  if (fault.row > 0) line += said(", row {}", fault.row);
  if (!fault.field.empty()) line += fmt::format(", {}", fault.field);
  if (!fault.field.empty() || !fault.value.empty()) line += fmt::format(" '{}'", fault.value);
  return line + ": " + fault.message;
}

}  // namespace kansenatlas
