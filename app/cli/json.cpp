#include "app/cli/json.hpp"

#include <cmath>

namespace kansenatlas::cli {

Json number_or_null(double value) { return std::isnan(value) ? Json(nullptr) : Json(value); }

Json number_or_null(std::optional<double> value) { return value ? Json(*value) : Json(nullptr); }

Json text_or_null(std::string const& text) { return text.empty() ? Json(nullptr) : Json(text); }

}  // namespace kansenatlas::cli
