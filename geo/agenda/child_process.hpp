#pragma once
// Another program run for us: without a shell, for a limited time, kept away from the network.
#include <chrono>
#include <stop_token>
#include <string>
#include <vector>

#include "geo/base/error.hpp"

namespace kansenatlas {

// The program is not on this machine.
class MissingProgram : public Error {
 public:
  using Error::Error;
};

// Runs `words` (the program first, found on the PATH) and waits. Its proxies lead nowhere, SOURCE_DATE_EPOCH is that of
// `date` (ISO 8601), its locale C.UTF-8. Throws MissingProgram; Error with the last line that it printed when it fails,
// or when `limit` passes, after which it and its children are ended; Cancelled when `stop` is asked for.
void run_child(std::vector<std::string> const& words, std::string const& date, std::chrono::seconds limit,
               std::stop_token const& stop);

}  // namespace kansenatlas
