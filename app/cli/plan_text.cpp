#include "app/cli/plan_text.hpp"

#include "app/cli/table.hpp"
#include "geo/congruence/plan_sentence.hpp"

namespace kansenatlas::cli {
namespace {

std::string table_of(Plan const& plan, Atlas const& atlas, Texts const& texts) {
  std::vector<std::vector<std::string>> rows;
  for (auto const& move : plan.moves)
    rows.push_back({atlas.municipalities[static_cast<std::size_t>(move.municipality)].official_name,
                    plan_region_name(plan, move.from, texts), plan_region_name(plan, move.to, texts),
                    texts.integer(static_cast<long long>(move.inhabitants)), texts.number(move.v_measure_after, 4),
                    texts.text(move.is_contiguous ? "congruence.plan.whole" : "congruence.plan.in_parts")});
  return table_text({{texts.text("congruence.column.municipality")},
                     {texts.text("congruence.column.from")},
                     {texts.text("congruence.column.to")},
                     {texts.text("congruence.column.inhabitants"), Align::right},
                     {texts.text("congruence.plan.v_after"), Align::right},
                     {texts.text("congruence.plan.regions")}},
                    rows);
}

// What each move does besides.
std::string effects_of(Plan const& plan, Atlas const& atlas, std::vector<Partition const*> const& others,
                       Texts const& texts) {
  std::vector<std::vector<std::string>> rows;
  for (auto const& move : plan.moves)
    rows.push_back(
        {atlas.municipalities[static_cast<std::size_t>(move.municipality)].official_name,
         texts.integer(static_cast<long long>(move.from_inhabitants_after)),
         texts.integer(static_cast<long long>(move.to_inhabitants_after)),
         texts.text(move.crosses_province ? "congruence.plan.province_other" : "congruence.plan.province_own"),
         largest_side_effects(move, others, texts)});
  return texts.text("congruence.plan.effects") + "\n" +
         table_text({{texts.text("congruence.column.municipality")},
                     {texts.text("congruence.plan.from_after"), Align::right},
                     {texts.text("congruence.plan.to_after"), Align::right},
                     {texts.text("congruence.plan.province")},
                     {texts.text("congruence.plan.most_effect")}},
                    rows);
}

}  // namespace

std::string plan_text(Plan const& plan, Atlas const& atlas, std::vector<Partition const*> const& others,
                      Texts const& texts) {
  auto text = plan_sentence(plan, texts) + "\n\n";
  if (!plan.moves.empty()) text += table_of(plan, atlas, texts) + "\n" + effects_of(plan, atlas, others, texts) + "\n";
  if (plan.fewest == Weight::inhabitants && static_cast<int>(plan.moves.size()) > plan.lower_bound.municipalities &&
      plan.gap <= 0 && plan.left_outside.empty())
    text += texts.text("congruence.plan.weight_hint") + "\n";
  for (auto const& remark : plan_remarks(plan, atlas, texts)) text += remark + "\n";
  return text + texts.text("congruence.plan.caution");
}

}  // namespace kansenatlas::cli
