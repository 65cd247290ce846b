#include "geo/source/atlas_file.hpp"

#include <cmath>
#include <cstdio>
#include <fstream>
#include <sstream>

#include "geo/base/atomic_file.hpp"
#include "geo/base/error.hpp"
#include "geo/source/content_hash.hpp"
#include "geo/source/sqlite.hpp"
#include "tests/support/catch.hpp"
#include "tests/support/temporary_folder.hpp"
#include "tests/support/toy_atlas.hpp"

using namespace kansenatlas;
using namespace kansenatlas::test;
using Catch::Matchers::Contains;
namespace fs = std::filesystem;

namespace {

// A toy country in which every kind of field has something in it.
Country rich_country() {
  auto country = toy_country(4, 4);
  Atlas atlas = *country.atlas;
  atlas.sources[0].doubts = "geen \"bron\", maar een spel";
  atlas.sources[0].title_en = "Board";
  atlas.sources[0].attribution_en = "Source: Kansenatlas";
  atlas.sources[0].doubts_en = "not a \"source\", but a game";
  atlas.municipalities[1].search_names = {"Akker", "Wéide"};
  atlas.municipalities[2].address_density = 12.5;
  atlas.partitions[1].id = "omgevingsdienst@2023-01-01";
  atlas.partitions[1].doubt = "een lijst";
  atlas.partitions[1].doubts[3] = "geen tweede bron";
  atlas.partitions[0].regions[0].body_name = "Veiligheidsregio Eén";
  atlas.partitions[2].kind = PartitionKind::former;
  atlas.arrangements = {{"r1",
                         "Regeling",
                         "Openbaar lichaam",
                         "Dienst",
                         "milieu",
                         {2020, 1, 1},
                         {},
                         {{0, "Veld 1", {2020, 1, 1}}, {-1, "Provincie", {}}}}};
  atlas.mergers = {{"GM9998", "Oud", "GM0001", "Veld 1", {2019, 1, 1}, 0.75, true}};
  std::vector<std::vector<Observation>> series(2);
  for (int i = 0; i < 2; ++i) {
    auto const figures = country.atlas->observations->of(i);
    series[static_cast<std::size_t>(i)].assign(figures.begin(), figures.end());
  }
  series[0][0].value = std::nan("");
  series[0][0].reason = NoValue::secret;
  series[0][1].status = ValueStatus::model_estimate;
  series[0][2].ci_low = 0.5;
  series[0][2].ci_high = 1.5;
  atlas.observations = std::make_shared<Observations const>(std::move(series));
  country.atlas = std::make_shared<Atlas const>(std::move(atlas));
  return country;
}

std::string complaint_about(fs::path const& path) {
  try {
    read_atlas_file(path, Figures::all);
  } catch (Error const& error) {
    return error.what();
  }
  return "";
}

int files_in(fs::path const& folder) {
  int count = 0;
  for ([[maybe_unused]] auto const& entry : fs::directory_iterator(folder)) ++count;
  return count;
}

}  // namespace

