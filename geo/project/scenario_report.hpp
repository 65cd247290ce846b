#pragma once
// What a scenario does, beside what it started from: who moves, what falls apart, sizes, provinces, and how it stands
// next to every other administrative partition. A value for the window and the command line to show; nothing in it is
// advice.
#include <optional>
#include <string>
#include <vector>

#include "geo/boundary/ground.hpp"
#include "geo/congruence/what_if.hpp"
#include "geo/project/scenario.hpp"

namespace kansenatlas {

// A stretch of a region that hangs together on the network with water included.
struct RegionPart {
  std::vector<int> municipalities;  // atlas order
  double inhabitants = 0;
  RdBox box;  // around it, for a map to go to
};

// One region of the variant.
struct VariantRegion {
  std::string code, title;
  bool is_new = false;       // no region of the base has its code
  bool is_renamed = false;   // the base calls it otherwise
  std::string title_before;  // what the base calls it; empty: it has no such region
  int municipalities = 0;    // 0: made, and still empty
  double inhabitants = 0;
  int municipalities_before = 0;
  double inhabitants_before = 0;
  std::vector<RegionPart> parts;  // most inhabitants first; more than one: broken
  int parts_before = 0;           // 0: there was none
  std::vector<int> provinces;     // regions of the partition `provincie` in which it lies, ascending
  std::vector<int> provinces_before;
  [[nodiscard]] bool is_broken() const { return parts.size() > 1; }
  [[nodiscard]] bool crosses_provinces() const { return provinces.size() > 1; }
};

// Who lies outside the region of the other partition that holds most of their own.
struct OutsideList {
  std::vector<int> before, after;  // municipalities, atlas order
  double inhabitants_before = 0, inhabitants_after = 0;
};

// Regions of the base that are one now.
struct VariantMerger {
  std::vector<std::string> from;  // titles in the base
  std::string into, code;         // title and code in the variant
};

// Base and variant beside one other partition.
struct SideEffect {
  Partition const* other = nullptr;
  Standing before, after;
  OutsideList variant_in_other, other_in_variant;
};

struct CongruenceChange {
  int municipality = 0;
  std::optional<double> before, after;  // 0..1; nothing without partners
};

struct ScenarioReport {
  Partition before, after;  // the base, and the variant with its empty regions
  Weight weight = Weight::inhabitants;
  std::vector<Reassignment> changes;
  double inhabitants_moved = 0;
  std::vector<VariantRegion> regions;  // as in `after`
  std::vector<Region> dissolved;       // of the base, that the variant has not or has without municipalities
  std::vector<VariantMerger> mergers;  // where most municipalities of a dissolved region went, with that region
  std::vector<int> unassigned;         // municipalities in no region
  // Municipalities in no region of the base, or in none of the variant: they count neither before nor after, so that
  // effects and congruence compare the same ground.
  std::vector<int> not_compared;
  double size_floor = 0;                 // inhabitants; 0: none asked
  std::vector<std::string> below_floor;  // codes of regions with fewer inhabitants than that
  std::vector<SideEffect> effects;       // every other administrative partition, its newest date, in the atlas's order
  std::vector<Partition const*> congruence_set;        // for territorial congruence; null stands for base and variant
  double congruence_before = 0, congruence_after = 0;  // mean over municipalities with partners
  std::vector<CongruenceChange> congruence;            // of the municipalities for which it changes, largest first
};

// `base` and `variant` are partitions of the same municipalities. The report points into `atlas`, which must outlive
// it.
ScenarioReport report_of(Atlas const& atlas, Ground const& ground, Partition base, Partition variant,
                         Weight weight = Weight::inhabitants, double size_floor = 0);

// The administrative partitions beside which `base` is laid: the newest of each, without `base` and its other dates.
std::vector<Partition const*> other_administrative(Atlas const& atlas, Partition const& base);

}  // namespace kansenatlas
