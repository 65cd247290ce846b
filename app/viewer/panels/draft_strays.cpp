// What belongs to a draft without a place in its text: the questions of the oplegger, and answers to questions that are
// gone.
#include <fmt/format.h>

#include "app/viewer/panels/draft_parts.hpp"
#include "app/viewer/widgets/look.hpp"
#include "app/viewer/widgets/widgets.hpp"
#include "geo/agenda/apply_edits.hpp"

namespace kansenatlas::viewer {
namespace {

std::vector<OpenBox const*> boxes_without_answer(Draft const& draft) {
  std::vector<OpenBox const*> found;
  for (auto const& section : draft.sections)
    for (auto const& block : section.blocks)
      if (auto const* box = std::get_if<OpenBox>(&block); box && box->answer.empty()) found.push_back(box);
  for (auto const& box : draft.boxes_of_summary)
    if (box.answer.empty()) found.push_back(&box);
  return found;
}

void choose_box(DraftPage const& page, std::string const& stray) {
  auto& ui = page.ui;
  auto const name = "move." + stray;
  if (button(ui, name, page.texts().text("viewer.draft.move_to"))) ImGui::OpenPopup(name.c_str());
  next_popup_size(ui, 460, 420);
  ImGui::PushStyleVar(ImGuiStyleVar_WindowPadding, {ui.px(10), ui.px(10)});
  if (ImGui::BeginPopup(name.c_str())) {
    auto const boxes = boxes_without_answer(page.draft);
    if (boxes.empty()) muted_text(ui, page.texts().text("viewer.draft.no_open_box"));
    for (auto const* box : boxes) {
      auto const label = fmt::format("{}  {}", box->id, box->question);
      auto const shown = shortened(label, ImGui::GetContentRegionAvail().x - ui.px(16));
      if (line_button(ui, "to." + box->id, shown)) page.outbox.act("move_answer", stray + " " + box->id);
      if (shown != label) explain(ui, label);
    }
    ImGui::EndPopup();
  }
  ImGui::PopStyleVar();
}

void draw_stray(DraftPage const& page, BoxAnswer const& answer) {
  auto& ui = page.ui;
  auto const& texts = page.texts();
  strong(ui, texts.text("viewer.draft.stray", fmt::arg("box", answer.box)));
  say(ui, "stray." + answer.box, broken_to_fit(answer.answer, ImGui::GetContentRegionAvail().x - ui.px(10)));
  if (!answer.owner.empty()) muted_text(ui, fmt::format("{}: {}", texts.text("agenda.label.owner"), answer.owner));
  if (!answer.deadline.empty())
    muted_text(ui, fmt::format("{}: {}", texts.text("agenda.label.deadline"), answer.deadline));
  choose_box(page, answer.box);
  auto const drop = texts.text("viewer.draft.drop");
  keep_line(ImGui::CalcTextSize(drop.c_str()).x + 2 * ImGui::GetStyle().FramePadding.x, ui.px(8));
  if (button(ui, "drop." + answer.box, drop)) page.outbox.act("drop_answer", answer.box);
  gap(ui);
}

}  // namespace

bool summary_questions(DraftPage const& page, std::set<std::string> const* shown) {
  bool has_any = false;
  for (auto const& box : page.draft.boxes_of_summary) {
    if (shown && !shown->contains(box.id)) continue;
    if (!has_any) section(page.ui, page.texts().text("viewer.draft.only_in_summary"));
    has_any = true;
    draw(page, box);
    gap(page.ui, 2);
  }
  return has_any;
}

bool stray_answer_list(DraftPage const& page) {
  auto const strays = stray_answers(page.draft, page.edits);
  if (strays.empty()) return false;
  section(page.ui, page.texts().text("viewer.draft.strays"));
  muted_text(page.ui, page.texts().text("viewer.draft.strays_about"));
  for (auto const& answer : strays) draw_stray(page, answer);
  return true;
}

}  // namespace kansenatlas::viewer
