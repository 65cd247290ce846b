// What the planner writes down, about the selected area or about the project.
#include <fmt/format.h>

#include "app/viewer/panels/panels.hpp"
#include "app/viewer/selected.hpp"
#include "app/viewer/widgets/text_area.hpp"
#include "app/viewer/widgets/widgets.hpp"

namespace kansenatlas::viewer {
namespace {

std::string name_about(State const& state, std::string const& code) {
  if (code.empty()) return state.texts().text("viewer.notes.project");
  for (auto const& municipality : state.atlas().municipalities)
    if (municipality.code == code) return municipality.official_name;
  for (auto const& partition : state.atlas().partitions)
    for (auto const& region : partition.regions)
      if (region.code == code) return region.title;
  return code;
}

void editor(State const& state, PanelUi& ui, Outbox& outbox) {
  auto const about = selected_code(state);
  auto& area = ui.notes.area;
  auto const saved = note_about(state.project(), about);
  bool const is_other = ui.notes.about != about;
  if (is_other || (!area.is_active && area.edit.text() != saved)) {
    area = {};
    area.edit.set_text(saved);
    ui.notes.about = about;
  }
  bool const was_active = area.is_active;
  if (text_area(ui, "note", area, state.texts().text("viewer.notes.hint"), {0, ui.px(180)}))
    outbox.edit(
        "viewer.action.note",
        [about, text = area.edit.text()](Project project) { return with_note(std::move(project), about, text); },
        "note:" + about);
  if (was_active && !area.is_active) outbox.end_drag();
}

}  // namespace

void notes_panel(State const& state, PanelUi& ui, Outbox& outbox) {
  auto const& texts = state.texts();
  heading(ui, texts.text("viewer.notes.title"));
  strong(ui, name_about(state, selected_code(state)));
  editor(state, ui, outbox);
  muted_text(ui, texts.text("viewer.notes.saved_with_project"));
  auto const& notes = *state.project().notes;
  section(ui, texts.text("viewer.notes.all"));
  if (notes.empty()) muted_text(ui, texts.text("viewer.notes.none"));
  for (auto const& note : notes) {
    if (line_button(ui, "note." + note.about, name_about(state, note.about))) {
      if (note.about.empty())
        outbox.remember([](Ui& u) { u.selection = {}; });
      else {
        outbox.act("select", note.about);
        outbox.act("open_panel", "notes");
      }
    }
    muted_text(ui, note.text);
  }
}

}  // namespace kansenatlas::viewer
