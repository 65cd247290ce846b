#include "geo/congruence/cores.hpp"

#include "app/cli/commands.hpp"
#include "app/cli/partition_arguments.hpp"
#include "app/cli/session.hpp"
#include "app/cli/table.hpp"
#include "geo/congruence/sentence.hpp"

namespace kansenatlas::cli {
namespace {

std::vector<std::string> region_codes(std::vector<Partition const*> const& partitions, Core const& core) {
  std::vector<std::string> codes;
  for (std::size_t p = 0; p < partitions.size(); ++p)
    codes.push_back(partitions[p]->regions[static_cast<std::size_t>(core.regions[p])].code);
  return codes;
}

Json document_of(Atlas const& atlas, std::vector<Partition const*> const& partitions, Cores const& cores) {
  Json rows = Json::array();
  for (auto const& core : cores.cores)
    rows.push_back({{"regions", region_codes(partitions, core)},
                    {"municipalities", codes_of(atlas, core.municipalities)},
                    {"inhabitants", core.inhabitants}});
  return {{"partitions", ids_of(partitions)},
          {"cores", rows},
          {"least_possible", cores.least_possible},
          {"excluded", codes_of(atlas, excluded_from(partitions))}};
}

int run_cores(Invocation const& invocation, Session& session) {
  auto const& atlas = session.atlas();
  auto const& texts = session.texts();
  auto const partitions = partitions_of(invocation, "PARTITION", session);
  say_excluded(partitions, session);
  auto const cores = cores_of(atlas, partitions);
  if (session.wants_json()) {
    session.print(document_of(atlas, partitions, cores));
    return 0;
  }
  session.say(texts.plural("congruence.cores.summary", static_cast<long long>(cores.cores.size()),
                           fmt::arg("least", texts.integer(cores.least_possible)),
                           fmt::arg("partitions", texts.list(names_of(partitions, texts)))) +
              "\n");
  std::vector<std::vector<std::string>> rows;
  for (auto const& core : cores.cores) {
    std::vector<std::string> row;
    for (std::size_t p = 0; p < partitions.size(); ++p)
      row.push_back(partitions[p]->regions[static_cast<std::size_t>(core.regions[p])].title);
    row.push_back(texts.integer(static_cast<long long>(core.inhabitants)));
    row.push_back(names_in_text(atlas, core.municipalities, texts, 4));
    rows.push_back(row);
  }
  std::vector<Column> columns;
  for (auto const* partition : partitions) columns.push_back({partition->name(texts.language())});
  columns.push_back({texts.text("congruence.column.inhabitants"), Align::right});
  columns.push_back({texts.text("congruence.column.municipalities")});
  session.say(table_text(columns, rows));
  return 0;
}

}  // namespace

Command cores_command() {
  return {"cores", "congruence.cli.cores", {{"PARTITION", "congruence.cli.partitions", 0, -1}}, {}, run_cores};
}

}  // namespace kansenatlas::cli
