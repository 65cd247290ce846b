// The words of a pattern.
#include <algorithm>
#include <cmath>

#include "geo/base/text.hpp"
#include "geo/welfare/opportunities.hpp"

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
  [[nodiscard]] std::string name() const { return lower_initial(indicator().name(texts.language())); }
  // In the indicator's own notation, with the short form of its unit.
  [[nodiscard]] std::string value(double number, int decimals) const {
    auto const& unit = indicator().unit(texts.language());
    auto const shown = texts.number(number, decimals);
    if (unit.starts_with("%")) return shown + (texts.language() == Language::nl ? "\u00a0%" : "%");
    if (unit == "jaren" || unit == "years") return texts.text("agenda.years", fmt::arg("n", shown));
    if (unit == "aantal" || unit == "number") return shown;
    if (unit.front() >= '0' && unit.front() <= '9') return shown + " \u00d7\u00a0" + unit;  // "30,4 x 1 000 euro"
    return shown + "\u00a0" + unit.substr(0, unit.find(", "));
  }
  [[nodiscard]] std::string value(std::string_view key) const {
    return value(opportunity.number(key), indicator().decimals);
  }
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
  return words.texts.text("welfare.opportunity.contrast", fmt::arg("good", words.theme(0)),
                          fmt::arg("good_best", words.whole("favourable_in_best_quarter")),
                          fmt::arg("good_of", words.whole("favourable_indicators")), fmt::arg("bad", words.theme(1)),
                          fmt::arg("bad_worst", words.whole("unfavourable_in_worst_quarter")),
                          fmt::arg("bad_of", words.whole("unfavourable_indicators")));
}

std::string against_trend(Words const& words) {
  int const decimals = words.indicator().decimals + 1;
  bool const is_rising = words.opportunity.number("slope") > 0;
  return words.texts.text(
      is_rising ? "welfare.opportunity.rising_against" : "welfare.opportunity.falling_against",
      fmt::arg("name", words.name()), fmt::arg("first", words.year("first_year")),
      fmt::arg("last", words.year("last_year")),
      fmt::arg("slope", words.value(std::abs(words.opportunity.number("slope")), decimals)),
      fmt::arg("national", words.value(std::abs(words.opportunity.number("national_slope")), decimals)));
}

std::string similar_regions(Words const& words) {
  auto const& best = words.partition.regions[static_cast<std::size_t>(words.opportunity.regions.front())];
  return words.texts.text("welfare.opportunity.similar", fmt::arg("name", words.name()),
                          fmt::arg("year", words.opportunity.year), fmt::arg("value", words.value("value")),
                          fmt::arg("rank", words.whole("rank")), fmt::arg("of", words.whole("of")),
                          fmt::arg("better", words.whole("peers_better")), fmt::arg("peers", words.whole("peers")),
                          fmt::arg("mean", words.value("peers_mean")), fmt::arg("best", best.title),
                          fmt::arg("best_value", words.value("best_value")));
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
  for (int const peer : regional_peers(atlas, partition, region).areas) peers.push_back(shown(peer));
  if (peers.empty()) return {};
  return texts.text("welfare.opportunity.similar_to", fmt::arg("self", shown(region)),
                    fmt::arg("peers", joined(peers, "; ")));
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
