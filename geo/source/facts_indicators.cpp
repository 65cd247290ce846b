#include "geo/source/facts_indicators.hpp"

#include <algorithm>

#include <fmt/format.h>

#include "geo/base/numbers.hpp"
#include "geo/base/text.hpp"
#include "geo/source/atlas_schema.hpp"
#include "geo/source/facts_derived.hpp"
#include "geo/source/facts_fitness.hpp"
#include "geo/source/facts_observations.hpp"

namespace kansenatlas {
namespace {

std::set<std::string> column_values(CsvTable const& table, std::string_view column) {
  std::set<std::string> values;
  for (int i = 0; i < table.size(); ++i) values.insert(table.row(i).required(column));
  return values;
}

// Digits after the decimal point that the figures use, at most one: more would claim a precision that none has.
int decimals_of(Series const& series) {
  std::size_t most = 0;
  for (auto const& [year, figures] : series.by_year)
    for (auto const& [area, figure] : figures) {
      auto const text = csv_number(figure.value);
      if (auto const point = text.find('.'); point != std::string::npos) most = std::max(most, text.size() - point - 1);
    }
  return static_cast<int>(std::min<std::size_t>(most, 1));
}

FitnessVerdict fitness_of(CsvRow const& entry, CsvRow const& table, Series const& series, bool is_original) {
  auto const& newest = series.by_year.rbegin()->second;
  FitnessFacts facts;
  facts.is_unit_guessed = entry.text("doubt") == "unit_guessed";
  facts.has_direction = !entry.text("direction").empty();
  facts.can_be_aggregated = entry.text("aggregation") != "not_allowed";
  facts.may_be_core = table.truth("may_be_core");
  facts.is_original = is_original;
  if (entry.has("original")) facts.original = entry.text("original");
  facts.is_model_estimate = std::ranges::any_of(newest, [](auto const& f) { return f.second.is_model_estimate; });
  facts.last_year = newest_year(series);
  facts.municipalities =
      static_cast<int>(std::ranges::count_if(newest, [](auto const& f) { return f.first.starts_with("GM"); }));
  return judge_fitness(facts);
}

SeriesWording wording_of(CsvRow const& entry) {
  SeriesWording wording;
  wording.absent = entry.text("absent");
  for (auto const& year : entry.list("provisional_years"))
    wording.provisional_years.insert(static_cast<int>(parse_integer(year).value_or(0)));
  return wording;
}

// Makes the rows of one table of the catalogue after another.
class IndicatorTables {
 public:
  IndicatorTables(FactsRun& run, MunicipalityNames const& municipalities)
      : m_run(run),
        m_codes(run, municipalities),
        m_themes(column_values(run.authored("themes.csv"), "id")),
        m_sources(column_values(run.authored("sources.csv"), "id")) {
    auto const tables = run.authored("tables.csv");
    for (auto const& folder : column_values(tables, "folder"))
      note_originals(run.authored("indicators/" + folder + ".csv"));
  }

  void make(CsvRow const& table) {
    auto const folder = table.required("folder"), name = table.required("file");
    std::string const population(table.text("population"));
    auto const catalogue = m_run.authored("indicators/" + folder + ".csv");
    auto const& file = series_file(folder, name);
    if (!m_sources.contains(table.required("source")))
      m_run.complain(table.fault("source", said("no such source; add it to catalogue/sources.csv")));
    std::set<std::string> described;
    for (int i = 0; i < catalogue.size(); ++i) {
      auto const entry = catalogue.row(i);
      if (entry.text("population") != population) continue;
      auto const key = std::pair{entry.required("name"), population};
      described.insert(key.first);
      auto const found = file.series.find(key);
      if (found == file.series.end() || found->second.by_year.empty())
        m_run.complain(entry.fault("name", said("the publisher's file has no such series; remove the row")));
      else
        make_series(table, entry, file, found->second);
    }
    for (auto const& [key, series] : file.series)
      if (key.second == population && !described.contains(key.first))
        m_run.complain({name, 0, "indicator_id", key.first,
                        said("not in catalogue/indicators/{}.csv; describe it there", folder)});
  }

