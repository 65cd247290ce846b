// Patterns in the region's figures that an opgave can build on, and the areas of high or low values that touch it.
#include <algorithm>
#include <cmath>

#include "geo/agenda/composer.hpp"
#include "geo/agenda/wording.hpp"
#include "geo/base/text.hpp"

namespace kansenatlas {
namespace {

constexpr std::size_t patterns_shown = 5;  // of each kind; the others by name

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

std::string shown_number(Indicator const& indicator, std::string_view name, double value, Texts const& texts) {
  if (name.ends_with("share")) return texts.share(value, 0);
  if (name == "value" || name == "peers_mean") return shown_value(indicator, value, texts);
  if (name.ends_with("slope")) return texts.number(value, indicator.decimals + 1);
  return texts.integer(std::llround(value));
}

std::string record(Composer& composer, Opportunity const& opportunity, NumberFact const& wanted) {
  auto const& texts = composer.texts();
  auto const& indicator = composer.atlas().indicators[static_cast<std::size_t>(opportunity.indicators.front())];
  bool const is_about_themes = opportunity.pattern == OpportunityPattern::contrast;
  auto const what = texts.text(fmt::format("agenda.pattern.{}", wanted.number));
  Fact fact;
  fact.number = fact_number(composer.section->number, is_about_themes ? 0 : indicator.number, wanted.pattern);
  fact.kind = fmt::format("{}_{}", name_of(opportunity.pattern), wanted.number);
  fact.label = is_about_themes ? what : fmt::format("{}, {}", indicator.name(texts.language()), what);
  fact.value = opportunity.number(wanted.number);
  fact.shown = shown_number(indicator, wanted.number, fact.value, texts);
  fact.year = opportunity.year;
  fact.method = texts.text(fmt::format("agenda.method.pattern_{}", name_of(opportunity.pattern)));
  if (!is_about_themes) {
    fact.indicator = indicator.id;
    fact.source = citation_of(composer.atlas(), indicator.source);
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

// One kind: the first few in full, the others by name. False: there is none.
bool write_kind(Composer& composer, OpportunityPattern pattern) {
  auto found = found_of(composer, pattern);
  if (found.empty()) return false;
  sort_by_clearness(found);
  auto const& texts = composer.texts();
  auto lead = texts.text(fmt::format("welfare.opportunity.pattern_{}", name_of(pattern))) + ".";
  std::vector<std::string> others;
  for (std::size_t i = 0; i < found.size(); ++i) {
    if (i < patterns_shown)
      add(composer, found[i], std::exchange(lead, ""));
    else
      others.push_back(lower_initial(
          composer.atlas().indicators[static_cast<std::size_t>(found[i].indicators.front())].name(texts.language())));
  }
  if (pattern == OpportunityPattern::similar_regions)
    composer.say(similar_words(composer.atlas(), composer.partition(), composer.region, texts));
  if (!others.empty()) composer.say(texts.text("agenda.pattern.others", fmt::arg("names", texts.list(others))));
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
