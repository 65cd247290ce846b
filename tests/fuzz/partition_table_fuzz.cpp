// Any text is a table of memberships or an error; what could be used is a partition that checks.
#include <cstdint>
#include <cstdlib>

#include "geo/base/error.hpp"
#include "geo/source/partition_table.hpp"

using namespace kansenatlas;

namespace {

Atlas small_atlas() {
  Atlas atlas;
  for (auto const* code : {"GM0001", "GM0002", "GM0003"}) {
    Municipality municipality;
    municipality.code = municipality.official_name = municipality.cbs_name = code;
    atlas.municipalities.push_back(municipality);
  }
  return atlas;
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(std::uint8_t const* data, std::size_t size) {
  static Atlas const atlas = small_atlas();
  try {
    auto const table = read_partition_table({reinterpret_cast<char const*>(data), size}, "fuzz.csv", atlas);
    if (table.regions.empty()) return 0;
    UserPartition own;
    own.id = own.name = "eigen";
    own.regions = table.regions;
    check(own);
    if (user_regions_of(to_partition(own, atlas), atlas) != table.regions) std::abort();
  } catch (FaultError const&) {
    return 0;
  }
  return 0;
}
