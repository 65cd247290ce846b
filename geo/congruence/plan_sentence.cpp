#include "geo/congruence/plan_sentence.hpp"

#include <algorithm>
#include <cmath>
#include <iterator>

#include <fmt/format.h>

#include "geo/base/text.hpp"
#include "geo/congruence/region_noun.hpp"
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

bool meets_conditions(Plan const& plan) {
  return plan.too_small.empty() && !(plan.must_hang_together && !plan.broken.empty());
}

// How little it could be.
std::string bound_sentence(Plan const& plan, Texts const& texts) {
  if (plan.moves.empty() && plan.left_outside.empty()) return "";
  bool const by_count = plan.fewest == Weight::municipalities;
  auto const& bound = plan.lower_bound;
  auto const least = amount(by_count ? bound.municipalities : bound.inhabitants, plan.fewest, texts);
  auto const least_arg = fmt::arg("bound", least);
  auto const gap = amount(plan.gap, plan.fewest, texts);
  if (!plan.left_outside.empty())
    return plan.gap > 0 ? texts.text("congruence.plan.gap_outside", least_arg, fmt::arg("gap", gap))
                        : texts.text("congruence.plan.no_gap_outside", least_arg);
  if (plan.gap > 0) return texts.text("congruence.plan.gap", least_arg, fmt::arg("gap", gap));
  if (!meets_conditions(plan)) return "";
  bool const is_least_of_both =
      static_cast<int>(plan.moves.size()) == bound.municipalities && plan.inhabitants <= bound.inhabitants;
  if (is_least_of_both) return texts.text("congruence.plan.exact");
  auto const other = amount(by_count ? bound.inhabitants : bound.municipalities,
                            by_count ? Weight::inhabitants : Weight::municipalities, texts);
  return texts.text(by_count ? "congruence.plan.exact_municipalities" : "congruence.plan.exact_inhabitants",
                    fmt::arg("other", other));
}

// The conditions that the end does not meet, as clauses.
std::vector<std::string> unmet_conditions(Plan const& plan, Texts const& texts) {
  std::vector<std::string> clauses;
  if (!plan.too_small.empty())
    clauses.push_back(texts.plural("congruence.plan.unmet_floor", static_cast<long long>(plan.too_small.size()),
                                   fmt::arg("floor", people(plan.minimum_inhabitants, texts))));
  if (plan.must_hang_together && !plan.broken.empty())
    clauses.push_back(texts.plural("congruence.plan.unmet_whole", static_cast<long long>(plan.broken.size())));
  return clauses;
}

