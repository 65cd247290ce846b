#include <filesystem>
#include <fstream>
#include <map>
#include <set>

#include "geo/base/atomic_file.hpp"
#include "geo/base/error.hpp"
#include "geo/source/csv_table.hpp"
#include "geo/source/facts.hpp"
#include "geo/source/facts_bodies.hpp"
#include "geo/source/facts_fitness.hpp"
#include "tests/support/catch.hpp"
#include "tests/support/temporary_folder.hpp"

using namespace kansenatlas;
namespace fs = std::filesystem;

namespace {

fs::path const project{KANSENATLAS_SOURCE};
fs::path const bundled = project / "data/nl";

CsvTable table(std::string const& name) { return CsvTable::read(bundled / name, name); }

long long total(std::string const& name, std::string_view column) {
  auto const rows = table(name);
  long long sum = 0;
  for (int i = 0; i < rows.size(); ++i) sum += rows.row(i).integer(column);
  return sum;
}

std::set<std::string> codes(std::string const& name, std::string_view column) {
  auto const rows = table(name);
  std::set<std::string> all;
  for (int i = 0; i < rows.size(); ++i) all.insert(rows.row(i).required(column));
  return all;
}

// The value of one area in one year, as text; "-" without a row.
std::string value(std::string const& series, std::string_view area, long long year) {
  auto const rows = table("observations/" + series + ".csv");
  for (int i = 0; i < rows.size(); ++i)
    if (rows.row(i).text("area") == area && rows.row(i).integer("year") == year)
      return std::string(rows.row(i).text("value"));
  return "-";
}

std::map<std::string, std::string> texts_in(fs::path const& folder) {
  std::map<std::string, std::string> texts;
  for (auto const& entry : fs::recursive_directory_iterator(folder))
    if (entry.is_regular_file() && entry.path().extension() == ".csv")
      texts[entry.path().lexically_relative(folder).generic_string()] = read_whole_file(entry.path());
  return texts;
}

}  // namespace

TEST_CASE("the inhabitants of the municipalities add up to what CBS publishes") {
  CHECK(table("municipalities.csv").size() == 342);
  CHECK(total("municipalities.csv", "inhabitants_2023") == 17'811'291);
  CHECK(total("municipalities.csv", "inhabitants_2024") == 17'942'942);
}

TEST_CASE("each partition has the number of regions that its publisher counts") {
  std::map<std::string, int> const expected{{"veiligheidsregio", 25},
                                            {"ggd_regio", 25},
                                            {"provincie", 12},
                                            {"corop", 40},
                                            {"arbeidsmarktregio", 35},
                                            {"res_regio", 30},
                                            {"jeugdregio", 42},
                                            {"zorgkantoorregio", 31},
                                            {"politie_regionale_eenheid", 10},
                                            {"omgevingsdienst@2023-01-01", 29},
                                            {"omgevingsdienst@2024-01-01", 28},
                                            {"omgevingsdienst@2025-01-01", 28},
                                            {"omgevingsdienst@2026-01-01", 26}};
  for (auto const& [partition, regions] : expected) {
    INFO(partition);
    CHECK(table("regions/" + partition + ".csv").size() == regions);
  }
  CHECK(table("partitions.csv").size() == 27);
}

TEST_CASE("every municipality is in exactly one region of every partition") {
  auto const municipalities = codes("municipalities.csv", "code");
  for (auto const& partition : codes("partitions.csv", "id")) {
    INFO(partition);
    auto const memberships = table("memberships/" + partition + ".csv");
    auto const regions = codes("regions/" + partition + ".csv", "code");
    CHECK(memberships.size() == 342);
    CHECK(codes("memberships/" + partition + ".csv", "municipality") == municipalities);
    CHECK(codes("memberships/" + partition + ".csv", "region") == regions);
  }
}

TEST_CASE("every region has a title that differs from a bare name") {
  for (auto const& partition : codes("partitions.csv", "id")) {
    auto const titles = codes("regions/" + partition + ".csv", "title");
    INFO(partition);
    CHECK(titles.size() == codes("regions/" + partition + ".csv", "code").size());
  }
  CHECK(codes("regions/veiligheidsregio.csv", "title").contains("Veiligheidsregio Zuid-Limburg"));
  CHECK(codes("regions/ggd_regio.csv", "title").contains("GGD Hart voor Brabant"));
  CHECK(codes("regions/provincie.csv", "title").contains("Provincie Groningen"));
  CHECK(codes("regions/omgevingsdienst@2026-01-01.csv", "title").contains("Omgevingsdienst Brabant Noord"));
}

