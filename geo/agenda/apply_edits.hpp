#pragma once
// What people did to a draft, put on the draft: the same for the command line and the window.
#include <string>

#include "geo/agenda/draft.hpp"
#include "geo/agenda/preset.hpp"
#include "geo/base/texts.hpp"
#include "geo/project/draft_edits.hpp"

namespace kansenatlas {

// Verdicts on readings, in the region's own words where it gave them; answers, owners and deadlines of boxes. A verdict
// on another wording than the data suggest now leaves the reading open.
void apply_edits(Draft& draft, DraftEdits const& edits);

// Answers under numbers that the template gave its questions before, under those that they have now. One that has an
// answer already keeps it.
DraftEdits under_new_numbers(DraftEdits edits, std::vector<RenumberedBox> const& renumbered);
// The answers to questions that the draft does not have, as it lies on the desk.
std::vector<BoxAnswer> stray_answers(Draft const& draft, DraftEdits const& edits);

// The answer under `from`, stray or not, under the box `to`; an owner and deadline that it has not itself stay there.
// Throws UsageError for a `from` without an answer, and a `to` that is no box or has an answer already.
DraftEdits with_answer_moved(Draft const& draft, DraftEdits edits, std::string_view from, std::string_view to);
// Throws UsageError when there is none.
DraftEdits without_answer(DraftEdits edits, std::string_view number);

// Puts `now` on a draft that lies on the desk with `before` on it, when nothing differs but the words of answers that
// were there and are there: no other part of a draft knows those. False, and nothing is done, when more differs, and
// when a box counts its words.
bool retouch(Draft& draft, DraftEdits const& before, DraftEdits const& now);

// What is to be kept when a person judges a reading or comments on a fact.
ReadingJudgement judgement_of(Reading const& reading, ReadingVerdict verdict, std::string own_words = "");
FactComment comment_on(Fact const& fact, std::string text);

// For a document: a filled box becomes text under its question (lines that begin with "- " a list), a deleted reading
// goes. An adopted document answers and no longer asks: without the questions.
void settle(Draft& draft, bool keeps_questions = true);

// A warning of the draft a kind: answers and verdicts whose number it does not have (any more), and readings that are
// open again. Boxes of the preset's oplegger are not missed in the whole text. Before settle().
void tell_of_strays(Draft& draft, DraftEdits const& edits, PresetText const& preset, Texts const& texts);
// The same of comments; when all facts are there.
void tell_of_stray_comments(Draft& draft, DraftEdits const& edits, Texts const& texts);

// "concept, niet vastgesteld", or by whom, when and under which number it was adopted.
std::string status_of(DraftEdits const& edits, Texts const& texts);
// The same as a sentence of its own.
std::string status_sentence(DraftEdits const& edits, Texts const& texts);

// What a fact says beside a comment on it: "Werkloosheid: 3,6 % (2022)", with what it was when the comment was made
// where that differs; that it is gone where the draft has it no longer.
std::string fact_beside(FactComment const& comment, Draft const& draft, Atlas const& atlas, Texts const& texts);

}  // namespace kansenatlas
