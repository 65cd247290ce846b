// What people did to a draft, in the draft.
#include <algorithm>

#include "geo/agenda/apply_edits.hpp"
#include "geo/agenda/compose.hpp"
#include "geo/agenda/draft_lookup.hpp"
#include "geo/agenda/fold.hpp"
#include "geo/agenda/markdown.hpp"
#include "geo/base/error.hpp"
#include "tests/support/catch.hpp"
#include "tests/support/draft_rules.hpp"
#include "tests/support/texts_in.hpp"
#include "tests/support/toy_atlas.hpp"

using namespace kansenatlas;
using namespace kansenatlas::test;

namespace {

struct Desk {
  Country country = toy_country();
  Texts texts = texts_in(Language::nl);
  Preset preset = read_preset(KANSENATLAS_SOURCE "/data/agenda", "kansenagenda");
  Material material = material_for(*country.atlas, *country.ground, country.atlas->partitions[0], preset, texts);
  DraftEdits edits = edits_of({}, draft_key_of(material, 1));

  [[nodiscard]] Draft draft(AgendaForm form = AgendaForm::document, AgendaLength length = AgendaLength::full) {
    material.plans.drafts = with_edits({}, edits);
    return draft_of(material, 1, length, form);
  }
  [[nodiscard]] std::string text(AgendaForm form = AgendaForm::document) { return markdown_of(draft(form), texts); }
};

bool contains(std::string const& text, std::string_view words) { return text.find(words) != std::string::npos; }

// A reading of the toy agenda; its figures give few of them.
Draft with_reading(std::string const& wording) {
  Draft draft;
  draft.sections = {{4, "Cijfers", {Reading{"Meer gunstig dan ongunstig.", "D4-wonen", wording}}}};
  return draft;
}

}  // namespace

TEST_CASE("without edits the text on the desk has every box that the document has or folds") {
  Desk desk;
  auto const document = desk.draft();
  auto const on_desk = desk.draft(AgendaForm::desk);
  CHECK(open_boxes_of(on_desk).size() == open_boxes_of(document).size() + document.folded.size());
  CHECK(on_desk.folded.empty());
}

TEST_CASE("a filled box becomes text under its question and no longer counts as open") {
  Desk desk;
  auto const before = desk.draft();
  desk.edits =
      with_answer(desk.edits, {"B1-1", "  Wij kiezen voor hoog.\n\n- eerst het veld\n- dan de rand\nSlot.  ", "", ""});
  auto const after = desk.draft();
  CHECK(open_boxes_of(after).size() + after.folded.size() == open_boxes_of(before).size() + before.folded.size() - 1);
  auto const text = markdown_of(after, desk.texts);
  CHECK(contains(text,
                 "**Wat is de bestuurlijke boodschap van de regio, in hooguit 120 woorden?** Wij kiezen voor hoog.\n"));
  CHECK(contains(text, "\n- eerst het veld\n- dan de rand\n"));
  CHECK(contains(text, "\nSlot.\n"));
  CHECK_FALSE(contains(text, "B1-1"));
  check_properties(text, true);
}

TEST_CASE("an answer that begins with a list keeps its question") {
  Desk desk;
  desk.edits = with_answer(desk.edits, {"B1-1", "- een\n- twee", "", ""});
  CHECK(contains(desk.text(), "in hooguit 120 woorden?**\n\n- een\n- twee\n"));
}

TEST_CASE("owner and deadline of a box are those that were filled in") {
  Desk desk;
  desk.edits = with_answer(desk.edits, {"B1-1", "", "gemeente 3", "vóór de kermis"});
  auto const draft = desk.draft(AgendaForm::desk);
  auto const& box = box_named(draft, "B1-1");
  CHECK(box.owner == "gemeente 3");
  CHECK(box.deadline == "vóór de kermis");
  CHECK(box.answer.empty());
  CHECK(contains(desk.text(), "gemeente 3"));
}

TEST_CASE("when all boxes are filled the list at the end says so") {
  Desk desk;
  for (auto const& box : open_boxes_of(desk.draft(AgendaForm::desk)))
    desk.edits = with_answer(desk.edits, {box.id, "Antwoord.", "", ""});
  CHECK(open_boxes_of(desk.draft()).empty());
  CHECK(contains(desk.text(), "Alle vakken van deze tekst zijn ingevuld."));
  CHECK(desk.draft().status == "concept, niet vastgesteld");
}

