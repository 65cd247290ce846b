#include "geo/project/project_atlas.hpp"

#include "geo/atlas/lookup.hpp"
#include "geo/base/error.hpp"
#include "tests/support/catch.hpp"
#include "tests/support/toy_atlas.hpp"

using namespace kansenatlas;

namespace {

struct Words {
  Texts nl = Texts::load(KANSENATLAS_SHARE "/locale", Language::nl);
  Texts en = Texts::load(KANSENATLAS_SHARE "/locale", Language::en);
};

std::shared_ptr<Atlas const> with(Atlas const& atlas, Project const& project) {
  Words const words;
  return atlas_with_project(atlas, project, words.nl, words.en);
}

UserPartition own(Atlas const& atlas) {
  UserPartition partition;
  partition.id = "eigen";
  partition.name = "Eigen";
  partition.regions = selection_and_rest(atlas, {0, 1, 2}, "Binnen", "Buiten");
  return partition;
}

}  // namespace

TEST_CASE("user partitions and scenarios become partitions of the atlas, with sources, and figures are shared") {
  auto const atlas = *test::toy_country().atlas;
  auto scenario = new_scenario("proef", "Proef", atlas.partitions[0]);
  scenario.edits = {MoveEdit{{"GM0001"}, "VR02"}, MergeEdit{{"VR02", "VR03"}, "VR02", ""}};
  auto const snapshot = with(atlas, with_scenario(with_partition(Project{}, own(atlas)), scenario));
  CHECK(snapshot->observations == atlas.observations);
  auto const& made = partition_named(*snapshot, "eigen");
  CHECK(made.kind == PartitionKind::user);
  CHECK(made.regions.size() == 2);
  CHECK(made.regions[0].title == "Binnen");
  CHECK(source_of(*snapshot, made.source) != nullptr);
  CHECK_FALSE(made.singular_nl.empty());
  auto const& variant = partition_named(*snapshot, "proef");
  CHECK(variant.kind == PartitionKind::user);
  CHECK(variant.date == atlas.partitions[0].date);
  CHECK(variant.regions.size() == 2);  // the third lost everybody
  CHECK(variant.regions[0].title == "Veiligheidsregio 1 (variant)");
  CHECK(variant.regions[1].title == "Veiligheidsregio 2 (variant)");
  CHECK(source_of(*snapshot, variant.source)->attribution.find("Kansenatlas") != std::string::npos);
  CHECK(atlas.partitions.size() == 3);
}

TEST_CASE("a scenario may start from a user partition but not from a scenario") {
  auto const atlas = *test::toy_country().atlas;
  auto project = with_partition(Project{}, own(atlas));
  auto on_own = new_scenario("proef", "Proef", to_partition(own(atlas), atlas));
  on_own.edits = {MoveEdit{{"GM0001"}, "buiten"}};
  project = with_scenario(project, on_own);
  CHECK(members_of(partition_named(*with(atlas, project), "proef"), 0).size() == 2);
  auto nested = on_own;
  nested.id = "dieper";
  nested.base = "proef";
  CHECK_THROWS_WITH(with(atlas, with_scenario(project, nested)), Catch::Contains("starts from scenario 'proef'"));
  CHECK_THROWS_WITH(without_partition(project, "eigen"), Catch::Contains("scenario 'proef' starts from"));
}

TEST_CASE("what does not fit the atlas is refused by name") {
  auto const atlas = *test::toy_country().atlas;
  auto taken = own(atlas);
  taken.id = "ggd_regio";
  CHECK_THROWS_WITH(with(atlas, with_partition(Project{}, taken)),
                    Catch::Contains("'ggd_regio' is a partition of the"));
  auto strange = own(atlas);
  strange.regions[0].municipalities.push_back("GM9999");
  CHECK_THROWS_WITH(with(atlas, with_partition(Project{}, strange)),
                    Catch::Contains("partition 'eigen', region 'binnen'") && Catch::Contains("GM9999"));
  auto scenario = new_scenario("proef", "Proef", atlas.partitions[0]);
  scenario.base = "veiligheidsregios";
  CHECK_THROWS_WITH(with(atlas, with_scenario(Project{}, scenario)),
                    Catch::Contains("'veiligheidsregios'") && Catch::Contains("nearest is 'veiligheidsregio'"));
  CHECK_THROWS_AS(with_scenario(with_partition(Project{}, own(atlas)), new_scenario("eigen", "x", atlas.partitions[0])),
                  Error);
}

TEST_CASE("a municipality that moves loses the doubt about its membership, the others keep theirs") {
  auto atlas = *test::toy_country().atlas;
  atlas.partitions[0].doubts = {{0, "een bron"}, {1, "een bron"}};
  auto scenario = new_scenario("proef", "Proef", atlas.partitions[0]);
  scenario.edits = {MoveEdit{{"GM0001"}, "VR02"}};
  auto const snapshot = with(atlas, with_scenario(Project{}, scenario));
  CHECK(partition_named(*snapshot, "proef").doubts == std::map<int, std::string>{{1, "een bron"}});
}
