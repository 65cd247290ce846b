// The page as values: names apart, legend complete, scale bar true.
#include <cmath>
#include <random>

#include "geo/chart/label_placement.hpp"
#include "geo/chart/legend_layout.hpp"
#include "geo/chart/map_layout.hpp"
#include "tests/chart/plain_ruler.hpp"
#include "tests/chart/toy_map.hpp"
#include "tests/support/catch.hpp"

using namespace kansenatlas;
using test::PlainRuler;

namespace {

struct Toy : test::ToyMap {
  [[nodiscard]] MapLayout layout() const {
    auto const texts = test::texts_in(Language::nl);
    return laid_out(content_of(spec, texts), spec, "Bron: Kansenatlas", texts, PlainRuler());
  }
};

}  // namespace

TEST_CASE("names do not overlap, stay on the page and keep off obstacles") {
  std::vector<LabelWish> wishes;
  for (int i = 0; i < 60; ++i)
    wishes.push_back(
        {"Gemeente-met een naam", {10.0 + 9 * (i % 10), 10.0 + 7 * (i / 10)}, 3, {}, 100.0 - i, i % 3 == 0});
  PageBox const frame{0, 0, 120, 60}, obstacle{40, 20, 30, 15};
  auto const placed = placed_labels(wishes, frame, {{obstacle}, {}}, PlainRuler());
  REQUIRE(placed.size() > 5);
  for (std::size_t i = 0; i < placed.size(); ++i) {
    CHECK(frame.contains(placed[i].box));
    CHECK_FALSE(placed[i].box.overlaps(obstacle));
    for (std::size_t j = 0; j < i; ++j) CHECK_FALSE(placed[i].box.overlaps(placed[j].box));
  }
}

TEST_CASE("a name too wide for its place stands aside with a line to it") {
  auto const placed = placed_labels({{"Gilze en Rijen", {50, 50}, 1, {}, 1, true}}, {0, 0, 100, 100}, {}, PlainRuler());
  REQUIRE(placed.size() == 1);
  REQUIRE(placed[0].leader);
  CHECK(placed[0].leader->second == PagePoint{50, 50});
}

TEST_CASE("names stand near their places also where many stand aside") {
  std::mt19937 random(7);
  std::uniform_real_distribution<double> around(44, 56);
  double sum_mm = 0;
  int leaders = 0;
  for (int draw = 0; draw < 20; ++draw) {
    std::vector<LabelWish> wishes;
    for (int i = 0; i < 8; ++i)
      wishes.push_back({"Plaatsnaam", {around(random), around(random)}, 0.4, {}, 8.0 - i, true});
    for (auto const& label : placed_labels(wishes, {0, 0, 100, 100}, {}, PlainRuler())) {
      if (!label.leader) continue;
      ++leaders;
      auto const& [from, to] = *label.leader;
      sum_mm += std::hypot(from.x_mm - to.x_mm, from.y_mm - to.y_mm);
    }
  }
  CHECK(leaders > 150);
  CHECK(sum_mm / leaders < 2.6);  // 3.6 where each takes the best place that those before it have left
}

TEST_CASE("a name breaks at the space or hyphen nearest its middle") {
  CHECK(wordings_of("Bergen op Zoom").back() == std::vector<std::string>{"Bergen", "op Zoom"});
  CHECK(wordings_of("Etten-Leur").back() == std::vector<std::string>{"Etten-", "Leur"});
  CHECK(wordings_of("Breda").size() == 1);
}

TEST_CASE("the scale bar has a round length and measures what it says") {
  Toy toy;
  toy.spec.outlines = {&toy.country.atlas->partitions[0]};
  auto const layout = toy.layout();
  CHECK(layout.scale_bar.length_mm * layout.projection.metres_per_mm ==
        Approx(layout.scale_bar.length_km * 1000).epsilon(1e-12));
  auto const west = layout.projection.to_paper({100000, 400000}), east = layout.projection.to_paper({101000, 400000});
  CHECK(east.x_mm - west.x_mm == Approx(layout.scale_bar.length_mm / layout.scale_bar.length_km));
  CHECK(scale_bar_for(1000, 34).length_km == Approx(20));
  CHECK(scale_bar_for(250, 40).length_km == Approx(10));
}

TEST_CASE("legend, scale bar and map stay apart and on the page") {
  Toy toy;
  toy.spec.mismatch = MismatchChoice{&toy.country.atlas->partitions[0], &toy.country.atlas->partitions[2]};
  auto const layout = toy.layout();
  PageBox const page{0, 0, layout.drawing.width_mm, layout.drawing.height_mm};
  REQUIRE(layout.legend_boxes.size() == 2);
  CHECK_FALSE(layout.legend_boxes[0].overlaps(layout.legend_boxes[1]));
  for (auto const& box : layout.legend_boxes) {
    CHECK(page.contains(box));
    CHECK_FALSE(box.overlaps(layout.scale_bar_box));
    CHECK_FALSE(box.overlaps(layout.map_frame));  // the board leaves no sea free
  }
}

