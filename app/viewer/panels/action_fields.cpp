// Fields whose words go into the project through an action.
#include "app/viewer/panels/panels.hpp"
#include "app/viewer/widgets/text_area.hpp"
#include "app/viewer/widgets/widgets.hpp"

namespace kansenatlas::viewer {

void action_text(PanelUi& ui, Outbox& outbox, ActionField const& field) {
  auto& kept = ui.text_fields[field.name];
  auto& area = kept.area;
  if (kept.about != field.about || (!area.is_active && area.edit.text() != field.saved)) {
    area = {};
    area.edit.set_text(field.saved);
    kept.about = field.about;
  }
  bool const was_active = area.is_active;
  float const width = ImGui::GetContentRegionAvail().x - ui.px(field.margin);
  float const height = text_area_height(ui, area, width, field.least_lines, field.most_lines);
  if (text_area(ui, field.name, area, field.hint, {width, height}))
    outbox.act(field.action, field.argument + area.edit.text());
  if (was_active && !area.is_active) outbox.end_drag();
}

void action_words(PanelUi& ui, Outbox& outbox, ActionField const& field, float width, std::string const& after) {
  auto& kept = ui.word_fields[field.name];
  auto const about = field.about + "\n" + field.saved;
  if (kept.about != about) kept = {about, field.saved};
  text_field(ui, field.name, field.hint, kept.words, width);
  if (!ImGui::IsItemDeactivatedAfterEdit() || kept.words == field.saved) return;
  outbox.act(field.action, field.argument + kept.words + after);
  kept.about.clear();  // shows what the project has, also where the words were refused
  outbox.end_drag();
}

}  // namespace kansenatlas::viewer
