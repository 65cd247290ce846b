#include "geo/congruence/sentence.hpp"

#include <algorithm>

#include "geo/base/text.hpp"
#include "geo/congruence/region_noun.hpp"

namespace kansenatlas {
namespace {

std::string inhabitants_in_text(double inhabitants, Texts const& texts) {
  return texts.plural("congruence.inhabitants", static_cast<long long>(inhabitants));
}

std::string moves_sentence(Scores const& scores, Texts const& texts) {
  auto const moves = static_cast<long long>(scores.equal.list.size());
  if (moves == 0) return texts.text("congruence.sentence.equal");
  return texts.plural("congruence.sentence.moves", moves,
                      fmt::arg("inhabitants", inhabitants_in_text(scores.equal.inhabitants, texts))) +
         " " + texts.text(fmt::format("congruence.sentence.least_{}", name_of(scores.weight)));
}

bool share_a_word(Partition const& a, Partition const& b, Texts const& texts) {
  return a.singular(texts.language()) == b.singular(texts.language());
}

std::string identical_sentence(Scores const& scores, Texts const& texts) {
  if (scores.identical_regions == 0)
    return sentence_case(texts.text("congruence.sentence.identical_none",
                                    fmt::arg("no_a", phrase(Determiner::none, *scores.a, *scores.b, texts)),
                                    fmt::arg("b", region_word(*scores.b, *scores.a, texts))));
  if (scores.regions_a == 1)
    return sentence_case(texts.text("congruence.sentence.identical_only",
                                    fmt::arg("the_a", phrase(Determiner::the, *scores.a, *scores.b, texts)),
                                    fmt::arg("b", region_word(*scores.b, *scores.a, texts))));
  return texts.plural(
      "congruence.sentence.identical", scores.identical_regions, fmt::arg("of", texts.integer(scores.regions_a)),
      fmt::arg("a", share_a_word(*scores.a, *scores.b, texts) ? dated_name(*scores.a, texts)
                                                              : lower_initial(scores.a->name(texts.language()))),
      fmt::arg("b", region_word(*scores.b, *scores.a, texts)));
}

}  // namespace

std::string names_in_text(Atlas const& atlas, std::vector<int> const& municipalities, Texts const& texts, int most) {
  std::vector<Municipality const*> largest;
  for (int const i : municipalities) largest.push_back(&atlas.municipalities[static_cast<std::size_t>(i)]);
  std::stable_sort(largest.begin(), largest.end(), [](Municipality const* x, Municipality const* y) {
    return x->inhabitants_2024 > y->inhabitants_2024;
  });
  std::vector<std::string> names;
  for (auto const* municipality : largest) {
    if (static_cast<int>(names.size()) == most) break;
    names.push_back(municipality->official_name);
  }
  auto const rest = static_cast<long long>(municipalities.size() - names.size());
  if (rest > 0) names.push_back(texts.plural("congruence.and_more", rest));
  return texts.list(names);
}

std::string dated_name(Partition const& partition, Texts const& texts) {
  std::string name = lower_initial(partition.name(texts.language()));
  // An older partition has its year in its name; the day takes its place.
  auto const year = fmt::format(" ({})", partition.date.year);
  if (partition.date.is_known() && name.ends_with(year)) name.resize(name.size() - year.size());
  return partition.date.is_known() ? fmt::format("{} ({})", name, short_text(partition.date, texts.language())) : name;
}

std::string region_word(Partition const& own, Partition const& other, Texts const& texts) {
  return region_noun(own, other, texts).word;
}

std::string excluded_sentence(Atlas const& atlas, std::vector<int> const& excluded, Texts const& texts) {
  if (excluded.empty()) return "";
  return texts.plural("congruence.sentence.excluded", static_cast<long long>(excluded.size()),
                      fmt::arg("names", names_in_text(atlas, excluded, texts)));
}

std::string nesting_sentence(Atlas const& atlas, Partition const& inner, Partition const& outer, Nesting const& nesting,
                             Texts const& texts) {
  auto const inner_noun = region_noun(inner, outer, texts), outer_noun = region_noun(outer, inner, texts);
  auto const outer_arg = fmt::arg("outer", outer_noun.word);
  if (nesting.holds)
    return sentence_case(texts.text("congruence.sentence.nests", outer_arg,
                                    fmt::arg("every_inner", phrase(Determiner::every, inner_noun, texts))));
  return texts.plural("congruence.sentence.outside", static_cast<long long>(nesting.outliers.size()), outer_arg,
                      fmt::arg("inner", inner_noun.word),
                      fmt::arg("the_outer", phrase(Determiner::the, outer_noun, texts)),
                      fmt::arg("names", names_in_text(atlas, nesting.outliers, texts)),
                      fmt::arg("inhabitants", inhabitants_in_text(nesting.inhabitants, texts)));
}

std::string sentence_of(Scores const& scores, Atlas const& atlas, Texts const& texts) {
  std::string text = texts.text("congruence.sentence.pair", fmt::arg("a", dated_name(*scores.a, texts)),
                                fmt::arg("b", dated_name(*scores.b, texts)));
  text += " " + nesting_sentence(atlas, *scores.a, *scores.b, scores.a_in_b, texts);
  text += " " + nesting_sentence(atlas, *scores.b, *scores.a, scores.b_in_a, texts);
  text += " " + moves_sentence(scores, texts);
  text += " " + identical_sentence(scores, texts);
  if (!scores.a_in_b.holds || !scores.b_in_a.holds) text += " " + texts.text("congruence.sentence.majority");
  if (!scores.excluded.empty()) text += " " + excluded_sentence(atlas, scores.excluded, texts);
  return text;
}

}  // namespace kansenatlas
