#include "geo/congruence/plan_sentence.hpp"

#include <fmt/format.h>

#include "geo/congruence/sentence.hpp"

namespace kansenatlas {
namespace {

std::string people(double inhabitants, Texts const& texts) {
  return texts.plural("congruence.inhabitants", static_cast<long long>(inhabitants));
}

void remark(std::vector<std::string>& remarks, char const* key, Plan const& plan, std::vector<int> const& regions,
            Texts const& texts) {
  if (regions.empty()) return;
  std::vector<std::string> names;
  for (int const region : regions) names.push_back(plan_region_name(plan, region, texts));
  auto const list = texts.list(names);
  remarks.push_back(texts.text(key, fmt::arg("names", list)));
}

}  // namespace

std::string plan_region_name(Plan const& plan, int region, Texts const& texts) {
  if (region < static_cast<int>(plan.a->regions.size())) return plan.a->regions[static_cast<std::size_t>(region)].title;
  for (auto const& fresh : plan.new_regions)
    if (fresh.region == region)
      return texts.text("congruence.plan.new_region",
                        fmt::arg("of", plan.b->regions[static_cast<std::size_t>(fresh.of)].title));
  return texts.text("congruence.new_region");
}

std::string plan_sentence(Plan const& plan, Texts const& texts) {
  auto const* const goal = plan.goal == PlanGoal::nest ? "congruence.plan.goal_into" : "congruence.plan.goal_equal";
  auto const bound =
      plan.gap > 0 ? texts.text("congruence.plan.gap", fmt::arg("bound", people(plan.lower_bound.inhabitants, texts)),
                                fmt::arg("gap", people(plan.gap, texts)))
                   : texts.text("congruence.plan.exact");
  return fmt::format(
      "{} {} {}",
      texts.text(goal, fmt::arg("a", dated_name(*plan.a, texts)), fmt::arg("b", dated_name(*plan.b, texts))),
      texts.plural("congruence.plan.moves", static_cast<long long>(plan.moves.size()),
                   fmt::arg("inhabitants", people(plan.inhabitants, texts))),
      bound);
}

std::vector<std::string> plan_remarks(Plan const& plan, Atlas const& atlas, Texts const& texts) {
  std::vector<int> fresh;
  for (auto const& region : plan.new_regions) fresh.push_back(region.region);
  std::vector<std::string> remarks;
  remark(remarks, "congruence.plan.founded", plan, fresh, texts);
  remark(remarks, "congruence.plan.dissolved", plan, plan.dissolved, texts);
  remark(remarks, "congruence.plan.broken", plan, plan.broken, texts);
  remark(remarks, "congruence.plan.too_small", plan, plan.too_small, texts);
  if (!plan.left_outside.empty())
    remarks.push_back(texts.text("congruence.plan.left_outside",
                                 fmt::arg("names", names_in_text(atlas, plan.left_outside, texts)),
                                 fmt::arg("inhabitants", people(plan.left_outside_inhabitants, texts))));
  return remarks;
}

}  // namespace kansenatlas
