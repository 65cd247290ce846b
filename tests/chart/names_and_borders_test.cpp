// Names and borders that do not hide each other, on small pages too.
#include "geo/chart/label_placement.hpp"
#include "geo/chart/legend_layout.hpp"
#include "geo/chart/map_layers.hpp"
#include "geo/chart/map_layout.hpp"
#include "tests/chart/plain_ruler.hpp"
#include "tests/chart/toy_map.hpp"
#include "tests/support/catch.hpp"

using namespace kansenatlas;
using test::PlainRuler;

namespace {

std::size_t layer_at(MapLayout const& layout, std::string const& start) {
  auto const& layers = layout.drawing.layers;
  for (std::size_t i = 0; i < layers.size(); ++i)
    if (layers[i].id.starts_with(start)) return i;
  return layers.size();
}

std::size_t points_in(std::vector<std::vector<PageLine>> const& outlines) {
  std::size_t points = 0;
  for (auto const& lines : outlines)
    for (auto const& line : lines) points += line.size();
  return points;
}

double em_mm(TextStyle const& style) { return style.size_pt * mm_per_pt; }

}  // namespace

TEST_CASE("a band is hollow and has dark rims, so that it is neither a filled area nor a grey one") {
  auto const band = strokes_of(OutlineLook::band, 1);
  REQUIRE(band.size() == 3);
  CHECK(band[0].width_mm > band[1].width_mm);
  CHECK(band[1].width_mm > band[2].width_mm);
  CHECK(luminance_of(band[0].colour) < 0.15);
  CHECK(luminance_of(band[2].colour) > luminance_of(band[1].colour) + 0.3);
}

TEST_CASE("on a small page pens shrink faster than letters") {
  for (auto const look : {OutlineLook::band, OutlineLook::line, OutlineLook::beads, OutlineLook::edge})
    CHECK(strokes_of(look, 0.78).front().width_mm < 0.7 * strokes_of(look, 1).front().width_mm);
}

TEST_CASE("bends too fine for the paper are left out of borders, coarse ones stay") {
  test::ToyMap toy;
  toy.spec.outlines = {&toy.country.atlas->partitions[0]};
  auto const content = content_of(toy.spec, test::texts_in(Language::nl));
  Projection projection;
  projection.metres_per_mm = 100;
  auto network = toy.spec.ground->coast;
  auto const straight = points_in(outlines_on_paper(content, network, projection, 1));
  for (auto& arc : network.arcs) {
    auto const a = arc.points.front(), b = arc.points.back();
    arc.points.insert(arc.points.begin() + 1, {(a.x + b.x) / 2 + 10, (a.y + b.y) / 2 + 10});
  }
  CHECK(points_in(outlines_on_paper(content, network, projection, 1)) == straight);
  projection.metres_per_mm = 20;
  CHECK(points_in(outlines_on_paper(content, network, projection, 1)) > straight);
}

TEST_CASE("the rim of the region that fills the map lies below all borders, looks like none and is in the legend") {
  test::ToyMap toy;
  auto const& partitions = toy.country.atlas->partitions;
  toy.spec.outlines = {&partitions[0], &partitions[1], &partitions[2]};
  toy.spec.focus = FocusChoice{&partitions[0], 1};
  auto const texts = test::texts_in(Language::nl);
  auto const content = content_of(toy.spec, texts);
  auto const layout = laid_out(content, toy.spec, "Bron: Kansenatlas", texts, PlainRuler());
  CHECK(layer_at(layout, "focus") < layer_at(layout, "outline-"));
  REQUIRE(content.legend.front().rows.back().outline == OutlineLook::edge);
  CHECK(content.legend.front().rows.back().text == "Rand van Veiligheidsregio 2");
  for (auto const look : outline_looks(3)) {
    CHECK(strokes_of(OutlineLook::edge, 1).front().width_mm > strokes_of(look, 1).front().width_mm);
    CHECK(std::abs(luminance_of(colour_of(OutlineLook::edge)) - luminance_of(colour_of(look))) > 0.03);
  }
}

TEST_CASE("a name keeps off lines where it can, and is left out where it may not cover them") {
  LabelWish wish{"Haaglanden", {50, 50}, 3, {}, 1};
  PageBox const frame{0, 0, 100, 100};
  LabelObstacles const one_line{{}, LineMask(frame, {{{{50, 0}, {50, 51}}}}, 0.5)};
  auto const free = placed_labels({wish}, frame, one_line, PlainRuler());
  REQUIRE(free.size() == 1);
  CHECK(one_line.lines.is_clear(free[0].box));
  std::vector<PageLine> many;
  for (double x = 0; x < 100; x += 4) many.push_back({{x, 0}, {x, 100}});
  LabelObstacles const grid{{}, LineMask(frame, {many}, 0.5)};
  CHECK(placed_labels({wish}, frame, grid, PlainRuler()).size() == 1);
  wish.may_cover_lines = false;
  CHECK(placed_labels({wish}, frame, grid, PlainRuler()).empty());
}

