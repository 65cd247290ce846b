#include "geo/congruence/plan.hpp"

#include <algorithm>
#include <filesystem>

#include <fmt/format.h>

#include "geo/atlas/lookup.hpp"
#include "geo/base/text.hpp"
#include "geo/congruence/contiguity.hpp"
#include "geo/congruence/plan_sentence.hpp"
#include "geo/congruence/scores.hpp"
#include "tests/support/bundled_atlas.hpp"
#include "tests/support/catch.hpp"
#include "tests/support/toy_atlas.hpp"

using namespace kansenatlas;

namespace {

Partition with_labels(Partition partition, std::vector<int> region_of) {
  for (auto const region : region_of)
    while (static_cast<int>(partition.regions.size()) <= region)
      partition.regions.push_back({fmt::format("XX{:02}", partition.regions.size()), "", "", "nieuw"});
  partition.region_of = std::move(region_of);
  return partition;
}

// What must hold for any plan: the moves lead from A to the end, and their figures are those of the scores.
void check_sound(Country const& country, Plan const& plan) {
  auto const& atlas = *country.atlas;
  auto labels = plan.a->region_of;
  double inhabitants = 0;
  for (auto const& move : plan.moves) {
    CHECK(labels[static_cast<std::size_t>(move.municipality)] == move.from);
    CHECK(move.from != move.to);
    labels[static_cast<std::size_t>(move.municipality)] = move.to;
    inhabitants += move.inhabitants;
  }
  CHECK(labels == plan.region_of);
  CHECK(plan.inhabitants == inhabitants);
  CHECK(plan.gap >= 0);
  auto const after = scores_of(atlas, with_labels(*plan.a, plan.region_of), *plan.b, Weight::inhabitants, nullptr);
  CHECK(plan.v_measure_after == Approx(after.v_measure).margin(1e-12));
  auto const& left = plan.goal == PlanGoal::nest ? after.a_into_b : after.equal;
  CHECK(plan.left_outside.size() == left.list.size());
  CHECK(plan.left_outside_inhabitants == left.inhabitants);
}

}  // namespace

TEST_CASE("plans without conditions move as few inhabitants as the scores say, and reach their goal") {
  auto const& country = test::bundled_country();
  if (!country) SKIP_TEST("the bundled atlas has not been built");
  auto const& atlas = *country->atlas;
  auto const adjacency = adjacency_of(country->ground->water);
  for (auto const& [from, to] :
       {std::pair("omgevingsdienst", "veiligheidsregio"), std::pair("veiligheidsregio", "omgevingsdienst"),
        std::pair("zorgkantoorregio", "ggd_regio"), std::pair("veiligheidsregio", "provincie")})
    for (auto const goal : {PlanGoal::nest, PlanGoal::equal}) {
      auto const& a = partition_named(atlas, from);
      auto const& b = partition_named(atlas, to);
      CAPTURE(from, to, static_cast<int>(goal));
      auto const plan = plan_of(atlas, a, b, goal, {}, adjacency);
      auto const scores = scores_of(atlas, a, b, Weight::inhabitants, nullptr);
      auto const& fewest = goal == PlanGoal::nest ? scores.a_into_b : scores.equal;
      CHECK(plan.lower_bound.inhabitants == fewest.inhabitants);
      CHECK(plan.lower_bound.municipalities <= static_cast<int>(fewest.list.size()));
      CHECK(plan.moves.size() == fewest.list.size());
      CHECK(plan.gap == 0);
      CHECK(plan.left_outside.empty());
      if (goal == PlanGoal::equal) {
        CHECK(plan.v_measure_after == Approx(1).margin(1e-12));
        CHECK(a.regions.size() + plan.new_regions.size() - plan.dissolved.size() == b.regions.size());
      }
      check_sound(*country, plan);
    }
}

