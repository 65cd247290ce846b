// Any text is a project or an error, and a project that was read is written and read again the same.
#include <cstdint>
#include <cstdlib>
#include <string_view>

#include "geo/base/error.hpp"
#include "geo/project/project_file.hpp"

using namespace kansenatlas;

extern "C" int LLVMFuzzerTestOneInput(std::uint8_t const* data, std::size_t size) {
  try {
    auto const project = project_from_text({reinterpret_cast<char const*>(data), size}, "fuzz.json");
    auto const text = to_project_text(project);
    auto const again = project_from_text(text, "again.json");
    if (to_project_text(again) != text || *again.partitions != *project.partitions ||
        *again.scenarios != *project.scenarios)
      std::abort();
  } catch (Error const&) {
    return 0;
  }
  return 0;
}
