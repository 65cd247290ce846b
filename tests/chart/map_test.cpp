// Whole maps of the small country: words, bytes and refusals.
#include <filesystem>

#include "geo/atlas/municipal_partition.hpp"
#include "geo/base/atomic_file.hpp"
#include "geo/base/error.hpp"
#include "geo/chart/class_texts.hpp"
#include "geo/chart/map_chart.hpp"
#include "geo/chart/map_content.hpp"
#include "tests/chart/toy_map.hpp"
#include "tests/support/catch.hpp"
#include "tests/support/temporary_folder.hpp"

using namespace kansenatlas;
namespace fs = std::filesystem;

TEST_CASE("the same map twice gives the same bytes in every format") {
  test::ToyMap toy;
  test::TemporaryFolder const folder;
  toy.spec.choropleth = ChoroplethChoice{.indicator = 0, .palette = {}};
  toy.spec.outlines = {&toy.country.atlas->partitions[0], &toy.country.atlas->partitions[1]};
  for (auto const* extension : {".svg", ".pdf", ".png"}) {
    auto const one = folder.path() / (std::string("one") + extension),
               two = folder.path() / (std::string("two") + extension);
    draw_map(toy.spec, test::texts_in(Language::nl), one);
    draw_map(toy.spec, test::texts_in(Language::nl), two);
    CAPTURE(extension);
    CHECK(read_whole_file(one) == read_whole_file(two));
  }
}

TEST_CASE("an SVG carries its title, its text alternative and its words as text") {
  test::ToyMap toy;
  test::TemporaryFolder const folder;
  toy.spec.choropleth = ChoroplethChoice{.indicator = 0, .palette = {}};
  auto const result = draw_map(toy.spec, test::texts_in(Language::nl), folder.path() / "map.svg");
  auto const svg = read_whole_file(folder.path() / "map.svg");
  CHECK(svg.find("<desc id=\"description\">" + result.alt_text) != std::string::npos);
  CHECK(svg.find(">hoogte</text>") != std::string::npos);
  CHECK(svg.find("role=\"img\"") != std::string::npos);
}

TEST_CASE("a PNG records its resolution") {
  test::ToyMap toy;
  test::TemporaryFolder const folder;
  toy.spec.outlines = {&toy.country.atlas->partitions[0]};
  toy.spec.dpi = 254;
  draw_map(toy.spec, test::texts_in(Language::nl), folder.path() / "map.png");
  auto const png = read_whole_file(folder.path() / "map.png");
  auto const at = png.find("pHYs");
  REQUIRE(at != std::string::npos);
  CHECK(png.substr(at + 4, 9) == std::string("\0\0\x27\x10\0\0\x27\x10\1", 9));  // 10,000 a metre
}

TEST_CASE("the text alternative says what is shown, in both languages") {
  test::ToyMap toy;
  toy.spec.choropleth = ChoroplethChoice{0, 2023, ClassMethod::fisher, 3, {}, "", nullptr};
  CHECK(
      describe_map(toy.spec, test::texts_in(Language::nl)).alt_text ==
      "De kaart heet ‘hoogte’. Cijfers over 2023; eenheid: m. 36 van 36 gemeenten hebben een waarde; laagste: Veld 1 "
      "en nog "
      "5 (1,0), "
      "hoogste: "
      "Veld 31 en nog 5 (6,0). Aantal gemeenten per klasse, in natuurlijke klassen (Fisher): 1,0\u00a0–\u00a02,0: 12, "
      "3,0\u00a0–\u00a04,0: 12 en 5,0\u00a0–\u00a06,0: 12.");
  CHECK(describe_map(toy.spec, test::texts_in(Language::en)).alt_text ==
        "The map is called ‘hoogte’. Figures of 2023; unit: m. 36 of 36 municipalities have a value; lowest: Veld 1 "
        "and 5 "
        "others (1.0), "
        "highest: Veld "
        "31 and 5 others (6.0). Number of municipalities in each class, in natural classes (Fisher): "
        "1.0\u00a0–\u00a02.0: "
        "12, 3.0\u00a0–\u00a04.0: 12 and 5.0\u00a0–\u00a06.0: 12.");
}

TEST_CASE("the highest class stands on top of the legend, and areas without a value at its foot") {
  test::ToyMap toy;
  toy.spec.choropleth = ChoroplethChoice{0, 0, ClassMethod::fisher, 3, {}, "", nullptr};
  auto const legend = describe_map(toy.spec, test::texts_in(Language::nl)).legend;
  std::vector<std::string> labels;
  for (auto const& entry : legend) labels.push_back(entry.text);
  auto const at = [&](char const* start) {
    return std::find_if(labels.begin(), labels.end(), [&](auto const& label) { return label.starts_with(start); }) -
           labels.begin();
  };
  REQUIRE(at("5,0") < static_cast<long>(labels.size()));
  CHECK(at("5,0") < at("3,0"));
  CHECK(at("3,0") < at("1,0"));
}

