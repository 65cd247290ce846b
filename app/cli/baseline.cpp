#include "app/cli/commands.hpp"
#include "app/cli/partition_arguments.hpp"
#include "app/cli/session.hpp"
#include "geo/congruence/baseline_sentence.hpp"

namespace kansenatlas::cli {
namespace {

constexpr long long most_draws = 99'999;
Json document_of(Baseline const& baseline) {
  return {{"v_measure", baseline.v_measure},
          {"percentile", baseline.has_meaning() ? Json(baseline.percentile) : Json(nullptr)},
          {"mean", baseline.mean},
          {"p5", baseline.p5},
          {"p95", baseline.p95},
          {"draws", baseline.drawn.size()},
          {"seed", baseline.seed}};
}

std::string text_of(Baseline const& baseline, Partition const& a, Partition const& b, Texts const& texts) {
  auto const sentence = sentence_of(baseline, a, b, texts);
  return baseline.has_meaning() ? sentence + "\n\n" + method_text(baseline, texts) : sentence;
}

int run_baseline(Invocation const& invocation, Session& session) {
  auto const& a = partition_argument(invocation.text("A"), session);
  auto const& b = partition_argument(invocation.text("B"), session);
  say_excluded({&a, &b}, session);
  auto const weights = weights_of(session.atlas(), weight_of(invocation, Weight::inhabitants));
  auto const draws = static_cast<int>(invocation.integer("--draws", 199, 1, most_draws));
  auto const seed = invocation.seed();
  auto const baseline =
      baseline_of(labels_of(a), labels_of(b), weights, adjacency_of(session.ground().water), draws, seed);
  if (session.wants_json())
    session.print(document_of(baseline));
  else
    session.say(text_of(baseline, a, b, session.texts()));
  return 0;
}

}  // namespace

Command baseline_command() {
  return {"baseline",
          "congruence.cli.baseline",
          {{"A", "congruence.cli.partition_a"}, {"B", "congruence.cli.partition_b"}},
          {weight_option(), {"--draws", "N", "congruence.cli.draws"}, {"--seed", "S", "congruence.cli.seed"}},
          run_baseline};
}

}  // namespace kansenatlas::cli
