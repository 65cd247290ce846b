#include "geo/project/scenario_report.hpp"

#include <algorithm>
#include <cmath>
#include <filesystem>
#include <stdexcept>

#include "geo/atlas/lookup.hpp"
#include "geo/base/text.hpp"
#include "geo/congruence/scores.hpp"
#include "geo/congruence/territorial.hpp"
#include "geo/project/scenario_sentence.hpp"
#include "tests/support/bundled_atlas.hpp"
#include "tests/support/catch.hpp"
#include "tests/support/toy_atlas.hpp"

using namespace kansenatlas;

namespace {

VariantRegion const& region_in(ScenarioReport const& report, std::string const& code) {
  for (auto const& region : report.regions)
    if (region.code == code) return region;
  throw std::out_of_range("no region " + code);
}

ScenarioReport report_after(Country const& country, std::string const& base, Edit const& edit, double floor = 0) {
  auto const& partition = partition_named(*country.atlas, base);
  return report_of(*country.atlas, *country.ground, partition, applied(partition, edit, *country.atlas),
                   Weight::inhabitants, floor);
}

}  // namespace

TEST_CASE("a piece that comes loose is located, with the municipalities in it and a box around it") {
  auto const country = test::toy_country();
  auto const report = report_after(country, "veiligheidsregio", MoveEdit{{"GM0001", "GM0006"}, "VR02"});
  auto const& region = region_in(report, "VR02");
  REQUIRE(region.parts.size() == 3);
  CHECK(region.parts_before == 1);
  CHECK(region.parts[0].municipalities.size() == 12);
  CHECK(region.parts[1].municipalities == std::vector<int>{0});
  CHECK(region.parts[1].inhabitants == 1000);
  CHECK(region.parts[1].box.width_m() == Approx(1000));
  CHECK(region.inhabitants == 14000);
  CHECK(region.inhabitants_before == 12000);
  CHECK_FALSE(region_in(report, "VR01").is_broken());
  CHECK(report.inhabitants_moved == 2000);
}

TEST_CASE("sizes, new, dissolved and empty regions and municipalities in none are listed") {
  auto const country = test::toy_country();
  auto const merged = report_after(country, "veiligheidsregio", MergeEdit{{"VR01", "VR02"}, "VR02", "Samen"}, 13000);
  REQUIRE(merged.dissolved.size() == 1);
  CHECK(merged.dissolved[0].code == "VR01");
  CHECK(region_in(merged, "VR02").is_renamed);
  CHECK(merged.below_floor == std::vector<std::string>{"VR03"});
  auto const created = report_after(country, "veiligheidsregio", CreateEdit{"A", "Leeg", {}});
  CHECK(region_in(created, "A").is_new);
  CHECK(region_in(created, "A").municipalities == 0);
  CHECK(created.changes.empty());
}

TEST_CASE("the figures beside every other partition are those of scores and of territorial congruence") {
  auto const& country = test::bundled_country();
  if (!country) SKIP_TEST("the bundled atlas has not been built");
  auto const& atlas = *country->atlas;
  auto const report = report_after(*country, "omgevingsdienst", MoveEdit{{"GM0797"}, "so0439"});
  CHECK(report.effects.size() >= 10);
  for (auto const& effect : report.effects) {
    CAPTURE(effect.other->id);
    CHECK(effect.other->kind == PartitionKind::administrative);
    CHECK(effect.other->base_id() != "omgevingsdienst");
    auto const before = scores_of(atlas, report.before, *effect.other, Weight::inhabitants, nullptr);
    auto const after = scores_of(atlas, report.after, *effect.other, Weight::inhabitants, nullptr);
    CHECK(effect.before.agreement.v_measure == Approx(before.v_measure).margin(1e-12));
    CHECK(effect.after.agreement.v_measure == Approx(after.v_measure).margin(1e-12));
    CHECK(effect.after.agreement.variation_of_information == Approx(after.variation_of_information_bits).margin(1e-12));
    CHECK(effect.variant_in_other.after == after.a_in_b.outliers);
    CHECK(effect.other_in_variant.before == before.b_in_a.outliers);
    CHECK(effect.after.a_in_b.units == static_cast<int>(after.a_in_b.outliers.size()));
    double sum = 0, count = 0;
    for (auto const& one : territorial_congruence(atlas, {&report.after, effect.other}))
      if (one.value) {
        sum += *one.value;
        ++count;
      }
    CHECK(effect.after.territorial_congruence == Approx(sum / count).margin(1e-12));
  }
}

