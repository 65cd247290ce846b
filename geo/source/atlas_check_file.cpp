#include <fmt/format.h>

#include "geo/source/atlas_check.hpp"
#include "geo/source/atlas_read.hpp"

namespace kansenatlas {
namespace {

// Where a finding stands in an atlas file: its table, and the columns that name the row there.
struct Place {
  std::string table;
  std::vector<std::pair<std::string, std::string>> key;
};

// "observations/rmbw/schulden" -> observations of indicator rmbw.schulden; "regions/corop" -> regions of corop.
Place place_of(Finding const& finding) {
  auto const slash = finding.table.find('/');
  Place place{finding.table.substr(0, slash), finding.key};
  if (slash == std::string::npos) return place;
  auto rest = finding.table.substr(slash + 1);
  if (place.table == "observations") {
    rest[rest.find('/')] = '.';
    place.key.emplace_back("(SELECT id FROM indicators i WHERE i.fid = indicator)", rest);
  } else {
    place.key.emplace_back("partition", rest);
  }
  return place;
}

int row_of(Database& database, Place const& place) {
  if (place.key.empty()) return 0;
  std::string sql = fmt::format("SELECT fid FROM {} WHERE 1", place.table);
  for (auto const& [column, value] : place.key) sql += fmt::format(" AND {} = ?", column);
  auto row = database.prepare(sql);
  int parameter = 0;
  for (auto const& [column, value] : place.key) row.bind(parameter++, std::string_view(value));
  return row.step() ? static_cast<int>(row.integer(0)) : 0;
}

Fault fault_of(Database& database, std::string const& file, Finding const& finding) {
  if (finding.table.starts_with("boundaries/"))
    return {fmt::format("{}, kansenatlas_blobs", file), 0, finding.field, finding.value, finding.message};
  auto const place = place_of(finding);
  return {fmt::format("{}, {}", file, place.table), row_of(database, place), finding.field, finding.value,
          finding.message};
}

void check_memberships(Atlas const& atlas, std::string const& file, std::vector<Fault>& faults) {
  for (auto const& partition : atlas.partitions)
    for (std::size_t m = 0; m < partition.region_of.size(); ++m)
      if (partition.region_of[m] < 0)
        faults.push_back({fmt::format("{}, memberships", file), 0, "municipality", atlas.municipalities[m].code,
                          said("lies in no region of {}", partition.id)});
}

void check_references(Database& database, std::string const& file, std::vector<Fault>& faults) {
  auto row = database.prepare("PRAGMA foreign_key_check");
  while (row.step())
    faults.push_back({fmt::format("{}, {}", file, row.text(0)), static_cast<int>(row.integer(1)), "", "",
                      said("refers to a row of '{}' that is not there", row.text(2))});
}

}  // namespace

std::vector<Fault> check_atlas_file(std::filesystem::path const& path) {
  auto const country = read_atlas_file(path, Figures::all);
  auto const file = path.filename().string();
  auto database = open_atlas(path);
  std::vector<Fault> faults;
  check_references(database, file, faults);
  check_memberships(*country.atlas, file, faults);
  auto const checks = read_cross_checks(database);
  for (auto const& finding : check_country(country, &checks)) faults.push_back(fault_of(database, file, finding));
  return faults;
}

}  // namespace kansenatlas
