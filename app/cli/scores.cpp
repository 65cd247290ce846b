#include "app/cli/commands.hpp"
#include "app/cli/layer_comparison.hpp"
#include "app/cli/layer_scores_document.hpp"
#include "app/cli/layer_scores_text.hpp"
#include "app/cli/partition_arguments.hpp"
#include "app/cli/scores_document.hpp"
#include "app/cli/scores_text.hpp"
#include "app/cli/session.hpp"
#include "geo/base/error.hpp"

namespace kansenatlas::cli {
namespace {

int run_on_layers(Invocation const& invocation, Session& session) {
  auto const comparison = compare_layers(invocation, session);
  if (session.wants_json())
    session.print(layer_scores_document(comparison, session.atlas(), session.texts()));
  else
    session.say(layer_scores_text(comparison, session.atlas(), session.texts()));
  return 0;
}

int run_scores(Invocation const& invocation, Session& session) {
  auto const& atlas = session.atlas();
  if (looks_like_layer_address(invocation.text("A")) || looks_like_layer_address(invocation.text("B")))
    return run_on_layers(invocation, session);
  for (auto const& option : layer_options())
    if (invocation.has(option.name))
      throw UsageError(
          said("{} only matters where a layer is compared; leave it out, or name a layer as "
               "FILE#LAYER:FIELD",
               option.name));
  auto const& a = partition_argument(invocation.text("A"), session);
  auto const& b = partition_argument(invocation.text("B"), session);
  auto const scores = scores_of(atlas, a, b, weight_of(invocation, Weight::inhabitants), &session.ground().water);
  if (session.wants_json())
    session.print(scores_document(scores, atlas, session.texts()));
  else
    session.say(scores_text(scores, atlas, session.texts()));
  return 0;
}

}  // namespace

Command scores_command() {
  std::vector<Option> options{weight_option()};
  for (auto const& option : layer_options()) options.push_back(option);
  return {"scores",
          "congruence.cli.scores",
          {{"A", "congruence.cli.partition_a"}, {"B", "congruence.cli.partition_b"}},
          options,
          run_scores};
}

}  // namespace kansenatlas::cli
