// Differences between the municipalities of the region, and how near the basic provisions are.
#include <algorithm>
#include <cmath>

#include "geo/agenda/composer.hpp"
#include "geo/agenda/region_ranges.hpp"
#include "geo/agenda/wording.hpp"

namespace kansenatlas {
namespace {

std::string record_extreme(Composer& composer, IndicatorFigures const& figures, AreaValue const& value,
                           int municipality, int pattern) {
  auto const& texts = composer.texts();
  auto const& indicator = composer.material.indicator(figures);
  auto const& place = composer.atlas().municipalities[static_cast<std::size_t>(municipality)];
  Fact fact;
  fact.number = fact_number(composer.home, indicator.number, pattern);
  fact.kind = pattern == 1 ? "lowest" : "highest";
  fact.about = place.code;
  fact.label = fmt::format("{}, {}", indicator.name(texts.language()), place.official_name);
  fact.value = value.value;
  fact.shown = shown_value(indicator, value, texts);
  fact.indicator = indicator.id;
  fact.year = figures.year;
  fact.unit = indicator.unit(texts.language());
  fact.source = composer.citation(indicator.source);
  fact.method = method_of(composer.atlas(), indicator, value, texts);
  return composer.record(fact);
}

std::vector<Cell> range_row(Composer& composer, RegionRange const& range) {
  auto const& figures = composer.material.regional[range.row];
  auto const& indicator = composer.material.indicator(figures);
  auto const& values = composer.material.municipal[range.row];
  auto const& low = values[static_cast<std::size_t>(range.lowest)];
  auto const& high = values[static_cast<std::size_t>(range.highest)];
  auto const note = composer.note_for({record_extreme(composer, figures, low, range.lowest, 1),
                                       record_extreme(composer, figures, high, range.highest, 2)});
  auto const cell = [&](int municipality, AreaValue const& value) {
    return fmt::format("{}: {}", composer.atlas().municipalities[static_cast<std::size_t>(municipality)].official_name,
                       shown_in_cell(indicator, value, composer.texts()));
  };
  return {{fmt::format("{} ({}, {})", indicator.name(composer.texts().language()),
                       indicator.unit(composer.texts().language()), figures.year),
           note},
          {cell(range.lowest, low), ""},
          {cell(range.highest, high), ""},
          {shown_difference(indicator, high, low, composer.texts()), ""}};
}

// Share of the region's inhabitants in municipalities in the least favourable quarter of all.
double share_in_worst_quarter(Composer const& composer, IndicatorFigures const& figures,
                              std::vector<AreaValue> const& municipal) {
  std::vector<double> numbers;
  for (auto const& value : municipal) numbers.push_back(value.value);
  auto const positions = positions_of(numbers, composer.material.indicator(figures).direction);
  double in_worst = 0, counted = 0;
  for (int const m : composer.members()) {
    auto const i = static_cast<std::size_t>(m);
    double const inhabitants = static_cast<double>(composer.atlas().municipalities[i].inhabitants_2024);
    if (std::isnan(numbers[i])) continue;
    counted += inhabitants;
    if (positions[i].quarter == Quarter::worst) in_worst += inhabitants;
  }
  return counted > 0 ? in_worst / counted : std::nan("");
}

void add_provision(Composer& composer, DraftTable& table, IndicatorFigures const& figures,
                   std::vector<AreaValue> const& municipal) {
  auto const& texts = composer.texts();
  auto const& indicator = composer.material.indicator(figures);
  auto const& value = figures.values[static_cast<std::size_t>(composer.region)];
  double const share = share_in_worst_quarter(composer, figures, municipal);
  if (!value.has_value() || std::isnan(share)) return;
  Fact fact;
  fact.number = fact_number(composer.home, indicator.number, 1);
  fact.kind = "share_in_worst_quarter";
  fact.label = texts.text("agenda.fact.share_in_worst_quarter", fmt::arg("name", indicator.name(texts.language())));
  fact.value = share;
  fact.shown = texts.share(share, 0);
  fact.indicator = indicator.id;
  fact.year = figures.year;
  fact.source = composer.citation(indicator.source);
  fact.method = texts.text("agenda.method.share_in_worst_quarter");
  auto const note = composer.note_for({composer.record(fact)});
  table.rows.push_back({{fmt::format("{} ({})", indicator.name(texts.language()), figures.year), note},
                        {shown_in_cell(indicator, value, texts), ""},
                        {shown_in_cell(indicator, figures.national, texts), ""},
                        {texts.share(share, 0), ""}});
}

// Distances that are no core indicators: to a GP, a supermarket. "afstand_school_kwb" repeats a core one.
void add_further_distances(Composer& composer, DraftTable& table) {
  auto const& atlas = composer.atlas();
  for (std::size_t i = 0; i < atlas.indicators.size(); ++i) {
    auto const name = atlas.indicators[i].bare_name();
    bool const is_wanted = atlas.indicators[i].fitness == Fitness::supplementary && name.starts_with("afstand_") &&
                           !name.ends_with("_kwb");
    auto const years = is_wanted ? atlas.observations->years(static_cast<int>(i)) : std::vector<int>();
    if (!years.empty())
      add_provision(composer, table, figures_of(atlas, &composer.partition(), static_cast<int>(i), years.back()),
                    municipal_values(atlas, static_cast<int>(i), years.back()));
  }
}

}  // namespace

void write_differences(Composer& composer) {
  auto const& texts = composer.texts();
  auto const ranges = widest_ranges(composer);
  bool const is_one = composer.members().size() == 1;
  if (ranges.empty())
    return composer.say(texts.text(is_one ? "agenda.differences.one_municipality" : "agenda.differences.none"));
  composer.say(texts.text("agenda.differences.intro"));
  DraftTable table{texts.text("agenda.differences.table"),
                   {{texts.text("agenda.column.indicator")},
                    {texts.text("agenda.column.lowest")},
                    {texts.text("agenda.column.highest")},
                    {texts.text("agenda.column.difference"), true}},
                   {}};
  for (auto const& range : ranges) table.rows.push_back(range_row(composer, range));
  composer.add_table(std::move(table));
  composer.say(texts.text("agenda.differences.within"));
}

void write_provisions(Composer& composer) {
  auto const& texts = composer.texts();
  DraftTable table{texts.text("agenda.provisions.table"),
                   {{texts.text("agenda.column.provision")},
                    {texts.text("agenda.column.region"), true},
                    {texts.text("agenda.column.netherlands"), true},
                    {texts.text("agenda.column.share_in_worst_quarter"), true}},
                   {}};
  auto const& material = composer.material;
  for (std::size_t row = 0; row < material.regional.size(); ++row)
    if (material.indicator(material.regional[row]).bare_name().starts_with("afstand_"))
      add_provision(composer, table, material.regional[row], material.municipal[row]);
  auto const core = table.rows.size();
  add_further_distances(composer, table);
  if (table.rows.empty()) return composer.say(texts.text("agenda.provisions.none"));
  auto const further = static_cast<long long>(table.rows.size() - core);
  composer.say(texts.text("agenda.provisions.intro") +
               (further > 0 && core > 0 ? " " + texts.plural("agenda.provisions.further", further) : ""));
  composer.add_table(std::move(table));
}

}  // namespace kansenatlas
