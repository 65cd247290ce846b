#include "geo/congruence/sentence.hpp"

#include <algorithm>

#include "geo/base/text.hpp"

namespace kansenatlas {
namespace {

std::string inhabitants_in_text(double inhabitants, Texts const& texts) {
  return texts.plural("congruence.inhabitants", static_cast<long long>(inhabitants));
}

std::string moves_sentence(Scores const& scores, Texts const& texts) {
  auto const moves = static_cast<long long>(scores.equal.list.size());
  if (moves == 0) return texts.text("congruence.sentence.equal");
  return texts.plural("congruence.sentence.moves", moves,
                      fmt::arg("inhabitants", inhabitants_in_text(scores.equal.inhabitants, texts)));
}

std::string identical_sentence(Scores const& scores, Texts const& texts) {
  return texts.plural("congruence.sentence.identical", scores.identical_regions,
                      fmt::arg("of", texts.integer(scores.regions_a)),
                      fmt::arg("a", lower_initial(scores.a->name(texts.language()))),
                      fmt::arg("b", scores.b->singular(texts.language())));
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
  std::string const name = lower_initial(partition.name(texts.language()));
  // The newest partition of a kind has no date in its name, an older one has its year; the day stands beside either.
  return partition.date.is_known() ? fmt::format("{} ({})", name, short_text(partition.date, texts.language())) : name;
}

std::string nesting_sentence(Atlas const& atlas, Partition const& inner, Partition const& outer, Nesting const& nesting,
                             Texts const& texts) {
  auto const inner_arg = fmt::arg("inner", inner.singular(texts.language()));
  auto const outer_arg = fmt::arg("outer", outer.singular(texts.language()));
  if (nesting.holds) return texts.text("congruence.sentence.nests", inner_arg, outer_arg);
  return texts.plural("congruence.sentence.outside", static_cast<long long>(nesting.outliers.size()), inner_arg,
                      outer_arg, fmt::arg("names", names_in_text(atlas, nesting.outliers, texts)),
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
  if (!scores.excluded.empty())
    text += " " + texts.plural("congruence.sentence.excluded", static_cast<long long>(scores.excluded.size()),
                               fmt::arg("names", names_in_text(atlas, scores.excluded, texts)));
  return text;
}

}  // namespace kansenatlas
