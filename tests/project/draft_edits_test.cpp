#include "geo/project/draft_edits.hpp"

#include "geo/base/error.hpp"
#include "geo/project/history.hpp"
#include "geo/project/project_file.hpp"
#include "tests/support/catch.hpp"

using namespace kansenatlas;

namespace {

DraftKey const key{"veiligheidsregio", "VR20", "kansenagenda"};

std::string fault_of(std::string const& drafts) {
  try {
    project_from_text(R"({"format": "kansenatlas project", "version": 4, "drafts": )" + drafts + "}", "plan.json");
  } catch (Error const& error) {
    return error.what();
  }
  return "";
}

}  // namespace

TEST_CASE("an edit comes in the place of the one before, and an empty one takes it away") {
  auto edits = edits_of({}, key);
  edits = with_answer(std::move(edits), {"B1-1", "Ja.", "", ""});
  edits = with_answer(std::move(edits), {"B1-1", "Nee.", "Tilburg", ""});
  REQUIRE(edits.boxes.size() == 1);
  CHECK(find_answer(edits, "B1-1")->answer == "Nee.");
  edits = with_judgement(std::move(edits), {"D4-wonen", ReadingVerdict::deleted, "x", ""});
  edits = with_judgement(std::move(edits), {"D4-wonen", ReadingVerdict::accepted, "x", ""});
  CHECK(find_judgement(edits, "D4-wonen")->verdict == ReadingVerdict::accepted);
  edits = with_comment(std::move(edits), {"F4-121", "Navragen", 3.6, 2022});
  CHECK(find_comment(edits, "F4-121")->value == 3.6);
  auto all = with_edits({}, edits);
  CHECK(edits_of(all, key) == edits);
  CHECK(edits_of(all, {"veiligheidsregio", "VR20", "npvr"}).is_empty());
  edits = with_answer(std::move(edits), {"B1-1", "", "", ""});
  edits = without_judgement(std::move(edits), "D4-wonen");
  edits = with_comment(std::move(edits), {"F4-121", "", {}, 0});
  CHECK(edits.is_empty());
  CHECK(with_edits(all, edits).empty());
}

TEST_CASE("a box with an owner and no answer is kept") {
  auto const edits = with_answer(edits_of({}, key), {"B1-1", "", "Breda", ""});
  CHECK_FALSE(edits.is_empty());
}

TEST_CASE("an agenda is adopted when body, day and decision are all known") {
  CHECK_FALSE(Adoption{"de raad", {2027, 3, 1}, ""}.is_complete());
  CHECK_FALSE(Adoption{"de raad", {}, "12"}.is_complete());
  CHECK(Adoption{"de raad", {2027, 3, 1}, "12"}.is_complete());
}

TEST_CASE("edits are undone and redone as every part of a project is") {
  History history{Project{}};
  history.apply(with_drafts(history.now(), with_edits({}, with_answer(edits_of({}, key), {"B1-1", "Ja.", "", ""}))),
                "answer");
  CHECK(history.is_dirty());
  history.undo();
  CHECK(history.now().drafts->empty());
  history.redo();
  CHECK(history.now().drafts->size() == 1);
}

TEST_CASE("bad edits in a project file are refused with place and value named") {
  struct Case {
    std::string drafts, said;
  };
  std::string const head = R"([{"partition": "veiligheidsregio", "region": "VR20", "preset": "kansenagenda", )";
  for (auto const& [drafts, said] : std::vector<Case>{
           {"{}", "drafts: {} is not a list"},
           {"[1]", "drafts[0]: expected fields in braces"},
           {R"([{"region": "VR20"}])", "partition, region and preset each need a value"},
           {head + R"("boxen": []}])", "did you mean 'boxes'"},
           {head + R"("boxes": [{"box": "1-1", "answer": "x"}]}])", "'1-1' is no number such as B1-1"},
           {head + R"("boxes": [{"box": "B1-1"}, {"box": "B1-1"}]}])", "'B1-1' is there twice"},
           {head + R"("boxes": [{"box": "B1-1", "answer": 5}]}])", "drafts[0].boxes[0].answer: 5 is not a text"},
           {head + R"("readings": [{"reading": "D4-wonen", "verdict": "fine"}]}])", "unknown verdict 'fine'"},
           {head + R"("readings": [{"reading": "D4", "verdict": "deleted"}]}])", "'D4' is no number such as D4-"},
           {head + R"("comments": [{"fact": "F4-1", "text": " "}]}])", "the comment on F4-1 has no text"},
           {head + R"("comments": [{"fact": "F4-x y", "text": "x"}]}])", "'F4-x y' is no number such as F4-121"},
           {head + R"("adoption": {"date": "1 maart"}}])", "drafts[0].adoption.date"},
           {head + R"("boxes": []}, {"partition": "veiligheidsregio", "region": "VR20"}])", "is there twice"},
       }) {
    CAPTURE(drafts);
    auto const fault = fault_of(drafts);
    CAPTURE(fault);
    CHECK(fault.find("plan.json") != std::string::npos);
    CHECK(fault.find(said) != std::string::npos);
  }
}
