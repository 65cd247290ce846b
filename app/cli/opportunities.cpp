#include "geo/welfare/opportunities.hpp"

#include "app/cli/commands.hpp"
#include "app/cli/indicator_arguments.hpp"
#include "app/cli/partition_arguments.hpp"
#include "geo/atlas/lookup.hpp"

namespace kansenatlas::cli {
namespace {

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
  return {{"key", key_of(opportunity, atlas)},
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

void say_all(std::vector<Opportunity> const& found, RegionRef const& region, Atlas const& atlas, Session& session) {
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
  }
  session.say("\n" + texts.text("welfare.opportunity.note"));
}

int run(Invocation const& invocation, Session& session) {
  auto const& atlas = session.atlas(Figures::all);
  auto const region = region_named(atlas, invocation.text("REGION"));
  auto const found =
      opportunities_of(atlas, &session.ground().water, *region.partition, region.region, invocation.has("--all"));
  if (!session.wants_json()) {
    say_all(found, region, atlas, session);
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
          run};
}

}  // namespace kansenatlas::cli
