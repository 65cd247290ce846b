// At which scale the differences live, and whether the regions of the partition grow towards each other.
#include <algorithm>
#include <cmath>

#include "geo/agenda/composer.hpp"
#include "geo/agenda/wording.hpp"
#include "geo/base/text.hpp"

namespace kansenatlas {
namespace {

constexpr std::size_t scales_shown = 6;

struct ScaleRow {
  RegionalScale const* scale;
  double omega = 0;  // of the agenda's own partition
};

std::vector<ScaleRow> rows_of(Material const& material) {
  std::vector<ScaleRow> rows;
  for (auto const& scale : material.scales)
    if (auto const& own = scale.survey.partitions.front(); !std::isnan(own.parts.omega_squared) && !own.is_too_fine)
      rows.push_back({&scale, own.parts.omega_squared});
  std::stable_sort(rows.begin(), rows.end(), [](ScaleRow const& a, ScaleRow const& b) { return a.omega > b.omega; });
  return rows;
}

std::string record_omega(Composer& composer, ScaleRow const& row, DisparitySurvey::Part const& part, int pattern) {
  auto const& texts = composer.texts();
  auto const& survey = row.scale->survey;
  auto const& indicator = composer.atlas().indicators[static_cast<std::size_t>(survey.indicator)];
  Fact fact;
  fact.number = fact_number(composer.home, indicator.number, pattern);
  fact.kind = "omega_squared";
  fact.label =
      fmt::format("{}, {}", indicator.name(texts.language()), lower_initial(part.partition->name(texts.language())));
  fact.value = part.parts.omega_squared;
  fact.shown = texts.number(fact.value, 2);
  fact.indicator = indicator.id;
  fact.year = survey.year;
  fact.source = composer.citation(indicator.source);
  fact.method = texts.text("agenda.method.omega_squared");
  return composer.record(fact);
}

std::string record_spread(Composer& composer, ScaleRow const& row, YearSpread const& spread, int pattern) {
  auto const& texts = composer.texts();
  auto const& indicator = composer.atlas().indicators[static_cast<std::size_t>(row.scale->survey.indicator)];
  Fact fact;
  fact.number = fact_number(composer.home, indicator.number, pattern);
  fact.kind = "coefficient_of_variation";
  fact.label = texts.text("agenda.fact.coefficient_of_variation", fmt::arg("name", indicator.name(texts.language())));
  fact.value = spread.cv;
  fact.shown = texts.share(spread.cv, 1);
  fact.indicator = indicator.id;
  fact.year = spread.year;
  fact.source = composer.citation(indicator.source);
  fact.method = texts.text("agenda.method.coefficient_of_variation");
  return composer.record(fact);
}

Cell spread_cell(Composer& composer, ScaleRow const& row) {
  auto const& sigma = row.scale->sigma;
  if (sigma.size() < 2) return {"–", ""};
  auto const note = composer.note_for(
      {record_spread(composer, row, sigma.front(), 5), record_spread(composer, row, sigma.back(), 6)});
  auto const& texts = composer.texts();
  return {fmt::format("{} ({}), {} ({})", texts.share(sigma.front().cv, 1), sigma.front().year,
                      texts.share(sigma.back().cv, 1), sigma.back().year),
          note};
}

std::vector<Cell> cells_of(Composer& composer, ScaleRow const& row) {
  auto const& texts = composer.texts();
  auto const& survey = row.scale->survey;
  auto const& indicator = composer.atlas().indicators[static_cast<std::size_t>(survey.indicator)];
  auto const& own = survey.partitions.front();
  auto const& widest = survey.partitions[*survey.leading()];
  std::vector<std::string> facts{record_omega(composer, row, own, 3)};
  if (&widest != &own) facts.push_back(record_omega(composer, row, widest, 4));
  auto const note = composer.note_for(facts);
  return {{with_aside(indicator.name(texts.language()), std::to_string(survey.year)), note},
          {texts.number(own.parts.omega_squared, 2), ""},
          {fmt::format("{}: {}", lower_initial(widest.partition->name(texts.language())),
                       texts.number(widest.parts.omega_squared, 2)),
           ""},
          spread_cell(composer, row)};
}

}  // namespace

void write_scales(Composer& composer) {
  auto const& texts = composer.texts();
  auto rows = rows_of(composer.material);
  if (rows.empty()) return;
  if (rows.size() > scales_shown) rows.resize(scales_shown);
  composer.add(Subheading{texts.text("agenda.scale.heading")});
  auto const partition = lower_initial(composer.partition().name(texts.language()));
  composer.say(texts.text("agenda.scale.intro", fmt::arg("partition", partition)));
  DraftTable table{texts.text("agenda.scale.table", fmt::arg("partition", partition)),
                   {{texts.text("agenda.column.indicator")},
                    {texts.text("agenda.column.between_regions"), true},
                    {texts.text("agenda.column.widest_partition")},
                    {texts.text("agenda.column.spread")}},
                   {}};
  for (auto const& row : rows) table.rows.push_back(cells_of(composer, row));
  composer.add_table(std::move(table));
}

}  // namespace kansenatlas
