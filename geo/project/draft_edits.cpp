#include "geo/project/draft_edits.hpp"

#include <algorithm>
#include <set>

#include <fmt/format.h>

#include "geo/base/error.hpp"
#include "geo/base/text.hpp"

namespace kansenatlas {
namespace {

// "F4-121", "B9-werk-in-de-regio", "D4-gezondheid": a letter, a section, a place.
bool is_number(std::string_view text, char letter) {
  auto const is_digit = [](char c) { return c >= '0' && c <= '9'; };
  auto const dash = text.find('-');
  if (text.size() > 80 || text.empty() || text.front() != letter || dash == text.npos || dash < 2) return false;
  auto const section = text.substr(1, dash - 1), place = text.substr(dash + 1);
  return std::all_of(section.begin(), section.end(), is_digit) && !place.empty() &&
         std::all_of(place.begin(), place.end(),
                     [&](char c) { return is_digit(c) || (c >= 'a' && c <= 'z') || c == '-' || c == '_'; });
}

std::string name_of(DraftKey const& draft) {
  return said("draft '{}' of region '{}' in '{}'", draft.preset, draft.region, draft.partition);
}

template <class Entry>
void check_numbers(DraftEdits const& edits, std::vector<Entry> const& entries, std::string Entry::* number, char letter,
                   std::string_view example) {
  std::set<std::string_view> seen;
  for (auto const& entry : entries) {
    if (!is_number(entry.*number, letter))
      throw Error(
          said("{}: '{}' is no number such as {}; mend or remove it", name_of(edits.draft), entry.*number, example));
    if (!seen.insert(entry.*number).second)
      throw Error(said("{}: '{}' is there twice; remove one", name_of(edits.draft), entry.*number));
  }
}

template <class Entry>
Entry const* found(std::vector<Entry> const& entries, std::string Entry::* number, std::string_view wanted) {
  auto const at = std::find_if(entries.begin(), entries.end(), [&](Entry const& one) { return one.*number == wanted; });
  return at == entries.end() ? nullptr : &*at;
}

template <class Entry>
void put(std::vector<Entry>& entries, std::string Entry::* number, Entry entry, bool is_empty) {
  auto const at =
      std::find_if(entries.begin(), entries.end(), [&](Entry const& one) { return one.*number == entry.*number; });
  if (at == entries.end()) {
    if (!is_empty) entries.push_back(std::move(entry));
  } else if (is_empty) {
    entries.erase(at);
  } else {
    *at = std::move(entry);
  }
}

}  // namespace

DraftEdits edits_of(AllDraftEdits const& all, DraftKey const& draft) {
  for (auto const& edits : all)
    if (edits.draft == draft) return edits;
  DraftEdits none;
  none.draft = draft;
  return none;
}

AllDraftEdits with_edits(AllDraftEdits all, DraftEdits edits) {
  check(edits);
  auto const at = std::find_if(all.begin(), all.end(), [&](DraftEdits const& one) { return one.draft == edits.draft; });
  if (at == all.end()) {
    if (!edits.is_empty()) all.push_back(std::move(edits));
  } else if (edits.is_empty()) {
    all.erase(at);
  } else {
    *at = std::move(edits);
  }
  return all;
}

BoxAnswer const* find_answer(DraftEdits const& edits, std::string_view box) {
  return found(edits.boxes, &BoxAnswer::box, box);
}
ReadingJudgement const* find_judgement(DraftEdits const& edits, std::string_view reading) {
  return found(edits.readings, &ReadingJudgement::reading, reading);
}
FactComment const* find_comment(DraftEdits const& edits, std::string_view fact) {
  return found(edits.comments, &FactComment::fact, fact);
}

DraftEdits with_answer(DraftEdits edits, BoxAnswer answer) {
  bool const is_empty = answer.answer.empty() && answer.owner.empty() && answer.deadline.empty();
  put(edits.boxes, &BoxAnswer::box, std::move(answer), is_empty);
  return edits;
}

DraftEdits with_judgement(DraftEdits edits, ReadingJudgement judgement) {
  put(edits.readings, &ReadingJudgement::reading, std::move(judgement), false);
  return edits;
}

DraftEdits without_judgement(DraftEdits edits, std::string_view reading) {
  std::erase_if(edits.readings, [&](ReadingJudgement const& one) { return one.reading == reading; });
  return edits;
}

DraftEdits with_comment(DraftEdits edits, FactComment comment) {
  bool const is_empty = comment.text.empty();
  put(edits.comments, &FactComment::fact, std::move(comment), is_empty);
  return edits;
}

std::string_view name_of(ReadingVerdict verdict) {
  return verdict == ReadingVerdict::accepted ? "accepted" : "deleted";
}

ReadingVerdict reading_verdict_from(std::string_view name) {
  for (auto const verdict : {ReadingVerdict::accepted, ReadingVerdict::deleted})
    if (name_of(verdict) == name) return verdict;
  throw Error(said("unknown verdict '{}'; choose accepted or deleted", name));
}

void check(DraftEdits const& edits) {
  for (auto const* part : {&edits.draft.partition, &edits.draft.region, &edits.draft.preset})
    if (trimmed(*part).empty())
      throw Error(said("{}: partition, region and preset each need a value", name_of(edits.draft)));
  check_numbers(edits, edits.boxes, &BoxAnswer::box, 'B', "B1-1");
  check_numbers(edits, edits.readings, &ReadingJudgement::reading, 'D', "D4-gezondheid");
  check_numbers(edits, edits.comments, &FactComment::fact, 'F', "F4-121");
  for (auto const& comment : edits.comments)
    if (trimmed(comment.text).empty())
      throw Error(said("{}: the comment on {} has no text; remove it", name_of(edits.draft), comment.fact));
}

}  // namespace kansenatlas
