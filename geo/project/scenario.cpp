#include "geo/project/scenario.hpp"

#include <algorithm>

#include <fmt/format.h>

#include "geo/base/error.hpp"
#include "geo/base/text.hpp"
#include "geo/project/codes.hpp"

namespace kansenatlas {
namespace {

// Code of the region of a municipality; empty: in none.
std::string const& region_code(Partition const& partition, std::size_t municipality) {
  static std::string const none;
  int const region = partition.region_of[municipality];
  return region < 0 ? none : partition.regions[static_cast<std::size_t>(region)].code;
}

Region const* find_region(Partition const& partition, std::string_view code) {
  for (auto const& region : partition.regions)
    if (region.code == code) return &region;
  return nullptr;
}

bool has_same_members(Partition const& before, Partition const& after, std::string_view code) {
  for (std::size_t i = 0; i < before.region_of.size(); ++i)
    if ((region_code(before, i) == code) != (region_code(after, i) == code)) return false;
  return true;
}

bool has_same_region(Partition const& before, Partition const& after, std::string_view code) {
  auto const* was = find_region(before, code);
  auto const* is = find_region(after, code);
  if (!was || !is) return was == is;
  return was->title == is->title && has_same_members(before, after, code);
}

bool has_same_regions(Partition const& before, Partition const& after) {
  if (before.regions.size() != after.regions.size()) return false;
  return std::all_of(before.regions.begin(), before.regions.end(),
                     [&](Region const& region) { return has_same_region(before, after, region.code); });
}

bool breaks(Lock const& lock, Partition const& before, Partition const& after, Atlas const& atlas) {
  if (lock.kind == Lock::Kind::partition) return !has_same_regions(before, after);
  if (lock.kind == Lock::Kind::region) return !has_same_region(before, after, lock.code);
  auto const i = static_cast<std::size_t>(municipality_index(atlas, lock.code));
  return region_code(before, i) != region_code(after, i);
}

std::string said_of(Lock const& lock, Partition const& partition, Atlas const& atlas) {
  if (lock.kind == Lock::Kind::partition) return said("the whole partition is locked");
  if (lock.kind == Lock::Kind::region) {
    auto const* region = find_region(partition, lock.code);
    return said("region '{}' ({}) is locked", lock.code, region ? region->title : "");
  }
  auto const index = static_cast<std::size_t>(municipality_index(atlas, lock.code));
  return said("{} is locked in its region", named(atlas.municipalities[index]));
}

}  // namespace

std::string_view name_of(Lock::Kind kind) {
  constexpr std::string_view names[] = {"municipality", "region", "partition"};
  return names[static_cast<std::size_t>(kind)];
}

Scenario new_scenario(std::string id, std::string name, Partition const& base) {
  if (!is_own_id(id))
    throw Error(said("'{}' is no id; use lower-case letters, digits, '-' and '_', such as 'heusden-noord'", id));
  if (trimmed(name).empty()) throw Error(said("scenario '{}' has no name; give one", id));
  return {std::move(id), std::move(name), "", base.id, base.date, {}, {}, {}};
}

Partition partition_of(Scenario const& scenario, Partition const& base, Atlas const& atlas) {
  try {
    return applied(base, scenario.edits, atlas);
  } catch (Error const& fault) {
    throw Error(said("scenario '{}': {}", scenario.id, fault.what()));
  }
}

std::optional<Lock> broken_lock(Partition const& before, Partition const& after, std::vector<Lock> const& locks,
                                Atlas const& atlas) {
  for (auto const& lock : locks)
    if (breaks(lock, before, after, atlas)) return lock;
  return std::nullopt;
}

namespace {

void refuse_broken_lock(Scenario const& scenario, Partition const& before, Partition const& after, Atlas const& atlas) {
  if (auto const lock = broken_lock(before, after, scenario.locks, atlas))
    throw Error(said("scenario '{}': {}{}; take the lock off first or choose another edit", scenario.id,
                     said_of(*lock, before, atlas), lock->reason.empty() ? "" : " (" + lock->reason + ")"));
}

// The region lost its last municipality: what merged with another may give its name to the whole.
bool is_emptied(Partition const& before, Partition const& after, std::string_view code) {
  auto const has_members = [&](Partition const& partition) {
    for (std::size_t i = 0; i < partition.region_of.size(); ++i)
      if (region_code(partition, i) == code) return true;
    return false;
  };
  return has_members(before) && !has_members(after);
}

// A region of `after` that takes a name which another has.
void refuse_double_name(Partition const& before, Partition const& after) {
  for (auto const& region : after.regions) {
    auto const* was = find_region(before, region.code);
    if (was && was->title == region.title) continue;
    for (auto const& other : after.regions)
      if (other.code != region.code && search_key(other.title) == search_key(region.title) &&
          !is_emptied(before, after, other.code))
        throw Error(said("region '{}' is called '{}' already; give another name", other.code, other.title));
  }
}

// The region into which edits merged the one with this code; nothing when none did, or when it has members again.
std::optional<std::string> merged_into(Scenario const& scenario, Partition const& now, std::string_view code) {
  for (std::size_t i = 0; i < now.region_of.size(); ++i)
    if (region_code(now, i) == code) return std::nullopt;
  std::optional<std::string> into;
  for (auto const& edit : scenario.edits)
    if (auto const* merge = std::get_if<MergeEdit>(&edit);
        merge && merge->into != code &&
        std::find(merge->regions.begin(), merge->regions.end(), code) != merge->regions.end())
      into = merge->into;
  return into;
}

void refuse_merged(Scenario const& scenario, Partition const& now, std::string_view code) {
  if (auto const into = merged_into(scenario, now, code)) {
    auto const *gone = find_region(now, code), *whole = find_region(now, *into);
    throw Error(said("scenario '{}': region '{}' ({}) merged into '{}' ({}); name that one", scenario.id, code,
                     gone ? gone->title : "", *into, whole ? whole->title : ""));
  }
}

}  // namespace

Scenario edited(Scenario scenario, Edit edit, Partition const& base, Atlas const& atlas) {
  auto const before = partition_of(scenario, base, atlas);
  if (auto const* rename = std::get_if<RenameEdit>(&edit)) refuse_merged(scenario, before, rename->region);
  auto const after = applied(before, edit, atlas);
  if (has_same_regions(before, after))
    throw Error(said("the edit ({}) changes nothing in scenario '{}'", said(name_of(edit)), scenario.id));
  refuse_broken_lock(scenario, before, after, atlas);
  refuse_double_name(before, after);
  scenario.edits.push_back(std::move(edit));
  scenario.undone.clear();
  return scenario;
}

Scenario without_last_edit(Scenario scenario, Partition const& base, Atlas const& atlas) {
  if (scenario.edits.empty()) throw Error(said("scenario '{}' has no edit to take back", scenario.id));
  auto const before = partition_of(scenario, base, atlas);
  scenario.undone.push_back(std::move(scenario.edits.back()));
  scenario.edits.pop_back();
  refuse_broken_lock(scenario, before, partition_of(scenario, base, atlas), atlas);
  return scenario;
}

Scenario with_undone_edit(Scenario scenario, Partition const& base, Atlas const& atlas) {
  if (scenario.undone.empty()) throw Error(said("scenario '{}' has no edit to make again", scenario.id));
  auto still_undone = scenario.undone;
  still_undone.pop_back();
  auto again = edited(scenario, scenario.undone.back(), base, atlas);
  again.undone = std::move(still_undone);
  return again;
}

Scenario locked(Scenario scenario, Lock lock, Partition const& base, Atlas const& atlas) {
  if (lock.kind == Lock::Kind::municipality) static_cast<void>(municipality_index(atlas, lock.code));
  if (lock.kind == Lock::Kind::region) {
    auto const now = partition_of(scenario, base, atlas);
    static_cast<void>(region_index(now, lock.code));
    refuse_merged(scenario, now, lock.code);
  }
  std::erase_if(scenario.locks, [&](Lock const& old) { return old.kind == lock.kind && old.code == lock.code; });
  scenario.locks.push_back(std::move(lock));
  return scenario;
}

Scenario unlocked(Scenario scenario, Lock::Kind kind, std::string const& code) {
  auto const removed =
      std::erase_if(scenario.locks, [&](Lock const& lock) { return lock.kind == kind && lock.code == code; });
  if (removed == 0)
    throw Error(kind == Lock::Kind::partition
                    ? said("scenario '{}' is not locked as a whole", scenario.id)
                    : said("scenario '{}' has no lock on {} '{}'", scenario.id, said(name_of(kind)), code));
  return scenario;
}

std::vector<int> locked_regions(std::vector<Lock> const& locks, Partition const& partition) {
  std::vector<int> locked;
  for (int region = 0; region < static_cast<int>(partition.regions.size()); ++region)
    if (std::any_of(locks.begin(), locks.end(), [&](Lock const& lock) {
          return lock.kind == Lock::Kind::partition ||
                 (lock.kind == Lock::Kind::region &&
                  lock.code == partition.regions[static_cast<std::size_t>(region)].code);
        }))
      locked.push_back(region);
  return locked;
}

Scenario with_size_floor(Scenario scenario, long long inhabitants) {
  if (inhabitants < 0 || inhabitants > largest_size_floor)
    throw Error(
        said("a size floor of {} inhabitants cannot be; give a number from 0 to {}", inhabitants, largest_size_floor));
  scenario.size_floor = inhabitants;
  return scenario;
}

std::vector<int> locked_municipalities(std::vector<Lock> const& locks, Partition const& partition, Atlas const& atlas) {
  auto const regions = locked_regions(locks, partition);
  std::vector<int> locked;
  for (std::size_t i = 0; i < atlas.municipalities.size(); ++i)
    if (std::binary_search(regions.begin(), regions.end(), partition.region_of[i]) ||
        std::any_of(locks.begin(), locks.end(), [&](Lock const& lock) {
          return lock.kind == Lock::Kind::partition ||
                 (lock.kind == Lock::Kind::municipality && lock.code == atlas.municipalities[i].code);
        }))
      locked.push_back(static_cast<int>(i));
  return locked;
}

std::vector<Reassignment> difference_between(Partition const& before, Partition const& after) {
  std::vector<Reassignment> found;
  for (std::size_t i = 0; i < before.region_of.size(); ++i)
    if (region_code(before, i) != region_code(after, i))
      found.push_back({static_cast<int>(i), region_code(before, i), region_code(after, i)});
  return found;
}

}  // namespace kansenatlas