TEST_CASE("a legend beside a region keeps the page low and stands apart from map and scale bar") {
  Toy toy;
  toy.spec.outlines = {&toy.country.atlas->partitions[0], &toy.country.atlas->partitions[2]};
  toy.spec.focus = FocusChoice{&toy.country.atlas->partitions[0], 1};
  auto const below = toy.layout();
  toy.spec.has_legend_beside = true;
  auto const beside = toy.layout();
  CHECK(beside.drawing.height_mm < below.drawing.height_mm);
  CHECK(beside.drawing.height_mm < 115);
  PageBox const page{0, 0, beside.drawing.width_mm, beside.drawing.height_mm};
  REQUIRE_FALSE(beside.legend_boxes.empty());
  for (auto const& box : beside.legend_boxes) {
    CHECK(page.contains(box));
    CHECK(box.left_mm > beside.map_frame.right_mm());
    CHECK_FALSE(box.overlaps(beside.scale_bar_box));
  }
  CHECK_FALSE(beside.scale_bar_box.overlaps(beside.map_frame));
}

TEST_CASE("the counts of a legend add up to all areas") {
  Toy toy;
  toy.spec.choropleth = ChoroplethChoice{.indicator = 0, .palette = {}};
  for (auto const* by : {static_cast<Partition const*>(nullptr), &toy.country.atlas->partitions[1]}) {
    toy.spec.choropleth->by = by;
    auto const content = content_of(toy.spec, test::texts_in(Language::nl));
    int sum = 0;
    for (auto const& row : content.legend.front().rows) sum += row.count;
    CHECK(sum == (by ? static_cast<int>(by->regions.size()) : 36));
  }
}

TEST_CASE("three outlines differ in width and dash, so that greyscale keeps them apart") {
  auto const looks = outline_looks(3);
  REQUIRE(looks.size() == 3);
  auto const band = strokes_of(looks[0], 1), line = strokes_of(looks[1], 1), beads = strokes_of(looks[2], 1);
  CHECK(band.front().width_mm > 1.5 * line.front().width_mm);
  CHECK(band.front().width_mm > 1.5 * beads.back().width_mm);
  CHECK(line.back().dashes_mm.empty());
  CHECK_FALSE(beads.back().dashes_mm.empty());
  CHECK(luminance_of(band.back().colour) > luminance_of(line.back().colour) + 0.3);
}

TEST_CASE("long words of a legend break into lines that fit") {
  TextStyle const style;
  for (auto const& line : broken_lines("buiten de regio van de meeste inwoners", 20, style, PlainRuler()))
    CHECK(PlainRuler().size_of(line, style).width_mm <= 20);
}

TEST_CASE("deviating municipalities whose names find no room are named at the foot of the page") {
  Toy toy;
  auto atlas = *toy.country.atlas;
  toy.spec.atlas = &atlas;
  for (std::size_t i = 0; i < atlas.municipalities.size(); ++i) {
    atlas.municipalities[i].official_name += " met een naam die op geen enkele kaart van dit land past, nooit";
    atlas.municipalities[i].inhabitants_2024 += static_cast<long long>(i);
  }
  toy.spec.mismatch = MismatchChoice{&atlas.partitions[0], &atlas.partitions[1], Weight::inhabitants};
  toy.spec.width_mm = 80;
  auto const layout = toy.layout();
  REQUIRE(layout.names_left_out.size() > 1);
  auto const number_of = [](std::string const& name) { return std::stoi(name.substr(5)); };
  CHECK(number_of(layout.names_left_out[0]) > number_of(layout.names_left_out[1]));  // the largest first
  std::string said;
  for (auto const& layer : layout.drawing.layers)
    for (auto const& mark : layer.marks)
      if (auto const* run = std::get_if<TextRun>(&mark); run && layer.id == "notes") said += run->text + " ";
  CHECK(said.find(layout.names_left_out.back().substr(0, 7)) != std::string::npos);
}

TEST_CASE("a legend is never narrower than its longest word beside the count") {
  LegendBlock block;
  block.heading = "Grenzen";
  block.rows = {{"Omgevingsdiensten (1-1-2026)", 26, std::nullopt, OutlineLook::line}};
  double const width = wanted_width_mm(block, 5, 1, PlainRuler());
  auto const box = legend_box(block, width, 1, PlainRuler());
  std::vector<TextRun> runs;
  for (auto const& mark : box.marks)
    if (auto const* run = std::get_if<TextRun>(&mark)) runs.push_back(*run);
  for (auto const& word : runs)
    for (auto const& count : runs)
      if (word.text == "Omgevingsdiensten" && count.text == "26")
        CHECK(word.baseline.x_mm + PlainRuler().size_of(word.text, word.style).width_mm <=
              count.baseline.x_mm - PlainRuler().size_of(count.text, count.style).width_mm);
  CHECK(width > 5);
}
