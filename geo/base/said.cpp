#include "geo/base/said.hpp"

#include <mutex>
#include <optional>

#include "geo/base/texts.hpp"

namespace kansenatlas {
namespace {

std::mutex speaking;

std::optional<Texts>& speaker() {
  static std::optional<Texts> texts;
  return texts;
}

}  // namespace

void speak(Texts const& texts) {
  std::lock_guard const lock(speaking);
  speaker() = texts;
}

std::string said(std::string_view english) {
  std::lock_guard const lock(speaking);
  return speaker() ? speaker()->text(english) : std::string(english);
}

}  // namespace kansenatlas
