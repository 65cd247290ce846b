// The sentence about the scale at which differences live.
#include "geo/welfare/disparity_survey.hpp"

#include "geo/welfare/scale.hpp"
#include "tests/support/catch.hpp"
#include "tests/support/toy_atlas.hpp"

using namespace kansenatlas;
using Catch::Matchers::Contains;

namespace {

Texts english() { return Texts::load(KANSENATLAS_SHARE "/locale", Language::en); }

Partition in_groups(Partition partition, std::string const& id, PartitionKind kind, int (*group)(int)) {
  partition.id = partition.name_en = partition.name_nl = id;
  partition.kind = kind;
  int groups = 0;
  for (std::size_t m = 0; m < partition.region_of.size(); ++m) {
    partition.region_of[m] = group(static_cast<int>(m));
    groups = std::max(groups, partition.region_of[m] + 1);
  }
  partition.regions.assign(static_cast<std::size_t>(groups), partition.regions.front());
  return partition;
}

// The toy with 12 threes ("trios"), whose means are 9 and 11 by turns and whose members lie 1 below, on and above them;
// and the same as two halves ("halves") by mean, and as eighteen pairs.
Atlas alternating_atlas() {
  Atlas atlas = *test::toy_country().atlas;
  std::vector<std::vector<Observation>> figures(2);
  for (int i = 0; i < 2; ++i)
    figures[static_cast<std::size_t>(i)].assign(atlas.observations->of(i).begin(), atlas.observations->of(i).end());
  for (auto& observation : figures[0]) {
    int const m = std::stoi(std::string(observation.area.text().substr(2))) - 1;
    observation.value = (m / 3 % 2 == 0 ? 9 : 11) + m % 3 - 1;
  }
  atlas.observations = std::make_shared<Observations const>(std::move(figures));
  auto const& like = atlas.partitions[0];
  atlas.partitions = {in_groups(like, "trios", PartitionKind::administrative, [](int m) { return m / 3; }),
                      in_groups(like, "halves", PartitionKind::statistical, [](int m) { return m / 3 % 2; }),
                      in_groups(like, "pairs", PartitionKind::administrative, [](int m) { return m / 2; })};
  return atlas;
}

DisparitySurvey surveyed(Atlas const& atlas, std::vector<Partition const*> const& partitions,
                         Weight weight = Weight::inhabitants) {
  return disparity_survey(atlas, 0, 2023, partitions, weight);
}

}  // namespace

TEST_CASE("more than half of the variance between many regions is not yet mostly between them") {
  auto const atlas = alternating_atlas();
  auto const survey = surveyed(atlas, {&atlas.partitions[0]});
  auto const& parts = survey.partitions[0].parts;
  CHECK(parts.between_share_variance == Approx(.6));
  CHECK(parts.between_share_t > .5);
  CHECK(parts.omega_squared == Approx((.6 - 11 * .4 / 24) / (1 + .4 / 24)));
  auto const sentence = sentence_of(survey, atlas, english());
  CHECK_THAT(sentence,
             Contains("mostly within the regions") && Contains("41%") && Contains("without the correction 60%"));
}

TEST_CASE("an administrative partition leads the sentence, a statistical one follows where it separates more") {
  auto const atlas = alternating_atlas();
  auto const survey = surveyed(atlas, {&atlas.partitions[0], &atlas.partitions[1]});
  CHECK(survey.widest == 1);
  CHECK(survey.widest_administrative == 0);
  auto const sentence = sentence_of(survey, atlas, english());
  CHECK(sentence.find("trios") < sentence.find("halves"));
  CHECK_THAT(sentence, Contains("statistical partitions compared (1)") && Contains("58%"));
  CHECK_THAT(sentence_of(surveyed(atlas, {&atlas.partitions[1]}), atlas, english()), Contains("mostly between halves"));
}

TEST_CASE("a partition with fewer than three municipalities a region is not compared, and that is said") {
  auto const atlas = alternating_atlas();
  auto const survey = surveyed(atlas, {&atlas.partitions[2], &atlas.partitions[0]});
  CHECK(survey.partitions[0].is_too_fine);
  CHECK_FALSE(survey.partitions[1].is_too_fine);
  CHECK(survey.widest == 1);
  CHECK(std::count(survey.warnings.begin(), survey.warnings.end(), "welfare.disparity.warning_too_fine") == 1);
  auto const alone = surveyed(atlas, {&atlas.partitions[2]});
  CHECK_FALSE(alone.leading());
  CHECK_THAT(sentence_of(alone, atlas, english()), Contains("cannot be told"));
}

TEST_CASE("the sentence says what each municipality counts for") {
  auto const atlas = alternating_atlas();
  auto const said = [&](Weight weight) {
    return sentence_of(surveyed(atlas, {&atlas.partitions[0]}, weight), atlas, english());
  };
  CHECK_THAT(said(Weight::inhabitants), Contains("by its number of inhabitants"));
  CHECK_THAT(said(Weight::municipalities), Contains("counts equally"));
  CHECK_THAT(said(Weight::area), Contains("by its land area"));
}

TEST_CASE("counts weigh nothing by themselves, and what is no whole has no Lorenz curve") {
  Indicator count, share, amount, distance;
  count.aggregation = Aggregation::sum;
  count.unit_nl = "aantal";
  for (auto* indicator : {&share, &amount, &distance}) indicator->aggregation = Aggregation::weighted_mean;
  share.unit_nl = "% inwoners";
  amount.unit_nl = "euro";
  distance.unit_nl = "km";
  CHECK(usual_weight(count) == Weight::municipalities);
  CHECK(usual_weight(share) == Weight::inhabitants);
  CHECK_FALSE(has_whole(count));
  CHECK_FALSE(has_whole(share));
  CHECK_FALSE(has_whole(distance));
  CHECK(has_whole(amount));
  amount.aggregation = Aggregation::approximate;  // a median
  CHECK_FALSE(has_whole(amount));
}

TEST_CASE("where figures have intervals, part of the differences is said to be chance") {
  auto atlas = alternating_atlas();
  auto const warns = [&] {
    auto const warnings = surveyed(atlas, {&atlas.partitions[0]}).warnings;
    return std::count(warnings.begin(), warnings.end(), "welfare.disparity.warning_sample") == 1;
  };
  CHECK_FALSE(warns());
  std::vector<std::vector<Observation>> figures;
  for (std::size_t i = 0; i < atlas.indicators.size(); ++i) {
    auto const& own = atlas.observations->of(static_cast<int>(i));
    figures.emplace_back(own.begin(), own.end());
  }
  for (auto& one : figures[0]) {
    one.ci_low = one.value - 1;
    one.ci_high = one.value + 1;
  }
  atlas.observations = std::make_shared<Observations const>(std::move(figures));
  CHECK(warns());
}

TEST_CASE("the epsilon of Atkinson's index stands in its name, in the notation of the language") {
  auto const atlas = alternating_atlas();
  auto survey = surveyed(atlas, {&atlas.partitions[0]});
  CHECK(atkinson_name(survey, english()) == "Atkinson (epsilon 0.5)");
  survey.aversion = 2;
  CHECK(atkinson_name(survey, english()) == "Atkinson (epsilon 2)");
  survey.aversion = .75;
  CHECK(atkinson_name(survey, Texts::load(KANSENATLAS_SHARE "/locale", Language::nl)) == "Atkinson (epsilon 0,75)");
}