TEST_CASE("Heusden at the service of Brabant-Noord leaves one municipality fewer outside the safety regions") {
  auto const& country = test::bundled_country();
  if (!country) SKIP_TEST("the bundled atlas has not been built");
  auto const report = report_after(*country, "omgevingsdienst", MoveEdit{{"GM0797"}, "so0439"});
  REQUIRE(report.changes.size() == 1);
  CHECK(report.changes[0].from == "so0712");
  CHECK_FALSE(region_in(report, "so0439").is_broken());
  CHECK(region_in(report, "so0439").parts_before == 1);
  auto const safety = std::find_if(report.effects.begin(), report.effects.end(),
                                   [](SideEffect const& effect) { return effect.other->id == "veiligheidsregio"; });
  REQUIRE(safety != report.effects.end());
  CHECK(safety->variant_in_other.before.size() == safety->variant_in_other.after.size() + 1);
  CHECK(safety->after.agreement.v_measure > safety->before.agreement.v_measure);
  // The one broken service of the atlas, with water included, is broken in both.
  auto const& ijmond = region_in(report, "so0504");
  CHECK(ijmond.is_broken());
  CHECK(ijmond.parts_before == static_cast<int>(ijmond.parts.size()));
}

TEST_CASE("the words about a scenario accuse nobody and advise nothing, in both languages") {
  auto const country = test::toy_country();
  for (auto const language : {Language::nl, Language::en}) {
    auto const texts = Texts::load(KANSENATLAS_SHARE "/locale", language);
    for (Edit const& edit : std::vector<Edit>{MoveEdit{{"GM0001", "GM0006"}, "VR02"}, CreateEdit{"A", "Leeg", {}},
                                              MergeEdit{{"VR01", "VR02"}, "VR02", "Samen"}}) {
      for (auto const& sentence :
           sentences_of(report_after(country, "veiligheidsregio", edit, 5000), *country.atlas, texts)) {
        CAPTURE(sentence);
        CHECK_FALSE(sentence.empty());
        CHECK(sentence.find("project.") == std::string::npos);
        CHECK(sentence.find('{') == std::string::npos);
        for (auto const* word :
             {"overtred", "fout", "beter", "slechter", "moet", "veroorza", "violat", "better", "worse"})
          CHECK(sentence.find(word) == std::string::npos);
      }
    }
  }
}

TEST_CASE("a new region that crosses a province is not said to have lain in one before, and the verb agrees") {
  auto country = test::toy_country();
  auto atlas = *country.atlas;
  auto provinces = atlas.partitions[1];  // pairs of rows
  provinces.id = "provincie";
  atlas.partitions.push_back(provinces);
  auto strips = atlas.partitions[1];
  strips.id = "strook";
  atlas.partitions.push_back(strips);
  country.atlas = std::make_shared<Atlas const>(std::move(atlas));
  auto const english = Texts::load(std::filesystem::path(KANSENATLAS_SHARE) / "locale", Language::en);
  auto const dutch = Texts::load(std::filesystem::path(KANSENATLAS_SHARE) / "locale", Language::nl);
  auto const said = [&](Edit const& edit, Texts const& texts) {
    return joined(sentences_of(report_after(country, "strook", edit), *country.atlas, texts), " ");
  };
  auto const& codes = country.atlas->municipalities;
  // Rows 2 and 3 (from 0) lie in different provinces.
  CreateEdit const fresh{"nieuw", "Nieuw", {codes[9].code, codes[15].code}};
  CHECK_THAT(said(fresh, dutch), Catch::Contains("Eén regio ligt in meer dan één provincie: Nieuw.") &&
                                     !Catch::Contains("In de uitgangsindeling"));
  CHECK_THAT(said(fresh, english), !Catch::Contains("In the partition it starts from"));
  auto const first = country.atlas->partitions[1].regions[0].code,
             second = country.atlas->partitions[1].regions[1].code;
  CHECK_THAT(said(MoveEdit{{codes[0].code}, second}, dutch),
             Catch::Contains("Eén regio ligt in meer dan één provincie: Omgevingsdienst 2. In de uitgangsindeling ligt "
                             "Omgevingsdienst 2 in één provincie."));
  auto both = report_after(country, "strook", MoveEdit{{codes[0].code}, second});
  auto const after = applied(both.after, MoveEdit{{codes[35].code}, first}, *country.atlas);
  auto const two = report_of(*country.atlas, *country.ground, both.before, after, Weight::inhabitants, 0);
  CHECK_THAT(joined(sentences_of(two, *country.atlas, dutch), " "),
             Catch::Contains("2 regio's liggen in meer dan één provincie") &&
                 Catch::Contains("In de uitgangsindeling liggen Omgevingsdienst 1 en Omgevingsdienst 2 elk in één"));
}