TEST_CASE("a contiguous plan has no region in pieces, and says what that costs above the bound") {
  auto const& country = test::bundled_country();
  if (!country) SKIP_TEST("the bundled atlas has not been built");
  auto const& atlas = *country->atlas;
  auto const adjacency = adjacency_of(country->ground->water);
  PlanConditions conditions;
  conditions.is_contiguous = true;
  auto const& od = partition_named(atlas, "omgevingsdienst");
  auto const& vr = partition_named(atlas, "veiligheidsregio");
  auto const free = plan_of(atlas, vr, od, PlanGoal::equal, {}, adjacency);
  CHECK(free.broken.size() == 1);  // omgevingsdienst IJmond
  for (auto const goal : {PlanGoal::nest, PlanGoal::equal}) {
    auto const plan = plan_of(atlas, vr, od, goal, conditions, adjacency);
    CHECK(plan.broken.empty());
    for (std::size_t region = 0; region < vr.regions.size() + plan.new_regions.size(); ++region)
      CHECK(part_count(adjacency, plan.region_of, static_cast<int>(region)) <= 1);
    check_sound(*country, plan);
    CHECK((plan.gap > 0) == (goal == PlanGoal::equal));
  }
}

TEST_CASE("locked municipalities stay, and the plan names who is left outside for it") {
  auto const& country = test::bundled_country();
  if (!country) SKIP_TEST("the bundled atlas has not been built");
  auto const& atlas = *country->atlas;
  int const tilburg = municipality_named(atlas, "Tilburg");
  PlanConditions conditions;
  conditions.locked = {tilburg};
  auto const plan = plan_of(atlas, partition_named(atlas, "ggd_regio"), partition_named(atlas, "veiligheidsregio"),
                            PlanGoal::nest, conditions, adjacency_of(country->ground->water));
  CHECK(plan.moves.size() == 7);
  CHECK(plan.left_outside == std::vector<int>{tilburg});
  CHECK(plan.gap == 0);  // moved and left outside together are no more than the bound
  check_sound(*country, plan);
}

TEST_CASE("within provinces no municipality joins a region without one from its own province") {
  auto const& country = test::bundled_country();
  if (!country) SKIP_TEST("the bundled atlas has not been built");
  auto const& atlas = *country->atlas;
  auto const& provinces = partition_named(atlas, "provincie");
  PlanConditions conditions;
  conditions.is_contiguous = true;
  conditions.keep_within = &provinces;
  auto const& a = partition_named(atlas, "arbeidsmarktregio");
  auto const plan = plan_of(atlas, a, partition_named(atlas, "veiligheidsregio"), PlanGoal::nest, conditions,
                            adjacency_of(country->ground->water));
  CHECK(plan.broken.empty());
  for (auto const& move : plan.moves) {
    if (move.to >= static_cast<int>(a.regions.size())) continue;
    bool has_neighbour = false;
    for (int const member : members_of(a, move.to))
      has_neighbour = has_neighbour || provinces.region_of[static_cast<std::size_t>(member)] ==
                                           provinces.region_of[static_cast<std::size_t>(move.municipality)];
    CHECK(has_neighbour);
  }
  check_sound(*country, plan);
}

TEST_CASE("a size floor dissolves or fills what is too small") {
  auto const& country = test::bundled_country();
  if (!country) SKIP_TEST("the bundled atlas has not been built");
  auto const& atlas = *country->atlas;
  PlanConditions conditions;
  conditions.is_contiguous = true;
  conditions.minimum_inhabitants = 400'000;
  auto const plan =
      plan_of(atlas, partition_named(atlas, "omgevingsdienst"), partition_named(atlas, "veiligheidsregio"),
              PlanGoal::nest, conditions, adjacency_of(country->ground->water));
  CHECK(plan.too_small.empty());
  CHECK(plan.broken.empty());
  CHECK(plan.gap > 0);
  check_sound(*country, plan);
}

TEST_CASE("on a small board the search finds what trying everything finds") {
  // Four columns of two: A halves them west and east, B has the west corner cell apart.
  auto const country = test::toy_country(4, 2);
  auto const& atlas = *country.atlas;
  auto const& a = atlas.partitions[0];  // two regions of two columns
  auto b = atlas.partitions[0];
  b.region_of = {0, 1, 1, 1,  //
                 0, 0, 1, 1};
  PlanConditions conditions;
  conditions.is_contiguous = true;
  auto const plan = plan_of(atlas, a, b, PlanGoal::equal, conditions, adjacency_of(country.ground->water));
  REQUIRE(plan.moves.size() == 1);
  CHECK(plan.moves[0].municipality == 1);
  CHECK(plan.moves[0].is_contiguous);
  CHECK(plan.gap == 0);
}

