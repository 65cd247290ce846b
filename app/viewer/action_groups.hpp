#pragma once
// The parts that the table of actions is put together from, one a file.
#include <vector>

#include "app/viewer/actions.hpp"

namespace kansenatlas::viewer {

std::vector<Action> file_actions();
std::vector<Action> edit_actions();
std::vector<Action> map_actions();
std::vector<Action> show_actions();
std::vector<Action> congruence_actions();
std::vector<Action> scenario_actions();
std::vector<Action> plan_actions();
std::vector<Action> own_partition_actions();
std::vector<Action> welfare_actions();
std::vector<Action> composite_actions();
std::vector<Action> opgaven_actions();
std::vector<Action> task_actions();  // among those of the opgaven
std::vector<Action> agenda_actions();
std::vector<Action> export_actions();  // among those of the agenda
std::vector<Action> window_actions();

}  // namespace kansenatlas::viewer
