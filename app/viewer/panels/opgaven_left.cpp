// Opgaven or tasks: which list, which part of it, and the way in and out.
#include <algorithm>

#include <fmt/format.h>

#include "app/viewer/opgaven_shown.hpp"
#include "app/viewer/panels/opgave_parts.hpp"
#include "app/viewer/panels/panels.hpp"
#include "app/viewer/selected.hpp"
#include "app/viewer/widgets/look.hpp"
#include "app/viewer/widgets/widgets.hpp"

namespace kansenatlas::viewer {
namespace {

void ask_file(Outbox& outbox, char const* action) {
  outbox.remember([start = std::string(action)](Ui& u) {
    u.is_palette_open = true;
    u.palette_start = start + " ";
  });
}

void opgaven_views(State const& state, PanelUi& ui, Outbox& outbox) {
  auto const& texts = state.texts();
  bool const is_tasks = state.ui.opgaven.view == OpgavenView::tasks;
  if (tab(ui, "view.opgaven", texts.text("viewer.opgaven.view_opgaven"), !is_tasks))
    outbox.act("opgaven_view", "opgaven");
  ImGui::SameLine(0, 0);
  if (tab(ui, "view.tasks", texts.text("viewer.opgaven.view_tasks"), is_tasks)) outbox.act("opgaven_view", "tasks");
  gap(ui);
}

// Cut to the room there is; the whole label stands in the tip.
bool fitted_button(PanelUi& ui, std::string const& name, std::string const& label) {
  bool const is_pressed = button(ui, name, shortened(label, ImGui::GetContentRegionAvail().x - ui.px(22)));
  explain(ui, label);
  return is_pressed;
}

void about_opgaven(State const& state, PanelUi& ui, Outbox& outbox) {
  auto const& texts = state.texts();
  if (button(ui, "new_opgave", texts.text("viewer.opgaven.new"))) outbox.act("new_opgave");
  int const indicator = shown_indicator(state);
  if (indicator >= 0) {
    auto const& name = state.atlas().indicators[static_cast<std::size_t>(indicator)].name(texts.language());
    auto const label = texts.text("viewer.opgaven.from_indicator", fmt::arg("name", name));
    if (fitted_button(ui, "opgave_from_indicator", label)) outbox.act("opgave_from_indicator");
  }
  bool const shows_opportunities = state.ui.opgaven.shows_opportunities;
  if (fitted_button(
          ui, "toggle_opportunities",
          texts.text(shows_opportunities ? "viewer.opgaven.hide_opportunities" : "viewer.opgaven.opportunities")))
    outbox.act("toggle_opportunities");
  if (shows_opportunities) {
    ImGui::BeginChild("opportunities", {0, 0}, false, ImGuiWindowFlags_NavFlattened);
    opportunity_list(state, ui, outbox);
    ImGui::EndChild();
    return;
  }
  auto const region = selected_region(state);
  muted_text(ui, region.partition ? texts.text("viewer.opgaven.for_region", fmt::arg("region", region.get().title))
                                  : texts.text("viewer.opgaven.for_any"));
  gap(ui);
  ImGui::BeginDisabled(!region.partition);
  if (toggle(ui, "of_selection", texts.text("viewer.opgaven.of_selection"), state.ui.opgaven.is_of_selection))
    outbox.act("opgaven_of_selection");
  ImGui::EndDisabled();
  section(ui, texts.plural("viewer.opgaven.count", static_cast<long long>(opgaven_shown(state).size())));
  float const room = std::max(ImGui::GetContentRegionAvail().y - ui.px(120), ui.px(200));
  ImGui::BeginChild("list", {0, room}, false, ImGuiWindowFlags_NavFlattened);
  for (auto const* opgave : opgaven_shown(state))
    if (line_button(ui, "opgave." + opgave->id, opgave->title,
                    texts.integer(static_cast<long long>(open_fields(*opgave).size())),
                    opgave->id == state.ui.opgaven.opgave))
      outbox.act("choose_opgave", opgave->id);
  ImGui::EndChild();
  section(ui, texts.text("viewer.tasks.spreadsheet"));
  if (button(ui, "export_opgaven", texts.text("viewer.tasks.export"))) ask_file(outbox, "export_opgaven");
  keep_line(tab_width(ui, texts.text("viewer.tasks.import")), ui.px(8));
  if (button(ui, "import_opgaven", texts.text("viewer.tasks.import"))) ask_file(outbox, "import_opgaven");
  muted_text(ui, texts.text("viewer.opgaven.spreadsheet_about"));
}

void about_tasks(State const& state, PanelUi& ui, Outbox& outbox) {
  auto const& texts = state.texts();
  auto const tasks = tasks_now(state);
  if (button(ui, "new_task", texts.text("viewer.tasks.new"))) outbox.act("new_task");
  muted_text(ui, texts.text("viewer.tasks.about"));
  section(ui, texts.text("viewer.tasks.bodies"));
  auto const choice = [&](std::string const& body, std::string const& label, std::size_t count) {
    auto const is_chosen = state.ui.opgaven.body == (body == "all" ? "" : body);
    if (line_button(ui, "body." + body, label, texts.integer(static_cast<long long>(count)), is_chosen))
      outbox.act("tasks_of", body);
  };
  choice("all", texts.text("viewer.tasks.all"), tasks.size());
  for (auto const& body : bodies_of(tasks))
    choice(body, body_in_words(body, texts),
           static_cast<std::size_t>(
               std::count_if(tasks.begin(), tasks.end(), [&](Task const& task) { return task.body == body; })));
  gap(ui);
  section(ui, texts.text("viewer.tasks.spreadsheet"));
  if (button(ui, "export_tasks", texts.text("viewer.tasks.export"))) ask_file(outbox, "export_tasks");
  ImGui::SameLine(0, ui.px(8));
  if (button(ui, "import_tasks", texts.text("viewer.tasks.import"))) ask_file(outbox, "import_tasks");
  muted_text(ui, texts.text("viewer.tasks.spreadsheet_about"));
  auto const changed = state.project().tasks->size();
  gap(ui);
  if (changed > 0) muted_text(ui, texts.plural("viewer.tasks.changed", static_cast<long long>(changed)));
}

}  // namespace

void opgaven_left_panel(State const& state, PanelUi& ui, Outbox& outbox) {
  opgaven_views(state, ui, outbox);
  if (state.ui.opgaven.view == OpgavenView::opgaven)
    about_opgaven(state, ui, outbox);
  else
    about_tasks(state, ui, outbox);
}

}  // namespace kansenatlas::viewer