TEST_CASE("every source is told in both languages") {
  auto const sources = table("sources.csv");
  for (int i = 0; i < sources.size(); ++i) {
    auto const row = sources.row(i);
    INFO(row.required("id"));
    for (auto const* field : {"title", "attribution", "doubts"}) {
      auto const english = std::string(field) + "_en";
      CHECK(row.text(english).empty() == row.text(field).empty());
      CHECK_FALSE(row.text(english).find("Bron:") != std::string_view::npos);
    }
    CHECK(row.text("attribution_en").starts_with("Source: "));
  }
}

TEST_CASE("every series has both languages, a theme, a source and a file of figures") {
  auto const indicators = table("indicators.csv");
  auto const themes = codes("themes.csv", "id"), sources = codes("sources.csv", "id");
  std::set<std::string> ids, numbers, files;
  for (int i = 0; i < indicators.size(); ++i) {
    auto const row = indicators.row(i);
    auto const id = row.required("id");
    INFO(id);
    CHECK(ids.insert(id).second);
    CHECK(numbers.insert(row.required("number")).second);
    for (auto const* column :
         {"name_nl", "name_en", "unit_nl", "unit_en", "fitness_reason", "fitness_reason_en", "edition"})
      CHECK_FALSE(row.text(column).empty());
    auto const of_series = row.list("themes");
    CHECK((of_series.size() == 1 || of_series.size() == 2));
    for (auto const& theme : of_series) CHECK(themes.contains(theme));
    CHECK(sources.contains(row.required("source")));
    CHECK(row.text("direction").empty() == row.text("direction_by").empty());
    auto path = id;
    path[path.find('.')] = '/';
    files.insert("observations/" + path + ".csv");
  }
  CHECK(ids.size() == 188);
  CHECK(numbers.size() == ids.size());
  for (auto const& [name, text] : texts_in(bundled))
    if (name.starts_with("observations/")) CHECK(files.erase(name) == 1);
  CHECK(files.empty());
}

TEST_CASE("the series that are about people of 19 and over in 2016 and of 18 and over later break after 2016") {
  auto const indicators = table("indicators.csv");
  std::map<std::string, std::string> breaks;
  for (int i = 0; i < indicators.size(); ++i)
    if (auto const row = indicators.row(i); !row.text("last_year_before_break").empty())
      breaks.emplace(row.required("id"), std::string(row.text("last_year_before_break")));
  CHECK(breaks == std::map<std::string, std::string>{{"rmbw.ervaren_gezondheid", "2016"},
                                                     {"rmbw.langdurige_ziekte", "2016"},
                                                     {"rmbw.overgewicht", "2016"}});
}

TEST_CASE("figures stand in the facts as they were published") {
  CHECK(value("rmbw/tevredenheid_leven", "GM0014", 2013) == "77.5");
  CHECK(value("kerncijfers2023/inwoners", "GM0014", 2023) == "238147");
  CHECK(value("gezondheidsmonitor/ervaren_gezondheid.18plus", "GG0111", 2024) == "73.9");
  CHECK(value("gezondheidsmonitor/ervaren_gezondheid.18plus", "GM0014", 2016) == "-");
  CHECK(value("gezondheidsmonitor/lichamelijke_beperking.18plus", "GM0014", 2024) == "-");
  CHECK(value("zonnestroom/zonvermogen_totaal", "GM0000", 2025) == "-");
}

TEST_CASE("no table is larger than two megabytes") {
  for (auto const& [name, text] : texts_in(bundled)) {
    INFO(name);
    CHECK(text.size() < 2'000'000);
    CHECK(text.find('\r') == std::string::npos);
  }
}

