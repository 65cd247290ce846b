#include "geo/congruence/plan_sentence.hpp"

#include <algorithm>

#include <fmt/format.h>

#include "geo/congruence/sentence.hpp"

namespace kansenatlas {
namespace {

std::string people(double inhabitants, Texts const& texts) {
  return texts.plural("congruence.inhabitants", static_cast<long long>(inhabitants));
}

// The first of many, and how many more.
std::string shortened(std::vector<std::string> names, Texts const& texts) {
  constexpr std::size_t most = 8;
  if (names.size() > most + 1) {
    auto const rest = static_cast<long long>(names.size() - most);
    names.resize(most);
    names.push_back(texts.plural("congruence.and_more", rest));
  }
  return texts.list(names);
}

std::string amount(double value, Weight weight, Texts const& texts) {
  return weight == Weight::municipalities ? texts.plural("congruence.municipalities", static_cast<long long>(value))
                                          : people(value, texts);
}

// How little it could be.
std::string bound_sentence(Plan const& plan, Texts const& texts) {
  if (plan.moves.empty() && plan.left_outside.empty()) return "";
  bool const by_count = plan.fewest == Weight::municipalities;
  auto const& bound = plan.lower_bound;
  auto const least = amount(by_count ? bound.municipalities : bound.inhabitants, plan.fewest, texts);
  auto const least_arg = fmt::arg("bound", least);
  if (!plan.left_outside.empty())
    return texts.text("congruence.plan.bound", least_arg) +
           (plan.gap > 0 ? " " + texts.text("congruence.plan.maybe_better") : "");
  if (plan.gap > 0) {
    auto const gap = amount(plan.gap, plan.fewest, texts);
    return texts.text("congruence.plan.gap", least_arg, fmt::arg("gap", gap));
  }
  bool const is_least_of_both =
      static_cast<int>(plan.moves.size()) == bound.municipalities && plan.inhabitants <= bound.inhabitants;
  if (is_least_of_both) return texts.text("congruence.plan.exact");
  auto const other = amount(by_count ? bound.inhabitants : bound.municipalities,
                            by_count ? Weight::inhabitants : Weight::municipalities, texts);
  return texts.text(by_count ? "congruence.plan.exact_municipalities" : "congruence.plan.exact_inhabitants",
                    fmt::arg("other", other));
}

// Those who are outside at the end, told apart by how that came about.
void add_outside(std::vector<std::string>& remarks, Plan const& plan, Atlas const& atlas, Texts const& texts) {
  std::vector<int> locked, stays, joins;
  auto const is_in = [](std::vector<int> const& list, int municipality) {
    return std::find(list.begin(), list.end(), municipality) != list.end();
  };
  for (int const i : plan.left_outside)
    (is_in(plan.locked, i) ? locked : is_in(plan.outside_before, i) ? stays : joins).push_back(i);
  auto const say = [&](char const* key, std::vector<int> const& who) {
    if (who.empty()) return;
    auto const names = names_in_text(atlas, who, texts);
    remarks.push_back(texts.plural(key, static_cast<long long>(who.size()), fmt::arg("names", names)));
  };
  say("congruence.plan.outside_locked", locked);
  say("congruence.plan.outside_still", stays);
  say("congruence.plan.outside_now", joins);
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
  auto const inner = region_word(*plan.a, *plan.b, texts), outer = region_word(*plan.b, *plan.a, texts);
  auto const a = dated_name(*plan.a, texts), b = dated_name(*plan.b, texts);
  auto const* const goal = plan.goal == PlanGoal::nest ? "congruence.plan.goal_into" : "congruence.plan.goal_equal";
  auto const key = std::string(goal) + (plan.left_outside.empty() ? "" : "_partly");
  auto text = texts.text(key, fmt::arg("a", a), fmt::arg("b", b), fmt::arg("inner", inner), fmt::arg("outer", outer));
  if (plan.moves.empty() && plan.left_outside.empty())
    text += " " + texts.text("congruence.plan.nothing");
  else
    text += " " + texts.plural("congruence.plan.moves", static_cast<long long>(plan.moves.size()),
                               fmt::arg("inhabitants", people(plan.inhabitants, texts)));
  if (!plan.left_outside.empty())
    text += " " + texts.plural("congruence.plan.left_outside", static_cast<long long>(plan.left_outside.size()),
                               fmt::arg("inhabitants", people(plan.left_outside_inhabitants, texts)));
  if (auto const bound = bound_sentence(plan, texts); !bound.empty()) text += " " + bound;
  if (!plan.excluded.empty())
    text += " " + texts.plural("congruence.plan.excluded", static_cast<long long>(plan.excluded.size()));
  return text;
}

std::vector<std::string> plan_remarks(Plan const& plan, Atlas const& atlas, Texts const& texts) {
  std::vector<int> fresh;
  for (auto const& region : plan.new_regions) fresh.push_back(region.region);
  std::vector<std::string> remarks;
  remark(remarks, "congruence.plan.founded", plan, fresh, texts);
  remark(remarks, "congruence.plan.dissolved", plan, plan.dissolved, texts);
  remark(remarks, "congruence.plan.broken", plan, plan.broken, texts);
  remark(remarks, "congruence.plan.too_small", plan, plan.too_small, texts);
  if (!plan.goal_too_small.empty()) {
    std::vector<std::string> names;
    for (int const region : plan.goal_too_small)
      names.push_back(plan.b->regions[static_cast<std::size_t>(region)].title);
    auto const list = shortened(names, texts);
    remarks.push_back(texts.text("congruence.plan.floor_conflicts", fmt::arg("names", list),
                                 fmt::arg("floor", people(plan.minimum_inhabitants, texts))));
  }
  add_outside(remarks, plan, atlas, texts);
  if (!plan.excluded.empty()) remarks.push_back(excluded_sentence(atlas, plan.excluded, texts));
  return remarks;
}

}  // namespace kansenatlas