TEST_CASE("a mismatch map names the municipalities that deviate") {
  test::ToyMap toy;
  auto const& partitions = toy.country.atlas->partitions;
  toy.spec.mismatch = MismatchChoice{&partitions[0], &partitions[2]};
  auto const result = describe_map(toy.spec, test::texts_in(Language::nl));
  CHECK(result.alt_text.find("Veld 4") != std::string::npos);
  CHECK(result.legend.size() >= 3);
}

TEST_CASE("a map that cannot be is wrong usage") {
  test::ToyMap toy;
  auto const texts = test::texts_in(Language::nl);
  toy.spec.outlines = {&toy.country.atlas->partitions[0]};
  CHECK_THROWS_AS(draw_map(toy.spec, texts, "map.gif"), UsageError);
  toy.spec.width_mm = 20;
  CHECK_THROWS_AS(describe_map(toy.spec, texts), UsageError);
  toy.spec.width_mm = 160;
  toy.spec.choropleth = ChoroplethChoice{0, 0, ClassMethod::fisher, 5, {}, "blus", nullptr};
  CHECK_THROWS_WITH(describe_map(toy.spec, texts), Catch::Contains("did you mean 'blues'"));
}

TEST_CASE("good and bad are not coloured without a direction") {
  test::ToyMap toy;
  auto atlas = *toy.country.atlas;
  atlas.indicators[0].direction = Direction::none;
  toy.spec.atlas = &atlas;
  toy.spec.choropleth = ChoroplethChoice{0, 0, ClassMethod::fisher, 5, {}, "orange-blue", nullptr};
  CHECK_THROWS_AS(describe_map(toy.spec, test::texts_in(Language::nl)), UsageError);
}

TEST_CASE("two areas that share an extreme are both named") {
  test::ToyMap toy;
  auto atlas = *toy.country.atlas;
  toy.spec.atlas = &atlas;
  toy.spec.choropleth = ChoroplethChoice{0, 0, ClassMethod::fisher, 3, {}, "", &atlas.partitions[1]};
  auto const texts = test::texts_in(Language::nl);
  // Rows in pairs: every region has another mean.
  CHECK(describe_map(toy.spec, texts).alt_text.find("laagste: Omgevingsdienst 1 (") != std::string::npos);
  toy.spec.choropleth->by = &atlas.partitions[0];  // columns in pairs: all three have the same mean
  atlas.partitions[0].region_of[0] = -1;
  CHECK(describe_map(toy.spec, texts).alt_text.find("Veiligheidsregio 2 en Veiligheidsregio 3 (") != std::string::npos);
}

TEST_CASE("the source line tells the year that the figures are about, not the date of their table") {
  test::ToyMap toy;
  auto atlas = *toy.country.atlas;
  for (auto& source : atlas.sources) source.date = {2022, 12, 31};
  toy.spec.atlas = &atlas;
  toy.spec.choropleth = ChoroplethChoice{0, 2022, ClassMethod::fisher, 5, {}, "", nullptr};
  auto const result = describe_map(toy.spec, test::texts_in(Language::nl));
  CHECK(result.attribution.find("(cijfers over 2022)") != std::string::npos);
  CHECK(result.attribution.find("31-12-2022") == std::string::npos);
}

TEST_CASE("approximations are marked, rounded and explained on a map as they are elsewhere") {
  test::ToyMap toy;
  auto atlas = *toy.country.atlas;
  auto& indicator = atlas.indicators[0];
  indicator.unit_nl = "meter";
  indicator.aggregation = Aggregation::approximate;
  indicator.decimals = 0;
  toy.spec.atlas = &atlas;
  toy.spec.choropleth = ChoroplethChoice{0, 0, ClassMethod::fisher, 3, {}, "", &atlas.partitions[1]};
  auto const result = describe_map(toy.spec, test::texts_in(Language::nl));
  REQUIRE_FALSE(result.legend.empty());
  CHECK(result.legend.front().text.starts_with("\u2248\u00a0"));
  CHECK(result.alt_text.find("(\u2248\u00a0") != std::string::npos);
  CHECK(result.alt_text.find("benadering uit gemeentecijfers") != std::string::npos);
}

