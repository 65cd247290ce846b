#include "app/cli/plan_text.hpp"

#include "app/cli/table.hpp"
#include "geo/congruence/sentence.hpp"

namespace kansenatlas::cli {
namespace {

std::string name_of_region(Plan const& plan, int region, Texts const& texts) {
  if (region < static_cast<int>(plan.a->regions.size())) return plan.a->regions[static_cast<std::size_t>(region)].title;
  for (auto const& fresh : plan.new_regions)
    if (fresh.region == region)
      return texts.text("congruence.plan.new_region",
                        fmt::arg("of", plan.b->regions[static_cast<std::size_t>(fresh.of)].title));
  return texts.text("congruence.new_region");
}

std::string table_of(Plan const& plan, Atlas const& atlas, Texts const& texts) {
  std::vector<std::vector<std::string>> rows;
  for (auto const& move : plan.moves)
    rows.push_back({atlas.municipalities[static_cast<std::size_t>(move.municipality)].official_name,
                    name_of_region(plan, move.from, texts), name_of_region(plan, move.to, texts),
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

std::string people(double inhabitants, Texts const& texts) {
  return texts.plural("congruence.inhabitants", static_cast<long long>(inhabitants));
}

std::string regions_line(char const* key, Plan const& plan, std::vector<int> const& regions, Texts const& texts) {
  if (regions.empty()) return "";
  std::vector<std::string> names;
  for (int const region : regions) names.push_back(name_of_region(plan, region, texts));
  return texts.text(key, fmt::arg("names", texts.list(names))) + "\n";
}

}  // namespace

std::string plan_text(Plan const& plan, Atlas const& atlas, Texts const& texts) {
  auto const* const goal = plan.goal == PlanGoal::nest ? "congruence.plan.goal_into" : "congruence.plan.goal_equal";
  std::string text =
      texts.text(goal, fmt::arg("a", dated_name(*plan.a, texts)), fmt::arg("b", dated_name(*plan.b, texts))) + " ";
  text += texts.plural("congruence.plan.moves", static_cast<long long>(plan.moves.size()),
                       fmt::arg("inhabitants", people(plan.inhabitants, texts))) +
          " ";
  text += plan.gap > 0
              ? texts.text("congruence.plan.gap", fmt::arg("bound", people(plan.lower_bound.inhabitants, texts)),
                           fmt::arg("gap", people(plan.gap, texts)))
              : texts.text("congruence.plan.exact");
  text += "\n\n";
  if (!plan.moves.empty()) text += table_of(plan, atlas, texts) + "\n";
  std::vector<int> fresh;
  for (auto const& region : plan.new_regions) fresh.push_back(region.region);
  text += regions_line("congruence.plan.founded", plan, fresh, texts);
  text += regions_line("congruence.plan.dissolved", plan, plan.dissolved, texts);
  text += regions_line("congruence.plan.broken", plan, plan.broken, texts);
  text += regions_line("congruence.plan.too_small", plan, plan.too_small, texts);
  if (!plan.left_outside.empty())
    text +=
        texts.text("congruence.plan.left_outside", fmt::arg("names", names_in_text(atlas, plan.left_outside, texts)),
                   fmt::arg("inhabitants", people(plan.left_outside_inhabitants, texts))) +
        "\n";
  return text + texts.text("congruence.plan.caution");
}

}  // namespace kansenatlas::cli
