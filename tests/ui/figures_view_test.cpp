// What a planner reads in the tables and charts of figures: whole words, reasons, units, and nothing over each other.
#include <algorithm>
#include <cmath>
#include <filesystem>

#include "app/viewer/welfare.hpp"
#include "app/viewer/welfare_scene.hpp"
#include "tests/support/bundled_atlas.hpp"
#include "tests/support/catch.hpp"
#include "tests/support/toy_atlas.hpp"
#include "tests/ui/ui_driver.hpp"

using namespace kansenatlas;
using namespace kansenatlas::viewer;
using kansenatlas::test::overlap;
using kansenatlas::test::UiDriver;

TEST_CASE("a row without a value gives its reason whole, and the table says once what that means") {
  if (!test::has_atlas()) SKIP_TEST("the bundled atlas is not built");
  UiDriver driver{test::atlas_file()};
  driver.run("indicator", "kwb2021.stedelijkheid");
  driver.run("work_welfare");
  driver.run("welfare_level", "veiligheidsregio");
  driver.frames(3);
  CHECK(driver.said("area.why.VR02") == "niet te berekenen");
  CHECK(driver.said("figures.reason.0") == "Zonder waarde: Van gemeentecijfers is hier geen regiocijfer te maken.");
  CHECK(driver.said("figures.reason.1").empty());
  CHECK(driver.said("strip.empty").starts_with("Geen enkel gebied heeft een waarde"));
  driver.run("indicator", "jeugdzorg.jongeren_jeugdreclassering");
  driver.run("welfare_level", "provincie");
  driver.run("year", "2024");
  driver.frames(3);
  CHECK(driver.said("area.why.PV26") == "79,6\u00a0% van de inwoners gedekt");
  CHECK(driver.said("figures.reason.0").find("80 % van de inwoners") != std::string::npos);
}

TEST_CASE("the strip says what its dots are, beside the mark of the country and not over it, at every size") {
  if (!test::has_atlas()) SKIP_TEST("the bundled atlas is not built");
  UiDriver driver{test::atlas_file()};
  driver.run("work_welfare");
  for (auto const* indicator : {"rmbw.werkloosheid", "rmbw.schuld_per_huishouden", "rmbw.overgewicht"})
    for (int const scale : {100, 200}) {
      driver.set_scale(scale);
      driver.run("indicator", indicator);
      driver.frames(3);
      CAPTURE(indicator, scale);
      CHECK(driver.said("strip.caption").starts_with("Gemeenten · "));
      REQUIRE(driver.has("strip.national"));
      CHECK_FALSE(overlap(driver.ui.widgets["strip.caption"], driver.ui.widgets["strip.national"]));
    }
}

TEST_CASE("bars of the histogram hold whole steps of a figure published in tenths") {
  if (!test::has_atlas()) SKIP_TEST("the bundled atlas is not built");
  UiDriver driver{test::atlas_file()};
  driver.run("indicator", "rmbw.werkloosheid");
  driver.run("year", "2022");
  driver.run("open_panel", "classes");
  driver.frames(3);
  auto const& map = *level_map(driver.state);
  auto const bars = std::lround((map.classes.uppers.back() - map.classes.minimum) * 10) + 1;
  CHECK(driver.said("histogram.bars").starts_with(fmt::format("{} bars of 0.1,", bars)));
  driver.run("welfare_level", "veiligheidsregio");  // means, but shown in tenths too
  driver.frames(3);
  CHECK(driver.said("histogram.bars").find(" bars of 0.1,") != std::string::npos);
}

TEST_CASE("the profile writes the unit of a figure whole, on more lines where it is long") {
  if (!test::has_atlas()) SKIP_TEST("the bundled atlas is not built");
  UiDriver driver{test::atlas_file()};
  driver.run("pick_area", "Tilburg");
  driver.run("welfare_profile");
  for (int const scale : {100, 200, 300}) {
    driver.set_scale(scale);
    driver.frames(3);
    auto about = driver.said("profile.about.rmbw.mediaan_besteedbaar_inkomen");
    about.erase(std::remove(about.begin(), about.end(), '\n'), about.end());  // a line keeps its last space
    CAPTURE(scale);
    CHECK(about == "2021 · euro per huishouden, gestandaardiseerd, prijzen van 2021");
  }
}

TEST_CASE("measures of counts are not called weighted by inhabitants") {
  if (!test::has_atlas()) SKIP_TEST("the bundled atlas is not built");
  UiDriver driver{test::atlas_file()};
  driver.run("indicator", "kerncijfers2023.huishoudens");
  driver.run("welfare_scale");
  driver.frames(3);
  CHECK(driver.said("scale.measures") == "Maten over de gemeenten, elke gemeente even zwaar");
  driver.run("indicator", "rmbw.werkloosheid");
  driver.frames(3);
  CHECK(driver.said("scale.measures") == "Maten over de gemeenten, gewogen met inwoners");
}