TEST_CASE("names beside each other are further apart than two words of one name") {
  TextStyle const style;
  std::vector<LabelWish> wishes;
  for (int i = 0; i < 9; ++i) wishes.push_back({"Oosterhout", {20 + 7.0 * i, 50}, 4, style, 10.0 - i});
  auto const placed = placed_labels(wishes, {0, 0, 100, 100}, {}, PlainRuler());
  REQUIRE(placed.size() > 2);
  for (auto const& one : placed)
    for (auto const& other : placed) {
      bool const is_beside = one.box.top_mm < other.box.bottom_mm() && other.box.top_mm < one.box.bottom_mm();
      if (one.wish == other.wish || !is_beside || one.box.left_mm > other.box.left_mm) continue;
      CHECK(other.box.left_mm - one.box.right_mm() >= 0.6 * em_mm(style) - 1e-9);
    }
}

TEST_CASE("a name that finds room only far away is left out rather than led to its place") {
  LabelWish const wish{"Winterswijk", {100, 100}, 1, {}, 1, true};
  PageBox const frame{0, 0, 200, 200};
  double const near = 4 * em_mm(wish.style), far = 2 * longest_leader_em * em_mm(wish.style);
  auto const taken = [](double reach) { return PageBox{100 - reach, 100 - reach, 2 * reach, 2 * reach}; };
  // The obstacle is four bars around the place, as a line may not cross it either.
  auto const around = [&](double reach) {
    auto const box = taken(reach);
    double const in = 2;
    return std::vector<PageBox>{{box.left_mm, box.top_mm, box.width_mm, reach - in},
                                {box.left_mm, 100 + in, box.width_mm, reach - in},
                                {box.left_mm, 100 - in, reach - in, 2 * in - 0.5}};
  };
  CHECK(placed_labels({wish}, frame, {{}, {}}, PlainRuler()).size() == 1);
  CHECK(placed_labels({wish}, frame, {around(near), {}}, PlainRuler()).size() == 1);
  auto closed = around(far);
  closed.push_back({100 + 2, 100 - 2, 1.1 * longest_leader_em * em_mm(wish.style), 4});
  CHECK(placed_labels({wish}, frame, {closed, {}}, PlainRuler()).empty());
}

TEST_CASE("regions without room for their name are told at the foot of the map") {
  test::ToyMap toy;
  auto atlas = *toy.country.atlas;
  toy.spec.atlas = &atlas;
  for (auto& region : atlas.partitions[0].regions)
    region.title += " met een naam die op geen enkele kaart van dit land past, nooit en te nimmer";
  toy.spec.outlines = {&atlas.partitions[0]};
  toy.spec.width_mm = 80;
  auto const texts = test::texts_in(Language::nl);
  auto const layout = laid_out(content_of(toy.spec, texts), toy.spec, "Bron: Kansenatlas", texts, PlainRuler());
  REQUIRE_FALSE(layout.unnamed.empty());
  std::string said;
  for (auto const& layer : layout.drawing.layers)
    for (auto const& mark : layer.marks)
      if (auto const* run = std::get_if<TextRun>(&mark); run && layer.id == "notes") said += run->text + " ";
  CHECK(said.find("Zonder naam op de kaart:") != std::string::npos);
}

TEST_CASE("on a narrow page the heading of a legend keeps its line, and the word over the counts gets its own") {
  LegendBlock block;
  block.heading = "% of the labour force";
  block.count_heading = "municipalities";
  block.rows = {{"2.0 – 2.8", 105, std::nullopt, std::nullopt}};
  double const narrow_mm = PlainRuler().size_of(block.heading, TextStyle{7.4}).width_mm + 1;
  auto const box = legend_box(block, narrow_mm, 1, PlainRuler());
  int lines_of_heading = 0;
  for (auto const& mark : box.marks)
    if (auto const* run = std::get_if<TextRun>(&mark)) lines_of_heading += block.heading.find(run->text) == 0;
  CHECK(lines_of_heading == 1);
  for (auto const& mark : box.marks)
    if (auto const* run = std::get_if<TextRun>(&mark); run && run->text == block.heading)
      for (auto const& other : box.marks)
        if (auto const* counts = std::get_if<TextRun>(&other); counts && counts->text == block.count_heading)
          CHECK(counts->baseline.y_mm > run->baseline.y_mm);
}
