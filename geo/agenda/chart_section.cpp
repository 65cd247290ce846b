// The charts that are no maps, each with the table that says the same: spine, strip and scorecard.
#include <algorithm>
#include <cmath>

#include "geo/agenda/composer.hpp"
#include "geo/agenda/congruence_findings.hpp"
#include "geo/agenda/region_ranges.hpp"
#include "geo/agenda/themes.hpp"
#include "geo/agenda/wording.hpp"
#include "geo/base/text.hpp"
#include "geo/chart/attribution.hpp"
#include "geo/welfare/quantile.hpp"

namespace kansenatlas {
namespace {

constexpr std::size_t each_way_in_short = 2, most_beside_chart = 2;

// The newest day of the facts on which a chart of the partition rests.
std::string date_of(Composer const& composer) { return iso_text(composer.partition().date); }

ChartWords words_for(Composer const& composer, std::string subtitle, std::vector<std::string> const& sources) {
  return {composer.self().title, std::move(subtitle),
          attribution_of(sources, false, composer.atlas(), composer.texts()), date_of(composer),
          composer.texts().language()};
}

void add_chart(Composer& composer, std::string const& suffix, std::string const& caption, DataChart chart,
               DraftTable twin) {
  auto const& texts = composer.texts();
  Figure figure;
  figure.kind = FigureKind::chart;
  figure.file = composer.draft.name + "-" + suffix + ".svg";
  int const n = ++composer.charts;
  figure.caption = texts.text("agenda.figure_caption", fmt::arg("n", n), fmt::arg("caption", caption));
  figure.chart = std::make_shared<DataChart const>(std::move(chart));
  twin.caption = texts.text("agenda.annex.chart_table", fmt::arg("n", n), fmt::arg("caption", lower_initial(caption)));
  figure.twin = std::make_shared<DraftTable const>(std::move(twin));
  composer.add(std::move(figure));
}

std::string unit_and_year(Indicator const& indicator, int year, Texts const& texts) {
  auto const& unit = indicator.unit(texts.language());
  auto const shown = std::to_string(year);
  bool const is_said = unit.find("–" + shown) != std::string::npos || unit.ends_with(shown);
  return is_said ? unit : unit + ", " + shown;
}

void note_source(std::vector<std::string>& sources, std::string const& id) {
  if (std::find(sources.begin(), sources.end(), id) == sources.end()) sources.push_back(id);
}

std::vector<double> numbers_in(std::vector<AreaValue> const& values) {
  std::vector<double> numbers;
  for (auto const& value : values)
    if (value.has_value()) numbers.push_back(value.value);
  return numbers;
}

// Beside too few regions stand the municipalities.
std::vector<double> peers_of(Composer const& composer, IndicatorFigures const& figures) {
  auto const row = static_cast<std::size_t>(&figures - composer.material.regional.data());
  return numbers_in(composer.material.compares_regions ? figures.values : composer.material.municipal[row]);
}

// Nothing for an indicator without a direction, a value here or one for the country: it has no place on a spine.
std::optional<SpineRow> spine_row(Composer const& composer, IndicatorFigures const& figures) {
  auto const& texts = composer.texts();
  auto const& indicator = composer.material.indicator(figures);
  auto const region = static_cast<std::size_t>(composer.region);
  auto const& own = figures.values[region];
  if (indicator.direction == Direction::none || indicator.aggregation == Aggregation::sum || !own.has_value() ||
      !figures.national.has_value())
    return std::nullopt;
  // "jaren, gemiddelde 2018–2021" says more than the year.
  auto const year = std::to_string(figures.year);
  bool const is_period = indicator.unit(texts.language()).find("–" + year) != std::string::npos;
  return SpineRow{indicator.name(texts.language()),
                  unit_and_year(indicator, figures.year, texts),
                  shown_in_cell(indicator, own, texts),
                  shown_in_cell(indicator, figures.national, texts),
                  own.value,
                  figures.national.value,
                  peers_of(composer, figures),
                  indicator.direction == Direction::higher_is_better,
                  figures.positions[region].quarter,
                  carries_its_unit(indicator) && !is_period ? year : ""};
}

std::vector<TableColumn> spine_columns(Composer const& composer) {
  auto const& texts = composer.texts();
  bool const is_many = composer.material.compares_regions;
  std::vector<TableColumn> columns{{texts.text("agenda.column.indicator")}};
  for (auto const* name : {"region", "netherlands", is_many ? "middle_half" : "middle_half_municipalities",
                           is_many ? "lowest_to_highest" : "lowest_to_highest_municipality"})
    columns.push_back({texts.text(std::string("agenda.column.") + name), true});
  return columns;
}

// How the figures beside the region's are shown: as approximations where one of them is.
AreaValue peer_model(Composer const& composer, IndicatorFigures const& figures) {
  auto const row = static_cast<std::size_t>(&figures - composer.material.regional.data());
  AreaValue model;
  for (auto const& value : composer.material.compares_regions ? figures.values : composer.material.municipal[row])
    if (value.has_value() && (!model.has_value() || mark_of(model).empty())) model = value;
  return model;
}

std::vector<Cell> spine_cells(Composer const& composer, IndicatorFigures const& figures, SpineRow const& row) {
  auto const& indicator = composer.material.indicator(figures);
  auto const& texts = composer.texts();
  auto sorted = row.peers;
  std::sort(sorted.begin(), sorted.end());
  auto const model = peer_model(composer, figures);
  auto const between = [&](double from, double to) {
    auto const low = shown_value(indicator, like(model, quantile_type_7(sorted, from)), texts);
    auto const high = shown_value(indicator, like(model, quantile_type_7(sorted, to)), texts);
    return std::string(mark_of(model)) +
           texts.text("agenda.spine.between", fmt::arg("low", low), fmt::arg("high", high));
  };
  return {{with_aside(row.name, row.unit), ""},
          {row.own, ""},
          {row.reference, ""},
          {between(.25, .75), ""},
          {between(0, 1), ""}};
}

using Figures = std::vector<IndicatorFigures const*>;

// How far a region stands from the favourable end, 0 to 1; beside too few regions by how much better or poorer it is
// than the country.
double place_of(Composer const& composer, IndicatorFigures const& figures) {
  auto const region = static_cast<std::size_t>(composer.region);
  auto const& position = figures.positions[region];
  if (composer.material.compares_regions) return static_cast<double>(position.rank) / std::max(1, position.of);
  double const national = figures.national.value;
  double const size = std::abs(figures.values[region].value - national) / std::max(std::abs(national), 1e-9);
  return -standing(composer.material, figures, composer.region) * size;
}

// What stands out most, for a reader in a hurry: as many on the favourable side as on the other, by place.
Figures short_choice(Composer const& composer, std::size_t each_way) {
  Figures chosen;
  for (bool const best : {true, false}) {
    Figures side;
    for (auto const& figures : composer.material.regional)
      if (stands_there(composer.material, figures, composer.region, best)) side.push_back(&figures);
    std::stable_sort(side.begin(), side.end(), [&](auto const* a, auto const* b) {
      return best ? place_of(composer, *a) < place_of(composer, *b) : place_of(composer, *a) > place_of(composer, *b);
    });
    side.resize(std::min(side.size(), each_way));
    chosen.insert(chosen.end(), side.begin(), side.end());
  }
  return chosen;
}

// `only`: of these; empty: of all.
void write_spine(Composer& composer, std::vector<std::string> const& horizons, std::string const& which,
                 Figures const& only = {}) {
  auto const& texts = composer.texts();
  auto const peers = peers_in_words(composer);
  SpineChart chart{{}, composer.self().title, peers, {}};
  DraftTable twin{"", spine_columns(composer), {}};
  std::vector<std::string> sources;
  auto const is_wanted = [&](IndicatorFigures const* figures) {
    return only.empty() || std::find(only.begin(), only.end(), figures) != only.end();
  };
  for (auto const& theme : composer.atlas().themes) {
    if (std::find(horizons.begin(), horizons.end(), theme.horizon) == horizons.end()) continue;
    SpineGroup group{theme.name(texts.language()), {}};
    for (auto const* figures : figures_of_theme(composer.material, theme.id))
      if (auto row = is_wanted(figures) ? spine_row(composer, *figures) : std::nullopt) {
        note_source(sources, composer.material.indicator(*figures).source);
        twin.rows.push_back(spine_cells(composer, *figures, *row));
        group.rows.push_back(std::move(*row));
      }
    if (!group.rows.empty()) chart.groups.push_back(std::move(group));
  }
  if (chart.groups.empty()) return;
  bool const is_short = which == "short";
  std::string const chosen_by = composer.material.compares_regions ? "short" : "short_few";
  auto const horizon = is_short ? "" : texts.text("agenda.spine." + which);
  auto const subtitle = texts.text(is_short ? "agenda.spine.subtitle_short" : "agenda.spine.subtitle",
                                   fmt::arg("horizon", horizon), fmt::arg("peers", peers));
  auto const caption = texts.text(is_short ? "agenda.figure.spine_" + chosen_by : "agenda.figure.spine",
                                  fmt::arg("peers", peers), fmt::arg("horizon", horizon));
  chart.words = words_for(composer, subtitle, sources);
  if (!is_short)
    composer.say(texts.text(composer.material.compares_regions ? "agenda.spine.intro" : "agenda.few.spine_intro",
                            fmt::arg("n", composer.charts + 1)));
  add_chart(composer, texts.text(fmt::format("agenda.file.spine_{}", which)), caption, std::move(chart),
            std::move(twin));
}

StripRow strip_row(Composer const& composer, RegionRange const& range) {
  auto const& texts = composer.texts();
  auto const& figures = composer.material.regional[range.row];
  auto const& indicator = composer.material.indicator(figures);
  auto const& values = composer.material.municipal[range.row];
  auto const& own = figures.values[static_cast<std::size_t>(composer.region)];
  auto const name = [&](int m) { return composer.atlas().municipalities[static_cast<std::size_t>(m)].official_name; };
  auto const shown = [&](AreaValue const& value) { return shown_in_cell(indicator, value, texts); };
  auto const shown_or_none = [&](AreaValue const& value) {
    return value.has_value() ? shown(value) : texts.text("agenda.opgave.no_figure");
  };
  StripRow row;
  row.name = indicator.name(texts.language());
  row.unit = unit_and_year(indicator, figures.year, texts);
  row.all = numbers_in(values);
  for (int const m : composer.members())
    if (auto const& value = values[static_cast<std::size_t>(m)]; value.has_value()) row.own.push_back(value.value);
  auto const &lowest = values[static_cast<std::size_t>(range.lowest)],
             &highest = values[static_cast<std::size_t>(range.highest)];
  row.lowest = lowest.value;
  row.highest = highest.value;
  row.lowest_name = name(range.lowest);
  row.highest_name = name(range.highest);
  row.lowest_shown = shown(lowest);
  row.highest_shown = shown(highest);
  auto const [least, most] = std::minmax_element(row.all.begin(), row.all.end());
  row.all_lowest_shown = shown(like(lowest, *least));
  row.all_highest_shown = shown(like(highest, *most));
  row.region = own.value;
  row.national = figures.national.value;
  row.region_shown = shown_or_none(own);
  row.national_shown = shown_or_none(figures.national);
  return row;
}

// "Alphen-Chaam 2,5 %; ...", from low to high.
std::string values_by_name(Composer const& composer, RegionRange const& range) {
  auto const& indicator = composer.material.indicator(composer.material.regional[range.row]);
  auto const& values = composer.material.municipal[range.row];
  std::vector<int> members;
  for (int const m : composer.members())
    if (values[static_cast<std::size_t>(m)].has_value()) members.push_back(m);
  std::stable_sort(members.begin(), members.end(), [&](int a, int b) {
    return values[static_cast<std::size_t>(a)].value < values[static_cast<std::size_t>(b)].value;
  });
  std::vector<std::string> shown;
  for (int const m : members)
    shown.push_back(composer.atlas().municipalities[static_cast<std::size_t>(m)].official_name + " " +
                    shown_in_cell(indicator, values[static_cast<std::size_t>(m)], composer.texts()));
  return joined(shown, "; ");
}

ScoreRow score_row(Composer const& composer, CongruenceFinding const& finding, DraftTable& twin) {
  auto const& texts = composer.texts();
  auto const& other = *finding.scores->b;
  double const total = inhabitants_of(composer.atlas(), composer.members());
  auto const named = fmt::format("{} ({})", other.name(texts.language()), short_text(other.date, texts.language()));
  double const v = composer.material.compares_regions ? finding.scores->v_measure : std::nan("");
  ScoreRow row{named, {}, summary_of(finding, composer.material), v};
  for (auto const& met : finding.met) {
    double const inhabitants = inhabitants_of(composer.atlas(), met.municipalities);
    auto const title = met.region >= 0 ? other.regions[static_cast<std::size_t>(met.region)].title
                                       : texts.text("agenda.congruence.nowhere");
    row.parts.push_back({title, total > 0 ? inhabitants / total : 0});
    bool const is_first = &met == &finding.met.front();
    twin.rows.push_back({{is_first ? named : "", ""},
                         {title, ""},
                         {texts.integer(static_cast<long long>(met.municipalities.size())), ""},
                         {texts.number(inhabitants, 0), ""},
                         {texts.share(row.parts.back().share, 1), ""}});
    if (!std::isnan(v)) twin.rows.back().push_back({is_first ? texts.number(v, 2) : "", ""});
  }
  return row;
}

}  // namespace

std::string peers_in_words(Composer const& composer) {
  auto const& texts = composer.texts();
  if (!composer.material.compares_regions)
    return texts.text("agenda.few.peers",
                      fmt::arg("n", texts.integer(static_cast<long long>(composer.atlas().municipalities.size()))));
  auto const regions = texts.integer(static_cast<long long>(composer.partition().regions.size()));
  return regions + " " + lower_initial(composer.partition().name(texts.language()));
}

void write_spine_now(Composer& composer) { write_spine(composer, {"hier_en_nu"}, "now"); }
// An oplegger has two pages: with many opgaven their table takes the room.
void write_spine_in_short(Composer& composer) {
  std::size_t rows = 0;
  for (auto const* opgave : opgaven_of(composer.material.plans.opgaven, composer.self().code))
    rows += std::max<std::size_t>(1, opgave->indicators.size());
  if (rows > most_beside_chart) return;
  if (auto const chosen = short_choice(composer, rows > 1 ? 1 : each_way_in_short); !chosen.empty())
    write_spine(composer, {"hier_en_nu", "later", "elders"}, "short", chosen);
}
void write_spine_later(Composer& composer) { write_spine(composer, {"later", "elders"}, "later"); }

void write_strip(Composer& composer) {
  auto const& texts = composer.texts();
  auto const ranges = widest_ranges(composer);
  if (ranges.empty()) return;
  StripChart chart{{}, composer.self().title, {}};
  DraftTable twin{"",
                  {{texts.text("agenda.column.indicator")},
                   {texts.text("agenda.column.region"), true},
                   {texts.text("agenda.column.netherlands"), true},
                   {texts.text("agenda.column.low_to_high")}},
                  {}};
  std::vector<std::string> sources;
  for (auto const& range : ranges) {
    auto const row = strip_row(composer, range);
    note_source(sources, composer.material.indicator(composer.material.regional[range.row]).source);
    twin.rows.push_back({{with_aside(row.name, row.unit), ""},
                         {row.region_shown, ""},
                         {row.national_shown, ""},
                         {values_by_name(composer, range), ""}});
    chart.rows.push_back(row);
  }
  chart.words = words_for(composer, texts.text("agenda.strip.subtitle"), sources);
  composer.say(texts.text("agenda.strip.intro", fmt::arg("n", composer.charts + 1)));
  add_chart(composer, texts.text("agenda.file.strip"), texts.text("agenda.figure.strip"), std::move(chart),
            std::move(twin));
}

void write_scorecard(Composer& composer) {
  auto const& texts = composer.texts();
  ScoreChart chart{{}, composer.self().title, {}};
  DraftTable twin{"",
                  {{texts.text("agenda.column.partition")},
                   {texts.text("agenda.column.region")},
                   {texts.text("agenda.column.municipalities"), true},
                   {texts.text("agenda.column.inhabitants"), true},
                   {texts.text("agenda.column.share"), true}},
                  {}};
  if (composer.material.compares_regions) twin.columns.push_back({texts.text("agenda.column.v"), true});
  std::vector<std::string> sources{composer.partition().source};
  for (auto const& finding : congruence_findings(composer.material, composer.region)) {
    if (finding.met.empty()) continue;
    note_source(sources, finding.scores->b->source);
    chart.rows.push_back(score_row(composer, finding, twin));
  }
  if (chart.rows.empty()) return;
  chart.words = words_for(composer, texts.text("agenda.scorecard.subtitle"), sources);
  composer.say(texts.text("agenda.scorecard.intro", fmt::arg("n", composer.charts + 1)));
  add_chart(composer, texts.text("agenda.file.scorecard"), texts.text("agenda.figure.scorecard"), std::move(chart),
            std::move(twin));
}

}  // namespace kansenatlas
