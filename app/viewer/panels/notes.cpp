// What the planner writes down, about the selected area or about the project.
#include <fmt/format.h>

#include "app/viewer/panels/panels.hpp"
#include "app/viewer/selected.hpp"
#include "app/viewer/widgets/text_area.hpp"
#include "app/viewer/widgets/widgets.hpp"

namespace kansenatlas::viewer {
namespace {

bool is_legal_test(std::string const& about) {
  return about.size() == 2 && about[0] == 'T' && about[1] >= '0' && about[1] <= '6';
}

std::string name_about(State const& state, std::string const& code) {
  if (code.empty()) return state.texts().text("viewer.notes.project");
  for (auto const& municipality : state.atlas().municipalities)
    if (municipality.code == code) return municipality.official_name;
  for (auto const& partition : state.atlas().partitions)
    for (auto const& region : partition.regions)
      if (region.code == code) return region.title;
  return is_legal_test(code) ? state.texts().text("viewer.notes.about_legal", fmt::arg("id", code)) : code;
}

}  // namespace

void note_editor(State const& state, PanelUi& ui, Outbox& outbox, NotesUi& kept, NoteField const& field) {
  auto& area = kept.area;
  auto const saved = note_about(state.project(), field.about);
  bool const is_other = kept.about != field.about;
  if (is_other || (!area.is_active && area.edit.text() != saved)) {
    area = {};
    area.edit.set_text(saved);
    kept.about = field.about;
  }
  bool const was_active = area.is_active;
  if (text_area(ui, field.name, area, field.hint, {0, ui.px(field.height)}))
    outbox.edit(
        "viewer.action.note",
        [about = field.about, text = area.edit.text()](Project project) {
          return with_note(std::move(project), about, text);
        },
        "note:" + field.about);
  if (was_active && !area.is_active) outbox.end_drag();
}

void notes_panel(State const& state, PanelUi& ui, Outbox& outbox) {
  auto const& texts = state.texts();
  heading(ui, texts.text("viewer.notes.title"));
  strong(ui, name_about(state, selected_code(state)));
  note_editor(state, ui, outbox, ui.notes, {"note", selected_code(state), texts.text("viewer.notes.hint")});
  muted_text(ui, texts.text("viewer.notes.saved_with_project"));
  auto const& notes = *state.project().notes;
  section(ui, texts.text("viewer.notes.all"));
  if (notes.empty()) muted_text(ui, texts.text("viewer.notes.none"));
  for (auto const& note : notes) {
    if (line_button(ui, "note." + note.about, name_about(state, note.about))) {
      if (note.about.empty())
        outbox.remember([](Ui& u) { u.selection = {}; });
      else if (is_legal_test(note.about))
        outbox.act("show_legal", note.about);
      else {
        outbox.act("select", note.about);
        outbox.act("open_panel", "notes");
      }
    }
    muted_text(ui, note.text);
  }
}

}  // namespace kansenatlas::viewer
