// The charts of figures: profile, spread and change, scale, spots, years, and each in words.
#include <filesystem>

#include "app/viewer/scene.hpp"
#include "app/viewer/small_outline.hpp"
#include "app/viewer/welfare.hpp"
#include "app/viewer/welfare_scene.hpp"
#include "app/viewer/welfare_words.hpp"
#include "geo/base/error.hpp"
#include "tests/support/bundled_atlas.hpp"
#include "tests/support/catch.hpp"
#include "tests/support/toy_atlas.hpp"
#include "tests/ui/ui_driver.hpp"

using namespace kansenatlas;
using namespace kansenatlas::viewer;
using kansenatlas::test::atlas_file;
using kansenatlas::test::has_atlas;
using kansenatlas::test::UiDriver;

namespace {}  // namespace

TEST_CASE("a profile needs an area, and then shows each figure beside the country and the peers") {
  UiDriver driver(test::toy_country(6, 16));
  driver.run("welfare_profile");
  CHECK_FALSE(driver.said("profile.empty").empty());
  driver.run("pick_area", "so01");
  REQUIRE(driver.has("profile.toy.hoogte"));
  auto const words = driver.said("profile.toy.hoogte");
  CHECK(words.find("Omgevingsdienst 1\n≈ 1,5") != std::string::npos);
  CHECK(words.find("Nederland: ≈ 8,5") != std::string::npos);
  CHECK(words.find("rang 8 van 8") != std::string::npos);
  CHECK_THAT(driver.said("profile.peers"), Catch::Contains("Gelijksoortig") && Catch::Contains("(2,9; 12.000)"));
  CHECK(driver.has("peer.so02"));
  driver.click("peer.so08");
  CHECK(driver.said("profile.toy.hoogte").find("rang 1 van 8") != std::string::npos);
  driver.click("profile.toy.hoogte.source");
  CHECK(driver.said("source_card.id") == "toy.hoogte");
}

TEST_CASE("the spread shows municipalities and partitions in rows of their own, and any dot can be picked") {
  UiDriver driver(test::toy_country());
  driver.run("welfare_spread");
  CHECK(driver.has("spread.0"));
  CHECK(driver.has("spread.3"));
  auto const& rows = *driver.state.caches.welfare.spread.answer;
  REQUIRE(rows.size() == 4);
  CHECK(rows[0].partition == nullptr);
  CHECK(rows[2].partition->id == "omgevingsdienst");
  driver.point_at("spread.2");
  CHECK(driver.said("spread.words").starts_with("Omgevingsdienst 2\n≈ 3,5"));
  driver.click("spread.2");
  CHECK(driver.state.ui.selection.partition == "omgevingsdienst");
  CHECK(driver.state.ui.selection.region == 1);
}

TEST_CASE("the change since an earlier year is a signed difference within one series") {
  UiDriver driver(test::toy_country());
  driver.run("welfare_spread");
  driver.run("welfare_level", "omgevingsdienst");
  CHECK(since_year(driver.state) == 2022);
  CHECK(driver.said("step.so01") == "0,0");
  CHECK_THROWS_AS(driver.run("since_year", "1999"), UsageError);
  driver.run("year", "2022");
  CHECK(since_year(driver.state) == 0);
  CHECK_FALSE(driver.said("since.none").empty());
}

TEST_CASE("the chart of scales says in one sentence where the differences live, the highest omega squared first") {
  auto country = test::toy_country();
  auto atlas = std::make_shared<Atlas>(*country.atlas);
  atlas->indicators[0].unit_nl = atlas->indicators[0].unit_en = "euro";  // makes up a whole, as metres do not
  country.atlas = atlas;
  UiDriver driver(country);
  driver.run("welfare_scale");
  auto const& scale = *driver.state.caches.welfare.scale.answer;
  CHECK(scale.survey.partitions[scale.order.front()].partition->id == "omgevingsdienst");
  CHECK(driver.said("scale.sentence") == sentence_of(scale.survey, driver.state.atlas(), driver.state.texts()));
  CHECK(driver.said("scale.veiligheidsregio").find("0\u00a0% tussen") != std::string::npos);
  CHECK(driver.has("lorenz"));
  CHECK(driver.said("lorenz.50") != "");
  driver.click("scale.omgevingsdienst");
  CHECK(driver.state.view().figures.level == "omgevingsdienst");
  CHECK(driver.said("measure.minimum") == "1,0");
}

TEST_CASE("where all values are equal the charts say so instead of drawing nothing") {
  UiDriver driver(test::toy_country());
  driver.run("indicator", "toy.aantal");
  driver.run("welfare_years");
  CHECK(driver.said("years.none").starts_with("Er zijn geen verschillen"));
  driver.run("open_panel", "classes");
  CHECK_FALSE(driver.said("classes.none").empty());
}

