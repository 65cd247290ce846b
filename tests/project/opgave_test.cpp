#include "geo/project/opgave.hpp"

#include "geo/base/error.hpp"
#include "tests/support/catch.hpp"

using namespace kansenatlas;

namespace {

Opgave example_opgave() {
  Opgave opgave;
  opgave.id = "werk";
  opgave.title = "Meer mensen aan het werk";
  opgave.region = "VR20";
  return opgave;
}

}  // namespace

TEST_CASE("a new opgave is open in everything but its title, region and state") {
  auto const open = open_fields(example_opgave());
  CHECK(open.size() == opgave_fields().size() - 3 + 5);
  CHECK(std::find(open.begin(), open.end(), "title") == open.end());
  CHECK(std::find(open.begin(), open.end(), "owner") != open.end());
}

TEST_CASE("an indicator without a target keeps the indicators open") {
  auto opgave = example_opgave();
  opgave.indicators = {{"rmbw.werkloosheid", {}, 0, {}, 0}};
  auto open = open_fields(opgave);
  CHECK(std::find(open.begin(), open.end(), "indicators") != open.end());
  opgave.indicators.front().target = 3.0;
  open = open_fields(opgave);
  CHECK(std::find(open.begin(), open.end(), "indicators") == open.end());
}

TEST_CASE("opgaven are found by region; those without a region belong to all") {
  auto general = example_opgave();
  general.id = "algemeen";
  general.region.clear();
  auto const opgaven = with_opgave(with_opgave({}, example_opgave()), general);
  CHECK(opgaven_of(opgaven, "VR20").size() == 2);
  CHECK(opgaven_of(opgaven, "VR21").size() == 1);
  CHECK(without_opgave(opgaven, "werk").size() == 1);
  CHECK_THROWS_WITH(without_opgave(opgaven, "wrek"), "unknown opgave 'wrek'; did you mean 'werk'?");
}

TEST_CASE("an opgave that does not hold is refused with field and value") {
  auto opgave = example_opgave();
  opgave.horizon = "straks";
  CHECK_THROWS_WITH(check(opgave), "opgave 'werk', horizon 'straks': write a year in four digits");
  opgave = example_opgave();
  opgave.title = " ";
  CHECK_THROWS_AS(check(opgave), Error);
  opgave = example_opgave();
  opgave.state = "klaar";
  CHECK_THROWS_WITH(check(opgave), "opgave 'werk', state 'klaar': choose one of concept, discussed, agreed");
  opgave = example_opgave();
  opgave.parties = {{"Provincie", "", "", "", "", "", ""}, {"Provincie", "", "", "", "", "", ""}};
  CHECK_THROWS_WITH(check(opgave), "opgave 'werk', parties 'Provincie': is there twice; remove one");
  opgave = example_opgave();
  opgave.id = "Werk!";
  CHECK_THROWS_AS(check(opgave), Error);
}
