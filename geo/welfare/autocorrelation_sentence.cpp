#include "geo/welfare/autocorrelation.hpp"
#include "geo/welfare/p_text.hpp"

namespace kansenatlas {

std::string sentence_of(Autocorrelation const& pattern, Texts const& texts) {
  auto const& global = pattern.global;
  if (!(global.i == global.i)) return texts.text("welfare.autocorrelation.equal");
  double const p = global.p_permutation == global.p_permutation ? global.p_permutation : global.p_normal;
  std::string const key = p > spot_significance        ? "welfare.autocorrelation.no_pattern"
                          : global.i > global.expected ? "welfare.autocorrelation.alike"
                                                       : "welfare.autocorrelation.unlike";
  return texts.text(key, fmt::arg("n", pattern.municipalities.size()), fmt::arg("i", texts.number(global.i, 3)),
                    fmt::arg("expected", texts.number(global.expected, 3)), fmt::arg("z", texts.number(global.z, 1)),
                    fmt::arg("p", p_text(p, texts)));
}

std::string measures_text(Autocorrelation const& pattern, Texts const& texts) {
  constexpr double two_sided_5_percent = 1.959963985;
  auto const& geary = pattern.geary;
  if (!(geary.c == geary.c)) return {};
  auto text = texts.text("welfare.autocorrelation.geary", fmt::arg("c", texts.number(geary.c, 3)),
                         fmt::arg("z", texts.number(geary.z, 1)));
  auto const& global = pattern.global_g;
  if (!(global.g == global.g)) return text;
  std::string const reading = global.z > two_sided_5_percent    ? "welfare.autocorrelation.high_together"
                              : global.z < -two_sided_5_percent ? "welfare.autocorrelation.low_together"
                                                                : "welfare.autocorrelation.none_together";
  return text + " " +
         texts.text("welfare.autocorrelation.global_g", fmt::arg("g", texts.number(global.g, 5)),
                    fmt::arg("expected", texts.number(global.expected, 5)), fmt::arg("z", texts.number(global.z, 1)),
                    fmt::arg("reading", texts.text(reading)));
}

std::string method_text(Autocorrelation const& pattern, AutocorrelationOptions const& options, Texts const& texts) {
  auto const shown_weights = texts.text(fmt::format("welfare.weights.{}", name_of(pattern.scheme)));
  auto const weights = fmt::arg("weights", shown_weights);
  if (options.permutations == 0) return texts.text("welfare.autocorrelation.method_normal", weights);
  auto text = texts.text("welfare.autocorrelation.method", weights,
                         fmt::arg("permutations", texts.integer(options.permutations)), fmt::arg("seed", options.seed));
  if (options.enough > 0)
    text += " " + texts.text("welfare.autocorrelation.stopped", fmt::arg("enough", options.enough),
                             fmt::arg("global", texts.integer(options.global_permutations)));
  auto const fewest = fewest_spots(pattern, options);
  if (fewest > 1) text += " " + texts.text("welfare.autocorrelation.coarse", fmt::arg("fewest", fewest));
  return text;
}

}  // namespace kansenatlas
