#pragma once
// The scale check of a task: how large the regions are in which it is done, how that partition fits the others, and at
// which scale its indicators differ most. It states figures and gives no judgement.
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "geo/atlas/atlas.hpp"
#include "geo/project/task.hpp"

namespace kansenatlas {

// How the partition of a task fits one other.
struct PartitionFit {
  std::string partition, name;  // of the other
  Date date;
  bool nests = false;  // does every region of the task's partition lie inside one of the other?
  int outliers = 0;    // municipalities that deviate from that
  double outlier_inhabitants = 0;
  bool holds_other = false;  // does every region of the other lie inside one of the task's partition?
  int other_outliers = 0;
  double other_outlier_inhabitants = 0;
  double v_measure = 0;  // weighted by inhabitants; without an adjective
};

// At which scale one indicator differs most between regions.
struct IndicatorScale {
  std::string indicator;  // id
  int year = 0;
  std::string widest;                       // id of the partition with the highest omega squared; empty: none defined
  double widest_omega_squared = 0;          // 0..1
  std::optional<double> own_omega_squared;  // of the task's partition; nothing where it is not defined
};

struct ScaleCheck {
  std::string partition, name;
  Date date;
  int regions = 0;
  double smallest = 0, median = 0, largest = 0;  // inhabitants of a region
  std::string smallest_region, largest_region;   // titles
  std::vector<PartitionFit> fits;                // with the default partitions, itself apart
  std::vector<IndicatorScale> indicators;        // of the task; those without figures left out
};

// Computes each partition once. The atlas must outlive it; without figures the indicators are left out.
class ScaleChecks {
 public:
  // Names of partitions in `language`.
  ScaleChecks(Atlas const& atlas, Language language) : m_atlas(atlas), m_language(language) {}
  // Nothing when the task names no partition, or one that the atlas has not. "gemeente": every municipality a region.
  std::optional<ScaleCheck> of(Task const& task);

 private:
  ScaleCheck const& of_partition(Partition const& partition);

  Atlas const& m_atlas;
  Language m_language;
  std::optional<Partition> m_municipalities;
  std::map<std::string, ScaleCheck> m_done;
};

}  // namespace kansenatlas
