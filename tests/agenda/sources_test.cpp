// What an agenda says of its sources and their doubts.
#include "geo/agenda/compose.hpp"
#include "geo/agenda/illustrate.hpp"
#include "geo/agenda/markdown.hpp"
#include "geo/atlas/lookup.hpp"
#include "geo/project/project_atlas.hpp"
#include "tests/agenda/bundled_presets.hpp"
#include "tests/support/bundled_atlas.hpp"
#include "tests/support/catch.hpp"
#include "tests/support/texts_in.hpp"
#include "tests/support/toy_atlas.hpp"

using namespace kansenatlas;
using namespace kansenatlas::test;

namespace {

std::string text_of(Atlas const& atlas, Ground const& ground, std::string const& partition, std::string const& region,
                    Language language) {
  auto const texts = texts_in(language);
  auto const preset = read_preset(resources, "kansenagenda");
  auto const palettes = read_palettes(KANSENATLAS_SOURCE "/data/colour/palettes.csv");
  auto const& about = partition_named(atlas, partition);
  auto const material = material_for(atlas, ground, about, preset, texts);
  auto const number = region_named(about, region);
  auto draft = draft_of(material, number);
  illustrate(draft, material, number, palettes);
  return markdown_of(draft, texts);
}

std::size_t count(std::string const& text, std::string const& part) {
  std::size_t times = 0;
  for (auto at = text.find(part); at != std::string::npos; at = text.find(part, at + 1)) ++times;
  return times;
}

}  // namespace

TEST_CASE("an English agenda of a partition or a scenario of one's own names its source in English") {
  auto const country = test::toy_country();
  UserPartition own;
  own.id = "eigen";
  own.name = "Oost en west";
  own.regions = selection_and_rest(*country.atlas, {0, 1, 2}, "Binnen", "Buiten");
  auto scenario = new_scenario("proef", "Proef", country.atlas->partitions[0]);
  scenario.edits = {MoveEdit{{"GM0001"}, "VR02"}};
  auto const project = with_scenario(with_partition(Project{}, own), scenario);
  auto const with = atlas_with_project(*country.atlas, project, texts_in(Language::nl), texts_in(Language::en));
  auto const english = text_of(*with, *country.ground, "eigen", "Binnen", Language::en);
  CHECK(english.find("Own partition, Oost en west") != std::string::npos);
  CHECK(english.find("Eigen indeling") == std::string::npos);
  CHECK(text_of(*with, *country.ground, "eigen", "Binnen", Language::nl).find("Eigen indeling") != std::string::npos);
  auto const variant = text_of(*with, *country.ground, "proef", "VR02", Language::en);
  CHECK(variant.find("Computed variant, Proef") != std::string::npos);
  CHECK(variant.find("ekenkundige variant") == std::string::npos);
}

TEST_CASE("a doubt that holds for several municipalities is said once and referred to by each") {
  auto const& country = bundled_country();
  if (!country) SKIP_TEST("the bundled atlas has not been built");
  auto const text = text_of(*country->atlas, *country->ground, "veiligheidsregio", "VR11", Language::nl);
  CHECK(count(text, "Alleen het register plaatst deze gemeente bij Omgevingsdienst IJmond") == 1);
  CHECK(count(text, "[^T-omgevingsdienst-") > 2);
}
