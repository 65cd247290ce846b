#include "app/cli/commands.hpp"

namespace kansenatlas::cli {

std::vector<Command> const& commands() {
  static std::vector<Command> const all{
      partitions_command(),
      indicators_command(),
      values_command(),
      atlas_facts_command(),
  };
  return all;
}

}  // namespace kansenatlas::cli
