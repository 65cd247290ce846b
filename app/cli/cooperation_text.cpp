#include "app/cli/cooperation_text.hpp"

#include <algorithm>
#include <numeric>

#include "app/cli/table.hpp"
#include "geo/base/index.hpp"
#include "geo/congruence/cooperation_sentence.hpp"

namespace kansenatlas::cli {
namespace {

Municipality const& municipality_at(Atlas const& atlas, int index) { return atlas.municipalities[at(index)]; }

Json spread_document(Spread const& spread) {
  return {{"minimum", spread.minimum},
          {"p25", spread.p25},
          {"median", spread.median},
          {"p75", spread.p75},
          {"maximum", spread.maximum}};
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
