#include "geo/source/facts_municipalities.hpp"

#include <algorithm>
#include <cmath>

#include <fmt/format.h>

#include "geo/base/text.hpp"

namespace kansenatlas {
namespace {

using RowOf = std::map<std::string, int>;

RowOf rows_by_code(FactsRun& run, CsvTable const& table, std::string_view column) {
  RowOf found;
  for (int i = 0; i < table.size(); ++i)
    if (!found.emplace(table.row(i).required(column), i).second)
      run.complain(table.row(i).fault(column, said("this code stands in the table twice; leave one row")));
  return found;
}

// The names of vanished municipalities under the code that their territory has now, in order of code.
std::map<std::string, std::vector<std::string>> vanished_names(FactsRun& run) {
  auto const mergers = run.source("regions/herindelingen_2012_2026.csv");
  std::map<std::string, std::string> successor, name;
  for (int i = 0; i < mergers.size(); ++i) {
    auto const row = mergers.row(i);
    if (row.text("hoofdopvolger") == "True") successor[row.required("oude_code")] = row.required("nieuwe_code");
    name[row.required("oude_code")] = row.required("oude_naam");
  }
  auto const further = run.authored("further_mergers.csv");
  for (int i = 0; i < further.size(); ++i) {
    successor[further.row(i).required("old_code")] = further.row(i).required("new_code");
    name[further.row(i).required("old_code")] = further.row(i).required("old_name");
  }
  std::map<std::string, std::vector<std::string>> names;
  for (auto const& [code, vanished] : name) {
    std::string now = code;
    for (std::size_t step = 0; step <= successor.size() && successor.contains(now); ++step) now = successor[now];
    names[now].push_back(vanished);
  }
  return names;
}

std::string search_names(std::string const& cbs_name, std::string const& official_name,
                         std::vector<std::string> const& further) {
  std::vector<std::string> names;
  auto const take = [&](std::string const& name) {
    if (name != official_name && std::ranges::find(names, name) == names.end()) names.push_back(name);
  };
  take(cbs_name);
  for (auto const& name : further) take(name);
  return joined(names, "|");
}

std::vector<std::string> const merger_columns{"old_code", "old_name",      "new_code",         "new_name",
                                              "date",     "share_of_area", "is_main_successor"};

void report_shares(FactsRun& run, std::string const& table, std::map<std::string, double> const& shares,
                   std::map<std::string, int> const& main_successors) {
  for (auto const& [code, share] : shares) {
    if (std::fabs(share - 1) > 0.03)
      run.complain({table, 0, "aandeel_oppervlak", code, said("the shares add up to {:.3f} instead of 1", share)});
    if (main_successors.at(code) != 1)
      run.complain({table, 0, "hoofdopvolger", code, said("an old municipality needs exactly one main successor")});
  }
}

bool is_known_difference(CsvTable const& known, std::string const& code, std::string const& taken,
                         std::string const& set_aside) {
  for (int i = 0; i < known.size(); ++i) {
    auto const row = known.row(i);
    if (row.text("municipality") == code && row.text("taken") == taken && row.text("set_aside") == set_aside)
      return true;
  }
  return false;
}

}  // namespace

MunicipalityNames make_municipalities(FactsRun& run) {
  auto const names = run.source("regions/gemeente_namen.csv");
  auto const sizes = run.source("regions/gemeente_inwoners_oppervlakte.csv");
  auto const areas = run.source("regions/cbs_gebieden_in_nederland_2024.csv");
  auto const authored = run.authored("search_names.csv");
  auto const known_differences = run.authored("known_differences.csv");
  auto const size_rows = rows_by_code(run, sizes, "gm_code");
  auto const area_rows = rows_by_code(run, areas, "gm_code");
  auto further = rows_by_code(run, authored, "municipality");
  auto vanished = vanished_names(run);
  MunicipalityNames known;
  CsvWriter out({"code", "cbs_name", "official_name", "search_names", "inhabitants_2023", "inhabitants_2024", "land_ha",
                 "water_ha", "urbanity", "size_class", "address_density"});
  for (auto const& [code, index] : rows_by_code(run, names, "gm_code")) {
    auto const row = names.row(index);
    if (!size_rows.contains(code) || !area_rows.contains(code)) {
      run.complain(row.fault("gm_code", said("no size or no regions for this municipality; complete the other lists")));
      continue;
    }
    auto const size = sizes.row(size_rows.at(code));
    auto const area = areas.row(area_rows.at(code));
    auto const official_name = row.required("naam_officieel");
    std::vector<std::string> more;
    if (further.contains(code)) more = authored.row(further.at(code)).list("names");
    more.insert(more.end(), vanished[code].begin(), vanished[code].end());
    out.row({code, row.required("naam_cbs_2024"), official_name,
             search_names(row.required("naam_cbs_2024"), official_name, more), size.required("inwoners_2023"),
             area.required("inwonertal_2024"), size.required("opp_land_ha"), size.required("opp_water_ha"),
             area.required("stedelijkheid_code"), area.required("gemeentegrootte_code"),
             area.required("omgevingsadressendichtheid")});
    known.emplace(code, official_name);
    if (size.integer("inwoners_2024") != area.integer("inwonertal_2024") &&
        !is_known_difference(known_differences, code, area.required("inwonertal_2024"), size.required("inwoners_2024")))
      run.complain(
          size.fault("inwoners_2024", said("differs from the list of areas; find out which is right and say so in "
                                           "catalogue/known_differences.csv")));
  }
  for (auto const& [code, index] : further)
    if (!known.contains(code))
      run.complain(authored.row(index).fault("municipality", said("no municipality has this code")));
  run.tables.add("municipalities.csv", out);
  return known;
}

void make_mergers(FactsRun& run) {
  auto const mergers = run.source("regions/herindelingen_2012_2026.csv");
  std::map<std::pair<std::string, std::string>, std::vector<std::string>> rows;
  std::map<std::string, double> shares;
  std::map<std::string, int> main_successors;
  for (int i = 0; i < mergers.size(); ++i) {
    auto const row = mergers.row(i);
    auto const code = row.required("oude_code");
    bool const is_main = row.text("hoofdopvolger") == "True";
    shares[code] += row.number("aandeel_oppervlak");
    main_successors[code] += is_main ? 1 : 0;
    std::vector<std::string> fields{code,
                                    row.required("oude_naam"),
                                    row.required("nieuwe_code"),
                                    row.required("nieuwe_naam"),
                                    iso_text(row.date("ingangsdatum")),
                                    csv_number(row.number("aandeel_oppervlak")),
                                    is_main ? "true" : "false"};
    if (!rows.emplace(std::pair{code, fields[2]}, std::move(fields)).second)
      run.complain(row.fault("oude_code", said("this merger stands in the table twice; leave one row")));
  }
  report_shares(run, mergers.origin(), shares, main_successors);
  auto const further = run.authored("further_mergers.csv");
  for (int i = 0; i < further.size(); ++i) {
    std::vector<std::string> fields;
    for (auto const& column : merger_columns) fields.push_back(further.row(i).required(column));
    rows.emplace(std::pair{fields[0], fields[2]}, std::move(fields));
  }
  CsvWriter out(merger_columns);
  for (auto const& [codes, fields] : rows) out.row(fields);
  run.tables.add("mergers.csv", out);
}

}  // namespace kansenatlas
