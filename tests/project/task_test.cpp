#include "geo/project/task.hpp"

#include "geo/base/error.hpp"
#include "geo/project/task_changes.hpp"
#include "tests/support/catch.hpp"

using namespace kansenatlas;

namespace {

Task example_task() {
  Task task;
  task.id = "vr-brandweer";
  task.name = "Een brandweer in stand houden";
  task.room = "low";
  task.funding = "direct|participants";
  return task;
}

std::string complaint(TaskChange const& change) {
  try {
    with_changes({example_task()}, {change});
  } catch (Error const& fault) {
    return fault.what();
  }
  return "";
}

}  // namespace

TEST_CASE("the judgements are complete only with all reasons, a name and a day") {
  Task task = example_task();
  CHECK(missing_judgements(task).size() == 10);
  for (auto const& flag : congruence_flags()) {
    task.*flag.judgement = "fits";
    task.*flag.reason = "afgesproken in het bestuur";
  }
  CHECK(missing_judgements(task) == std::vector<std::string>{"judged_by", "judged_on"});
  task.judged_by = "algemeen bestuur";
  task.judged_on = "2026-11-25";
  CHECK(missing_judgements(task).empty());
  task.scale_fit_reason = "  ";
  CHECK(missing_judgements(task) == std::vector<std::string>{"scale_fit_reason"});
}

TEST_CASE("every field of a task stands once in the table of fields") {
  auto const keys = task_field_keys();
  CHECK(keys.size() == task_fields().size());
  Task task;
  for (auto const& field : task_fields()) task.*field.value = std::string(field.key);
  for (auto const& field : task_fields()) CHECK(task.*field.value == field.key);
}

TEST_CASE("what the project says about a task goes over the register, and only what differs is kept") {
  auto const changes = with_change({}, {"vr-brandweer", {{"amount", "1200000"}, {"room", "medium"}}});
  auto const tasks = with_changes({example_task()}, changes);
  CHECK(tasks.front().amount == "1200000");
  CHECK(tasks.front().room == "medium");
  CHECK(tasks.front().name == example_task().name);
  CHECK(changes_between({example_task()}, tasks) == changes);
  auto const own = with_changes({example_task()}, {{"eigen-taak", {{"name", "Een eigen taak"}}}});
  REQUIRE(own.size() == 2);
  CHECK(own.back().id == "eigen-taak");
  CHECK(without_change(changes, "vr-brandweer").empty());
}

TEST_CASE("a value that does not fit is named with its task, its field and the way out") {
  CHECK(complaint({"vr-brandweer", {{"romm", "low"}}}) ==
        "task 'vr-brandweer': unknown field 'romm'; did you mean 'room'?");
  CHECK(complaint({"vr-brandweer", {{"room", "hihg"}}}) ==
        "task 'vr-brandweer', room 'hihg': did you mean 'high'? there are low, medium, high");
  CHECK(complaint({"vr-brandweer", {{"amount", "1.200.000"}}}).find("without separators") != std::string::npos);
  CHECK(complaint({"vr-brandweer", {{"amount", "-5"}}}).find("0 or more") != std::string::npos);
  CHECK(complaint({"vr-brandweer", {{"review_date", "2026-02-30"}}}).find("YYYY-MM-DD") != std::string::npos);
  CHECK(complaint({"vr-brandweer", {{"funding", "direct|gift"}}}).find("choose one of municipal_fund") !=
        std::string::npos);
  CHECK(complaint({"Eigen taak", {{"name", "x"}}}).find("lower-case letters") != std::string::npos);
  CHECK(complaint({"zonder-naam", {{"law", "x"}}}) == "task 'zonder-naam' has no name; give one");
  CHECK_THROWS_WITH(task_named({example_task()}, "vr-branweer"),
                    "unknown task 'vr-branweer'; did you mean 'vr-brandweer'? 'kansenatlas tasks' lists them");
}
