// The shown indicator and its year.
#include <fmt/format.h>

#include "app/viewer/panels/panels.hpp"
#include "app/viewer/widgets/look.hpp"
#include "app/viewer/widgets/widgets.hpp"
#include "app/viewer/words.hpp"

namespace kansenatlas::viewer {
namespace {

void year_row(State const& state, PanelUi& ui, Outbox& outbox, Choropleth const& shown) {
  auto const& texts = state.texts();
  ImGui::AlignTextToFramePadding();
  ImGui::TextUnformatted(texts.text("viewer.year").c_str());
  float const arrow = ImGui::CalcTextSize("<").x + 2 * ImGui::GetStyle().FramePadding.x;
  keep_line(2 * arrow + ui.px(104), ui.px(10));
  bool const is_first = shown.year == shown.years.front(), is_last = shown.year == shown.years.back();
  ImGui::BeginDisabled(is_first);
  if (button(ui, "year.previous", "<")) outbox.act("previous_year");
  ImGui::EndDisabled();
  ImGui::SameLine(0, ui.px(4));
  ImGui::SetNextItemWidth(ui.px(96));
  auto const year = fmt::format("{}", shown.year);
  if (ImGui::BeginCombo("###year", year.c_str(), ImGuiComboFlags_NoArrowButton)) {
    for (auto at = shown.years.rbegin(); at != shown.years.rend(); ++at) {
      auto const text = fmt::format("{}", *at);
      if (ImGui::Selectable(text.c_str(), *at == shown.year)) outbox.act("year", text);
      record(ui, "year." + text);
    }
    ImGui::EndCombo();
  }
  record(ui, "year");
  ImGui::SameLine(0, ui.px(4));
  ImGui::BeginDisabled(is_last);
  if (button(ui, "year.next", ">")) outbox.act("next_year");
  ImGui::EndDisabled();
}

}  // namespace

void indicator_panel(State const& state, PanelUi& ui, Outbox& outbox) {
  auto const& texts = state.texts();
  int const index = shown_indicator(state);
  strong(ui, texts.text("viewer.indicator"));
  if (index < 0) {
    if (button(ui, "indicator", texts.text("viewer.indicator.choose"))) outbox.act("choose_indicator");
    muted_text(ui, texts.text("viewer.indicator.none"));
    return;
  }
  auto const& indicator = state.atlas().indicators[static_cast<std::size_t>(index)];
  if (picker(ui, "indicator", indicator.name(texts.language()))) outbox.act("choose_indicator");
  muted_text(ui, fmt::format("{} · {}", indicator.unit(texts.language()), fitness_text(state, indicator)));
  explain(ui, indicator.why_fit(texts.language()));
  auto const& shown = state.caches.choropleth;
  if (shown && shown->indicator == index)
    year_row(state, ui, outbox, *shown);
  else
    muted_text(ui, texts.text("viewer.reading"));
}

}  // namespace kansenatlas::viewer
