#include "tests/support/shell.hpp"

#include <stdio.h>

#include <array>

namespace kansenatlas::test {

std::string output_of(std::string const& command) {
  std::string text;
  FILE* pipe = ::popen((command + " 2>/dev/null").c_str(), "r");
  if (!pipe) return text;
  std::array<char, 4096> block{};
  for (std::size_t got = 0; (got = ::fread(block.data(), 1, block.size(), pipe)) > 0;) text.append(block.data(), got);
  ::pclose(pipe);
  return text;
}

}  // namespace kansenatlas::test
