#include "geo/atlas/area_code.hpp"

#include <algorithm>

#include <fmt/format.h>

#include "geo/base/error.hpp"

namespace kansenatlas {

AreaCode::AreaCode(std::string_view text) {
  if (text.size() > longest)
    throw Error(said("'{}' is too long for the code of an area ({} characters at most)", text, longest));
  std::copy(text.begin(), text.end(), m_bytes.begin());
}

}  // namespace kansenatlas
