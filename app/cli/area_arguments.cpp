#include "app/cli/area_arguments.hpp"

#include <algorithm>

#include <fmt/format.h>

#include "geo/atlas/lookup.hpp"
#include "geo/base/error.hpp"

namespace kansenatlas::cli {
namespace {

bool is_municipal_code(Atlas const& atlas, std::string const& code) {
  return std::any_of(atlas.municipalities.begin(), atlas.municipalities.end(),
                     [&](Municipality const& m) { return m.code == code; });
}

}  // namespace

ComparedArea area_named(Atlas const& atlas, std::string const& code_or_name) {
  if (is_municipal_code(atlas, code_or_name)) return {nullptr, municipality_named(atlas, code_or_name)};
  try {
    auto const region = region_named(atlas, code_or_name);
    return {region.partition, region.region};
  } catch (UsageError const& fault) {
    for (auto const& municipality : atlas.municipalities)
      if (code_or_name == municipality.cbs_name || code_or_name == municipality.official_name)
        throw UsageError(said("{}; for the municipality itself give its code", fault.what()));
    throw;
  }
}

}  // namespace kansenatlas::cli
