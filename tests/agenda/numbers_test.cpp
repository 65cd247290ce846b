// The numbers of facts and boxes, and the figures behind them: the same in every template, and those of the atlas.
#include <algorithm>
#include <cmath>
#include <map>

#include "geo/agenda/compose.hpp"
#include "geo/agenda/figures_table.hpp"
#include "geo/agenda/largest_changes.hpp"
#include "geo/agenda/markdown.hpp"
#include "geo/agenda/wording.hpp"
#include "geo/atlas/lookup.hpp"
#include "geo/source/task_register.hpp"
#include "tests/agenda/bundled_presets.hpp"
#include "tests/support/bundled_atlas.hpp"
#include "tests/support/catch.hpp"
#include "tests/support/texts_in.hpp"
#include "tests/support/toy_atlas.hpp"

using namespace kansenatlas;
using namespace kansenatlas::test;

namespace {

Plans plans_about(std::string const& region) {
  Opgave opgave;
  opgave.id = "werk";
  opgave.title = "Meer mensen aan het werk";
  opgave.region = region;
  opgave.indicators = {{"rmbw.werkloosheid", {}, 0, 3.0, 2036}, {"toy.hoogte", {}, 0, 4.0, 2036}};
  return {{opgave}, read_task_register(std::string(resources) + "/tasks", Language::nl).tasks};
}

// What a fact is about, in all that does not depend on the template.
std::string meaning_of(Fact const& fact) {
  return fmt::format("{}|{}|{}|{}|{}|{}", fact.kind, fact.about, fact.label, fact.shown, fact.year, fact.indicator);
}

void check_same_in_every_preset(Atlas const& atlas, Ground const& ground, Partition const& partition, int region) {
  auto const texts = texts_in(Language::nl);
  std::map<std::string, std::string> facts, boxes;
  for (auto const& name : presets_in(resources))
    for (auto const length : {AgendaLength::full, AgendaLength::summary}) {
      auto const preset = read_preset(resources, name);
      auto const code = partition.regions[static_cast<std::size_t>(region)].code;
      auto const material = material_for(atlas, ground, partition, preset, texts, plans_about(code));
      if (length == AgendaLength::summary && preset_text(preset, Language::nl, sample_values(true)).summary.empty())
        continue;
      auto const draft = draft_of(material, region, length);
      CAPTURE(name);
      for (auto const& fact : draft.facts) {
        auto const [at, is_new] = facts.emplace(fact.number, meaning_of(fact));
        CHECK(at->second == meaning_of(fact));
      }
      auto all = open_boxes_of(draft);
      all.insert(all.end(), draft.folded.begin(), draft.folded.end());
      for (auto const& box : all) {
        auto const [at, is_new] = boxes.emplace(box.id, box.question);
        CHECK(fmt::format("{}: {}", box.id, at->second) == fmt::format("{}: {}", box.id, box.question));
      }
    }
  CHECK(facts.size() > 20);
  CHECK(boxes.size() > 20);
}

}  // namespace

TEST_CASE("a number names the same fact and the same question in every preset") {
  auto const country = toy_country(16);
  check_same_in_every_preset(*country.atlas, *country.ground, country.atlas->partitions[0], 1);
}

TEST_CASE("a number names the same fact and the same question in every preset, for a real region") {
  auto const& country = bundled_country();
  if (!country) SKIP_TEST("the bundled atlas has not been built");
  auto const ref = region_named(*country->atlas, "VR20");
  check_same_in_every_preset(*country->atlas, *country->ground, *ref.partition, ref.region);
}

TEST_CASE("the largest changes of a region are the figures of the first and the last year, as the atlas gives them") {
  auto const& country = bundled_country();
  if (!country) SKIP_TEST("the bundled atlas has not been built");
  auto const& atlas = *country->atlas;
  auto const texts = texts_in(Language::nl);
  auto const preset = read_preset(resources, "kansenagenda");
  auto const& partition = partition_named(atlas, "veiligheidsregio");
  auto const material = material_for(atlas, *country->ground, partition, preset, texts);
  int seen = 0;
  for (std::size_t r = 0; r < partition.regions.size(); ++r) {
    CAPTURE(partition.regions[r].code);
    Composer composer{material, static_cast<int>(r), {}};
    for (auto const state : {TrendState::rising, TrendState::falling})
      for (auto const& change : largest_changes(composer, state)) {
        ++seen;
        auto const& indicator = material.indicator(*change.figures);
        CAPTURE(indicator.id);
        auto const& trend = change.figures->trends[r];
        auto const value_in = [&](int year) {
          return region_values(atlas, partition, change.figures->indicator, year)[r].value;
        };
        CHECK(change.first.value == value_in(trend.first_year));
        CHECK(change.last.value == value_in(trend.last_year));
        CHECK((change.last.value > change.first.value) == (state == TrendState::rising));
        CHECK(shown_value(indicator, change.first, texts) != shown_value(indicator, change.last, texts));
      }
  }
  CHECK(seen > 50);
}

TEST_CASE("a rise from near zero is among the largest") {
  auto const& country = bundled_country();
  if (!country) SKIP_TEST("the bundled atlas has not been built");
  auto const ref = region_named(*country->atlas, "VR20");
  auto const texts = texts_in(Language::nl);
  auto const preset = read_preset(resources, "kansenagenda");
  auto const material = material_for(*country->atlas, *country->ground, *ref.partition, preset, texts);
  Composer composer{material, ref.region, {}};
  auto const rises = largest_changes(composer, TrendState::rising);
  REQUIRE_FALSE(rises.empty());
  CHECK(material.indicator(*rises.front().figures).id.find("zon") != std::string::npos);
}

TEST_CASE("a difference is that of the figures as they are shown") {
  auto const country = toy_country();
  auto indicator = country.atlas->indicators[0];
  indicator.unit_nl = "% inwoners";
  indicator.decimals = 1;
  AreaValue a, b;
  a.method = b.method = ValueMethod::published;
  a.value = 4.04;
  b.value = 3.56;
  auto const texts = texts_in(Language::nl);
  CHECK(shown_difference(indicator, a, b, texts) == "0,4 procentpunt");
  b.value = 4.01;
  CHECK(compared_as_shown(indicator, a, b) == Comparison::equal);
  // Large ones stand without their decimals.
  indicator.unit_nl = "m² per inwoner";
  a.value = 1595.6;
  b.value = 908.4;
  CHECK(shown_value(indicator, a, texts) == "1.596");
  CHECK(shown_value(indicator, b, texts) == "908");
  CHECK(shown_difference(indicator, a, b, texts) == "688");
  b.value = 1596.4;
  CHECK(compared_as_shown(indicator, a, b) == Comparison::equal);
}

TEST_CASE("a figure in a table file is no finer than the text shows it") {
  Fact fact;
  fact.value = 2139.0200000000004;
  fact.shown = "2.139";
  CHECK(value_as_shown(fact, Language::nl) == 2139);
  fact.value = 104606.4;
  fact.shown = "€ 104.600";
  CHECK(value_as_shown(fact, Language::nl) == 104600);
  fact.value = 0.5514;
  fact.shown = "55 %";
  CHECK(value_as_shown(fact, Language::nl) == 0.55);
  fact.value = 3.3333333333333335;
  fact.shown = "dalend";
  CHECK(value_as_shown(fact, Language::nl) == 3.333333333);
  fact.value = -1.26;
  fact.shown = "-1.3";
  CHECK(value_as_shown(fact, Language::en) == -1.3);
}
