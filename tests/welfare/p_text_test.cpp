#include "geo/welfare/p_text.hpp"

#include "tests/support/catch.hpp"
#include "tests/support/texts_in.hpp"

namespace kansenatlas {

TEST_CASE("a p that is smaller than what is shown is said to be smaller, never nothing") {
  auto const& texts = test::texts_in(Language::nl);
  CHECK(p_text(.0341, texts) == "p = 0,034");
  CHECK(p_text(.00099, texts) == "p < 0,001");
  CHECK(p_figure(.0341, texts) == "0,0341");
  CHECK(p_figure(.00001, texts) == "< 0,0001");
}

}  // namespace kansenatlas
