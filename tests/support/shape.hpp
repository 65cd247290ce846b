#pragma once
// What a JSON document must look like, written as JSON itself.
#include <string>
#include <string_view>
#include <vector>

#include <nlohmann/json.hpp>

namespace kansenatlas::test {

// A shape is an object (those keys must be there, each of its shape; others may be), a list of one shape (every element
// has it; it may be empty unless the shape says ["+", shape]), or a word: "text", "integer", "number", "truth", "any";
// with "?" at the end null will do too. Gives one line a fault: "regions.0.name: is no text".
std::vector<std::string> misfits(nlohmann::json const& document, nlohmann::json const& shape,
                                 std::string const& where = "");

}  // namespace kansenatlas::test
