#include "geo/project/edit.hpp"

#include <algorithm>
#include <cctype>

#include <fmt/format.h>

#include "geo/base/error.hpp"
#include "geo/base/index.hpp"
#include "geo/base/text.hpp"
#include "geo/project/codes.hpp"

namespace kansenatlas {
namespace {

constexpr std::size_t longest_code = 40;

void check_name(std::string const& name, std::string const& code) {
  if (trimmed(name).empty()) throw Error(said("region '{}' has no name; give one", code));
}

// Index of the region after it was put in its place among the codes.
int insert_region(Partition& partition, std::string const& code, std::string const& name) {
  if (!is_region_code(code))
    throw Error(said("'{}' is no code for a region; use letters, digits, '.', '-' and '_'", code));
  check_name(name, code);
  auto const place =
      std::lower_bound(partition.regions.begin(), partition.regions.end(), code,
                       [](Region const& region, std::string const& wanted) { return region.code < wanted; });
  if (place != partition.regions.end() && place->code == code)
    throw Error(said("region '{}' ({}) is there already; choose another code", code, place->title));
  int const index = static_cast<int>(place - partition.regions.begin());
  partition.regions.insert(place, Region{code, name, "", name});
  for (int& region : partition.region_of) region += region >= index;
  return index;
}

void put(Partition& partition, std::vector<int> const& municipalities, int region) {
  for (int const i : municipalities) partition.region_of[at(i)] = region;
}

void rename(Region& region, std::string const& name) {
  check_name(name, region.code);
  region.title = region.cbs_name = name;
  region.body_name.clear();
}

struct Application {
  Partition& partition;
  Atlas const& atlas;

  void operator()(MoveEdit const& edit) const {
    if (edit.municipalities.empty()) throw Error(said("no municipality to move to '{}'; name one", edit.to));
    int const to = edit.to.empty() ? -1 : region_index(partition, edit.to);
    put(partition, municipality_indices(atlas, edit.municipalities), to);
  }

  void operator()(MergeEdit const& edit) const {
    std::vector<int> regions;
    for (auto const& code : edit.regions) regions.push_back(region_index(partition, code));
    std::sort(regions.begin(), regions.end());
    regions.erase(std::unique(regions.begin(), regions.end()), regions.end());
    if (regions.size() < 2) throw Error(said("a merge takes two regions or more; name another"));
    int const into = region_index(partition, edit.into);
    if (!std::binary_search(regions.begin(), regions.end(), into))
      throw Error(
          said("'{}' is not among the regions that merge; choose one of {}", edit.into, joined(edit.regions, ", ")));
    for (int& region : partition.region_of)
      if (std::binary_search(regions.begin(), regions.end(), region)) region = into;
    if (!edit.name.empty()) rename(partition.regions[at(into)], edit.name);
  }

  void operator()(SplitEdit const& edit) const {
    int const region = region_index(partition, edit.region);
    auto const leaving = municipality_indices(atlas, edit.municipalities);
    if (leaving.empty()) throw Error(said("no municipality to split off from '{}'; name one", edit.region));
    for (int const i : leaving)
      if (partition.region_of[at(i)] != region)
        throw Error(said("{} is not in '{}', so it cannot be split off; leave it out",
                         named(atlas.municipalities[at(i)]), edit.region));
    if (members_of(partition, region).size() == leaving.size())
      throw Error(said("a split that takes every municipality of '{}' leaves nothing; rename it instead", edit.region));
    put(partition, leaving, insert_region(partition, edit.code, edit.name));
  }

  void operator()(CreateEdit const& edit) const {
    auto const members = municipality_indices(atlas, edit.municipalities);
    put(partition, members, insert_region(partition, edit.code, edit.name));
  }

  void operator()(RenameEdit const& edit) const {
    rename(partition.regions[at(region_index(partition, edit.region))], edit.name);
  }
};

}  // namespace

std::string_view name_of(Edit const& edit) {
  constexpr std::string_view names[] = {"move", "merge", "split", "create", "rename"};
  return names[edit.index()];
}

Partition applied(Partition partition, Edit const& edit, Atlas const& atlas) {
  std::visit(Application{partition, atlas}, edit);
  return partition;
}

Partition applied(Partition partition, std::span<Edit const> edits, Atlas const& atlas) {
  for (std::size_t i = 0; i < edits.size(); ++i) try {
      std::visit(Application{partition, atlas}, edits[i]);
    } catch (Error const& fault) {
      throw Error(said("edit {} ({}): {}", i + 1, said(name_of(edits[i])), fault.what()));
    }
  return partition;
}

Partition without_empty_regions(Partition const& partition) {
  std::vector<int> members(partition.regions.size());
  for (int const region : partition.region_of)
    if (region >= 0) ++members[at(region)];
  Partition result = partition;
  result.regions.clear();
  std::vector<int> moved_to(members.size(), -1);
  for (std::size_t r = 0; r < members.size(); ++r) {
    if (members[r] == 0) continue;
    moved_to[r] = static_cast<int>(result.regions.size());
    result.regions.push_back(partition.regions[r]);
  }
  for (int& region : result.region_of)
    if (region >= 0) region = moved_to[at(region)];
  return result;
}

bool is_region_code(std::string_view text) {
  auto const is_plain = [](char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
  };
  return !text.empty() && text.size() <= longest_code && is_plain(text.front()) &&
         std::all_of(text.begin(), text.end(), [&](char c) { return is_plain(c) || c == '.' || c == '-' || c == '_'; });
}

std::string unused_region_code(Partition const& partition) {
  for (int number = 1;; ++number) {
    auto const code = fmt::format("nieuw-{}", number);
    bool const is_taken = std::any_of(partition.regions.begin(), partition.regions.end(),
                                      [&](Region const& region) { return region.code == code; });
    if (!is_taken) return code;
  }
}

}  // namespace kansenatlas
