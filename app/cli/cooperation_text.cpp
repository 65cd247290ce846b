#include "app/cli/cooperation_text.hpp"

#include <algorithm>
#include <numeric>

#include "app/cli/table.hpp"
#include "geo/base/index.hpp"

namespace kansenatlas::cli {
namespace {

constexpr std::size_t partners_in_text = 5;

Municipality const& municipality_at(Atlas const& atlas, int index) { return atlas.municipalities[at(index)]; }

Json spread_document(Spread const& spread) {
  return {{"minimum", spread.minimum},
          {"p25", spread.p25},
          {"median", spread.median},
          {"p75", spread.p75},
          {"maximum", spread.maximum}};
}

// "Goirle (8), Oisterwijk (7) en Hilvarenbeek (6)"
std::string most_shared(Atlas const& atlas, std::vector<SharedPartner> const& partners, Texts const& texts) {
  std::vector<std::string> names;
  for (std::size_t i = 0; i < std::min(partners_in_text, partners.size()); ++i)
    names.push_back(fmt::format("{} ({})", municipality_at(atlas, partners[i].municipality).official_name,
                                texts.integer(partners[i].shared)));
  return texts.list(names);
}

std::string spread_sentence(Cooperations const& cooperations, Texts const& texts) {
  auto const whole = [&](double value) { return texts.number(value, value == static_cast<int>(value) ? 0 : 1); };
  auto const& spread = cooperations.spread;
  return texts.text("congruence.cooperations.spread", fmt::arg("median", whole(spread.median)),
                    fmt::arg("p25", whole(spread.p25)), fmt::arg("p75", whole(spread.p75)),
                    fmt::arg("minimum", whole(spread.minimum)), fmt::arg("maximum", whole(spread.maximum)));
}

}  // namespace

Json cooperation_document(Atlas const& atlas, Cooperations const& cooperations, int municipality) {
  auto const& own = cooperations.of[at(municipality)];
  Json partners = Json::array();
  for (auto const& partner : partners_of(atlas, municipality, cooperations.on))
    partners.push_back({{"code", municipality_at(atlas, partner.municipality).code},
                        {"name", municipality_at(atlas, partner.municipality).official_name},
                        {"shared", partner.shared}});
  return {{"date", iso_text(cooperations.on)},
          {"cooperations", own.cooperations},
          {"congruence", number_or_null(own.congruence)},
          {"partners", partners},
          {"distribution", spread_document(cooperations.spread)}};
}

std::string cooperation_text(Atlas const& atlas, Cooperations const& cooperations, int municipality,
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

Json cooperations_document(Atlas const& atlas, Cooperations const& cooperations) {
  Json rows = Json::array();
  for (std::size_t i = 0; i < cooperations.of.size(); ++i)
    rows.push_back({{"code", atlas.municipalities[i].code},
                    {"name", atlas.municipalities[i].official_name},
                    {"congruence", number_or_null(cooperations.of[i].congruence)},
                    {"partners", cooperations.of[i].partners},
                    {"cooperations", cooperations.of[i].cooperations}});
  return {{"date", iso_text(cooperations.on)},
          {"in_force", cooperations.in_force},
          {"distribution", spread_document(cooperations.spread)},
          {"municipalities", rows}};
}

std::string cooperations_text(Atlas const& atlas, Cooperations const& cooperations, Texts const& texts) {
  std::vector<std::size_t> order(cooperations.of.size());
  std::iota(order.begin(), order.end(), std::size_t{0});
  std::stable_sort(order.begin(), order.end(),
                   [&](auto i, auto j) { return cooperations.of[i].cooperations > cooperations.of[j].cooperations; });
  std::vector<std::vector<std::string>> rows;
  for (auto const i : order) {
    auto const& own = cooperations.of[i];
    rows.push_back({atlas.municipalities[i].official_name, texts.integer(own.cooperations), texts.integer(own.partners),
                    own.congruence ? texts.share(*own.congruence, 1) : "–"});
  }
  return texts.plural("congruence.cooperations.summary", cooperations.in_force,
                      fmt::arg("date", long_text(cooperations.on, texts.language()))) +
         " " + spread_sentence(cooperations, texts) + "\n\n" +
         table_text({{texts.text("congruence.column.municipality")},
                     {texts.text("congruence.column.cooperations"), Align::right},
                     {texts.text("congruence.column.partners"), Align::right},
                     {texts.text("congruence.column.congruence"), Align::right}},
                    rows) +
         "\n" + texts.text("congruence.cooperations.method");
}

}  // namespace kansenatlas::cli
