#include <iostream>

#include "app/cli/commands.hpp"
#include "app/cli/session.hpp"
#include "geo/source/facts.hpp"

namespace kansenatlas::cli {
namespace {

Json fault_document(FactsReport const& report) {
  Json faults = Json::array();
  for (auto const& fault : report.faults)
    faults.push_back({{"file", fault.file},
                      {"row", fault.row},
                      {"field", fault.field},
                      {"value", fault.value},
                      {"message", fault.message}});
  return {{"tables", report.tables}, {"faults", faults}};
}

int run_atlas_facts(Invocation const& given, Session& session) {
  if (!given.has("--out"))
    throw UsageError(said("atlas facts needs --out DIR: the folder for the facts, such as data/nl"));
  auto const folder = session.output_folder(given.text("--out")).string();
  auto const report =
      make_facts(given.text("SOURCE_DIR"), given.text("--catalogue", "data/catalogue"), folder, session.progress());
  if (session.wants_json()) session.print(fault_document(report));
  for (auto const& fault : report.faults) std::cerr << line_of(fault) << '\n';
  auto const count = static_cast<long long>(report.faults.size());
  if (count > 0) throw Error(session.texts().plural("facts.faults", count));
  session.say(session.texts().plural("facts.done", report.tables, fmt::arg("folder", folder)));
  return 0;
}

}  // namespace

Command atlas_facts_command() {
  return {"atlas facts",
          "facts.help",
          {{"SOURCE_DIR", "facts.help.source", 1, 1}},
          {{"--catalogue", "DIR", "facts.help.catalogue"}},
          run_atlas_facts};
}

}  // namespace kansenatlas::cli
