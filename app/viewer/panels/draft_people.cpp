// What people decide in a draft: readings to accept or delete, boxes to fill.
#include <fmt/format.h>

#include "app/viewer/panels/draft_parts.hpp"
#include "app/viewer/widgets/look.hpp"
#include "app/viewer/widgets/widgets.hpp"

namespace kansenatlas::viewer {
namespace {

// A framed piece of the page with a bar at its left; what is drawn while it lives lies within.
class Frame {
 public:
  Frame(PanelUi const& ui, ImU32 bar, ImU32 ground) : m_ui(ui), m_bar(bar), m_ground(ground) {
    m_from = ImGui::GetCursorScreenPos();
    m_width = ImGui::GetContentRegionAvail().x;
    m_splitter.Split(ImGui::GetWindowDrawList(), 2);
    m_splitter.SetCurrentChannel(ImGui::GetWindowDrawList(), 1);
    ImGui::Dummy({0, ui.px(2)});
    ImGui::Indent(ui.px(14));
    ImGui::BeginGroup();
  }
  ~Frame() {
    ImGui::EndGroup();
    ImGui::Unindent(m_ui.px(14));
    ImGui::Dummy({0, m_ui.px(2)});
    auto& list = *ImGui::GetWindowDrawList();
    m_splitter.SetCurrentChannel(&list, 0);
    float const end = ImGui::GetCursorScreenPos().y - ImGui::GetStyle().ItemSpacing.y;
    list.AddRectFilled(m_from, {m_from.x + m_width, end}, m_ground, m_ui.px(4));
    list.AddRectFilled(m_from, {m_from.x + m_ui.px(4), end}, m_bar, m_ui.px(2));
    m_splitter.Merge(&list);
  }
  Frame(Frame const&) = delete;
  Frame& operator=(Frame const&) = delete;

 private:
  PanelUi const& m_ui;
  ImU32 m_bar, m_ground;
  ImVec2 m_from;
  float m_width = 0;
  ImDrawListSplitter m_splitter;
};

void kind(PanelUi& ui, std::string const& name, std::string const& text, ImU32 colour) {
  ImGui::PushFont(ui.fonts.small);
  ImGui::PushStyleColor(ImGuiCol_Text, colour);
  say(ui, name, text);
  ImGui::PopStyleColor();
  ImGui::PopFont();
}

void answers_to(DraftPage const& page, Reading const& reading) {
  auto& ui = page.ui;
  auto const& texts = page.texts();
  if (reading.verdict) {
    if (button(ui, "reopen." + reading.id, texts.text("viewer.draft.reopen")))
      page.outbox.act("reopen_reading", reading.id);
  } else {
    if (button(ui, "accept." + reading.id, texts.text("viewer.draft.accept")))
      page.outbox.act("accept_reading", reading.id);
    ImGui::SameLine(0, ui.px(8));
    if (button(ui, "delete." + reading.id, texts.text("viewer.draft.delete")))
      page.outbox.act("delete_reading", reading.id);
  }
  if (reading.verdict == ReadingVerdict::deleted) return;
  ImGui::SameLine(0, ui.px(8));
  bool const is_open = ui.reworded.contains(reading.id);
  if (button(ui, "reword." + reading.id, texts.text(is_open ? "viewer.draft.hide_words" : "viewer.draft.own_words"))) {
    if (is_open)
      ui.reworded.erase(reading.id);
    else
      ui.reworded.insert(reading.id);
  }
}

void owner_and_deadline(DraftPage const& page, OpenBox const& box) {
  auto& ui = page.ui;
  auto const& texts = page.texts();
  auto const* answer = find_answer(page.edits, box.id);
  float const room = ImGui::GetContentRegionAvail().x - ui.px(12);
  bool const is_wide = room > ui.px(360);
  float const width = is_wide ? room / 2 - ui.px(4) : room;
  // By place instead of on one line: there the labels would stand at the height of the field before them.
  auto at = ImGui::GetCursorPos();
  auto const field = [&](char const* action, std::string const& label, std::string const& saved,
                         std::string const& suggested) {
    ImGui::SetCursorPos(at);
    ImGui::BeginGroup();
    muted_text(ui, label);
    action_words(
        ui, page.outbox,
        {fmt::format("{}.{}", action, box.id), page.edits.draft.region, saved, action, box.id + " ", suggested}, width);
    ImGui::EndGroup();
  };
  // The suggestion of the template stands in the field as its hint.
  field("box_owner", texts.text("agenda.label.owner"), answer ? answer->owner : "", box.owner);
  at = is_wide ? ImVec2{at.x + width + ui.px(8), at.y} : ImGui::GetCursorPos();
  field("box_deadline", texts.text("agenda.label.deadline"), answer ? answer->deadline : "", box.deadline);
}

}  // namespace

void draw(DraftPage const& page, Reading const& reading) {
  auto& ui = page.ui;
  bool const is_deleted = reading.verdict == ReadingVerdict::deleted;
  bool const is_open = !reading.verdict;
  Frame const frame(ui, is_open ? look::warning : look::line, is_open ? look::warning_soft : look::raised);
  auto const label = is_deleted ? page.texts().text("viewer.draft.deleted") : label_of(reading, page.texts());
  kind(ui, "reading." + reading.id, label, is_open ? look::warning : look::muted);
  if (reading.was_judged_otherwise)
    kind(ui, "reopened." + reading.id, page.texts().text("viewer.draft.judged_otherwise"), look::warning);
  ImGui::PushStyleColor(ImGuiCol_Text, is_deleted ? look::muted : look::ink);
  say(ui, "text." + reading.id, broken_to_fit(reading.text, ImGui::GetContentRegionAvail().x - ui.px(10)));
  ImGui::PopStyleColor();
  answers_to(page, reading);
  if (is_deleted || !ui.reworded.contains(reading.id)) return;
  auto const* judgement = find_judgement(page.edits, reading.id);
  action_text(ui, page.outbox,
              {"words." + reading.id, page.edits.draft.region, judgement ? judgement->text : "", "reword_reading",
               reading.id + " ", page.texts().text("viewer.draft.own_words_hint"), 3, 8, 10});
}

void draw(DraftPage const& page, OpenBox const& box) {
  auto& ui = page.ui;
  auto const& texts = page.texts();
  bool const is_open = box.answer.empty();
  Frame const frame(ui, is_open ? look::accent : look::line, is_open ? look::accent_softer : look::raised);
  auto label = fmt::format("{} {} · {}", texts.text("agenda.label.box"), box.id,
                           texts.text(is_open ? "agenda.edits.open" : "agenda.edits.filled"));
  if (box.depth > 0) label += " · " + texts.text("viewer.draft.deeper");
  kind(ui, "state." + box.id, label, is_open ? look::accent : look::muted);
  ImGui::PushFont(ui.fonts.strong);
  say(ui, "question." + box.id, broken_to_fit(box.question, ImGui::GetContentRegionAvail().x - ui.px(10)));
  ImGui::PopFont();
  auto const* answer = find_answer(page.edits, box.id);
  action_text(ui, page.outbox,
              {"box." + box.id, page.edits.draft.region + page.edits.draft.preset, answer ? answer->answer : "",
               "fill_box", box.id + " ", texts.text("viewer.draft.box_hint"), 3, 14, 10});
  owner_and_deadline(page, box);
}

}  // namespace kansenatlas::viewer
