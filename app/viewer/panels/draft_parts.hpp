#pragma once
// The parts of the draft panel, one a file.
#include <set>
#include <string>
#include <vector>

#include "app/viewer/panels/panels.hpp"

namespace kansenatlas::viewer {

// What drawing a block needs.
struct DraftPage {
  State const& state;
  PanelUi& ui;
  Outbox& outbox;
  Draft const& draft;
  DraftEdits const& edits;

  [[nodiscard]] Texts const& texts() const { return state.texts(); }
  [[nodiscard]] std::string const& chosen_fact() const { return state.ui.agenda.fact; }
};

// Facts and fixed text.
void draw(DraftPage const& page, Paragraph const& paragraph);
void draw(DraftPage const& page, BulletList const& list);
void draw(DraftPage const& page, DraftTable const& table);
void draw(DraftPage const& page, Figure const& figure);
// What a person judges or fills in.
void draw(DraftPage const& page, Reading const& reading);
void draw(DraftPage const& page, OpenBox const& box);

// The questions that only the oplegger asks; with `shown`: those of them alone. False: there were none to draw.
bool summary_questions(DraftPage const& page, std::set<std::string> const* shown = nullptr);
// Answers to questions that are gone, to put under another or to take away. False: there are none.
bool stray_answer_list(DraftPage const& page);

// Below facts of which one is looked at: where it comes from, and the comment on it. Below others: the comments there
// are.
void fact_details(DraftPage const& page, std::vector<std::string> const& facts, std::vector<std::string> const& notes);

}  // namespace kansenatlas::viewer
