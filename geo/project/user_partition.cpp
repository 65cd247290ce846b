#include "geo/project/user_partition.hpp"

#include <algorithm>
#include <map>
#include <set>

#include <fmt/format.h>

#include "geo/base/error.hpp"
#include "geo/base/text.hpp"
#include "geo/project/codes.hpp"
#include "geo/project/edit.hpp"

namespace kansenatlas {

std::vector<UserRegion> user_regions_of(Partition const& partition, Atlas const& atlas) {
  std::vector<UserRegion> regions;
  for (std::size_t r = 0; r < partition.regions.size(); ++r) {
    auto members = municipality_codes(atlas, members_of(partition, static_cast<int>(r)));
    if (!members.empty())
      regions.push_back({partition.regions[r].code, partition.regions[r].title, std::move(members)});
  }
  return regions;
}

std::vector<UserRegion> selection_and_rest(Atlas const& atlas, std::vector<int> const& selected,
                                           std::string const& name, std::string const& rest_name) {
  UserRegion inside{own_id_from(name), name, {}}, outside_it{own_id_from(rest_name), rest_name, {}};
  if (inside.code.empty() || outside_it.code.empty() || inside.code == outside_it.code)
    throw Error(said("'{}' and '{}' do not tell two regions apart; give both a name", name, rest_name));
  for (std::size_t i = 0; i < atlas.municipalities.size(); ++i) {
    bool const is_in = std::find(selected.begin(), selected.end(), static_cast<int>(i)) != selected.end();
    (is_in ? inside : outside_it).municipalities.push_back(atlas.municipalities[i].code);
  }
  if (inside.municipalities.empty()) throw Error(said("no municipality is selected; name one or more"));
  if (outside_it.municipalities.empty())
    throw Error(said("every municipality is selected, so nothing is left outside"));
  if (outside_it.code < inside.code) std::swap(inside, outside_it);
  return {std::move(inside), std::move(outside_it)};
}

void check(UserPartition const& partition) {
  if (!is_own_id(partition.id))
    throw Error(said("'{}' is no id for a partition; use lower-case letters, digits, '-' and '_'", partition.id));
  auto const where = said("partition '{}'", partition.id);
  if (trimmed(partition.name).empty()) throw Error(said("{} has no name; give one", where));
  if (partition.regions.empty()) throw Error(said("{} has no regions; give it one or more", where));
  std::set<std::string> regions;
  std::map<std::string, std::string> region_of;
  for (auto const& region : partition.regions) {
    if (!is_region_code(region.code))
      throw Error(said("{}: '{}' is no code for a region; use letters, digits, '.', '-' and '_'", where, region.code));
    if (!regions.insert(region.code).second)
      throw Error(said("{}: region '{}' is there twice; remove one or give it another code", where, region.code));
    if (trimmed(region.name).empty()) throw Error(said("{}: region '{}' has no name", where, region.code));
    for (auto const& municipality : region.municipalities) {
      auto const [other, is_new] = region_of.emplace(municipality, region.code);
      if (!is_new)
        throw Error(said("{}: municipality '{}' is in '{}' and in '{}'; keep one", where, municipality, other->second,
                         region.code));
    }
  }
}

Partition to_partition(UserPartition const& own, Atlas const& atlas) {
  Partition partition;
  partition.id = own.id;
  partition.name_nl = own.name;
  partition.name_en = own.name_en.empty() ? own.name : own.name_en;
  partition.singular_nl = own.singular;
  partition.singular_en = own.singular_en.empty() ? own.singular : own.singular_en;
  partition.kind = PartitionKind::user;
  partition.date = own.date;
  partition.region_of.assign(atlas.municipalities.size(), -1);
  auto regions = own.regions;
  std::sort(regions.begin(), regions.end(), [](UserRegion const& a, UserRegion const& b) { return a.code < b.code; });
  for (auto const& region : regions) {
    for (auto const& code : region.municipalities) try {
        auto const i = static_cast<std::size_t>(municipality_index(atlas, code));
        partition.region_of[i] = static_cast<int>(partition.regions.size());
      } catch (Error const& fault) {
        throw Error(said("partition '{}', region '{}': {}", own.id, region.code, fault.what()));
      }
    partition.regions.push_back({region.code, region.name, "", region.name});
  }
  return partition;
}

}  // namespace kansenatlas
