// Figures with their units as a person says them.
#include "geo/welfare/quantity.hpp"

#include <set>
#include <utility>

#include <fmt/format.h>

#include "tests/support/bundled_atlas.hpp"
#include "tests/support/catch.hpp"

using namespace kansenatlas;

namespace {

Texts const& texts_of(Language language) {
  static Texts const nl = Texts::load(KANSENATLAS_SHARE "/locale", Language::nl),
                     en = Texts::load(KANSENATLAS_SHARE "/locale", Language::en);
  return language == Language::nl ? nl : en;
}

Indicator with_unit(std::string nl, std::string en) {
  Indicator indicator;
  indicator.unit_nl = std::move(nl);
  indicator.unit_en = std::move(en);
  return indicator;
}

// With plain spaces, so that a test can be read.
std::string plain(std::string text) {
  for (std::size_t at; (at = text.find("\u00a0")) != std::string::npos;) text.replace(at, 2, " ");
  return text;
}

}  // namespace

TEST_CASE("a figure takes the form of its unit that fits the number, in both languages") {
  struct Known {
    char const *unit_nl, *unit_en;
    double value;
    int decimals;
    char const *nl, *en;
  };
  Known const all[]{
      {"jaren, gemiddelde 2018–2021", "years, 2018–2021 average", 81.3, 1, "81,3 jaar", "81.3 years"},
      {"jaren", "years", 1, 0, "1 jaar", "1 year"},
      {"jaren", "years", 1, 1, "1,0 jaar", "1.0 years"},
      {"dagen", "days", 1, 0, "1 dag", "1 day"},
      {"minuten", "minutes", 2, 0, "2 minuten", "2 minutes"},
      {"personen", "persons", 1, 0, "1 persoon", "1 person"},
      {"personen", "persons", 2.2, 1, "2,2 personen", "2.2 persons"},
      {"adressen per km²", "addresses per km²", 1, 0, "1 adres per km²", "1 address per km²"},
      {"adressen per km²", "addresses per km²", 1234, 0, "1.234 adressen per km²", "1,234 addresses per km²"},
      {"inwoners per km² land", "inhabitants per km² of land", 1, 0, "1 inwoner per km² land",
       "1 inhabitant per km² of land"},
      {"euro", "euros", 1, 0, "1 euro", "1 euro"},
      {"euro per huishouden, gestandaardiseerd", "euros per household, standardised", 25898, 0,
       "25.898 euro per huishouden", "25,898 euros per household"},
      {"1.000 euro", "1,000 euros", 47.2, 1, "47.200 euro", "47,200 euros"},
      {"1.000 euro", "1,000 euros", 47, 0, "47.000 euro", "47,000 euros"},
      {"per 1.000 inwoners", "per 1,000 inhabitants", 32.9, 1, "32,9 per 1.000 inwoners", "32.9 per 1,000 inhabitants"},
      {"ton CO2-equivalent per inwoner", "tonnes of CO2 equivalent per inhabitant", 1, 0,
       "1 ton CO2-equivalent per inwoner", "1 tonne of CO2 equivalent per inhabitant"},
      {"watt per woning", "watts per dwelling", 250, 0, "250 watt per woning", "250 watts per dwelling"},
      {"kWh per woning", "kWh per dwelling", 3018, 0, "3.018 kWh per woning", "3,018 kWh per dwelling"},
      {"% bevolking 18+", "% of people aged 18+", 53.8, 1, "53,8 %", "53.8%"},
      {"aantal", "number", 1234, 0, "1.234", "1,234"},
      {"aantal, gemiddeld over inwoners", "number, averaged over inhabitants", 2.1, 1, "2,1", "2.1"},
      {"klasse, 1 = zeer sterk tot 5 = niet stedelijk", "class, 1 = very strongly to 5 = not urban", 3, 0, "klasse 3",
       "class 3"},
      {"gemiddelde, 1 = slecht tot 4 = uitstekend", "average, 1 = poor to 4 = excellent", 3, 0, "3", "3"},
      {"schaalscore 0–10", "scale score 0–10", 7.2, 1, "7,2 op een schaal van 0–10", "7.2 on a scale of 0–10"},
      {"knikkers per kind", "marbles per child", 3, 0, "3 knikkers per kind", "3 marbles per child"}};
  for (auto const& known : all) {
    CAPTURE(known.unit_nl);
    auto const indicator = with_unit(known.unit_nl, known.unit_en);
    CHECK(plain(quantity(indicator, known.value, known.decimals, texts_of(Language::nl))) == known.nl);
    CHECK(plain(quantity(indicator, known.value, known.decimals, texts_of(Language::en))) == known.en);
  }
}