TEST_CASE("spots carry hatching as well as colour, and no two marks look alike in grey") {
  for (int a = 0; a < spot_marks; ++a)
    for (int b = a + 1; b < spot_marks; ++b)
      CHECK_FALSE(fill_of(static_cast<SpotMark>(a)) == fill_of(static_cast<SpotMark>(b)));
  CHECK(fill_of(SpotMark::hot).hatch != fill_of(SpotMark::cold).hatch);
}

TEST_CASE("every year has a small map with the classes of all years, and a click picks the area") {
  UiDriver driver(test::toy_country());
  driver.run("welfare_years");
  REQUIRE(driver.has("tile.2022"));
  REQUIRE(driver.has("tile.2023"));
  driver.point_at("tile.2022", -30, 30);
  CHECK(driver.said("years.words").starts_with("2022\nVeld"));
  CHECK(driver.state.ui.welfare.hovered >= 0);
  driver.click("tile.2022.year");
  CHECK(driver.state.view().year == 2022);
}

TEST_CASE("the Netherlands: on a small map the outline of islands runs around them and leaves their colour in sight") {
  if (!has_atlas()) SKIP_TEST("the bundled atlas is not built");
  UiDriver driver{atlas_file()};
  driver.run("indicator", "rmbw.werkloosheid");
  driver.run("welfare_level", "provincie");
  driver.run("welfare_years");
  driver.frames(3);
  auto const& state = driver.state;
  REQUIRE(state.caches.welfare.small);
  auto const& small = *state.caches.welfare.small;
  auto const* provinces = level_partition(state);
  REQUIRE(provinces);
  auto const outline = [&](std::string const& code, double pen_m) {
    for (std::size_t r = 0; r < provinces->regions.size(); ++r)
      if (provinces->regions[r].code == code)
        return small_outline(small, members_of(*provinces, static_cast<int>(r)), pen_m);
    return SmallLines();
  };
  constexpr double pen_m = 3300;  // at ten maps beside each other
  CHECK(outline("PV29", 0).size() > 3);
  CHECK(outline("PV29", pen_m).size() < outline("PV29", 0).size());
  CHECK(outline("PV30", pen_m).size() == outline("PV30", 0).size());  // a province without islands keeps its own
  CHECK_FALSE(outline("PV30", pen_m).empty());
}

TEST_CASE("every view can be read in words") {
  UiDriver driver(test::toy_country());
  driver.run("pick_area", "GM0001");
  for (auto const* view : {"welfare_map", "welfare_profile", "welfare_spread", "welfare_scale", "welfare_spots",
                           "welfare_years", "welfare_composite", "welfare_unknowns"}) {
    CAPTURE(std::string(view));
    driver.run(view);
    if (std::string_view(view) == "welfare_composite") driver.run("toggle_composite");
    driver.run("open_panel", "text");
    CHECK(driver.state.ui.work == WorkArea::welfare);
    CHECK(welfare_in_words(driver.state).size() > 1);
    CHECK_FALSE(driver.said("words.1").empty());
  }
}

TEST_CASE("the Netherlands: hot and cold spots, islands and who is left out, as the command reckons them") {
  if (!has_atlas()) SKIP_TEST("the bundled atlas is not built");
  UiDriver driver{atlas_file()};
  driver.run("indicator", "gezondheidsmonitor.overgewicht.18plus");
  driver.run("welfare_spots");
  auto const& state = driver.state;
  auto const& spots = *state.caches.welfare.spots.answer;
  REQUIRE(spots.pattern);
  auto const again = autocorrelation_of(state.atlas(), state.ground().water, spots.pattern->indicator,
                                        spots.pattern->year, AutocorrelationOptions{});
  auto const marks = spot_marks_of(state);
  std::size_t standing = 0;
  for (auto const mark : marks) standing += mark == SpotMark::hot || mark == SpotMark::cold;
  CHECK(standing == spots_of(again).size());
  CHECK(standing > 5);
  CHECK(driver.said("spots.sentence") == sentence_of(again, state.texts()));
  driver.run("spot_weights", "queen_w");
  CHECK(state.caches.welfare.spots.answer->options.scheme.contiguity == Contiguity::queen);
  CHECK_THROWS_AS(driver.run("spot_weights", "dichtbij"), UsageError);
}

TEST_CASE("the Netherlands: the profile of a region has the figures of the comparison") {
  if (!has_atlas()) SKIP_TEST("the bundled atlas is not built");
  UiDriver driver{atlas_file()};
  driver.run("select", "VR20");
  driver.run("welfare_profile");
  auto const& state = driver.state;
  auto const& profile = *state.caches.welfare.profile.answer;
  auto const again = comparison_of(state.atlas(), {profile.area}, comparable_indicators(state.atlas(), false));
  REQUIRE(profile.comparison.rows.size() == again.rows.size());
  REQUIRE(again.rows.size() > 10);
  for (std::size_t i = 0; i < again.rows.size(); ++i) {
    double const a = again.rows[i].areas.front().value.value, b = profile.comparison.rows[i].areas.front().value.value;
    CHECK((a == b || (a != a && b != b)));
    if (a == a) {
      CHECK(profile.spines[i].lowest <= a);
      CHECK(profile.spines[i].highest >= a);
    }
  }
  driver.run("toggle_supplementary");
  CHECK(state.caches.welfare.profile.answer->comparison.rows.size() > again.rows.size());
}

