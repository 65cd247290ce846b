// Agendas of real regions as they should read, one kind of region each. KANSENATLAS_WRITE_GOLDEN=1 rewrites them.
#include "geo/agenda/compose.hpp"
#include "geo/agenda/illustrate.hpp"
#include "geo/agenda/markdown.hpp"
#include "geo/atlas/lookup.hpp"
#include "geo/project/project_atlas.hpp"
#include "geo/source/task_register.hpp"
#include "tests/agenda/bundled_presets.hpp"
#include "tests/support/bundled_atlas.hpp"
#include "tests/support/catch.hpp"
#include "tests/support/draft_rules.hpp"
#include "tests/support/texts_in.hpp"

using namespace kansenatlas;
using namespace kansenatlas::test;

namespace {

// What a planner would have entered about one region.
Opgaven opgaven_about(std::string const& region) {
  Opgave opgave;
  opgave.id = "werk";
  opgave.title = "Meer mensen aan het werk";
  opgave.region = region;
  opgave.why = "Te veel mensen staan langs de kant.";
  opgave.owner = "gemeente Heusden";
  opgave.horizon = "2036";
  opgave.indicators = {{"rmbw.werkloosheid", {}, 0, 3.0, 2036}};
  opgave.parties = {{"Rijk: minister van SZW", "regels", "", "medefinancier", "", "vaste middelen", ""}};
  opgave.measures = {{"Leerwerkloket", "rmbw.werkloosheid", "2028", "gemeente Heusden", "400000", "200000"}};
  return {opgave};
}

std::string text_of(Atlas const& atlas, Ground const& ground, Partition const& partition, int region, Language language,
                    Opgaven const& opgaven = {}, Scenarios const& scenarios = {}) {
  auto const texts = texts_in(language);
  auto const preset = read_preset(resources, "kansenagenda");
  auto const palettes = read_palettes(KANSENATLAS_SOURCE "/data/colour/palettes.csv");
  Plans const plans{opgaven, read_task_register(std::string(resources) + "/tasks", language).tasks, {}, scenarios};
  auto const material = material_for(atlas, ground, partition, preset, texts, plans);
  auto draft = draft_of(material, region);
  illustrate(draft, material, region, palettes);
  return markdown_of(draft, texts);
}

struct Golden {
  char const* code;
  Language language;
  char const* file;
};

}  // namespace

TEST_CASE("the agendas of real regions of every kind are the golden ones") {
  auto const& country = bundled_country();
  if (!country) SKIP_TEST("the bundled atlas has not been built");
  for (auto const& golden :
       {Golden{"so0787", Language::nl, "klein.nl.md"}, Golden{"VR20", Language::nl, "tilburg-vr.nl.md"},
        Golden{"GG5206", Language::nl, "tilburg-ggd.nl.md"}, Golden{"VR02", Language::nl, "eilanden.nl.md"},
        Golden{"so0780", Language::nl, "veel-ontbreekt.nl.md"}, Golden{"VR13", Language::en, "english.en.md"}}) {
    CAPTURE(golden.file);
    auto const ref = region_named(*country->atlas, golden.code);
    auto const text = text_of(*country->atlas, *country->ground, *ref.partition, ref.region, golden.language);
    check_properties(text, golden.language == Language::nl);
    check_golden(text, golden.file);
  }
}

TEST_CASE("the agenda of a region of a scenario, with an opgave of its own, is the golden one") {
  auto const& country = bundled_country();
  if (!country) SKIP_TEST("the bundled atlas has not been built");
  auto const& base = partition_named(*country->atlas, "veiligheidsregio");
  auto scenario = new_scenario("heusden-bij-tilburg", "Heusden bij Tilburg", base);
  scenario = edited(std::move(scenario), MoveEdit{{"GM0797"}, "VR20"}, base, *country->atlas);
  auto const with = atlas_with_project(*country->atlas, with_scenario(Project{}, scenario), texts_in(Language::nl),
                                       texts_in(Language::en));
  auto const& partition = partition_named(*with, "heusden-bij-tilburg");
  auto const text = text_of(*with, *country->ground, partition, region_named(partition, "VR20"), Language::nl,
                            opgaven_about("VR20"), {scenario});
  check_properties(text, true);
  check_golden(text, "scenario.nl.md");
}
