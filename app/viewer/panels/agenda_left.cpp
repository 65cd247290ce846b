// Which agenda is worked on, what of it is open, its contents and its status.
#include <algorithm>

#include <fmt/format.h>

#include "app/viewer/actions.hpp"
#include "app/viewer/draft_walk.hpp"
#include "app/viewer/panels/panels.hpp"
#include "app/viewer/widgets/look.hpp"
#include "app/viewer/widgets/widgets.hpp"
#include "app/viewer/words.hpp"
#include "geo/agenda/apply_edits.hpp"

namespace kansenatlas::viewer {
namespace {

Region const* chosen_region(State const& state, Partition const* partition) {
  if (!partition) return nullptr;
  for (auto const& region : partition->regions)
    if (region.code == state.ui.agenda.region) return &region;
  return nullptr;
}

// Opens a list under a field; the caller ends it.
bool begin_list(PanelUi& ui, std::string const& name, std::string const& label, float height) {
  if (picker(ui, name + ".pick", label)) ImGui::OpenPopup(name.c_str());
  next_popup_size(ui, 420, height);
  ImGui::PushStyleVar(ImGuiStyleVar_WindowPadding, {ui.px(10), ui.px(10)});
  bool const is_open = ImGui::BeginPopup(name.c_str());
  if (!is_open) ImGui::PopStyleVar();
  return is_open;
}

void end_list() {
  ImGui::EndPopup();
  ImGui::PopStyleVar();
}

void region_choice(State const& state, PanelUi& ui, Outbox& outbox, Partition const& partition, Region const* chosen) {
  auto const label = chosen ? chosen->title : state.texts().text("viewer.agenda.choose_region");
  if (!begin_list(ui, "agenda.region", label, 480)) return;
  std::vector<Region const*> regions;
  for (auto const& region : partition.regions) regions.push_back(&region);
  std::stable_sort(regions.begin(), regions.end(), [](auto const* a, auto const* b) { return a->title < b->title; });
  for (auto const* region : regions)
    if (line_button(ui, "agenda.region." + region->code, region->title, region->code, region == chosen))
      outbox.act("agenda_region", partition.id + " " + region->code);
  end_list();
}

std::string preset_name(State const& state, std::string const& preset) {
  auto const key = "viewer.preset." + preset;
  auto const name = state.texts().text(key);
  return name == key ? preset : name;  // an organisation's own
}

void preset_choice(State const& state, PanelUi& ui, Outbox& outbox) {
  if (!begin_list(ui, "agenda.preset", preset_name(state, state.ui.agenda.preset), 190)) return;
  for (auto const& preset : state.caches.agenda.presets)
    if (line_button(ui, "agenda.preset." + preset, preset_name(state, preset), "", preset == state.ui.agenda.preset))
      outbox.act("agenda_preset", preset);
  end_list();
}

void which(State const& state, PanelUi& ui, Outbox& outbox) {
  auto const& texts = state.texts();
  auto const* partition = find_partition(state.atlas(), state.ui.agenda.partition);
  partition_picker(state, ui, outbox, {"agenda", "agenda_partition", partition ? partition->id : "", false},
                   partition ? partition->name(texts.language()) : texts.text("viewer.partition.choose"));
  if (!partition) {
    say(ui, "agenda.start", texts.text("viewer.agenda.start"));
    return;
  }
  gap(ui, 1);
  region_choice(state, ui, outbox, *partition, chosen_region(state, partition));
  gap(ui, 1);
  preset_choice(state, ui, outbox);
}

void open_points(State const& state, PanelUi& ui, Outbox& outbox, Draft const& draft) {
  auto const& texts = state.texts();
  auto const count = open_count(draft);
  figure_row(ui, "agenda.boxes", texts.text("viewer.agenda.open_boxes"), texts.integer(count.boxes));
  figure_row(ui, "agenda.readings", texts.text("viewer.agenda.open_readings"), texts.integer(count.readings));
  auto const comments = state.caches.agenda.edits.comments.size();
  if (comments > 0)
    figure_row(ui, "agenda.comments", texts.text("viewer.agenda.comments"),
               texts.integer(static_cast<long long>(comments)));
  auto const strays = stray_answers(draft, state.caches.agenda.edits).size();
  if (strays > 0 && line_button(ui, "agenda.strays", texts.text("viewer.draft.strays"),
                                texts.integer(static_cast<long long>(strays))))
    outbox.act("draft_view", "open");
  ImGui::BeginDisabled(open_places(draft).empty());
  if (button(ui, "next_open", texts.text("viewer.agenda.next_open"))) outbox.act("next_open");
  ImGui::EndDisabled();
  explain(ui, fmt::format("{} ({})", title_of(action_named("next_open"), texts),
                          shortcut_text(action_named("next_open").shortcut, texts)));
  auto const label = texts.text("viewer.agenda.export");
  keep_line(ImGui::CalcTextSize(label.c_str()).x + 2 * ImGui::GetStyle().FramePadding.x, ui.px(8));
  ImGui::BeginDisabled(state.caches.agenda.exporting.has_value());
  if (button(ui, "export", label)) outbox.act("export_agenda");
  ImGui::EndDisabled();
  explain(ui, fmt::format("{} ({})", title_of(action_named("export_agenda"), texts),
                          shortcut_text(action_named("export_agenda").shortcut, texts)));
}

void contents(State const& state, PanelUi& ui, Outbox& outbox, Draft const& draft) {
  auto const& texts = state.texts();
  section(ui, texts.text("viewer.agenda.contents"));
  for (std::size_t s = 0; s < draft.sections.size(); ++s) {
    auto const& one = draft.sections[s];
    auto const open = open_count(one).all();
    bool const is_shown = state.ui.agenda.view == DraftView::text && state.ui.agenda.section == s;
    auto const label = label_of(one);
    if (line_button(ui, "section." + label, heading_of(draft, one), open > 0 ? texts.integer(open) : "", is_shown))
      outbox.act("agenda_section", label);
  }
}

// Three lines to say by whom, when and how it was adopted; until all three are there it is a draft.
void adoption(State const& state, PanelUi& ui, Outbox& outbox, Draft const& draft) {
  auto const& texts = state.texts();
  auto const& edits = state.caches.agenda.edits;
  section(ui, texts.text("viewer.agenda.status"));
  say(ui, "agenda.status", draft.status);
  bool const is_open = state.ui.agenda.is_adoption_open;
  if (button(ui, "toggle_adoption",
             texts.text(is_open ? "viewer.agenda.hide_adoption" : "viewer.agenda.record_adoption")))
    outbox.act("toggle_adoption");
  if (!is_open) return;
  float const width = ImGui::GetContentRegionAvail().x;
  auto const field = [&](char const* action, std::string const& saved, std::string const& hint) {
    action_words(ui, outbox, {action, edits.draft.region, saved, action, "", hint}, width);
  };
  field("adopt_body", edits.adoption.body, texts.text("viewer.agenda.adopt_body"));
  field("adopt_date", iso_text(edits.adoption.date), texts.text("viewer.agenda.adopt_date"));
  field("adopt_decision", edits.adoption.decision, texts.text("viewer.agenda.adopt_decision"));
  if (!edits.adoption.is_complete()) muted_text(ui, texts.text("viewer.agenda.adopt_all_three"));
  if (!edits.adoption.is_empty() && button(ui, "withdraw_adoption", texts.text("viewer.agenda.withdraw")))
    outbox.act("withdraw_adoption");
}

}  // namespace

void agenda_left_panel(State const& state, PanelUi& ui, Outbox& outbox) {
  strong(ui, state.texts().text("viewer.agenda.title"));
  which(state, ui, outbox);
  auto const& agenda = state.caches.agenda;
  if (!agenda.fault.empty()) return warning(ui, "agenda.fault", agenda.fault);
  if (!agenda.draft) {
    if (!state.ui.agenda.region.empty()) say(ui, "agenda.making", state.texts().text("viewer.agenda.making"));
    return;
  }
  gap(ui, 2);
  open_points(state, ui, outbox, *agenda.draft);
  export_progress(state, ui, outbox);
  float const room = std::max(ImGui::GetContentRegionAvail().y, ui.px(240));
  ImGui::BeginChild("contents", {0, room}, false, ImGuiWindowFlags_NavFlattened);
  contents(state, ui, outbox, *agenda.draft);
  adoption(state, ui, outbox, *agenda.draft);
  for (auto const& text : agenda.draft->warnings) warning(ui, "agenda.warning", text);
  ImGui::EndChild();
}

}  // namespace kansenatlas::viewer
