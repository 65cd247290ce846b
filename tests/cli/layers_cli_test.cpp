#include "tests/cli/commands.hpp"
#include "tests/support/catch.hpp"
#include "tests/support/program.hpp"
#include "tests/support/temporary_folder.hpp"

using namespace kansenatlas;
using namespace kansenatlas::test;
using Catch::Matchers::Contains;

namespace {

std::string feature(std::string const& properties, std::string const& ring) {
  return R"({"type":"Feature","properties":)" + properties + R"(,"geometry":{"type":"Polygon","coordinates":[[)" +
         ring + "]]}}";
}

std::string collection(std::string const& crs, std::string const& features) {
  return R"({"type":"FeatureCollection","name":"kaart","crs":)" + crs + R"(,"features":[)" + features + "]}";
}

constexpr char const* rd = R"({"type":"name","properties":{"name":"urn:ogc:def:crs:EPSG::28992"}})";

// The worked example of Nowosad & Stepinski (2018).
std::string map1(std::string const& crs) {
  return collection(crs, feature(R"({"code":"r1","inw":100})", "[0,4],[5,4],[5,8],[0,8],[0,4]") + "," +
                             feature(R"({"code":"r2","inw":200})", "[0,0],[5,0],[5,4],[0,4],[0,0]") + "," +
                             feature(R"({"code":"r3","inw":300})", "[5,4],[10,4],[10,8],[5,8],[5,4]") + "," +
                             feature(R"({"code":"r4","inw":400})", "[5,0],[10,0],[10,4],[5,4],[5,0]"));
}
std::string map2(std::string const& crs) {
  return collection(
      crs, feature(R"({"code":"z1"})", "[0,4],[1,4],[1,5],[2,5],[2,6],[7,6],[7,8],[0,8],[0,4]") + "," +
               feature(R"({"code":"z2"})", "[0,0],[7,0],[7,2],[3,2],[3,6],[2,6],[2,5],[1,5],[1,4],[0,4],[0,0]") + "," +
               feature(R"({"code":"z3"})", "[3,2],[7,2],[7,0],[10,0],[10,8],[7,8],[7,6],[3,6],[3,2]"));
}

// The west and the east of the country, split at x = 150 km in RD New.
std::string halves() {
  return collection(
      rd, feature(R"({"code":"west"})", "[0,300000],[150000,300000],[150000,630000],[0,630000],[0,300000]") + "," +
              feature(R"({"code":"oost"})",
                      "[150000,300000],[290000,300000],[290000,630000],[150000,630000],[150000,300000]"));
}

}  // namespace

TEST_CASE("two layers without a CRS score as the published example, in square units and by area") {
  if (!has_atlas()) SKIP_TEST("the bundled atlas has not been built");
  TemporaryFolder const folder;
  auto const a = folder.write("a.geojson", map1("null")).string() + "#kaart:code";
  auto const b = folder.write("b.geojson", map2("null")).string() + "#kaart:code";
  auto const scores = document("scores " + a + " " + b);
  CHECK(scores["weight"] == "area");
  CHECK(scores["crs"].is_null());
  CHECK(scores["v_measure"].get<double>() == Approx(0.3612313463).epsilon(1e-9));
  CHECK(scores["boundary"]["length_jaccard"].get<double>() == Approx(1 / 38.0).margin(1e-6));
  CHECK(scores["boundary"]["length_a_km"].is_null());
  CHECK(scores["boundary"]["length_a_units"].get<double>() == Approx(18));
  CHECK(scores["boundary"]["length_b_units"].get<double>() == Approx(21));
  CHECK(scores["boundary"]["tolerance_m"].is_null());
  CHECK(scores["common"]["area_km2"].is_null());
  CHECK(scores["common"]["area_square_units"].get<double>() == Approx(80));
  CHECK(scores["nesting"]["a_in_b"]["outliers"] == Json({"r1", "r2", "r3", "r4"}));
  CHECK(scores["nesting"]["a_in_b"]["inhabitants"].is_null());
  CHECK(run_program("scores " + a + " " + b + " --weight inhabitants").status == 2);
  CHECK(run_program("scores " + a + " " + b + " --weight municipalities").status == 2);
  auto const by_layer = document("scores " + a + " " + b + " --inhabitants " + folder.path().string() +
                                 "/a.geojson#kaart:inw --weight inhabitants");
  CHECK(by_layer["common"]["inhabitants"].get<double>() == Approx(1000));
  auto const mixed = run_program("scores " + a + " veiligheidsregio");
  CHECK(mixed.status == 1);
  CHECK_THAT(mixed.err, Contains("has no CRS") && Contains("-a_srs EPSG:CODE"));
}

