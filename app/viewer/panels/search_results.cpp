// The list under the search field.
#include <algorithm>

#include "app/viewer/panels/panels.hpp"
#include "app/viewer/widgets/look.hpp"
#include "app/viewer/widgets/widgets.hpp"

namespace kansenatlas::viewer {
namespace {

constexpr std::size_t most_results = 9;

void answer(State const& state, SearchUi& search) {
  auto const& atlas = state.caches.atlas;
  if (search.answered == search.words && search.atlas == atlas) return;
  search.found = find_areas(*atlas, search.words, slot_partitions(state), most_results);
  search.answered = search.words;
  search.atlas = atlas;
  search.chosen = 0;
}

struct Row {
  std::string code, name, kind;
};

Row row_of(State const& state, Found const& found) {
  auto const& texts = state.texts();
  if (found.municipality >= 0) {
    auto const& municipality = state.atlas().municipalities[static_cast<std::size_t>(found.municipality)];
    return {municipality.code, municipality.official_name, texts.text("viewer.municipality")};
  }
  auto const& region = found.partition->regions[static_cast<std::size_t>(found.region)];
  return {region.code, region.title, found.partition->singular(texts.language())};
}

}  // namespace

void search_results(State const& state, PanelUi& ui, Outbox& outbox) {
  auto& search = ui.search;
  answer(state, search);
  auto const at = ui.widgets.find("search");
  if (!search.is_open || at == ui.widgets.end()) return;
  auto const field = at->second;
  bool const is_on_field = ImGui::IsMouseHoveringRect(field.minimum, field.maximum, false);
  if (search.words.empty()) {
    if (ImGui::IsMouseClicked(0) && !is_on_field) search.is_open = false;
    return;
  }
  float const window = ImGui::GetIO().DisplaySize.x, margin = ui.px(8);
  float const width = std::min(std::max(field.width(), ui.px(420)), window - 2 * margin);
  ImGui::SetNextWindowPos({std::min(field.minimum.x, window - margin - width), field.maximum.y + ui.px(4)});
  ImGui::SetNextWindowSize({width, 0});
  ImGui::PushStyleVar(ImGuiStyleVar_WindowPadding, {ui.px(6), ui.px(6)});
  ImGui::PushStyleVar(ImGuiStyleVar_WindowBorderSize, 1);
  ImGui::PushStyleVar(ImGuiStyleVar_WindowRounding, ui.px(4));
  ImGui::Begin("search results", nullptr,
               ImGuiWindowFlags_NoDecoration | ImGuiWindowFlags_NoMove | ImGuiWindowFlags_NoSavedSettings |
                   ImGuiWindowFlags_NoFocusOnAppearing | ImGuiWindowFlags_NoNav | ImGuiWindowFlags_AlwaysAutoResize);

  if (search.found.empty())
    muted_text(ui, state.texts().text("viewer.search.nothing", fmt::arg("words", search.words)));
  for (std::size_t i = 0; i < search.found.size(); ++i) {
    auto const row = row_of(state, search.found[i]);
    bool const is_chosen = static_cast<int>(i) == search.chosen;
    if (line_button(ui, "found." + row.code, row.name, row.kind, is_chosen)) {
      outbox.act("select", row.code);
      outbox.act("zoom_to", row.code);
      search.is_open = false;
    }
  }
  bool const is_hovered = ImGui::IsWindowHovered();
  ImGui::End();
  ImGui::PopStyleVar(3);
  if (ImGui::IsMouseClicked(0) && !is_hovered && !is_on_field) search.is_open = false;
}

}  // namespace kansenatlas::viewer
