#include "geo/source/opgave_table.hpp"

#include <algorithm>

#include "geo/base/atomic_file.hpp"
#include "geo/base/error.hpp"
#include "geo/source/spreadsheet.hpp"
#include "tests/support/catch.hpp"
#include "tests/support/temporary_folder.hpp"
#include "tests/support/toy_atlas.hpp"

using namespace kansenatlas;

namespace {

struct OpgaveBench {
  Country country = test::toy_country();
  Tasks tasks{[] {
    Task task;
    task.id = "vr-veld";
    task.name = "Het veld bijhouden";
    return task;
  }()};
  std::vector<Texts> languages{Texts::load(KANSENATLAS_SHARE "/locale", Language::nl),
                               Texts::load(KANSENATLAS_SHARE "/locale", Language::en)};
  [[nodiscard]] OpgaveTerms terms() const { return {*country.atlas, tasks, languages}; }
  test::TemporaryFolder folder;
};

// Everything filled, with what spreadsheets are fond of changing.
Opgaven awkward_opgaven() {
  Opgave full;
  full.id = "hoger";
  full.title = "=Hoger wonen";
  full.region = "VR02";
  full.why = "-1 + 2\n\"twee\" regels";
  full.horizon = "2036";
  full.state = "discussed";
  full.indicators = {{"toy.hoogte", 3.25, 2023, 4.0, 2036}};
  full.bodies = {"GGD", "VR"};
  full.partitions = {"veiligheidsregio"};
  full.tasks = {"vr-veld"};
  full.parties = {{"Provincie", "grond", "10 euro", "", "", "", "@minister"}, {"Rijk", "", "", "", "", "", ""}};
  full.measures = {{"Terpen", "toy.hoogte", "2030", "gemeente 3", "1000", "500"}};
  Opgave bare;
  bare.id = "kaal";
  bare.title = "Nog leeg";
  return {full, bare};
}

std::vector<Opgave const*> pointers_to(Opgaven const& opgaven) {
  std::vector<Opgave const*> all;
  for (auto const& opgave : opgaven) all.push_back(&opgave);
  return all;
}

}  // namespace

TEST_CASE("opgaven go to a workbook and come back as they were, in either language, also into an empty project") {
  OpgaveBench const bench;
  auto const opgaven = awkward_opgaven();
  for (auto const& texts : bench.languages) {
    auto const file = bench.folder / "opgaven.xlsx";
    write_opgave_workbook(file, pointers_to(opgaven), texts);
    for (auto const& known : {opgaven, Opgaven()}) {
      auto const book = read_opgave_workbook(file, known, bench.terms());
      for (auto const& fault : book.faults) UNSCOPED_INFO(line_of(fault));
      CHECK(book.faults.empty());
      CHECK(book.opgaven == opgaven);
    }
  }
}

TEST_CASE("a number with more digits than a cell shows has not been changed when it comes back") {
  OpgaveBench const bench;
  auto opgaven = awkward_opgaven();
  opgaven.front().indicators.front().baseline = 10.0 / 3;
  auto const file = bench.folder / "opgaven.xlsx";
  write_opgave_workbook(file, pointers_to(opgaven), bench.languages.front());
  CHECK(read_opgave_workbook(file, opgaven, bench.terms()).opgaven == opgaven);
}

TEST_CASE("the same opgaven make the same workbook, byte for byte") {
  OpgaveBench const bench;
  auto const opgaven = awkward_opgaven();
  write_opgave_workbook(bench.folder / "a.xlsx", pointers_to(opgaven), bench.languages.front());
  write_opgave_workbook(bench.folder / "b.xlsx", pointers_to(opgaven), bench.languages.front());
  CHECK(read_whole_file(bench.folder / "a.xlsx") == read_whole_file(bench.folder / "b.xlsx"));
}

TEST_CASE("what a workbook lacks, a column or a sheet, stays as the project has it") {
  OpgaveBench const bench;
  auto const file = bench.folder / "kort.xlsx";
  write_spreadsheet(file, {{"Opgaven", {{"id"}, {"Kartrekker"}}, {{"hoger", "gemeente 3"}}}});
  auto const book = read_opgave_workbook(file, awkward_opgaven(), bench.terms());
  CHECK(book.faults.empty());
  auto expected = awkward_opgaven().front();
  expected.owner = "gemeente 3";
  CHECK(book.opgaven == Opgaven{expected});
}

TEST_CASE(
    "rows of opgaven that cannot be taken are named with sheet, row, column and value, and the others are taken") {
  OpgaveBench const bench;
  auto const file = bench.folder / "fout.xlsx";
  write_spreadsheet(file, {{"Opgaven",
                            {{"id"}, {"Opgave"}, {"Regio"}, {"Horizon (jaar)"}, {"tasks"}, {"kleur"}},
                            {{"goed", "Goed", "VR02", "2036", "vr-veld", "rood"},
                             {"Fout", "Id is geen id", "", "", "", ""},
                             {"verdwaald", "Regio is er niet", "VR99", "", "", ""},
                             {"straks", "Horizon is geen jaar", "", "straks", "", ""},
                             {"goed", "Dubbel", "", "", "", ""}}},
                           {"Indicatoren",
                            {{"Id van de opgave"}, {"Indicator"}, {"Streefwaarde"}},
                            {{"niemand", "toy.hoogte", "4"}, {"straks", "toy.hoogte", "hoog"}}}});
  auto const book = read_opgave_workbook(file, {}, bench.terms());
  std::string lines;
  for (auto const& fault : book.faults) lines += line_of(fault) + "\n";
  CAPTURE(lines);
  CHECK(lines.find("fout.xlsx, Opgaven, row 1, kleur") != std::string::npos);
  CHECK(lines.find("Opgaven, row 3, id 'Fout'") != std::string::npos);
  CHECK(lines.find("Opgaven, row 4, region 'VR99'") != std::string::npos);
  CHECK(lines.find("Opgaven, row 6, id 'goed': is there twice") != std::string::npos);
  CHECK(lines.find("Indicatoren, row 2, opgave 'niemand'") != std::string::npos);
  CHECK(lines.find("Indicatoren, row 3, target 'hoog'") != std::string::npos);
  CHECK(book.opgaven.empty());  // the only good one is there twice
}

TEST_CASE("a file that is no workbook of opgaven is refused by name") {
  OpgaveBench const bench;
  auto const read = [&](std::filesystem::path const& file) { return read_opgave_workbook(file, {}, bench.terms()); };
  CHECK_THROWS_AS(read(bench.folder.write("a.csv", "id\n")), UsageError);
  CHECK_THROWS_AS(read(bench.folder.write("a.xlsx", "no spreadsheet")), Error);
  auto const file = bench.folder / "b.xlsx";
  write_spreadsheet(file, {{"Opgaven", {{"naam"}}, {{"x"}}}});
  CHECK_THROWS_AS(read(file), Error);
}
