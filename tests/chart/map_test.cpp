// Whole maps of the small country: words, bytes and refusals.
#include <filesystem>

#include "geo/base/atomic_file.hpp"
#include "geo/base/error.hpp"
#include "geo/chart/map_chart.hpp"
#include "tests/chart/toy_map.hpp"
#include "tests/support/catch.hpp"
#include "tests/support/temporary_folder.hpp"

using namespace kansenatlas;
namespace fs = std::filesystem;

TEST_CASE("the same map twice gives the same bytes in every format") {
  test::ToyMap toy;
  test::TemporaryFolder const folder;
  toy.spec.choropleth = ChoroplethChoice{.indicator = 0};
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
  toy.spec.choropleth = ChoroplethChoice{.indicator = 0};
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
  toy.spec.choropleth = ChoroplethChoice{0, 2023, ClassMethod::fisher, 3, "", nullptr};
  CHECK(
      describe_map(toy.spec, test::texts_in(Language::nl)).alt_text ==
      "De kaart heet ‘hoogte’. Eenheid: m. 36 van 36 gemeenten hebben een waarde; laagste: Veld 1 en nog 5 (1,0), "
      "hoogste: "
      "Veld 31 en nog 5 (6,0). Aantal gemeenten per klasse, in natuurlijke klassen (Fisher): 1,0\u00a0–\u00a02,0: 12, "
      "3,0\u00a0–\u00a04,0: 12 en 5,0\u00a0–\u00a06,0: 12.");
  CHECK(describe_map(toy.spec, test::texts_in(Language::en)).alt_text ==
        "The map is called ‘hoogte’. Unit: m. 36 of 36 municipalities have a value; lowest: Veld 1 and 5 others (1.0), "
        "highest: Veld "
        "31 and 5 others (6.0). Number of municipalities in each class, in natural classes (Fisher): "
        "1.0\u00a0–\u00a02.0: "
        "12, 3.0\u00a0–\u00a04.0: 12 and 5.0\u00a0–\u00a06.0: 12.");
}

TEST_CASE("the highest class stands on top of the legend, and areas without a value at its foot") {
  test::ToyMap toy;
  toy.spec.choropleth = ChoroplethChoice{0, 0, ClassMethod::fisher, 3, "", nullptr};
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
  toy.spec.choropleth = ChoroplethChoice{0, 0, ClassMethod::fisher, 5, "blus", nullptr};
  CHECK_THROWS_WITH(describe_map(toy.spec, texts), Catch::Contains("did you mean 'blues'"));
}

TEST_CASE("good and bad are not coloured without a direction") {
  test::ToyMap toy;
  auto atlas = *toy.country.atlas;
  atlas.indicators[0].direction = Direction::none;
  toy.spec.atlas = &atlas;
  toy.spec.choropleth = ChoroplethChoice{0, 0, ClassMethod::fisher, 5, "orange-blue", nullptr};
  CHECK_THROWS_AS(describe_map(toy.spec, test::texts_in(Language::nl)), UsageError);
}
