#include "geo/source/facts_arrangements.hpp"

#include <algorithm>
#include <set>

#include "geo/base/text.hpp"
#include "geo/source/facts_bodies.hpp"

namespace kansenatlas {
namespace {

constexpr Date first_day{2023, 1, 1};
constexpr std::string_view zero_width_space = "\u200b";

struct Version {
  std::vector<std::string> fields;
  std::map<std::pair<std::string, std::string>, std::string> joined;  // (municipality, name in the register) -> day
};

// Without spaces at the ends and the zero-width spaces that some names carry.
std::string clean(std::string_view text) {
  std::string all(text);
  for (auto at = all.find(zero_width_space); at != std::string::npos; at = all.find(zero_width_space))
    all.erase(at, zero_width_space.size());
  return std::string(trimmed(all));
}

// "org:gr-omgevingsdienst-west-holland-29494111" with number 29494111 -> "gr-omgevingsdienst-west-holland".
std::string arrangement_id(std::string id, std::string const& number) {
  if (id.starts_with("org:")) id.erase(0, 4);
  if (id.ends_with("-" + number)) id.erase(id.size() - number.size() - 1);
  return id;
}

// The words of a policy field between bars, each once: "veiligheid|openbare orde | veiligheid" has its own bars.
std::string fields_of(CsvRow const& row) {
  std::vector<std::string> fields;
  for (auto const& part : split(row.text("beleidsterrein"), '|')) {
    std::string const field(trimmed(part));
    if (!field.empty() && std::ranges::find(fields, field) == fields.end()) fields.push_back(field);
  }
  return joined(fields, "|");
}

std::vector<std::string> fields_of_version(CsvRow const& row) {
  auto const number = row.required("gr_roo_id");
  auto form = clean(row.text("samenwerkingsvorm"));
  if (form.size() > 1 && form.front() == '\'' && form.back() == '\'') form = form.substr(1, form.size() - 2);
  return {number,
          arrangement_id(row.required("gr_id"), number),
          clean(row.required("gr_naam")),
          form,
          clean(row.text("orgaan_naam")),
          fields_of(row),
          iso_text(row.date("geldig_van")),
          iso_text(row.date("geldig_tot"))};
}

bool is_kept(CsvRow const& row) {
  auto const until = row.date("geldig_tot");
  return !until.is_known() || (until > first_day && until > row.date("geldig_van"));
}

void take_row(FactsRun& run, CsvRow const& row, MunicipalityNames const& municipalities,
              std::map<std::string, Version>& versions) {
  if (!is_kept(row)) return;
  auto fields = fields_of_version(row);
  auto& version = versions[fields[0]];
  if (version.fields.empty()) version.fields = fields;
  if (version.fields != fields)
    run.complain(row.fault("gr_roo_id", said("differs from an earlier row of the same version; make them agree")));
  auto code = municipality_code(row.text("deelnemer_tooi"));
  if (!municipalities.contains(code)) code.clear();
  auto const name = clean(row.required("deelnemer"));
  if (!version.joined.emplace(std::pair{code, name}, iso_text(row.date("toetreding"))).second)
    run.complain(row.fault("deelnemer", said("takes part twice in this version; leave one row")));
}

}  // namespace

void make_arrangements(FactsRun& run, MunicipalityNames const& municipalities) {
  auto const table = run.source("regions/roo_gr_deelnemers_2026-05.csv");
  std::map<std::string, Version> versions;
  for (int i = 0; i < table.size(); ++i) {
    try {
      take_row(run, table.row(i), municipalities, versions);
    } catch (FaultError const& error) {
      run.complain(error.fault());
    }
  }
  CsvWriter arrangements({"version", "id", "name", "form", "body", "field", "valid_from", "valid_to"});
  CsvWriter participants({"version", "municipality", "name", "joined"});
  for (auto const& [number, version] : versions) {
    arrangements.row(version.fields);
    for (auto const& [who, day] : version.joined) participants.row({number, who.first, who.second, day});
  }
  run.tables.add("arrangements.csv", arrangements);
  run.tables.add("participants.csv", participants);
}

}  // namespace kansenatlas
