// Charts that are no maps: where things stand, their words, their bytes.
#include "geo/chart/data_chart.hpp"
#include "geo/chart/painter.hpp"
#include "tests/chart/toy_map.hpp"
#include "tests/support/catch.hpp"

using namespace kansenatlas;

namespace {

ChartWords words() { return {"Regio Veld", "een subtitel", "Bron: proef", "2024-01-01", Language::nl}; }

SpineRow row(double value, double national, std::vector<double> peers, bool higher_is_better = true) {
  return {"hoogte", "m, 2023", "1,0", "2,0", value, national, std::move(peers), higher_is_better, Quarter::best};
}

SpineChart spine() { return {words(), "Regio Veld", "4 regio's", {{"Thema", {row(3, 2, {1, 2, 3, 4})}}}}; }

StripChart strip() {
  StripRow one;
  one.name = "hoogte";
  one.unit = "m, 2023";
  one.all = {1, 2, 3, 4, 5, 9};
  one.own = {2, 4};
  one.lowest = 2;
  one.highest = 4;
  one.lowest_name = "Laagveen";
  one.highest_name = "Hoogveen";
  one.lowest_shown = "2,0";
  one.highest_shown = "4,0";
  one.all_lowest_shown = "1,0";
  one.all_highest_shown = "9,0";
  one.region = 3;
  one.national = std::numeric_limits<double>::quiet_NaN();
  one.region_shown = "3,0";
  one.national_shown = "geen cijfer";
  return {words(), "Regio Veld", {one}};
}

ScoreChart score() {
  return {
      words(),
      "Regio Veld",
      {{"GGD-regio's (1-1-2024)", {{"GGD Noord", 0.75}, {"GGD Zuid", 0.25}}, "GGD-regio's: verspreid over 2.", 0.9}}};
}

std::vector<TextRun> runs_of(Drawing const& drawing) {
  std::vector<TextRun> runs;
  for (auto const& layer : drawing.layers)
    for (auto const& mark : layer.marks)
      if (auto const* run = std::get_if<TextRun>(&mark)) runs.push_back(*run);
  return runs;
}

void check_inside(Drawing const& drawing) {
  auto const ruler = font_ruler();
  for (auto const& run : runs_of(drawing)) {
    CAPTURE(run.text);
    double const width = ruler->size_of(run.text, run.style).width_mm;
    double const left = run.baseline.x_mm - (run.anchor == Anchor::start ? 0
                                             : run.anchor == Anchor::end ? width
                                                                         : width / 2);
    CHECK(left >= 0);
    CHECK(left + width <= drawing.width_mm);
    CHECK(run.baseline.y_mm > 0);
    CHECK(run.baseline.y_mm < drawing.height_mm);
  }
}

}  // namespace

TEST_CASE("on a spine the country is the middle, the furthest region an end, and favourable is right") {
  auto const high = row(3, 2, {1, 2, 3, 6}), low = row(3, 2, {1, 2, 3, 6}, false);
  CHECK(place_on_spine(high, 2) == 0);
  CHECK(place_on_spine(high, 6) == 1);
  CHECK(place_on_spine(high, 1) == Approx(-0.25));
  CHECK(place_on_spine(low, 6) == -1);
  CHECK(place_on_spine(row(2, 2, {2, 2, 2}), 2) == 0);
}

TEST_CASE("every chart keeps its words on the page and gives the same bytes twice") {
  auto const texts = test::texts_in(Language::nl);
  for (auto const& chart : std::vector<DataChart>{spine(), strip(), score()}) {
    auto const drawing = picture_of(chart, texts);
    check_inside(drawing);
    CHECK(svg_of(drawing) == svg_of(picture_of(chart, texts)));
    CHECK(drawing.description.size() > 40);
    CHECK(svg_of(drawing).find("Bron: proef") != std::string::npos);
  }
}

