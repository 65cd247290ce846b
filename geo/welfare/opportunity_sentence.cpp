// The words of a pattern.
#include <algorithm>
#include <cmath>

#include "geo/base/text.hpp"
#include "geo/welfare/figures.hpp"
#include "geo/welfare/opportunities.hpp"
#include "geo/welfare/quantity.hpp"

namespace kansenatlas {
namespace {

struct Words {
  Opportunity const& opportunity;
  Atlas const& atlas;
  Partition const& partition;
  Texts const& texts;

  [[nodiscard]] Indicator const& indicator() const {
    return atlas.indicators[static_cast<std::size_t>(opportunity.indicators.front())];
  }
  [[nodiscard]] std::string name() const { return name_in_sentence(indicator(), texts.language()); }
  // In the indicator's own notation, with the short form of its unit.
  [[nodiscard]] std::string value(double number, AreaValue const& like) const {
    return std::string(mark_of(like)) + quantity(indicator(), number, decimals_of(indicator(), like), texts);
  }
  // How much a figure changes in a year: one decimal more.
  [[nodiscard]] std::string change(double number, AreaValue const& like) const {
    return std::string(mark_of(like)) +
           difference_quantity(indicator(), number, decimals_of(indicator(), like) + 1, texts);
  }
  [[nodiscard]] std::string value(std::string_view key) const { return value(opportunity.number(key), own()); }
  [[nodiscard]] AreaValue own() const { return opportunity.basis.empty() ? AreaValue() : opportunity.basis.front(); }
  [[nodiscard]] std::string whole(std::string_view key) const {
    return texts.integer(std::llround(opportunity.number(key)));
  }
  // A calendar year: without a thousands separator.
  [[nodiscard]] int year(std::string_view key) const { return static_cast<int>(opportunity.number(key)); }
  [[nodiscard]] std::string share(std::string_view key) const { return texts.share(opportunity.number(key), 0); }
  [[nodiscard]] std::string theme(std::size_t i) const {
    for (auto const& theme : atlas.themes)
      if (theme.id == opportunity.themes[i]) return lower_initial(theme.name(texts.language()));
    return opportunity.themes[i];
  }
  [[nodiscard]] std::string names(std::vector<int> const& municipalities) const {
    std::vector<std::string> names;
    for (int const m : municipalities) names.push_back(atlas.municipalities[static_cast<std::size_t>(m)].official_name);
    std::sort(names.begin(), names.end());
    return texts.list(names);
  }
};

std::string contrast(Words const& words) {
  auto const place = [&](std::string_view key) { return words.texts.number(words.opportunity.number(key), 2); };
  return words.texts.text("welfare.opportunity.contrast", fmt::arg("good", words.theme(0)),
                          fmt::arg("good_place", place("favourable_place")),
                          fmt::arg("bad_place", place("unfavourable_place")),
                          fmt::arg("good_best", words.whole("favourable_in_best_quarter")),
                          fmt::arg("good_of", words.whole("favourable_indicators")), fmt::arg("bad", words.theme(1)),
                          fmt::arg("bad_worst", words.whole("unfavourable_in_worst_quarter")),
                          fmt::arg("bad_of", words.whole("unfavourable_indicators")));
}

std::string against_trend(Words const& words) {
  bool const is_rising = words.opportunity.number("slope") > 0;
  return words.texts.text(
      is_rising ? "welfare.opportunity.rising_against" : "welfare.opportunity.falling_against",
      fmt::arg("name", words.name()), fmt::arg("first", words.year("first_year")),
      fmt::arg("last", words.year("last_year")),
      fmt::arg("slope", words.change(std::abs(words.opportunity.number("slope")), words.own())),
      fmt::arg("national", words.change(std::abs(words.opportunity.number("national_slope")), words.own())));
}

std::string similar_regions(Words const& words) {
  auto const& best = words.partition.regions[static_cast<std::size_t>(words.opportunity.regions.front())];
  auto const& others = words.opportunity.others;
  auto const mean_like = coarsest_of(words.indicator(), others);
  auto const best_like = others.empty() ? AreaValue() : others.front();
  std::string const key =
      words.opportunity.number("are_alike") > 0 ? "welfare.opportunity.similar" : "welfare.opportunity.nearest";
  return words.texts.text(
      key, fmt::arg("name", words.name()), fmt::arg("year", words.opportunity.year),
      fmt::arg("value", words.value("value")), fmt::arg("rank", words.whole("rank")), fmt::arg("of", words.whole("of")),
      fmt::arg("better", words.whole("peers_better")), fmt::arg("peers", words.whole("peers")),
      fmt::arg("mean", words.value(words.opportunity.number("peers_mean"), mean_like)), fmt::arg("best", best.title),
      fmt::arg("best_value", words.value(words.opportunity.number("best_value"), best_like)));
}

std::string worst_quarter(Words const& words) {
  return words.texts.text("welfare.opportunity.worst_quarter", fmt::arg("name", words.name()),
                          fmt::arg("year", words.opportunity.year), fmt::arg("inhabitants", words.whole("inhabitants")),
                          fmt::arg("share", words.share("share")), fmt::arg("national", words.share("national_share")),
                          fmt::arg("names", words.names(words.opportunity.municipalities)));
}

std::string spot(Words const& words) {
  auto const &within = words.opportunity.municipalities, &beside = words.opportunity.beside;
  std::string const kind = words.opportunity.number("is_high") > 0 ? "hot" : "cold";
  auto const name = words.name(), names = words.names(within), beside_names = words.names(beside);
  auto const shown_name = fmt::arg("name", name), shown_names = fmt::arg("names", names),
             shown_beside = fmt::arg("names", beside_names);
  auto const year = fmt::arg("year", words.opportunity.year);
  auto const& texts = words.texts;
  if (within.empty()) return texts.text("welfare.opportunity." + kind + "_spot_beside", shown_name, year, shown_beside);
  auto text = texts.plural("welfare.opportunity." + kind + "_spot", static_cast<long long>(within.size()), shown_name,
                           year, shown_names);
  if (!beside.empty())
    text += " " + texts.plural("welfare.opportunity.spot_beside", static_cast<long long>(beside.size()), shown_beside);
  return text;
}

}  // namespace

std::string similar_words(Atlas const& atlas, Partition const& partition, int region, Texts const& texts) {
  auto const shown = [&](int r) {
    auto const shape = shape_of(atlas, members_of(partition, r));
    return texts.text("welfare.opportunity.shape",
                      fmt::arg("region", partition.regions[static_cast<std::size_t>(r)].title),
                      fmt::arg("urbanity", texts.number(shape.urbanity, 1)),
                      fmt::arg("inhabitants", texts.integer(std::llround(shape.inhabitants))));
  };
  std::vector<std::string> peers;
  auto const found = regional_peers(atlas, partition, region);
  for (int const peer : found.areas) peers.push_back(shown(peer));
  if (peers.empty()) return {};
  auto const key =
      found.rule == PeerRule::similar_regions ? "welfare.opportunity.similar_to" : "welfare.opportunity.nearest_to";
  return texts.text(key, fmt::arg("self", shown(region)), fmt::arg("peers", joined(peers, "; ")));
}

std::string sentence_of(Opportunity const& opportunity, Atlas const& atlas, Partition const& partition,
                        Texts const& texts) {
  Words const words{opportunity, atlas, partition, texts};
  switch (opportunity.pattern) {
    case OpportunityPattern::contrast:
      return contrast(words);
    case OpportunityPattern::against_trend:
      return against_trend(words);
    case OpportunityPattern::similar_regions:
      return similar_regions(words);
    case OpportunityPattern::worst_quarter:
      return worst_quarter(words);
    case OpportunityPattern::spot:
      return spot(words);
  }
  return {};
}

}  // namespace kansenatlas