TEST_CASE("SHA-256 gives the published answers") {
  CHECK(sha256("") == "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
  CHECK(sha256("abc") == "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
  CHECK(sha256("abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq") ==
        "248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1");
  CHECK(sha256(std::string(1000000, 'a')) == "cdc76e5c9914fb9281a1c7e284d73e67f1809a48a497200e046d39ccc7112cd0");
}

TEST_CASE("an atlas that is written is read back the same") {
  TemporaryFolder const folder;
  auto const country = rich_country();
  write_atlas_file(folder / "toy.gpkg", country);
  auto const back = read_atlas_file(folder / "toy.gpkg", Figures::all);
  CHECK(back.atlas->content_hash == content_hash_of(country));
  CHECK(content_hash_of(back) == content_hash_of(country));
  CHECK(back.atlas->observations->size() == country.atlas->observations->size());
  CHECK(back.ground->triangles.indices == country.ground->triangles.indices);
  CHECK(back.ground->triangles.vertices == country.ground->triangles.vertices);
  CHECK(back.ground->triangles.first_index == country.ground->triangles.first_index);
  REQUIRE(back.ground->labels.size() == 16);
  CHECK(back.ground->labels[5].at == country.ground->labels[5].at);
  REQUIRE(back.ground->coast.rings.size() == 16);
  CHECK(back.ground->coast.rings[3][0].area_m2 == country.ground->coast.rings[3][0].area_m2);
  CHECK(back.ground->coast.rings[3][0].arcs[2].is_reversed == country.ground->coast.rings[3][0].arcs[2].is_reversed);
}

TEST_CASE("the figures of one indicator are those of all") {
  TemporaryFolder const folder;
  write_atlas_file(folder / "toy.gpkg", rich_country());
  CHECK(read_atlas_file(folder / "toy.gpkg", Figures::none).atlas->observations->size() == 0);
  auto const all = read_all_observations(folder / "toy.gpkg");
  for (int indicator = 0; indicator < 2; ++indicator) {
    auto const alone = read_observations(folder / "toy.gpkg", indicator);
    REQUIRE(alone.size() == all->of(indicator).size());
    for (std::size_t i = 0; i < alone.size(); ++i) CHECK(alone[i].area == all->of(indicator)[i].area);
  }
  CHECK(all->of(0)[0].reason == NoValue::secret);
  CHECK(read_observations(folder / "toy.gpkg", 7).empty());
}

TEST_CASE("the same facts give the same bytes, and another fact another hash") {
  TemporaryFolder const folder;
  write_atlas_file(folder / "a.gpkg", rich_country());
  write_atlas_file(folder / "b.gpkg", rich_country());
  CHECK(read_whole_file(folder / "a.gpkg") == read_whole_file(folder / "b.gpkg"));
  auto other = rich_country();
  Atlas atlas = *other.atlas;
  atlas.municipalities[0].inhabitants_2024 += 1;
  other.atlas = std::make_shared<Atlas const>(atlas);
  CHECK(content_hash_of(other) != content_hash_of(rich_country()));
}

TEST_CASE("an existing atlas is replaced whole, and nothing is left beside it") {
  TemporaryFolder const folder;
  folder.write("toy.gpkg", "something else");
  write_atlas_file(folder / "toy.gpkg", toy_country(2, 2));
  CHECK(read_atlas_file(folder / "toy.gpkg", Figures::none).atlas->municipalities.size() == 4);
  CHECK(files_in(folder.path()) == 1);
}

TEST_CASE("a partition that would take the name of a table is refused before anything is written") {
  TemporaryFolder const folder;
  auto country = toy_country(2, 2);
  Atlas atlas = *country.atlas;
  atlas.partitions[0].id = "sources";
  country.atlas = std::make_shared<Atlas const>(atlas);
  CHECK_THROWS_WITH(write_atlas_file(folder / "toy.gpkg", country), Contains("'sources'"));
  CHECK(files_in(folder.path()) == 0);
}

TEST_CASE("a source that is not there stops the writing and leaves no file") {
  TemporaryFolder const folder;
  auto country = toy_country(2, 2);
  Atlas atlas = *country.atlas;
  atlas.indicators[0].source = "nowhere";
  country.atlas = std::make_shared<Atlas const>(atlas);
  CHECK_THROWS_WITH(write_atlas_file(folder / "toy.gpkg", country), Contains("indicators") && Contains("sources"));
  CHECK(files_in(folder.path()) == 0);
}

TEST_CASE("a file that is no atlas is refused in one line that names it and the way out") {
  TemporaryFolder const folder;
  write_atlas_file(folder / "toy.gpkg", toy_country(2, 2));
  auto const whole = read_whole_file(folder / "toy.gpkg");
  CHECK_THAT(complaint_about(folder / "none.gpkg"), Contains("none.gpkg") && Contains("atlas build"));
  CHECK_THAT(complaint_about(folder.path()), Contains("is not a file"));
  CHECK_THAT(complaint_about(folder.write("empty.gpkg", "")), Contains("empty.gpkg") && Contains("is empty"));
  CHECK_THAT(complaint_about(folder.write("text.gpkg", "code,name\n")),
             Contains("text.gpkg") && Contains("not a GeoPackage"));
  CHECK_THAT(complaint_about(folder.write("cut.gpkg", whole.substr(0, whole.size() / 2))),
             Contains("cut.gpkg") && Contains("cut off"));
  {
    auto plain = Database::create(folder / "plain.gpkg");
    plain.run("CREATE TABLE t (a)");
    plain.close();
  }
  CHECK_THAT(complaint_about(folder / "plain.gpkg"), Contains("plain.gpkg") && Contains("not a GeoPackage"));
  {
    auto foreign = Database::create(folder / "foreign.gpkg");
    foreign.run("PRAGMA application_id = 1196444487; CREATE TABLE t (a)");
    foreign.close();
  }
  CHECK_THAT(complaint_about(folder / "foreign.gpkg"), Contains("foreign.gpkg") && Contains("not an atlas"));
}

TEST_CASE("an atlas of a newer form is refused with the advice to install the newer program") {
  TemporaryFolder const folder;
  write_atlas_file(folder / "toy.gpkg", toy_country(2, 2));
  auto database = Database::create(folder / "toy.gpkg");
  database.run("UPDATE metadata SET value = '99' WHERE key = 'schema_version'");
  database.close();
  CHECK_THAT(complaint_about(folder / "toy.gpkg"), Contains("newer kansenatlas") && Contains("99"));
}

TEST_CASE("an atlas cut off at any length, or with a byte changed anywhere, is read or refused but never a crash") {
  TemporaryFolder const folder;
  write_atlas_file(folder / "toy.gpkg", toy_country(2, 2));
  auto const whole = read_whole_file(folder / "toy.gpkg");
  for (std::size_t length = 0; length < whole.size(); length += whole.size() / 60 + 1)
    CHECK_THAT(complaint_about(folder.write("cut.gpkg", whole.substr(0, length))), Contains("cut.gpkg"));
  for (std::size_t at = 1; at < whole.size(); at += 997) {
    auto bytes = whole;
    bytes[at] = static_cast<char>(bytes[at] ^ 0x5A);
    auto const complaint = complaint_about(folder.write("bent.gpkg", bytes));
    CHECK((complaint.empty() || complaint.find("bent.gpkg") != std::string::npos));
  }
}

TEST_CASE("reading writes nothing beside the file, also when its name is awkward") {
  TemporaryFolder const folder;
  write_atlas_file(folder / "een atlas? 100% #1.gpkg", toy_country(2, 2));
  CHECK(read_atlas_file(folder / "een atlas? 100% #1.gpkg", Figures::all).atlas->municipalities.size() == 4);
  CHECK(files_in(folder.path()) == 1);
}

TEST_CASE("GDAL lists every layer of an atlas without a warning") {
  if (std::system("command -v ogrinfo > /dev/null 2>&1") != 0) SKIP_TEST("ogrinfo is not installed");
  TemporaryFolder const folder;
  write_atlas_file(folder / "toy.gpkg", rich_country());
  auto const command =
      "ogrinfo -ro -al -so '" + (folder / "toy.gpkg").string() + "' > '" + (folder / "out.txt").string() + "' 2>&1";
  REQUIRE(std::system(command.c_str()) == 0);
  auto const report = read_whole_file(folder / "out.txt");
  CHECK_THAT(report, !Contains("Warning") && !Contains("ERROR") && Contains("Amersfoort / RD New"));
  for (std::string const layer : {"municipalities", "veiligheidsregio", "omgevingsdienst_2023_01_01", "ggd_regio",
                                  "sources", "partitions", "regions", "memberships", "indicators", "themes",
                                  "observations", "figures", "arrangements", "participants", "mergers", "metadata"})
    CHECK_THAT(report, Contains("Layer name: " + layer + "\n"));
  CHECK_THAT(report, !Contains("Layer name: kansenatlas_"));
}

TEST_CASE("every layer has a style and says whose lists and boundaries it shows") {
  TemporaryFolder const folder;
  auto const country = rich_country();
  write_atlas_file(folder / "toy.gpkg", country);
  auto database = Database::open_read_only(folder / "toy.gpkg");
  CHECK(database.integer("SELECT count(*) FROM layer_styles") == 4);
  CHECK(database.integer("SELECT count(*) FROM gpkg_contents c WHERE data_type = 'features' AND NOT EXISTS (SELECT 1 "
                         "FROM layer_styles s WHERE s.f_table_name = c.table_name AND s.useAsDefault = 1)") == 0);
  CHECK(database.integer("SELECT count(DISTINCT styleQML) FROM layer_styles") == 4);
  auto description = database.prepare(
      "SELECT description FROM gpkg_contents WHERE data_type = 'features' AND table_name <> 'municipalities'");
  while (description.step()) CHECK_THAT(description.string(0), Contains("Bron: Kansenatlas (CC0 1.0)"));
}
