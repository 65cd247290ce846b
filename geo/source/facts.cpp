#include "geo/source/facts.hpp"

#include "geo/source/facts_arrangements.hpp"
#include "geo/source/facts_indicators.hpp"
#include "geo/source/facts_input.hpp"
#include "geo/source/facts_municipalities.hpp"
#include "geo/source/facts_partitions.hpp"

namespace kansenatlas {
namespace {

// A table of the catalogue that goes into the folder as it stands, with the columns that the folder has.
void copy_authored(FactsRun& run, std::string const& name, std::vector<std::string> const& columns) {
  auto const table = run.authored(name);
  CsvWriter out(columns);
  for (int i = 0; i < table.size(); ++i) {
    std::vector<std::string> fields;
    for (auto const& column : columns) fields.emplace_back(table.row(i).text(column));
    out.row(fields);
  }
  run.tables.add(name, out);
}

void require_folders(std::filesystem::path const& sources, std::filesystem::path const& catalogue) {
  std::error_code ignored;
  if (!std::filesystem::is_directory(sources / "regions", ignored))
    throw Error(said("there is no folder '{}'; give the folder that holds the publishers' regions/ and indicators/",
                     (sources / "regions").string()));
  if (!std::filesystem::is_regular_file(catalogue / "atlas.csv", ignored))
    throw Error(said("there is no '{}'; work in the folder of the project, or name its catalogue with --catalogue DIR",
                     (catalogue / "atlas.csv").string()));
}

}  // namespace

FactsReport make_facts(std::filesystem::path const& sources, std::filesystem::path const& catalogue,
                       std::filesystem::path const& folder, Progress& progress) {
  require_folders(sources, catalogue);
  FactsRun run(sources, catalogue);
  progress.report(0, "regions");
  copy_authored(run, "atlas.csv", {"key", "value"});
  copy_authored(run, "sources.csv",
                {"id", "publisher", "title", "reference", "date", "edition", "licence", "attribution", "doubts",
                 "title_en", "attribution_en", "doubts_en"});
  auto const municipalities = make_municipalities(run);
  make_mergers(run);
  make_partitions(run, municipalities);
  make_arrangements(run, municipalities);
  progress.report(0.2, "indicators");
  copy_authored(run, "themes.csv", {"id", "name_nl", "name_en", "horizon"});
  copy_authored(run, "totals.csv", {"area", "field", "value", "slack", "source"});
  make_indicators(run, municipalities);
  progress.report(0.8, "files");
  if (run.faults().empty()) run.tables.write_to(folder);
  return {static_cast<int>(run.tables.texts().size()), run.faults()};
}

}  // namespace kansenatlas
