// Any text is a network or an error.
#include <cstdint>
#include <string>

#include "geo/base/error.hpp"
#include "geo/boundary/text.hpp"

using namespace kansenatlas;

extern "C" int LLVMFuzzerTestOneInput(std::uint8_t const* data, std::size_t size) {
  try {
    static_cast<void>(network_from_text({reinterpret_cast<char const*>(data), size}, {"GM0001", "GM0002"}, "fuzz.txt"));
  } catch (Error const&) {
    return 0;
  }
  return 0;
}