TEST_CASE("the classes of approximate medians of amounts are in hundreds") {
  Indicator indicator;
  indicator.unit_nl = "euro";
  indicator.decimals = 0;
  indicator.aggregation = Aggregation::approximate;
  std::vector<AreaValue> values(4);
  for (std::size_t i = 0; i < values.size(); ++i) {
    values[i].value = 25012 + 1890 * static_cast<double>(i);
    values[i].method = ValueMethod::approximate;
  }
  std::vector<double> const numbers{25012, 26902, 28792, 30682};
  auto const texts = test::texts_in(Language::nl);
  CHECK(class_bounds(classified(numbers, ClassMethod::fisher, 2), numbers, class_numbers(indicator, values), texts) ==
        std::vector<std::string>{"\u2248\u00a025.000\u00a0–\u00a026.900", "\u2248\u00a028.800\u00a0–\u00a030.700"});
  // Where bounds count, no number is in two classes either.
  CHECK(
      class_bounds(classified(numbers, ClassMethod::equal, 2), numbers, {0, {}}, texts).back().starts_with(">\u00a0"));
  CHECK(class_bounds(classified(numbers, ClassMethod::fisher, 2), {}, {0, {}}, texts).back() ==
        ">\u00a026.902\u00a0–\u00a030.682");
  CHECK(class_bounds(classified(numbers, ClassMethod::fisher, 2), {}, class_numbers(indicator, values), texts).back() ==
        ">\u00a026.900\u00a0–\u00a030.700");  // a bound is no approximation
}

TEST_CASE("areas that are equal in a table have one class, and the legend has no more decimals than the table") {
  Indicator indicator;
  indicator.decimals = 0;
  std::vector<AreaValue> values;
  for (double const value : {38.8, 39.39, 39.41, 42.6, 45.9, 55.5}) {
    values.emplace_back().value = value;
    values.back().method = ValueMethod::weighted_mean;
  }
  auto const numbers = shown_numbers(indicator, values);
  auto const classes = classified(numbers, ClassMethod::quantile, 3);
  CHECK(class_of(classes, numbers[1]) == class_of(classes, numbers[2]));
  CHECK(class_bounds(classes, numbers, class_numbers(indicator, values), test::texts_in(Language::nl)) ==
        std::vector<std::string>{"39", "43", "46\u00a0–\u00a056"});
}

TEST_CASE("where one partition nests in the other the map hatches who deviates the other way round") {
  test::ToyMap toy;
  auto atlas = *toy.country.atlas;
  toy.spec.atlas = &atlas;
  auto fine = municipal_partition(atlas);
  toy.spec.mismatch = MismatchChoice{&fine, &atlas.partitions[0]};
  auto const result = describe_map(toy.spec, test::texts_in(Language::nl));
  CHECK(result.subtitle.find("ligt binnen één Veiligheidsregio · andersom wijken 33 gemeenten af") !=
        std::string::npos);
  CHECK(result.alt_text.find("ligt binnen één Veiligheidsregio. 33 gemeenten") != std::string::npos);
  REQUIRE_FALSE(result.legend.empty());
  CHECK(result.legend.front().pattern == "hatched-falling");
  CHECK(result.legend.front().count == 33);
}

TEST_CASE("two editions of a partition are told apart by their dates everywhere on the map") {
  test::ToyMap toy;
  auto atlas = *toy.country.atlas;
  auto older = atlas.partitions[0];
  older.id = "veiligheidsregio@2020-01-01";
  older.name_nl += " (2020)";
  older.date = {2020, 1, 1};
  older.region_of[1] = 1;
  toy.spec.atlas = &atlas;
  toy.spec.mismatch = MismatchChoice{&older, &atlas.partitions[0]};
  auto const result = describe_map(toy.spec, test::texts_in(Language::nl));
  CHECK(result.title.find("Veiligheidsregios (1-1-2020) en veiligheidsregios (1-1-2024)") != std::string::npos);
  CAPTURE(result.alt_text);
  CHECK(result.alt_text.find("in een andere Veiligheidsregio (1-1-2024) dan het grootste deel van hun "
                             "Veiligheidsregio (1-1-2020), en omgekeerd") != std::string::npos);
  int dated = 0;
  for (auto const& entry : result.legend) {
    CHECK(entry.text.find("(2020) (") == std::string::npos);
    dated += entry.text == "Veiligheidsregios (1-1-2020)";
  }
  CHECK(dated == 1);
}

TEST_CASE("a region's name is shortened where two kinds share their last word") {
  Partition partition;
  partition.singular_nl = "veiligheidsregio";
  for (auto const* title :
       {"Veiligheids- en Gezondheidsregio Gelderland-Midden", "Veiligheidsregio Noord- en Oost-Gelderland",
        "Dienst Gezondheid & Jeugd Zuid-Holland Zuid", "Midden- en West-Brabant"})
    partition.regions.push_back({"", "", "", title});
  CHECK(short_name(partition, 0) == "Gelderland-Midden");
  CHECK(short_name(partition, 1) == "Noord- en Oost-Gelderland");
  CHECK(short_name(partition, 2) == "Dienst Gezondheid & Jeugd Zuid-Holland Zuid");
  CHECK(short_name(partition, 3) == "Midden- en West-Brabant");
  partition.singular_nl = "GGD-regio";
  CHECK(short_name(partition, 0) == "Gelderland-Midden");
}
