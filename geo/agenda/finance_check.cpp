// The amounts of the measures beside the dated conditions of a scheme that the preset names. Arithmetic, no judgement.
#include <cmath>

#include "geo/agenda/composer.hpp"
#include "geo/agenda/wording.hpp"
#include "geo/base/date.hpp"
#include "geo/project/amount.hpp"

namespace kansenatlas {
namespace {

struct Bounds {
  std::string least, most;  // "5" and "40 miljoen euro" of whole millions; else both in euros
};

Bounds shown_bounds(double least, double most, Texts const& texts) {
  constexpr double million = 1e6;
  if (std::fmod(least, million) != 0 || std::fmod(most, million) != 0)
    return {shown_euro(least, texts), shown_euro(most, texts)};
  auto const n = texts.number(most / million, 0);
  return {texts.number(least / million, 0), texts.text("agenda.scheme.million", fmt::arg("n", n))};
}

}  // namespace

void write_finance_check(Composer& composer) {
  auto const& texts = composer.texts();
  auto const& scheme = composer.preset.scheme;
  auto const sums = sums_of(opgaven_of(composer.material.plans.opgaven, composer.self().code));
  auto const date = parse_date(scheme.as_of);
  auto const as_of = date ? long_text(*date, texts.language()) : scheme.as_of;
  auto const [least, most] = shown_bounds(scheme.least_of_state, scheme.most_of_state, texts);
  auto const asked = texts.share(scheme.region_share, 0);
  if (sums.with_both == 0 || sums.cost_of_both <= 0)
    return composer.say(texts.text("agenda.scheme.no_amounts", fmt::arg("asked", asked), fmt::arg("least", least),
                                   fmt::arg("most", most), fmt::arg("as_of", as_of)));
  double const rest = sums.cost_of_both - sums.co_financing_of_both,
               part = sums.co_financing_of_both / sums.cost_of_both;
  auto const region = shown_euro(sums.co_financing_of_both, texts), state = shown_euro(rest, texts);
  auto const share = texts.share(part, 0);
  auto const* region_key = part < scheme.region_share ? "agenda.scheme.region_less" : "agenda.scheme.region_enough";
  auto const* state_key = rest < scheme.least_of_state  ? "agenda.scheme.state_less"
                          : rest > scheme.most_of_state ? "agenda.scheme.state_more"
                                                        : "agenda.scheme.state_within";
  Paragraph paragraph;
  auto const say = [&](std::string text) { paragraph.sentences.push_back({std::move(text), {}}); };
  if (sums.with_both < sums.measures)
    say(texts.plural("agenda.scheme.only_both", sums.with_both, fmt::arg("of", sums.measures)));
  say(texts.text(region_key, fmt::arg("amount", region), fmt::arg("share", share), fmt::arg("asked", asked),
                 fmt::arg("as_of", as_of)));
  say(texts.text(state_key, fmt::arg("amount", state), fmt::arg("least", least), fmt::arg("most", most)));
  composer.add(std::move(paragraph));
}

}  // namespace kansenatlas