TEST_CASE("the same seed gives the same plan") {
  auto const& country = test::bundled_country();
  if (!country) SKIP_TEST("the bundled atlas has not been built");
  auto const& atlas = *country->atlas;
  PlanConditions conditions;
  conditions.is_contiguous = true;
  conditions.minimum_inhabitants = 300'000;
  auto const once = [&] {
    return plan_of(atlas, partition_named(atlas, "veiligheidsregio"), partition_named(atlas, "omgevingsdienst"),
                   PlanGoal::equal, conditions, adjacency_of(country->ground->water));
  };
  CHECK(once().region_of == once().region_of);
}

TEST_CASE("each move tells what it does to the other partitions") {
  auto const& country = test::bundled_country();
  if (!country) SKIP_TEST("the bundled atlas has not been built");
  auto const& atlas = *country->atlas;
  auto const& a = partition_named(atlas, "ggd_regio");
  auto const& province = partition_named(atlas, "provincie");
  auto const plan = plan_of(atlas, a, partition_named(atlas, "veiligheidsregio"), PlanGoal::nest, {},
                            adjacency_of(country->ground->water), {&province});
  auto changed = a;
  double before = scores_of(atlas, changed, province, Weight::inhabitants, nullptr).v_measure;
  for (auto const& move : plan.moves) {
    changed.region_of[static_cast<std::size_t>(move.municipality)] = move.to;
    double const after = scores_of(atlas, changed, province, Weight::inhabitants, nullptr).v_measure;
    REQUIRE(move.delta_v_measure.size() == 1);
    CHECK(move.delta_v_measure[0] == Approx(after - before).margin(1e-12));
    before = after;
  }
}

TEST_CASE(
    "a plan for the fewest municipalities moves as many as its bound, and says that inhabitants are another matter") {
  auto const& country = test::bundled_country();
  if (!country) SKIP_TEST("the bundled atlas has not been built");
  auto const& atlas = *country->atlas;
  auto const texts = Texts::load(std::filesystem::path(KANSENATLAS_SHARE) / "locale", Language::nl);
  auto const adjacency = adjacency_of(country->ground->water);
  PlanConditions by_count;
  by_count.fewest = Weight::municipalities;
  for (auto const& [from, to, goal, people, municipalities] :
       {std::tuple("veiligheidsregio", "omgevingsdienst", PlanGoal::nest, 32, 30),
        std::tuple("omgevingsdienst@2023-01-01", "omgevingsdienst", PlanGoal::equal, 29, 21),
        std::tuple("ggd_regio", "omgevingsdienst", PlanGoal::nest, 40, 38)}) {
    CAPTURE(from, to);
    auto const& a = partition_named(atlas, from);
    auto const& b = partition_named(atlas, to);
    auto const by_people = plan_of(atlas, a, b, goal, {}, adjacency);
    auto const least = plan_of(atlas, a, b, goal, by_count, adjacency);
    CHECK(by_people.moves.size() == static_cast<std::size_t>(people));
    CHECK(least.moves.size() == static_cast<std::size_t>(municipalities));
    CHECK(least.lower_bound.municipalities == municipalities);
    CHECK(least.gap == 0);
    CHECK(least.left_outside.empty());
    CHECK(least.inhabitants > by_people.inhabitants);
    CHECK_THAT(plan_sentence(by_people, texts),
               Catch::Contains("Met minder inwoners kan het niet. In gemeenten geteld") &&
                   !Catch::Contains("Met minder kan het niet"));
    CHECK_THAT(plan_sentence(least, texts), Catch::Contains("Met minder gemeenten kan het niet."));
  }
}

