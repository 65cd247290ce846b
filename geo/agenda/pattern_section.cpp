// Patterns in the region's figures that an opgave can build on, and the areas of high or low values that touch it.
#include <algorithm>
#include <cmath>

#include "geo/agenda/composer.hpp"
#include "geo/agenda/wording.hpp"
#include "geo/base/text.hpp"

namespace kansenatlas {
namespace {

constexpr std::size_t patterns_shown = 5, rows_shown = 10;  // of each kind; the others by name

struct NumberFact {
  std::string_view number;  // of the opportunity
  int pattern;              // in the fact's number
};

// What of a pattern becomes facts; the rest follows from them.
std::vector<NumberFact> facts_of(Opportunity const& opportunity) {
  switch (opportunity.pattern) {
    case OpportunityPattern::contrast:
      return {{"favourable_in_best_quarter", 1}, {"unfavourable_in_worst_quarter", 2}};
    case OpportunityPattern::against_trend:
      return {{"slope", 1}, {"national_slope", 2}};
    case OpportunityPattern::similar_regions:
      return {{"value", 3}, {"peers_better", 4}, {"peers_mean", 5}};
    case OpportunityPattern::worst_quarter:
      return {{"share", 6}, {"national_share", 7}};
    case OpportunityPattern::spot:
      // High and low values of one indicator can both touch a region.
      if (opportunity.number("is_high") > 0) return {{"municipalities", 7}, {"beside", 8}};
      return {{"municipalities", 9}, {"beside", 0}};
  }
  return {};
}

// The mean of the regions beside it: no finer than the coarsest that went in.
AreaValue peers_mean(Indicator const& indicator, Opportunity const& opportunity) {
  auto mean = coarsest_of(indicator, opportunity.others);
  mean.value = opportunity.number("peers_mean");
  return mean;
}

std::string shown_number(Indicator const& indicator, Opportunity const& opportunity, std::string_view name,
                         Texts const& texts) {
  double const value = opportunity.number(name);
  if (name.ends_with("share")) return texts.share(value, 0);
  if (name == "value") return shown_in_cell(indicator, opportunity.basis.front(), texts);
  if (name == "peers_mean") return shown_in_cell(indicator, peers_mean(indicator, opportunity), texts);
  if (name.ends_with("slope")) return texts.number(value, indicator.decimals + 1);
  return texts.integer(std::llround(value));
}

std::string record(Composer& composer, Opportunity const& opportunity, NumberFact const& wanted) {
  auto const& texts = composer.texts();
  auto const& indicator = composer.atlas().indicators[static_cast<std::size_t>(opportunity.indicators.front())];
  bool const is_about_themes = opportunity.pattern == OpportunityPattern::contrast;
  auto const what = texts.text(fmt::format("agenda.pattern.{}", wanted.number));
  Fact fact;
  fact.number = fact_number(composer.home, is_about_themes ? 0 : indicator.number, wanted.pattern);
  fact.kind = fmt::format("{}_{}", name_of(opportunity.pattern), wanted.number);
  fact.label = is_about_themes ? what : fmt::format("{}, {}", indicator.name(texts.language()), what);
  fact.value = opportunity.number(wanted.number);
  fact.shown = shown_number(indicator, opportunity, wanted.number, texts);
  fact.year = opportunity.year;
  fact.method = texts.text(fmt::format("agenda.method.pattern_{}", name_of(opportunity.pattern)));
  if (!is_about_themes) {
    fact.indicator = indicator.id;
    fact.source = composer.citation(indicator.source);
  }
  return composer.record(fact);
}

void add(Composer& composer, Opportunity const& opportunity, std::string lead = "") {
  Sentence sentence{sentence_of(opportunity, composer.atlas(), composer.partition(), composer.texts()), {}};
  for (auto const& wanted : facts_of(opportunity)) sentence.facts.push_back(record(composer, opportunity, wanted));
  auto const note = composer.note_for(sentence.facts);
  composer.add(Paragraph{std::move(lead), {std::move(sentence)}, {note}});
}

std::vector<Opportunity> found_of(Composer const& composer, OpportunityPattern pattern) {
  auto found = composer.material.patterns->in(composer.region);
  std::erase_if(found, [&](Opportunity const& opportunity) { return opportunity.pattern != pattern; });
  return found;
}

// The clearest first: most inhabitants, or the place nearest to the end.
void sort_by_clearness(std::vector<Opportunity>& found) {
  auto const clearness = [](Opportunity const& opportunity) {
    return opportunity.pattern == OpportunityPattern::worst_quarter
               ? opportunity.number("share")
               : opportunity.number("rank") / opportunity.number("of");
  };
  bool const is_ordered = found.front().pattern == OpportunityPattern::worst_quarter ||
                          found.front().pattern == OpportunityPattern::similar_regions;
  if (is_ordered)
    std::stable_sort(found.begin(), found.end(),
                     [&](auto const& a, auto const& b) { return clearness(a) > clearness(b); });
}

Indicator const& indicator_of(Composer const& composer, Opportunity const& opportunity) {
  return composer.atlas().indicators[static_cast<std::size_t>(opportunity.indicators.front())];
}

// Of the opportunities from the `from`-th on.
void say_others(Composer& composer, std::vector<Opportunity> const& found, std::size_t from) {
  auto const& texts = composer.texts();
  std::vector<std::string> others;
  for (std::size_t i = from; i < found.size(); ++i)
    others.push_back(lower_initial(indicator_of(composer, found[i]).name(texts.language())));
  if (!others.empty()) composer.say(texts.text("agenda.pattern.others", fmt::arg("names", texts.list(others))));
}

// Its facts, under the footnote that is given.
std::string note_of(Composer& composer, Opportunity const& opportunity) {
  std::vector<std::string> facts;
  for (auto const& wanted : facts_of(opportunity)) facts.push_back(record(composer, opportunity, wanted));
  return composer.note_for(facts);
}

Cell named(Composer& composer, Opportunity const& opportunity) {
  return {with_aside(indicator_of(composer, opportunity).name(composer.texts().language()),
                     std::to_string(opportunity.year)),
          note_of(composer, opportunity)};
}

std::vector<Cell> similar_row(Composer& composer, Opportunity const& opportunity) {
  auto const& texts = composer.texts();
  auto const& indicator = indicator_of(composer, opportunity);
  auto const shown = [&](AreaValue const& value) { return shown_in_cell(indicator, value, texts); };
  auto const whole = [&](char const* name) { return std::llround(opportunity.number(name)); };
  auto const& best = composer.partition().regions[static_cast<std::size_t>(opportunity.regions.front())];
  return {named(composer, opportunity),
          {shown(opportunity.basis.front()), ""},
          {texts.text("agenda.rank_of", fmt::arg("rank", whole("rank")), fmt::arg("of", whole("of"))), ""},
          {shown(peers_mean(indicator, opportunity)), ""},
          {texts.text("agenda.rank_of", fmt::arg("rank", whole("peers_better")), fmt::arg("of", whole("peers"))), ""},
          {fmt::format("{}: {}", best.title, shown(opportunity.others.front())), ""}};
}

std::vector<Cell> quarter_row(Composer& composer, Opportunity const& opportunity) {
  auto const& texts = composer.texts();
  auto const names = names_of(composer.atlas(), opportunity.municipalities);
  return {named(composer, opportunity),
          {texts.integer(std::llround(opportunity.number("inhabitants"))), ""},
          {texts.share(opportunity.number("share"), 0), ""},
          {texts.share(opportunity.number("national_share"), 0), ""},
          {texts.list(names), ""}};
}

DraftTable table_for(OpportunityPattern pattern, Texts const& texts) {
  bool const is_similar = pattern == OpportunityPattern::similar_regions;
  DraftTable table{texts.text(fmt::format("welfare.opportunity.pattern_{}", name_of(pattern))),
                   {{texts.text("agenda.column.indicator")}},
                   {}};
  auto const column = [&](char const* key, bool is_numeric) { table.columns.push_back({texts.text(key), is_numeric}); };
  if (is_similar) {
    column("agenda.column.region", true);
    column("agenda.column.rank", true);
    column("agenda.column.peers_mean", true);
    column("agenda.column.peers_better", true);
    column("agenda.column.peers_best", false);
  } else {
    column("agenda.column.inhabitants_there", true);
    column("agenda.column.share", true);
    column("agenda.column.netherlands", true);
    column("agenda.column.municipalities", false);
  }
  return table;
}

// A region that is one municipality has all of its inhabitants there.
void write_quarter_of_one(Composer& composer, std::vector<Opportunity> const& found) {
  auto const& texts = composer.texts();
  Sentence sentence;
  std::vector<std::string> names;
  for (auto const& opportunity : found) {
    auto const name = lower_initial(indicator_of(composer, opportunity).name(texts.language()));
    names.push_back(with_aside(name, std::to_string(opportunity.year)));
    for (auto const& wanted : facts_of(opportunity)) sentence.facts.push_back(record(composer, opportunity, wanted));
  }
  sentence.text = texts.text("agenda.pattern.quarter_of_one",
                             fmt::arg("municipality", names_of(composer.atlas(), composer.members()).front()),
                             fmt::arg("names", texts.list(names)));
  auto const note = composer.note_for(sentence.facts);
  composer.add(Paragraph{"", {std::move(sentence)}, {note}});
}

bool is_of_regions(OpportunityPattern pattern) {
  return pattern == OpportunityPattern::contrast || pattern == OpportunityPattern::similar_regions;
}

// One kind: the first few in full, the others by name. False: there is none.
bool write_kind(Composer& composer, OpportunityPattern pattern) {
  auto found = found_of(composer, pattern);
  if (found.empty() || (is_of_regions(pattern) && !composer.material.compares_regions)) return false;
  sort_by_clearness(found);
  auto const& texts = composer.texts();
  bool const is_quarter = pattern == OpportunityPattern::worst_quarter;
  if (is_quarter && composer.members().size() == 1) {
    write_quarter_of_one(composer, found);
  } else if (is_quarter || pattern == OpportunityPattern::similar_regions) {
    auto table = table_for(pattern, texts);
    for (std::size_t i = 0; i < std::min(found.size(), rows_shown); ++i)
      table.rows.push_back(is_quarter ? quarter_row(composer, found[i]) : similar_row(composer, found[i]));
    composer.say(texts.text(fmt::format("agenda.pattern.intro_{}", name_of(pattern))));
    composer.add_table(std::move(table));
    say_others(composer, found, rows_shown);
  } else {
    auto lead = texts.text(fmt::format("welfare.opportunity.pattern_{}", name_of(pattern))) + ".";
    for (std::size_t i = 0; i < std::min(found.size(), patterns_shown); ++i)
      add(composer, found[i], std::exchange(lead, ""));
    say_others(composer, found, patterns_shown);
  }
  if (pattern == OpportunityPattern::similar_regions)
    composer.say(similar_words(composer.atlas(), composer.partition(), composer.region, texts));
  return true;
}

}  // namespace

void write_spots(Composer& composer) {
  auto const& texts = composer.texts();
  auto const found = found_of(composer, OpportunityPattern::spot);
  composer.add(Subheading{texts.text("agenda.spot.heading")});
  composer.say(texts.text(found.empty() ? "agenda.spot.none" : "agenda.spot.intro"));
  for (auto const& opportunity : found) add(composer, opportunity);
}

void write_patterns(Composer& composer) {
  auto const& texts = composer.texts();
  composer.add(Subheading{texts.text("agenda.pattern.heading")});
  composer.say(texts.text("agenda.pattern.intro"));
  bool is_any = false;
  for (auto const pattern : {OpportunityPattern::contrast, OpportunityPattern::against_trend,
                             OpportunityPattern::similar_regions, OpportunityPattern::worst_quarter})
    is_any = write_kind(composer, pattern) || is_any;
  if (!is_any) composer.say(texts.text("agenda.pattern.none"));
}

}  // namespace kansenatlas
