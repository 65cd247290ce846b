// agenda-diff: the change sheet between two drafts
#include "app/cli/commands.hpp"
#include "app/cli/session.hpp"
#include "geo/agenda/change_sheet.hpp"
#include "geo/agenda/document_format.hpp"
#include "geo/agenda/write.hpp"
#include "geo/base/atomic_file.hpp"
#include "geo/base/error.hpp"

namespace kansenatlas::cli {
namespace {

Json json_of(std::vector<FactChange> const& changes) {
  Json document = Json::array();
  for (auto const& change : changes)
    document.push_back({{"fact", change.fact},
                        {"label", change.label},
                        {"old_label", change.before_label.empty() ? change.label : change.before_label},
                        {"old", text_or_null(change.before)},
                        {"new", text_or_null(change.after)},
                        {"reason", name_of(change.reason)}});
  return document;
}

void write_sheet(Invocation const& given, Session& session, Draft const& draft) {
  auto const file = session.output_file(given.text("--out"));
  auto const extension = file.extension().string();
  auto const formats = formats_from(extension.empty() ? extension : extension.substr(1));
  auto const kit =
      document_kit({formats, false, given.text("--reference-doc"), ""}, session.share() / "agenda", session.language());
  write_text_atomically(file, document_bytes(draft, formats.front(), kit, session.texts()));
  session.say("\n" + session.texts().text("agenda_diff.written", fmt::arg("file", file.string())));
}

int run_agenda_diff(Invocation const& given, Session& session) {
  auto const before = read_fact_sheet(given.text("OLD")), after = read_fact_sheet(given.text("NEW"));
  auto const changes = changes_between(before, after);
  auto const& texts = session.texts();
  auto const draft = change_draft(before, after, changes, texts);
  if (session.wants_json()) session.print(json_of(changes));
  session.say(draft.title + "\n");
  if (before.region != after.region)
    session.say(texts.text("change.regions", fmt::arg("before", before.title), fmt::arg("after", after.title)) + "\n");
  for (auto const& change : changes) session.say(sentence_of(change, texts));
  session.say(changes.empty() ? texts.text("change.none") : "\n" + draft.subtitle + ".");
  if (given.has("--out")) write_sheet(given, session, draft);
  return 0;
}

}  // namespace

Command agenda_diff_command() {
  return {"agenda-diff",
          "agenda_diff.help",
          {{"OLD", "agenda_diff.old"}, {"NEW", "agenda_diff.new"}},
          {{"--reference-doc", "FILE", "document.option.reference_doc"}},
          run_agenda_diff};
}

}  // namespace kansenatlas::cli
