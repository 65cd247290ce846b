#include "geo/congruence/plan.hpp"

#include <algorithm>

#include "app/cli/commands.hpp"
#include "app/cli/partition_arguments.hpp"
#include "app/cli/plan_document.hpp"
#include "app/cli/plan_text.hpp"
#include "app/cli/session.hpp"
#include "geo/atlas/lookup.hpp"
#include "geo/base/error.hpp"

namespace kansenatlas::cli {
namespace {

constexpr long long largest_floor = 100'000'000;
constexpr long long largest_seed = 4'294'967'295;

// Municipalities that stay: each code names one, or all of a region of `a`.
std::vector<int> locked_by(std::vector<std::string> const& codes, Atlas const& atlas, Partition const& a) {
  std::vector<int> locked;
  for (auto const& code : codes) {
    auto const region = std::find_if(a.regions.begin(), a.regions.end(), [&](auto const& r) { return r.code == code; });
    if (region == a.regions.end())
      locked.push_back(municipality_named(atlas, code));
    else
      for (int const member : members_of(a, static_cast<int>(region - a.regions.begin()))) locked.push_back(member);
  }
  return locked;
}

PlanConditions conditions_from(Invocation const& invocation, Atlas const& atlas, Partition const& a) {
  PlanConditions conditions;
  conditions.is_contiguous = invocation.has("--contiguous");
  conditions.locked = locked_by(invocation.all("--lock"), atlas, a);
  if (invocation.has("--keep-province")) conditions.keep_within = &partition_named(atlas, "provincie");
  conditions.minimum_inhabitants = static_cast<double>(invocation.integer("--min-inhabitants", 0, 0, largest_floor));
  conditions.seed = static_cast<std::uint64_t>(invocation.integer("--seed", 1, 0, largest_seed));
  return conditions;
}

// Every other administrative partition, at its newest date.
std::vector<Partition const*> bystanders(Atlas const& atlas, Partition const& a, Partition const& b) {
  std::vector<Partition const*> others;
  for (auto const& partition : atlas.partitions)
    if (partition.kind == PartitionKind::administrative && partition.base_id() != a.base_id() &&
        partition.base_id() != b.base_id() && &partition_named(atlas, partition.base_id()) == &partition)
      others.push_back(&partition);
  return others;
}

int run(Invocation const& invocation, Session& session) {
  auto const& atlas = session.atlas();
  auto const& a = partition_argument(invocation.text("A"), session);
  bool const into = invocation.has("--into");
  if (into == invocation.has("--equal"))
    throw UsageError("a plan needs one goal; add --into B (nest in it) or --equal B (become the same)");
  auto const& b = partition_argument(invocation.text(into ? "--into" : "--equal"), session);
  auto const others = bystanders(atlas, a, b);
  auto const plan = plan_of(atlas, a, b, into ? PlanGoal::nest : PlanGoal::equal, conditions_from(invocation, atlas, a),
                            adjacency_of(session.ground().water), others);
  if (session.wants_json())
    session.print(plan_document(plan, atlas, others));
  else
    session.say(plan_text(plan, atlas, session.texts()));
  return 0;
}

}  // namespace

Command plan_command() {
  return {"plan",
          "congruence.cli.plan",
          {{"A", "congruence.cli.partition_a"}},
          {{"--into", "B", "congruence.cli.plan_into"},
           {"--equal", "B", "congruence.cli.plan_equal"},
           {"--contiguous", "", "congruence.cli.plan_contiguous"},
           {"--lock", "CODE", "congruence.cli.plan_lock", true},
           {"--keep-province", "", "congruence.cli.plan_keep_province"},
           {"--min-inhabitants", "N", "congruence.cli.plan_minimum"},
           {"--seed", "S", "congruence.cli.seed"}},
          run};
}

}  // namespace kansenatlas::cli
