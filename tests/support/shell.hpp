#pragma once
// Other programs, as a shell runs them.
#include <string>

namespace kansenatlas::test {

// What a command prints; its complaints are dropped. Empty when it cannot be run.
std::string output_of(std::string const& command);

}  // namespace kansenatlas::test
