#include "app/cli/plan_document.hpp"

#include "app/cli/partition_arguments.hpp"

namespace kansenatlas::cli {
namespace {

// A region of the plan: one of A, or a new one that is named after the region of B that it follows.
std::string code_of_region(Plan const& plan, int region) {
  if (region < static_cast<int>(plan.a->regions.size())) return plan.a->regions[static_cast<std::size_t>(region)].code;
  for (auto const& fresh : plan.new_regions)
    if (fresh.region == region) return "+" + plan.b->regions[static_cast<std::size_t>(fresh.of)].code;
  return "+";
}

Json region_codes(Plan const& plan, std::vector<int> const& regions) {
  Json codes = Json::array();
  for (int const region : regions) codes.push_back(code_of_region(plan, region));
  return codes;
}

Json moves_of(Plan const& plan, Atlas const& atlas, std::vector<Partition const*> const& others) {
  Json rows = Json::array();
  for (auto const& move : plan.moves) {
    auto const& municipality = atlas.municipalities[static_cast<std::size_t>(move.municipality)];
    Json effects = Json::array();
    for (std::size_t k = 0; k < others.size(); ++k)
      effects.push_back({{"partition", others[k]->id}, {"delta_v_measure", move.delta_v_measure[k]}});
    rows.push_back({{"code", municipality.code},
                    {"name", municipality.official_name},
                    {"from", code_of_region(plan, move.from)},
                    {"to", code_of_region(plan, move.to)},
                    {"inhabitants", move.inhabitants},
                    {"v_measure_after", move.v_measure_after},
                    {"contiguous", move.is_contiguous},
                    {"from_inhabitants_after", move.from_inhabitants_after},
                    {"to_inhabitants_after", move.to_inhabitants_after},
                    {"crosses_province", move.crosses_province},
                    {"serves", move.reason == PlanReason::goal ? "goal" : "condition"},
                    {"side_effects", effects}});
  }
  return rows;
}

}  // namespace

Json plan_document(Plan const& plan, Atlas const& atlas, std::vector<Partition const*> const& others) {
  Json fresh = Json::array();
  for (auto const& region : plan.new_regions) fresh.push_back(code_of_region(plan, region.region));
  return {{"kind", plan.goal == PlanGoal::nest ? "into" : "equal"},
          {"a", plan.a->id},
          {"b", plan.b->id},
          {"date_a", iso_text(plan.a->date)},
          {"date_b", iso_text(plan.b->date)},
          {"lower_bound",
           {{"municipalities", plan.lower_bound.municipalities}, {"inhabitants", plan.lower_bound.inhabitants}}},
          {"weight", name_of(plan.fewest)},
          {"excluded", codes_of(atlas, plan.excluded)},
          {"moves", moves_of(plan, atlas, others)},
          {"inhabitants", plan.inhabitants},
          {"left_outside", codes_of(atlas, plan.left_outside)},
          {"new_regions", fresh},
          {"dissolved", region_codes(plan, plan.dissolved)},
          {"broken", region_codes(plan, plan.broken)},
          {"broken_before", region_codes(plan, plan.broken_before)},
          {"too_small", region_codes(plan, plan.too_small)},
          {"v_measure_before", plan.v_measure_before},
          {"v_measure_after", plan.v_measure_after},
          {"gap", plan.gap}};
}

}  // namespace kansenatlas::cli
