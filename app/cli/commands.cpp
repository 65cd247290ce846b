#include "app/cli/commands.hpp"

namespace kansenatlas::cli {

namespace {

std::vector<Command> every_command() {
  std::vector<Command> all{
      view_command(),
      partitions_command(),
      municipality_command(),
      scores_command(),
      legal_command(),
      matrix_command(),
      explain_command(),
      cores_command(),
      history_command(),
      baseline_command(),
      plan_command(),
      territorial_command(),
      indicators_command(),
      values_command(),
      disparity_command(),
      autocorrelation_command(),
      convergence_command(),
      compare_command(),
      opportunities_command(),
      composite_command(),
      unknowns_command(),
      tasks_command(),
      agenda_command(),
      agenda_diff_command(),
      tour_command(),
      map_command(),
      atlas_boundaries_command(),
      atlas_build_command(),
      atlas_check_command(),
      atlas_info_command(),
      atlas_facts_command(),
  };
  for (auto& command : task_project_commands()) all.push_back(std::move(command));
  for (auto& command : agenda_edit_commands()) all.push_back(std::move(command));
  for (auto& command : opgaven_commands()) all.push_back(std::move(command));
  for (auto& command : project_commands()) all.push_back(std::move(command));
  return all;
}

}  // namespace

std::vector<Command> const& commands() {
  static std::vector<Command> const all = every_command();
  return all;
}

}  // namespace kansenatlas::cli