TEST_CASE("a difference of percentages is said to be in percentage points, one of metres is not") {
  if (!test::has_atlas()) SKIP_TEST("the bundled atlas is not built");
  UiDriver driver{test::atlas_file()};
  driver.run("indicator", "rmbw.werkloosheid");
  driver.run("welfare_spread");
  driver.frames(3);
  CHECK(driver.said("since.about").find("procentpunten") != std::string::npos);
  driver.run("indicator", "rmbw.afstand_openbaar_vervoer");
  driver.frames(3);
  CHECK_FALSE(driver.said("since.about").empty());
  CHECK(driver.said("since.about").find("procentpunten") == std::string::npos);
}

TEST_CASE("series with one name are told apart where the page of what is not known names them") {
  if (!test::has_atlas()) SKIP_TEST("the bundled atlas is not built");
  UiDriver driver{test::atlas_file()};
  driver.run("welfare_unknowns");
  driver.frames(3);
  auto const words = driver.said("unknowns.materiele_welvaart");
  CAPTURE(words);
  CHECK(words.find("inkomen van huishoudens (Kerncijfers wijken en buurten 2021)") != std::string::npos);
  CHECK(words.find("inkomen van huishoudens (Maatstaven gemeentefonds 2023)") != std::string::npos);
}

TEST_CASE("how a mean is weighted is a sentence of its own on the card of a source") {
  if (!test::has_atlas()) SKIP_TEST("the bundled atlas is not built");
  UiDriver driver{test::atlas_file()};
  driver.run("show_source", "rmbw.schuld_per_huishouden");
  CHECK(driver.said("source_card.aggregation") ==
        "gemiddelde, gewogen met huishoudens. Gewichten van 2023 bij cijfers van 2022: daarom een benadering.");
}

TEST_CASE("the municipality tells with whom it works together, as the commands do") {
  if (!test::has_atlas()) SKIP_TEST("the bundled atlas is not built");
  UiDriver driver{test::atlas_file()};
  driver.run("select", "Groningen");
  CHECK(driver.said("municipality.territorial").find("100,0\u00a0%, met 9 partners") != std::string::npos);
  CHECK(driver.said("municipality.cooperations").starts_with("13 samenwerkingen, met 21 andere gemeenten."));
  CHECK(driver.said("municipality.cooperations").find("35,5\u00a0%") != std::string::npos);
  driver.run("select", "Tilburg");
  CHECK(driver.said("municipality.cooperations").find("13 samenwerkingen, met 21") == std::string::npos);
  driver.run("language", "en");
  CHECK(driver.said("municipality.territorial").starts_with("Territorial congruence"));
}

TEST_CASE("the browser writes age and coverage whole in English too, where need be in the room of the bar") {
  if (!test::has_atlas()) SKIP_TEST("the bundled atlas is not built");
  UiDriver driver{test::atlas_file()};
  driver.run("language", "en");
  driver.run("indicator", "rmbw.bebouwd_terrein");
  driver.run("work_welfare");
  driver.frames(3);
  CHECK(driver.said("browse.rmbw.bebouwd_terrein.shown") == "2015–2017 (old) · 342 of 342 municipalities");
}

TEST_CASE("the keyboard alone brings up the card of a row") {
  UiDriver driver(test::toy_country());
  driver.run("work_welfare");
  REQUIRE_FALSE(driver.ui.has_pointer_moved);
  for (int i = 0; i < 60 && !driver.has("figures.words"); ++i) driver.press_tab();
  CHECK(driver.has("figures.words"));
  CHECK(ImGui::GetIO().NavVisible);
}

TEST_CASE("the figure of the country over the table carries the marks that the key below explains") {
  if (!test::has_atlas()) SKIP_TEST("the bundled atlas is not built");
  UiDriver driver{test::atlas_file()};
  driver.run("indicator", "rmbw.bebouwd_terrein");
  driver.run("work_welfare");
  driver.frames(3);
  CHECK(driver.said("figures.national").ends_with("\u00a0(b)"));  // computed
  driver.run("indicator", "rmbw.mediaan_besteedbaar_inkomen");
  driver.frames(3);
  CHECK(driver.said("figures.national").ends_with("*"));  // provisional
}

TEST_CASE("spots are listed by value, the highest of the high ones first") {
  if (!test::has_atlas()) SKIP_TEST("the bundled atlas is not built");
  UiDriver driver{test::atlas_file()};
  driver.run("indicator", "gezondheidsmonitor.overgewicht.18plus");
  driver.run("year", "2024");
  driver.run("welfare_spots");
  driver.frames(3);
  REQUIRE(driver.has("spot.GM0765"));
  auto const top = [&](std::string const& code) { return driver.ui.widgets["spot." + code].minimum.y; };
  CHECK(top("GM0765") < top("GM0047"));  // Pekela 69.4, Veendam 63.1
  CHECK(top("GM0047") < top("GM0037"));  // Stadskanaal 61.4
}

