// Differences between the municipalities of the region.
#include "geo/agenda/composer.hpp"
#include "geo/agenda/region_ranges.hpp"
#include "geo/agenda/wording.hpp"
#include "geo/base/text.hpp"

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
  auto const language = composer.texts().language();
  return {{with_aside(indicator.name(language), fmt::format("{}, {}", indicator.unit(language), figures.year)), note},
          {cell(range.lowest, low), ""},
          {cell(range.highest, high), ""},
          {shown_difference(indicator, high, low, composer.texts()), ""}};
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

}  // namespace kansenatlas
