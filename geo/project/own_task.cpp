#include "geo/project/own_task.hpp"

#include <algorithm>

#include <fmt/format.h>

#include "geo/project/codes.hpp"

namespace kansenatlas {

std::string new_task_id(std::string const& name, Tasks const& tasks) {
  constexpr std::size_t room_for_number = 34;
  auto base = own_id_from(name).substr(0, room_for_number);
  while (base.ends_with('-')) base.pop_back();
  if (base.empty()) base = "taak";
  auto id = base;
  for (int n = 2; find_task(tasks, id); ++n) id = fmt::format("{}-{}", base, n);
  return id;
}

Project without_own_task(Project const& project, std::string_view id) {
  auto without = with_tasks(project, without_change(*project.tasks, id));
  auto opgaven = *project.opgaven;
  for (auto& opgave : opgaven) std::erase_if(opgave.tasks, [&](std::string const& task) { return task == id; });
  return opgaven == *project.opgaven ? without : with_opgaven(without, std::move(opgaven));
}

}  // namespace kansenatlas
