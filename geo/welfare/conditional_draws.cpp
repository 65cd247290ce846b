#include "geo/welfare/conditional_draws.hpp"

#include <algorithm>
#include <numeric>

#include "geo/base/index.hpp"
#include "geo/welfare/random.hpp"
#include "geo/welfare/threads.hpp"

namespace kansenatlas {
namespace {

constexpr auto step = static_cast<std::size_t>(ConditionalDraws::block);  // from one place of a draw to the next

}  // namespace

ConditionalDraws::ConditionalDraws(int draws, int places, int units, std::uint64_t seed, int threads)
    : m_draws(draws), m_places(places), m_others(static_cast<std::uint32_t>(units - 1)), m_seed(seed) {
  m_chosen.resize(start_of(blocks() * block), 0);
  in_blocks(
      draws,
      [this](int begin, int end) {
        std::vector<std::uint32_t> chosen(at(m_places));
        for (int draw = begin; draw < end; ++draw) choose(draw, chosen);
      },
      threads);
  list_uses();
}

std::span<std::uint32_t const> ConditionalDraws::chosen(int block_number, int place) const {
  return {m_chosen.data() + start_of(block_number * block) + at(place) * step, step};
}

std::span<ConditionalDraws::Use const> ConditionalDraws::uses(int unit) const {
  if (at(unit) >= m_others) return {};
  auto const first = m_first_use[at(unit)];
  return {m_uses.data() + first, m_first_use[at(unit) + 1] - first};
}

bool ConditionalDraws::are_of(int draws, int places, int units, std::uint64_t seed) const {
  return m_draws == draws && m_places == places && m_others == static_cast<std::uint32_t>(units - 1) && m_seed == seed;
}

std::size_t ConditionalDraws::start_of(int draw) const {
  return at(draw / block) * at(m_places) * step + at(draw % block);
}

void ConditionalDraws::choose(int draw, std::vector<std::uint32_t>& chosen) {
  RandomStream random(m_seed, static_cast<std::uint64_t>(draw));
  auto* const into = m_chosen.data() + start_of(draw);
  for (std::size_t k = 0; k < chosen.size(); ++k) {
    auto const before = chosen.begin() + static_cast<std::ptrdiff_t>(k);
    do chosen[k] = random.below(m_others);
    while (std::find(chosen.begin(), before, chosen[k]) != before);
    into[k * step] = chosen[k];
  }
}

void ConditionalDraws::list_uses() {
  auto const each = [this](auto const& visit) {
    for (int b = 0; b < blocks(); ++b)
      for (int place = 0; place < m_places; ++place) {
        auto const in_block = chosen(b, place).first(at(std::min(block, m_draws - b * block)));
        for (std::size_t d = 0; d < in_block.size(); ++d) visit(in_block[d], at(b) * step + d, place);
      }
  };
  m_first_use.assign(std::size_t{m_others} + 1, 0);
  each([this](std::uint32_t unit, std::size_t, int) { ++m_first_use[unit + 1]; });
  std::partial_sum(m_first_use.begin(), m_first_use.end(), m_first_use.begin());
  m_uses.resize(m_first_use.back());
  auto next = m_first_use;
  each([&](std::uint32_t unit, std::size_t draw, int place) {
    m_uses[next[unit]++] = {static_cast<std::uint32_t>(draw), static_cast<std::uint32_t>(place)};
  });
}

ConditionalDraws const& KeptDraws::of(int draws, int places, int units, std::uint64_t seed) {
  auto const is_wanted = [&](ConditionalDraws const& kept) { return kept.are_of(draws, places, units, seed); };
  auto const found = std::find_if(m_draws.begin(), m_draws.end(), is_wanted);
  return found != m_draws.end() ? *found : m_draws.emplace_back(draws, places, units, seed);
}

DrawnSums::DrawnSums(ConditionalDraws const& draws, std::vector<double> const& values, int threads)
    : m_draws(draws),
      m_values(values),
      m_sums(std::make_unique_for_overwrite<double[]>(at(draws.blocks()) * at(draws.places()) * step)) {
  in_blocks(
      draws.blocks(),
      [&](int begin, int end) {
        for (int b = begin; b < end; ++b) {
          auto* sums = m_sums.get() + at(b) * at(draws.places()) * step;
          for (int place = 0; place < draws.places(); ++place, sums += step) {
            auto const chosen = draws.chosen(b, place);
            auto const* before = place > 0 ? sums - step : nullptr;
            for (std::size_t d = 0; d < step; ++d) sums[d] = (before ? before[d] : 0.0) + values[chosen[d]];
          }
        }
      },
      threads);
}

std::span<double const> DrawnSums::of_block(int block_number, int count) const {
  return {m_sums.get() + (at(block_number) * at(m_draws.places()) + at(count) - 1) * step, step};
}

UnitSums::UnitSums(DrawnSums const& drawn, int unit, int count)
    : m_drawn(drawn),
      m_count(count),
      m_instead(drawn.values().back() - drawn.values()[at(unit)]),
      m_uses(drawn.draws().uses(unit)) {}

std::span<double const> UnitSums::next() {
  auto const& draws = m_drawn.draws();
  if (m_block >= draws.blocks()) return {};
  int const first = m_block * ConditionalDraws::block, last = std::min(draws.draws(), first + ConditionalDraws::block);
  auto const block = m_drawn.of_block(m_block++, m_count);
  std::copy(block.begin(), block.end(), m_sums.begin());
  for (; !m_uses.empty() && m_uses.front().draw < static_cast<std::uint32_t>(last); m_uses = m_uses.subspan(1))
    if (auto const& use = m_uses.front(); use.place < static_cast<std::uint32_t>(m_count))
      m_sums[use.draw - static_cast<std::uint32_t>(first)] += m_instead;
  return {m_sums.data(), at(last - first)};
}

}  // namespace kansenatlas
