// The draft beside the map: one section, or everything that still waits for people.
#include <fmt/format.h>

#include "app/viewer/actions.hpp"
#include "app/viewer/draft_walk.hpp"
#include "app/viewer/panels/draft_parts.hpp"
#include "app/viewer/widgets/empty_state.hpp"
#include "app/viewer/widgets/look.hpp"
#include "app/viewer/widgets/widgets.hpp"

namespace kansenatlas::viewer {
namespace {

void draw(DraftPage const& page, Subheading const& subheading) {
  gap(page.ui, 4);
  strong(page.ui, subheading.text);
}

// Stands in the document only.
void draw(DraftPage const&, AltText const&) {}

void block(DraftPage const& page, Block const& one) {
  std::visit([&](auto const& content) { draw(page, content); }, one);
  gap(page.ui, 2);
}

// Nothing jumps while a person works through the list.
std::set<std::string> const& at_hand(DraftPage const& page) {
  auto& list = page.ui.open_list;
  auto const about = page.edits.draft.partition + page.edits.draft.region + page.edits.draft.preset;
  int const frame = ImGui::GetFrameCount();
  if (list.about != about || list.frame < frame - 1) list.ids.clear();
  list.about = about;
  list.frame = frame;
  for (auto const& place : open_places(page.draft)) list.ids.insert(place.id);
  return list.ids;
}

std::string id_of(Block const& one) {
  if (auto const* box = std::get_if<OpenBox>(&one)) return box->id;
  if (auto const* reading = std::get_if<Reading>(&one)) return reading->id;
  return "";
}

void steps(DraftPage const& page) {
  auto const& sections = page.draft.sections;
  auto const at = page.state.ui.agenda.section;
  auto& ui = page.ui;
  gap(ui);
  ImGui::BeginDisabled(at == 0);
  if (button(ui, "previous_section", page.texts().text("viewer.draft.previous"))) page.outbox.act("previous_section");
  ImGui::EndDisabled();
  auto const next = page.texts().text("viewer.draft.next");
  keep_line(ImGui::CalcTextSize(next.c_str()).x + 2 * ImGui::GetStyle().FramePadding.x, ui.px(8));
  ImGui::BeginDisabled(at + 1 >= sections.size());
  if (button(ui, "next_section", next)) page.outbox.act("next_section");
  ImGui::EndDisabled();
}

void whole_section(DraftPage const& page) {
  auto const& one = page.draft.sections[page.state.ui.agenda.section];
  heading(page.ui, heading_of(page.draft, one));
  ImGui::BeginChild(("page " + label_of(one)).c_str(), {0, 0}, false, ImGuiWindowFlags_NavFlattened);
  if (one.number == 0) muted_text(page.ui, fmt::format("{} · {}", page.draft.subtitle, page.draft.status));
  for (auto const& content : one.blocks) block(page, content);
  if (page.state.ui.agenda.section == 0) {
    summary_questions(page);
    stray_answer_list(page);
  }
  steps(page);
  ImGui::EndChild();
}

void all_that_is_open(DraftPage const& page) {
  auto& ui = page.ui;
  ImGui::BeginChild("page open", {0, 0}, false, ImGuiWindowFlags_NavFlattened);
  bool const has_strays = stray_answer_list(page);
  auto const& ids = at_hand(page);
  for (auto const& one : page.draft.sections) {
    bool has_heading = false;
    for (auto const& content : one.blocks) {
      if (!ids.contains(id_of(content))) continue;
      if (!has_heading) section(ui, heading_of(page.draft, one));
      has_heading = true;
      block(page, content);
    }
  }
  summary_questions(page, &ids);
  if (!has_strays && ids.empty()) say(ui, "draft.nothing_open", page.texts().text("viewer.draft.nothing_open"));
  ImGui::EndChild();
}

void views(DraftPage const& page) {
  auto const& texts = page.texts();
  auto const view = page.state.ui.agenda.view;
  auto const open = open_count(page.draft).all();
  if (tab(page.ui, "draft.text", texts.text("viewer.draft.view_text"), view == DraftView::text))
    page.outbox.act("draft_view", "text");
  auto const label = texts.text("viewer.draft.view_open", fmt::arg("n", open));
  keep_line(tab_width(page.ui, label), 0);
  if (tab(page.ui, "draft.open", label, view == DraftView::open)) page.outbox.act("draft_view", "open");
}

// Takes the keyboard to what was asked for.
void follow(DraftPage const& page) {
  auto const& id = page.state.ui.agenda.go_to;
  if (id.empty()) return;
  page.ui.wants_item = (id.front() == 'B' ? "box." : "accept.") + id;
  page.outbox.remember([](Ui& u) { u.agenda.go_to.clear(); });
}

}  // namespace

void draft_panel(State const& state, PanelUi& ui, Outbox& outbox) {
  auto const& agenda = state.caches.agenda;
  if (!agenda.draft) {
    auto const& texts = state.texts();
    if (state.ui.agenda.region.empty()) {
      auto const key = shortcut_text(action_named("next_open").shortcut, texts);
      empty_state(ui, "draft.none",
                  {texts.text("viewer.draft.none"),
                   texts.text("viewer.draft.none_about"),
                   {texts.text("viewer.draft.step_choose"), texts.text("viewer.draft.step_open", fmt::arg("key", key)),
                    texts.text("viewer.draft.step_export")}});
    } else {
      muted_text(ui, texts.text(agenda.fault.empty() ? "viewer.agenda.making" : "viewer.draft.fault"));
    }
    return;
  }
  DraftPage const page{state, ui, outbox, *agenda.draft, agenda.edits};
  follow(page);
  views(page);
  if (state.ui.agenda.view == DraftView::open)
    all_that_is_open(page);
  else
    whole_section(page);
}

}  // namespace kansenatlas::viewer
