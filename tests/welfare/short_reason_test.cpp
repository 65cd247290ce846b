#include "geo/welfare/short_reason.hpp"

#include "geo/welfare/figures.hpp"
#include "tests/support/catch.hpp"

using namespace kansenatlas;

namespace {

Texts const& dutch() {
  static Texts const texts = Texts::load(KANSENATLAS_SHARE "/locale", Language::nl);
  return texts;
}

AreaValue absent(std::string_view note, NoValue reason = NoValue::none) {
  AreaValue value;
  value.note = note;
  value.reason = reason;
  return value;
}

}  // namespace

TEST_CASE("a row says in a few words why there is no value, each reason its own") {
  CHECK(short_reason(absent("welfare.not_aggregable"), dutch()) == "niet te berekenen");
  CHECK(short_reason(absent("welfare.recode_split"), dutch()) == "niet om te rekenen");
  CHECK(short_reason(absent("welfare.withheld_or_missing"), dutch()) == "niet gegeven");
  CHECK(short_reason(absent("", NoValue::secret), dutch()) == "geheim");
  CHECK(short_reason(absent("", NoValue::not_applicable), dutch()) == "niet van toepassing");
  CHECK(short_reason(absent("", NoValue::missing), dutch()) == "geen cijfer");
  AreaValue known;
  known.value = 1;
  CHECK(short_reason(known, dutch()).empty());
}

TEST_CASE("thin coverage is told with the share that falls short, and in general with the rule") {
  auto thin = absent("welfare.coverage_too_low");
  thin.coverage_units = 0.9;
  thin.coverage_inhabitants = 0.7962;
  CHECK(short_reason(thin, dutch()) == "79,6\u00a0% van de inwoners gedekt");
  thin.coverage_inhabitants = 0.85;
  thin.coverage_units = 0.4;
  CHECK(short_reason(thin, dutch()) == "40\u00a0% van de gemeenten gedekt");
  CHECK(note_words(general_reason(thin), dutch()).starts_with("Te weinig gemeenten of inwoners"));
}

TEST_CASE("an approximation of an amount in euros is no finer than hundreds, whatever it approximates") {
  Indicator debt;
  debt.unit_nl = "euro";
  debt.decimals = 0;
  debt.aggregation = Aggregation::weighted_mean;
  AreaValue value;
  value.value = 115'732;
  value.method = ValueMethod::approximate;
  CHECK(shown_figure(debt, value, dutch()) == "≈\u00a0115.700");
  value.method = ValueMethod::weighted_mean;
  CHECK(shown_figure(debt, value, dutch()) == "115.732");
}
