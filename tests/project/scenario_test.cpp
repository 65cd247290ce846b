#include "geo/project/scenario.hpp"

#include <random>

#include "geo/base/error.hpp"
#include "geo/project/codes.hpp"
#include "tests/support/catch.hpp"
#include "tests/support/toy_atlas.hpp"

using namespace kansenatlas;

namespace {

Atlas const& toy() {
  static Atlas const atlas = *test::toy_country().atlas;
  return atlas;
}

Partition const& base() { return toy().partitions[0]; }  // VR01, VR02, VR03: columns in pairs

std::string region_of(Partition const& partition, std::string const& municipality) {
  int const region = partition.region_of[static_cast<std::size_t>(municipality_index(toy(), municipality))];
  return region < 0 ? "" : partition.regions[static_cast<std::size_t>(region)].code;
}

Scenario scenario() { return new_scenario("proef", "Proef", base()); }

Scenario with(Scenario from, Edit edit) { return edited(std::move(from), std::move(edit), base(), toy()); }

void check_is_partition(Partition const& partition) {
  REQUIRE(partition.region_of.size() == toy().municipalities.size());
  for (int const region : partition.region_of) REQUIRE(region < static_cast<int>(partition.regions.size()));
  for (std::size_t r = 1; r < partition.regions.size(); ++r)
    REQUIRE(partition.regions[r - 1].code < partition.regions[r].code);
}

// Any edit that can be applied to `now`.
// A name that no region had before.
std::string fresh(std::string const& word) {
  static int number = 0;
  return word + " " + std::to_string(++number);
}

Edit random_edit(Partition const& now, std::mt19937& random) {
  auto const any = [&](std::size_t size) { return static_cast<std::size_t>(random() % size); };
  auto const region = [&] { return now.regions[any(now.regions.size())].code; };
  auto const municipality = [&] { return toy().municipalities[any(toy().municipalities.size())].code; };
  switch (any(5)) {
    case 0:
      return MoveEdit{{municipality(), municipality()}, region()};
    case 1: {
      auto const into = region();
      auto other = region();
      if (other == into) return RenameEdit{into, fresh("Anders")};
      return MergeEdit{{into, other}, into, any(2) == 0 ? "" : fresh("Samen")};
    }
    case 2: {
      auto const members = members_of(now, static_cast<int>(any(now.regions.size())));
      if (members.size() < 2) return CreateEdit{unused_region_code(now), fresh("Leeg"), {}};
      auto const member = toy().municipalities[static_cast<std::size_t>(members[any(members.size())])].code;
      return SplitEdit{region_of(now, member), {member}, unused_region_code(now), fresh("Los")};
    }
    case 3:
      return CreateEdit{unused_region_code(now), fresh("Nieuw"), {municipality()}};
    default:
      return RenameEdit{region(), fresh("Naam")};
  }
}

}  // namespace

TEST_CASE("a move, a merge, a split, a new region and a new name do what they say") {
  auto const now = [](Edit const& edit) { return applied(base(), edit, toy()); };
  auto const moved = now(MoveEdit{{"GM0001", "GM0007"}, "VR03"});
  CHECK(region_of(moved, "GM0001") == "VR03");
  CHECK(region_of(moved, "GM0002") == "VR01");
  auto const merged = now(MergeEdit{{"VR01", "VR03"}, "VR03", "Samen"});
  CHECK(region_of(merged, "GM0001") == "VR03");
  CHECK(merged.regions[2].title == "Samen");
  CHECK(merged.regions.size() == 3);
  CHECK(without_empty_regions(merged).regions.size() == 2);
  auto const split = now(SplitEdit{"VR02", {"GM0003"}, "A1", "Los"});
  CHECK(split.regions.front().code == "A1");
  CHECK(region_of(split, "GM0003") == "A1");
  CHECK(region_of(split, "GM0004") == "VR02");
  auto const created = now(CreateEdit{"VR01a", "Tussen", {"GM0001", "GM0003"}});
  CHECK(created.regions[1].code == "VR01a");
  CHECK(region_of(created, "GM0003") == "VR01a");
  auto const renamed = now(RenameEdit{"VR01", "Zuid"});
  CHECK(renamed.regions[0].title == "Zuid");
  CHECK(renamed.region_of == base().region_of);
  for (auto const& partition : {moved, merged, split, created, renamed}) check_is_partition(partition);
}

