// How the figures are coloured: palette, method, number of classes.
#include <algorithm>
#include <array>

#include <fmt/format.h>

#include "app/viewer/panels/panels.hpp"
#include "app/viewer/widgets/look.hpp"
#include "app/viewer/widgets/widgets.hpp"

namespace kansenatlas::viewer {
namespace {

constexpr std::array methods{ClassMethod::fisher, ClassMethod::quantile, ClassMethod::equal, ClassMethod::pretty,
                             ClassMethod::quarters};
constexpr int fewest_classes = 3, most_classes = 9;

void palette_row(State const& state, PanelUi& ui, Outbox& outbox, Palette const& palette, bool is_chosen) {
  if (line_button(ui, "palette." + palette.id, state.texts().text("viewer.palette_name." + palette.id), "", is_chosen,
                  true))
    outbox.act("palette", palette.id);
  auto const at = ui.widgets["palette." + palette.id];
  auto const colours = palette.colours(class_choice(state.view()).classes);
  float const width = ui.px(15), height = ui.px(13);
  float x = at.maximum.x - ui.px(8) - width * static_cast<float>(colours.size());
  for (auto const colour : colours) {
    ImGui::GetWindowDrawList()->AddRectFilled({x, at.centre().y - height / 2}, {x + width, at.centre().y + height / 2},
                                              IM_COL32(colour.red, colour.green, colour.blue, 255));
    x += width;
  }
}

void class_count(State const& state, PanelUi& ui, Outbox& outbox, ClassChoice const& choice) {
  section(ui, state.texts().text("viewer.colours.classes"));
  ImGui::BeginDisabled(choice.method == ClassMethod::quarters);
  for (int count = fewest_classes; count <= most_classes; ++count) {
    if (tab(ui, fmt::format("classes.{}", count), fmt::format("{}", count), choice.classes == count))
      outbox.act("classes", fmt::format("{}", count));
    ImGui::SameLine(0, 0);
  }
  ImGui::EndDisabled();
  ImGui::NewLine();
}

}  // namespace

void colours_popup(State const& state, PanelUi& ui, Outbox& outbox) {
  if (state.ui.are_colours_open) {
    ImGui::OpenPopup("colours");
    outbox.remember([](Ui& u) { u.are_colours_open = false; });
  }
  auto const window = ImGui::GetIO().DisplaySize;
  ImGui::SetNextWindowPos({std::min(ui.px(320), window.x * 0.1F + ui.px(60)), ui.px(62)}, ImGuiCond_Appearing);
  ImGui::SetNextWindowSize({std::min(ui.px(400), window.x * 0.9F), 0});
  ImGui::PushStyleVar(ImGuiStyleVar_WindowPadding, {ui.px(14), ui.px(12)});
  if (ImGui::BeginPopup("colours")) {
    auto const& texts = state.texts();
    auto const choice = class_choice(state.view());
    section(ui, texts.text("viewer.colours.palette"));
    for (auto const& palette : state.caches.palettes.all)
      if (palette.kind == PaletteKind::sequential)
        palette_row(state, ui, outbox, palette, choice.palette == palette.id);
    muted_text(ui, texts.text("viewer.colours.safe"));
    section(ui, texts.text("viewer.colours.method"));
    for (auto const method : methods) {
      auto const name = std::string(name_of(method));
      if (line_button(ui, "method." + name, texts.text("viewer.class_method." + name), "", choice.method == method,
                      true))
        outbox.act("class_method", name);
    }
    class_count(state, ui, outbox, choice);
    ImGui::EndPopup();
  }
  ImGui::PopStyleVar();
}

}  // namespace kansenatlas::viewer
