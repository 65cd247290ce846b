// What stands out over all themes: counts per theme, trends, congruence in a line; and where strong meets weak.
#include <algorithm>
#include <utility>

#include "geo/agenda/composer.hpp"
#include "geo/agenda/congruence_findings.hpp"
#include "geo/agenda/themes.hpp"
#include "geo/agenda/wording.hpp"
#include "geo/base/text.hpp"

namespace kansenatlas {
namespace {

constexpr std::size_t themes_named = 3;
constexpr int fewest_of_theme = 2;  // indicators with a value

struct ThemeCount {
  Theme const* theme;
  int counted, of;
  [[nodiscard]] double share() const { return static_cast<double>(counted) / of; }
};

// By the share of a theme's indicators, so that a theme with many does not lead by its number; one indicator makes no
// theme. A theme of which more lies at the other end is not called after this one.
std::vector<ThemeCount> leading_themes(Composer const& composer, int ThemeTally::* counted, int ThemeTally::* other) {
  std::vector<ThemeCount> counts;
  for (auto const& theme : composer.atlas().themes) {
    auto const tally = tally_of(composer.material, composer.region, theme.id);
    if (theme.horizon.empty() || tally.with_value < fewest_of_theme || tally.*counted <= tally.*other) continue;
    counts.push_back({&theme, tally.*counted, tally.with_value});
  }
  std::stable_sort(counts.begin(), counts.end(), [](auto const& a, auto const& b) {
    return std::pair(a.share(), a.counted) > std::pair(b.share(), b.counted);
  });
  if (counts.size() > themes_named) counts.resize(themes_named);
  return counts;
}

Sentence theme_line(Composer& composer, bool best) {
  auto const& texts = composer.texts();
  std::string const key = best ? "agenda.summary.best" : "agenda.summary.worst";
  std::vector<std::string> shown;
  for (auto const& count : leading_themes(composer, best ? &ThemeTally::best : &ThemeTally::worst,
                                          best ? &ThemeTally::worst : &ThemeTally::best))
    shown.push_back(texts.text("agenda.summary.theme",
                               fmt::arg("theme", lower_initial(count.theme->name(texts.language()))),
                               fmt::arg("n", count.counted), fmt::arg("of", count.of)));
  if (shown.empty()) return {texts.text(key + "_none"), {}};
  return {texts.text(key, fmt::arg("themes", texts.list(shown))), {}};
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
std::vector<std::string> names_where(Composer const& composer, Quarter quarter, int sign) {
  auto const r = static_cast<std::size_t>(composer.region);
  std::vector<std::string> names;
  for (auto const& figures : composer.material.regional) {
    auto const& indicator = composer.material.indicator(figures);
    if (indicator.aggregation == Aggregation::sum || figures.positions[r].quarter != quarter) continue;
    if (favourable_sign(indicator.direction, figures.trends[r].state) == sign)
      names.push_back(fmt::format("{} ({})", lower_initial(indicator.name(composer.texts().language())), figures.year));
  }
  return names;
}

}  // namespace

void write_summary(Composer& composer) {
  BulletList list;
  list.items = {theme_line(composer, true), theme_line(composer, false), trend_line(composer)};
  for (auto const& finding : congruence_findings(composer.material, composer.region))
    list.items.push_back({summary_of(finding, composer.material), {}});
  auto const note = composer.note_for(list.items[2].facts);
  composer.add(std::move(list));
  composer.add(Paragraph{"", {{composer.texts().text("agenda.summary.counts"), {}}}, {note}});
}

void write_opportunities(Composer& composer) {
  auto const& texts = composer.texts();
  BulletList list;
  auto const add = [&](std::string const& key, Quarter quarter, int sign) {
    auto const names = names_where(composer, quarter, sign);
    if (!names.empty()) list.items.push_back({texts.text(key, fmt::arg("list", texts.list(names))), {}});
  };
  add("agenda.opportunity.weak_but_improving", Quarter::worst, 1);
  add("agenda.opportunity.weak_and_declining", Quarter::worst, -1);
  add("agenda.opportunity.strong_but_declining", Quarter::best, -1);
  add("agenda.opportunity.strong_and_improving", Quarter::best, 1);
  if (list.items.empty()) return composer.say(texts.text("agenda.opportunity.none"));
  composer.say(texts.text("agenda.opportunity.intro"));
  composer.add(std::move(list));
  composer.add(Reading{texts.text("agenda.opportunity.reading"), fmt::format("D{}-kansen", composer.section->number),
                       "agenda.opportunity.reading"});
}

}  // namespace kansenatlas