TEST_CASE("an edit that cannot be is refused with the code and the way out") {
  struct Bad {
    Edit edit;
    std::string said;
  };
  std::vector<Bad> const all{
      {MoveEdit{{"GM9999"}, "VR01"}, "unknown municipality code 'GM9999'"},
      {MoveEdit{{"Veld 3"}, "VR01"}, "write the code of Veld 3: GM0003"},
      {MoveEdit{{"GM0001"}, "VR04"}, "unknown region 'VR04'"},
      {MoveEdit{{}, "VR01"}, "no municipality to move"},
      {MergeEdit{{"VR01"}, "VR01", ""}, "two regions or more"},
      {MergeEdit{{"VR01", "VR01"}, "VR01", ""}, "two regions or more"},
      {MergeEdit{{"VR01", "VR02"}, "VR03", ""}, "'VR03' is not among"},
      {SplitEdit{"VR01", {"GM0003"}, "A", "A"}, "GM0003 (Veld 3) is not in 'VR01'"},
      {SplitEdit{"VR01", {}, "A", "A"}, "no municipality to split off"},
      {SplitEdit{"VR01", {"GM0001"}, "VR02", "A"}, "'VR02' (Veiligheidsregio 2) is there already"},
      {SplitEdit{"VR01", {"GM0001"}, "a b", "A"}, "'a b' is no code"},
      {CreateEdit{"A", " ", {}}, "region 'A' has no name"},
      {RenameEdit{"VR01", ""}, "region 'VR01' has no name"},
  };
  for (auto const& bad : all) {
    CAPTURE(bad.said);
    CHECK_THROWS_WITH(applied(base(), bad.edit, toy()), Catch::Contains(bad.said));
  }
  std::vector<std::string> everybody;
  for (int const i : members_of(base(), 0)) everybody.push_back(toy().municipalities[static_cast<std::size_t>(i)].code);
  CHECK_THROWS_WITH(applied(base(), SplitEdit{"VR01", everybody, "A", "A"}, toy()), Catch::Contains("leaves nothing"));
}

TEST_CASE("a fault in a kept scenario names the scenario and the edit") {
  auto broken = scenario();
  broken.edits = {MoveEdit{{"GM0001"}, "VR02"}, MoveEdit{{"GM0001"}, "VR09"}};
  CHECK_THROWS_WITH(partition_of(broken, base(), toy()),
                    Catch::Contains("scenario 'proef': edit 2 (move): unknown region 'VR09'"));
}

TEST_CASE("what differs, moved on the base, gives the scenario again, and moved back gives the base") {
  for (unsigned seed = 1; seed <= 60; ++seed) {
    CAPTURE(seed);
    std::mt19937 random(seed);
    Partition now = base();
    for (int step = 0; step < 12; ++step) {
      now = applied(now, random_edit(now, random), toy());
      check_is_partition(now);
    }
    auto const changes = difference_between(base(), now);
    Partition there = base(), back = now;
    for (auto const& change : changes) {
      auto const code = toy().municipalities[static_cast<std::size_t>(change.municipality)].code;
      CHECK(change.from != change.to);
      if (std::none_of(there.regions.begin(), there.regions.end(), [&](auto const& r) { return r.code == change.to; }))
        there = applied(there, CreateEdit{change.to, "x", {}}, toy());
      there = applied(there, MoveEdit{{code}, change.to}, toy());
      back = applied(back, MoveEdit{{code}, change.from}, toy());
    }
    CHECK(difference_between(there, now).empty());
    CHECK(difference_between(base(), back).empty());
    CHECK(without_empty_regions(back).region_of == base().region_of);
  }
}

