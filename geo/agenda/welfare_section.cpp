// Broad welfare by theme: every indicator that an agenda may lean on, with value, the country, place and trend.
#include <algorithm>

#include "geo/agenda/composer.hpp"
#include "geo/agenda/themes.hpp"
#include "geo/agenda/wording.hpp"
#include "geo/base/text.hpp"

namespace kansenatlas {
namespace {

enum WelfarePattern { value_pattern = 1, national_pattern, rank_pattern, trend_pattern };

constexpr int place_column = 4;
constexpr std::size_t short_rows = 10;

// One indicator in this region.
struct Entry {
  IndicatorFigures const& figures;
  Indicator const& indicator;
  AreaValue const& value;
  Position const& position;
  Trend const& trend;
  [[nodiscard]] bool has_rank() const {
    return position.rank > 0 && indicator.direction != Direction::none && indicator.aggregation != Aggregation::sum;
  }
  [[nodiscard]] bool has_national() const {
    return figures.national.has_value() && indicator.aggregation != Aggregation::sum;
  }
};

Entry entry_of(Composer const& composer, IndicatorFigures const& figures) {
  auto const region = static_cast<std::size_t>(composer.region);
  return {figures, composer.material.indicator(figures), figures.values[region], figures.positions[region],
          figures.trends[region]};
}

Fact fact_for(Composer const& composer, Entry const& entry, int pattern, std::string const& kind) {
  Fact fact;
  fact.number = fact_number(home_of(composer.atlas(), entry.indicator), entry.indicator.number, pattern);
  fact.kind = kind;
  fact.indicator = entry.indicator.id;
  fact.year = entry.figures.year;
  fact.source = composer.citation(entry.indicator.source);
  return fact;
}

void record_value(Composer& composer, Entry const& entry, AreaValue const& value, WelfarePattern pattern) {
  auto const& texts = composer.texts();
  bool const is_national = pattern == national_pattern;
  Fact fact = fact_for(composer, entry, pattern, is_national ? "national" : "value");
  fill_value(composer, fact, entry.indicator, value);
  if (is_national) fact.label = texts.text("agenda.fact.national", fmt::arg("name", fact.label));
  fact.about = is_national ? "NL" : "";
  composer.record(fact);
}

void record_rank(Composer& composer, Entry const& entry) {
  auto const& texts = composer.texts();
  Fact fact = fact_for(composer, entry, rank_pattern, "rank");
  fact.label = texts.text("agenda.fact.rank", fmt::arg("name", entry.indicator.name(texts.language())));
  fact.value = entry.position.rank;
  fact.shown = texts.text("agenda.rank_of", fmt::arg("rank", entry.position.rank), fmt::arg("of", entry.position.of));
  fact.method = texts.text("agenda.method.rank");
  composer.record(fact);
}

void record_trend(Composer& composer, Entry const& entry) {
  auto const& texts = composer.texts();
  Fact fact = fact_for(composer, entry, trend_pattern, "trend");
  fact.label = texts.text("agenda.fact.trend", fmt::arg("name", entry.indicator.name(texts.language())));
  fact.value = entry.trend.slope;
  fact.shown = texts.text(fmt::format("welfare.trend.{}", name_of(entry.trend.state)));
  fact.method = texts.plural(
      entry.trend.state == TrendState::undetermined ? "agenda.method.trend_too_short" : "agenda.method.trend",
      entry.trend.points);
  composer.record(fact);
}

// The facts of one indicator, and the footnote that carries them.
std::string record_entry(Composer& composer, Entry const& entry) {
  auto const number = [&](WelfarePattern pattern) {
    return fact_number(home_of(composer.atlas(), entry.indicator), entry.indicator.number, pattern);
  };
  std::vector<std::string> numbers{number(value_pattern)};
  record_value(composer, entry, entry.value, value_pattern);
  if (entry.has_national()) {
    record_value(composer, entry, entry.figures.national, national_pattern);
    numbers.push_back(number(national_pattern));
  }
  if (entry.has_rank()) {
    record_rank(composer, entry);
    numbers.push_back(number(rank_pattern));
  }
  record_trend(composer, entry);
  numbers.push_back(number(trend_pattern));
  return composer.note_for(numbers);
}

Sentence comparison_sentence(Entry const& entry, Texts const& texts, std::vector<std::string> const& facts) {
  auto const comparison = compared_as_shown(entry.indicator, entry.value, entry.figures.national);
  if (comparison == Comparison::equal) return {texts.text("agenda.gap.equal"), facts};
  return {texts.text(comparison == Comparison::higher ? "agenda.gap.higher" : "agenda.gap.lower",
                     fmt::arg("gap", shown_difference(entry.indicator, entry.value, entry.figures.national, texts))),
          facts};
}

std::string trend_sentence(Entry const& entry, Texts const& texts) {
  if (entry.trend.state == TrendState::undetermined) return texts.text("agenda.trend.undetermined");
  return texts.text(fmt::format("agenda.trend.{}", name_of(entry.trend.state)),
                    fmt::arg("first", entry.trend.first_year), fmt::arg("last", entry.trend.last_year));
}

// More favourable than the country and yet in the least favourable quarter, or the other way about.
bool stands_otherwise(Composer const& composer, Entry const& entry) {
  int const stands = standing(composer.material, entry.figures, composer.region);
  return (stands > 0 && entry.position.quarter == Quarter::worst) ||
         (stands < 0 && entry.position.quarter == Quarter::best);
}

void add_prose(Composer& composer, Entry const& entry, std::string const& note) {
  auto const& texts = composer.texts();
  auto const number = [&](WelfarePattern pattern) {
    return fact_number(home_of(composer.atlas(), entry.indicator), entry.indicator.number, pattern);
  };
  Paragraph paragraph{lead_of(entry.indicator, entry.figures.year, texts), {}, {note}};
  std::string const shown = shown_in_text(entry.indicator, entry.value, texts);
  if (entry.has_national()) {
    paragraph.sentences.push_back(
        {texts.text("agenda.value_and_national", fmt::arg("value", shown),
                    fmt::arg("national", shown_in_text(entry.indicator, entry.figures.national, texts))),
         {number(value_pattern), number(national_pattern)}});
    paragraph.sentences.push_back(comparison_sentence(entry, texts, {number(value_pattern), number(national_pattern)}));
  } else {
    paragraph.sentences.push_back({texts.text("agenda.value_only", fmt::arg("value", shown)), {number(value_pattern)}});
  }
  if (entry.has_rank())
    paragraph.sentences.push_back(
        {texts.text(fmt::format("agenda.rank.{}", name_of(entry.position.quarter)),
                    fmt::arg("rank", shown_ordinal(entry.position.rank, texts)), fmt::arg("of", entry.position.of)),
         {number(rank_pattern)}});
  if (stands_otherwise(composer, entry)) paragraph.sentences.push_back({texts.text("agenda.rank.otherwise"), {}});
  paragraph.sentences.push_back({trend_sentence(entry, texts), {number(trend_pattern)}});
  if (auto doubt = jump_sentence(composer, entry.figures); !doubt.empty())
    paragraph.sentences.push_back({std::move(doubt), {}});
  composer.add(std::move(paragraph));
}

bool stands_out(Entry const& entry) {
  return entry.has_rank() && (entry.position.quarter == Quarter::best || entry.position.quarter == Quarter::worst);
}

std::vector<TableColumn> table_columns(Composer const& composer) {
  auto const& texts = composer.texts();
  std::vector<TableColumn> columns{
      {texts.text("agenda.column.indicator")},    {texts.text("agenda.column.year"), true},
      {texts.text("agenda.column.region"), true}, {texts.text("agenda.column.netherlands"), true},
      {texts.text("agenda.column.rank"), true},   {texts.text("agenda.column.trend")},
      {texts.text("agenda.column.fact")}};
  if (!composer.material.compares_regions) columns.erase(columns.begin() + place_column);
  return columns;
}

std::vector<Cell> table_row(Composer const& composer, Entry const& entry, std::string const& note) {
  auto const& texts = composer.texts();
  std::vector<Cell> row{
      {with_aside(entry.indicator.name(texts.language()), entry.indicator.unit(texts.language())), note},
      {std::to_string(entry.figures.year), ""},
      {shown_in_cell(entry.indicator, entry.value, texts), ""},
      {entry.has_national() ? shown_in_cell(entry.indicator, entry.figures.national, texts) : "–", ""},
      {entry.has_rank()
           ? texts.text("agenda.rank_of", fmt::arg("rank", entry.position.rank), fmt::arg("of", entry.position.of))
           : "–",
       ""},
      {texts.text(fmt::format("welfare.trend.{}", name_of(entry.trend.state))), ""},
      {fact_number(home_of(composer.atlas(), entry.indicator), entry.indicator.number, value_pattern), ""}};
  if (!composer.material.compares_regions) row.erase(row.begin() + place_column);
  return row;
}

// Where the only indicator of a theme stands.
std::string standing_alone(Composer const& composer, Entry const& entry, ThemeTally const& tally) {
  if (entry.indicator.direction == Direction::none) return "agenda.theme.only_without_direction";
  if (!composer.material.compares_regions)
    return tally.better ? "agenda.few.only_better" : tally.poorer ? "agenda.few.only_poorer" : "agenda.few.only_equal";
  return fmt::format("agenda.theme.only_{}", name_of(entry.position.quarter));
}

// How many of a theme's indicators stand out.
std::string standing_among(Composer const& composer, ThemeTally const& tally) {
  auto const& texts = composer.texts();
  auto const count = [&](int n) { return n ? texts.integer(n) : texts.text("agenda.no_one"); };
  if (!composer.material.compares_regions)
    return texts.text("agenda.few.theme", fmt::arg("better", count(tally.better)),
                      fmt::arg("poorer", count(tally.poorer)));
  if (tally.best == tally.with_value || tally.worst == tally.with_value)
    return texts.text(
        fmt::format("agenda.theme.{}_{}", tally.with_value == 2 ? "two" : "all", tally.best > 0 ? "best" : "worst"),
        fmt::arg("n", tally.with_value));
  if (tally.best > 0 && tally.worst > 0)
    return texts.plural((tally.best == 1) == (tally.worst == 1) ? "agenda.theme.both_alike" : "agenda.theme.both_worst",
                        tally.worst, fmt::arg("first", texts.plural("agenda.theme.both", tally.best)));
  std::string const which = tally.best > 0      ? "best"
                            : tally.worst > 0   ? "worst"
                            : tally.ranked == 0 ? "unranked"
                                                : "neither";
  return texts.plural("agenda.theme." + which, std::max(tally.best, tally.worst), fmt::arg("best", tally.best),
                      fmt::arg("worst", tally.worst));
}

void add_theme_sentences(Composer& composer, ThemeTally const& tally, Entry const& first) {
  auto const& texts = composer.texts();
  composer.say(
      texts.plural("agenda.theme.count", tally.with_value) + " " +
      (tally.with_value == 1 ? texts.text(standing_alone(composer, first, tally)) : standing_among(composer, tally)));
}

// One indicator makes no pattern.
void add_reading(Composer& composer, Theme const& theme, ThemeTally const& tally) {
  if (tally.best + tally.worst < 2) return;
  std::string const key = tally.best > tally.worst   ? "agenda.reading.more_best"
                          : tally.best < tally.worst ? "agenda.reading.more_worst"
                                                     : "agenda.reading.even";
  composer.add(Reading{composer.texts().text(key), fmt::format("D{}-{}", composer.home, theme.id), key});
}

void add_missing(Composer& composer, std::vector<std::string> const& missing) {
  if (!missing.empty())
    composer.say(composer.texts().text("agenda.theme.missing", fmt::arg("list", composer.texts().list(missing))));
}

void write_theme(Composer& composer, Theme const& theme) {
  auto const& texts = composer.texts();
  DraftTable table{texts.text("agenda.theme.table", fmt::arg("theme", lower_initial(theme.name(texts.language())))),
                   table_columns(composer),
                   {}};
  std::vector<std::string> missing;
  std::vector<Entry> in_prose, in_table;
  for (auto const* figures : figures_of_theme(composer.material, theme.id)) {
    auto const entry = entry_of(composer, *figures);
    if (!entry.value.has_value()) {
      missing.push_back(entry.indicator.name(texts.language()));
      continue;
    }
    auto const note = record_entry(composer, entry);
    bool const is_prose = stands_out(entry);
    if (is_prose) in_prose.push_back(entry);
    in_table.push_back(entry);
    table.rows.push_back(table_row(composer, entry, is_prose ? "" : note));
  }
  if (table.rows.empty() && missing.empty()) return;
  composer.add(Subheading{theme.name(texts.language())});
  auto const tally = tally_of(composer.material, composer.region, theme.id);
  if (!in_table.empty()) add_theme_sentences(composer, tally, in_table.front());
  for (auto const& entry : in_prose)
    add_prose(composer, entry,
              fact_number(home_of(composer.atlas(), entry.indicator), entry.indicator.number, value_pattern));
  if (!table.rows.empty()) composer.add_table(std::move(table));
  add_missing(composer, missing);
  add_reading(composer, theme, tally);
}

std::string intro_of(Composer const& composer, bool is_first) {
  auto const& texts = composer.texts();
  auto const chapter = composer.chapter_of("themes_now");
  if (!is_first && !chapter.empty()) return texts.text("agenda.themes.intro_again", fmt::arg("chapter", chapter));
  auto const regions = static_cast<long long>(composer.partition().regions.size());
  auto const name = lower_initial(composer.partition().name(texts.language()));
  if (composer.material.compares_regions)
    return texts.text("agenda.themes.intro", fmt::arg("regions", regions), fmt::arg("partition", name));
  return texts.text("agenda.few.intro") + " " +
         texts.plural("agenda.few.why", regions, fmt::arg("least", fewest_regions_compared));
}

void write_horizons(Composer& composer, std::vector<std::string> const& horizons, bool is_first) {
  auto const& texts = composer.texts();
  std::size_t const before = composer.section->blocks.size();
  composer.say(intro_of(composer, is_first));
  std::vector<std::string> without;
  for (auto const& theme : composer.atlas().themes) {
    if (std::find(horizons.begin(), horizons.end(), theme.horizon) == horizons.end()) continue;
    if (figures_of_theme(composer.material, theme.id).empty())
      without.push_back(lower_initial(theme.name(texts.language())));
    else
      write_theme(composer, theme);
  }
  if (composer.section->blocks.size() == before + 1) {
    composer.section->blocks.pop_back();
    composer.say(texts.text("agenda.themes.none"));
  } else if (!without.empty()) {
    composer.say(texts.plural("agenda.themes.without", static_cast<long long>(without.size()),
                              fmt::arg("themes", texts.list(without))));
  }
}

}  // namespace

void write_short_figures(Composer& composer) {
  auto const& texts = composer.texts();
  DraftTable table{texts.text("agenda.short.table"), table_columns(composer), {}};
  for (auto const& theme : composer.atlas().themes) {
    if (theme.horizon.empty()) continue;
    for (auto const* figures : figures_of_theme(composer.material, theme.id)) {
      auto const entry = entry_of(composer, *figures);
      bool const is_wanted = composer.material.compares_regions
                                 ? stands_out(entry)
                                 : standing(composer.material, *figures, composer.region) < 0;
      if (entry.value.has_value() && is_wanted && table.rows.size() < short_rows)
        table.rows.push_back(table_row(composer, entry, record_entry(composer, entry)));
    }
  }
  if (table.rows.empty()) return composer.say(texts.text("agenda.short.none"));
  composer.say(texts.text(composer.material.compares_regions ? "agenda.short.intro" : "agenda.short.intro_few"));
  composer.add_table(std::move(table));
}

void write_themes_now(Composer& composer) { write_horizons(composer, {"hier_en_nu"}, true); }
void write_themes_later(Composer& composer) { write_horizons(composer, {"later", "elders"}, false); }

}  // namespace kansenatlas
