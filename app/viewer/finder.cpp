#include "app/viewer/finder.hpp"

#include <algorithm>
#include <optional>

#include "geo/base/text.hpp"

namespace kansenatlas::viewer {
namespace {

struct Candidate {
  Found found;
  int rank = 0;
  std::size_t length = 0;
};

// 0: the name itself, 1: its beginning, 2: the beginning of a word of it, 3: within; nothing: no match.
std::optional<int> rank_of(std::string_view name, std::string const& wanted) {
  auto const key = search_key(name);
  if (key == wanted) return 0;
  if (key.starts_with(wanted)) return 1;
  if (key.find(" " + wanted) != std::string::npos) return 2;
  if (wanted.size() > 2 && key.find(wanted) != std::string::npos) return 3;
  return std::nullopt;
}

std::optional<int> best_rank(std::vector<std::string> const& names, std::string const& wanted) {
  std::optional<int> best;
  for (auto const& name : names)
    if (auto const rank = rank_of(name, wanted); rank && (!best || *rank < *best)) best = rank;
  return best;
}

void add_municipalities(std::vector<Candidate>& found, Atlas const& atlas, std::string const& wanted) {
  for (std::size_t i = 0; i < atlas.municipalities.size(); ++i) {
    auto const& municipality = atlas.municipalities[i];
    auto names = municipality.search_names;
    names.insert(names.end(), {municipality.cbs_name, municipality.official_name, municipality.code});
    if (auto const rank = best_rank(names, wanted))
      found.push_back({{static_cast<int>(i)}, *rank * 4, municipality.official_name.size()});
  }
}

void add_regions(std::vector<Candidate>& found, Partition const& partition, std::string const& wanted, int behind) {
  for (std::size_t i = 0; i < partition.regions.size(); ++i) {
    auto const& region = partition.regions[i];
    if (auto const rank = best_rank({region.cbs_name, region.body_name, region.title, region.code}, wanted))
      found.push_back({{-1, &partition, static_cast<int>(i)}, *rank * 4 + behind, region.title.size()});
  }
}

}  // namespace

std::vector<Found> find_areas(Atlas const& atlas, std::string_view words,
                              std::vector<Partition const*> const& preferred, std::size_t limit) {
  std::string const wanted(trimmed(search_key(words)));
  if (wanted.empty()) return {};
  std::vector<Candidate> candidates;
  add_municipalities(candidates, atlas, wanted);
  for (auto const& partition : atlas.partitions) {
    bool const is_preferred = std::find(preferred.begin(), preferred.end(), &partition) != preferred.end();
    if (!is_preferred && partition.kind == PartitionKind::former) continue;
    add_regions(candidates, partition, wanted, is_preferred ? 1 : 2);
  }
  std::stable_sort(candidates.begin(), candidates.end(), [](Candidate const& a, Candidate const& b) {
    return std::pair(a.rank, a.length) < std::pair(b.rank, b.length);
  });
  std::vector<Found> found;
  for (auto const& candidate : candidates) {
    if (found.size() == limit) break;
    found.push_back(candidate.found);
  }
  return found;
}

}  // namespace kansenatlas::viewer
