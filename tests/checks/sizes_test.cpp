// Small rooms: how long a file and a function may be.
#include <algorithm>
#include <filesystem>

#include <fmt/format.h>

#include "tests/checks/sources.hpp"
#include "tests/support/catch.hpp"

using namespace kansenatlas::test;
namespace fs = std::filesystem;

namespace {

constexpr int longest_file = 500;
constexpr int longest_function = 60;
constexpr int longest_panel = 80;
constexpr std::uintmax_t largest_file_bytes = 2 << 20;

}  // namespace

TEST_CASE("no source file is longer than 500 lines and half of them have at most 120") {
  std::vector<int> lengths;
  for (auto const& file : source_files()) {
    CAPTURE(file.path.string());
    CHECK(static_cast<int>(file.lines.size()) <= longest_file);
    lengths.push_back(static_cast<int>(file.lines.size()));
  }
  std::nth_element(lengths.begin(), lengths.begin() + static_cast<std::ptrdiff_t>(lengths.size() / 2), lengths.end());
  CHECK(lengths[lengths.size() / 2] <= 120);
}

TEST_CASE("a function fits a screen") {
  std::vector<std::string> offences;
  for (auto const& file : source_files())
    for (auto const& function : functions_of(file)) {
      bool const is_panel = function.file.starts_with("app/viewer/panels/");
      if (function.lines > (is_panel ? longest_panel : longest_function))
        offences.push_back(fmt::format("{}:{} has {} lines", function.file, function.line, function.lines));
    }
  CAPTURE(offences);
  CHECK(offences.empty());
}

TEST_CASE("no file in the repository is larger than 2 MB") {
  for (auto const* folder : {"geo", "app", "data", "shaders", "tests", "docs"}) {
    fs::path const root = fs::path(KANSENATLAS_SOURCE) / folder;
    if (!fs::exists(root)) continue;
    for (auto const& entry : fs::recursive_directory_iterator(root)) {
      if (!entry.is_regular_file()) continue;
      CAPTURE(entry.path().string());
      CHECK(entry.file_size() <= largest_file_bytes);
    }
  }
}
