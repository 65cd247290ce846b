#include "geo/welfare/region_values.hpp"

#include <cmath>
#include <stdexcept>
#include <utility>

#include "geo/welfare/figures.hpp"
#include "geo/welfare/series_break.hpp"
#include "tests/support/catch.hpp"
#include "tests/support/toy_atlas.hpp"

using namespace kansenatlas;
using kansenatlas::test::toy_country;

namespace {

// The toy with the figures of 2023 replaced by `edit`'s.
template <class Edit>
Atlas edited(Edit edit) {
  Atlas atlas = *toy_country().atlas;
  std::vector<std::vector<Observation>> figures;
  for (int i = 0; i < 2; ++i) {
    auto const all = atlas.observations->of(i);
    figures.emplace_back(all.begin(), all.end());
  }
  edit(atlas, figures);
  atlas.observations = std::make_shared<Observations const>(std::move(figures));
  return atlas;
}

Observation& figure(std::vector<std::vector<Observation>>& figures, int indicator, std::string_view area,
                    int year = 2023) {
  for (auto& observation : figures[static_cast<std::size_t>(indicator)])
    if (observation.area.text() == area && observation.year == year) return observation;
  throw std::runtime_error("no such figure");
}

void remove_value(Observation& observation, NoValue reason = NoValue::missing) {
  observation.value = std::nan("");
  observation.reason = reason;
}

}  // namespace

TEST_CASE("a mean is weighted with inhabitants and a count is summed") {
  auto const atlas = edited([](Atlas& a, auto&) {
    a.municipalities[0].inhabitants_2023 = 7000;  // in row 1 of column pair 1, eleven others have 1,000
    a.indicators[0].weight_is_own_denominator = true;
  });
  auto const mean = region_values(atlas, atlas.partitions[0], 0, 2023)[0];
  CHECK(mean.value == Approx((7000 * 1 + 1000 * 1 + 2000 * (2 + 3 + 4 + 5 + 6)) / 18000.0));
  CHECK(mean.method == ValueMethod::weighted_mean);
  CHECK(mean.weighted_by == "inhabitants");
  CHECK(mean.coverage_units == 1);
  auto const sum = region_values(atlas, atlas.partitions[0], 1, 2023)[0];
  CHECK(sum.value == 120);
  CHECK(sum.method == ValueMethod::sum);
}

TEST_CASE("a mean whose weight is not its own denominator is called an approximation") {
  auto const atlas = *toy_country().atlas;
  CHECK(region_values(atlas, atlas.partitions[1], 0, 2023)[0].method == ValueMethod::approximate);
  CHECK(national_value(atlas, 0, 2023).value == Approx(3.5));
}

TEST_CASE("another indicator's figures of the nearest year can be the weight") {
  auto const atlas = edited([](Atlas& a, auto& figures) {
    a.indicators[0].weight = "toy.aantal";
    std::erase_if(figures[0], [](Observation const& o) { return o.year == 2022; });
    std::erase_if(figures[1], [](Observation const& o) { return o.year == 2023; });
    figure(figures, 1, "GM0001", 2022).value = 130;
  });
  auto const value = region_values(atlas, atlas.partitions[0], 0, 2023)[0];
  CHECK(value.value == Approx((130 * 1 + 10 * 1 + 20 * (2 + 3 + 4 + 5 + 6)) / 240.0));
  CHECK(value.weighted_by == "toy.aantal");
}

TEST_CASE("a published regional value beats an aggregated one") {
  auto const atlas = edited([](Atlas&, auto& figures) {
    Observation published = figures[0].front();
    published.area = AreaCode("GG01");
    published.year = 2023;
    published.value = 99;
    published.ci_low = 98;
    published.ci_high = 100;
    figures[0].push_back(published);
  });
  auto const values = region_values(atlas, atlas.partitions[2], 0, 2023);
  CHECK(values[0].value == 99);
  CHECK(values[0].ci_low == 98);
  CHECK(values[0].method == ValueMethod::published);
  CHECK(values[1].method == ValueMethod::approximate);
}

