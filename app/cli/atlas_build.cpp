#include <filesystem>
#include <iostream>

#include "app/cli/atlas_summary.hpp"
#include "app/cli/commands.hpp"
#include "app/cli/fault_list.hpp"
#include "geo/base/error.hpp"
#include "geo/source/atlas_check.hpp"

namespace kansenatlas::cli {
namespace {

int refuse(std::string const& folder, std::vector<Fault> const& faults, Session& session) {
  if (session.wants_json()) session.print({{"file", nullptr}, {"faults", faults_document(faults)}});
  for (auto const& fault : faults) std::cerr << line_of(fault) << '\n';
  throw Error(said("no atlas was made: {} faults in '{}'; mend them and build again", faults.size(), folder));
}

int run_atlas_build(Invocation const& given, Session& session) {
  auto const folder = given.text("DIR");
  if (!given.has("--out")) throw UsageError(said("atlas build needs --out FILE: the atlas to write, such as nl.gpkg"));
  auto const file = session.output_file(given.text("--out"));
  session.progress().report(0, session.texts().text("atlas.build.reading"));
  auto const reading = check_data_folder(folder);
  if (!reading.faults.empty()) return refuse(folder, reading.faults, session);
  session.progress().report(0.5, session.texts().text("atlas.build.writing"));
  write_atlas_file(file, reading.country, reading.checks);
  if (session.wants_json()) {
    Json document{{"file", file.string()}, {"bytes", std::filesystem::file_size(file)}};
    document.update(summary_of(reading.country));
    document["faults"] = Json::array();
    session.print(document);
  } else if (!given.has("--quiet")) {
    session.say(summary_text(reading.country, session.texts()));
    session.say(session.texts().text("atlas.build.done", fmt::arg("file", file.string()),
                                     fmt::arg("hash", reading.country.atlas->content_hash)));
  }
  return 0;
}

}  // namespace

Command atlas_build_command() {
  return {"atlas build", "atlas.build.help", {{"DIR", "atlas.build.dir"}}, {}, run_atlas_build};
}

}  // namespace kansenatlas::cli