TEST_CASE(
    "a plan that conditions keep from its goal does not claim it, and tells the locked from those that come to "
    "deviate") {
  auto const& country = test::bundled_country();
  if (!country) SKIP_TEST("the bundled atlas has not been built");
  auto const& atlas = *country->atlas;
  auto const texts = Texts::load(std::filesystem::path(KANSENATLAS_SHARE) / "locale", Language::nl);
  auto const adjacency = adjacency_of(country->ground->water);
  auto const& od = partition_named(atlas, "omgevingsdienst");
  auto const& vr = partition_named(atlas, "veiligheidsregio");
  PlanConditions conditions;
  conditions.locked = {municipality_named(atlas, "Heusden")};
  auto const locked = plan_of(atlas, od, vr, PlanGoal::nest, conditions, adjacency);
  CHECK_THAT(plan_sentence(locked, texts),
             Catch::Contains("niet elke omgevingsdienst past daarna in één veiligheidsregio") &&
                 Catch::Contains("Eén gemeente wijkt daarna af") && !Catch::Contains("kan het niet"));
  CHECK(joined(plan_remarks(locked, atlas, texts), " ").find("Staat vast en wijkt daarom nog af: Heusden.") !=
        std::string::npos);
  conditions.locked.clear();
  conditions.is_contiguous = true;
  conditions.minimum_inhabitants = 300'000;
  auto const floored = plan_of(atlas, od, vr, PlanGoal::nest, conditions, adjacency);
  auto const remarks = joined(plan_remarks(floored, atlas, texts), " ");
  CHECK_THAT(remarks,
             !Catch::Contains("vast") && Catch::Contains("Het doel en de ondergrens gaan niet samen: minder dan "
                                                         "300.000 inwoners wonen in "));
  for (int const i : floored.left_outside) {
    bool const was_outside = std::count(floored.outside_before.begin(), floored.outside_before.end(), i) > 0;
    auto const& name = atlas.municipalities[static_cast<std::size_t>(i)].official_name;
    if (!was_outside) CHECK(remarks.find(name) > remarks.find("onder deze voorwaarden wel af"));
  }
}

TEST_CASE("nobody joins a closed region") {
  auto const& country = test::bundled_country();
  if (!country) SKIP_TEST("the bundled atlas has not been built");
  auto const& atlas = *country->atlas;
  auto const& a = partition_named(atlas, "omgevingsdienst");
  auto const& b = partition_named(atlas, "veiligheidsregio");
  auto const adjacency = adjacency_of(country->ground->water);
  auto const free = plan_of(atlas, a, b, PlanGoal::nest, {}, adjacency);
  auto const to = std::find_if(free.moves.begin(), free.moves.end(),
                               [&](PlanMove const& move) { return move.to < static_cast<int>(a.regions.size()); });
  REQUIRE(to != free.moves.end());
  PlanConditions conditions;
  conditions.closed = {to->to};
  for (auto const& move : plan_of(atlas, a, b, PlanGoal::nest, conditions, adjacency).moves) CHECK(move.to != to->to);
}

TEST_CASE("who is in no region is told beside a plan") {
  auto const country = test::toy_country(4, 2);
  auto const& atlas = *country.atlas;
  auto const texts = Texts::load(std::filesystem::path(KANSENATLAS_SHARE) / "locale", Language::nl);
  auto b = atlas.partitions[0];
  b.region_of[3] = -1;
  auto const plan = plan_of(atlas, atlas.partitions[0], b, PlanGoal::equal, {}, adjacency_of(country.ground->water));
  CHECK(plan.excluded == std::vector<int>{3});
  CHECK_THAT(plan_sentence(plan, texts),
             Catch::Contains("Daarvoor hoeft niets verplaatst te worden. Eén gemeente zonder regio") &&
                 !Catch::Contains("kan het niet"));
  CHECK_THAT(joined(plan_remarks(plan, atlas, texts), " "),
             Catch::Contains("Eén gemeente telt niet mee") && Catch::Contains("Veld 4"));
}

TEST_CASE("a plan whose floor is not met says so in its first sentence, and keeps each new region to one province") {
  auto const& country = test::bundled_country();
  if (!country) SKIP_TEST("the bundled atlas has not been built");
  auto const& atlas = *country->atlas;
  auto const texts = Texts::load(std::filesystem::path(KANSENATLAS_SHARE) / "locale", Language::nl);
  auto const& province = partition_named(atlas, "provincie");
  PlanConditions conditions;
  conditions.is_contiguous = true;
  conditions.keep_within = &province;
  conditions.minimum_inhabitants = 1'000'000;
  for (auto const* name : {"provincie", "corop"}) {
    auto const& a = partition_named(atlas, name);
    auto const plan = plan_of(atlas, a, partition_named(atlas, "landsdeel"), PlanGoal::nest, conditions,
                              adjacency_of(country->ground->water));
    CAPTURE(name);
    REQUIRE_FALSE(plan.too_small.empty());
    auto const sentence = plan_sentence(plan, texts);
    auto const first = sentence.substr(0, sentence.find(". "));
    CHECK_THAT(first, Catch::StartsWith("Rekenkundige variant onder voorwaarden") &&
                          Catch::Contains("de ondergrens van 1.000.000 inwoners niet"));
    for (auto const& fresh : plan.new_regions) {
      std::vector<int> provinces;
      for (std::size_t i = 0; i < plan.region_of.size(); ++i)
        if (plan.region_of[i] == fresh.region) provinces.push_back(province.region_of[i]);
      CHECK(std::count(provinces.begin(), provinces.end(), provinces.front()) == static_cast<long>(provinces.size()));
    }
    for (auto const& move : plan.moves)
      if (move.to < static_cast<int>(a.regions.size())) {
        bool is_own = false;
        for (int const member : members_of(a, move.to))
          is_own = is_own || province.region_of[static_cast<std::size_t>(member)] ==
                                 province.region_of[static_cast<std::size_t>(move.municipality)];
        CHECK(is_own);
      }
    check_sound(*country, plan);
  }
}