TEST_CASE("a layer that cuts municipalities is scored on pieces, and taken by largest share elsewhere") {
  if (!has_atlas()) SKIP_TEST("the bundled atlas has not been built");
  TemporaryFolder const folder;
  auto const layer = folder.write("halves.geojson", halves()).string() + "#kaart:code";
  auto const scores = document("scores veiligheidsregio " + layer);
  CHECK(scores["date_b"].is_null());
  CHECK(scores["weight"] == "inhabitants");
  CHECK(scores["regions_b"] == 2);
  CHECK(scores["common"]["inhabitants"].get<double>() == Approx(17942942).epsilon(1e-6));
  CHECK_FALSE(scores["nesting"]["a_in_b"]["holds"].get<bool>());
  CHECK(scores["moves"]["a_into_b"]["municipalities"].get<int>() > 10);
  CHECK(scores["adjusted_mutual_information"].is_null());
  CHECK_THAT(scores["sentence"].get<std::string>(), Contains("(1 Jan 2024) and kaart"));
  auto const text = run_program("scores veiligheidsregio " + layer);
  CHECK_THAT(text.out, Contains("Slivers smaller than") && Contains("Not covered") && Contains("Faults of"));
  auto const matrix = run_program("matrix provincie " + layer + " --json");
  REQUIRE(matrix.status == 0);
  CHECK_THAT(matrix.err, Contains("is a polygon layer") && Contains("municipalities are cut"));
  CHECK(Json::parse(matrix.out)["partitions"][1] == layer);
  CHECK(document("values werkloosheid --partition " + layer).size() == 2);
  CHECK(document("cores provincie " + layer)["cores"].size() > 12);
}

TEST_CASE("a layer is checked with a summary first, then fault by fault") {
  TemporaryFolder const folder;
  auto const overlapping =
      collection(rd, feature(R"({"code":"A"})", "[0,0],[200,0],[200,100],[0,100],[0,0]") + "," +
                         feature(R"({"code":"B"})", "[100,0],[300,0],[300,100],[100,100],[100,0]") + "," +
                         feature(R"({"code":null})", "[0,0],[1,0],[1,1],[0,0]") +
                         R"(,{"type":"Feature","properties":{"code":"C"},"geometry":null})");
  auto const address = folder.write("over.geojson", overlapping).string() + "#kaart:code";
  auto const text = run_program("atlas check " + address);
  CHECK(text.status == 1);
  CHECK(text.out.find("2 polygons. Faults: 1 overlap") < text.out.find("- "));
  CHECK_THAT(text.out, Contains("feature 2 has no code") && Contains("(C) has no polygon"));
  auto const ran = run_program("atlas check " + address + " --json");
  auto const check = Json::parse(ran.out);
  CHECK(check["summary"]["overlaps"]["count"] == 1);
  CHECK(check["summary"]["overlaps"]["area_m2"].get<double>() == Approx(10000));
  CHECK(check["summary"]["without_code"] == 1);
  CHECK(check["faults"].size() == 3);
}

