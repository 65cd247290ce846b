// All indicators, grouped by theme, with a search field and the mark of their fitness.
#include <algorithm>

#include <fmt/format.h>

#include "app/viewer/panels/panels.hpp"
#include "app/viewer/widgets/look.hpp"
#include "app/viewer/widgets/widgets.hpp"
#include "app/viewer/words.hpp"
#include "geo/base/text.hpp"

namespace kansenatlas::viewer {
namespace {

bool matches(Indicator const& indicator, std::string const& wanted) {
  if (wanted.empty()) return true;
  for (auto const* name : {&indicator.name_nl, &indicator.name_en, &indicator.id})
    if (search_key(*name).find(wanted) != std::string::npos) return true;
  return false;
}

// `inset`: of the words beside it, from the top of the line.
void fitness_mark(PanelUi& ui, Fitness fitness, float inset) {
  auto const from = ImGui::GetCursorScreenPos();
  fitness_mark_at(ui, fitness, {from.x + ui.px(7), from.y + ImGui::GetTextLineHeight() / 2 + inset});
  ImGui::Dummy({ui.px(14), ImGui::GetTextLineHeight()});
  ImGui::SameLine(0, ui.px(2));
}

void row(State const& state, PanelUi& ui, Outbox& outbox, Indicator const& indicator) {
  fitness_mark(ui, indicator.fitness, ui.px(3));
  bool const is_shown = state.view().indicator == indicator.id;
  auto const name = distinct_name(state, indicator);
  auto const& unit = indicator.unit(state.ui.language);
  auto const width_of = [](std::string const& text) { return ImGui::CalcTextSize(text.c_str()).x; };
  // The unit stands at the right end, or below where name and unit do not fit beside each other.
  bool const is_beside = width_of(name) + width_of(unit) + ui.px(40) < ImGui::GetContentRegionAvail().x;
  auto const label = is_beside || unit.empty() ? name : fmt::format("{} ({})", name, unit);
  if (line_button(ui, "pick." + indicator.id, label, is_beside ? unit : "", is_shown)) {
    outbox.act("indicator", indicator.id);
    ImGui::CloseCurrentPopup();
  }
  ui.said["pick." + indicator.id] = unit;
  explain(ui, fmt::format("{}\n{}\n{}", fitness_in_full(state, indicator), source_text(state, indicator),
                          state.ui.language == Language::nl ? indicator.note_nl : indicator.note_en));
}

int theme_rows(State const& state, PanelUi& ui, Outbox& outbox, Theme const& theme, std::string const& wanted) {
  int rows = 0;
  for (auto const fitness : {Fitness::core, Fitness::supplementary, Fitness::not_for_agenda})
    for (auto const& indicator : state.atlas().indicators) {
      bool const is_here = !indicator.themes.empty() && indicator.themes.front() == theme.id;
      if (!is_here || indicator.fitness != fitness || !matches(indicator, wanted)) continue;
      if (rows++ == 0) section(ui, theme.name(state.ui.language));
      row(state, ui, outbox, indicator);
    }
  return rows;
}

}  // namespace

void fitness_mark_at(PanelUi const& ui, Fitness fitness, ImVec2 centre) {
  auto& list = *ImGui::GetWindowDrawList();
  if (fitness == Fitness::core) list.AddCircleFilled(centre, ui.px(4.5F), look::accent);
  if (fitness == Fitness::supplementary) list.AddCircle(centre, ui.px(4), look::accent, 0, 1.5F * ui.scale);
  if (fitness == Fitness::not_for_agenda)
    list.AddLine({centre.x - ui.px(4), centre.y}, {centre.x + ui.px(4), centre.y}, look::muted, 2 * ui.scale);
}

void fitness_key(State const& state, PanelUi& ui) {
  for (auto const fitness : {Fitness::core, Fitness::supplementary, Fitness::not_for_agenda}) {
    ImGui::PushFont(ui.fonts.small);
    fitness_mark(ui, fitness, 0);
    ImGui::PopFont();
    muted_text(ui, state.texts().text(fmt::format("viewer.fitness.{}", name_of(fitness))));
    if (fitness != Fitness::not_for_agenda) ImGui::SameLine(0, ui.px(10));
  }
}

void indicator_picker(State const& state, PanelUi& ui, Outbox& outbox) {
  bool const is_asked = state.ui.is_indicator_picker_open;
  if (is_asked) {
    ImGui::OpenPopup("indicators");
    ui.indicator_words.clear();
    outbox.remember([](Ui& u) { u.is_indicator_picker_open = false; });
  }
  auto const window = ImGui::GetIO().DisplaySize;
  float const top = ui.px(62);
  float const margin = ui.px(8), width = std::min(ui.px(560), window.x - 2 * margin);
  ImGui::SetNextWindowPos({std::min({ui.px(320), window.x * 0.1F + ui.px(60), window.x - margin - width}), top});
  ImGui::SetNextWindowSize({width, window.y - top - ui.px(12)});
  if (!ImGui::BeginPopup("indicators")) return;
  auto const& texts = state.texts();
  text_field(ui, "indicator.search", texts.text("viewer.indicator.search"), ui.indicator_words,
             ImGui::GetContentRegionAvail().x, ImGui::IsWindowAppearing());
  fitness_key(state, ui);
  ImGui::BeginChild("rows", {0, 0}, false, ImGuiWindowFlags_NavFlattened);
  std::string const wanted(trimmed(search_key(ui.indicator_words)));
  if (wanted.empty() && line_button(ui, "pick.none", texts.text("viewer.indicator.without"))) {
    outbox.act("indicator", "none");
    ImGui::CloseCurrentPopup();
  }
  int rows = 0;
  for (auto const& theme : state.atlas().themes) rows += theme_rows(state, ui, outbox, theme, wanted);
  if (rows == 0) muted_text(ui, texts.text("viewer.indicator.nothing", fmt::arg("words", ui.indicator_words)));
  ImGui::EndChild();
  ImGui::EndPopup();
}

}  // namespace kansenatlas::viewer
