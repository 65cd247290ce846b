#pragma once
// The real program, run as a user runs it.
#include <string>

namespace kansenatlas::test {

struct Run {
  int status = -1;  // exit status; 128 + signal when it was killed
  std::string out, err;
};

// Runs `kansenatlas` with those words, as a shell reads them, in English.
Run run_program(std::string const& words);

}  // namespace kansenatlas::test
