// Which scenario is worked on, and the region that municipalities are painted into.
#include <algorithm>
#include <cmath>

#include <fmt/format.h>
#include <fmt/ranges.h>

#include "app/viewer/actions.hpp"
#include "app/viewer/own_partition_marks.hpp"
#include "app/viewer/panels/legend_content.hpp"
#include "app/viewer/panels/panels.hpp"
#include "app/viewer/plan_marks.hpp"
#include "app/viewer/project_partitions.hpp"
#include "app/viewer/scene.hpp"
#include "app/viewer/widgets/keys.hpp"
#include "app/viewer/widgets/look.hpp"
#include "app/viewer/widgets/widgets.hpp"
#include "app/viewer/words.hpp"

namespace kansenatlas::viewer {
namespace {

void start(State const& state, PanelUi& ui, Outbox& outbox) {
  auto const& texts = state.texts();
  say(ui, "scenario.start", texts.text("viewer.scenario.start"));
  gap(ui, 4);
  partition_picker(state, ui, outbox, {"base", "new_scenario", "", false}, texts.text("viewer.scenario.choose_base"));
  gap(ui, 4);
  if (quiet_button(ui, "open_own", texts.text("viewer.own.make"))) outbox.act("open_own");
}

void choice(State const& state, PanelUi& ui, Outbox& outbox, Scenario const& chosen) {
  auto const& texts = state.texts();
  if (picker(ui, "scenario.pick", chosen.name)) ImGui::OpenPopup("scenarios");
  ImGui::PushStyleVar(ImGuiStyleVar_WindowPadding, {ui.px(10), ui.px(10)});
  next_popup_size(ui, 360, 0);
  if (ImGui::BeginPopup("scenarios")) {
    for (auto const& scenario : *state.project().scenarios)
      if (line_button(ui, "scenario.choose." + scenario.id, scenario.name, "", scenario.id == chosen.id))
        outbox.act("choose_scenario", scenario.id);
    muted_text(ui, texts.text("viewer.scenario.new_on"));
    partition_picker(state, ui, outbox, {"base", "new_scenario", "", false}, texts.text("viewer.scenario.choose_base"));
    ImGui::EndPopup();
  }
  ImGui::PopStyleVar();
}

bool is_locked(Scenario const& scenario, Lock::Kind kind, std::string const& code) {
  return std::any_of(scenario.locks.begin(), scenario.locks.end(),
                     [&](Lock const& lock) { return lock.kind == kind && lock.code == code; });
}

// What stands beside a region: who lives there, and what is to be noticed about it, in words.
std::string about(State const& state, Scenario const& scenario, VariantRegion const& region) {
  auto const& texts = state.texts();
  auto const& report = state.caches.variant->report;
  std::vector<std::string> remarks;
  if (region.municipalities == 0)
    remarks.push_back(texts.text(region.is_new ? "viewer.scenario.empty_region" : "viewer.scenario.emptied_region"));
  if (region.is_new) remarks.push_back(texts.text("viewer.scenario.new"));
  if (region.is_broken())
    remarks.push_back(texts.text("viewer.scenario.in_parts", fmt::arg("count", region.parts.size())));
  if (region.crosses_provinces())
    remarks.push_back(texts.text("viewer.scenario.in_provinces", fmt::arg("count", region.provinces.size())));
  if (std::find(report.below_floor.begin(), report.below_floor.end(), region.code) != report.below_floor.end())
    remarks.push_back(texts.text("viewer.scenario.too_small"));
  if (is_locked(scenario, Lock::Kind::region, region.code)) remarks.push_back(texts.text("viewer.scenario.locked"));
  return fmt::format("{}", fmt::join(remarks, " · "));
}

std::vector<VariantRegion const*> by_title(std::vector<VariantRegion> const& regions) {
  std::vector<VariantRegion const*> sorted;
  for (auto const& region : regions) sorted.push_back(&region);
  std::stable_sort(sorted.begin(), sorted.end(), [](auto const* a, auto const* b) { return a->title < b->title; });
  return sorted;
}

void regions(State const& state, PanelUi& ui, Outbox& outbox, Scenario const& scenario) {
  auto const& texts = state.texts();
  strong(ui, texts.text("viewer.scenario.to_region"));
  muted_text(ui, texts.text("viewer.scenario.how"));
  // Below it stand the name, the lock and the merging of the chosen region, and three conditions. Where the window is
  // too low for all, the panel scrolls.
  int const lines = state.ui.scenario.brush.empty() ? 3 : 5;
  float const foot = static_cast<float>(lines) * ImGui::GetFrameHeightWithSpacing() + ui.px(10);
  ImGui::BeginChild("regions", {0, std::max(ui.px(140), ImGui::GetContentRegionAvail().y - foot)}, false,
                    ImGuiWindowFlags_NavFlattened);
  for (auto const* shown : by_title(state.caches.variant->report.regions)) {
    auto const& region = *shown;
    bool const is_chosen = region.code == state.ui.scenario.brush;
    if (line_button(ui, "brush." + region.code, region.title, texts.integer(std::llround(region.inhabitants)),
                    is_chosen))
      outbox.act("brush", is_chosen ? "none" : region.code);
    if (auto const text = about(state, scenario, region); !text.empty()) {
      ImGui::Indent(ui.px(6));
      muted_text(ui, text);
      ImGui::Unindent(ui.px(6));
      ui.said["brush." + region.code] = text;
    }
  }
  ImGui::EndChild();
}

// Takes over what stands in the project, until it is typed in.
void follow(NameField& field, std::string const& about, std::string const& words) {
  if (field.about == about) return;
  field = {about, words};
}

void brush(State const& state, PanelUi& ui, Outbox& outbox, Scenario const& scenario) {
  auto const& texts = state.texts();
  auto const& code = state.ui.scenario.brush;
  auto const& all = state.caches.variant->report.regions;
  auto const at = std::find_if(all.begin(), all.end(), [&](auto const& region) { return region.code == code; });
  if (at == all.end()) return;
  follow(ui.region_name, code + "\n" + at->title, at->title);
  text_field(ui, "region.name", texts.text("viewer.scenario.region_name"), ui.region_name.words,
             ImGui::GetContentRegionAvail().x);
  bool const is_left = ImGui::IsItemDeactivatedAfterEdit();
  if (is_left && ui.region_name.words != at->title) outbox.act("rename_region", ui.region_name.words);
  bool const is_fixed = is_locked(scenario, Lock::Kind::region, code);
  if (toggle(ui, "lock_region", texts.text("viewer.scenario.lock_region"), is_fixed)) outbox.act("lock_region");
  auto const merging = texts.text("viewer.scenario.merge");
  keep_line(ImGui::CalcTextSize(merging.c_str()).x + 2 * ImGui::GetStyle().FramePadding.x, ui.px(8));
  if (quiet_button(ui, "merge", merging)) ImGui::OpenPopup("merge with");
  ImGui::PushStyleVar(ImGuiStyleVar_WindowPadding, {ui.px(10), ui.px(10)});
  next_popup_size(ui, 360, 400);
  if (ImGui::BeginPopup("merge with")) {
    muted_text(ui, texts.text("viewer.scenario.merge_which", fmt::arg("name", at->title)));
    for (auto const& region : all)
      if (region.code != code && line_button(ui, "merge." + region.code, region.title))
        outbox.act("merge_region", region.code);
    ImGui::EndPopup();
  }
  ImGui::PopStyleVar();
}

void conditions(State const& state, PanelUi& ui, Outbox& outbox, Scenario const& scenario) {
  auto const& texts = state.texts();
  if (button(ui, "create_region", texts.text("viewer.scenario.create"))) outbox.act("create_region");
  bool const is_fixed = is_locked(scenario, Lock::Kind::partition, "");
  if (toggle(ui, "lock_partition", texts.text("viewer.scenario.lock_partition"), is_fixed))
    outbox.act("lock_partition");
  auto const floor = std::to_string(scenario.size_floor);
  follow(ui.size_floor, floor, scenario.size_floor > 0 ? floor : "");
  ImGui::AlignTextToFramePadding();
  ImGui::TextUnformatted(texts.text("viewer.scenario.size_floor").c_str());
  ImGui::SameLine(0, ui.px(8));
  text_field(ui, "size_floor", texts.text("viewer.scenario.no_floor"), ui.size_floor.words,
             ImGui::GetContentRegionAvail().x);
  if (ImGui::IsItemDeactivatedAfterEdit())
    outbox.act("size_floor", ui.size_floor.words.empty() ? "0" : ui.size_floor.words);
}

}  // namespace

void scenario_left_panel(State const& state, PanelUi& ui, Outbox& outbox) {
  auto const& texts = state.texts();
  if (is_own_shown(state)) {
    own_partition_left_panel(state, ui, outbox);
    return;
  }
  strong(ui, texts.text("viewer.scenario.title"));
  auto const* scenario = chosen_scenario(state);
  if (!scenario) {
    start(state, ui, outbox);
    return;
  }
  choice(state, ui, outbox, *scenario);
  if (!state.caches.variant) return;
  if (is_plan_shown(state)) {
    plan_left_panel(state, ui, outbox);
    return;
  }
  auto const& base = state.caches.variant->report.before;
  outline_row(ui, style_of_slot(0),
              texts.text("viewer.scenario.base", fmt::arg("name", base.name(texts.language())),
                         fmt::arg("date", date_text(state, base))));
  outline_row(ui, style_of_slot(1), texts.text("viewer.scenario.now"));
  for (auto const& entry : variant_entries(state)) {
    fill_sample(ui, *entry.fill, ui.px(26));
    ImGui::SameLine(0, ui.px(10));
    say(ui, "variant.legend", entry.text);
  }
  if (toggle(ui, "toggle_painting",
             fmt::format("{} ({})", texts.text("viewer.scenario.paint"),
                         shortcut_text(action_named("toggle_painting").shortcut, texts)),
             state.ui.scenario.is_painting))
    outbox.act("toggle_painting");
  gap(ui, 2);
  regions(state, ui, outbox, *scenario);
  gap(ui, 2);
  brush(state, ui, outbox, *scenario);
  conditions(state, ui, outbox, *scenario);
}

}  // namespace kansenatlas::viewer