TEST_CASE("an accepted reading is marked so, a deleted one is gone") {
  auto const texts = texts_in(Language::nl);
  auto const draft = with_reading("agenda.reading.more_best");
  auto const edits = [&](ReadingVerdict verdict, std::string const& own) {
    return with_judgement({}, judgement_of(reading_named(draft, "D4-wonen"), verdict, own));
  };
  auto accepted = draft;
  apply_edits(accepted, edits(ReadingVerdict::accepted, ""));
  settle(accepted);
  CHECK(contains(markdown_of(accepted, texts), "> *Duiding (overgenomen): Meer gunstig dan ongunstig.*"));
  CHECK(open_readings_of(accepted).empty());
  auto reworded = draft;
  apply_edits(reworded, edits(ReadingVerdict::accepted, "Zo lezen wij het."));
  CHECK(contains(markdown_of(reworded, texts), "> *Duiding (overgenomen): Zo lezen wij het.*"));
  auto deleted = draft;
  apply_edits(deleted, edits(ReadingVerdict::deleted, ""));
  CHECK(deleted.sections[0].blocks.size() == 1);
  settle(deleted);
  CHECK(deleted.sections[0].blocks.empty());
}

TEST_CASE("a reading is open again when new data suggest another wording, in whichever language") {
  Desk desk;
  auto const judged =
      judgement_of(reading_named(with_reading("agenda.reading.even"), "D4-wonen"), ReadingVerdict::deleted);
  auto draft = with_reading("agenda.reading.more_best");
  desk.edits = with_judgement(desk.edits, judged);
  apply_edits(draft, desk.edits);
  tell_of_strays(draft, desk.edits, preset_text(desk.preset, Language::nl, sample_values(false)), desk.texts);
  CHECK(open_readings_of(draft).size() == 1);
  CHECK(std::get<Reading>(draft.sections[0].blocks[0]).was_judged_otherwise);
  REQUIRE(draft.warnings.size() == 1);
  CHECK(contains(draft.warnings[0], "D4-wonen is weer open"));
}

TEST_CASE("every reading of an agenda has a number of its own and a wording") {
  Desk desk;
  std::vector<std::string> ids;
  for (auto const& reading : open_readings_of(desk.draft(AgendaForm::desk))) {
    CHECK(reading.id.starts_with("D"));
    CHECK(desk.texts.text(reading.wording) != reading.wording);
    ids.push_back(reading.id);
  }
  std::sort(ids.begin(), ids.end());
  CHECK(std::adjacent_find(ids.begin(), ids.end()) == ids.end());
}

TEST_CASE("comments stand beside their fact until the agenda is adopted") {
  Desk desk;
  auto const fact = desk.draft().facts.front();
  desk.edits = with_comment(desk.edits, comment_on(fact, "Navragen bij CBS."));
  auto const text = desk.text();
  CHECK(contains(text, "Opmerkingen bij feiten"));
  CHECK(contains(text, fmt::format("| {} | {}: {} ", fact.number, fact.label, fact.shown)));
  CHECK(contains(text, "Navragen bij CBS."));
  check_properties(text, true);
  desk.edits.adoption = {"de raad van het bord", {2027, 3, 1}, "12"};
  CHECK_FALSE(contains(desk.text(), "Navragen bij CBS."));
}

TEST_CASE("a comment tells what the fact said when it was made") {
  Desk desk;
  auto const draft = desk.draft();
  auto const fact = *std::find_if(draft.facts.begin(), draft.facts.end(),
                                  [](Fact const& one) { return !one.indicator.empty() && one.value == one.value; });
  auto comment = comment_on(fact, "Zo laag?");
  CHECK_FALSE(contains(fact_beside(comment, draft, *desk.country.atlas, desk.texts), "was het"));
  comment.value = fact.value + 1;
  CHECK(contains(fact_beside(comment, draft, *desk.country.atlas, desk.texts), "bij de opmerking was het"));
  comment.fact = "F4-9999";
  CHECK(fact_beside(comment, draft, *desk.country.atlas, desk.texts) == "dit feit staat niet meer in de tekst");
}

TEST_CASE("only with body, day and decision a draft is adopted, and then it says so everywhere") {
  Desk desk;
  desk.edits.adoption = {"de raad van het bord", {2027, 3, 1}, ""};
  CHECK(desk.draft().status == "concept, niet vastgesteld");
  desk.edits.adoption.decision = "2027-12";
  for (auto const length : {AgendaLength::full, AgendaLength::summary})
    CHECK(desk.draft(AgendaForm::document, length)
              .status.starts_with("vastgesteld door de raad van het bord op 1 maart 2027, besluit 2027-12"));
  CHECK_FALSE(contains(desk.text(), "Dit is een concept"));
}

