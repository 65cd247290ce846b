#include "geo/welfare/opportunities.hpp"

#include <algorithm>

#include "app/cli/commands.hpp"
#include "app/cli/indicator_arguments.hpp"
#include "app/cli/partition_arguments.hpp"
#include "geo/atlas/lookup.hpp"
#include "geo/base/text.hpp"
#include "geo/welfare/quantity.hpp"
#include "geo/welfare/series_break.hpp"

namespace kansenatlas::cli {
namespace {

Json figure_document(Opportunity const& opportunity, std::size_t i, Atlas const& atlas) {
  auto const& indicator = atlas.indicators[static_cast<std::size_t>(opportunity.indicators[i])];
  auto const& value = opportunity.basis[i];
  auto figure = weight_document(value);
  figure.update(
      Json{{"indicator", indicator.id},
           {"year", opportunity.basis_years[i]},
           {"value", number_or_null(value.value)},
           {"source", source_text(atlas, indicator)},
           {"source_en", source_text(atlas, indicator, Language::en)},
           {"edition", indicator.edition},
           {"status", value.has_value() ? Json(name_of(value.status)) : Json(nullptr)},
           {"method", value.has_value() ? Json(name_of(value.method)) : Json(nullptr)},
           {"ci_low", number_or_null(value.ci_low)},
           {"ci_high", number_or_null(value.ci_high)},
           {"interval", value.ci_low == value.ci_low ? Json(value.is_interval_propagated ? "propagated" : "published")
                                                     : Json(nullptr)},
           {"coverage_inhabitants", value.coverage_inhabitants},
           {"price_basis_unknown", lacks_price_basis(indicator)},
           {"reason", value.has_value() ? Json(nullptr) : Json(reason_code(value))}});
  return figure;
}

std::string figure_in_full(Indicator const& indicator, AreaValue const& value, Texts const& texts) {
  if (!value.has_value()) return "–";
  return std::string(mark_of(value)) + quantity_in_full(indicator, value.value, decimals_of(indicator, value), texts);
}

// "Werkloosheid: 3,4 % in 2022; benadering, gewogen met ...; definitief; geen interval. Bron: ..."
std::string basis_line(Opportunity const& opportunity, std::size_t i, Atlas const& atlas, Texts const& texts) {
  auto const& indicator = atlas.indicators[static_cast<std::size_t>(opportunity.indicators[i])];
  auto const& value = opportunity.basis[i];
  std::vector<std::string> facts;
  if (value.has_value()) {
    facts.push_back(method_words(atlas, value, texts));
    facts.push_back(texts.text(fmt::format("welfare.status.{}", name_of(value.status))));
    int const decimals = decimals_of(indicator, value);
    if (value.ci_low == value.ci_low)
      facts.push_back(texts.text(
          "welfare.opportunity.basis_interval", fmt::arg("low", texts.number(value.ci_low, decimals)),
          fmt::arg("high", texts.number(value.ci_high, decimals)),
          fmt::arg("kind", value.is_interval_propagated ? texts.text("welfare.opportunity.basis_propagated") : "")));
    else
      facts.push_back(texts.text("welfare.opportunity.no_interval"));
  } else {
    facts.push_back(lower_initial(note_words(value, texts)));
  }
  auto line = texts.text("welfare.opportunity.basis", fmt::arg("name", indicator.name(texts.language())),
                         fmt::arg("value", figure_in_full(indicator, value, texts)),
                         fmt::arg("year", opportunity.basis_years[i]), fmt::arg("facts", joined(facts, "; ")),
                         fmt::arg("source", source_text(atlas, indicator, texts.language())));
  if (lacks_price_basis(indicator)) line += " " + texts.text("welfare.price_basis");
  return line;
}

// Which themes can show a contrast at all.
std::string contrast_words(RegionRef const& region, bool with_supplementary, Atlas const& atlas, Texts const& texts) {
  std::vector<std::string> names;
  for (auto const& id : contrast_themes(atlas, *region.partition, with_supplementary))
    for (auto const& theme : atlas.themes)
      if (theme.id == id) names.push_back(lower_initial(theme.name(texts.language())));
  return names.size() < 2 ? texts.text("welfare.opportunity.contrast_none")
                          : texts.text("welfare.opportunity.contrast_themes", fmt::arg("themes", texts.list(names)));
}

Json document_of(Opportunity const& opportunity, RegionRef const& region, Atlas const& atlas, Texts const& texts) {
  Json indicators = Json::array(), numbers = Json::object(), regions = Json::array(), similar = Json::array();
  for (int const i : opportunity.indicators) indicators.push_back(atlas.indicators[static_cast<std::size_t>(i)].id);
  for (auto const& [name, value] : opportunity.numbers) numbers[name] = number_or_null(value);
  for (int const r : opportunity.regions)
    regions.push_back(region.partition->regions[static_cast<std::size_t>(r)].code);
  if (opportunity.pattern == OpportunityPattern::similar_regions)
    for (int const r : regional_peers(atlas, *region.partition, region.region).areas) {
      auto const shape = shape_of(atlas, members_of(*region.partition, r));
      similar.push_back({{"code", region.partition->regions[static_cast<std::size_t>(r)].code},
                         {"urbanity", shape.urbanity},
                         {"inhabitants", shape.inhabitants}});
    }
  Json figures = Json::array();
  for (std::size_t i = 0; i < opportunity.basis.size(); ++i) figures.push_back(figure_document(opportunity, i, atlas));
  return {{"figures", figures},
          {"key", key_of(opportunity, atlas)},
          {"pattern", name_of(opportunity.pattern)},
          {"indicators", indicators},
          {"numbers", numbers},
          {"sentence", sentence_of(opportunity, atlas, *region.partition, texts)},
          {"year", opportunity.year},
          {"themes", opportunity.themes},
          {"municipalities", codes_of(atlas, opportunity.municipalities)},
          {"beside", codes_of(atlas, opportunity.beside)},
          {"regions", regions},
          {"similar", similar}};
}

bool have_intervals(std::vector<Opportunity> const& found) {
  return std::any_of(found.begin(), found.end(), [](Opportunity const& opportunity) {
    return std::any_of(opportunity.basis.begin(), opportunity.basis.end(),
                       [](AreaValue const& value) { return value.ci_low == value.ci_low; });
  });
}

void say_all(std::vector<Opportunity> const& found, RegionRef const& region, bool with_supplementary,
             Atlas const& atlas, Session& session) {
  auto const& texts = session.texts();
  session.say(texts.plural("welfare.opportunity.heading", static_cast<long long>(found.size()),
                           fmt::arg("region", region.get().title)));
  std::string_view last;
  for (auto const& opportunity : found) {
    if (auto const name = name_of(opportunity.pattern); name != last) {
      last = name;
      session.say("\n" + texts.text(fmt::format("welfare.opportunity.pattern_{}", name)));
      if (opportunity.pattern == OpportunityPattern::similar_regions)
        session.say("  " + similar_words(atlas, *region.partition, region.region, texts));
    }
    session.say("  • " + sentence_of(opportunity, atlas, *region.partition, texts));
    for (std::size_t i = 0; i < opportunity.basis.size(); ++i)
      session.say("      " + basis_line(opportunity, i, atlas, texts));
  }
  session.say("\n" + texts.text("welfare.opportunity.note"));
  if (have_intervals(found)) session.say(texts.text("welfare.values.intervals"));
  session.say(contrast_words(region, with_supplementary, atlas, texts));
}

int run_opportunities(Invocation const& invocation, Session& session) {
  auto const& atlas = session.atlas(Figures::all);
  auto const region = region_named(atlas, invocation.text("REGION"));
  auto const found =
      opportunities_of(atlas, &session.ground().water, *region.partition, region.region, invocation.has("--all"));
  if (!session.wants_json()) {
    say_all(found, region, invocation.has("--all"), atlas, session);
    return 0;
  }
  Json document = Json::array();
  for (auto const& opportunity : found) document.push_back(document_of(opportunity, region, atlas, session.texts()));
  session.print(document);
  return 0;
}

}  // namespace

Command opportunities_command() {
  return {"opportunities",
          "welfare.opportunity.help",
          {{"REGION", "welfare.opportunity.region"}},
          {{"--all", "", "welfare.compare.all"}},
          run_opportunities};
}

}  // namespace kansenatlas::cli
