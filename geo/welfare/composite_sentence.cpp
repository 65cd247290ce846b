#include "geo/welfare/composite_sentence.hpp"

#include <algorithm>

#include <fmt/format.h>

#include "geo/base/text.hpp"

namespace kansenatlas {
namespace {

std::string weights_text(Atlas const& atlas, CompositeMaterial const& material, CompositeRules const& rules,
                         Texts const& texts) {
  std::vector<std::string> weights;
  for (std::size_t t = 0; t < material.themes.size(); ++t) {
    double const weight = rules.theme_weights.empty() ? 1 : rules.theme_weights[t];
    bool const is_whole = weight == static_cast<double>(static_cast<long long>(weight));
    weights.push_back(texts.text(
        "welfare.composite.weight",
        fmt::arg("theme", lower_initial(composite_theme_name(atlas, material, t, texts.language()))),
        fmt::arg("weight", texts.number(weight, is_whole ? 0 : 2)), fmt::arg("n", indicators_in_theme(material, t))));
  }
  return texts.text("welfare.composite.weights", fmt::arg("list", texts.list(weights)));
}

std::string rules_text(CompositeRules const& rules, Texts const& texts) {
  return texts.text(
      "welfare.composite.rules",
      fmt::arg("normalisation", texts.text(fmt::format("welfare.composite.by_{}", name_of(rules.normalisation)))),
      fmt::arg("averaging", texts.text(fmt::format("welfare.composite.{}", name_of(rules.averaging)))),
      fmt::arg("share", texts.share(rules.fewest_share, 0)));
}

}  // namespace

std::string composite_theme_name(Atlas const& atlas, CompositeMaterial const& material, std::size_t theme,
                                 Language language) {
  for (auto const& known : atlas.themes)
    if (known.id == material.themes[theme]) return known.name(language);
  return material.themes[theme];
}

int indicators_in_theme(CompositeMaterial const& material, std::size_t theme) {
  return static_cast<int>(std::count_if(material.series.begin(), material.series.end(),
                                        [&](CompositeSeries const& s) { return s.theme == static_cast<int>(theme); }));
}

std::vector<std::string> composite_remarks(Atlas const& atlas, CompositeMaterial const& material,
                                           CompositeRules const& rules, int draws, std::uint64_t seed,
                                           Texts const& texts) {
  std::vector<std::string> remarks{weights_text(atlas, material, rules, texts), rules_text(rules, texts)};
  if (rules.winsorise > 0)
    remarks.push_back(texts.text("welfare.composite.winsorised", fmt::arg("share", texts.share(rules.winsorise, 1))));
  if (draws > 0)
    remarks.push_back(
        texts.text("welfare.composite.draws", fmt::arg("draws", texts.integer(draws)), fmt::arg("seed", seed)));
  if (!material.left_out.empty())
    remarks.push_back(texts.plural("welfare.composite.left_out", static_cast<long long>(material.left_out.size())));
  return remarks;
}

}  // namespace kansenatlas
