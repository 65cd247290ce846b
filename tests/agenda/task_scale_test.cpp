#include "geo/agenda/task_scale.hpp"

#include "geo/agenda/task_wording.hpp"
#include "geo/source/task_register.hpp"
#include "tests/support/bundled_atlas.hpp"
#include "tests/support/catch.hpp"
#include "tests/support/toy_atlas.hpp"

using namespace kansenatlas;

namespace {

Task task_in(std::string partition) {
  Task task;
  task.id = "t";
  task.name = "t";
  task.partition = std::move(partition);
  return task;
}

}  // namespace

TEST_CASE("the sizes and fits of a toy partition can be checked by hand") {
  auto const country = test::toy_country();
  ScaleChecks checks(*country.atlas, Language::nl);
  auto const check = checks.of(task_in("veiligheidsregio"));
  REQUIRE(check);
  CHECK(check->regions == 3);
  CHECK(check->smallest == 12000);
  CHECK(check->median == 12000);
  CHECK(check->largest == 12000);
  REQUIRE(check->fits.size() == 2);
  // Columns in pairs against the west and east half: the middle pair lies in both.
  auto const& ggd = check->fits[1];
  CHECK(ggd.partition == "ggd_regio");
  CHECK_FALSE(ggd.nests);
  CHECK(ggd.outliers == 6);
}

TEST_CASE("municipalities nest in every partition, and a task without a known partition has no scale check") {
  auto const country = test::toy_country();
  ScaleChecks checks(*country.atlas, Language::en);
  auto const check = checks.of(task_in("gemeente"));
  REQUIRE(check);
  CHECK(check->regions == 36);
  CHECK(check->fits.size() == 3);
  for (auto const& fit : check->fits) CHECK(fit.nests);
  CHECK_FALSE(checks.of(task_in("")));
  CHECK_FALSE(checks.of(task_in("waterschap")));
}

TEST_CASE("the scale check of the safety regions gives the published figures") {
  auto const& country = test::bundled_country();
  if (!country) SKIP_TEST("the bundled atlas is not built");
  ScaleChecks checks(*country->atlas, Language::nl);
  auto const check = checks.of(task_in("veiligheidsregio"));
  REQUIRE(check);
  CHECK(check->regions == 25);
  for (auto const& fit : check->fits)
    if (fit.partition == "ggd_regio")
      CHECK(fit.outliers == 8);
    else
      CHECK(fit.outliers == 32);
}

TEST_CASE("every task of the register names a partition that the atlas has, or none, and indicators that it has") {
  auto const& country = test::bundled_country();
  if (!country) SKIP_TEST("the bundled atlas is not built");
  ScaleChecks checks(*country->atlas, Language::nl);
  auto const texts = Texts::load(KANSENATLAS_SHARE "/locale", Language::nl);
  for (auto const& task : read_task_register(KANSENATLAS_SOURCE "/data/agenda/tasks", Language::nl).tasks) {
    CAPTURE(task.id);
    auto const check = checks.of(task);
    CHECK(check.has_value() == !task.partition.empty());
    if (check)
      for (auto const& sentence : scale_sentences(*check, *country->atlas, texts))
        CHECK(sentence.find("nan") == std::string::npos);
    for (auto const& id : entries_of(task.indicators))
      CHECK(std::any_of(country->atlas->indicators.begin(), country->atlas->indicators.end(),
                        [&](Indicator const& indicator) { return indicator.id == id; }));
  }
}

TEST_CASE("an amount is told per inhabitant beside that of the country") {
  auto const country = test::toy_country();
  auto const texts = Texts::load(KANSENATLAS_SHARE "/locale", Language::nl);
  Task task = task_in("veiligheidsregio");
  CHECK(amount_sentences(task, *country.atlas, texts).empty());
  task.amount = "24000";
  task.amount_year = "2025";
  task.amount_area = country.atlas->partitions[0].regions[0].code;
  task.amount_national = "36000";
  auto const sentences = amount_sentences(task, *country.atlas, texts);
  REQUIRE(sentences.size() == 2);
  CHECK(sentences[0].find("24.000 euro in 2025, 2,00 euro per inwoner") != std::string::npos);
  CHECK(sentences[1].find("1,00 euro per inwoner") != std::string::npos);
}