TEST_CASE("a report says which regions merged, and what a renamed one was called") {
  auto const country = test::toy_country();
  auto const texts = Texts::load(KANSENATLAS_SHARE "/locale", Language::nl);
  auto const report = report_after(country, "veiligheidsregio", MergeEdit{{"VR01", "VR02"}, "VR02", "Samen"});
  REQUIRE(report.mergers.size() == 1);
  CHECK(report.mergers[0].code == "VR02");
  auto const &first = report.before.regions[0].title, &second = report.before.regions[1].title;
  CHECK(report.mergers[0].from == std::vector<std::string>{first, second});
  CHECK(region_in(report, "VR02").title_before == second);
  std::string all;
  for (auto const& sentence : sentences_of(report, *country.atlas, texts)) all += sentence + " ";
  CHECK_THAT(all, Catch::Contains("Samengevoegd: " + first + " en " + second + " tot Samen.") &&
                      Catch::Contains("Samen (was " + second + ")") && !Catch::Contains("Niet meer aanwezig"));
}

TEST_CASE("the part with most inhabitants is the one that others are loose from") {
  auto const& country = test::bundled_country();
  if (!country) SKIP_TEST("the bundled atlas has not been built");
  auto const report =
      report_after(*country, "veiligheidsregio", CreateEdit{"eilanden", "Eilanden", {"GM0448", "GM0060", "GM0093"}});
  auto const& islands = region_in(report, "eilanden");
  REQUIRE(islands.parts.size() == 2);
  CHECK(islands.parts[0].municipalities.size() == 1);  // Texel
  CHECK(islands.parts[0].inhabitants > islands.parts[1].inhabitants);
}

TEST_CASE("a municipality without a region at first counts neither before nor after, and is named") {
  auto const& country = test::bundled_country();
  if (!country) SKIP_TEST("the bundled atlas has not been built");
  auto const& atlas = *country->atlas;
  auto base = partition_named(atlas, "veiligheidsregio");
  int const tilburg = municipality_named(atlas, "Tilburg"), aalten = municipality_named(atlas, "Aalten");
  int const region = base.region_of[static_cast<std::size_t>(tilburg)];
  base.region_of[static_cast<std::size_t>(tilburg)] = base.region_of[static_cast<std::size_t>(aalten)] = -1;
  auto variant = base;
  variant.region_of[static_cast<std::size_t>(tilburg)] = region;
  auto const report = report_of(atlas, *country->ground, base, variant);
  CHECK(report.changes.size() == 1);
  CHECK(report.not_compared == std::vector<int>{std::min(tilburg, aalten), std::max(tilburg, aalten)});
  for (auto const& effect : report.effects) {
    CHECK(effect.before.agreement.v_measure == Approx(effect.after.agreement.v_measure).margin(1e-12));
    CHECK(effect.variant_in_other.before == effect.variant_in_other.after);
  }
  std::string all;
  auto const texts = Texts::load(KANSENATLAS_SHARE "/locale", Language::nl);
  for (auto const& sentence : sentences_of(report, atlas, texts)) all += sentence + " ";
  CHECK_THAT(all, Catch::Contains("eerst noch daarna meegeteld") && Catch::Contains("Tilburg en Aalten"));
}

TEST_CASE("municipalities whose congruence changes most alike are named together") {
  auto const& country = test::bundled_country();
  if (!country) SKIP_TEST("the bundled atlas has not been built");
  auto const report = report_after(*country, "omgevingsdienst", MergeEdit{{"so0439", "so0712"}, "so0439", ""});
  auto const texts = Texts::load(KANSENATLAS_SHARE "/locale", Language::nl);
  auto const size = [](CongruenceChange const& one) { return std::abs(*one.after - *one.before); };
  auto const alike = std::count_if(report.congruence.begin(), report.congruence.end(),
                                   [&](auto const& one) { return size(report.congruence.front()) - size(one) < 1e-9; });
  REQUIRE(alike > 9);
  std::string all;
  for (auto const& sentence : sentences_of(report, *country->atlas, texts)) all += sentence + " ";
  CHECK_THAT(all, Catch::Contains("een andere omgevingsdienst: "));
  CHECK_THAT(all, Catch::Contains("alle met") && Catch::Contains("en nog " + std::to_string(alike - 8) + "."));
}