TEST_CASE("a value published for a region with exactly the same municipalities is used and says so") {
  auto const with_published = [](short map_year) {
    return edited([&](Atlas& a, auto& figures) {
      a.partitions[1].region_of = a.partitions[2].region_of;
      Observation published = figures[0].front();
      published.area = AreaCode("GG01");
      published.year = 2023;
      published.map_year = map_year;
      published.value = 99;
      figures[0].push_back(published);
    });
  };
  auto const same = with_published(2024);
  auto const values = region_values(same, same.partitions[1], 0, 2023);
  CHECK(values[0].value == 99);
  CHECK(values[0].method == ValueMethod::published);
  CHECK(values[0].note == "welfare.published_same_area");
  CHECK(values[1].method == ValueMethod::approximate);
  auto other_map = with_published(2020);
  auto const then = region_values(other_map, other_map.partitions[1], 0, 2023)[0];
  CHECK(then.method == ValueMethod::published);
  CHECK(then.note == "welfare.published_same_area_then");
  // A municipality of the region took a part of one whose other part went elsewhere: the ground is not the same.
  other_map.mergers = {{"GM9003", "Deel", "GM0003", "Veld 3", {2022, 1, 1}, .5, false},
                       {"GM9003", "Deel", "GM0004", "Veld 4", {2022, 1, 1}, .5, true}};
  CHECK(region_values(other_map, other_map.partitions[1], 0, 2023)[0].method == ValueMethod::approximate);
  CHECK(region_values(same, same.partitions[0], 0, 2023)[0].method == ValueMethod::approximate);
}

TEST_CASE("a published value does not hold for a region of a project with the same code and other members") {
  auto const atlas = edited([](Atlas& a, auto& figures) {
    for (auto const* code : {"GG01", "GG02"}) {
      Observation published = figures[0].front();
      published.area = AreaCode(code);
      published.year = 2023;
      published.map_year = 2024;
      published.value = 99;
      figures[0].push_back(published);
    }
    a.partitions.push_back(a.partitions[2]);
    a.partitions.back().id = "variant";
    a.partitions.back().kind = PartitionKind::user;
    a.partitions.push_back(a.partitions.back());
    a.partitions.back().id = "zelfde";
    a.partitions[3].region_of[0] = 1;
  });
  for (auto const& value : region_values(atlas, atlas.partitions[3], 0, 2023))
    CHECK(value.method == ValueMethod::approximate);
  for (auto const& value : region_values(atlas, atlas.partitions[4], 0, 2023)) CHECK(value.value == 99);
}

TEST_CASE("below the coverage thresholds there is no value but a reason") {
  auto const atlas = edited([](Atlas&, auto& figures) {
    for (auto const* code : {"GM0001", "GM0002", "GM0007"}) remove_value(figure(figures, 0, code));
    remove_value(figure(figures, 1, "GM0001"));
  });
  auto const mean = region_values(atlas, atlas.partitions[0], 0, 2023)[0];
  CHECK_FALSE(mean.has_value());
  CHECK(mean.reason == NoValue::missing);
  CHECK(mean.note == "welfare.coverage_too_low");
  CHECK(mean.coverage_units == Approx(.75));
  auto const sum = region_values(atlas, atlas.partitions[0], 1, 2023)[0];
  CHECK(sum.note == "welfare.sum_incomplete");
  CHECK(region_values(atlas, atlas.partitions[0], 0, 2023, {.5, .7})[0].has_value());
}

TEST_CASE("where a figure cannot exist a sum is still complete") {
  auto const atlas =
      edited([](Atlas&, auto& figures) { remove_value(figure(figures, 1, "GM0001"), NoValue::not_applicable); });
  CHECK(region_values(atlas, atlas.partitions[0], 1, 2023)[0].value == 110);
}