  void finish() {
    for (auto const& [id, fault] : m_references)
      if (!m_ids.contains(id)) m_run.complain(fault);
    for (auto& fault : m_misnumbered) {
      fault.message = said("must be a number that no other series has; the next free one is {}",
                           m_numbers.empty() ? 1 : *m_numbers.rbegin() + 1);
      m_run.complain(fault);
    }
    m_run.tables.add("indicators.csv", m_out);
  }

 private:
  // Series that another table repeats.
  void note_originals(CsvTable const& catalogue) {
    if (!catalogue.find_column("original")) return;
    for (int i = 0; i < catalogue.size(); ++i) {
      auto const row = catalogue.row(i);
      std::string const original(row.text("original"));
      if (original.empty()) continue;
      m_originals.insert(original);
      m_references.emplace(original, row.fault("original", said("no such series")));
    }
  }

  SeriesFile const& series_file(std::string const& folder, std::string const& name) {
    auto const [at, is_new] = m_files.try_emplace(name);
    if (is_new) {
      at->second = read_series_file(m_run, m_codes, name, folder);
      add_derived_series(m_run, folder, at->second);
    }
    return at->second;
  }

  void make_series(CsvRow const& table, CsvRow const& entry, SeriesFile const& file, Series const& series) {
    auto const folder = table.required("folder");
    auto const id = series_id(folder, entry.required("name"), std::string(table.text("population")));
    m_ids.insert(id);
    check(entry);
    auto const [fitness, reason, reason_en] = fitness_of(entry, table, series, m_originals.contains(id));
    std::vector<std::string> fields{id, entry.required("number")};
    for (auto const* column : {"name_nl", "name_en", "unit_nl", "unit_en"}) fields.push_back(entry.required(column));
    for (auto const* column :
         {"themes", "direction", "direction_by", "aggregation", "weight", "weight_is_own_denominator"})
      fields.emplace_back(entry.text(column));
    if (fields.back().empty()) fields.back() = "false";
    fields.insert(
        fields.end(),
        {table.required("source"), table.required("edition"), std::to_string(file.map_years.at(newest_year(series))),
         std::string(table.text("population")), table.required("precedence"), fitness, reason, reason_en,
         std::string(entry.text("note_nl")), std::string(entry.text("note_en")), std::to_string(decimals_of(series)),
         entry.has("last_year_before_break") ? std::string(entry.text("last_year_before_break")) : ""});
    m_out.row(fields);
    auto const path = id.substr(folder.size() + 1);
    m_run.tables.add(fmt::format("observations/{}/{}.csv", folder, path),
                     observation_table(file, series, wording_of(entry), m_codes.current()));
  }

  void check(CsvRow const& entry) {
    for (auto const& theme : entry.list("themes"))
      if (!m_themes.contains(theme))
        m_run.complain(entry.fault("themes", said("no such theme; add it to catalogue/themes.csv")));
    if (entry.text("direction").empty() != entry.text("direction_by").empty())
      m_run.complain(entry.fault("direction_by", said("say who assigned the direction, and only where there is one")));
    std::string const weight(entry.text("weight"));
    if (!weight.empty() && weight != "inhabitants" && weight != "land_area")
      m_references.emplace(weight,
                           entry.fault("weight", said("neither inhabitants, land_area nor the id of an indicator")));
    check_number(entry);
  }

  // A number belongs to one series for good: agendas that were handed over refer to it.
  void check_number(CsvRow const& entry) {
    auto const number = entry.integer("number");
    if (number < 1 || !m_numbers.insert(number).second) m_misnumbered.push_back(entry.fault("number", ""));
  }

  FactsRun& m_run;
  MunicipalityCodes m_codes;
  std::set<std::string> m_themes, m_sources, m_ids;
  std::map<std::string, SeriesFile> m_files;
  std::map<std::string, Fault> m_references;  // ids of other series, and what is wrong when there is no such series
  std::set<std::string> m_originals;
  std::set<long long> m_numbers;
  std::vector<Fault> m_misnumbered;
  CsvWriter m_out{column_names("indicators")};
};

}  // namespace

void make_indicators(FactsRun& run, MunicipalityNames const& municipalities) {
  auto const tables = run.authored("tables.csv");
  IndicatorTables indicators(run, municipalities);
  for (int i = 0; i < tables.size(); ++i) indicators.make(tables.row(i));
  indicators.finish();
}

}  // namespace kansenatlas
