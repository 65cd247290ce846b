#include "geo/agenda/task_scale.hpp"

#include <algorithm>

#include "geo/atlas/lookup.hpp"
#include "geo/atlas/municipal_partition.hpp"
#include "geo/congruence/scores.hpp"

namespace kansenatlas {
namespace {

Partition const* newest(Atlas const& atlas, std::string const& id) {
  Partition const* found = nullptr;
  for (auto const& partition : atlas.partitions)
    if (partition.id == id || partition.base_id() == id) found = &partition;
  return found;
}

void measure_sizes(ScaleCheck& check, Atlas const& atlas, Partition const& partition) {
  std::vector<std::pair<double, std::size_t>> sizes;
  for (std::size_t r = 0; r < partition.regions.size(); ++r) sizes.emplace_back(0, r);
  for (std::size_t i = 0; i < partition.region_of.size(); ++i)
    if (int const region = partition.region_of[i]; region >= 0)
      sizes[static_cast<std::size_t>(region)].first += static_cast<double>(atlas.municipalities[i].inhabitants_2024);
  check.regions = static_cast<int>(sizes.size());
  if (sizes.empty()) return;
  std::sort(sizes.begin(), sizes.end());
  auto const n = sizes.size();
  check.smallest = sizes.front().first;
  check.median = (sizes[(n - 1) / 2].first + sizes[n / 2].first) / 2;
  check.largest = sizes.back().first;
  check.smallest_region = partition.regions[sizes.front().second].title;
  check.largest_region = partition.regions[sizes.back().second].title;
}

PartitionFit fit_of(Atlas const& atlas, Partition const& partition, Partition const& other, Language language) {
  auto const scores = scores_of(atlas, partition, other, Weight::inhabitants, nullptr);
  return {other.id,
          other.name(language),
          other.date,
          scores.a_in_b.holds,
          static_cast<int>(scores.a_in_b.outliers.size()),
          scores.a_in_b.inhabitants,
          scores.b_in_a.holds,
          static_cast<int>(scores.b_in_a.outliers.size()),
          scores.b_in_a.inhabitants,
          scores.v_measure};
}

}  // namespace

ScaleCheck const& ScaleChecks::of_partition(Partition const& partition) {
  auto const known = m_done.find(partition.id);
  if (known != m_done.end()) return known->second;
  ScaleCheck check;
  check.partition = partition.id;
  check.name = partition.name(m_language);
  check.date = partition.date;
  measure_sizes(check, m_atlas, partition);
  for (auto const* other : default_partitions(m_atlas))
    if (other->id != partition.id) check.fits.push_back(fit_of(m_atlas, partition, *other, m_language));
  return m_done.emplace(partition.id, std::move(check)).first->second;
}

std::optional<ScaleCheck> ScaleChecks::of(Task const& task) {
  if (task.partition.empty()) return std::nullopt;
  Partition const* partition = newest(m_atlas, task.partition);
  if (!partition && task.partition == "gemeente") {
    if (!m_municipalities) m_municipalities = municipal_partition(m_atlas);
    partition = &*m_municipalities;
  }
  if (!partition) return std::nullopt;
  return of_partition(*partition);
}

}  // namespace kansenatlas
