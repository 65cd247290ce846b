#include "geo/congruence/region_noun.hpp"

#include <algorithm>
#include <array>

#include "geo/base/text.hpp"

namespace kansenatlas {
namespace {

// Endings of words for areas, bodies and groups. Compounds have the gender of their last part.
constexpr auto neuter_endings = std::to_array<std::string_view>(
    {"gebied", "arrondissement", "ressort", "deel",    "district", "kwartier", "cluster",  "team",     "verband",
     "orgaan", "waterschap",     "kanton",  "land",    "veld",     "vak",      "blok",     "platform", "bestuur",
     "werk",   "eiland",         "centrum", "kantoor", "rayon",    "gewest",   "kwadrant", "segment",  "lichaam"});
constexpr auto common_endings = std::to_array<std::string_view>(
    {"regio",  "dienst", "heid", "ing",   "ie",    "gemeente", "groep", "kring", "zone", "wijk",  "buurt",  "stad",
     "streek", "teit",   "kern", "keten", "kamer", "sector",   "unit",  "tafel", "kust", "delta", "polder", "vallei"});

template <std::size_t N>
bool ends_in_one_of(std::string_view word, std::array<std::string_view, N> const& endings) {
  return std::any_of(endings.begin(), endings.end(), [&](auto ending) { return word.ends_with(ending); });
}

// The word that the gender is of: what stands before "van", "in", "voor" or a parenthesis, and of that the last word.
std::string head_of(std::string_view noun) {
  auto head = noun;
  for (std::string_view const link : {" van ", " in ", " voor ", " met ", " bij ", " (", " “"})
    if (auto const at = head.find(link); at != std::string_view::npos) head = head.substr(0, at);
  head = trimmed(head);
  if (auto const space = head.rfind(' '); space != std::string_view::npos) head = head.substr(space + 1);
  return search_key(head);
}

// The name that an own partition or a scenario was given, with its quotation marks; empty where there is none.
std::string quoted_name(Partition const& partition, Texts const& texts) {
  auto const& name = partition.name(texts.language());
  auto const begin = name.find("\u201c"), end = name.rfind("\u201d");
  if (partition.kind != PartitionKind::user || begin == std::string::npos || end == std::string::npos) return "";
  return name.substr(begin, end - begin + std::string("\u201d").size());
}

char const* key_of(Determiner determiner) {
  switch (determiner) {
    case Determiner::the:
      return "the";
    case Determiner::this_one:
      return "this";
    case Determiner::every:
      return "every";
    case Determiner::none:
      return "none";
    case Determiner::another:
      return "another";
  }
  return "";
}

}  // namespace

Gender dutch_gender(std::string_view noun) {
  auto const head = head_of(noun);
  if (ends_in_one_of(head, neuter_endings) || head.ends_with("ment") || head.ends_with("je")) return Gender::neuter;
  if (ends_in_one_of(head, common_endings)) return Gender::common;
  return Gender::unknown;
}

RegionNoun region_noun(Partition const& own, Partition const& other, Texts const& texts) {
  auto const& word = own.singular(texts.language());
  auto const quoted = quoted_name(own, texts);
  bool const is_dutch = texts.language() == Language::nl;
  bool const is_layer = quoted.empty() && own.kind == PartitionKind::user && word == own.name(texts.language());
  if (is_layer) return {texts.text("congruence.layer_region", fmt::arg("layer", word)), is_dutch};
  auto const gender = is_dutch ? dutch_gender(word) : Gender::common;
  bool const needs_day =
      own.kind != PartitionKind::user && word == other.singular(texts.language()) && own.date.is_known();
  auto const day = needs_day ? short_text(own.date, texts.language()) : std::string();
  auto const word_and_day = needs_day ? fmt::format("{}, {}", word, day) : word;
  if (gender == Gender::unknown)
    return {quoted.empty() ? texts.text("congruence.other_region", fmt::arg("word", word_and_day))
                           : texts.text("congruence.other_region_of", fmt::arg("word", word), fmt::arg("name", quoted)),
            is_dutch};
  bool const is_neuter = gender == Gender::neuter;
  if (!quoted.empty()) return {fmt::format("{} ({})", word, quoted), is_neuter};
  if (needs_day) return {fmt::format("{} ({})", word, day), is_neuter};
  return {word, is_neuter};
}

std::string phrase(Determiner determiner, RegionNoun const& noun, Texts const& texts) {
  return texts.text(fmt::format("congruence.{}.{}", key_of(determiner), noun.is_neuter ? "neuter" : "common"),
                    fmt::arg("noun", noun.word));
}

std::string phrase(Determiner determiner, Partition const& own, Partition const& other, Texts const& texts) {
  return phrase(determiner, region_noun(own, other, texts), texts);
}

std::string sentence_case(std::string text) {
  if (!text.empty() && text.front() >= 'a' && text.front() <= 'z')
    text.front() = static_cast<char>(text.front() - 'a' + 'A');
  return text;
}

}  // namespace kansenatlas
