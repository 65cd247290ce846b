// What the making of the facts refuses, in a small country of its own.
#include <filesystem>

#include <fmt/format.h>

#include "geo/base/atomic_file.hpp"
#include "geo/source/facts_codes.hpp"
#include "geo/source/facts_derived.hpp"
#include "geo/source/facts_fitness.hpp"
#include "geo/source/facts_observations.hpp"
#include "geo/source/facts_series.hpp"
#include "tests/support/catch.hpp"
#include "tests/support/temporary_folder.hpp"

using namespace kansenatlas;
namespace fs = std::filesystem;

namespace {

// Two municipalities of today; GM0003 went into GM0002 in 2019.
class SmallCountry {
 public:
  SmallCountry() {
    write("regions/herindelingen_2012_2026.csv",
          "oude_code,oude_naam,nieuwe_code,nieuwe_naam,ingangsdatum,aandeel_oppervlak,hoofdopvolger\n"
          "GM0003,Drie,GM0002,Twee,2019-01-01,1,True\n");
    write("catalogue/further_mergers.csv",
          "old_code,old_name,new_code,new_name,date,share_of_area,is_main_successor\n");
    write("catalogue/other_codes.csv", "code,treatment,reason\nGM0000,left_out,nowhere\n");
    write("catalogue/set_aside.csv", "series,year,reason\nhealth.smoking.18plus,2022,copied\n");
  }
  void write(std::string const& name, std::string const& text) const { m_folder.write(name, text); }

  FactsRun run() const { return {m_folder.path(), m_folder / "catalogue"}; }

 private:
  test::TemporaryFolder m_folder;
};

MunicipalityNames const today{{"GM0001", "Een"}, {"GM0002", "Twee"}};

SeriesFile read_health(FactsRun& run, SmallCountry const& country, std::string const& rows) {
  country.write("health.csv", "indicator_id,year,region_code,value,ci_low,ci_high,age\n" + rows);
  return read_series_file(run, MunicipalityCodes(run, today), "health.csv", "health");
}

}  // namespace

TEST_CASE("codes tell to which municipal map they belong") {
  SmallCountry const country;
  auto run = country.run();
  MunicipalityCodes const codes(run, today);
  CHECK(codes.map_year({"GM0001", "GM0002", "GM0003"}, 2018) == 2018);
  CHECK(codes.map_year({"GM0001", "GM0002"}, 2016) == 2019);
  CHECK(codes.map_year({"GM0001", "GM0003"}, 2021) == 2018);
  CHECK(codes.use_of("GM0003") == CodeUse::known);
  CHECK(codes.use_of("GM0000") == CodeUse::left_out);
  CHECK(codes.use_of("GM9999") == CodeUse::unknown);
}

TEST_CASE("a bad figure is reported with file, row, field and value") {
  SmallCountry const country;
  struct Bad {
    std::string rows, fault;
  };
  for (auto const& [rows, fault] : {Bad{"smoking,2020,GM9999,10,9,11,18+\n", "health.csv, row 2, region_code 'GM9999'"},
                                    Bad{"smoking,2020,GM0001,1O,9,11,18+\n", "health.csv, row 2, value '1O'"},
                                    Bad{"smoking,2020,GM0001,12,9,11,18+\n", "health.csv, row 2, value '12'"},
                                    Bad{"smoking,2020,GM0001,10,9,11,18+\nsmoking,2020,GM0001,10,9,11,18+\n",
                                        "health.csv, row 3, region_code 'GM0001'"}}) {
    auto run = country.run();
    read_health(run, country, rows);
    REQUIRE(run.faults().size() == 1);
    CHECK_THAT(line_of(run.faults().front()), Catch::Contains(fault));
  }
}

TEST_CASE("a population that repeats another is reported unless it is set aside") {
  SmallCountry const country;
  auto const rows = [](int year) {
    std::string text;
    for (auto const* age : {"18+", "65+"})
      for (auto const* code : {"GM0001", "GM0002"}) text += fmt::format("smoking,{},{},10,9,11,{}\n", year, code, age);
    return text;
  };
  auto run = country.run();
  read_health(run, country, rows(2020));
  REQUIRE(run.faults().size() == 1);
  CHECK(run.faults().front().field == "age");
  auto calm = country.run();
  auto const file = read_health(calm, country, rows(2022));
  CHECK(calm.faults().empty());
  CHECK(file.series.at({"smoking", "18plus"}).by_year.empty());
  CHECK(file.series.at({"smoking", "65plus"}).by_year.size() == 1);
}

TEST_CASE("a municipality without a figure gets a row that says so") {
  SmallCountry const country;
  auto run = country.run();
  auto const file = read_health(run, country, "smoking,2020,NL01,10.50,,,18+\nsmoking,2020,GM0001,10.0,,,18+\n");
  REQUIRE(run.faults().empty());
  std::set<std::string> const current{"GM0001", "GM0002"};
  auto const table = observation_table(file, file.series.at({"smoking", "18plus"}), {{2020}, ""}, current);
  CHECK(table.text() ==
        "year,area,value,status,reason\n"
        "2020,GM0001,10,p,\n"
        "2020,NL,10.5,p,\n");
  auto recent = country.run();
  auto const later = read_health(recent, country, "smoking,2024,GM0001,10,9,11,18+\n");
  auto const with_gap = observation_table(later, later.series.at({"smoking", "18plus"}), {}, current);
  CHECK(with_gap.text() ==
        "year,area,value,ci_low,ci_high,status,reason\n"
        "2024,GM0001,10,9,11,,\n"
        "2024,GM0002,,,,,missing\n");
}

TEST_CASE("numbers of people by age follow from the shares that are published") {
  SmallCountry const country;
  country.write("catalogue/derived.csv",
                "folder,name,whole,only,without\nkeys,grown,people,,young\nkeys,old,people,share_old,\n"
                "keys,none,people,unknown,\nother,skipped,people,young,\n");
  country.write("keys.csv",
                "indicator_id,year,region_code,value\npeople,2023,GM0001,1001\npeople,2023,GM0002,2000\n"
                "young,2023,GM0001,20\nyoung,2023,GM0002,15\nshare_old,2023,GM0002,25\n");
  auto run = country.run();
  auto file = read_series_file(run, MunicipalityCodes(run, today), "keys.csv", "keys");
  add_derived_series(run, "keys", file);
  auto const value = [&](char const* series, char const* area) {
    return file.series.at({series, ""}).by_year.at(2023).at(area).value;
  };
  CHECK(value("grown", "GM0001") == 801);
  CHECK(value("grown", "GM0002") == 1700);
  CHECK(value("old", "GM0002") == 500);
  CHECK_FALSE(file.series.at({"old", ""}).by_year.at(2023).contains("GM0001"));
  CHECK_FALSE(file.series.contains({"skipped", ""}));
  REQUIRE(run.faults().size() == 1);
  CHECK(run.faults()[0].value == "unknown");
}

TEST_CASE("a series that repeats another leaves the core to the original") {
  FitnessFacts facts;
  facts.has_direction = facts.can_be_aggregated = facts.may_be_core = true;
  facts.last_year = 2022;
  facts.municipalities = 340;
  CHECK(judge_fitness(facts).fitness == "kern");
  facts.original = "health.overweight";
  CHECK(judge_fitness(facts).fitness == "aanvullend");
  CHECK(judge_fitness(facts).reason.find("health.overweight") != std::string::npos);
  facts.original.clear();
  facts.may_be_core = false;
  CHECK(judge_fitness(facts).fitness == "aanvullend");
  facts.is_original = true;
  CHECK(judge_fitness(facts).fitness == "kern");
}