TEST_CASE("the browser gives the unit of every figure, and the card of a source why it is fit, in both languages") {
  if (!test::has_atlas()) SKIP_TEST("the bundled atlas is not built");
  UiDriver driver{test::atlas_file()};
  driver.run("indicator", "rmbw.werkloosheid");
  driver.run("work_welfare");
  driver.frames(3);
  CHECK(driver.said("browse.rmbw.werkloosheid.unit") == "% beroepsbevolking");
  CHECK(driver.said("browse.rmbw.werkloosheid.unit_lines") == "1");
  CHECK(driver.said("browse.rmbw.hoogopgeleide_bevolking.unit") ==
        "% bevolking 15–74 jaar met afgeronde hbo- of wo-opleiding");
  CHECK(driver.said("browse.rmbw.hoogopgeleide_bevolking.unit_lines") == "2");
  driver.run("show_source", "rmbw.tevredenheid_leven");
  driver.frames(3);
  CHECK(driver.said("source_card.fitness") == "aanvullend: Modelschatting; 219 gemeenten in 2022.");
  driver.run("language", "en");
  driver.frames(3);
  CHECK(driver.said("browse.rmbw.werkloosheid.unit") == "% of the labour force");
  CHECK(driver.said("source_card.fitness") == "supplementary: Model estimate; 219 municipalities in 2022.");
}

TEST_CASE("the view of the years names them all over its maps") {
  UiDriver driver(test::toy_country());
  driver.run("welfare_years");
  driver.frames(3);
  CHECK(driver.said("years.about") == "hoogte · 2022–2023");
}

TEST_CASE("the key of the profile explains the interval, and NL stands over the middle at every size") {
  if (!test::has_atlas()) SKIP_TEST("the bundled atlas is not built");
  UiDriver driver{test::atlas_file()};
  driver.run("welfare_level", "veiligheidsregio");
  driver.run("pick_area", "VR20");
  driver.run("welfare_profile");
  for (int const scale : {100, 200, 300}) {
    driver.set_scale(scale);
    driver.ui.said.clear();
    driver.frames(3);
    CAPTURE(scale);
    CHECK(driver.said("profile.head.national") == "NL");
    CHECK(driver.said("profile.key.interval").starts_with("95 %-interval"));
  }
}

TEST_CASE("the scores of the chosen area stand by theme beside the ranks") {
  if (!test::has_atlas()) SKIP_TEST("the bundled atlas is not built");
  UiDriver driver{test::atlas_file()};
  driver.run("welfare_level", "veiligheidsregio");
  driver.run("welfare_composite");
  driver.run("toggle_composite");
  driver.frames(3);
  CHECK_FALSE(driver.said("composite.choose_area").empty());
  driver.run("pick_area", "VR20");
  driver.frames(3);
  auto const& composite = *driver.state.caches.welfare.composite.answer;
  auto const area = static_cast<std::size_t>(selected_areas(driver.state).front());
  for (std::size_t t = 0; t < composite.material.themes.size(); ++t)
    CHECK(driver.said("composite.theme." + composite.material.themes[t])
              .ends_with(driver.state.texts().number(composite.result.scores[area].themes[t], 2)));
  REQUIRE(driver.has("composite.source.rmbw.werkloosheid"));
  driver.run("show_source", "rmbw.werkloosheid");
  driver.frames(3);
  CHECK(driver.said("source_card.id") == "rmbw.werkloosheid");
}

TEST_CASE("on a narrow map the scale bar covers no land") {
  if (!test::has_atlas()) SKIP_TEST("the bundled atlas is not built");
  UiDriver driver{test::atlas_file()};
  ImGui::GetIO().DisplaySize = {1400, 900};
  driver.run("indicator", "rmbw.werkloosheid");
  driver.run("work_welfare");
  driver.set_scale(300);
  driver.run("whole_country");
  driver.frames(4);
  REQUIRE(driver.has("scale_bar"));
  auto const bar = driver.ui.widgets["scale_bar"];
  for (float x = bar.minimum.x; x <= bar.maximum.x; x += 4)
    for (float y = bar.minimum.y; y <= bar.maximum.y; y += 4) {
      ScreenPoint const at{x - driver.ui.map_area.minimum.x, y - driver.ui.map_area.minimum.y};
      CAPTURE(x, y);
      REQUIRE(driver.state.caches.pick.municipality_at(to_place(driver.state.ui.camera, driver.state.ui.map_size, at)) <
              0);
    }
}
