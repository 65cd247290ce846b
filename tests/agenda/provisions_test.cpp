// The chapter on basic provisions.
#include <algorithm>

#include "geo/agenda/compose.hpp"
#include "geo/agenda/markdown.hpp"
#include "geo/agenda/wording.hpp"
#include "geo/atlas/lookup.hpp"
#include "tests/support/bundled_atlas.hpp"
#include "tests/support/catch.hpp"
#include "tests/support/texts_in.hpp"

using namespace kansenatlas;
using namespace kansenatlas::test;

TEST_CASE("the chapter on provisions tells what a distance was, gives each figure a number and says what is left out") {
  if (!has_atlas()) SKIP_TEST("the bundled atlas is not built");
  auto const& country = *bundled_country();
  auto const region = region_named(*country.atlas, "VR02");
  auto const texts = texts_in(Language::nl);
  auto const preset = read_preset(KANSENATLAS_SOURCE "/data/agenda", "kansenagenda");
  auto const material = material_for(*country.atlas, *country.ground, *region.partition, preset, texts);
  auto const draft = draft_of(material, region.region);
  auto const text = markdown_of(draft, texts);
  auto const has = [&](std::string_view words) { return text.find(words) != std::string::npos; };
  CHECK(
      has("| Afstand tot café (2022)[^F7-171] | ≈\u00a02,1\u00a0km | ≈\u00a01,4\u00a0km | ≈\u00a01,7\u00a0km in 2015; "
          "stijgend |"));
  CHECK(has("Niet in de tabel: afstand tot sportterrein en afstand tot openbaar groen. De reeks eindigt in 2017."));
  auto const& facts = draft.facts;
  auto const number_of = [&](std::string_view kind, std::string_view indicator) {
    auto const at = std::find_if(facts.begin(), facts.end(), [&](Fact const& fact) {
      return fact.kind == kind && fact.indicator == indicator && fact.number.starts_with("F7-");
    });
    return at == facts.end() ? std::string() : at->number;
  };
  CHECK(number_of("earlier", "rmbw.afstand_cafe") == "F7-172");
  CHECK(number_of("value", "kwb2021.afstand_huisarts") == "F7-1133");
  CHECK(number_of("national", "kwb2021.afstand_huisarts") == "F7-1134");
  CHECK(std::none_of(facts.begin(), facts.end(), [](Fact const& fact) {
    return fact.kind == "national" && fact.number.starts_with("F7-") && fact.about != "NL";
  }));
  CHECK(number_of("value", "rmbw.afstand_cafe").empty());  // F4-171 is it
}
