#pragma once
// What the tests of the commands share: the program is run as a user runs it, on the bundled atlas.
#include <filesystem>
#include <string>
#include <vector>

#include <nlohmann/json.hpp>

#include "tests/support/bundled_atlas.hpp"  // IWYU pragma: export

namespace kansenatlas::test {

using Json = nlohmann::json;

// What the program prints for `words`; the test fails unless it ends with status 0.
std::string output(std::string const& words);
// The same with --json, parsed.
Json document(std::string const& words);
// A path as one word of a command.
std::string quoted(std::filesystem::path const& path);
void check_keys(Json const& object, std::vector<std::string> const& keys);

}  // namespace kansenatlas::test