TEST_CASE("a figure on an older municipal map counts only where the municipality is unchanged") {
  auto const atlas = edited([](Atlas& a, auto& figures) {
    for (auto& observation : figures[0])
      if (observation.year == 2022) observation.map_year = 2021;
    a.mergers.push_back({"GM9999", "Oud Veld", "GM0001", "Veld 1", {2022, 3, 24}, 1, true});
    a.mergers.push_back({"GM9998", "Ouder Veld", "GM0002", "Veld 2", {2021, 1, 1}, 1, true});
  });
  auto const values = municipal_values(atlas, 0, 2022);
  CHECK_FALSE(values[0].has_value());
  CHECK(values[0].note == "welfare.other_map");
  CHECK(values[1].has_value());
  CHECK(municipal_values(atlas, 0, 2023)[0].has_value());
}

TEST_CASE("the status of a region is that of its least certain municipality") {
  auto const atlas =
      edited([](Atlas&, auto& figures) { figure(figures, 0, "GM0001").status = ValueStatus::model_estimate; });
  auto const values = region_values(atlas, atlas.partitions[0], 0, 2023);
  CHECK(values[0].status == ValueStatus::model_estimate);
  CHECK(values[1].status == ValueStatus::definitive);
}

TEST_CASE("what may not be aggregated has no regional value") {
  auto const atlas = edited([](Atlas& a, auto&) { a.indicators[0].aggregation = Aggregation::not_allowed; });
  auto const value = region_values(atlas, atlas.partitions[0], 0, 2023)[0];
  CHECK_FALSE(value.has_value());
  CHECK(value.note == "welfare.not_aggregable");
}

TEST_CASE("a region of one municipality has that municipality's own figure, with its interval") {
  auto const atlas = edited([](Atlas& a, auto& figures) {
    a.partitions[0].region_of.assign(a.municipalities.size(), 1);
    a.partitions[0].region_of[0] = 0;
    figure(figures, 0, "GM0001").ci_low = 0.5;
    figure(figures, 0, "GM0001").ci_high = 1.5;
  });
  auto const alone = region_values(atlas, atlas.partitions[0], 0, 2023)[0];
  CHECK(alone.value == 1);
  CHECK(name_of(alone.method) == "published");
  CHECK(alone.weighted_by.empty());
  CHECK(alone.note == "welfare.only_municipality");
  CHECK(alone.ci_low == 0.5);
  CHECK_FALSE(alone.is_interval_propagated);
  CHECK(region_values(atlas, atlas.partitions[0], 0, 2023)[1].method == ValueMethod::approximate);
}

TEST_CASE("where too few have a figure the note says how many, and which threshold that misses") {
  auto const atlas = edited([](Atlas& a, auto& figures) {
    // A region of four: one with most inhabitants has a figure, the others have none.
    for (auto& region : a.partitions[0].region_of) region = 1;
    for (int m = 0; m < 4; ++m) a.partitions[0].region_of[static_cast<std::size_t>(m)] = 0;
    a.municipalities[0].inhabitants_2023 = 27000;
    for (auto const* code : {"GM0002", "GM0003", "GM0004"}) remove_value(figure(figures, 0, code));
  });
  auto const value = region_values(atlas, atlas.partitions[0], 0, 2023)[0];
  CHECK_FALSE(value.has_value());
  auto const words = note_words(value, Texts::load(KANSENATLAS_SHARE "/locale", Language::en));
  CHECK_THAT(words, Catch::Contains("Of the municipalities 25%") && Catch::Contains("50% is needed"));
  CHECK_THAT(words, !Catch::Contains("inhabitants"));
}

