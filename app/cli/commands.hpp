#pragma once
// One declaration a command; each is defined in the file of its name.
#include "app/cli/command.hpp"

namespace kansenatlas::cli {

Command partitions_command();
Command municipality_command();
Command scores_command();
Command matrix_command();
Command explain_command();
Command cores_command();
Command history_command();
Command legal_command();
Command baseline_command();
Command plan_command();
Command territorial_command();
Command indicators_command();
Command values_command();
Command tasks_command();
Command disparity_command();
Command autocorrelation_command();
Command convergence_command();
Command compare_command();
Command opportunities_command();
Command composite_command();
Command unknowns_command();
Command agenda_command();
Command agenda_diff_command();
// `agenda edits`, `agenda fill`, …; see agenda_edits.cpp.
std::vector<Command> agenda_edit_commands();
Command tour_command();
Command map_command();
Command view_command();
Command atlas_boundaries_command();
Command atlas_build_command();
Command atlas_check_command();
Command atlas_facts_command();
Command atlas_info_command();
// `opgaven`, `opgaven add`, …; see opgaven.cpp.
std::vector<Command> opgaven_commands();
// `tasks change`, `tasks import`, `tasks reset`; see tasks_project.cpp.
std::vector<Command> task_project_commands();
// `project …`: the file, its partitions, its scenarios; see project_commands.cpp.
std::vector<Command> project_commands();

}  // namespace kansenatlas::cli
