#include "geo/agenda/apply_edits.hpp"

#include <algorithm>
#include <cmath>
#include <iterator>
#include <set>
#include <sstream>
#include <utility>

#include <fmt/format.h>

#include "geo/agenda/draft_lookup.hpp"
#include "geo/agenda/wording.hpp"
#include "geo/base/error.hpp"
#include "geo/base/text.hpp"

namespace kansenatlas {
namespace {

void apply(Reading& reading, DraftEdits const& edits) {
  auto const* judgement = find_judgement(edits, reading.id);
  if (!judgement) return;
  if (!judgement->wording.empty() && judgement->wording != reading.wording) {
    reading.was_judged_otherwise = true;
    return;
  }
  reading.verdict = judgement->verdict;
  if (!trimmed(judgement->text).empty()) reading.text = trimmed(judgement->text);
}

void apply(OpenBox& box, DraftEdits const& edits) {
  auto const* answer = find_answer(edits, box.id);
  if (!answer) return;
  box.answer = trimmed(answer->answer);
  if (!trimmed(answer->owner).empty()) box.owner = trimmed(answer->owner);
  if (!trimmed(answer->deadline).empty()) box.deadline = trimmed(answer->deadline);
}

bool is_item(std::string_view line) { return line.starts_with("- ") || line.starts_with("* "); }

// An answer as it stands in a document: its lines are paragraphs, the first under the question as long as that is of
// use.
std::vector<Block> text_of(OpenBox const& box, bool keeps_question) {
  std::vector<Block> blocks;
  BulletList list;
  auto const end_list = [&] {
    if (!list.items.empty()) blocks.emplace_back(std::exchange(list, {}));
  };
  bool has_lead = !keeps_question;
  for (auto const& raw : split(box.answer, '\n')) {
    auto const line = trimmed(raw);
    if (line.empty()) continue;
    if (is_item(line)) {
      if (!std::exchange(has_lead, true)) blocks.emplace_back(Paragraph{box.question, {}, {}});
      list.items.push_back({std::string(trimmed(line.substr(2))), {}});
      continue;
    }
    end_list();
    blocks.emplace_back(Paragraph{std::exchange(has_lead, true) ? "" : box.question, {{std::string(line), {}}}, {}});
  }
  end_list();
  return blocks;
}

// The numbers of the edits of one kind that `known` does not have.
template <class Entry>
std::vector<std::string> strays(std::vector<Entry> const& entries, std::string Entry::* number,
                                std::set<std::string> const& known) {
  std::vector<std::string> found;
  for (auto const& entry : entries)
    if (!known.contains(entry.*number)) found.push_back(entry.*number);
  return found;
}

void warn(Draft& draft, char const* key, std::vector<std::string> const& numbers, Texts const& texts) {
  if (numbers.empty()) return;
  auto const list = texts.list(numbers);
  draft.warnings.push_back(texts.plural(key, static_cast<long long>(numbers.size()), fmt::arg("numbers", list)));
}

std::string with_year(std::string const& shown, int year) { return year ? fmt::format("{} ({})", shown, year) : shown; }

bool has_changed(FactComment const& comment, Fact const& fact) {
  if (!comment.value || std::isnan(fact.value)) return false;
  constexpr double rounding = 1e-9;
  bool const differs = std::abs(*comment.value - fact.value) > rounding * std::max(1.0, std::abs(fact.value));
  return differs || comment.year != fact.year;
}

// What the fact showed when the comment was made; empty where its number does not say that, as with a trend.
std::string shown_then(FactComment const& comment, Fact const& fact, Atlas const& atlas, Texts const& texts) {
  double const value = *comment.value;
  if (fact.kind == "value" || fact.kind == "national")
    for (auto const& indicator : atlas.indicators)
      if (indicator.id == fact.indicator) return with_year(shown_value(indicator, value, texts), comment.year);
  return value == std::round(value) ? with_year(texts.number(value, 0), comment.year) : "";
}

}  // namespace

DraftEdits under_new_numbers(DraftEdits edits, std::vector<RenumberedBox> const& renumbered) {
  for (auto const& [before, now] : renumbered)
    if (!find_answer(edits, now))
      for (auto& answer : edits.boxes)
        if (answer.box == before) answer.box = now;
  return edits;
}

std::vector<BoxAnswer> stray_answers(Draft const& draft, DraftEdits const& edits) {
  std::set<std::string> known;
  for (auto const& box : draft.boxes_of_summary) known.insert(box.id);
  for (auto const& section : draft.sections)
    for (auto const& block : section.blocks)
      if (auto const* box = std::get_if<OpenBox>(&block)) known.insert(box->id);
  std::vector<BoxAnswer> found;
  for (auto const& answer : edits.boxes)
    if (!known.contains(answer.box)) found.push_back(answer);
  return found;
}

void apply_edits(Draft& draft, DraftEdits const& edits) {
  for (auto& section : draft.sections)
    for (auto& block : section.blocks) {
      if (auto* reading = std::get_if<Reading>(&block)) apply(*reading, edits);
      if (auto* box = std::get_if<OpenBox>(&block)) apply(*box, edits);
    }
  for (auto& box : draft.boxes_of_summary) apply(box, edits);
}

BoxAnswer const& answer_named(DraftEdits const& edits, std::string_view number) {
  if (auto const* answer = find_answer(edits, number)) return *answer;
  throw UsageError(said("no answer under '{}'; 'kansenatlas agenda edits' names those there are", number));
}

DraftEdits with_answer_moved(Draft const& draft, DraftEdits edits, std::string_view from, std::string_view to) {
  auto moved = answer_named(edits, from);
  auto const box = box_named(draft, to).id;
  if (moved.box == box) return edits;
  if (auto const* there = find_answer(edits, box)) {
    if (!there->answer.empty())
      throw UsageError(said("box '{}' has an answer already; empty it first with agenda fill {} --answer ''", to, to));
    if (moved.owner.empty()) moved.owner = there->owner;
    if (moved.deadline.empty()) moved.deadline = there->deadline;
  }
  edits = without_answer(std::move(edits), from);
  moved.box = box;
  return with_answer(std::move(edits), std::move(moved));
}

DraftEdits without_answer(DraftEdits edits, std::string_view number) {
  auto const box = answer_named(edits, number).box;
  return with_answer(std::move(edits), {box, "", "", ""});
}

ReadingJudgement judgement_of(Reading const& reading, ReadingVerdict verdict, std::string own_words) {
  return {reading.id, verdict, reading.wording, std::move(own_words)};
}

FactComment comment_on(Fact const& fact, std::string text) {
  FactComment comment{fact.number, std::move(text), {}, fact.year};
  if (!std::isnan(fact.value)) comment.value = fact.value;
  return comment;
}

void settle(Draft& draft, bool keeps_questions) {
  for (auto& section : draft.sections) {
    std::vector<Block> settled;
    for (auto& block : section.blocks) {
      auto const* reading = std::get_if<Reading>(&block);
      if (reading && reading->verdict == ReadingVerdict::deleted) continue;
      if (auto const* box = std::get_if<OpenBox>(&block); box && !box->answer.empty())
        for (auto& text : text_of(*box, keeps_questions)) settled.push_back(std::move(text));
      else
        settled.push_back(std::move(block));
    }
    section.blocks = std::move(settled);
  }
}

// The number before the first "woorden" or "words" of a question; 0: it names no limit.
int word_limit_of(std::string const& question) {
  auto const words = split(question, ' ');
  for (std::size_t w = 1; w < words.size(); ++w)
    if (words[w].starts_with("woorden") || words[w].starts_with("words"))
      return static_cast<int>(parse_integer(words[w - 1]).value_or(0));
  return 0;
}

int words_in(std::string const& text) {
  std::istringstream words(text);
  return static_cast<int>(std::distance(std::istream_iterator<std::string>(words), {}));
}

bool retouch(Draft& draft, DraftEdits const& before, DraftEdits const& now) {
  auto without_words = [](DraftEdits edits) {
    for (auto& box : edits.boxes) box.answer = trimmed(box.answer).empty() ? "" : "-";
    return edits;
  };
  if (before == now || without_words(before) != without_words(now)) return false;
  std::vector<OpenBox*> touched;
  for (auto& section : draft.sections)
    for (auto& block : section.blocks)
      if (auto* box = std::get_if<OpenBox>(&block))
        if (auto const* answer = find_answer(now, box->id); answer && *answer != *find_answer(before, box->id)) {
          if (word_limit_of(box->question) > 0) return false;  // its length is warned of
          touched.push_back(box);
        }
  for (auto& box : draft.boxes_of_summary) touched.push_back(&box);
  for (auto* box : touched) apply(*box, now);
  return true;
}

void tell_of_length(Draft& draft, OpenBox const& box, Texts const& texts) {
  int const limit = word_limit_of(box.question), words = words_in(box.answer);
  if (limit > 0 && words > limit)
    draft.warnings.push_back(texts.text("agenda.edits.too_long", fmt::arg("box", box.id), fmt::arg("words", words),
                                        fmt::arg("limit", limit)));
}

void tell_of_strays(Draft& draft, DraftEdits const& edits, PresetText const& preset, Texts const& texts) {
  std::set<std::string> boxes, readings;
  std::vector<std::string> reopened;
  for (auto const& section : draft.sections)
    for (auto const& block : section.blocks) {
      if (auto const* box = std::get_if<OpenBox>(&block)) {
        boxes.insert(box->id);
        tell_of_length(draft, *box, texts);
      }
      auto const* reading = std::get_if<Reading>(&block);
      if (reading) readings.insert(reading->id);
      if (reading && reading->was_judged_otherwise) reopened.push_back(reading->id);
    }
  for (auto const& section : preset.summary)
    for (auto const& block : section.blocks)
      if (auto const* box = std::get_if<FixedBox>(&block)) boxes.insert(box->id);
  warn(draft, "agenda.edits.stray_boxes", strays(edits.boxes, &BoxAnswer::box, boxes), texts);
  warn(draft, "agenda.edits.stray_readings", strays(edits.readings, &ReadingJudgement::reading, readings), texts);
  warn(draft, "agenda.edits.reopened", reopened, texts);
}

void tell_of_stray_comments(Draft& draft, DraftEdits const& edits, Texts const& texts) {
  std::set<std::string> facts;
  for (auto const& fact : draft.facts) facts.insert(fact.number);
  warn(draft, "agenda.edits.stray_comments", strays(edits.comments, &FactComment::fact, facts), texts);
}

std::string status_of(DraftEdits const& edits, Texts const& texts) {
  auto const& adoption = edits.adoption;
  if (!adoption.is_complete()) return texts.text("agenda.status");
  auto const date = long_text(adoption.date, texts.language());
  return texts.text("agenda.status.adopted", fmt::arg("body", adoption.body), fmt::arg("date", date),
                    fmt::arg("decision", adoption.decision));
}

std::string status_sentence(DraftEdits const& edits, Texts const& texts) {
  auto const& adoption = edits.adoption;
  if (!adoption.is_complete()) return texts.text("agenda.status.concept");
  auto const date = long_text(adoption.date, texts.language());
  return texts.text("agenda.status.adopted_sentence", fmt::arg("body", adoption.body), fmt::arg("date", date),
                    fmt::arg("decision", adoption.decision));
}

std::string fact_beside(FactComment const& comment, Draft const& draft, Atlas const& atlas, Texts const& texts) {
  auto const at = std::find_if(draft.facts.begin(), draft.facts.end(),
                               [&](Fact const& fact) { return fact.number == comment.fact; });
  if (at == draft.facts.end()) return texts.text("agenda.comments.gone");
  auto const now = fmt::format("{}: {}", at->label, with_year(at->shown, at->year));
  if (!has_changed(comment, *at)) return now;
  auto const then = shown_then(comment, *at, atlas, texts);
  return then.empty() ? texts.text("agenda.comments.changed", fmt::arg("now", now))
                      : texts.text("agenda.comments.was", fmt::arg("now", now), fmt::arg("then", then));
}

}  // namespace kansenatlas
