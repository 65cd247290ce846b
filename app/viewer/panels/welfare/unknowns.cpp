// What this atlas does not know, per theme: of the selected area, or of the country.
#include <fmt/format.h>

#include "app/viewer/panels/welfare/parts.hpp"
#include "app/viewer/panels/welfare/welfare_panels.hpp"
#include "app/viewer/widgets/widgets.hpp"
#include "geo/welfare/unknowns.hpp"

namespace kansenatlas::viewer {

namespace {

// Lines that hang beside their dots, kept together under `name`.
void dotted(PanelUi& ui, std::string const& name, std::vector<std::string> const& lines) {
  std::string said;
  for (auto const& line : lines) {
    ImGui::TextUnformatted("\u2022");
    ImGui::SameLine(0, ui.px(6));
    say(ui, name + ".line", line);
    said += (said.empty() ? "" : "\n") + line;
  }
  ui.said[name] = said;
}

}  // namespace

void unknowns_page(State const& state, PanelUi& ui) {
  auto const& texts = state.texts();
  auto const area = profiled_area(state);
  auto const title = area ? title_of(state.atlas(), *area) : texts.text("welfare.unknown.country");
  heading(ui, texts.text("welfare.unknown.heading", fmt::arg("area", title)));
  auto const& kept = state.caches.welfare.unknowns;
  if (!kept.answer || kept.question.level != unknowns_level(state)) {
    say(ui, "unknowns.empty", texts.text("viewer.reading"));
    return;
  }
  if (!area) say(ui, "unknowns.country", texts.text("viewer.unknowns.country"));
  for (auto const& theme : *kept.answer) {
    section(ui, unknowns_heading(theme, state.atlas(), texts));
    dotted(ui, "unknowns." + theme.theme, unknown_lines(theme, true, state.atlas(), texts));
  }
  section(ui, texts.text("agenda.unknown.title"));
  dotted(ui, "unknowns.general", unknowns_of_any_theme(texts));
  muted_text(ui, texts.text("welfare.unknown.counting"));
}

}  // namespace kansenatlas::viewer
