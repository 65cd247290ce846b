// project explain-test: the explanation of what a legal test finds, kept in the project.
#include <algorithm>

#include "app/cli/project_commands.hpp"
#include "geo/atlas/lookup.hpp"
#include "geo/base/error.hpp"
#include "geo/base/text.hpp"
#include "geo/congruence/legal.hpp"

namespace kansenatlas::cli {
namespace {

std::string test_named(std::string const& word, Atlas const& atlas) {
  std::vector<std::string> known;
  for (auto const& test : legal_tests(atlas, partition_named(atlas, "veiligheidsregio"))) {
    if (search_key(test.id) == search_key(word)) return test.id;
    known.push_back(test.id);
  }
  throw UsageError(said("unknown test '{}'; there are: {}", word, joined(known, ", ")));
}

int run_explain(Invocation const& given, Session& session) {
  auto const opened = open_project(given, session);
  auto const test = test_named(given.text("TEST"), *opened.atlas);
  std::string const text{trimmed(given.text("TEXT"))};
  save(opened, with_note(opened.project, test, text));
  if (session.wants_json())
    session.print(
        {{"file", opened.file.string()}, {"test", test}, {"explanation", text.empty() ? Json(nullptr) : Json(text)}});
  session.say(session.texts().text(text.empty() ? "project.explain.taken" : "project.explain.done",
                                   fmt::arg("test", test), fmt::arg("file", opened.file.string())));
  return 0;
}

}  // namespace

std::vector<Command> project_legal_commands() {
  return {{"project explain-test",
           "project.explain.help",
           {file_positional(), {"TEST", "project.explain.test"}, {"TEXT", "project.explain.text"}},
           {},
           run_explain}};
}

}  // namespace kansenatlas::cli
