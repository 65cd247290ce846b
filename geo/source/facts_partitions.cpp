#include "geo/source/facts_partitions.hpp"

#include <optional>
#include <set>
#include <tuple>

#include <fmt/format.h>

#include "geo/base/text.hpp"
#include "geo/source/facts_bodies.hpp"

namespace kansenatlas {
namespace {

struct MadeRegion {
  std::string name, body_name;
  std::set<std::string> members;
};
using MadeRegions = std::map<std::string, MadeRegion>;
using Titles = std::map<std::pair<std::string, std::string>, int>;                // (partition, region) -> row
using Doubts = std::map<std::tuple<std::string, std::string, std::string>, int>;  // and municipality

// Where the regions of one partition stand.
struct Columns {
  std::string table, municipality, code, name, body_name;
};

std::string base_of(std::string const& partition) { return partition.substr(0, partition.find('@')); }

Columns columns_of(std::string const& partition) {
  auto const at = partition.find('@');
  if (at == std::string::npos)
    return {"regions/cbs_gebieden_in_nederland_2024.csv", "gm_code", partition + "_code", partition + "_naam", ""};
  return {fmt::format("regions/gemeente_{}_{}.csv", partition.substr(0, at), partition.substr(at + 1)), "gm_code",
          "od_tooi", "od_naam_roo", "od_naam"};
}

MadeRegions regions_of(FactsRun& run, std::string const& partition, MunicipalityNames const& municipalities) {
  auto const columns = columns_of(partition);
  auto const table = run.source(columns.table);
  MadeRegions regions;
  std::set<std::string> placed;
  for (int i = 0; i < table.size(); ++i) {
    auto const row = table.row(i);
    auto const code = row.required(columns.municipality);
    if (!municipalities.contains(code))
      run.complain(row.fault(columns.municipality, said("no municipality of the map year has this code")));
    if (!placed.insert(code).second)
      run.complain(row.fault(columns.municipality, said("in two regions of {}; leave one row", partition)));
    auto& region = regions[row.required(columns.code)];
    auto const name = row.required(columns.name);
    if (!region.name.empty() && region.name != name)
      run.complain(
          row.fault(columns.name, said("the region is called '{}' in a row above; use one name", region.name)));
    region.name = name;
    if (!columns.body_name.empty()) region.body_name = row.required(columns.body_name);
    region.members.insert(code);
  }
  for (auto const& [code, name] : municipalities)
    if (!placed.contains(code))
      run.complain(
          {columns.table, 0, columns.code, code, said("{} is in no region of {}; add the row", name, partition)});
  return regions;
}

// The authored tables that say what a region is called and what is doubtful, and which of their rows were used.
class Remarks {
 public:
  explicit Remarks(FactsRun& run)
      : m_titles(run.authored("region_titles.csv")), m_doubts(run.authored("membership_doubts.csv")) {
    for (int i = 0; i < m_titles.size(); ++i)
      m_title_rows[{m_titles.row(i).required("partition"), m_titles.row(i).required("code")}] = i;
    for (int i = 0; i < m_doubts.size(); ++i) {
      auto const row = m_doubts.row(i);
      m_doubt_rows[{row.required("partition"), row.required("region"), row.required("municipality")}] = i;
    }
  }

  std::optional<std::string> title(std::string const& partition, std::string const& code) {
    auto const found = m_title_rows.find({base_of(partition), code});
    if (found == m_title_rows.end()) return std::nullopt;
    m_used_titles.insert(found->second);
    return m_titles.row(found->second).required("title");
  }

  std::string doubt(std::string const& partition, std::string const& region, std::string const& municipality) {
    auto const found = m_doubt_rows.find({base_of(partition), region, municipality});
    if (found == m_doubt_rows.end()) return {};
    m_used_doubts.insert(found->second);
    return m_doubts.row(found->second).required("doubt");
  }

  void report_unused(FactsRun& run) const {
    for (auto const& [key, row] : m_title_rows)
      if (!m_used_titles.contains(row))
        run.complain(m_titles.row(row).fault("code", said("no such region; remove the title")));
    for (auto const& [key, row] : m_doubt_rows)
      if (!m_used_doubts.contains(row))
        run.complain(m_doubts.row(row).fault("municipality", said("no such membership; remove the doubt")));
  }

 private:
  CsvTable m_titles, m_doubts;
  Titles m_title_rows;
  Doubts m_doubt_rows;
  std::set<int> m_used_titles, m_used_doubts;
};

// "Provincie {name}": the name in the list; "{body}": the body's own.
std::string filled(std::string pattern, MadeRegion const& region) {
  auto const put = [&](std::string_view place, std::string const& text) {
    if (auto const at = pattern.find(place); at != std::string::npos) pattern.replace(at, place.size(), text);
  };
  put("{name}", region.name);
  put("{body}", region.body_name);
  return pattern;
}

void add_tables(FactsRun& run, CsvRow const& partition, MadeRegions const& regions, Remarks& remarks) {
  auto const id = partition.required("id");
  CsvWriter names({"code", "cbs_name", "body_name", "title"});
  std::map<std::string, std::pair<std::string, std::string>> memberships;
  for (auto const& [code, region] : regions) {
    auto const title = remarks.title(id, code).value_or(filled(partition.required("title_pattern"), region));
    names.row({code, region.name, region.body_name, title});
    for (auto const& member : region.members) memberships[member] = {code, remarks.doubt(id, code, member)};
  }
  CsvWriter rows({"municipality", "region", "doubt"});
  for (auto const& [member, region] : memberships) rows.row({member, region.first, region.second});
  run.tables.add("regions/" + id + ".csv", names);
  run.tables.add("memberships/" + id + ".csv", rows);
}

}  // namespace

void make_partitions(FactsRun& run, MunicipalityNames const& municipalities) {
  auto const catalogue = run.authored("partitions.csv");
  auto const arrangements = run.source("regions/roo_gr_deelnemers_2026-05.csv");
  auto const bodies = bodies_in_force(arrangements, Date{2026, 1, 1});
  Remarks remarks(run);
  std::map<std::string, int> order;
  for (int i = 0; i < catalogue.size(); ++i)
    if (!order.emplace(catalogue.row(i).required("id"), i).second)
      run.complain(catalogue.row(i).fault("id", said("this partition stands in the catalogue twice; leave one row")));
  std::vector<std::string> const columns{"id",   "name_nl", "name_en", "singular_nl", "singular_en",
                                         "kind", "date",    "source",  "doubt"};
  CsvWriter out(columns);
  for (auto const& [id, index] : order) {
    auto const row = catalogue.row(index);
    auto regions = regions_of(run, id, municipalities);
    for (auto& [code, region] : regions)
      if (!row.text("body_words").empty()) region.body_name = body_of(bodies, row.text("body_words"), region.members);
    add_tables(run, row, regions, remarks);
    std::vector<std::string> fields;
    for (auto const& column : columns) fields.emplace_back(row.text(column));
    out.row(fields);
  }
  remarks.report_unused(run);
  run.tables.add("partitions.csv", out);
}

}  // namespace kansenatlas
