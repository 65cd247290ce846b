#include "geo/source/csv_table.hpp"
#include "geo/source/csv_writer.hpp"
#include "tests/support/catch.hpp"

using namespace kansenatlas;
using Catch::Matchers::Contains;

namespace {

std::string complaint_of(std::string_view text) {
  try {
    CsvTable::parse(text, "x.csv");
  } catch (Error const& error) {
    return error.what();
  }
  return "";
}

}  // namespace

TEST_CASE("a table gives its fields by column name and its rows by line number") {
  auto const table = CsvTable::parse("code,name\nGM0001,Veld\nGM0002,\"a, \"\"b\"\"\nc\"\nGM0003,last", "x.csv");
  REQUIRE(table.size() == 3);
  CHECK(table.row(0).text("code") == "GM0001");
  CHECK(table.row(1).text("name") == "a, \"b\"\nc");
  CHECK(table.row(1).line() == 3);
  CHECK(table.row(2).line() == 5);
  CHECK(table.row(2).text("name") == "last");
}

TEST_CASE("line ends of Windows, a byte order mark and blank lines are taken in stride") {
  auto const table = CsvTable::parse("\xEF\xBB\xBFx,y\r\n1,2\r\n\r\n3,\r\n", "x.csv");
  REQUIRE(table.size() == 2);
  CHECK(table.columns().front() == "x");
  CHECK(table.row(1).line() == 4);
  CHECK(table.row(1).text("y").empty());
}

TEST_CASE("a malformed table is refused with its file and row") {
  CHECK_THAT(complaint_of(""), Contains("x.csv, row 1") && Contains("no header"));
  CHECK_THAT(complaint_of("a,b\n1\n"), Contains("row 2") && Contains("1 fields"));
  CHECK_THAT(complaint_of("a,b\n1,2,3\n"), Contains("row 2") && Contains("3 fields"));
  CHECK_THAT(complaint_of("a,a\n"), Contains("two columns") && Contains("'a'"));
  CHECK_THAT(complaint_of("a,b\n1,\"2\n3,4\n"), Contains("row 2") && Contains("never closed"));
  CHECK_THAT(complaint_of("a,b\n1,2\"\n"), Contains("row 2") && Contains("quote"));
  CHECK_THAT(complaint_of("a,b\n1,\"2\"x\n"), Contains("row 2") && Contains("follows a closing quote"));
  CHECK_THAT(complaint_of("a,b\n1,\xE9\n"), Contains("row 2") && Contains("UTF-8"));
  CHECK_THAT(complaint_of(std::string_view("a,b\n1,\0\n", 9)), Contains("row 2"));
}

TEST_CASE("with a list of faults the rows that can be read are read") {
  std::vector<Fault> faults;
  auto const table = CsvTable::parse("a,b\n1\n2,3\n4,5,6\n\"x\"y,7\n8,9\n", "x.csv", &faults);
  CHECK(table.size() == 2);
  REQUIRE(faults.size() == 3);
  CHECK(faults[0].row == 2);
  CHECK(faults[1].row == 4);
  CHECK(faults[2].row == 5);
}

TEST_CASE("a value of the wrong form is refused with file, row, field and value") {
  auto const table = CsvTable::parse("n,i,d,t,e\n\"1,5\",2.5,2024-02-30,yes,\n1.5,2,2024-02-29,true,x\n", "x.csv");
  auto const bad = table.row(0);
  CHECK_THROWS_WITH(bad.number("n"), Contains("x.csv, row 2, n '1,5'"));
  CHECK_THROWS_WITH(bad.integer("i"), Contains("row 2, i '2.5'"));
  CHECK_THROWS_WITH(bad.date("d"), Contains("d '2024-02-30'"));
  CHECK_THROWS_WITH(bad.truth("t"), Contains("t 'yes'"));
  CHECK_THROWS_WITH(bad.required("e"), Contains("e ''"));
  CHECK_THROWS_WITH(bad.text("missing"), Contains("missing") && Contains("n, i, d, t, e"));
  auto const good = table.row(1);
  CHECK(good.number("n") == 1.5);
  CHECK(good.integer("i") == 2);
  CHECK(good.date("d") == Date{2024, 2, 29});
  CHECK(good.truth("t"));
  CHECK_FALSE(bad.optional_number("e"));
}

TEST_CASE("what is written is read back the same") {
  CsvWriter writer({"a", "b"});
  std::vector<std::vector<std::string>> const rows{{"x", "y,z"}, {"", "\"q\""}, {" s ", "two\nlines"}, {"é", ""}};
  for (auto const& row : rows) writer.row(row);
  auto const table = CsvTable::parse(writer.text(), "x.csv");
  REQUIRE(table.size() == static_cast<int>(rows.size()));
  for (int r = 0; r < table.size(); ++r)
    for (int c = 0; c < 2; ++c)
      CHECK(table.cell(r, c) == rows[static_cast<std::size_t>(r)][static_cast<std::size_t>(c)]);
  CsvWriter narrow({"only"});
  narrow.row({""});
  CHECK(CsvTable::parse(narrow.text(), "x.csv").size() == 1);
}

TEST_CASE("a number is written in the shortest text that reads back the same") {
  CHECK(csv_number(12.5) == "12.5");
  CHECK(csv_number(17942942) == "17942942");
  CHECK(csv_number(0.1) == "0.1");
  CHECK(csv_number(-0.0) == "0");
  CHECK(csv_number(std::numeric_limits<double>::quiet_NaN()).empty());
}