TEST_CASE("answers, verdicts and comments without a place are kept and told of") {
  Desk desk;
  desk.edits = with_answer(desk.edits, {"B99-1", "Ja.", "", ""});
  desk.edits = with_answer(desk.edits, {"B0-2", "In mei.", "", ""});  // of the oplegger
  desk.edits = with_judgement(desk.edits, {"D99-x", ReadingVerdict::deleted, "", ""});
  desk.edits = with_comment(desk.edits, {"F99-1", "Waar is dit?", {}, 0});
  auto const warnings = desk.draft().warnings;
  REQUIRE(warnings.size() >= 3);
  auto const tells = [&](std::string_view words) {
    return std::any_of(warnings.begin(), warnings.end(), [&](auto const& one) { return contains(one, words); });
  };
  CHECK(tells("B99-1"));
  CHECK(tells("D99-x"));
  CHECK(tells("F99-1"));
  CHECK_FALSE(tells("B0-2"));
}

TEST_CASE("a comment on a fact of the summary finds that fact") {
  Desk desk;
  desk.edits = with_comment(desk.edits, {"F1-1", "Hoeveel?", {}, 0});
  CHECK_FALSE(contains(desk.text(), "staat niet meer in de tekst"));
}

TEST_CASE("a number that the draft does not have is refused with the nearest named") {
  Desk desk;
  auto const draft = desk.draft(AgendaForm::desk);
  CHECK_THROWS_AS(box_named(draft, "B1-11"), UsageError);
  try {
    static_cast<void>(box_named(draft, "B1-11"));
  } catch (UsageError const& error) {
    CHECK(contains(error.what(), "B1-1"));
  }
  CHECK_THROWS_AS(fact_named(draft, "F9"), UsageError);
  CHECK_THROWS_AS(reading_named(draft, "D"), UsageError);
}

TEST_CASE("what is still open at adoption is counted in status and foot, and asks for nothing before a second draft") {
  Desk desk;
  desk.edits.adoption = {"de raad", {2027, 3, 1}, "12"};
  auto const draft = desk.draft();
  auto const n =
      open_boxes_of(desk.draft(AgendaForm::desk)).size() + open_readings_of(desk.draft(AgendaForm::desk)).size();
  REQUIRE(n > 1);
  CHECK(draft.open_when_adopted == static_cast<int>(n));
  CHECK(draft.status.ends_with(fmt::format("; {} keuzes open", n)));
  CHECK(draft.short_status == fmt::format("vastgesteld; {} keuzes open", n));
  CHECK(open_readings_of(draft).empty());
  auto const text = markdown_of(draft, desk.texts);
  CHECK_FALSE(contains(text, "vóór het tweede concept"));
  CHECK(contains(text, fmt::format("Bij de vaststelling stonden nog {} keuzes open.", n)));
}

TEST_CASE("an answer goes along when the template gives its question another number, unless that has one") {
  std::vector<RenumberedBox> const changed{{"B2-1", "B2-2"}, {"B7-1", "B7-2"}};
  DraftEdits edits;
  edits.boxes = {{"B2-1", "Oud.", "", ""}, {"B7-1", "Oud.", "", ""}, {"B7-2", "Nieuw.", "", ""}};
  auto const now = under_new_numbers(edits, changed);
  REQUIRE(find_answer(now, "B2-2"));
  CHECK(find_answer(now, "B2-2")->answer == "Oud.");
  CHECK(find_answer(now, "B7-2")->answer == "Nieuw.");
  CHECK(find_answer(now, "B7-1"));  // told of as stray
}

TEST_CASE("every question that got another number in a template answers to its old one") {
  for (auto const* name : {"npvr", "investeringsvoorstel", "regiobeeld"})
    for (auto const language : {Language::nl, Language::en}) {
      CAPTURE(name);
      auto const country = test::toy_country();
      auto const texts = Texts::load(KANSENATLAS_SHARE "/locale", language);
      auto const preset = read_preset(KANSENATLAS_SOURCE "/data/agenda", name);
      auto material = material_for(*country.atlas, *country.ground, country.atlas->partitions[0], preset, texts);
      auto const draft = draft_of(material, 1, AgendaLength::full, AgendaForm::desk);
      REQUIRE_FALSE(draft.renumbered.empty());
      auto edits = edits_of({}, draft_key_of(material, 1));
      for (auto const& [before, now] : draft.renumbered)
        edits = with_answer(edits, {before, "Antwoord " + now, "", ""});
      material.plans.drafts = {edits};
      auto const filled = draft_of(material, 1, AgendaLength::full, AgendaForm::desk);
      CHECK(stray_answers(filled, under_new_numbers(edits, filled.renumbered)).empty());
      CHECK(open_boxes_of(filled).size() == open_boxes_of(draft).size() - draft.renumbered.size());
      for (auto const& section : filled.sections)
        for (auto const& block : section.blocks)
          if (auto const* box = std::get_if<OpenBox>(&block); box && !box->answer.empty())
            CHECK(box->answer == "Antwoord " + box->id);
    }
}
