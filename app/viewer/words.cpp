#include "app/viewer/words.hpp"

#include <algorithm>
#include <numeric>

#include "geo/atlas/doubts.hpp"
#include "geo/atlas/lookup.hpp"
#include "geo/base/text.hpp"
#include "geo/chart/class_texts.hpp"
#include "geo/welfare/quantity.hpp"

namespace kansenatlas::viewer {
namespace {

std::string named_source(State const& state, std::string const& id) {
  auto const* source = source_of(state.atlas(), id);
  return source ? publisher_in(source->publisher, state.texts()) + ", " + source->title_in(state.ui.language) : id;
}

}  // namespace

std::string value_text(State const& state, Indicator const& indicator, AreaValue const& value) {
  auto const& texts = state.texts();
  if (value.has_value()) {
    return std::string(mark_of(value)) + quantity_in_full(indicator, value.value, decimals_of(indicator, value), texts);
  }
  if (auto words = note_words(value, texts); !words.empty()) return words;
  auto const reason = name_of(value.reason);
  return texts.text(fmt::format("viewer.no_value.{}", reason.empty() ? "missing" : reason));
}

std::string short_value_text(State const& state, Indicator const& indicator, AreaValue const& value) {
  if (!value.has_value()) return "–";
  return marked_figure(indicator, value, state.texts());
}

std::string distinct_name(State const& state, Indicator const& indicator) {
  auto const language = state.ui.language;
  auto const& all = state.atlas().indicators;
  auto const& name = indicator.name(language);
  if (std::count_if(all.begin(), all.end(), [&](Indicator const& i) { return i.name(language) == name; }) < 2)
    return name;
  auto const* source = source_of(state.atlas(), indicator.source);
  if (!source) return fmt::format("{} · {}", name, indicator.edition);
  bool const is_english = language == Language::en && !source->title_en.empty();
  return fmt::format("{} · {}", name, is_english ? source->title_en : source->title);
}

std::string method_text(State const& state, AreaValue const& value) {
  auto const& texts = state.texts();
  if (!value.has_value()) return {};
  auto text = texts.text(fmt::format("viewer.method.{}", name_of(value.method)));
  if (!value.weighted_by.empty()) {
    auto weight = std::string(value.weighted_by);
    for (auto const& other : state.atlas().indicators)
      if (other.id == value.weighted_by) weight = lower_initial(other.name(texts.language()));
    if (weight == "inhabitants" || weight == "land_area") weight = texts.text("welfare.weight." + weight);
    text = texts.text(value.weight_year > 0 ? "welfare.method.weighted_year" : "welfare.method.weighted",
                      fmt::arg("method", text), fmt::arg("weight", weight), fmt::arg("year", value.weight_year));
  }
  if (value.units > value.units_covered)
    text += ", " + texts.text("viewer.coverage", fmt::arg("share", covered_share(value.coverage_inhabitants, texts))) +
            " (" +
            texts.text("welfare.values.covered", fmt::arg("units", value.units_covered), fmt::arg("all", value.units)) +
            ")";
  if (!value.no_interval.empty()) text += ". " + texts.text(value.no_interval);
  return text;
}

std::string status_text(State const& state, AreaValue const& value) {
  if (!value.has_value()) return {};
  if (value.status != ValueStatus::definitive)
    return state.texts().text(fmt::format("viewer.status.{}", name_of(value.status)));
  return value.method == ValueMethod::approximate ? state.texts().text("viewer.status.approximate") : std::string();
}

std::string source_text(State const& state, Indicator const& indicator) {
  auto text = named_source(state, indicator.source);
  if (!indicator.edition.empty() && text.find(indicator.edition) == std::string::npos)
    text += ", " + state.texts().text("viewer.edition", fmt::arg("edition", indicator.edition));
  return text;
}

std::string fitness_text(State const& state, Indicator const& indicator) {
  return state.texts().text(fmt::format("viewer.fitness.{}", name_of(indicator.fitness)));
}

std::string fitness_in_full(State const& state, Indicator const& indicator) {
  auto const& why = indicator.why_fit(state.ui.language);
  return fitness_text(state, indicator) + (why.empty() ? "" : ": " + why);
}

std::string class_text(State const& state, Choropleth const& shown, int index) {
  auto const& indicator = state.atlas().indicators[static_cast<std::size_t>(shown.indicator)];
  auto const values = shown.choice.has_all_years ? std::vector<double>() : shown.numbers;
  return class_bounds(shown.classes, values, class_numbers(indicator, shown.values), state.texts())
      .at(static_cast<std::size_t>(index));
}

std::string inhabitants_text(State const& state, long long inhabitants) {
  return state.texts().plural("viewer.inhabitants", inhabitants);
}

std::string date_text(State const& state, Partition const& partition) {
  return partition.date.is_known() ? short_text(partition.date, state.ui.language)
                                   : state.texts().text("congruence.no_date");
}

long long inhabitants_of(Atlas const& atlas, std::vector<int> const& municipalities) {
  return std::accumulate(municipalities.begin(), municipalities.end(), 0LL, [&](long long sum, int i) {
    return sum + atlas.municipalities[static_cast<std::size_t>(i)].inhabitants_2024;
  });
}

std::vector<int> by_inhabitants(Atlas const& atlas, std::vector<int> municipalities) {
  auto const inhabitants = [&](int i) { return atlas.municipalities[static_cast<std::size_t>(i)].inhabitants_2024; };
  std::stable_sort(municipalities.begin(), municipalities.end(),
                   [&](int a, int b) { return inhabitants(a) > inhabitants(b); });
  return municipalities;
}

std::string names_of(State const& state, std::vector<int> const& municipalities) {
  std::vector<std::string> names;
  for (int const i : municipalities)
    names.push_back(state.atlas().municipalities[static_cast<std::size_t>(i)].official_name);
  return state.texts().list(names);
}

CardPartitions card_partitions(State const& state) {
  CardPartitions card;
  for (auto const* partition : slot_partitions(state))
    if (partition) card.first.push_back(partition);
  if (card.first.empty()) card.first = default_partitions(state.atlas());
  for (auto const& partition : state.atlas().partitions) {
    bool const is_newest = find_partition(state.atlas(), partition.base_id()) == &partition;
    bool const is_first = std::find(card.first.begin(), card.first.end(), &partition) != card.first.end();
    if (is_newest && !is_first) card.rest.push_back(&partition);
  }
  auto const kind = [](Partition const* partition) { return partition->kind; };
  std::stable_sort(card.rest.begin(), card.rest.end(), [&](auto const* a, auto const* b) { return kind(a) < kind(b); });
  return card;
}

std::string attribution_text(State const& state) {
  std::vector<std::string> publishers{"CBS / Kadaster"};
  auto const add = [&](std::string const& id) {
    auto const* source = source_of(state.atlas(), id);
    if (source && std::find(publishers.begin(), publishers.end(), source->publisher) == publishers.end())
      publishers.push_back(source->publisher);
  };
  for (auto const* partition : shown_partitions(state)) add(partition->source);
  if (int const indicator = shown_indicator(state); indicator >= 0)
    add(state.atlas().indicators[static_cast<std::size_t>(indicator)].source);
  std::string text;
  for (auto const& publisher : publishers) text += (text.empty() ? "" : " · ") + publisher_in(publisher, state.texts());
  return state.texts().text("viewer.source_line", fmt::arg("publishers", text));
}

}  // namespace kansenatlas::viewer
