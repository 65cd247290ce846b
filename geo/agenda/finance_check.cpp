// The amounts of the measures beside the dated conditions of a scheme that the preset names. Arithmetic, no judgement.
#include "geo/agenda/composer.hpp"
#include "geo/base/date.hpp"

namespace kansenatlas {
namespace {

struct Amounts {
  double cost = 0, region = 0;
};

Amounts amounts_of(Composer const& composer) {
  Amounts amounts;
  for (auto const* opgave : opgaven_of(composer.material.plans.opgaven, composer.self().code))
    for (auto const& measure : opgave->measures) {
      amounts.cost += parse_number(measure.cost).value_or(0);
      amounts.region += parse_number(measure.co_financing).value_or(0);
    }
  return amounts;
}

std::string euro(double amount, Texts const& texts) {
  return texts.text("agenda.euro", fmt::arg("amount", texts.number(amount, 0)));
}

}  // namespace

void write_finance_check(Composer& composer) {
  auto const& texts = composer.texts();
  auto const& scheme = composer.preset.scheme;
  auto const amounts = amounts_of(composer);
  if (amounts.cost <= 0) return composer.say(texts.text("agenda.scheme.no_amounts"));
  auto const date = parse_date(scheme.as_of);
  auto const as_of = date ? long_text(*date, texts.language()) : scheme.as_of;
  auto const region = euro(amounts.region, texts), state = euro(amounts.cost - amounts.region, texts);
  auto const least = euro(scheme.least_of_state, texts), most = euro(scheme.most_of_state, texts);
  auto const share = texts.share(amounts.region / amounts.cost, 0), asked = texts.share(scheme.region_share, 0);
  composer.add(Paragraph{"",
                         {{texts.text("agenda.scheme.region", fmt::arg("amount", region), fmt::arg("share", share),
                                      fmt::arg("asked", asked), fmt::arg("as_of", as_of)),
                           {}},
                          {texts.text("agenda.scheme.state", fmt::arg("amount", state), fmt::arg("least", least),
                                      fmt::arg("most", most), fmt::arg("as_of", as_of)),
                           {}}},
                         {}});
}

}  // namespace kansenatlas
