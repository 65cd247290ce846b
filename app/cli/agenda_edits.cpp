// agenda edits, fill, move, drop, judge, comment, adopt: what people do to a draft, kept in the project
#include "app/cli/commands.hpp"
#include "app/cli/partition_arguments.hpp"
#include "app/cli/session.hpp"
#include "app/cli/table.hpp"
#include "app/cli/task_arguments.hpp"
#include "geo/agenda/apply_edits.hpp"
#include "geo/agenda/compose.hpp"
#include "geo/agenda/draft_lookup.hpp"
#include "geo/atlas/lookup.hpp"
#include "geo/base/error.hpp"
#include "geo/base/text.hpp"

namespace kansenatlas::cli {
namespace {

// The draft that a command is about, as it lies on the desk.
struct Desk {
  Draft draft;
  DraftEdits edits;
};

Desk desk_for(Invocation const& given, Session& session) {
  auto const& country = session.country(Figures::all);
  RegionRef region;
  if (given.has("--partition")) {
    region.partition = &partition_argument(given.text("--partition"), session);
    region.region = region_named(*region.partition, given.text("REGION"));
  } else {
    region = region_named(*country.atlas, given.text("REGION"));
  }
  auto const preset = read_preset(session.share() / "agenda", given.text("--preset", "kansenagenda"));
  auto const material =
      material_for(*country.atlas, *country.ground, *region.partition, preset, session.texts(), plans_of(session));
  auto draft = draft_of(material, region.region, AgendaLength::full, AgendaForm::desk);
  auto edits =
      under_new_numbers(edits_of(material.plans.drafts, draft_key_of(material, region.region)), draft.renumbered);
  return {std::move(draft), std::move(edits)};
}

std::string_view state_of(Reading const& reading) { return reading.verdict ? name_of(*reading.verdict) : "open"; }

Json json_of(OpenBox const& box, std::string const& section) {
  return {{"id", box.id},       {"section", section},       {"question", box.question},
          {"owner", box.owner}, {"deadline", box.deadline}, {"answer", text_or_null(box.answer)}};
}

Json json_of(Reading const& reading, Section const& section) {
  return {{"id", reading.id},
          {"section", label_of(section)},
          {"text", reading.text},
          {"state", state_of(reading)},
          {"judged_otherwise", reading.was_judged_otherwise}};
}

Json document_of(Desk const& desk, Session& session) {
  Json boxes = Json::array(), summary_boxes = Json::array(), readings = Json::array(), comments = Json::array(),
       strays = Json::array();
  for (auto const& answer : stray_answers(desk.draft, desk.edits))
    strays.push_back({{"id", answer.box}, {"answer", text_or_null(answer.answer)}});
  for (auto const& section : desk.draft.sections)
    for (auto const& block : section.blocks) {
      if (auto const* box = std::get_if<OpenBox>(&block)) boxes.push_back(json_of(*box, label_of(section)));
      if (auto const* reading = std::get_if<Reading>(&block)) readings.push_back(json_of(*reading, section));
    }
  for (auto const& box : desk.draft.boxes_of_summary) summary_boxes.push_back(json_of(box, "summary"));
  for (auto const& comment : desk.edits.comments)
    comments.push_back({{"fact", comment.fact},
                        {"says", fact_beside(comment, desk.draft, session.atlas(), session.texts())},
                        {"text", comment.text}});
  auto const& adoption = desk.edits.adoption;
  return {{"region", desk.draft.region_code},
          {"partition", desk.draft.partition_id},
          {"preset", desk.edits.draft.preset},
          {"status", desk.draft.status},
          {"adoption",
           {{"body", text_or_null(adoption.body)},
            {"date", text_or_null(iso_text(adoption.date))},
            {"decision", text_or_null(adoption.decision)}}},
          {"open_boxes", open_boxes_of(desk.draft).size()},
          {"open_readings", open_readings_of(desk.draft).size()},
          {"boxes", boxes},
          {"summary_boxes", summary_boxes},
          {"stray_answers", strays},
          {"readings", readings},
          {"comments", comments},
          {"warnings", desk.draft.warnings}};
}

// Only the first line of what is long.
std::string in_short(std::string const& text) {
  constexpr std::size_t most = 60;
  auto line = text.substr(0, text.find('\n'));
  if (line.size() <= most) return line;
  return line.substr(0, line.rfind(' ', most)) + " …";
}

std::vector<std::string> row_of(OpenBox const& box, Texts const& texts) {
  return {box.id, texts.text(box.answer.empty() ? "agenda.edits.open" : "agenda.edits.filled"),
          in_short(box.answer.empty() ? box.question : box.answer), box.owner, box.deadline};
}

void say_table(Desk const& desk, Session& session) {
  auto const& texts = session.texts();
  std::vector<std::vector<std::string>> rows;
  for (auto const& section : desk.draft.sections)
    for (auto const& block : section.blocks) {
      if (auto const* box = std::get_if<OpenBox>(&block)) rows.push_back(row_of(*box, texts));
      if (auto const* reading = std::get_if<Reading>(&block))
        rows.push_back({reading->id, texts.text(fmt::format("agenda.edits.{}", state_of(*reading))),
                        in_short(reading->text), "", ""});
    }
  for (auto const& box : desk.draft.boxes_of_summary) rows.push_back(row_of(box, texts));
  for (auto const& answer : stray_answers(desk.draft, desk.edits))
    rows.push_back(
        {answer.box, texts.text("agenda.edits.stray"), in_short(answer.answer), answer.owner, answer.deadline});
  session.say(desk.draft.title + "\n" + desk.draft.status + "\n");
  session.say(table_text({{texts.text("agenda.column.number")},
                          {texts.text("agenda.edits.state")},
                          {texts.text("agenda.edits.text")},
                          {texts.text("agenda.column.owner")},
                          {texts.text("agenda.column.deadline")}},
                         rows));
  for (auto const& comment : desk.edits.comments)
    session.say(fmt::format("{}  {}\n  {}", comment.fact,
                            fact_beside(comment, desk.draft, session.atlas(), session.texts()), comment.text));
  session.say(texts.text("agenda.edits.count", fmt::arg("boxes", open_boxes_of(desk.draft).size()),
                         fmt::arg("readings", open_readings_of(desk.draft).size())));
  for (auto const& warning : desk.draft.warnings) session.say(warning);
}

int run_agenda_list(Invocation const& given, Session& session) {
  auto const desk = desk_for(given, session);
  if (session.wants_json()) session.print(document_of(desk, session));
  if (!session.wants_json()) say_table(desk, session);
  return 0;
}

int keep(Session& session, DraftEdits edits, std::string const& number) {
  session.save_project(with_drafts(session.project(), with_edits(*session.project().drafts, std::move(edits))));
  auto const file = session.project_path().string();
  if (session.wants_json()) session.print({{"changed", number}, {"file", file}});
  session.say(session.texts().text("agenda.edits.kept", fmt::arg("number", number), fmt::arg("file", file)));
  return 0;
}

int run_agenda_fill(Invocation const& given, Session& session) {
  session.need_project();
  auto desk = desk_for(given, session);
  auto const& id = box_named(desk.draft, given.text("BOX")).id;
  auto const* known = find_answer(desk.edits, id);
  BoxAnswer answer = known ? *known : BoxAnswer{id, "", "", ""};
  if (!given.has("--answer") && !given.has("--owner") && !given.has("--deadline"))
    throw UsageError(said("nothing to fill in; add --answer TEXT, --owner NAME or --deadline TEXT"));
  answer.answer = given.text("--answer", answer.answer);
  answer.owner = given.text("--owner", answer.owner);
  answer.deadline = given.text("--deadline", answer.deadline);
  return keep(session, with_answer(std::move(desk.edits), answer), answer.box);
}

int run_agenda_move(Invocation const& given, Session& session) {
  session.need_project();
  auto desk = desk_for(given, session);
  auto const to = given.text("TO");
  return keep(session, with_answer_moved(desk.draft, std::move(desk.edits), given.text("BOX"), to), to);
}

int run_agenda_drop(Invocation const& given, Session& session) {
  session.need_project();
  auto desk = desk_for(given, session);
  return keep(session, without_answer(std::move(desk.edits), given.text("BOX")), given.text("BOX"));
}

int run_agenda_judge(Invocation const& given, Session& session) {
  session.need_project();
  auto desk = desk_for(given, session);
  auto const& reading = reading_named(desk.draft, given.text("READING"));
  auto const verdict = given.text("VERDICT");
  if (verdict == "open") return keep(session, without_judgement(std::move(desk.edits), reading.id), reading.id);
  if (verdict != "accepted" && verdict != "deleted")
    throw UsageError(said("unknown verdict '{}'; choose accepted, deleted or open", verdict));
  if (verdict == "deleted" && given.has("--text"))
    throw UsageError(said("--text is about a reading that is accepted; leave it out"));
  auto const judgement = judgement_of(reading, reading_verdict_from(verdict), given.text("--text"));
  return keep(session, with_judgement(std::move(desk.edits), judgement), reading.id);
}

Date day_in(Invocation const& given) {
  auto const date = parse_date(given.text("--date"));
  if (!date) throw UsageError(said("--date '{}' is no day; write it as 2027-03-01", given.text("--date")));
  return *date;
}

int run_agenda_comment(Invocation const& given, Session& session) {
  session.need_project();
  auto desk = desk_for(given, session);
  auto const text = std::string(trimmed(given.text("TEXT")));
  auto const number = given.text("FACT");
  if (text.empty()) return keep(session, with_comment(std::move(desk.edits), {number, "", {}, 0}), number);
  auto comment = comment_on(fact_named(desk.draft, number), text);
  comment.author = trimmed(given.text("--author"));
  if (given.has("--date")) comment.date = day_in(given);
  return keep(session, with_comment(std::move(desk.edits), std::move(comment)), number);
}

int run_agenda_adopt(Invocation const& given, Session& session) {
  session.need_project();
  auto desk = desk_for(given, session);
  if (given.has("--withdraw")) {
    desk.edits.adoption = {};
    return keep(session, std::move(desk.edits), desk.draft.region_code);
  }
  if (!given.has("--date"))
    throw UsageError(
        said("an agenda is adopted by a body, on a day, in a decision; add --date with the day of the decision "
             "(--date 2027-03-01), which is never taken to be today"));
  desk.edits.adoption = {std::string(trimmed(given.text("--body"))), day_in(given),
                         std::string(trimmed(given.text("--decision")))};
  if (!desk.edits.adoption.is_complete())
    throw UsageError(
        said("an agenda is adopted by a body, on a day, in a decision; add --body, --date and --decision"));
  auto const boxes = open_boxes_of(desk.draft).size(), readings = open_readings_of(desk.draft).size();
  int const status = keep(session, std::move(desk.edits), desk.draft.region_code);
  if (boxes + readings > 0)
    session.say(session.texts().plural("agenda.adopt.open",
                                       static_cast<long long>(boxes) + static_cast<long long>(readings),
                                       fmt::arg("boxes", boxes), fmt::arg("readings", readings)));
  return status;
}

std::vector<Option> with_draft_options(std::vector<Option> own) {
  own.push_back({"--partition", "P", "agenda.option.partition"});
  own.push_back({"--preset", "NAME", "agenda.option.preset"});
  return own;
}

}  // namespace

std::vector<Command> agenda_edit_commands() {
  Positional const region{"REGION", "agenda.option.region"};
  return {
      {"agenda edits", "agenda.edits.help", {region}, with_draft_options({}), run_agenda_list},
      {"agenda fill",
       "agenda.fill.help",
       {region, {"BOX", "agenda.fill.box"}},
       with_draft_options({{"--answer", "TEXT", "agenda.fill.answer"},
                           {"--owner", "NAME", "agenda.fill.owner"},
                           {"--deadline", "TEXT", "agenda.fill.deadline"}}),
       run_agenda_fill},
      {"agenda move",
       "agenda.move.help",
       {region, {"BOX", "agenda.move.box"}, {"TO", "agenda.move.to"}},
       with_draft_options({}),
       run_agenda_move},
      {"agenda drop",
       "agenda.drop.help",
       {region, {"BOX", "agenda.move.box"}},
       with_draft_options({}),
       run_agenda_drop},
      {"agenda judge",
       "agenda.judge.help",
       {region, {"READING", "agenda.judge.reading"}, {"VERDICT", "agenda.judge.verdict"}},
       with_draft_options({{"--text", "TEXT", "agenda.judge.text"}}),
       run_agenda_judge},
      {"agenda comment",
       "agenda.comment.help",
       {region, {"FACT", "agenda.comment.fact"}, {"TEXT", "agenda.comment.text"}},
       with_draft_options({{"--author", "NAME", "agenda.comment.author"}, {"--date", "DAY", "agenda.comment.date"}}),
       run_agenda_comment},
      {"agenda adopt",
       "agenda.adopt.help",
       {region},
       with_draft_options({{"--body", "NAME", "agenda.adopt.body"},
                           {"--date", "DAY", "agenda.adopt.date"},
                           {"--decision", "NUMBER", "agenda.adopt.decision"},
                           {"--withdraw", "", "agenda.adopt.withdraw"}}),
       run_agenda_adopt}};
}

}  // namespace kansenatlas::cli
