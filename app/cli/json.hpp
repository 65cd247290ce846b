#pragma once
// The documents that commands print with --json.
#include <optional>
#include <string>

#include <nlohmann/json.hpp>

namespace kansenatlas::cli {

using Json = nlohmann::ordered_json;  // keys in the order in which they are written

// What has no value is null: a number that is none, an absent one, an empty text.
Json number_or_null(double value);
Json number_or_null(std::optional<double> value);
Json text_or_null(std::string const& text);

}  // namespace kansenatlas::cli