TEST_CASE("a small square is not called equal to the provinces that it lies in") {
  if (!has_atlas()) SKIP_TEST("the bundled atlas has not been built");
  TemporaryFolder const folder;
  auto const square = collection(
      rd,
      feature(R"({"code":"V"})", "[190000,450000],[200000,450000],[200000,460000],[190000,460000],[190000,450000]"));
  auto const layer = folder.write("square.geojson", square).string() + "#kaart:code";
  auto const scores = document("scores " + layer + " provincie --lang nl");
  CHECK(scores["nesting"]["a_in_b"]["holds"] == true);
  CHECK(scores["nesting"]["b_in_a"]["holds"] == false);
  CHECK(scores["nesting"]["b_in_a"]["holds_on_common_ground"] == true);
  CHECK(scores["identical_regions"] == 0);
  CHECK(scores["identical_on_common_ground"] == 1);
  CHECK(scores["regions_of_a"][0]["jaccard"].get<double>() < 0.03);
  auto const sentence = scores["sentence"].get<std::string>();
  CHECK_THAT(sentence, !Contains("Beide indelingen zijn gelijk,") && Contains("Binnen de gedeelde grond zijn beide"));
}

TEST_CASE("ground that overlapping regions claim twice is told, and inhabitants on common ground stay within all") {
  if (!has_atlas()) SKIP_TEST("the bundled atlas has not been built");
  TemporaryFolder const folder;
  auto const overlapping = collection(
      rd, feature(R"({"code":"W"})", "[0,300000],[160000,300000],[160000,630000],[0,630000],[0,300000]") + "," +
              feature(R"({"code":"O"})",
                      "[150000,300000],[290000,300000],[290000,630000],[150000,630000],[150000,300000]"));
  auto const layer = folder.write("over.geojson", overlapping).string() + "#kaart:code";
  auto const scores = document("scores provincie " + layer + " --lang nl");
  double const doubled_km2 = scores["doubled"]["b"]["area_km2"].get<double>();
  double const doubled = scores["doubled"]["b"]["inhabitants"].get<double>();
  CHECK(doubled_km2 > 1000);
  CHECK(scores["common"]["inhabitants"].get<double>() + scores["uncovered"]["a"]["inhabitants"].get<double>() -
            doubled ==
        Approx(17942942).epsilon(1e-6));
  CHECK_THAT(scores["notes"].dump(), Contains("Grond die dubbel telt") && Contains("17.942.942 van de 17.942.942"));
}

TEST_CASE("inhabitants of a third layer that two layers count twice are known, and those left open are all others") {
  if (!has_atlas()) SKIP_TEST("the bundled atlas has not been built");
  TemporaryFolder const folder;
  auto const overlapping = collection(
      rd, feature(R"({"code":"W"})", "[0,300000],[160000,300000],[160000,630000],[0,630000],[0,300000]") + "," +
              feature(R"({"code":"O"})",
                      "[150000,300000],[250000,300000],[250000,630000],[150000,630000],[150000,300000]"));
  auto const over = folder.write("over.geojson", overlapping).string() + "#kaart:code";
  auto const whole = folder.write("halves.geojson", halves()).string() + "#kaart:code";
  auto const scores = document("scores " + whole + " " + over + " --lang nl");
  double const doubled = scores["doubled"]["b"]["inhabitants"].get<double>();
  CHECK(doubled > 100000);
  CHECK(scores["doubled"]["a"]["inhabitants"] == 0);
  CHECK(scores["common"]["inhabitants"].get<double>() + scores["uncovered"]["a"]["inhabitants"].get<double>() -
            doubled ==
        Approx(17942942).epsilon(1e-6));
  // the same numbers by way of the municipalities themselves
  auto const provinces = document("scores provincie " + over + " --lang nl");
  CHECK(doubled == Approx(provinces["doubled"]["b"]["inhabitants"].get<double>()).epsilon(1e-6));
}

TEST_CASE("notes on ground say none and one as people do, and a file without a layer is told how to be named") {
  if (!has_atlas()) SKIP_TEST("the bundled atlas has not been built");
  TemporaryFolder const folder;
  auto const file = folder.write("halves.geojson", halves());
  auto const layer = file.string() + "#kaart:code";
  auto const notes = document("scores " + layer + " " + layer + " --lang nl")["notes"].dump();
  CHECK_THAT(notes, Contains("Snippers kleiner dan 1,0 ha: geen.") && Contains("Niet gedekt: niets; ") &&
                        !Contains(" 0 delen") && !Contains("met 0 inwoners"));
  auto const bare = run_program("scores " + quoted(file) + " provincie --lang nl");
  CHECK(bare.status == 2);
  CHECK_THAT(bare.err, Contains("is een bestand; noem ook de laag en het veld, als BESTAND#LAAG:VELD"));
  auto const no_field = run_program("scores " + file.string() + "#kaart:naam provincie --lang nl");
  CHECK_THAT(no_field.err, Contains("laag 'kaart'"));
}