TEST_CASE("a figure that stands alone keeps all that its unit says") {
  auto const& nl = texts_of(Language::nl);
  auto const full = [&](char const* unit, double value, int decimals) {
    return plain(quantity_in_full(with_unit(unit, unit), value, decimals, nl));
  };
  CHECK(full("jaren, gemiddelde 2018–2021", 81.3, 1) == "81,3 jaar (gemiddelde 2018–2021)");
  CHECK(full("% beroepsbevolking", 3.6, 1) == "3,6 % beroepsbevolking");
  CHECK(full("% beroepsbevolking, 2016-2020", 4, 0) == "4 % beroepsbevolking (2016-2020)");
  CHECK(full("klasse, 1 = zeer sterk tot 5 = niet stedelijk", 3, 0) ==
        "klasse 3 (1 = zeer sterk tot 5 = niet stedelijk)");
  CHECK(full("gemiddelde, 1 = slecht tot 4 = uitstekend", 3, 0) == "3 (gemiddelde, 1 = slecht tot 4 = uitstekend)");
  CHECK(full("aantal", 12, 0) == "12");
}

TEST_CASE("a difference between percentages is in percentage points, one of classes in nothing") {
  auto const percent = with_unit("% inwoners", "% of inhabitants"),
             urbanity = with_unit("klasse, 1 = zeer sterk", "class, 1 = very strong");
  CHECK(plain(difference_quantity(percent, .25, 2, texts_of(Language::nl))) == "0,25 procentpunt");
  CHECK(plain(difference_quantity(percent, .25, 2, texts_of(Language::en))) == "0.25 percentage points");
  CHECK(plain(difference_quantity(percent, 1, 0, texts_of(Language::en))) == "1 percentage point");
  CHECK(plain(difference_quantity(urbanity, 1, 0, texts_of(Language::nl))) == "1");
}

TEST_CASE("every unit of the atlas is said without a mark of the other language's notation") {
  if (!test::has_atlas()) SKIP_TEST("the bundled atlas has not been built");
  auto const& atlas = *test::bundled_country()->atlas;
  std::set<std::string> dutch, english;
  for (auto const& indicator : atlas.indicators) {
    CAPTURE(indicator.id);
    CHECK(indicator.unit_nl.find("1 000") == std::string::npos);
    CHECK(indicator.unit_nl.find("1,000") == std::string::npos);
    CHECK(indicator.unit_en.find("1 000") == std::string::npos);
    CHECK(indicator.unit_en.find("1.000") == std::string::npos);
    for (double const value : {1.0, 1234.5}) {
      auto const nl = plain(quantity(indicator, value, indicator.decimals, texts_of(Language::nl))),
                 en = plain(quantity(indicator, value, indicator.decimals, texts_of(Language::en)));
      for (auto const* wrong : {" jaren", " aantal", "klasse,", "gemiddelde", " 1.000 euro", "welfare.", "{"})
        CHECK(nl.find(wrong) == std::string::npos);
      for (auto const* wrong : {" number", "class,", "average", " 1,000 euro", "1 euros", "1 persons", "1 years",
                                "1 addresses", "1 watts", "welfare.", "{"})
        CHECK((en.starts_with("1,23") || en.find(wrong) == std::string::npos));
      dutch.insert(nl);
      english.insert(en);
    }
  }
  CHECK(dutch.size() > 40);
  CHECK(english.size() > 40);
}