TEST_CASE("the publishers' files give the bundled facts again, byte for byte") {
  auto const sources = project / "../shared/data";
  if (!fs::is_directory(sources)) SKIP_TEST("the publishers' files are not here");
  test::TemporaryFolder const scratch;
  auto const folder = scratch / "nl";
  NoProgress progress;
  auto const report = make_facts(sources, project / "data/catalogue", folder, progress);
  CHECK(report.faults.empty());
  auto const made = texts_in(folder);
  CHECK(made.size() == static_cast<std::size_t>(report.tables));
  for (auto const& [name, text] : made) {
    INFO(name);
    CHECK((read_whole_file(bundled / name) == text));
  }
}

TEST_CASE("a folder without the publishers' files is refused by name") {
  NoProgress progress;
  CHECK_THROWS_WITH(make_facts("no/such/folder", project / "data/catalogue", "unused", progress),
                    Catch::Contains("no/such/folder"));
}

TEST_CASE("a missing catalogue is refused with the option that names it") {
  test::TemporaryFolder const scratch;
  scratch.write("regions/any.csv", "");
  NoProgress progress;
  CHECK_THROWS_WITH(make_facts(scratch.path(), "no/catalogue", "unused", progress),
                    Catch::Contains("no/catalogue") && Catch::Contains("--catalogue"));
}

TEST_CASE("the bundled totals are those that are published, and the municipalities add up to them") {
  auto const totals = table("totals.csv");
  REQUIRE(totals.size() == 3);
  CHECK(totals.row(1).text("field") == "inhabitants_2024");
  CHECK(totals.row(1).integer("value") == 17942942);
  long long sum = 0;
  auto const municipalities = table("municipalities.csv");
  for (int i = 0; i < municipalities.size(); ++i) sum += municipalities.row(i).integer("inhabitants_2024");
  CHECK(sum == 17942942);
}

TEST_CASE("a body belongs to the region whose municipalities overlap most") {
  std::vector<RegisteredBody> const bodies{{"so1", "GGD Oost", {"GM0001", "GM0002", "GM0003"}},
                                           {"so2", "GGD West", {"GM0004", "GM0005"}},
                                           {"so3", "Recreatieschap", {"GM0004", "GM0005", "GM0006"}}};
  CHECK(body_of(bodies, "GGD", {"GM0004", "GM0005", "GM0006"}) == "GGD West");
  CHECK(body_of(bodies, "GGD|schap", {"GM0004", "GM0005", "GM0006"}) == "Recreatieschap");
  CHECK(body_of(bodies, "GGD", {"GM0003", "GM0004"}).empty());
  CHECK(municipality_code("gm0855") == "GM0855");
  CHECK(municipality_code("pv30").empty());
}

TEST_CASE("fitness follows from the stated rules, in their order") {
  FitnessFacts facts{
      .has_direction = true, .can_be_aggregated = true, .may_be_core = true, .last_year = 2022, .municipalities = 342};
  CHECK(judge_fitness(facts).fitness == "kern");
  facts.municipalities = 219;
  CHECK(judge_fitness(facts).fitness == "aanvullend");
  facts.municipalities = 52;
  CHECK(judge_fitness(facts).fitness == "niet");
  facts.municipalities = 342;
  facts.last_year = 2017;
  CHECK(judge_fitness(facts).reason == "De reeks eindigt in 2017.");
  CHECK(judge_fitness(facts).reason_en == "The series ends in 2017.");
  facts.has_direction = false;
  facts.is_unit_guessed = true;
  CHECK(judge_fitness(facts).reason == "De eenheid is niet bevestigd.");
}

TEST_CASE("a series keeps the number that agendas know it by") {
  auto const indicators = table("indicators.csv");
  std::map<std::string, std::string> numbers;
  for (int i = 0; i < indicators.size(); ++i)
    numbers[indicators.row(i).required("id")] = indicators.row(i).required("number");
  // Once handed over, never changed.
  CHECK(numbers["rmbw.mediaan_besteedbaar_inkomen"] == "3");
  CHECK(numbers["rmbw.werkloosheid"] == "11");
  CHECK(numbers["rmbw.groen_blauwe_ruimte"] == "36");
  CHECK(numbers["gezondheidsmonitor.overgewicht.18plus"] == "41");
  CHECK(numbers["jongvolwassenen2024.jv_kan_terecht"] == "184");
}
