#include "geo/congruence/plan.hpp"

#include <algorithm>

#include "app/cli/commands.hpp"
#include "app/cli/partition_arguments.hpp"
#include "app/cli/plan_document.hpp"
#include "app/cli/plan_text.hpp"
#include "app/cli/scenario_words.hpp"
#include "app/cli/session.hpp"
#include "geo/atlas/lookup.hpp"
#include "geo/base/error.hpp"

namespace kansenatlas::cli {
namespace {

// What stays: each code names a municipality or a region of `a`.
std::vector<Lock> locks_from(std::vector<std::string> const& codes, Atlas const& atlas, Partition const& a) {
  std::vector<Lock> locks;
  for (auto const& code : codes) {
    bool const is_region =
        std::any_of(a.regions.begin(), a.regions.end(), [&](auto const& r) { return r.code == code; });
    if (is_region)
      locks.push_back({Lock::Kind::region, code, ""});
    else
      locks.push_back({Lock::Kind::municipality,
                       atlas.municipalities[static_cast<std::size_t>(municipality_named(atlas, code))].code, ""});
  }
  return locks;
}

// Those of the scenario that `a` is the partition of, if it is one; says that they count.
std::vector<Lock> scenario_locks(Session& session, Partition const& a) {
  auto const* scenario = find_scenario(session.project(), a.id);
  if (!scenario || scenario->locks.empty()) return {};
  auto const locks = locks_text(scenario->locks, a, session.atlas(), session.texts());
  session.notice(session.texts().text("congruence.plan.scenario_locks", fmt::arg("locks", locks)));
  return scenario->locks;
}

// That of the scenario that `a` is the partition of, where none is given; says that it counts.
double floor_from(Invocation const& invocation, Session& session, Partition const& a) {
  long long all = 0;
  for (auto const& municipality : session.atlas().municipalities) all += municipality.inhabitants_2024;
  auto const* scenario = find_scenario(session.project(), a.id);
  bool const is_of_scenario = scenario && scenario->size_floor > 0 && !invocation.has("--min-inhabitants");
  if (is_of_scenario)
    session.notice(session.texts().text("congruence.plan.scenario_floor",
                                        fmt::arg("inhabitants", session.texts().integer(scenario->size_floor))));
  auto const floor =
      invocation.integer("--min-inhabitants", is_of_scenario ? scenario->size_floor : 0, 0, largest_size_floor);
  if (floor > all)
    throw UsageError(
        said("no region can have {} inhabitants: all municipalities together have {}; choose a lower "
             "--min-inhabitants",
             floor, all));
  return static_cast<double>(floor);
}

PlanConditions conditions_from(Invocation const& invocation, Session& session, Partition const& a) {
  auto const& atlas = session.atlas();
  PlanConditions conditions;
  conditions.fewest = weight_of(invocation, Weight::inhabitants);
  if (conditions.fewest == Weight::area)
    throw UsageError(
        said("a plan moves as few inhabitants or municipalities as it can; choose one of the two as --weight"));
  conditions.is_contiguous = invocation.has("--contiguous");
  auto locks = scenario_locks(session, a);
  for (auto& lock : locks_from(invocation.all("--lock"), atlas, a)) locks.push_back(std::move(lock));
  conditions.locked = locked_municipalities(locks, a, atlas);
  conditions.closed = locked_regions(locks, a);
  if (invocation.has("--keep-province")) conditions.keep_within = &partition_named(atlas, "provincie");
  conditions.minimum_inhabitants = floor_from(invocation, session, a);
  conditions.seed = invocation.seed();
  return conditions;
}

int run_plan(Invocation const& invocation, Session& session) {
  auto const& atlas = session.atlas();
  auto const& a = partition_argument(invocation.text("A"), session);
  bool const into = invocation.has("--into");
  if (into == invocation.has("--equal"))
    throw UsageError(said("a plan needs one goal; add --into B (nest in it) or --equal B (become the same)"));
  auto const& b = partition_argument(invocation.text(into ? "--into" : "--equal"), session);
  auto const* scenario = find_scenario(session.project(), a.id);
  auto const others = bystanders_of(atlas, a, b, scenario ? scenario->base : "");
  auto const plan = plan_of(atlas, a, b, into ? PlanGoal::nest : PlanGoal::equal,
                            conditions_from(invocation, session, a), adjacency_of(session.ground().water), others);
  if (session.wants_json())
    session.print(plan_document(plan, atlas, others));
  else
    session.say(plan_text(plan, atlas, others, session.texts()));
  return 0;
}

}  // namespace

Command plan_command() {
  return {"plan",
          "congruence.cli.plan",
          {{"A", "congruence.cli.partition_a"}},
          {{"--into", "B", "congruence.cli.plan_into"},
           {"--equal", "B", "congruence.cli.plan_equal"},
           {"--weight", "WEIGHT", "congruence.cli.plan_weight"},
           {"--contiguous", "", "congruence.cli.plan_contiguous"},
           {"--lock", "CODE", "congruence.cli.plan_lock", true},
           {"--keep-province", "", "congruence.cli.plan_keep_province"},
           {"--min-inhabitants", "N", "congruence.cli.plan_minimum"},
           {"--seed", "S", "congruence.cli.seed"}},
          run_plan};
}

}  // namespace kansenatlas::cli
