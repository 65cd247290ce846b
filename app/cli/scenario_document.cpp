#include "app/cli/scenario_document.hpp"

#include <algorithm>

#include "app/cli/partition_arguments.hpp"
#include "app/cli/scenario_words.hpp"
#include "geo/atlas/lookup.hpp"
#include "geo/base/text.hpp"
#include "geo/project/scenario_sentence.hpp"

namespace kansenatlas::cli {
namespace {

Json parts_of_region(VariantRegion const& region, Atlas const& atlas) {
  Json parts = Json::array();
  for (auto const& part : region.parts)
    parts.push_back({{"municipalities", codes_of(atlas, part.municipalities)},
                     {"inhabitants", part.inhabitants},
                     {"box", {part.box.minimum.x, part.box.minimum.y, part.box.maximum.x, part.box.maximum.y}}});
  return parts;
}

Json province_codes(std::vector<int> const& provinces, Atlas const& atlas) {
  Json codes = Json::array();
  if (provinces.empty()) return codes;
  auto const& partition = partition_named(atlas, "provincie");
  for (int const province : provinces) codes.push_back(partition.regions[static_cast<std::size_t>(province)].code);
  return codes;
}

Json regions_of(ScenarioReport const& report, Atlas const& atlas) {
  Json rows = Json::array();
  for (auto const& region : report.regions)
    rows.push_back({{"code", region.code},
                    {"name", region.title},
                    {"is_new", region.is_new},
                    {"is_renamed", region.is_renamed},
                    {"name_before", region.title_before.empty() ? Json(nullptr) : Json(region.title_before)},
                    {"municipalities", region.municipalities},
                    {"municipalities_before", region.municipalities_before},
                    {"inhabitants", region.inhabitants},
                    {"inhabitants_before", region.inhabitants_before},
                    {"parts", region.parts.size()},
                    {"parts_before", region.parts_before},
                    {"provinces", province_codes(region.provinces, atlas)},
                    {"provinces_before", province_codes(region.provinces_before, atlas)}});
  return rows;
}

Json contiguity_of(ScenarioReport const& report, Atlas const& atlas) {
  Json broken = Json::array();
  for (auto const& region : report.regions)
    if (region.is_broken())
      broken.push_back({{"code", region.code},
                        {"name", region.title},
                        {"parts_before", region.parts_before},
                        {"parts", parts_of_region(region, atlas)}});
  return {{"network", "water"}, {"holds", broken.empty()}, {"broken", broken}};
}

Json nesting_of(OutsideList const& outside, Atlas const& atlas) {
  return {{"holds", outside.after.empty()},
          {"outliers", codes_of(atlas, outside.after)},
          {"inhabitants", outside.inhabitants_after},
          {"holds_before", outside.before.empty()},
          {"outliers_before", codes_of(atlas, outside.before)},
          {"inhabitants_before", outside.inhabitants_before}};
}

Json effects_of(ScenarioReport const& report, Atlas const& atlas) {
  Json rows = Json::array();
  for (auto const& effect : report.effects) {
    auto const& before = effect.before.agreement;
    auto const& after = effect.after.agreement;
    rows.push_back(
        {{"partition", effect.other->id},
         {"date", iso_text(effect.other->date)},
         {"v_measure", after.v_measure},
         {"v_measure_before", before.v_measure},
         {"delta_v_measure", after.v_measure - before.v_measure},
         {"variation_of_information_bits", after.variation_of_information},
         {"variation_of_information_bits_before", before.variation_of_information},
         {"delta_variation_of_information_bits", after.variation_of_information - before.variation_of_information},
         {"scenario_in_partition", nesting_of(effect.variant_in_other, atlas)},
         {"partition_in_scenario", nesting_of(effect.other_in_variant, atlas)},
         {"territorial_congruence", effect.after.territorial_congruence},
         {"territorial_congruence_before", effect.before.territorial_congruence}});
  }
  return rows;
}

Json congruence_of(ScenarioReport const& report, Scenario const& scenario, Atlas const& atlas) {
  Json partitions = Json::array(), rows = Json::array();
  for (auto const* partition : report.congruence_set) partitions.push_back(partition ? partition->id : scenario.id);
  auto const value = [](std::optional<double> share) { return share ? Json(*share) : Json(nullptr); };
  for (auto const& change : report.congruence) {
    auto const& municipality = atlas.municipalities[static_cast<std::size_t>(change.municipality)];
    rows.push_back({{"code", municipality.code},
                    {"name", municipality.official_name},
                    {"congruence", value(change.after)},
                    {"congruence_before", value(change.before)}});
  }
  return {{"partitions", partitions},
          {"mean", report.congruence_after},
          {"mean_before", report.congruence_before},
          {"municipalities", rows}};
}

}  // namespace

Json scenario_document(ScenarioReport const& report, Scenario const& scenario, Atlas const& atlas, Texts const& texts) {
  Json dissolved = Json::array();
  Json mergers = Json::array();
  for (auto const& merger : report.mergers)
    mergers.push_back({{"from", merger.from}, {"into", {{"code", merger.code}, {"name", merger.into}}}});
  for (auto const& region : report.dissolved) dissolved.push_back({{"code", region.code}, {"name", region.title}});
  return {{"scenario", scenario.id},
          {"name", scenario.name},
          {"note", scenario.note},
          {"locks", locks_document(scenario.locks)},
          {"base", report.before.id},
          {"base_date", iso_text(report.before.date)},
          {"weight", name_of(report.weight)},
          {"changes", changes_document(report.changes, report.before, report.after, atlas)},
          {"inhabitants_moved", report.inhabitants_moved},
          {"regions", regions_of(report, atlas)},
          {"dissolved_regions", dissolved},
          {"merged", mergers},
          {"not_compared", codes_of(atlas, report.not_compared)},
          {"unassigned", codes_of(atlas, report.unassigned)},
          {"contiguity", contiguity_of(report, atlas)},
          {"size_floor", {{"inhabitants", report.size_floor}, {"below", report.below_floor}}},
          {"effects", effects_of(report, atlas)},
          {"territorial_congruence", congruence_of(report, scenario, atlas)},
          {"sentence", joined(sentences_of(report, atlas, texts), " ")}};
}

}  // namespace kansenatlas::cli
