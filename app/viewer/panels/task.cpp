// One task: every field of its record, the four judgements, and what the figures say of its scale.
#include <algorithm>

#include <fmt/format.h>

#include "app/viewer/opgaven_shown.hpp"
#include "app/viewer/panels/panels.hpp"
#include "app/viewer/widgets/look.hpp"
#include "app/viewer/widgets/widgets.hpp"
#include "geo/agenda/task_wording.hpp"

namespace kansenatlas::viewer {
namespace {

bool is_chosen(std::string const& value, std::string_view option, bool is_list) {
  if (!is_list) return value == option;
  auto const entries = entries_of(value);
  return std::find(entries.begin(), entries.end(), option) != entries.end();
}

// The value with the option put in or taken out, in the order of the options.
std::string flipped(TaskField const& field, std::string const& value, std::string_view option, bool is_list) {
  if (!is_list) return value == option ? "" : std::string(option);
  std::string list;
  for (auto const one : field.options)
    if (is_chosen(value, one, true) != (one == option)) list += (list.empty() ? "" : "|") + std::string(one);
  return list;
}

void options(State const& state, PanelUi& ui, Outbox& outbox, Task const& task, TaskField const& field) {
  bool const is_list = field.kind == TaskFieldKind::choices;
  auto const& value = task.*field.value;
  for (auto const option : field.options) {
    auto const label = state.texts().text("task.option." + std::string(option));
    auto const name = fmt::format("task.{}.{}", field.key, option);
    if (toggle(ui, name, label, is_chosen(value, option, is_list)))
      outbox.act("task_field", fmt::format("{} {}", field.key, flipped(field, value, option, is_list)));
    if (&option != &field.options.back() &&
        ImGui::GetItemRectMax().x + ui.px(150) < ImGui::GetWindowPos().x + ImGui::GetWindowContentRegionMax().x)
      ImGui::SameLine(0, ui.px(14));
  }
}

void field_row(State const& state, PanelUi& ui, Outbox& outbox, Task const& task, TaskField const& field) {
  muted_text(ui, state.texts().text("task.field." + std::string(field.key)));
  ActionField const words{fmt::format("task.{}", field.key),
                          task.id,
                          task.*field.value,
                          "task_field",
                          std::string(field.key) + " ",
                          state.texts().text("task.not_established"),
                          1,
                          10};
  if (!field.options.empty())
    options(state, ui, outbox, task, field);
  else if (field.kind == TaskFieldKind::text)
    action_text(ui, outbox, words);
  else
    action_words(ui, outbox, words, ImGui::GetContentRegionAvail().x);
  gap(ui, 2);
}

// What the register or the project says of a task, the judgements apart.
void record_of(State const& state, PanelUi& ui, Outbox& outbox, Task const& task) {
  for (auto const& field : task_fields())
    if (field.key != "id" && !is_judgement_field(field)) field_row(state, ui, outbox, task, field);
}

void judgements(State const& state, PanelUi& ui, Outbox& outbox, Task const& task) {
  section(ui, state.texts().text("viewer.tasks.judgements"));
  say(ui, "task.completeness", completeness_sentence(task, state.texts()));
  gap(ui, 2);
  for (auto const& field : task_fields())
    if (is_judgement_field(field)) field_row(state, ui, outbox, task, field);
}

void scale(State const& state, PanelUi& ui, Task const& task) {
  auto const& check = state.caches.task_scale;
  if (!check || check->task != task.id) return;
  section(ui, state.texts().text("task.scale"));
  if (check->sentences.empty()) muted_text(ui, state.texts().text("task.scale.none"));
  for (auto const& sentence : check->sentences) {
    say(ui, "task.scale", sentence);
    gap(ui, 1);
  }
}

}  // namespace

void task_panel(State const& state, PanelUi& ui, Outbox& outbox) {
  auto const& texts = state.texts();
  auto const tasks = tasks_now(state);
  auto const* task = find_task(tasks, state.ui.opgaven.task);
  if (!task) return say(ui, "task.none", texts.text("viewer.tasks.choose"));
  heading(ui, task->name);
  auto const basis = legal_basis_of(*task, texts);
  if (!basis.empty()) muted_text(ui, basis);
  auto const& changes = *state.project().tasks;
  bool const is_changed =
      std::any_of(changes.begin(), changes.end(), [&](TaskChange const& change) { return change.id == task->id; });
  bool const is_own = is_own_task(state, task->id);
  if (is_own) muted_text(ui, texts.text("viewer.tasks.own"));
  if (is_own && button(ui, "remove_task", texts.text("viewer.tasks.remove"))) outbox.act("remove_task");
  if (is_changed && !is_own && button(ui, "reset_task", texts.text("viewer.tasks.reset"))) outbox.act("reset_task");
  scale(state, ui, *task);
  judgements(state, ui, outbox, *task);
  section(ui, texts.text("viewer.tasks.record"));
  record_of(state, ui, outbox, *task);
}

}  // namespace kansenatlas::viewer
