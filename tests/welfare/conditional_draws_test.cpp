#include "geo/welfare/conditional_draws.hpp"

#include <set>

#include "tests/support/catch.hpp"

using namespace kansenatlas;

namespace {

constexpr int draws_made = 600, places = 7, units = 40;

// The places of one draw, as a unit reads them.
std::vector<std::uint32_t> read_by(ConditionalDraws const& draws, int unit, int draw) {
  std::vector<std::uint32_t> read;
  for (int place = 0; place < places; ++place) {
    auto const chosen = draws.chosen(draw / ConditionalDraws::block, place)[draw % ConditionalDraws::block];
    read.push_back(chosen == static_cast<std::uint32_t>(unit) ? units - 1 : chosen);
  }
  return read;
}

std::vector<double> squares() {
  std::vector<double> values;
  for (int i = 0; i < units; ++i) values.push_back(i * i);
  return values;
}

}  // namespace

TEST_CASE("a unit draws different others, never itself") {
  ConditionalDraws const draws(draws_made, places, units, 5);
  for (int const unit : {0, 17, units - 1})
    for (int draw = 0; draw < draws_made; ++draw) {
      auto const read = read_by(draws, unit, draw);
      CHECK(std::set(read.begin(), read.end()).size() == places);
      for (auto const other : read) CHECK((other < units && other != static_cast<std::uint32_t>(unit)));
    }
}

TEST_CASE("the sums of a unit are those of the first places of every draw, the last unit read for itself") {
  ConditionalDraws const draws(draws_made, places, units, 5);
  auto const values = squares();
  DrawnSums const drawn(draws, values);
  for (int const unit : {0, 17, units - 1})
    for (int const count : {1, 4, places}) {
      UnitSums sums(drawn, unit, count);
      int draw = 0;
      for (auto block = sums.next(); !block.empty(); block = sums.next())
        for (double const sum : block) {
          auto const read = read_by(draws, unit, draw++);
          double expected = 0;
          for (int k = 0; k < count; ++k) expected += values[read[static_cast<std::size_t>(k)]];
          CHECK(sum == expected);
        }
      CHECK(draw == draws_made);
    }
}

TEST_CASE("every other is drawn about as often, whichever unit asks") {
  ConditionalDraws const draws(20'000, 1, units, 9);
  for (int unit = 0; unit + 1 < units; ++unit) CHECK(draws.uses(unit).size() == Approx(20'000.0 / 39).epsilon(0.2));
  CHECK(draws.uses(units - 1).empty());
}

TEST_CASE("draws follow from the seed, not from the number of threads, and are kept for the next variable") {
  auto const first_places = [](ConditionalDraws const& draws) {
    auto const chosen = draws.chosen(1, places - 1);
    return std::vector(chosen.begin(), chosen.end());
  };
  ConditionalDraws const one(draws_made, places, units, 5, 1), three(draws_made, places, units, 5, 3),
      other(draws_made, places, units, 6, 1);
  CHECK(first_places(one) == first_places(three));
  CHECK(first_places(one) != first_places(other));
  KeptDraws kept;
  auto const* const made = &kept.of(draws_made, places, units, 5);
  CHECK(made->chosen(0, 0).data() == kept.of(draws_made, places, units, 5).chosen(0, 0).data());
  CHECK_FALSE(made->are_of(draws_made, places, units + 1, 5));
  CHECK(first_places(kept.of(draws_made, places, units, 6)) == first_places(other));
  CHECK(&kept.of(draws_made, places, units, 5) == made);
}
