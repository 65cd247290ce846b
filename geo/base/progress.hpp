#pragma once
// How long work says how far it is and learns that nobody waits for it any more.
#include <exception>
#include <string_view>

namespace kansenatlas {

struct Cancelled : std::exception {
  [[nodiscard]] char const* what() const noexcept override { return "cancelled"; }
};

class Progress {
 public:
  virtual ~Progress() = default;
  // `fraction` 0..1 and what is being done now. Throws Cancelled once the work is no longer wanted.
  virtual void report(double fraction, std::string_view what) = 0;
};

// For callers that do not care.
class NoProgress final : public Progress {
 public:
  void report(double, std::string_view) override {}
};

}  // namespace kansenatlas