// The goal, and what of goal and conditions is not met.
std::string goal_sentence(Plan const& plan, Texts const& texts) {
  auto const inner = region_noun(*plan.a, *plan.b, texts), outer = region_noun(*plan.b, *plan.a, texts);
  auto const every_inner = phrase(Determiner::every, inner, texts);
  auto const a = dated_name(*plan.a, texts), b = dated_name(*plan.b, texts);
  auto const fill = [&](std::string const& key, std::string const& unmet) {
    return texts.text(key, fmt::arg("a", a), fmt::arg("b", b), fmt::arg("every_inner", every_inner),
                      fmt::arg("outer", outer.word), fmt::arg("unmet", unmet));
  };
  std::string const goal = plan.goal == PlanGoal::nest ? "congruence.plan.goal_into" : "congruence.plan.goal_equal";
  auto unmet = unmet_conditions(plan, texts);
  if (plan.left_outside.empty()) return unmet.empty() ? fill(goal, "") : fill(goal + "_but", texts.list(unmet));
  unmet.insert(unmet.begin(), fill(goal + "_not", ""));
  return fill("congruence.plan.unmet", texts.list(unmet));
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

// Those who move without having deviated, and those who go to where nobody of their province is.
void add_who_moves(std::vector<std::string>& remarks, Plan const& plan, Atlas const& atlas, Texts const& texts) {
  std::vector<int> for_condition, across;
  for (auto const& move : plan.moves) {
    if (move.reason == PlanReason::condition) for_condition.push_back(move.municipality);
    if (move.crosses_province) across.push_back(move.municipality);
  }
  for (auto const& [key, who] : {std::pair{"congruence.plan.for_condition", &for_condition},
                                 std::pair{"congruence.plan.across_provinces", &across}})
    if (!who->empty())
      remarks.push_back(
          texts.plural(key, static_cast<long long>(who->size()), fmt::arg("names", names_in_text(atlas, *who, texts))));
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
  auto text = goal_sentence(plan, texts);
  bool const is_met = plan.left_outside.empty() && meets_conditions(plan);
  if (plan.moves.empty())
    text += " " + texts.text(is_met ? "congruence.plan.nothing" : "congruence.plan.no_moves");
  else
    text += " " + texts.plural("congruence.plan.moves", static_cast<long long>(plan.moves.size()),
                               fmt::arg("inhabitants", people(plan.inhabitants, texts)));
  if (!plan.left_outside.empty())
    text += " " + texts.plural("congruence.plan.left_outside", static_cast<long long>(plan.left_outside.size()),
                               fmt::arg("inhabitants", people(plan.left_outside_inhabitants, texts)));
  if (auto const bound = bound_sentence(plan, texts); !bound.empty()) text += " " + bound;
  if (!meets_conditions(plan) && plan.goal_too_small.empty()) text += " " + texts.text("congruence.plan.maybe_meets");
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
  std::vector<int> newly_broken;
  std::set_difference(plan.broken.begin(), plan.broken.end(), plan.broken_before.begin(), plan.broken_before.end(),
                      std::back_inserter(newly_broken));
  remark(remarks, "congruence.plan.broken", plan, newly_broken, texts);
  remark(remarks, "congruence.plan.broken_before", plan, plan.broken_before, texts);
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
  add_who_moves(remarks, plan, atlas, texts);
  if (!plan.excluded.empty()) remarks.push_back(excluded_sentence(atlas, plan.excluded, texts));
  return remarks;
}

std::vector<std::string> move_remarks(Plan const& plan, PlanMove const& move,
                                      std::vector<Partition const*> const& others, Texts const& texts) {
  std::vector<std::string> remarks{texts.text("congruence.plan.sizes_after",
                                              fmt::arg("from", plan_region_name(plan, move.from, texts)),
                                              fmt::arg("to", plan_region_name(plan, move.to, texts)),
                                              fmt::arg("from_size", people(move.from_inhabitants_after, texts)),
                                              fmt::arg("to_size", people(move.to_inhabitants_after, texts)))};
  if (move.reason == PlanReason::condition) remarks.push_back(texts.text("congruence.plan.move_for_condition"));
  if (move.crosses_province) remarks.push_back(texts.text("congruence.plan.move_across"));
  if (auto const effect = largest_side_effects(move, others, texts); !effect.empty())
    remarks.push_back(texts.text("congruence.plan.move_effect", fmt::arg("effect", effect)));
  return remarks;
}

constexpr double least_shown = 0.00005;  // with four decimals

std::string largest_side_effects(PlanMove const& move, std::vector<Partition const*> const& others,
                                 Texts const& texts) {
  std::vector<std::string> effects;
  for (double const sign : {1.0, -1.0}) {
    std::size_t most = others.size();
    for (std::size_t k = 0; k < others.size() && k < move.delta_v_measure.size(); ++k)
      if (double const change = sign * move.delta_v_measure[k];
          change >= least_shown && (most == others.size() || change > sign * move.delta_v_measure[most] + 1e-12))
        most = k;
    if (most == others.size()) continue;
    double const change = move.delta_v_measure[most];
    effects.push_back(texts.text("congruence.plan.effect",
                                 fmt::arg("change", (change > 0 ? "+" : "") + texts.number(change, 4)),
                                 fmt::arg("partition", lower_initial(others[most]->name(texts.language())))));
  }
  return texts.list(effects);
}

}  // namespace kansenatlas
