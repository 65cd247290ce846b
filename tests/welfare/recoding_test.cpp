#include <cmath>

#include "geo/welfare/municipal_figures.hpp"
#include "tests/support/catch.hpp"
#include "tests/support/toy_atlas.hpp"

using namespace kansenatlas;
using kansenatlas::test::toy_country;

namespace {

Observation on_old_map(std::string const& code, double value, int year = 2022) {
  Observation observation;
  observation.area = AreaCode(code);
  observation.year = static_cast<std::int16_t>(year);
  observation.map_year = 2021;
  observation.value = value;
  return observation;
}

// The toy whose Veld 1 (in the south-west) merged out of Oud and Klein in 2022, besides what it was; whose Veld 2 took
// a third of Deel, and Veld 3 the rest; with the figures of 2022 on the map of 2021.
Atlas merged_atlas(std::vector<Observation> const& means, std::vector<Observation> const& counts) {
  Atlas atlas = *toy_country().atlas;
  Date const day{2022, 1, 1};
  Date const before{2021, 7, 1};
  atlas.mergers = {{"GM9001", "Oud", "GM0001", "Veld 1", before, 1, true},
                   {"GM9002", "Klein", "GM0001", "Veld 1", day, .98, true},
                   {"GM9003", "Deel", "GM0002", "Veld 2", day, .33, false},
                   {"GM9003", "Deel", "GM0003", "Veld 3", day, .67, true}};
  std::vector<std::vector<Observation>> figures(2);
  for (int i = 0; i < 2; ++i)
    for (auto observation : atlas.observations->of(i)) {
      if (observation.year == 2022) observation.map_year = 2021;
      figures[static_cast<std::size_t>(i)].push_back(observation);
    }
  figures[0].insert(figures[0].end(), means.begin(), means.end());
  figures[1].insert(figures[1].end(), counts.begin(), counts.end());
  atlas.observations = std::make_shared<Observations const>(std::move(figures));
  return atlas;
}

std::vector<Observation> const old_counts{on_old_map("GM9001", 4), on_old_map("GM9002", 6), on_old_map("GM9003", 9)};

// A further indicator "toy.inwoners", a sum, with a figure for every municipality of both maps.
void add_inhabitants(Atlas& atlas) {
  atlas.indicators.push_back(atlas.indicators[1]);
  atlas.indicators.back().id = "toy.inwoners";
  std::vector<std::vector<Observation>> figures;
  for (int i = 0; i < 2; ++i) figures.emplace_back(atlas.observations->of(i).begin(), atlas.observations->of(i).end());
  figures.push_back({on_old_map("GM0001", 600), on_old_map("GM9001", 300), on_old_map("GM9002", 100)});
  atlas.observations = std::make_shared<Observations const>(std::move(figures));
}

}  // namespace

TEST_CASE("ground is split only where a municipality went to several on one day") {
  Atlas atlas;
  atlas.map_year = 2023;
  for (auto const* code : {"GM0001", "GM0002"}) atlas.municipalities.emplace_back().code = code;
  Date const day{2020, 1, 1}, later{2021, 1, 1};
  atlas.mergers = {{"GM9002", "Deel", "GM0002", "", day, .4, false}, {"GM9001", "Heel", "GM0001", "", day, 1, true},
                   {"GM9002", "Deel", "GM0001", "", day, .3, false}, {"GM9002", "Deel", "GM8000", "", day, .3, true},
                   {"GM9003", "Eerst", "GM0001", "", day, 1, true},  {"GM9003", "Dan", "GM0002", "", later, 1, true}};
  auto const splits = ground_splits(atlas);
  REQUIRE(splits.size() == 1);
  CHECK(splits[0].date == day);
  CHECK(splits[0].successors == std::vector{0, 1, -1});
}

TEST_CASE("counts on an older map add up to the merged municipality") {
  auto const atlas = merged_atlas({}, old_counts);
  auto const values = municipal_values(atlas, 1, 2022);
  CHECK(values[0].value == 20);  // 10 of its own, 4 and 6
  CHECK(values[0].method == ValueMethod::sum);
  CHECK(values[0].note == "welfare.recoded");
  CHECK(values[5].value == 10);
  CHECK(values[5].method == ValueMethod::municipal);
}

TEST_CASE("what took a part of a split municipality has no count, but a region with all its parts has") {
  auto const atlas = merged_atlas({}, old_counts);
  auto const values = municipal_values(atlas, 1, 2022);
  CHECK(values[1].note == "welfare.recode_split");
  CHECK(values[2].note == "welfare.recode_split");
  // Veld 2 and 3 lie in one region of rows and in two regions of columns.
  auto const rows = region_values(atlas, atlas.partitions[1], 1, 2022);
  CHECK(rows[0].value == 12 * 10 + 4 + 6 + 9);
  CHECK(rows[0].coverage_units == 1);
  CHECK(rows[1].value == 120);
  auto const columns = region_values(atlas, atlas.partitions[0], 1, 2022);
  CHECK(columns[0].note == "welfare.recode_split");
  CHECK(columns[1].note == "welfare.recode_split");
  CHECK(columns[2].value == 120);
  CHECK(national_value(atlas, 1, 2022).value == 36 * 10 + 4 + 6 + 9);  // the total is kept
}