TEST_CASE("a mean of medians in euros is no finer than they are, and carries the mark of an approximation") {
  Indicator median;
  median.unit_nl = "euro";
  median.aggregation = Aggregation::approximate;
  median.decimals = 0;
  AreaValue mean;
  mean.value = 28150;
  mean.method = ValueMethod::approximate;
  CHECK(decimals_of(median, mean) == -2);
  CHECK(format_number(mean.value, decimals_of(median, mean), Language::nl) == "28.200");
  CHECK(mark_of(mean) == approximate_mark);
  mean.method = ValueMethod::published;
  CHECK(decimals_of(median, mean) == 0);
  CHECK(mark_of(mean).empty());
}

TEST_CASE("weights of another year make an approximation, with the year of the weight") {
  auto const atlas = edited([](Atlas& a, auto&) { a.indicators[0].weight_is_own_denominator = true; });
  auto const same_year = region_values(atlas, atlas.partitions[0], 0, 2023)[0];
  CHECK(same_year.method == ValueMethod::weighted_mean);
  CHECK(same_year.weight_year == 2023);
  auto const earlier = region_values(atlas, atlas.partitions[0], 0, 2022)[0];
  CHECK(earlier.method == ValueMethod::approximate);
  CHECK(earlier.weight_year == 2023);
  auto const by_area = edited([](Atlas& a, auto&) {
    a.indicators[0].weight_is_own_denominator = true;
    a.indicators[0].weight = "land_area";
  });
  CHECK(region_values(by_area, by_area.partitions[0], 0, 2022)[0].method == ValueMethod::weighted_mean);
  CHECK(region_values(by_area, by_area.partitions[0], 0, 2022)[0].weight_year == 0);
}

TEST_CASE("a region of which only some municipalities have an interval says that it has none") {
  auto const atlas = edited([](Atlas&, auto& figures) {
    auto& observation = figure(figures, 0, "GM0001");
    observation.ci_low = 0;
    observation.ci_high = 2;
  });
  auto const values = region_values(atlas, atlas.partitions[0], 0, 2023);
  CHECK(values[0].no_interval == "welfare.interval_incomplete");
  CHECK(values[1].no_interval.empty());
  CHECK(values[0].units == 12);
  CHECK(values[0].units_covered == 12);
}

TEST_CASE("values that are equal as shown share the best place, and few regions have none") {
  auto const country = toy_country(6, 16);
  Atlas atlas = *country.atlas;
  std::vector<std::vector<Observation>> figures;
  for (int i = 0; i < 2; ++i) figures.emplace_back(atlas.observations->of(i).begin(), atlas.observations->of(i).end());
  for (auto& observation : figures[0]) {
    bool const is_low = observation.area.text() < "GM0025";
    observation.value = is_low ? (observation.area.text() < "GM0013" ? .42 : .44) : 1 + observation.value;
  }
  atlas.observations = std::make_shared<Observations const>(std::move(figures));
  atlas.indicators[0].direction = Direction::lower_is_better;
  auto const shown = figures_of(atlas, &atlas.partitions[1], 0, 2023);
  CHECK(shown.positions[0].rank == 1);
  CHECK(shown.positions[1].rank == 1);
  CHECK(shown.positions[2].rank == 3);
  auto const few = figures_of(atlas, &atlas.partitions[0], 0, 2023);
  CHECK(few.positions[0].rank == 0);
  CHECK(few.positions[0].quarter == Quarter::none);
}

TEST_CASE("a share that is not all never reads as all") {
  auto const texts = Texts::load(KANSENATLAS_SHARE "/locale", Language::en);
  CHECK(covered_share(1, texts) == "100%");
  CHECK(covered_share(.9966, texts) == "99.7%");
  CHECK(covered_share(.99984, texts) == "99.98%");
  CHECK(covered_share(.99996, texts) == "99.996%");
  CHECK(covered_share(.796, texts) == "79.6%");
}