TEST_CASE("a layer without municipalities in most regions counts neither them nor its left-out municipalities") {
  if (!has_atlas()) SKIP_TEST("the bundled atlas has not been built");
  TemporaryFolder const folder;
  auto const square = collection(
      rd,
      feature(R"({"code":"V"})", "[150000,420000],[230000,420000],[230000,480000],[150000,480000],[150000,420000]"));
  auto const layer = folder.write("square.geojson", square).string() + "#kaart:code";
  auto const cores = document("cores " + layer + " ggd_regio");
  CHECK(cores["cores"].size() >= cores["least_possible"].get<std::size_t>());
  CHECK(cores["least_possible"].get<int>() < 25);
  auto const territorial = document("territorial " + layer + " ggd_regio");
  CHECK(territorial["below_one"].get<std::size_t>() + territorial["excluded"].size() <= 342);
  for (auto const& row : territorial["municipalities"])
    if (row["code"] == "GM0363") CHECK(row["congruence"].is_null());
}

TEST_CASE("corners that meet in the middle of a side are no gap, and plane layers have no square metres") {
  if (!has_atlas()) SKIP_TEST("the bundled atlas has not been built");
  TemporaryFolder const folder;
  auto const b = folder.write("b.geojson", map2("null")).string() + "#kaart:code";
  CHECK(run_program("atlas check " + b).status == 0);
  auto const holed =
      collection("null", feature(R"({"code":"A"})", "[0,0],[2,0],[2,1],[1,1.5],[0,1],[0,0]") + "," +
                             feature(R"({"code":"B"})", "[0,1],[0.5,1.5],[1,1.5],[1.5,1.5],[2,1],[2,3],[0,3],[0,1]"));
  auto const check = run_program("atlas check " + folder.write("h.geojson", holed).string() + "#kaart:code --lang nl");
  CHECK(check.status == 1);
  CHECK_THAT(check.out, Contains("vierkante eenheden") && !Contains("m²"));
}

TEST_CASE("a border that one side draws with more points is no gap, and a real gap without a CRS has no m2") {
  TemporaryFolder const folder;
  std::string const west = R"({"code":"west"})", oost = R"({"code":"oost"})", top = R"({"code":"top"})";
  auto const t_junction = feature(west, "[0,0],[10000,0],[10000,5000],[10000,10000],[0,10000],[0,0]") + "," +
                          feature(oost, "[10000,0],[20000,0],[20000,10000],[10000,10000],[10000,0]");
  for (auto const* crs : {rd, "null"}) {
    CAPTURE(crs);
    auto const layer = quoted(folder.write("goed.geojson", collection(crs, t_junction))) + "#kaart:code";
    auto const checked = run_program("atlas check " + layer);
    CHECK(checked.status == 0);
    CHECK_THAT(checked.out, !Contains("gap"));
    CHECK(document("atlas check " + layer)["faults"].empty());
  }
  // Between two lower squares and one above them the lower right one bends away.
  auto const gap = feature(west, "[0,0],[100,0],[100,100],[0,100],[0,0]") + "," +
                   feature(oost, "[100,0],[200,0],[200,100],[150,90],[100,100],[100,0]") + "," +
                   feature(top, "[0,100],[100,100],[200,100],[200,200],[0,200],[0,100]");
  auto const without =
      run_program("atlas check " + quoted(folder.write("gat.geojson", collection("null", gap))) + "#kaart:code");
  CHECK(without.status == 1);
  CHECK_THAT(without.out, Contains("500.00 square units") && !Contains("m²"));
  auto const with =
      run_program("atlas check " + quoted(folder.write("gat.geojson", collection(rd, gap))) + "#kaart:code");
  CHECK_THAT(with.out, Contains("500 m²"));
}

