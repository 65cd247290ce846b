// The text alternative of the map, and what two partitions have in common.
#include <algorithm>
#include <numeric>

#include "app/viewer/selected.hpp"
#include "app/viewer/welfare_words.hpp"
#include "app/viewer/words.hpp"
#include "geo/congruence/sentence.hpp"

namespace kansenatlas::viewer {
namespace {

std::string overlay_text(State const& state) {
  auto const shown = shown_partitions(state);
  auto const& texts = state.texts();
  if (shown.empty()) return texts.text("viewer.words.no_overlay");
  std::vector<std::string> names;
  for (auto const* partition : shown)
    names.push_back(texts.text("viewer.words.partition", fmt::arg("name", partition->name(texts.language())),
                               fmt::arg("count", texts.integer(static_cast<long long>(partition->regions.size()))),
                               fmt::arg("date", date_text(state, *partition))));
  return texts.text("viewer.words.overlay", fmt::arg("partitions", texts.list(names)));
}

std::vector<int> ordered_by_value(Choropleth const& shown) {
  std::vector<int> order(shown.values.size());
  std::iota(order.begin(), order.end(), 0);
  std::erase_if(order, [&](int i) { return !shown.values[static_cast<std::size_t>(i)].has_value(); });
  std::stable_sort(order.begin(), order.end(), [&](int a, int b) {
    return shown.values[static_cast<std::size_t>(a)].value < shown.values[static_cast<std::size_t>(b)].value;
  });
  return order;
}

std::string with_value(State const& state, Choropleth const& shown, int municipality) {
  auto const& indicator = state.atlas().indicators[static_cast<std::size_t>(shown.indicator)];
  auto const i = static_cast<std::size_t>(municipality);
  return fmt::format("{} ({})", state.atlas().municipalities[i].official_name,
                     shown_figure(indicator, shown.values[i], state.texts()));
}

std::string extremes_text(State const& state, Choropleth const& shown) {
  constexpr std::size_t named = 3;
  auto const order = ordered_by_value(shown);
  auto const count = std::min(named, order.size());
  std::vector<std::string> lowest, highest;
  for (std::size_t i = 0; i < count; ++i) {
    lowest.push_back(with_value(state, shown, order[i]));
    highest.push_back(with_value(state, shown, order[order.size() - 1 - i]));
  }
  auto const& texts = state.texts();
  return texts.text("viewer.words.extremes", fmt::arg("highest", texts.list(highest)),
                    fmt::arg("lowest", texts.list(lowest)));
}

std::string classes_text(State const& state, Choropleth const& shown) {
  auto const& texts = state.texts();
  std::vector<std::string> classes;
  for (int i = 0; i < shown.classes.classes(); ++i)
    classes.push_back(texts.plural("viewer.words.class", shown.classes.counts[static_cast<std::size_t>(i)],
                                   fmt::arg("bounds", class_text(state, shown, i))));
  auto text = texts.text("viewer.words.classes", fmt::arg("classes", texts.list(classes)));
  if (shown.without_value > 0) text += " " + texts.plural("viewer.words.without_value", shown.without_value);
  return text;
}

void add_choropleth(State const& state, std::vector<std::string>& paragraphs) {
  auto const& shown = state.caches.choropleth;
  auto const& texts = state.texts();
  if (!shown) {
    paragraphs.push_back(texts.text("viewer.words.no_indicator"));
    return;
  }
  auto const& indicator = state.atlas().indicators[static_cast<std::size_t>(shown->indicator)];
  paragraphs.push_back(texts.text("viewer.words.indicator", fmt::arg("name", indicator.name(texts.language())),
                                  fmt::arg("year", shown->year), fmt::arg("unit", indicator.unit(texts.language())),
                                  fmt::arg("source", source_text(state, indicator))));
  if (shown->classes.classes() == 0) return;
  paragraphs.push_back(classes_text(state, *shown));
  paragraphs.push_back(extremes_text(state, *shown));
}

}  // namespace

std::string pair_text(State const& state, PairScores const& pair) {
  auto const& scores = pair.scores;
  bool const a_is_nearer = scores.a_in_b.outliers.size() <= scores.b_in_a.outliers.size();
  return a_is_nearer ? nesting_sentence(state.atlas(), *scores.a, *scores.b, scores.a_in_b, state.texts())
                     : nesting_sentence(state.atlas(), *scores.b, *scores.a, scores.b_in_a, state.texts());
}

std::vector<std::string> map_in_words(State const& state) {
  std::vector<std::string> paragraphs;
  add_choropleth(state, paragraphs);
  paragraphs.push_back(overlay_text(state));
  for (auto const* a : shown_partitions(state))
    for (auto const& pair : state.caches.scores)
      if (pair.a == a->id)
        for (auto const* b : shown_partitions(state))
          if (pair.b == b->id) paragraphs.push_back(sentence_of(pair.scores, state.atlas(), state.texts()));
  auto const name = selected_name(state);
  paragraphs.push_back(name.empty() ? state.texts().text("viewer.words.nothing_selected")
                                    : state.texts().text("viewer.words.selected", fmt::arg("name", name)));
  return paragraphs;
}

}  // namespace kansenatlas::viewer