TEST_CASE("a plan does not give up a goal that can be reached under its conditions") {
  auto const& country = test::bundled_country();
  if (!country) SKIP_TEST("the bundled atlas has not been built");
  auto const& atlas = *country->atlas;
  for (bool const is_contiguous : {false, true}) {
    PlanConditions conditions;
    conditions.is_contiguous = is_contiguous;
    conditions.minimum_inhabitants = 1'000'000;
    auto const plan = plan_of(atlas, partition_named(atlas, "provincie"), partition_named(atlas, "landsdeel"),
                              PlanGoal::nest, conditions, adjacency_of(country->ground->water));
    CAPTURE(is_contiguous);
    CHECK(plan.left_outside.empty());
    CHECK(plan.too_small.empty());
    // Zeeland to Zuid-Holland, Flevoland to Gelderland, Groningen and Drenthe to Fryslân: found by hand.
    CHECK(plan.inhabitants <= 1'947'936);
    check_sound(*country, plan);
  }
}

TEST_CASE(
    "each move tells the sizes after it, whether it leaves its province, and whether it serves a condition only") {
  auto const& country = test::bundled_country();
  if (!country) SKIP_TEST("the bundled atlas has not been built");
  auto const& atlas = *country->atlas;
  auto const texts = Texts::load(std::filesystem::path(KANSENATLAS_SHARE) / "locale", Language::nl);
  auto const& a = partition_named(atlas, "omgevingsdienst");
  auto const& b = partition_named(atlas, "provincie");
  PlanConditions conditions;
  conditions.is_contiguous = true;
  for (std::size_t i = 0; i < a.region_of.size(); ++i)
    if (a.regions[static_cast<std::size_t>(a.region_of[i])].code == "so0696")
      conditions.locked.push_back(static_cast<int>(i));
  auto const others = bystanders_of(atlas, a, b);
  auto const plan = plan_of(atlas, a, b, PlanGoal::nest, conditions, adjacency_of(country->ground->water), others);
  auto labels = a.region_of;
  for (auto const& move : plan.moves) {
    labels[static_cast<std::size_t>(move.municipality)] = move.to;
    double from = 0, to = 0;
    for (std::size_t i = 0; i < labels.size(); ++i) {
      if (labels[i] == move.from) from += static_cast<double>(atlas.municipalities[i].inhabitants_2024);
      if (labels[i] == move.to) to += static_cast<double>(atlas.municipalities[i].inhabitants_2024);
    }
    CHECK(move.from_inhabitants_after == from);
    CHECK(move.to_inhabitants_after == to);
    bool const deviated = std::find(plan.outside_before.begin(), plan.outside_before.end(), move.municipality) !=
                          plan.outside_before.end();
    CHECK((move.reason == PlanReason::goal) == deviated);
    auto const remarks = joined(move_remarks(plan, move, others, texts), " ");
    CHECK_THAT(remarks, Catch::Contains("Na deze verplaatsing: "));
    CHECK((remarks.find("dient alleen een voorwaarde") != std::string::npos) == !deviated);
    if (move.crosses_province) CHECK_THAT(remarks, Catch::Contains("geen andere gemeente van dezelfde provincie"));
  }
  CHECK(std::any_of(plan.moves.begin(), plan.moves.end(),
                    [](PlanMove const& move) { return move.reason == PlanReason::condition; }));
  CHECK_THAT(joined(plan_remarks(plan, atlas, texts), " "), Catch::Contains("alleen verplaatst om aan een voorwaarde"));
  for (auto const* other : others) CHECK(other->base_id() != "omgevingsdienst");
}
