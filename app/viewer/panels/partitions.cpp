// The three partitions over the map: which, on or off, and how each is drawn.
#include <fmt/format.h>

#include "app/viewer/panels/panels.hpp"
#include "app/viewer/scene.hpp"
#include "app/viewer/widgets/look.hpp"
#include "app/viewer/widgets/widgets.hpp"
#include "app/viewer/words.hpp"

namespace kansenatlas::viewer {
namespace {

constexpr PartitionKind kinds[] = {PartitionKind::administrative, PartitionKind::statistical, PartitionKind::former,
                                   PartitionKind::user};

void choices_of_kind(State const& state, PanelUi& ui, Outbox& outbox, std::size_t slot, PartitionKind kind) {
  auto const language = state.ui.language;
  bool is_first = true;
  for (auto const& partition : state.atlas().partitions) {
    if (partition.kind != kind) continue;
    if (is_first) muted_text(ui, state.texts().text(fmt::format("base.kind.{}", name_of(kind))));
    is_first = false;
    if (line_button(ui, fmt::format("slot{}.choose.{}", slot + 1, partition.id), partition.name(language),
                    state.texts().integer(static_cast<long long>(partition.regions.size())),
                    state.view().partitions[slot].id == partition.id)) {
      outbox.act(fmt::format("partition_{}", slot + 1), partition.id);
      ImGui::CloseCurrentPopup();
    }
  }
}

void choices(State const& state, PanelUi& ui, Outbox& outbox, std::size_t slot, std::string const& popup) {
  ImGui::SetNextWindowSize({ui.px(400), ui.px(520)}, ImGuiCond_Appearing);
  ImGui::PushStyleVar(ImGuiStyleVar_WindowPadding, {ui.px(10), ui.px(10)});
  if (ImGui::BeginPopup(popup.c_str())) {
    if (line_button(ui, fmt::format("slot{}.choose.none", slot + 1), state.texts().text("viewer.partition.none"))) {
      outbox.act(fmt::format("partition_{}", slot + 1), "none");
      ImGui::CloseCurrentPopup();
    }
    for (auto const kind : kinds) choices_of_kind(state, ui, outbox, slot, kind);
    ImGui::EndPopup();
  }
  ImGui::PopStyleVar();
}

void slot_row(State const& state, PanelUi& ui, Outbox& outbox, std::size_t slot, Partition const* partition) {
  auto const& texts = state.texts();
  auto const name = fmt::format("slot{}", slot + 1);
  bool const is_on = partition && state.view().partitions[slot].is_shown;
  ImGui::BeginDisabled(!partition);
  if (toggle(ui, name + ".toggle", "", is_on)) outbox.act(fmt::format("toggle_partition_{}", slot + 1));
  ImGui::EndDisabled();
  explain(ui, texts.text("viewer.partition.toggle", fmt::arg("key", slot + 1)));
  ImGui::SameLine(0, ui.px(8));
  auto style = style_of_slot(slot);
  if (!is_on) style.colour.alpha = 90;
  outline_sample(ui, style, ui.px(40));
  ImGui::SameLine(0, ui.px(8));
  ImGui::BeginGroup();
  auto const label = partition ? partition->name(texts.language()) : texts.text("viewer.partition.choose");
  auto const popup = name + ".choices";
  if (line_button(ui, name + ".pick", label, "")) ImGui::OpenPopup(popup.c_str());
  auto const at = ui.widgets[name + ".pick"];
  auto& list = *ImGui::GetWindowDrawList();
  float const x = at.maximum.x - ui.px(12), y = at.centre().y;
  list.AddTriangleFilled({x - ui.px(4), y - ui.px(2)}, {x + ui.px(4), y - ui.px(2)}, {x, y + ui.px(3)}, look::muted);
  if (partition)
    muted_text(ui, " " + texts.plural("viewer.partition.about", static_cast<long long>(partition->regions.size()),
                                      fmt::arg("date", date_text(state, *partition))));
  choices(state, ui, outbox, slot, popup);
  ImGui::EndGroup();
}

}  // namespace

void partitions_panel(State const& state, PanelUi& ui, Outbox& outbox) {
  strong(ui, state.texts().text("viewer.partitions"));
  auto const slots = slot_partitions(state);
  for (std::size_t slot = 0; slot < slots.size(); ++slot) slot_row(state, ui, outbox, slot, slots[slot]);
}

}  // namespace kansenatlas::viewer
