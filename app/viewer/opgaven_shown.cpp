#include "app/viewer/opgaven_shown.hpp"

#include <algorithm>

#include "app/viewer/selected.hpp"
#include "geo/base/error.hpp"

namespace kansenatlas::viewer {

Opgave const* chosen_opgave(State const& state) {
  return find_opgave(*state.project().opgaven, state.ui.opgaven.opgave);
}

std::vector<Opgave const*> opgaven_shown(State const& state) {
  auto const& all = *state.project().opgaven;
  auto const region = selected_region(state);
  if (state.ui.opgaven.is_of_selection && region.partition) return opgaven_of(all, region.get().code);
  std::vector<Opgave const*> shown;
  for (auto const& opgave : all) shown.push_back(&opgave);
  return shown;
}

Tasks tasks_now(State const& state) {
  auto const at = state.caches.task_registers.find(state.ui.language);
  if (at == state.caches.task_registers.end()) return {};
  try {
    return with_changes(at->second.tasks, *state.project().tasks);
  } catch (Error const&) {
    return at->second.tasks;
  }
}

Tasks tasks_shown(State const& state) {
  auto tasks = tasks_now(state);
  auto const& body = state.ui.opgaven.body;
  if (!body.empty()) std::erase_if(tasks, [&](Task const& task) { return task.body != body; });
  return tasks;
}

bool is_own_task(State const& state, std::string_view id) {
  auto const at = state.caches.task_registers.find(state.ui.language);
  return at != state.caches.task_registers.end() && !find_task(at->second.tasks, id) && find_task(tasks_now(state), id);
}

std::string body_in_words(std::string const& body, Texts const& texts) {
  return body == "gemeente" ? texts.text("viewer.tasks.municipality") : body;
}

std::vector<std::string> bodies_of(Tasks const& tasks) {
  std::vector<std::string> bodies;
  for (auto const& task : tasks)
    if (!task.body.empty() && std::find(bodies.begin(), bodies.end(), task.body) == bodies.end())
      bodies.push_back(task.body);
  return bodies;
}

bool is_about(RegionOpportunities const& opportunities, State const& state) {
  auto const region = selected_region(state);
  return region.partition && opportunities.atlas == state.caches.atlas &&
         opportunities.partition == region.partition->id && opportunities.region == region.get().code &&
         opportunities.has_all == state.ui.opgaven.has_all_opportunities;
}

}  // namespace kansenatlas::viewer
