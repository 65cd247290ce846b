#include "geo/project/figures_view.hpp"

#include <array>

#include <fmt/format.h>
#include <fmt/ranges.h>

#include "geo/base/error.hpp"

namespace kansenatlas {
namespace {

// In the order of WelfareView.
constexpr std::array<std::string_view, 8> names{"map",   "profile", "spread",    "scale",
                                                "spots", "years",   "composite", "unknowns"};

}  // namespace

std::string_view name_of(WelfareView view) { return names[static_cast<std::size_t>(view)]; }

WelfareView welfare_view_from(std::string_view name) {
  for (std::size_t i = 0; i < names.size(); ++i)
    if (names[i] == name) return static_cast<WelfareView>(i);
  throw UsageError(said("unknown chart '{}'; there are {}", name, fmt::join(names, ", ")));
}

}  // namespace kansenatlas
