#include <limits>

#include "geo/base/numbers.hpp"
#include "geo/base/signed_number.hpp"
#include "tests/support/catch.hpp"

using namespace kansenatlas;

TEST_CASE("numbers are written in the notation of the language") {
  CHECK(format_number(1234.5, 1, Language::nl) == "1.234,5");
  CHECK(format_number(1234.5, 1, Language::en) == "1,234.5");
  CHECK(format_number(-0.04, 1, Language::nl) == "0,0");
  CHECK(format_number(-17942942, 0, Language::nl) == "−17.942.942");
  CHECK(format_integer(-1000, Language::en) == "−1,000");
  CHECK(format_share(0.6029, 1, Language::nl) == "60,3\u00a0%");
  CHECK(format_share(0.6029, 1, Language::en) == "60.3%");
}

TEST_CASE("a decimal half rounds away from zero as people see it") {
  CHECK(format_number(2.675, 2, Language::en) == "2.68");
  CHECK(format_number(0.25, 1, Language::en) == "0.3");
  CHECK(format_number(-0.25, 1, Language::en) == "−0.3");
}

TEST_CASE("a number is read only when the whole text is one") {
  CHECK(parse_number("12.5") == 12.5);
  CHECK(parse_number("+3") == 3);
  for (auto const* text : {"", "12,5", "12.5 ", "nan", "inf", "1e", "x"}) {
    CAPTURE(text);
    CHECK_FALSE(parse_number(text));
  }
  CHECK(parse_integer("42") == 42);
  CHECK_FALSE(parse_integer("42.0"));
}

TEST_CASE("a number can be rounded to tens and hundreds") {
  CHECK(format_number(28150, -2, Language::nl) == "28.200");
  CHECK(format_number(-28149, -2, Language::en) == "\u221228,100");
  CHECK(format_number(40, -2, Language::en) == "0");
}

TEST_CASE("a difference carries its sign, and none where nothing is left of it") {
  CHECK(signed_number(0.26, 1, Language::nl) == "+0,3");
  CHECK(signed_number(-0.26, 1, Language::en) == "−0.3");
  CHECK(signed_number(0.04, 1, Language::nl) == "0,0");
  CHECK(signed_number(-0.04, 1, Language::nl) == "0,0");
  CHECK(signed_number(std::nan(""), 1, Language::nl) == "–");
}
