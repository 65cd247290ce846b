// What stands out over all themes: counts per theme, trends, congruence in a line; and where strong meets weak.
#include <algorithm>
#include <cmath>

#include "geo/agenda/composer.hpp"
#include "geo/agenda/congruence_findings.hpp"
#include "geo/agenda/themes.hpp"
#include "geo/agenda/wording.hpp"
#include "geo/base/text.hpp"
#include "geo/welfare/extrapolation.hpp"

namespace kansenatlas {
namespace {

constexpr std::size_t themes_named = 3, changes_named = 3;
constexpr int fewest_of_a_theme = 3;  // with a figure; one or two say little about a theme

// The core indicators of a theme that stand out on one side.
struct ThemeCount {
  Theme const* theme;
  int of = 0;
  std::vector<Indicator const*> standing;
  [[nodiscard]] double share() const { return static_cast<double>(standing.size()) / of; }
};

bool stands_there(Composer const& composer, IndicatorFigures const& figures, bool best) {
  if (composer.material.indicator(figures).aggregation == Aggregation::sum) return false;
  if (!composer.material.compares_regions)
    return standing(composer.material, figures, composer.region) == (best ? 1 : -1);
  auto const quarter = figures.positions[static_cast<std::size_t>(composer.region)].quarter;
  return quarter == (best ? Quarter::best : Quarter::worst);
}

// Of every theme with any, the largest share first. A theme of which more lies at the other end is not named after this
// one.
std::vector<ThemeCount> theme_counts(Composer const& composer, bool best) {
  std::vector<ThemeCount> counts;
  for (auto const& theme : composer.atlas().themes) {
    ThemeCount count{&theme, tally_of(composer.material, composer.region, theme.id).with_value, {}};
    auto const all = figures_of_theme(composer.material, theme.id);
    for (auto const* figures : all)
      if (stands_there(composer, *figures, best)) count.standing.push_back(&composer.material.indicator(*figures));
    auto const others = std::count_if(all.begin(), all.end(),
                                      [&](auto const* figures) { return stands_there(composer, *figures, !best); });
    bool const is_rather_the_other = count.of >= fewest_of_a_theme && others > std::ssize(count.standing);
    if (!theme.horizon.empty() && !count.standing.empty() && !is_rather_the_other) counts.push_back(std::move(count));
  }
  std::stable_sort(counts.begin(), counts.end(), [](auto const& a, auto const& b) {
    return a.share() != b.share() ? a.share() > b.share() : a.standing.size() > b.standing.size();
  });
  return counts;
}

// "goed ervaren gezondheid (18+)"
std::vector<std::string> names_of(std::vector<Indicator const*> const& indicators, Texts const& texts) {
  std::vector<std::string> names;
  for (auto const* indicator : indicators) names.push_back(lower_initial(indicator->name(texts.language())));
  return names;
}

// Which themes stand out, then what stands out in themes too small to count. `named`: the indicators, in that order.
void add_theme_lines(Composer& composer, bool best, BulletList& list, std::vector<Indicator const*>& named) {
  auto const& texts = composer.texts();
  std::string const key =
      std::string("agenda.summary.") + (composer.material.compares_regions ? "" : "few.") + (best ? "best" : "worst");
  std::vector<std::string> themes, loose;
  for (auto const& count : theme_counts(composer, best)) {
    auto const theme = lower_initial(count.theme->name(texts.language()));
    bool const is_large = count.of >= fewest_of_a_theme;
    if (is_large && themes.size() == themes_named) continue;
    named.insert(named.end(), count.standing.begin(), count.standing.end());
    auto const names = names_of(count.standing, texts);
    if (is_large)
      themes.push_back(texts.text("agenda.summary.theme", fmt::arg("theme", theme),
                                  fmt::arg("n", count.standing.size()), fmt::arg("of", count.of),
                                  fmt::arg("names", texts.list(names))));
    else
      for (auto const& name : names)
        loose.push_back(texts.text("agenda.summary.loose", fmt::arg("name", name), fmt::arg("theme", theme)));
  }
  if (!themes.empty()) list.items.push_back({texts.text(key, fmt::arg("themes", joined(themes, "; "))), {}});
  if (!loose.empty())
    list.items.push_back(
        {texts.text(key + "_loose", fmt::arg("least", fewest_of_a_theme), fmt::arg("list", texts.list(loose))), {}});
  if (themes.empty() && loose.empty()) list.items.push_back({texts.text(key + "_none"), {}});
}

// From where to where the trend line of an indicator went.
struct LineChange {
  IndicatorFigures const* figures;
  double first, last;
  // Against the level, so that indicators compare; against the start alone a line from near zero would lead every list.
  [[nodiscard]] double relative() const { return std::abs(last - first) / ((first + last) / 2); }
};

std::vector<LineChange> line_changes(Composer const& composer, TrendState state) {
  std::vector<LineChange> changes;
  for (auto const& figures : composer.material.regional) {
    auto const& trend = figures.trends[static_cast<std::size_t>(composer.region)];
    auto const& indicator = composer.material.indicator(figures);
    if (trend.state != state || indicator.themes.empty() || indicator.aggregation == Aggregation::sum) continue;
    auto const series =
        series_of(composer.atlas(), composer.partition(), composer.region, figures.indicator, figures.year);
    double const last = extrapolated(series, trend.last_year).value;
    double const first = last - trend.slope * (trend.last_year - trend.first_year);
    if (first >= 0 && last >= 0) changes.push_back({&figures, first, last});
  }
  std::stable_sort(changes.begin(), changes.end(),
                   [](auto const& a, auto const& b) { return a.relative() > b.relative(); });
  if (changes.size() > changes_named) changes.resize(changes_named);
  return changes;
}

std::string record_change(Composer& composer, LineChange const& change, bool is_rise) {
  auto const& texts = composer.texts();
  auto const& indicator = composer.material.indicator(*change.figures);
  auto const& trend = change.figures->trends[static_cast<std::size_t>(composer.region)];
  Fact fact;
  fact.number = fact_number(1, indicator.number, 1);
  fact.kind = is_rise ? "rise" : "fall";
  fact.label = texts.text("agenda.fact.line_change", fmt::arg("name", indicator.name(texts.language())),
                          fmt::arg("first", trend.first_year), fmt::arg("last", trend.last_year));
  fact.value = change.last - change.first;
  fact.shown = texts.text("agenda.summary.from_to", fmt::arg("first", shown_value(indicator, change.first, texts)),
                          fmt::arg("last", shown_value(indicator, change.last, texts)));
  fact.indicator = indicator.id;
  fact.unit = indicator.unit(texts.language());
  fact.source = citation_of(composer.atlas(), indicator.source);
  fact.method = texts.text("agenda.method.line_change");
  return composer.record(fact);
}

// The largest rises or falls; gives the facts.
std::vector<std::string> add_changes(Composer& composer, bool is_rise, BulletList& list) {
  auto const& texts = composer.texts();
  std::vector<std::string> facts, shown;
  for (auto const& change : line_changes(composer, is_rise ? TrendState::rising : TrendState::falling)) {
    facts.push_back(record_change(composer, change, is_rise));
    auto const& trend = change.figures->trends[static_cast<std::size_t>(composer.region)];
    auto const name = lower_initial(composer.material.indicator(*change.figures).name(texts.language()));
    shown.push_back(texts.text("agenda.summary.change", fmt::arg("name", name),
                               fmt::arg("change", composer.fact(facts.back()).shown),
                               fmt::arg("first", trend.first_year), fmt::arg("last", trend.last_year)));
  }
  if (!shown.empty())
    list.items.push_back(
        {texts.text(is_rise ? "agenda.summary.rises" : "agenda.summary.falls", fmt::arg("list", texts.list(shown))),
         facts});
  return facts;
}

// Who says which way is favourable, for the indicators named.
Sentence direction_sentence(std::vector<Indicator const*> const& named, Texts const& texts) {
  std::vector<Indicator const*> own;
  for (auto const* indicator : named)
    if (indicator->direction_by != "CBS" && std::find(own.begin(), own.end(), indicator) == own.end())
      own.push_back(indicator);
  auto const names = names_of(own, texts);
  return {own.empty() ? texts.text("agenda.summary.direction_cbs")
                      : texts.text("agenda.summary.direction_own", fmt::arg("names", texts.list(names))),
          {}};
}

// How many indicators of the themes move the favourable (+1) or unfavourable (-1) way.
int trends_going(Composer const& composer, int sign) {
  auto const r = static_cast<std::size_t>(composer.region);
  auto const& all = composer.material.regional;
  return static_cast<int>(std::count_if(all.begin(), all.end(), [&](IndicatorFigures const& figures) {
    auto const& indicator = composer.material.indicator(figures);
    return !indicator.themes.empty() && indicator.aggregation != Aggregation::sum &&
           favourable_sign(indicator.direction, figures.trends[r].state) == sign;
  }));
}

std::string record_count(Composer& composer, int pattern, std::string const& kind, int value) {
  Fact fact;
  fact.number = fact_number(1, 0, pattern);
  fact.kind = kind;
  fact.label = composer.texts().text("agenda.fact." + kind);
  fact.value = value;
  fact.shown = composer.texts().integer(value);
  fact.method = composer.texts().text("agenda.method.count");
  return composer.record(fact);
}

Sentence trend_line(Composer& composer) {
  auto const& texts = composer.texts();
  int const good = trends_going(composer, 1), bad = trends_going(composer, -1);
  auto const first = record_count(composer, 1, "favourable_trends", good);
  auto const second = record_count(composer, 2, "unfavourable_trends", bad);
  auto const count = [&](int n) {
    return n == 0 ? texts.text("agenda.no_indicator") : texts.plural("agenda.indicators", n);
  };
  return {texts.text("agenda.summary.trends", fmt::arg("good", count(good)), fmt::arg("bad", count(bad))),
          {first, second}};
}

// An indicator whose place and trend point opposite ways.
std::vector<std::string> names_where(Composer const& composer, bool best, int sign) {
  auto const r = static_cast<std::size_t>(composer.region);
  std::vector<std::string> names;
  for (auto const& figures : composer.material.regional) {
    auto const& indicator = composer.material.indicator(figures);
    if (indicator.themes.empty() || !stands_there(composer, figures, best)) continue;
    if (favourable_sign(indicator.direction, figures.trends[r].state) == sign)
      names.push_back(fmt::format("{} ({})", lower_initial(indicator.name(composer.texts().language())), figures.year));
  }
  return names;
}

}  // namespace

void write_summary(Composer& composer) {
  auto const& texts = composer.texts();
  BulletList list;
  std::vector<Indicator const*> named;
  add_theme_lines(composer, true, list, named);
  add_theme_lines(composer, false, list, named);
  list.items.push_back(trend_line(composer));
  auto facts = list.items.back().facts;
  for (bool const is_rise : {true, false})
    for (auto const& fact : add_changes(composer, is_rise, list)) facts.push_back(fact);
  for (auto const& finding : congruence_findings(composer.material, composer.region))
    list.items.push_back({summary_of(finding, composer.material), {}});
  auto const note = composer.note_for(facts);
  composer.add(std::move(list));
  Paragraph paragraph{"", {{texts.text("agenda.summary.counts"), {}}}, {note}};
  if (!composer.material.compares_regions)
    paragraph.sentences.push_back(
        {texts.plural("agenda.few.why", static_cast<long long>(composer.partition().regions.size()),
                      fmt::arg("least", fewest_regions_compared)),
         {}});
  if (!named.empty()) paragraph.sentences.push_back(direction_sentence(named, texts));
  composer.add(std::move(paragraph));
}

void write_opportunities(Composer& composer) {
  auto const& texts = composer.texts();
  BulletList list;
  std::string const prefix = std::string("agenda.opportunity.") + (composer.material.compares_regions ? "" : "few.");
  auto const add = [&](char const* key, bool best, int sign) {
    auto const names = names_where(composer, best, sign);
    if (!names.empty()) list.items.push_back({texts.text(prefix + key, fmt::arg("list", texts.list(names))), {}});
  };
  add("weak_but_improving", false, 1);
  add("weak_and_declining", false, -1);
  add("strong_but_declining", true, -1);
  add("strong_and_improving", true, 1);
  if (list.items.empty()) return composer.say(texts.text(prefix + "none"));
  composer.say(texts.text("agenda.opportunity.intro"));
  composer.add(std::move(list));
  composer.add(Reading{texts.text("agenda.opportunity.reading"), fmt::format("D{}-kansen", composer.section->number),
                       "agenda.opportunity.reading"});
}

}  // namespace kansenatlas
