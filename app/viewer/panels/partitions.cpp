// The three partitions over the map: which, on or off, and how each is drawn.
#include <fmt/format.h>

#include "app/viewer/panels/panels.hpp"
#include "app/viewer/scene.hpp"
#include "app/viewer/widgets/look.hpp"
#include "app/viewer/widgets/widgets.hpp"
#include "app/viewer/words.hpp"

namespace kansenatlas::viewer {
namespace {

constexpr PartitionKind kinds[] = {PartitionKind::user, PartitionKind::administrative, PartitionKind::statistical,
                                   PartitionKind::former};

void choices_of_kind(State const& state, PanelUi& ui, Outbox& outbox, PartitionList const& list, PartitionKind kind) {
  auto const language = state.ui.language;
  bool is_first = true;
  for (auto const& partition : state.atlas().partitions) {
    if (partition.kind != kind) continue;
    if (is_first) muted_text(ui, state.texts().text(fmt::format("base.kind.{}", name_of(kind))));
    is_first = false;
    if (line_button(ui, fmt::format("{}.choose.{}", list.name, partition.id), partition.name(language),
                    state.texts().integer(static_cast<long long>(partition.regions.size())),
                    list.chosen == partition.id)) {
      outbox.act(list.action, partition.id);
      ImGui::CloseCurrentPopup();
    }
  }
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
  if (!is_on) style.colour.alpha = style.casing_colour.alpha = 90;
  outline_sample(ui, style, ui.px(40));
  ImGui::SameLine(0, ui.px(8));
  ImGui::BeginGroup();
  auto const label = partition ? partition->name(texts.language()) : texts.text("viewer.partition.choose");
  partition_picker(state, ui, outbox,
                   {name, fmt::format("partition_{}", slot + 1), state.view().partitions[slot].id, true}, label);
  if (partition)
    muted_text(ui, " " + texts.plural("viewer.partition.about", static_cast<long long>(partition->regions.size()),
                                      fmt::arg("date", date_text(state, *partition))));
  ImGui::EndGroup();
}

}  // namespace

void partition_picker(State const& state, PanelUi& ui, Outbox& outbox, PartitionList const& list,
                      std::string const& label) {
  auto const popup = list.name + ".choices";
  if (picker(ui, list.name + ".pick", label)) ImGui::OpenPopup(popup.c_str());
  next_popup_size(ui, 400, 520);
  ImGui::PushStyleVar(ImGuiStyleVar_WindowPadding, {ui.px(10), ui.px(10)});
  if (ImGui::BeginPopup(popup.c_str())) {
    auto const none = list.none.empty() ? state.texts().text("viewer.partition.none") : list.none;
    if (list.has_none && line_button(ui, list.name + ".choose.none", none)) {
      outbox.act(list.action, "none");
      ImGui::CloseCurrentPopup();
    }
    for (auto const kind : kinds) choices_of_kind(state, ui, outbox, list, kind);
    if (line_button(ui, list.name + ".make_own", state.texts().text("viewer.own.make"))) outbox.act("open_own");
    ImGui::EndPopup();
  }
  ImGui::PopStyleVar();
}

void partitions_panel(State const& state, PanelUi& ui, Outbox& outbox) {
  strong(ui, state.texts().text("viewer.partitions"));
  auto const slots = slot_partitions(state);
  for (std::size_t slot = 0; slot < slots.size(); ++slot) slot_row(state, ui, outbox, slot, slots[slot]);
}

}  // namespace kansenatlas::viewer