TEST_CASE("taking every edit back one by one gives each earlier partition again") {
  std::mt19937 random(7);
  auto one = scenario();
  std::vector<Partition> seen{partition_of(one, base(), toy())};
  while (one.edits.size() < 30) {
    auto const edit = random_edit(seen.back(), random);
    auto const next = applied(seen.back(), edit, toy());
    if (difference_between(seen.back(), next).empty() && next.regions.size() == seen.back().regions.size()) continue;
    one = with(one, edit);
    seen.push_back(next);
  }
  while (!one.edits.empty()) {
    CHECK(partition_of(one, base(), toy()).region_of == seen.back().region_of);
    seen.pop_back();
    one = without_last_edit(one, base(), toy());
  }
  CHECK_THROWS_WITH(without_last_edit(one, base(), toy()), Catch::Contains("no edit to take back"));
}

TEST_CASE("what was taken back can be made again in the same order, until another edit is made") {
  auto const made = with(with(with(scenario(), MoveEdit{{"GM0001"}, "VR02"}), RenameEdit{"VR02", "Twee"}),
                         MoveEdit{{"GM0001"}, "VR01"});
  auto one = made;
  while (!one.edits.empty()) one = without_last_edit(one, base(), toy());
  CHECK(one.undone.size() == 3);
  auto const back = one;
  while (!one.undone.empty()) one = with_undone_edit(one, base(), toy());
  CHECK(one == made);
  CHECK_THROWS_WITH(with_undone_edit(one, base(), toy()), Catch::Contains("no edit to make again"));
  CHECK(with(with_undone_edit(back, base(), toy()), RenameEdit{"VR02", "Anders"}).undone.empty());
  auto const locked_now = locked(back, {Lock::Kind::municipality, "GM0001", ""}, base(), toy());
  CHECK_THROWS_WITH(with_undone_edit(locked_now, base(), toy()), Catch::Contains("is locked in its region"));
}

TEST_CASE("taking an edit back does not break a lock that was put on after it") {
  auto one = with(scenario(), MoveEdit{{"GM0001"}, "VR02"});
  one = locked(one, {Lock::Kind::municipality, "GM0001", "afgesproken"}, base(), toy());
  CHECK_THROWS_WITH(without_last_edit(one, base(), toy()),
                    Catch::Contains("GM0001 (Veld 1) is locked in its region (afgesproken); take the lock off"));
  one = locked(unlocked(one, Lock::Kind::municipality, "GM0001"), {Lock::Kind::partition, "", ""}, base(), toy());
  CHECK_THROWS_WITH(without_last_edit(one, base(), toy()), Catch::Contains("the whole partition is locked"));
  one = unlocked(one, Lock::Kind::partition, "");
  CHECK(without_last_edit(one, base(), toy()).edits.empty());
}

TEST_CASE("locks say which municipalities stay and which regions nobody joins") {
  std::vector<Lock> const locks{{Lock::Kind::municipality, "GM0001", ""}, {Lock::Kind::region, "VR02", ""}};
  auto const stay = locked_municipalities(locks, base(), toy());
  CHECK(stay.front() == 0);
  CHECK(stay.size() == 1 + members_of(base(), 1).size());
  CHECK(locked_regions(locks, base()) == std::vector<int>{1});
  CHECK(locked_regions({{Lock::Kind::partition, "", ""}}, base()).size() == base().regions.size());
}

