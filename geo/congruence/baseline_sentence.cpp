#include "geo/congruence/baseline_sentence.hpp"

#include "geo/congruence/sentence.hpp"

namespace kansenatlas {

std::string sentence_of(Baseline const& baseline, Partition const& a, Partition const& b, Texts const& texts) {
  auto const v = [&](double value) { return texts.number(value, 3); };
  auto const name_a = dated_name(a, texts), name_b = dated_name(b, texts);
  auto const draws = texts.integer(static_cast<long long>(baseline.drawn.size()));
  if (!baseline.has_meaning())
    return texts.text("congruence.baseline.no_meaning", fmt::arg("a", name_a), fmt::arg("b", name_b),
                      fmt::arg("v", v(baseline.v_measure)), fmt::arg("draws", draws));
  return texts.plural("congruence.baseline.sentence", static_cast<long long>(baseline.drawn.size()),
                      fmt::arg("a", name_a), fmt::arg("b", name_b), fmt::arg("v", v(baseline.v_measure)),
                      fmt::arg("mean", v(baseline.mean)), fmt::arg("p5", v(baseline.p5)),
                      fmt::arg("p95", v(baseline.p95)), fmt::arg("percentile", texts.number(baseline.percentile, 1)));
}

std::string method_text(Baseline const& baseline, Texts const& texts) {
  return texts.text("congruence.baseline.method",
                    fmt::arg("seed", texts.integer(static_cast<long long>(baseline.seed))));
}

}  // namespace kansenatlas
