#include "geo/congruence/cooperation_sentence.hpp"

#include <algorithm>

#include "geo/base/index.hpp"
#include "geo/base/text.hpp"

namespace kansenatlas {
namespace {

constexpr std::size_t partners_named = 5;

// "Goirle (8), Oisterwijk (7) en Hilvarenbeek (6)"
std::string most_shared(Atlas const& atlas, std::vector<SharedPartner> const& partners, Texts const& texts) {
  std::vector<std::string> names;
  for (std::size_t i = 0; i < std::min(partners_named, partners.size()); ++i)
    names.push_back(fmt::format("{} ({})", atlas.municipalities[at(partners[i].municipality)].official_name,
                                texts.integer(partners[i].shared)));
  return texts.list(names);
}

}  // namespace

std::string partitions_in_text(std::vector<Partition const*> const& partitions, Texts const& texts) {
  std::vector<std::string> names;
  for (auto const* partition : partitions) names.push_back(lower_initial(partition->name(texts.language())));
  return texts.list(names);
}

std::string territorial_sentence(TerritorialCongruence const& congruence, std::vector<Partition const*> const& over,
                                 Texts const& texts) {
  return texts.plural("congruence.municipality.territorial", congruence.partners,
                      fmt::arg("value", congruence.value ? texts.share(*congruence.value, 1) : "–"),
                      fmt::arg("partitions", partitions_in_text(over, texts)));
}

std::string spread_sentence(Cooperations const& cooperations, Texts const& texts) {
  auto const whole = [&](double value) { return texts.number(value, value == static_cast<int>(value) ? 0 : 1); };
  auto const& spread = cooperations.spread;
  return texts.text("congruence.cooperations.spread", fmt::arg("median", whole(spread.median)),
                    fmt::arg("p25", whole(spread.p25)), fmt::arg("p75", whole(spread.p75)),
                    fmt::arg("minimum", whole(spread.minimum)), fmt::arg("maximum", whole(spread.maximum)));
}

std::string cooperation_sentence(Atlas const& atlas, Cooperations const& cooperations, int municipality,
                                 Texts const& texts) {
  auto const& own = cooperations.of[at(municipality)];
  auto text =
      texts.plural("congruence.cooperations.own", own.cooperations, fmt::arg("partners", texts.integer(own.partners))) +
      " " + spread_sentence(cooperations, texts);
  auto const partners = partners_of(atlas, municipality, cooperations.on);
  if (!partners.empty())
    text +=
        " " + texts.text("congruence.cooperations.most_shared", fmt::arg("names", most_shared(atlas, partners, texts)));
  if (own.congruence)
    text += " " + texts.text("congruence.cooperations.congruence", fmt::arg("value", texts.share(*own.congruence, 1)));
  return text;
}

}  // namespace kansenatlas
