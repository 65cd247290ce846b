// The bundled atlas: what follows from the municipalities against what the publisher gives for the regions.
#include <cmath>

#include <fmt/format.h>

#include "geo/atlas/lookup.hpp"
#include "geo/welfare/autocorrelation.hpp"
#include "geo/welfare/comparison.hpp"
#include "geo/welfare/convergence.hpp"
#include "geo/welfare/disparity_survey.hpp"
#include "geo/welfare/municipal_figures.hpp"
#include "tests/support/bundled_atlas.hpp"
#include "tests/support/catch.hpp"

using namespace kansenatlas;

namespace {

// How far aggregated values lie from published ones, in the indicator's unit.
struct Agreement {
  int values = 0;
  double sum_of_squares = 0, largest = 0, sum = 0;
  std::string where;
  [[nodiscard]] double root_mean_square() const { return std::sqrt(sum_of_squares / values); }
  [[nodiscard]] double mean() const { return sum / values; }
};

void compare_year(Agreement& agreement, Atlas const& atlas, Partition const& partition, int indicator, int year) {
  auto figures = municipal_figures(atlas, indicator, year);
  auto const published = region_values(figures, partition);
  figures.published.clear();
  auto const aggregated = region_values(figures, partition);
  for (std::size_t r = 0; r < published.size(); ++r) {
    if (published[r].method != ValueMethod::published || !aggregated[r].has_value()) continue;
    // Only where the region was composed as it is now.
    double const difference = aggregated[r].value - published[r].value;
    ++agreement.values;
    agreement.sum += difference;
    agreement.sum_of_squares += difference * difference;
    if (std::abs(difference) <= agreement.largest) continue;
    agreement.largest = std::abs(difference);
    agreement.where =
        fmt::format("{} {} {}: {:.2f} against {:.2f}", atlas.indicators[static_cast<std::size_t>(indicator)].id, year,
                    partition.regions[r].code, aggregated[r].value, published[r].value);
  }
}

Agreement agreement_on(Atlas const& atlas, std::string_view partition_id, std::string_view population, int from_year) {
  Agreement agreement;
  auto const& partition = partition_named(atlas, partition_id);
  for (std::size_t i = 0; i < atlas.indicators.size(); ++i) {
    auto const& indicator = atlas.indicators[i];
    if (!indicator.id.starts_with("gezondheidsmonitor.") || indicator.population != population) continue;
    for (int const year : atlas.observations->years(static_cast<int>(i)))
      if (year >= from_year) compare_year(agreement, atlas, partition, static_cast<int>(i), year);
  }
  return agreement;
}

}  // namespace

TEST_CASE("health figures aggregated from municipalities lie close to the published ones of regions and provinces") {
  auto const& country = test::bundled_country();
  if (!country) SKIP_TEST("the bundled atlas has not been built");
  for (auto const* partition : {"ggd_regio", "provincie"}) {
    auto const adults = agreement_on(*country->atlas, partition, "18plus", 2020);
    CAPTURE(partition, adults.values, adults.mean(), adults.root_mean_square(), adults.largest, adults.where);
    CHECK(adults.values > 300);
    CHECK(std::abs(adults.mean()) < .1);
    CHECK(adults.root_mean_square() < .5);
    CHECK(adults.largest < 4);
    auto const old = agreement_on(*country->atlas, partition, "65plus", 2020);
    CAPTURE(old.values, old.mean(), old.root_mean_square(), old.largest, old.where);
    CHECK(old.values > 300);
    CHECK(old.root_mean_square() < .8);
  }
}

TEST_CASE("the Netherlands: a range of ages or years has an en dash in every name and unit, and means the same") {
  auto const& country = test::bundled_country();
  if (!country) SKIP_TEST("the bundled atlas has not been built");
  auto const& atlas = *country->atlas;
  auto const is_digit = [](char c) { return c >= '0' && c <= '9'; };
  for (auto const& indicator : atlas.indicators)
    for (auto const* text : {&indicator.name_nl, &indicator.name_en, &indicator.unit_nl, &indicator.unit_en})
      for (std::size_t i = 1; i + 1 < text->size(); ++i) {
        CAPTURE(*text);
        CHECK_FALSE(((*text)[i] == '-' && is_digit((*text)[i - 1]) && is_digit((*text)[i + 1])));
      }
  auto const unit = [&](std::string const& id) {
    return atlas.indicators[static_cast<std::size_t>(indicator_named(atlas, id))].unit_nl;
  };
  CHECK(unit("rmbw.nettoarbeidsparticipatie") == "% bevolking 15–74 jaar");
  CHECK(unit("kwb2021.nettoarbeidsparticipatie_kwb") == unit("rmbw.nettoarbeidsparticipatie"));
}
