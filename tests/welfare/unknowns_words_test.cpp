#include "geo/welfare/unknowns.hpp"
#include "tests/support/catch.hpp"
#include "tests/support/toy_atlas.hpp"

using namespace kansenatlas;

TEST_CASE("the heading of what is not known speaks of counts only where there are some, and of one as one") {
  auto const country = test::toy_country();
  auto const texts = Texts::load(KANSENATLAS_SHARE "/locale", Language::nl);
  auto const heading = [&](int indicators, int counts, int fit) {
    return unknowns_heading({"wonen", indicators, counts, fit, {}}, *country.atlas, texts);
  };
  CHECK(heading(13, 0, 12).ends_with(": 13 indicatoren, waarvan 12 bruikbaar voor een agenda"));
  CHECK(heading(16, 3, 12).ends_with("waarvan 12 bruikbaar voor een agenda; 3 ervan zijn aantallen"));
  CHECK(heading(1, 1, 0).ends_with(": 1 indicator, waarvan 0 bruikbaar voor een agenda; 1 ervan is een aantal"));
}
