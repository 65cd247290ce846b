// What is chosen for a partition of one's own: the municipalities, and the regions of the one that it starts from.
#include <algorithm>
#include <cmath>

#include <fmt/format.h>

#include "app/viewer/actions.hpp"
#include "app/viewer/own_partition_marks.hpp"
#include "app/viewer/panels/panels.hpp"
#include "app/viewer/scene.hpp"
#include "app/viewer/widgets/look.hpp"
#include "app/viewer/widgets/widgets.hpp"
#include "app/viewer/words.hpp"

namespace kansenatlas::viewer {
namespace {

void sample(PanelUi& ui, OwnMark mark, std::string const& label) {
  fill_sample(ui, fill_of(mark), ui.px(40));
  ImGui::SameLine(0, ui.px(8));
  ImGui::TextUnformatted(label.c_str());
}

void members_legend(State const& state, PanelUi& ui) {
  auto const& texts = state.texts();
  sample(ui, OwnMark::selected, texts.text("viewer.own.legend.selected"));
  auto const* from = own_from(state);
  if (!from) return;
  sample(ui, OwnMark::in_region, texts.text("viewer.own.legend.region"));
  outline_row(ui, style_of_slot(1), from->name(texts.language()));
}

void members(State const& state, PanelUi& ui, Outbox& outbox) {
  auto const& texts = state.texts();
  auto const& selected = state.ui.own.municipalities;
  section(ui, texts.text("viewer.own.selection"));
  if (selected.empty()) {
    say(ui, "own.nobody", texts.text("viewer.own.nobody"));
    return;
  }
  ImGui::AlignTextToFramePadding();
  say(ui, "own.selected",
      fmt::format("{}, {}", texts.plural("viewer.municipalities", static_cast<long long>(selected.size())),
                  inhabitants_text(state, inhabitants_of(state.atlas(), selected))));
  ImGui::SameLine(0, ui.px(8));
  if (quiet_button(ui, "own_clear", texts.text("viewer.own_clear"))) outbox.act("own_clear");
  float const rows = std::min(static_cast<float>(selected.size()), own_from(state) ? 6.0F : 18.0F);
  ImGui::BeginChild("own members", {0, rows * ImGui::GetFrameHeightWithSpacing()}, false,
                    ImGuiWindowFlags_NavFlattened);
  for (int const i : selected) {
    auto const& municipality = state.atlas().municipalities[static_cast<std::size_t>(i)];
    if (line_button(ui, "own.member." + municipality.code, municipality.official_name,
                    texts.integer(municipality.inhabitants_2024)))
      outbox.act("own_drop", municipality.code);
    explain(ui, texts.text("viewer.own.drop"));
  }
  ImGui::EndChild();
}

void regions(State const& state, PanelUi& ui, Outbox& outbox, Partition const& from) {
  auto const& texts = state.texts();
  auto const chosen = own_regions(state);
  section(ui, texts.text("viewer.own.regions_of"));
  muted_text(ui, texts.text("viewer.own.choose_regions"));
  ImGui::BeginDisabled(chosen.empty());
  if (quiet_button(ui, "own_take_regions", texts.text("viewer.own_take_regions"))) outbox.act("own_take_regions");
  ImGui::EndDisabled();
  std::vector<int> order;
  for (std::size_t r = 0; r < from.regions.size(); ++r) order.push_back(static_cast<int>(r));
  auto const title = [&](int r) { return from.regions[static_cast<std::size_t>(r)].title; };
  std::stable_sort(order.begin(), order.end(), [&](int a, int b) { return title(a) < title(b); });
  ImGui::BeginChild("own regions", {0, 0}, false, ImGuiWindowFlags_NavFlattened);
  for (int const r : order) {
    auto const& region = from.regions[static_cast<std::size_t>(r)];
    bool const is_chosen = std::find(chosen.begin(), chosen.end(), r) != chosen.end();
    if (toggle(ui, "own.region." + region.code, shortened(region.title, ImGui::GetContentRegionAvail().x - ui.px(34)),
               is_chosen))
      outbox.act("own_toggle_region", region.code);
    explain(ui, fmt::format("{}: {}", region.title,
                            inhabitants_text(state, inhabitants_of(state.atlas(), members_of(from, r)))));
  }
  ImGui::EndChild();
}

}  // namespace

void own_partition_left_panel(State const& state, PanelUi& ui, Outbox& outbox) {
  auto const& texts = state.texts();
  strong(ui, texts.text("viewer.own.title"));
  auto const key = shortcut_text(action_named("own_take_area").shortcut, texts);
  muted_text(ui, texts.text("viewer.own.how", fmt::arg("key", key)));
  gap(ui, 2);
  members_legend(state, ui);
  members(state, ui, outbox);
  if (auto const* from = own_from(state)) regions(state, ui, outbox, *from);
}

}  // namespace kansenatlas::viewer
