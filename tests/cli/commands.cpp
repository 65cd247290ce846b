#include "tests/cli/commands.hpp"

#include "tests/support/catch.hpp"
#include "tests/support/program.hpp"

namespace kansenatlas::test {

std::string output(std::string const& words) {
  auto const ran = run_program(words);
  CAPTURE(words, ran.err);
  REQUIRE(ran.status == 0);
  return ran.out;
}

Json document(std::string const& words) { return Json::parse(output(words + " --json")); }

std::string quoted(std::filesystem::path const& path) { return "'" + path.string() + "'"; }

void check_keys(Json const& object, std::vector<std::string> const& keys) {
  for (auto const& key : keys) {
    CAPTURE(key);
    CHECK(object.contains(key));
  }
}

}  // namespace kansenatlas::test
