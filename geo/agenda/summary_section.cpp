// What stands out over all themes: counts per theme, trends, congruence in a line; and where strong meets weak.
#include <algorithm>

#include "geo/agenda/composer.hpp"
#include "geo/agenda/congruence_findings.hpp"
#include "geo/agenda/largest_changes.hpp"
#include "geo/agenda/themes.hpp"
#include "geo/agenda/wording.hpp"
#include "geo/base/text.hpp"

namespace kansenatlas {
namespace {

constexpr std::size_t themes_named = 6;

// The core indicators of a theme that stand out on one side.
struct ThemeCount {
  Theme const* theme;
  int of = 0;
  std::vector<Indicator const*> standing;
  [[nodiscard]] double share() const { return static_cast<double>(standing.size()) / of; }
};

// Of every theme with any, the most first, then the largest share.
std::vector<ThemeCount> theme_counts(Composer const& composer, bool best) {
  std::vector<ThemeCount> counts;
  for (auto const& theme : composer.atlas().themes) {
    ThemeCount count{&theme, tally_of(composer.material, composer.region, theme.id).with_value, {}};
    for (auto const* figures : figures_of_theme(composer.material, theme.id))
      if (stands_there(composer.material, *figures, composer.region, best))
        count.standing.push_back(&composer.material.indicator(*figures));
    if (!theme.horizon.empty() && !count.standing.empty()) counts.push_back(std::move(count));
  }
  std::stable_sort(counts.begin(), counts.end(), [](auto const& a, auto const& b) {
    return a.standing.size() != b.standing.size() ? a.standing.size() > b.standing.size() : a.share() > b.share();
  });
  return counts;
}

// "goed ervaren gezondheid (18+)", "groen-blauwe ruimte (zonder gewone landbouw)": without a comma, which would make a
// list of lists.
std::vector<std::string> names_of(std::vector<Indicator const*> const& indicators, Texts const& texts) {
  std::vector<std::string> names;
  for (auto const* indicator : indicators) {
    auto name = lower_initial(indicator->name(texts.language()));
    if (auto const comma = name.find(", "); comma != std::string::npos)
      name = with_aside(name.substr(0, comma), name.substr(comma + 2));
    names.push_back(std::move(name));
  }
  return names;
}

// What stands out on one side, by theme. `named`: the indicators, in that order.
void add_side(Composer& composer, bool best, BulletList& list, std::vector<Indicator const*>& named) {
  auto const& texts = composer.texts();
  std::vector<std::string> themes;
  long long others = 0;
  for (auto const& count : theme_counts(composer, best)) {
    if (themes.size() == themes_named) {
      others += std::ssize(count.standing);
      continue;
    }
    named.insert(named.end(), count.standing.begin(), count.standing.end());
    themes.push_back(texts.text("agenda.summary.theme", fmt::arg("names", texts.list(names_of(count.standing, texts))),
                                fmt::arg("theme", lower_initial(count.theme->name(texts.language()))),
                                fmt::arg("n", count.standing.size()), fmt::arg("of", count.of)));
  }
  if (themes.empty()) return;  // the count above says so
  std::string const key =
      std::string("agenda.summary.") + (composer.material.compares_regions ? "" : "few.") + (best ? "best" : "worst");
  auto text = texts.text(key, fmt::arg("list", joined(themes, "; ")));
  if (others > 0) text += " " + texts.plural("agenda.summary.others", others);
  list.items.push_back({std::move(text), {}});
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

// Can it stand on one side: has it a place among the regions, or, where they are too few, one beside the country?
bool can_stand(Composer const& composer, IndicatorFigures const& figures) {
  auto const& indicator = composer.material.indicator(figures);
  auto const region = static_cast<std::size_t>(composer.region);
  if (indicator.direction == Direction::none || indicator.aggregation == Aggregation::sum) return false;
  return composer.material.compares_regions ? figures.positions[region].quarter != Quarter::none
                                            : figures.values[region].has_value() && figures.national.has_value();
}

// "18 kernindicatoren hebben een plaats ...: 2 in het gunstigste kwart, ...", with the facts that it rests on.
std::vector<std::string> add_lead(Composer& composer, BulletList& list) {
  auto const& texts = composer.texts();
  int all = 0, best = 0, worst = 0;
  for (auto const& theme : composer.atlas().themes)
    if (!theme.horizon.empty())
      for (auto const* figures : figures_of_theme(composer.material, theme.id)) {
        all += can_stand(composer, *figures);
        best += stands_there(composer.material, *figures, composer.region, true);
        worst += stands_there(composer.material, *figures, composer.region, false);
      }
  if (all == 0) return {};
  bool const is_many = composer.material.compares_regions;
  std::vector<std::string> facts{
      record_count(composer, 3, is_many ? "in_best_quarter" : "better_than_country", best),
      record_count(composer, 4, is_many ? "in_worst_quarter" : "poorer_than_country", worst)};
  auto const count = [&](int n) { return n == 0 ? texts.text("agenda.summary.nothing") : texts.integer(n); };
  auto const best_shown = count(best), worst_shown = count(worst), rest = count(all - best - worst);
  auto const peers = peers_in_words(composer);
  list.items.push_back(
      {texts.plural(is_many ? "agenda.summary.lead" : "agenda.summary.few.lead", all, fmt::arg("peers", peers),
                    fmt::arg("best", best_shown), fmt::arg("worst", worst_shown), fmt::arg("rest", rest)),
       facts});
  return facts;
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
    if (indicator.themes.empty() || !stands_there(composer.material, figures, composer.region, best)) continue;
    if (favourable_sign(indicator.direction, figures.trends[r].state) == sign)
      names.push_back(
          with_aside(lower_initial(indicator.name(composer.texts().language())), std::to_string(figures.year)));
  }
  return names;
}

// What can be read in place and trend: only of the cases that are there; empty: of none.
std::string opportunity_reading(Composer const& composer) {
  bool const can_keep = !names_where(composer, true, -1).empty(), can_go_on = !names_where(composer, false, 1).empty();
  if (!can_keep && !can_go_on) return {};
  return std::string("agenda.opportunity.") + (composer.material.compares_regions ? "" : "few.") +
         (can_keep && can_go_on ? "reading"
          : can_keep            ? "reading_keep"
                                : "reading_go_on");
}

}  // namespace

void write_summary(Composer& composer) {
  auto const& texts = composer.texts();
  BulletList list;
  std::vector<Indicator const*> named;
  auto const lead = add_lead(composer, list);
  add_side(composer, true, list, named);
  add_side(composer, false, list, named);
  list.items.push_back(trend_line(composer));
  auto facts = list.items.back().facts;
  facts.insert(facts.end(), lead.begin(), lead.end());
  for (auto const state : {TrendState::rising, TrendState::falling})
    for (auto const& fact : add_changes(composer, state, list)) facts.push_back(fact);
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
  bool const is_opposite = !names_where(composer, false, 1).empty() || !names_where(composer, true, -1).empty();
  composer.say(texts.text(is_opposite ? "agenda.opportunity.intro" : "agenda.opportunity.intro_same"));
  composer.add(std::move(list));
  std::string const reading = opportunity_reading(composer);
  if (!reading.empty()) composer.add(Reading{texts.text(reading), fmt::format("D{}-kansen", composer.home), reading});
}

}  // namespace kansenatlas