TEST_CASE("another number of an approximation is as coarse as it, with its mark") {
  auto const texts = Texts::load(KANSENATLAS_SHARE "/locale", Language::en);
  Indicator median;
  median.aggregation = Aggregation::approximate;
  median.unit_nl = median.unit_en = "euro";
  median.decimals = 0;
  AreaValue made, published;
  made.value = 27238;
  made.method = ValueMethod::approximate;
  published.value = 27238;
  published.method = ValueMethod::published;
  CHECK(shown_figure(median, made, texts) == "\u2248\u00a027,200");
  CHECK(shown_figure(median, made, 29017, texts) == "\u2248\u00a029,000");
  CHECK(shown_figure(median, published, texts) == "27,238");
  CHECK(decimals_of(median, coarsest_of(median, std::vector{published, made})) == -2);
  made.method = ValueMethod::weighted_mean;
  made.status = ValueStatus::provisional;
  CHECK(marked_figure(median, made, texts) == "27,238\u00a0(c)*");
}

TEST_CASE("years before a stated break are no part of the series") {
  auto const atlas = edited([](Atlas& a, auto&) { a.indicators[0].last_year_before_break = 2022; });
  CHECK(is_break_between(atlas.indicators[0], 2022, 2023));
  CHECK_FALSE(is_break_between(atlas.indicators[0], 2023, 2024));
  CHECK(trend_years(atlas, 0, 2023) == std::vector{2023});
  auto const figures = figures_of(atlas, nullptr, 0, 2023);
  CHECK(figures.changes[0].since == 0);
  CHECK(figures.changes[0].why_none == "welfare.change.break");
  CHECK(figures_of(*toy_country().atlas, nullptr, 0, 2023).changes[0].since == 2022);
  CHECK(figures_of(*toy_country().atlas, nullptr, 0, 2022).changes[0].why_none == "welfare.change.no_earlier_year");
}

TEST_CASE("an amount without stated prices has a doubt, one with them has none") {
  Indicator amount;
  amount.unit_nl = "euro";
  CHECK(lacks_price_basis(amount));
  amount.unit_nl = "euro per huishouden, prijzen van 2021";
  CHECK_FALSE(lacks_price_basis(amount));
  amount.unit_nl = "% huishoudens";
  CHECK_FALSE(lacks_price_basis(amount));
}

TEST_CASE("of an odd number of municipalities each is counted once, and one without a region nowhere") {
  auto const country = toy_country(5, 5);
  auto atlas = *country.atlas;
  auto& partition = atlas.partitions[0];
  auto const in_all = [&] {
    double sum = 0;
    int units = 0;
    for (auto const& value : region_values(atlas, partition, 1, 2023)) {
      sum += value.has_value() ? value.value : 0;
      units += value.units;
    }
    return std::pair{sum, units};
  };
  CHECK(in_all() == std::pair{250.0, 25});
  partition.region_of.back() = -1;
  CHECK(in_all() == std::pair{240.0, 24});
}

TEST_CASE("fewer than eight regions with a value have no places, however many regions there are") {
  auto const country = toy_country(6, 16);
  Atlas atlas = *country.atlas;
  auto const& rows = atlas.partitions[1];
  REQUIRE(rows.regions.size() == 8);
  auto const whole = figures_of(atlas, &rows, 0, 2023);
  CHECK(why_no_places(&rows, whole).empty());
  CHECK(whole.positions[0].rank > 0);
  std::vector<std::vector<Observation>> figures;
  for (int i = 0; i < 2; ++i) figures.emplace_back(atlas.observations->of(i).begin(), atlas.observations->of(i).end());
  for (auto& observation : figures[0]) {
    if (observation.area.text() < "GM0085") continue;  // not of the last region
    observation.value = std::nan("");
    observation.reason = NoValue::missing;
  }
  atlas.observations = std::make_shared<Observations const>(std::move(figures));
  auto const seven = figures_of(atlas, &rows, 0, 2023);
  CHECK(seven.positions[0].of == 7);
  CHECK(seven.positions[0].rank == 0);
  CHECK(seven.positions[0].quarter == Quarter::none);
  CHECK(why_no_places(&rows, seven) == "welfare.values.few_values");
  CHECK(why_no_places(nullptr, seven).empty());
}
