#pragma once
// "What if": a dated partition, a list of edits, and what must stay as it is. A value; nothing is computed here but the
// partition that follows.
#include <optional>
#include <string>
#include <vector>

#include "geo/project/edit.hpp"

namespace kansenatlas {

// What no further edit may change. Edits made before the lock stand.
struct Lock {
  enum class Kind {
    municipality,  // stays in its region
    region,        // keeps its code, its name and its municipalities
    partition,     // the whole: laid down by law, or finished
  };
  Kind kind = Kind::municipality;
  std::string code;    // of the municipality or region; empty for the whole partition
  std::string reason;  // "vast bij wet"; may be empty
  friend bool operator==(Lock const&, Lock const&) = default;
};
std::string_view name_of(Lock::Kind kind);  // "municipality", "region", "partition"

struct Scenario {
  std::string id;    // of its partition in every command; unique among partitions, scenarios and the atlas
  std::string name;  // as the planner calls it
  std::string note;
  std::string base;  // full id of the partition that it starts from: "omgevingsdienst@2026-01-01"
  Date base_date;    // the date that the base had then
  std::vector<Edit> edits;
  std::vector<Lock> locks;
  std::vector<Edit> undone;  // taken back, the last one taken back at the end; a new edit empties it
  long long size_floor = 0;  // inhabitants that each of its regions should have; 0: none asked
  friend bool operator==(Scenario const&, Scenario const&) = default;
};
using Scenarios = std::vector<Scenario>;

// A scenario without edits on the partition that `base` names (a bare id: the newest of its dates). Throws Error for an
// id or name that is none.
Scenario new_scenario(std::string id, std::string name, Partition const& base);

// The partition of the scenario, regions without municipalities included; its id, name and so on are still those of
// the base. Throws Error that names the scenario, the edit and the code.
Partition partition_of(Scenario const& scenario, Partition const& base, Atlas const& atlas);

// The lock that a step from `before` to `after` would break, the first of them; nothing when it breaks none.
std::optional<Lock> broken_lock(Partition const& before, Partition const& after, std::vector<Lock> const& locks,
                                Atlas const& atlas);

// The scenario with one edit more. Throws Error when the edit cannot be applied, changes nothing, or breaks a lock; the
// message then names the lock, its reason and the way out.
Scenario edited(Scenario scenario, Edit edit, Partition const& base, Atlas const& atlas);
// Without its last edit, which may be made again. Throws Error when there is none, or when taking it back would break a
// lock.
Scenario without_last_edit(Scenario scenario, Partition const& base, Atlas const& atlas);
// With the edit again that was taken back last. Throws Error when there is none, or as edited().
Scenario with_undone_edit(Scenario scenario, Partition const& base, Atlas const& atlas);

// With a lock more, or in the place of one on the same thing. Throws Error for a code that the scenario has not.
Scenario locked(Scenario scenario, Lock lock, Partition const& base, Atlas const& atlas);
// Throws Error when there is no such lock.
Scenario unlocked(Scenario scenario, Lock::Kind kind, std::string const& code);

// With another size floor; 0: none. Throws Error for less, or for more than largest_size_floor.
inline constexpr long long largest_size_floor = 1'000'000'000;
Scenario with_size_floor(Scenario scenario, long long inhabitants);

// Municipalities that the locks keep in their region of `partition`, atlas order, and regions that nobody may join.
std::vector<int> locked_municipalities(std::vector<Lock> const& locks, Partition const& partition, Atlas const& atlas);
std::vector<int> locked_regions(std::vector<Lock> const& locks, Partition const& partition);

// A municipality that the scenario puts elsewhere.
struct Reassignment {
  int municipality = 0;
  std::string from, to;  // codes of the regions; empty: in none
  friend bool operator==(Reassignment const&, Reassignment const&) = default;
};
// In atlas order. Regions are the same where their codes are.
std::vector<Reassignment> difference_between(Partition const& before, Partition const& after);

}  // namespace kansenatlas
