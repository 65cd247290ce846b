// Figures about pairs of partitions.
#include <algorithm>

#include "app/viewer/jobs.hpp"
#include "app/viewer/legal_marks.hpp"
#include "app/viewer/refresh_parts.hpp"
#include "geo/atlas/lookup.hpp"
#include "geo/boundary/outline.hpp"
#include "geo/congruence/cooperation_sentence.hpp"

namespace kansenatlas::viewer {
namespace {

PairScores scored(State const& state, Partition const& a, Partition const& b) {
  return {a.id, b.id, scores_of(state.atlas(), a, b, Weight::inhabitants, &state.ground().water)};
}

// The newest of each, those that no longer exist left out.
std::vector<Partition const*> for_matrix(Atlas const& atlas, bool has_all_kinds) {
  std::vector<Partition const*> found;
  for (auto const kind : {PartitionKind::administrative, PartitionKind::user, PartitionKind::statistical})
    for (auto const& partition : atlas.partitions) {
      if (partition.kind != kind || (kind == PartitionKind::statistical && !has_all_kinds)) continue;
      if (find_partition(atlas, partition.base_id()) == &partition) found.push_back(&partition);
    }
  return found;
}

void refresh_matrix(State& state) {
  bool const has_all_kinds = state.ui.congruence.has_all_kinds;
  if (state.caches.matrix && state.caches.matrix->has_all_kinds == has_all_kinds) return;
  PartitionMatrix matrix{has_all_kinds, for_matrix(state.atlas(), has_all_kinds), {}};
  std::vector<Labels> labels;
  for (auto const* partition : matrix.partitions)
    labels.push_back({partition->region_of, static_cast<int>(partition->regions.size())});
  matrix.scores = score_matrix(labels, weights_of(state.atlas(), Weight::inhabitants));
  state.caches.matrix = std::move(matrix);
}

void refresh_pair(State& state) {
  auto& caches = state.caches;
  auto const& wanted = state.ui.congruence;
  if (caches.pair && caches.pair->a == wanted.a && caches.pair->b == wanted.b) return;
  caches.pair.reset();
  auto const* a = find_partition(state.atlas(), wanted.a);
  auto const* b = find_partition(state.atlas(), wanted.b);
  if (!a || !b) return;
  caches.pair = scored(state, *a, *b);
  need_outline(state, *a);
  need_outline(state, *b);
}

// 199 random partitions in place of the first of the pair.
void refresh_chance(State& state, Jobs& jobs) {
  constexpr int draws = 199;
  constexpr std::uint64_t seed = 1;
  auto const& pair = state.caches.pair;
  auto& known = state.caches.chance;
  if (!pair) return;
  if (known && known->a == pair->a && known->b == pair->b && known->atlas == state.caches.atlas) return;
  known = PairChance{pair->a, pair->b, state.caches.atlas, {}};
  jobs.start("chance", [asked = *known, ground = state.caches.country.ground](Progress&) {
    auto const labels = [&](std::string const& id) {
      auto const& partition = *find_partition(*asked.atlas, id);
      return Labels{partition.region_of, static_cast<int>(partition.regions.size())};
    };
    auto baseline = baseline_of(labels(asked.a), labels(asked.b), weights_of(*asked.atlas, Weight::inhabitants),
                                adjacency_of(ground->water), draws, seed, 1);
    return Landing([asked, baseline = std::move(baseline)](State& landed) {
      auto& chance = landed.caches.chance;
      if (chance && chance->a == asked.a && chance->b == asked.b && chance->atlas == asked.atlas)
        chance->baseline = baseline;
    });
  });
  jobs.land(state);
}

void refresh_legal(State& state) {
  auto& tests = state.caches.legal;
  auto const* reference = find_partition(state.atlas(), "veiligheidsregio");
  if (!tests && reference) tests = legal_tests(state.atlas(), *reference);
  if (auto const* shown = legal_test_shown(state))
    for (auto const* partition : {shown->inner, shown->outer})
      if (partition) need_outline(state, *partition);
}

}  // namespace

void need_outline(State& state, Partition const& partition) {
  if (!state.caches.outlines.contains(partition.id))
    state.caches.outlines[partition.id] = outline_of(state.ground().coast, partition.region_of);
}

void refresh_scores(State& state) {
  auto const shown = shown_partitions(state);
  for (std::size_t i = 0; i < shown.size(); ++i)
    for (std::size_t j = i + 1; j < shown.size(); ++j) {
      auto const is_pair = [&](PairScores const& pair) { return pair.a == shown[i]->id && pair.b == shown[j]->id; };
      if (std::none_of(state.caches.scores.begin(), state.caches.scores.end(), is_pair))
        state.caches.scores.push_back(scored(state, *shown[i], *shown[j]));
    }
}

void refresh_cooperation(State& state) {
  auto& known = state.caches.cooperation;
  int const municipality = state.ui.selection.municipality;
  if (municipality < 0) {
    known.reset();
    return;
  }
  if (known && known->municipality == municipality && known->language == state.ui.language &&
      known->atlas == state.caches.atlas)
    return;
  auto const& atlas = state.atlas();
  auto const set = default_partitions(atlas);
  known = CooperationWords{municipality, state.ui.language, state.caches.atlas, {}, {}};
  if (set.size() > 1)
    known->territorial = territorial_sentence(
        territorial_congruence(atlas, set)[static_cast<std::size_t>(municipality)], set, state.texts());
  if (!atlas.arrangements.empty())
    known->cooperations =
        cooperation_sentence(atlas, cooperations_of(atlas, atlas.arrangements_on), municipality, state.texts());
}

void refresh_congruence(State& state, Jobs& jobs) {
  if (state.ui.work != WorkArea::congruence) return;
  refresh_matrix(state);
  refresh_pair(state);
  if (state.ui.congruence.is_chance_open) refresh_chance(state, jobs);
  if (state.ui.congruence.view == CongruenceView::legal) refresh_legal(state);
}

}  // namespace kansenatlas::viewer
