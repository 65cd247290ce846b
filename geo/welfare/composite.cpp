#include "geo/welfare/composite.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <functional>
#include <string>

#include <fmt/format.h>

#include "geo/base/error.hpp"
#include "geo/welfare/composite_scores.hpp"
#include "geo/welfare/random.hpp"
#include "geo/welfare/threads.hpp"

namespace kansenatlas {
namespace {

// The ways to normalise and average that a draw picks from.
std::vector<CompositeColumns> variants_of(std::vector<CompositeSeries> const& series) {
  struct Choice {
    Normalisation normalisation;
    double winsorise;
    Averaging averaging;
  };
  constexpr std::array<Choice, 8> choices{{
      {Normalisation::z, 0, Averaging::arithmetic},
      {Normalisation::z, 0, Averaging::arithmetic},
      {Normalisation::min_max, 0, Averaging::arithmetic},
      {Normalisation::min_max, 0, Averaging::geometric},
      {Normalisation::min_max, .025, Averaging::arithmetic},
      {Normalisation::min_max, .025, Averaging::geometric},
      {Normalisation::rank, 0, Averaging::arithmetic},
      {Normalisation::rank, 0, Averaging::geometric},
  }};
  std::vector<CompositeColumns> variants;
  for (auto const& choice : choices)
    variants.push_back(composite_columns(series, choice.normalisation, choice.winsorise, choice.averaging));
  return variants;
}

std::vector<int> drawn_ranks(std::vector<CompositeColumns> const& variants, CompositeRules const& rules, int themes,
                             std::uint64_t seed, int draw, CompositeSums& scratch) {
  RandomStream random(seed, static_cast<std::uint64_t>(draw));
  auto const& variant = variants[random.below(static_cast<std::uint32_t>(variants.size()))];
  std::vector<double> weights;
  for (std::size_t t = 0; t < static_cast<std::size_t>(themes); ++t)
    weights.push_back((rules.theme_weights.empty() ? 1 : rules.theme_weights[t]) * (.5 + random.fraction()));
  // With a single indicator there is nothing to leave out.
  auto const indicators = static_cast<std::uint32_t>(variant.columns.size());
  int const left_out = indicators > 1 ? static_cast<int>(random.below(indicators)) : -1;
  average_columns(variant, weights, rules.fewest_share, left_out, scratch);
  return ranks_of(scratch.totals);
}

// Nearest rank: the smallest of which at least share p is at most that.
int percentile(std::vector<int> const& sorted, double p) {
  auto const at = static_cast<std::size_t>(std::ceil(p * static_cast<double>(sorted.size()))) - 1;
  return sorted[std::min(at, sorted.size() - 1)];
}

}  // namespace

std::string_view name_of(Averaging averaging) {
  return averaging == Averaging::arithmetic ? "arithmetic" : "geometric";
}

Averaging averaging_from(std::string_view name) {
  if (name == "arithmetic") return Averaging::arithmetic;
  if (name == "geometric") return Averaging::geometric;
  throw UsageError(said("unknown averaging '{}'; it is arithmetic or geometric", name));
}

std::vector<int> ranks_of(std::span<double const> totals) {
  std::vector<double> sorted;
  for (double const total : totals)
    if (!std::isnan(total)) sorted.push_back(total);
  std::sort(sorted.begin(), sorted.end(), std::greater<>());
  std::vector<int> ranks;
  for (double const total : totals)
    ranks.push_back(std::isnan(total)
                        ? 0
                        : 1 + static_cast<int>(std::lower_bound(sorted.begin(), sorted.end(), total, std::greater<>()) -
                                               sorted.begin()));
  return ranks;
}

std::vector<RankInterval> rank_intervals(std::vector<CompositeSeries> const& series, int themes,
                                         CompositeRules const& rules, int draws, std::uint64_t seed, int threads) {
  auto const variants = variants_of(series);
  std::vector<std::vector<int>> ranks(static_cast<std::size_t>(draws));
  in_blocks(
      draws,
      [&](int begin, int end) {
        CompositeSums scratch;
        for (int draw = begin; draw < end; ++draw)
          ranks[static_cast<std::size_t>(draw)] = drawn_ranks(variants, rules, themes, seed, draw, scratch);
      },
      threads);
  std::vector<RankInterval> intervals;
  for (std::size_t area = 0; area < (series.empty() ? 0 : series.front().values.size()); ++area) {
    std::vector<int> own;
    for (auto const& draw : ranks)
      if (draw[area] > 0) own.push_back(draw[area]);
    std::sort(own.begin(), own.end());
    intervals.push_back(own.empty() ? RankInterval{}
                                    : RankInterval{percentile(own, .05), percentile(own, .5), percentile(own, .95)});
  }
  return intervals;
}

}  // namespace kansenatlas
