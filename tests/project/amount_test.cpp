#include "geo/project/amount.hpp"

#include "tests/support/catch.hpp"

using namespace kansenatlas;

TEST_CASE("an amount is read as people write it, in Dutch and in English") {
  CHECK(parse_amount("1500000") == 1500000);
  CHECK(parse_amount("1.500.000") == 1500000);
  CHECK(parse_amount("1,500,000") == 1500000);
  CHECK(parse_amount("1 500 000") == 1500000);
  CHECK(parse_amount("€ 1.500.000,50") == 1500000.5);
  CHECK(parse_amount("1.500 euro") == 1500);
  CHECK(parse_amount("EUR 12,5") == 12.5);
  CHECK(parse_amount("400000.5") == 400000.5);
}

TEST_CASE("a text that is no amount is not read as one") {
  for (auto const* text : {"", "veel geld", "1.50.000", "12 miljoen", "1.500.00,5.0", "-5", ",5", "5,"}) {
    CAPTURE(text);
    CHECK_FALSE(parse_amount(text));
  }
}

TEST_CASE("co-financing is set against the cost of the measures that have both, and of no others") {
  Opgave opgave;
  opgave.measures = {{"Een", "", "", "", "1.500.000", "700.000"},
                     {"Twee", "", "", "", "veel geld", ""},
                     {"Drie", "", "", "", "", "2000000"}};
  auto const sums = sums_of({&opgave});
  CHECK(sums.measures == 3);
  CHECK(sums.with_cost == 1);
  CHECK(sums.with_both == 1);
  CHECK(sums.not_understood == 1);
  CHECK(sums.cost == 1500000);
  CHECK(sums.co_financing_of_both == 700000);
}