TEST_CASE("a lock refuses the edits that it is about and no others") {
  auto const lock = [](Scenario from, Lock one) { return locked(std::move(from), std::move(one), base(), toy()); };
  auto const municipality = lock(scenario(), {Lock::Kind::municipality, "GM0001", "vast bij wet"});
  CHECK_THROWS_WITH(with(municipality, MoveEdit{{"GM0001"}, "VR02"}),
                    Catch::Contains("GM0001 (Veld 1) is locked in its region (vast bij wet); take the lock off"));
  CHECK_THROWS_AS(with(municipality, MergeEdit{{"VR01", "VR02"}, "VR02", ""}), Error);
  CHECK_THROWS_AS(with(municipality, SplitEdit{"VR01", {"GM0001"}, "A", "A"}), Error);
  CHECK_NOTHROW(with(municipality, MergeEdit{{"VR01", "VR02"}, "VR01", ""}));
  CHECK_NOTHROW(with(municipality, MoveEdit{{"GM0002"}, "VR02"}));

  auto const region = lock(scenario(), {Lock::Kind::region, "VR01", ""});
  CHECK_THROWS_WITH(with(region, MoveEdit{{"GM0003"}, "VR01"}), Catch::Contains("region 'VR01' (Veiligheidsregio 1)"));
  CHECK_THROWS_AS(with(region, MoveEdit{{"GM0001"}, "VR02"}), Error);
  CHECK_THROWS_AS(with(region, RenameEdit{"VR01", "Anders"}), Error);
  CHECK_THROWS_AS(with(region, MergeEdit{{"VR01", "VR02"}, "VR01", ""}), Error);
  CHECK_NOTHROW(with(region, MoveEdit{{"GM0003"}, "VR03"}));

  auto const whole = lock(scenario(), {Lock::Kind::partition, "", "vast bij wet"});
  CHECK_THROWS_WITH(with(whole, CreateEdit{"A", "A", {}}), Catch::Contains("the whole partition is locked (vast bij"));
  CHECK_NOTHROW(with(unlocked(whole, Lock::Kind::partition, ""), CreateEdit{"A", "A", {}}));
  CHECK_THROWS_AS(unlocked(whole, Lock::Kind::region, "VR01"), Error);
  CHECK_THROWS_AS(lock(scenario(), {Lock::Kind::region, "VR09", ""}), Error);
  CHECK_THROWS_AS(lock(scenario(), {Lock::Kind::municipality, "GM9999", ""}), Error);
}

TEST_CASE("an edit that changes nothing is refused, and edits made before a lock stand") {
  CHECK_THROWS_WITH(with(scenario(), MoveEdit{{"GM0001"}, "VR01"}), Catch::Contains("changes nothing"));
  auto one = with(scenario(), MoveEdit{{"GM0001"}, "VR02"});
  one = locked(one, {Lock::Kind::municipality, "GM0001", ""}, base(), toy());
  CHECK(region_of(partition_of(one, base(), toy()), "GM0001") == "VR02");
}

TEST_CASE("no edit gives a region the name of another, but a merged region may take the name of one it took in") {
  auto const& first = base().regions[0];
  auto const& second = base().regions[1];
  CHECK_THROWS_WITH(with(scenario(), RenameEdit{first.code, second.title}), Catch::Contains("already"));
  CHECK_THROWS_WITH(with(scenario(), CreateEdit{"nieuw-1", first.title, {}}), Catch::Contains("already"));
  CHECK_NOTHROW(with(scenario(), MergeEdit{{first.code, second.code}, first.code, second.title}));
}

TEST_CASE("a region that merged into another takes no name and no lock of its own") {
  auto merged = with(scenario(), MergeEdit{{"VR01", "VR02"}, "VR02", ""});
  CHECK_THROWS_WITH(with(merged, RenameEdit{"VR01", "Nieuw"}),
                    Catch::Contains("merged into 'VR02'") && Catch::Contains("name that one"));
  CHECK_THROWS_WITH(locked(merged, {Lock::Kind::region, "VR01", ""}, base(), toy()),
                    Catch::Contains("merged into 'VR02'"));
  // Filled again it is a region like any other.
  auto const filled = with(merged, MoveEdit{{"GM0001"}, "VR01"});
  CHECK_NOTHROW(with(filled, RenameEdit{"VR01", "Nieuw"}));
}