TEST_CASE("what is no atlas but holds polygons is checked by naming a layer of it") {
  TemporaryFolder const folder;
  folder.write("vlakken.geojson",
               R"({"type":"FeatureCollection","features":[{"type":"Feature","properties":{"naam":"a","gm_code":"A"},)"
               R"("geometry":{"type":"Polygon","coordinates":[[[0,0],[1,0],[1,1],[0,0]]]}}]})");
  auto const refused = run_program("atlas check " + quoted(folder / "vlakken.geojson"));
  CHECK(refused.status == 1);
  CHECK_THAT(refused.err,
             Contains("FILE#LAYER:FIELD") && Contains("vlakken.geojson#vlakken:gm_code'") && !Contains("--atlas"));
  folder.write("notes.txt", "no polygons here, and no atlas\n");
  auto const none = run_program("atlas check " + quoted(folder / "notes.txt"));
  CHECK(none.status == 1);
  CHECK_THAT(none.err, Contains("notes.txt") && Contains("FILE#LAYER:FIELD") && !Contains("--atlas"));
}

TEST_CASE("options for layers are refused where two tables are compared") {
  if (!has_atlas()) SKIP_TEST("the bundled atlas has not been built");
  for (auto const* option : {"--tolerance 5", "--sliver 100", "--inhabitants x.gpkg#a:b"}) {
    auto const run = run_program(std::string("scores veiligheidsregio ggd_regio ") + option);
    CHECK(run.status == 2);
    CHECK_THAT(run.err, Contains("only matters where a layer is compared"));
  }
}

TEST_CASE("a layer in a projection that stretches is warned for in lengths and tolerances too") {
  if (!has_atlas()) SKIP_TEST("the bundled atlas has not been built");
  TemporaryFolder const folder;
  constexpr char const* web = R"({"type":"name","properties":{"name":"urn:ogc:def:crs:EPSG::3857"}})";
  auto const file =
      folder.write("web.geojson", collection(web, feature(R"({"code":"vak"})",
                                                          "[600000,6800000],[650000,6800000],[650000,6850000],"
                                                          "[600000,6850000],[600000,6800000]")));
  auto const scores = document("scores " + file.string() + "#kaart:code provincie --lang en");
  std::string notes;
  for (auto const& note : scores["notes"]) notes += note.get<std::string>() + "\n";
  CHECK_THAT(notes, Contains("border lengths") && Contains("tolerance"));
}

TEST_CASE("the history of a layer is its one version") {
  if (!has_atlas()) SKIP_TEST("the bundled atlas has not been built");
  TemporaryFolder const folder;
  auto const layer = folder.write("h.geojson", halves()).string() + "#kaart:code";
  auto const history = document("history " + layer + " --against provincie");
  REQUIRE(history.size() == 1);
  CHECK(history[0]["regions"] == 2);
  CHECK(history[0]["date"].is_null());
  CHECK(history[0]["v_measure_to_against"].is_number());
}

TEST_CASE("a gap on foreign ground is no fault, and one within a municipality is") {
  if (!has_atlas()) SKIP_TEST("the bundled atlas has not been built");
  TemporaryFolder const folder;
  // A square around Baarle with two holes: in Baarle-Hertog, and south-west of Tilburg.
  auto const with_holes = [&](std::string const& x, std::string const& y) {
    int const east = std::stoi(x), north = std::stoi(y);
    auto const corner = [&](int dx, int dy) { return fmt::format("[{},{}]", east + dx, north + dy); };
    return "],[" + corner(-20, -20) + "," + corner(20, -20) + "," + corner(20, 20) + "," + corner(-20, 20) + "," +
           corner(-20, -20);
  };
  auto const ring = "[115000,375000],[135000,375000],[135000,395000],[115000,395000],[115000,375000]" +
                    with_holes("123481", "384604") + with_holes("130000", "393000");
  auto const file = folder.write("b.geojson", collection(rd, feature(R"({"code":"vak"})", ring)));
  auto const scores = document("scores " + file.string() + "#kaart:code provincie");
  CHECK(scores["faults"]["a"]["known_ground"]["count"] == 1);
  CHECK(scores["faults"]["a"]["gaps"]["count"] == 1);
}
