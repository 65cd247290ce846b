#include "geo/base/date.hpp"

#include "tests/support/catch.hpp"

using namespace kansenatlas;

TEST_CASE("a date is an existing day") {
  CHECK(parse_date("2024-02-29") == Date{2024, 2, 29});
  for (auto const* text : {"2023-02-29", "2024-13-01", "2024-00-10", "24-01-01", "2024/01/01", "2024-1-1", ""}) {
    CAPTURE(text);
    CHECK_FALSE(parse_date(text));
  }
}

TEST_CASE("a date is written in the order of the language") {
  Date const day{2026, 1, 1};
  CHECK(iso_text(day) == "2026-01-01");
  CHECK(long_text(day, Language::nl) == "1 januari 2026");
  CHECK(short_text(day, Language::nl) == "1-1-2026");
  CHECK(short_text(day, Language::en) == "1 Jan 2026");
  CHECK(long_text({}, Language::nl).empty());
}
