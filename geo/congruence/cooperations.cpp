#include "geo/congruence/cooperations.hpp"

#include <algorithm>

#include "geo/base/index.hpp"

namespace kansenatlas {
namespace {

// shared[i][j]: co-operations in which both take part.
using SharedTable = std::vector<std::vector<int>>;

void count_shared(SharedTable& shared, std::vector<int> const& members) {
  for (int const i : members)
    for (int const j : members) ++shared[at(i)][at(j)];
}

}  // namespace

std::vector<int> municipalities_in(Arrangement const& arrangement) {
  std::vector<int> members;
  for (auto const& participant : arrangement.participants)
    if (participant.municipality >= 0) members.push_back(participant.municipality);
  std::sort(members.begin(), members.end());
  members.erase(std::unique(members.begin(), members.end()), members.end());
  return members;
}

Cooperations cooperations_of(Atlas const& atlas, Date on) {
  std::size_t const n = atlas.municipalities.size();
  Cooperations result{on, 0, std::vector<CooperationCount>(n), {}};
  SharedTable shared(n, std::vector<int>(n));
  for (auto const& arrangement : atlas.arrangements) {
    if (!is_in_force(arrangement, on)) continue;
    auto const members = municipalities_in(arrangement);
    result.in_force += members.empty() ? 0 : 1;
    for (int const i : members) ++result.of[at(i)].cooperations;
    count_shared(shared, members);
  }
  for (std::size_t i = 0; i < n; ++i) {
    double sum = 0;
    for (std::size_t j = 0; j < n; ++j) {
      if (j == i || shared[i][j] == 0) continue;
      ++result.of[i].partners;
      sum += static_cast<double>(shared[i][j]) / result.of[i].cooperations;
    }
    if (result.of[i].partners > 0) result.of[i].congruence = sum / result.of[i].partners;
  }
  std::vector<double> counts;
  counts.reserve(n);
  for (auto const& each : result.of) counts.push_back(each.cooperations);
  result.spread = spread_of(std::move(counts));
  return result;
}

std::vector<SharedPartner> partners_of(Atlas const& atlas, int municipality, Date on) {
  std::vector<int> shared(atlas.municipalities.size());
  for (auto const& arrangement : atlas.arrangements) {
    if (!is_in_force(arrangement, on)) continue;
    auto const members = municipalities_in(arrangement);
    if (!std::binary_search(members.begin(), members.end(), municipality)) continue;
    for (int const member : members) ++shared[at(member)];
  }
  std::vector<SharedPartner> partners;
  for (std::size_t i = 0; i < shared.size(); ++i)
    if (shared[i] > 0 && static_cast<int>(i) != municipality) partners.push_back({static_cast<int>(i), shared[i]});
  std::sort(partners.begin(), partners.end(), [](SharedPartner const& x, SharedPartner const& y) {
    return x.shared != y.shared ? x.shared > y.shared : x.municipality < y.municipality;
  });
  return partners;
}

}  // namespace kansenatlas
