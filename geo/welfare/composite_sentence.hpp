#pragma once
// What a composite was made of, in words: without them its scores say nothing.
#include <cstdint>
#include <string>
#include <vector>

#include "geo/base/texts.hpp"
#include "geo/welfare/composite_material.hpp"

namespace kansenatlas {

// The theme's name in the language; the id where the atlas does not know it.
std::string composite_theme_name(Atlas const& atlas, CompositeMaterial const& material, std::size_t theme,
                                 Language language);
// Indicators that go into the theme.
int indicators_in_theme(CompositeMaterial const& material, std::size_t theme);

// Its mark in a list of areas: a theme has no score, so the total rests on fewer.
constexpr std::string_view theme_missing_mark = "\u2020";
// "zonder thema gezondheid en veiligheid"; empty where none is missing.
std::string missing_themes_words(Atlas const& atlas, CompositeMaterial const& material, CompositeScore const& score,
                                 Texts const& texts);

// What a score is made of, a sentence a theme: its indicators, each with year and source. Weights with the number of
// indicators, rules, what the rank interval is made of (with `draws`), and how many
// indicators are left out; a sentence each.
std::vector<std::string> composite_remarks(Atlas const& atlas, CompositeMaterial const& material,
                                           CompositeRules const& rules, int draws, std::uint64_t seed,
                                           Texts const& texts);

}  // namespace kansenatlas
