#include "geo/congruence/partition_history.hpp"

#include <algorithm>
#include <map>

#include "geo/atlas/lookup.hpp"
#include "geo/base/index.hpp"

namespace kansenatlas {
namespace {

std::vector<int> regions_by_code(Partition const& before, Partition const& now) {
  std::map<std::string_view, int> index;
  for (std::size_t r = 0; r < now.regions.size(); ++r) index[now.regions[r].code] = static_cast<int>(r);
  std::vector<int> same;
  for (auto const& region : before.regions) {
    auto const found = index.find(region.code);
    same.push_back(found == index.end() ? -1 : found->second);
  }
  return same;
}

// Where most municipalities of a region are now; -1: nowhere.
int heir_of(Partition const& before, int region, Partition const& now) {
  std::vector<int> count(now.regions.size());
  for (int const member : members_of(before, region))
    if (int const to = now.region_of[at(member)]; to >= 0) ++count[at(to)];
  auto const most = std::max_element(count.begin(), count.end());
  return most == count.end() || *most == 0 ? -1 : static_cast<int>(most - count.begin());
}

bool has_other_name(Region const& before, Region const& now) {
  if (!before.body_name.empty() && !now.body_name.empty()) return before.body_name != now.body_name;
  return before.cbs_name != now.cbs_name;
}

}  // namespace

PartitionChange change_between(Partition const& before, Partition const& now) {
  PartitionChange change;
  change.before = &before;
  change.now = &now;
  auto const same = regions_by_code(before, now);
  auto follower = same;
  std::vector<std::vector<int>> predecessors(now.regions.size());
  std::vector<bool> is_kept(now.regions.size());
  for (std::size_t r = 0; r < follower.size(); ++r) {
    if (same[r] >= 0)
      is_kept[at(same[r])] = true;
    else
      follower[r] = heir_of(before, static_cast<int>(r), now);
    if (follower[r] >= 0) predecessors[at(follower[r])].push_back(static_cast<int>(r));
  }
  for (std::size_t r = 0; r < now.regions.size(); ++r) {
    int const region = static_cast<int>(r);
    auto const& from = predecessors[r];
    if (from.empty())
      change.founded.push_back(region);
    else if (from.size() > 1)
      change.mergers.push_back({from, region, members_of(now, region)});
    else if (!is_kept[r] || has_other_name(before.regions[at(from[0])], now.regions[r]))
      change.renamings.push_back({from[0], region});
  }
  for (std::size_t i = 0; i < now.region_of.size(); ++i) {
    int const from = before.region_of[i], to = now.region_of[i];
    if ((from < 0 ? -1 : follower[at(from)]) != to) change.moves.push_back({static_cast<int>(i), from, to});
  }
  return change;
}

std::vector<Partition const*> versions_of(Atlas const& atlas, std::string_view id) {
  auto const base = partition_named(atlas, id).base_id();
  std::vector<Partition const*> versions;
  for (auto const& partition : atlas.partitions)
    if (partition.base_id() == base) versions.push_back(&partition);
  return versions;
}

}  // namespace kansenatlas
