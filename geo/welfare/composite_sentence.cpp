#include "geo/welfare/composite_sentence.hpp"

#include <algorithm>

#include <fmt/format.h>

#include "geo/atlas/lookup.hpp"
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

// "Gezondheid: overgewicht (18+) (2024, RIVM), ..."
std::string indicators_text(Atlas const& atlas, CompositeMaterial const& material, std::size_t theme,
                            Texts const& texts) {
  std::vector<std::string> parts;
  for (std::size_t s = 0; s < material.series.size(); ++s) {
    if (material.series[s].theme != static_cast<int>(theme)) continue;
    auto const& indicator = atlas.indicators[static_cast<std::size_t>(material.indicators[s])];
    auto const* source = source_of(atlas, indicator.source);
    parts.push_back(fmt::format("{} ({}, {})", lower_initial(indicator.name(texts.language())), material.years[s],
                                source ? source->publisher : indicator.source));
  }
  return texts.text("welfare.composite.indicators",
                    fmt::arg("theme", composite_theme_name(atlas, material, theme, texts.language())),
                    fmt::arg("indicators", texts.list(parts)));
}

std::string twice_text(Atlas const& atlas, CompositeMaterial const& material, CountedTwice const& pair,
                       Texts const& texts) {
  auto const name = [&](std::size_t series) {
    return lower_initial(
        atlas.indicators[static_cast<std::size_t>(material.indicators[series])].name(texts.language()));
  };
  return texts.text("welfare.composite.counted_twice", fmt::arg("a", name(pair.a)), fmt::arg("b", name(pair.b)),
                    fmt::arg("r", texts.number(pair.r, 2)));
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

std::string missing_themes_words(Atlas const& atlas, CompositeMaterial const& material, CompositeScore const& score,
                                 Texts const& texts) {
  std::vector<std::string> names;
  for (auto const theme : themes_missing(score))
    names.push_back(lower_initial(composite_theme_name(atlas, material, theme, texts.language())));
  return names.empty() ? std::string()
                       : texts.text("welfare.composite.without_themes", fmt::arg("themes", texts.list(names)));
}

std::vector<std::string> composite_remarks(Atlas const& atlas, CompositeMaterial const& material,
                                           CompositeRules const& rules, int draws, std::uint64_t seed,
                                           Texts const& texts) {
  std::vector<std::string> remarks{weights_text(atlas, material, rules, texts), rules_text(rules, texts)};
  for (std::size_t t = 0; t < material.themes.size(); ++t)
    remarks.push_back(indicators_text(atlas, material, t, texts));
  for (auto const& pair : counted_twice(material)) remarks.push_back(twice_text(atlas, material, pair, texts));
  remarks.push_back(texts.text("welfare.composite.mark", fmt::arg("mark", theme_missing_mark)));
  if (rules.winsorise > 0)
    remarks.push_back(texts.text("welfare.composite.winsorised", fmt::arg("share", texts.share(rules.winsorise, 1))));
  if (draws > 0)
    remarks.push_back(
        texts.text("welfare.composite.draws", fmt::arg("draws", texts.integer(draws)), fmt::arg("seed", seed)));
  if (!material.left_out.empty())
    remarks.push_back(texts.plural("welfare.composite.left_out", static_cast<long long>(material.left_out.size())));
  if (!material.supplementary.empty())
    remarks.push_back(
        texts.plural("welfare.composite.left_supplementary", static_cast<long long>(material.supplementary.size())));
  return remarks;
}

}  // namespace kansenatlas
