#include "geo/project/draft_edits_json.hpp"

#include <algorithm>

#include <fmt/format.h>

#include "geo/base/error.hpp"
#include "geo/project/json_fields.hpp"

namespace kansenatlas {
namespace {

using Json = nlohmann::ordered_json;

void put(Json& json, char const* key, std::string const& text) {
  if (!text.empty()) json[key] = text;
}

Json json_of(BoxAnswer const& answer) {
  Json json{{"box", answer.box}};
  put(json, "answer", answer.answer);
  put(json, "owner", answer.owner);
  put(json, "deadline", answer.deadline);
  return json;
}

Json json_of(ReadingJudgement const& judgement) {
  Json json{{"reading", judgement.reading}, {"verdict", name_of(judgement.verdict)}};
  put(json, "wording", judgement.wording);
  put(json, "text", judgement.text);
  return json;
}

Json json_of(FactComment const& comment) {
  Json json{{"fact", comment.fact}, {"text", comment.text}};
  if (comment.value) json["value"] = *comment.value;
  if (comment.year) json["year"] = comment.year;
  put(json, "author", comment.author);
  if (comment.date.is_known()) json["date"] = iso_text(comment.date);
  return json;
}

Json json_of(Adoption const& adoption) {
  Json json = Json::object();
  put(json, "body", adoption.body);
  put(json, "date", iso_text(adoption.date));
  put(json, "decision", adoption.decision);
  return json;
}

Adoption read_adoption(nlohmann::json const& value, std::string const& where) {
  JsonFields const fields(value, where, {"body", "date", "decision"});
  return {fields.text("body"), fields.date("date"), fields.text("decision")};
}

BoxAnswer read_answer(nlohmann::json const& value, std::string const& where) {
  JsonFields const fields(value, where, {"box", "answer", "owner", "deadline"});
  return {fields.text("box"), fields.text("answer"), fields.text("owner"), fields.text("deadline")};
}

ReadingJudgement read_judgement(nlohmann::json const& value, std::string const& where) {
  JsonFields const fields(value, where, {"reading", "verdict", "wording", "text"});
  try {
    return {fields.text("reading"), reading_verdict_from(fields.text("verdict")), fields.text("wording"),
            fields.text("text")};
  } catch (Error const& fault) {
    std::string const said = fault.what();
    throw Error(said.starts_with(where) ? said : fmt::format("{}: {}", fields.where("verdict"), said));
  }
}

FactComment read_comment(nlohmann::json const& value, std::string const& where) {
  JsonFields const fields(value, where, {"fact", "text", "value", "year", "author", "date"});
  FactComment comment{fields.text("fact"), fields.text("text"), {}, 0};
  if (value.contains("value")) comment.value = fields.number("value", 0, -largest_value, largest_value);
  comment.year = static_cast<int>(fields.integer("year", 0, 0, last_year));
  comment.author = fields.text("author");
  if (auto const day = fields.text("date"); !day.empty()) {
    auto const date = parse_date(day);
    if (!date) throw Error(said("{}: '{}' is no day; write it as 2027-03-01", fields.where("date"), day));
    comment.date = *date;
  }
  return comment;
}

DraftEdits read_edits(nlohmann::json const& value, std::string const& where) {
  JsonFields const fields(value, where, {"partition", "region", "preset", "adoption", "boxes", "readings", "comments"});
  DraftEdits edits;
  edits.draft = {fields.text("partition"), fields.text("region"), fields.text("preset", "kansenagenda")};
  edits.adoption = read_adoption(fields.object("adoption"), fields.where("adoption"));
  edits.boxes = read_each(fields, "boxes", read_answer);
  edits.readings = read_each(fields, "readings", read_judgement);
  edits.comments = read_each(fields, "comments", read_comment);
  try {
    check(edits);
  } catch (Error const& fault) {
    throw Error(fmt::format("{}: {}", where, fault.what()));
  }
  return edits;
}

}  // namespace

Json json_of(DraftEdits const& edits) {
  Json json{{"partition", edits.draft.partition}, {"region", edits.draft.region}, {"preset", edits.draft.preset}};
  if (!edits.adoption.is_empty()) json["adoption"] = json_of(edits.adoption);
  for (auto const& answer : edits.boxes) json["boxes"].push_back(json_of(answer));
  for (auto const& judgement : edits.readings) json["readings"].push_back(json_of(judgement));
  for (auto const& comment : edits.comments) json["comments"].push_back(json_of(comment));
  return json;
}

AllDraftEdits read_draft_edits(nlohmann::json const& list, std::string const& where) {
  AllDraftEdits all;
  for (std::size_t i = 0; i < list.size(); ++i) {
    auto edits = read_edits(list[i], fmt::format("{}[{}]", where, i));
    if (std::any_of(all.begin(), all.end(), [&](DraftEdits const& one) { return one.draft == edits.draft; }))
      throw Error(said("{}[{}]: the draft '{}' of region '{}' in '{}' is there twice; put them together", where, i,
                       edits.draft.preset, edits.draft.region, edits.draft.partition));
    all.push_back(std::move(edits));
  }
  return all;
}

}  // namespace kansenatlas