TEST_CASE("a profile marks approximation and certainty as the table does, for the country too") {
  auto country = test::toy_country();
  auto atlas = *country.atlas;
  std::vector<std::vector<Observation>> figures;
  for (int i = 0; i < 2; ++i) figures.emplace_back(atlas.observations->of(i).begin(), atlas.observations->of(i).end());
  for (auto& observation : figures[0]) observation.status = ValueStatus::provisional;
  atlas.observations = std::make_shared<Observations const>(std::move(figures));
  country.atlas = std::make_shared<Atlas const>(std::move(atlas));
  UiDriver driver(std::move(country));
  driver.run("welfare_profile");
  driver.run("pick_area", "so01");
  CHECK(driver.said("profile.value.toy.hoogte") == "≈ 1,5*");
  CHECK(driver.said("profile.toy.hoogte").find("Nederland: ≈ 3,5") != std::string::npos);
}

TEST_CASE("the scale of the differences speaks of shares of the variance, corrected for the number of regions") {
  UiDriver driver(test::toy_country());
  driver.run("welfare_scale");
  auto const sentence = driver.said("scale.sentence");
  CHECK(sentence.find("vooral tussen omgevingsdiensts") != std::string::npos);
  CHECK(sentence.find("omega²") != std::string::npos);
  CHECK(sentence.find("naar haar aantal inwoners") != std::string::npos);
}

TEST_CASE("no Lorenz curve is drawn of what makes up no whole, and the reason stands there") {
  UiDriver driver(test::toy_country());  // metres
  driver.run("welfare_scale");
  CHECK_FALSE(driver.has("lorenz"));
  CHECK(driver.said("lorenz.none").starts_with("Hier staat geen Lorenzcurve"));
}

TEST_CASE("no difference is given over a break in the series") {
  auto country = test::toy_country();
  auto atlas = std::make_shared<Atlas>(*country.atlas);
  atlas->indicators[0].note_nl = "2022 geldt voor 19 jaar en ouder, latere jaren voor 18 jaar en ouder.";
  atlas->indicators[0].last_year_before_break = 2022;
  country.atlas = atlas;
  UiDriver driver(country);
  driver.run("welfare_spread");
  driver.run("welfare_level", "omgevingsdienst");
  CHECK(driver.said("since.break").find("19 jaar en ouder") != std::string::npos);
  CHECK(driver.said("step.so01").starts_with("Tussen deze jaren breekt de reeks"));
}

TEST_CASE("what the atlas does not know has a page of its own, for the country and for a region") {
  UiDriver driver(test::toy_country());
  driver.run("welfare_unknowns");
  CHECK(driver.said("unknowns.country").starts_with("Dit geldt voor het hele land"));
  CHECK(driver.said("unknowns.milieu").find("hoogte") != std::string::npos);
  CHECK_FALSE(driver.said("unknowns.general").empty());
  driver.run("pick_area", "so01");
  CHECK(driver.said("unknowns.country").empty());
  CHECK(driver.state.caches.welfare.unknowns.question.level == "omgevingsdienst so01");
  CHECK(driver.said("unknowns.milieu").find("Benadering") != std::string::npos);
}

TEST_CASE("a partition of few regions has no places, and says so") {
  UiDriver driver(test::toy_country());
  driver.run("welfare_level", "omgevingsdienst");
  driver.run("welfare_map");
  CHECK(driver.said("figures.few").find("minder dan acht regio's") != std::string::npos);
  driver.run("pick_area", "so01");
  driver.run("welfare_profile");
  CHECK(driver.said("profile.toy.hoogte").find("geen plaats") != std::string::npos);
  CHECK(driver.said("profile.peers").find("minder dan acht regio's") != std::string::npos);
}

TEST_CASE("the Netherlands: the profile in words says which interval is derived from those of the municipalities") {
  if (!has_atlas()) SKIP_TEST("the bundled atlas is not built");
  UiDriver driver{atlas_file()};
  driver.run("welfare_level", "jeugdregio");
  driver.run("welfare_profile");
  auto const health_of = [&](std::string const& region) {
    driver.run("pick_area", region);
    driver.frames(3);
    auto const& state = driver.state;
    auto const& profile = *state.caches.welfare.profile.answer;
    for (auto const& row : profile.comparison.rows) {
      auto const& indicator = state.atlas().indicators[static_cast<std::size_t>(row.indicator)];
      if (indicator.id == "gezondheidsmonitor.ervaren_gezondheid.18plus")
        return figure_words(state, profile.area, indicator, row.areas.front().value);
    }
    return std::string();
  };
  CHECK(health_of("JZ03").find("(afgeleid uit die van de gemeenten)") != std::string::npos);
  auto const published = health_of("JZ24");
  CHECK(published.find("95 %-interval") != std::string::npos);
  CHECK(published.find("afgeleid") == std::string::npos);
}
