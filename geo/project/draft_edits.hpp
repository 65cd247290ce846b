#pragma once
// What people did to the draft of an agenda: boxes filled in, readings accepted or deleted, comments on facts, and the
// adoption by a body. All of it hangs on the stable numbers of a draft, so that it survives new data; what a number
// meant at that moment is kept beside it, so that a draft can say where the ground has shifted.
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "geo/base/date.hpp"

namespace kansenatlas {

// Which draft: two presets ask other questions under one number.
struct DraftKey {
  std::string partition;  // id without a date: what was written for one date stays when the partition gets a newer one
  std::string region;     // code
  std::string preset;     // "kansenagenda"
  friend bool operator==(DraftKey const&, DraftKey const&) = default;
};

// What was filled in in one box. An empty owner or deadline: as the template has it.
struct BoxAnswer {
  std::string box;     // "B11-2"
  std::string answer;  // may hold several lines; empty: still open
  std::string owner, deadline;
  friend bool operator==(BoxAnswer const&, BoxAnswer const&) = default;
};

enum class ReadingVerdict { accepted, deleted };

struct ReadingJudgement {
  std::string reading;  // "D4-gezondheid"
  ReadingVerdict verdict = ReadingVerdict::accepted;
  std::string wording;  // key of the suggestion that was judged; when the data suggest another, it is open again
  std::string text;     // in the region's own words; empty: as suggested
  friend bool operator==(ReadingJudgement const&, ReadingJudgement const&) = default;
};

struct FactComment {
  std::string fact;  // "F4-121"
  std::string text;
  std::optional<double> value;  // of the fact when the comment was made
  int year = 0;
  std::string author = {};  // empty: not known
  Date date = {};           // of the comment
  friend bool operator==(FactComment const&, FactComment const&) = default;
};

// An agenda is adopted when all three are known.
struct Adoption {
  std::string body;  // "het algemeen bestuur van Regio Hart van Brabant"
  Date date;
  std::string decision;  // its number
  [[nodiscard]] bool is_complete() const { return !body.empty() && date.is_known() && !decision.empty(); }
  [[nodiscard]] bool is_empty() const { return body.empty() && !date.is_known() && decision.empty(); }
  friend bool operator==(Adoption const&, Adoption const&) = default;
};

struct DraftEdits {
  DraftKey draft;
  Adoption adoption;
  std::vector<BoxAnswer> boxes;
  std::vector<ReadingJudgement> readings;
  std::vector<FactComment> comments;
  [[nodiscard]] bool is_empty() const {
    return adoption.is_empty() && boxes.empty() && readings.empty() && comments.empty();
  }
  friend bool operator==(DraftEdits const&, DraftEdits const&) = default;
};
using AllDraftEdits = std::vector<DraftEdits>;  // at most one a draft

// Those of that draft; nothing but the key where nobody did anything.
DraftEdits edits_of(AllDraftEdits const& all, DraftKey const& draft);
// In the place of those of the same draft; empty ones are taken away. Throws Error when they do not hold (check).
AllDraftEdits with_edits(AllDraftEdits all, DraftEdits edits);

// nullptr: none under that number.
BoxAnswer const* find_answer(DraftEdits const& edits, std::string_view box);
ReadingJudgement const* find_judgement(DraftEdits const& edits, std::string_view reading);
FactComment const* find_comment(DraftEdits const& edits, std::string_view fact);

// In the place of what was there under the number. An answer without answer, owner and deadline, a comment without a
// text: taken away.
DraftEdits with_answer(DraftEdits edits, BoxAnswer answer);
DraftEdits with_judgement(DraftEdits edits, ReadingJudgement judgement);
DraftEdits without_judgement(DraftEdits edits, std::string_view reading);
DraftEdits with_comment(DraftEdits edits, FactComment comment);

std::string_view name_of(ReadingVerdict verdict);  // "accepted", "deleted"
// Throws Error that names both.
ReadingVerdict reading_verdict_from(std::string_view name);

// Throws Error that names the draft, the number and the value: a key that is not whole, a number that is none or there
// twice.
void check(DraftEdits const& edits);

}  // namespace kansenatlas
