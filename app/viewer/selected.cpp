#include "app/viewer/selected.hpp"

#include <fmt/format.h>

#include "geo/base/error.hpp"

namespace kansenatlas::viewer {
namespace {

Municipality const& municipality_of(State const& state, int index) {
  return state.atlas().municipalities[static_cast<std::size_t>(index)];
}

}  // namespace

Selection selection_named(Atlas const& atlas, std::string_view code_or_name) {
  std::string first_fault;
  try {
    return {municipality_named(atlas, code_or_name), "", -1};
  } catch (UsageError const& error) {
    first_fault = error.what();
  }
  try {
    auto const region = region_named(atlas, code_or_name);
    return {-1, region.partition->id, region.region};
  } catch (UnknownName const& error) {
    throw UsageError(error.has_near_miss ? error.what() : first_fault);
  }
}

RegionRef selected_region(State const& state) {
  auto const& selection = state.ui.selection;
  if (selection.region < 0) return {};
  return {find_partition(state.atlas(), selection.partition), selection.region};
}

std::string selected_code(State const& state) {
  if (auto const region = selected_region(state); region.partition) return region.get().code;
  int const municipality = state.ui.selection.municipality;
  return municipality < 0 ? std::string() : municipality_of(state, municipality).code;
}

std::string selected_name(State const& state) {
  if (auto const region = selected_region(state); region.partition) return region.get().title;
  int const municipality = state.ui.selection.municipality;
  return municipality < 0 ? std::string() : municipality_of(state, municipality).official_name;
}

RdBox box_of(State const& state, Selection const& selection) {
  if (selection.region >= 0)
    if (auto const* partition = find_partition(state.atlas(), selection.partition))
      return box_of_region(state, *partition, selection.region);
  return box_of_municipality(state, selection.municipality);
}

}  // namespace kansenatlas::viewer