TEST_CASE("on a spine a unit without room beside the name gives way to its year where the figures carry its sign") {
  auto const texts = test::texts_in(Language::nl);
  auto chart = spine();
  auto& row = chart.groups[0].rows[0];
  row.unit = "% bevolking van achttien jaar en ouder met (zeer) goede ervaren gezondheid, 2023";
  auto const whole = picture_of(chart, texts);
  row.short_unit = "2023";
  auto const brief = picture_of(chart, texts);
  CHECK(brief.height_mm < whole.height_mm - 2);
  auto const runs = runs_of(brief);
  CHECK(std::any_of(runs.begin(), runs.end(), [](TextRun const& run) { return run.text == "2023"; }));
  row.unit = "%, 2023";
  CHECK(svg_of(picture_of(chart, texts)).find("%, 2023") != std::string::npos);
}

TEST_CASE("a unit too long for its line stands below the name, clear of what all municipalities span") {
  auto chart = strip();
  chart.rows[0].name = "Hoogopgeleide bevolking";
  chart.rows[0].unit =
      "% of people aged 15–74 with a degree from a university or university of applied sciences, 2022, in all areas";
  auto const texts = test::texts_in(Language::nl);
  auto const drawing = picture_of(chart, texts);
  check_inside(drawing);
  CHECK(drawing.height_mm > picture_of(strip(), texts).height_mm);
  auto const runs = runs_of(drawing);
  auto const at = [&](std::string_view begin) {
    return std::find_if(runs.begin(), runs.end(), [&](TextRun const& run) { return run.text.starts_with(begin); });
  };
  auto const unit = at("% of people"), range = at("alle gemeenten");
  REQUIRE(unit != runs.end());
  REQUIRE(range != runs.end());
  CHECK(unit->baseline.y_mm > range->baseline.y_mm + 2);
}

TEST_CASE("a drawing in a text loses its source line and as much height; in a page it has no ground of its own") {
  auto const texts = test::texts_in(Language::nl);
  for (auto const& chart : std::vector<DataChart>{spine(), strip(), score()}) {
    auto const whole = picture_of(chart, texts), bare = without_source_line(whole);
    CHECK(bare.height_mm < whole.height_mm - 2);
    CHECK(svg_of(bare).find("Bron: proef") == std::string::npos);
    check_inside(bare);
    CHECK(without_source_line(bare).height_mm == bare.height_mm);
    CHECK(svg_of(bare).find("<rect width=\"100%\"") != std::string::npos);
    CHECK(svg_of(bare, "kaart1-").find("<rect width=\"100%\"") == std::string::npos);
  }
}

TEST_CASE("the text alternative of a chart says what stands where") {
  auto const texts = test::texts_in(Language::nl);
  CHECK(
      picture_of(DataChart(spine()), texts).description ==
      "De figuur toont Regio Veld naast Nederland en de 4 regio's. Aantal indicatoren: 1. Daarvan aan de gunstige kant "
      "van Nederland: 1; aan de ongunstige kant: 0. In het gunstigste kwart van de regio's: hoogte.");
  CHECK(picture_of(DataChart(strip()), texts).description ==
        "De figuur toont hoe ver de gemeenten van Regio Veld uiteenliggen. hoogte: van 2,0 (Laagveen) tot 4,0 "
        "(Hoogveen); "
        "regio 3,0, Nederland geen cijfer.");
  CHECK(
      picture_of(DataChart(score()), texts).description ==
      "De figuur toont hoe de inwoners van Regio Veld verdeeld zijn over de regio's van andere indelingen. GGD-regio's "
      "(1-1-2024): GGD Noord 75\u00a0% en GGD Zuid 25\u00a0%; V-maat 0,90.");
}

TEST_CASE("a region part too narrow for its name is named below the bar") {
  auto chart = score();
  chart.rows[0].parts = {{"GGD Noord", 0.98}, {"GGD Zuid", 0.02}};
  auto const runs = runs_of(picture_of(chart, test::texts_in(Language::nl)));
  CHECK(std::any_of(runs.begin(), runs.end(),
                    [](TextRun const& run) { return run.text == "Verder: GGD Zuid 2,0\u00a0%"; }));
}
