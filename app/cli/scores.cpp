#include "app/cli/commands.hpp"
#include "app/cli/partition_arguments.hpp"
#include "app/cli/scores_document.hpp"
#include "app/cli/scores_text.hpp"
#include "app/cli/session.hpp"
#include "geo/atlas/lookup.hpp"

namespace kansenatlas::cli {
namespace {

int run(Invocation const& invocation, Session& session) {
  auto const& atlas = session.atlas();
  auto const& a = partition_named(atlas, invocation.text("A"));
  auto const& b = partition_named(atlas, invocation.text("B"));
  auto const scores = scores_of(atlas, a, b, weight_of(invocation, Weight::inhabitants), &session.ground().water);
  if (session.wants_json())
    session.print(scores_document(scores, atlas, session.texts()));
  else
    session.say(scores_text(scores, atlas, session.texts()));
  return 0;
}

}  // namespace

Command scores_command() {
  return {"scores",
          "congruence.cli.scores",
          {{"A", "congruence.cli.partition_a"}, {"B", "congruence.cli.partition_b"}},
          {weight_option()},
          run};
}

}  // namespace kansenatlas::cli