TEST_CASE("rates on an older map are weighted with inhabitants of the time, else not recoded") {
  auto atlas = merged_atlas({on_old_map("GM9001", 5), on_old_map("GM9002", 9), on_old_map("GM9003", 2)}, old_counts);
  CHECK(municipal_values(atlas, 0, 2022)[0].note == "welfare.recode_unweighted");
  add_inhabitants(atlas);
  auto const value = municipal_values(atlas, 0, 2022)[0];
  CHECK(value.value == Approx((600 * 1 + 300 * 5 + 100 * 9) / 1000.0));
  CHECK(value.method == ValueMethod::approximate);
  CHECK(value.weighted_by == "toy.inwoners");
  CHECK(value.note == "welfare.recoded");
  CHECK(municipal_values(atlas, 0, 2022)[1].note == "welfare.recode_unweighted");
  CHECK(municipal_values(atlas, 0, 2023)[0].method == ValueMethod::municipal);
}

TEST_CASE("in a mean a part of a split municipality weighs by area, up to a tenth of the whole") {
  auto atlas = merged_atlas({on_old_map("GM9003", 5)}, old_counts);
  add_inhabitants(atlas);
  auto const with_inhabitants = [&](double of_deel) {
    std::vector<std::vector<Observation>> figures;
    for (int i = 0; i < 3; ++i)
      figures.emplace_back(atlas.observations->of(i).begin(), atlas.observations->of(i).end());
    for (auto const& [code, inhabitants] : {std::pair{"GM0002", 910.0}, {"GM0003", 100.0}, {"GM9003", of_deel}})
      figures[2].push_back(on_old_map(code, inhabitants));
    Atlas edited = atlas;
    edited.observations = std::make_shared<Observations const>(std::move(figures));
    return municipal_values(edited, 0, 2022);
  };
  auto const values = with_inhabitants(200);
  double const part = .33 * 200;
  CHECK(values[1].value == Approx((910 * 1 + part * 5) / (910 + part)));
  CHECK(values[1].note == "welfare.recoded_split");
  CHECK(values[1].method == ValueMethod::approximate);
  CHECK(values[2].note == "welfare.recode_split");  // two thirds of Deel are more than a tenth of Veld 3
  CHECK(with_inhabitants(2000)[1].note == "welfare.recode_split");
}

TEST_CASE("a predecessor that merged in the year of the map may be in it already; one of later may not") {
  auto const without_oud = merged_atlas({}, {old_counts[1], old_counts[2]});
  CHECK(municipal_values(without_oud, 1, 2022)[0].value == 16);  // Oud merged in July 2021
  auto const without_klein = merged_atlas({}, {old_counts[0], old_counts[2]});
  CHECK(municipal_values(without_klein, 1, 2022)[0].note == "welfare.other_map");
}

TEST_CASE("a mean of municipalities with intervals has the interval that follows from theirs") {
  Atlas atlas = *toy_country().atlas;
  std::vector<std::vector<Observation>> figures;
  for (int i = 0; i < 2; ++i) figures.emplace_back(atlas.observations->of(i).begin(), atlas.observations->of(i).end());
  for (auto& observation : figures[0]) {
    observation.ci_low = observation.value - .3;
    observation.ci_high = observation.value + .6;
  }
  atlas.observations = std::make_shared<Observations const>(figures);
  auto const value = region_values(atlas, atlas.partitions[0], 0, 2023)[0];
  CHECK(value.is_interval_propagated);
  CHECK(value.ci_low == Approx(value.value - .3 / std::sqrt(12)));
  CHECK(value.ci_high == Approx(value.value + .6 / std::sqrt(12)));
  figures[0].back().ci_low = std::nan("");
  atlas.observations = std::make_shared<Observations const>(std::move(figures));
  CHECK(std::isnan(region_values(atlas, atlas.partitions[0], 0, 2023)[2].ci_low));
}

TEST_CASE("a mean of predecessors that all have an interval gets the one that follows from theirs") {
  auto atlas = merged_atlas({on_old_map("GM9001", 2), on_old_map("GM9002", 6)}, {});
  add_inhabitants(atlas);
  std::vector<std::vector<Observation>> figures;
  for (int i = 0; i < 3; ++i) figures.emplace_back(atlas.observations->of(i).begin(), atlas.observations->of(i).end());
  auto const with_intervals = [&](bool has_all) {
    for (auto& observation : figures[0]) {
      auto const code = observation.area.text();
      double const half = code == "GM0001" ? 1 : code == "GM9001" ? 2 : code == "GM9002" && has_all ? 3 : std::nan("");
      observation.ci_low = observation.value - half;
      observation.ci_high = observation.value + 2 * half;
    }
    atlas.observations = std::make_shared<Observations const>(figures);
    return municipal_values(atlas, 0, 2022)[0];
  };
  auto const value = with_intervals(true);
  CHECK(value.value == Approx((600 * 1 + 300 * 2 + 100 * 6) / 1000.0));
  CHECK(value.is_interval_propagated);
  CHECK(value.value - value.ci_low == Approx(.9));  // sqrt(600^2 + 600^2 + 300^2) / 1000
  CHECK(value.ci_high - value.value == Approx(1.8));
  CHECK(std::isnan(with_intervals(false).ci_low));
}

TEST_CASE("a class of a municipality that was reorganised since cannot be converted, and says so") {
  auto atlas = merged_atlas({on_old_map("GM9001", 4), on_old_map("GM9002", 6), on_old_map("GM9003", 9)}, {});
  atlas.indicators[0].aggregation = Aggregation::not_allowed;
  auto const values = municipal_values(atlas, 0, 2022);
  CHECK_FALSE(values[0].has_value());
  CHECK(values[0].note == "welfare.recode_not_allowed");
  CHECK_FALSE(values[1].has_value());
  CHECK(values[9].has_value());
}
