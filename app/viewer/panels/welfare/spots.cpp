// Where neighbours resemble each other: the map's hot and cold spots by name, what was left out, and how it was
// reckoned.
#include <algorithm>
#include <array>

#include <fmt/format.h>

#include "app/viewer/panels/welfare/parts.hpp"
#include "app/viewer/panels/welfare/welfare_panels.hpp"
#include "app/viewer/welfare_scene.hpp"
#include "app/viewer/widgets/look.hpp"
#include "app/viewer/widgets/widgets.hpp"
#include "app/viewer/words.hpp"

namespace kansenatlas::viewer {
namespace {

// Of high ones the highest first, of low ones the lowest.
std::vector<std::size_t> by_value(State const& state, SpotMark mark, std::vector<SpotMark> const& marks) {
  std::vector<std::size_t> found;
  for (std::size_t i = 0; i < marks.size(); ++i)
    if (marks[i] == mark) found.push_back(i);
  auto const& values = state.caches.choropleth->values;
  bool const is_high = mark == SpotMark::hot || mark == SpotMark::high_beside_low;
  if (mark != SpotMark::island)
    std::stable_sort(found.begin(), found.end(), [&](std::size_t a, std::size_t b) {
      return is_high ? values[a].value > values[b].value : values[a].value < values[b].value;
    });
  return found;
}

void rows_of(State const& state, PanelUi& ui, Outbox& outbox, SpotMark mark, std::vector<SpotMark> const& marks) {
  auto const& texts = state.texts();
  auto const count = std::count(marks.begin(), marks.end(), mark);
  if (count == 0 && mark != SpotMark::hot && mark != SpotMark::cold) return;
  auto const name = std::string(name_of(mark));
  gap(ui, 4);
  fill_sample(ui, fill_of(mark), ui.px(26));
  ImGui::SameLine(0, ui.px(10));
  ImGui::BeginGroup();
  ImGui::PushFont(ui.fonts.strong);
  figure_row(ui, "spots." + name, texts.text("viewer.spot." + name), texts.integer(count));
  ImGui::PopFont();
  ImGui::EndGroup();
  if (count == 0) muted_text(ui, texts.text("welfare.autocorrelation.no_spots"));
  for (std::size_t const i : by_value(state, mark, marks)) {
    auto const& municipality = state.atlas().municipalities[i];
    auto const& value = state.caches.choropleth->values[i];
    if (line_button(ui, "spot." + municipality.code, municipality.official_name,
                    value.has_value() ? shown_figure(*indicator_shown(state), value, texts) : ""))
      outbox.act("pick_area", municipality.code);
    explain(ui, spot_words(state, static_cast<int>(i)));
    if (ImGui::IsItemHovered() && !level_partition(state)) ui.chart_hovered = static_cast<int>(i);
  }
}

void neighbours(State const& state, PanelUi& ui, Outbox& outbox) {
  auto const& texts = state.texts();
  section(ui, texts.text("viewer.spots.neighbours"));
  for (auto const* scheme : {"rook_w", "queen_w", "rook_b", "queen_b"})
    if (line_button(ui, std::string("weights.") + scheme, texts.text(std::string("viewer.spots.") + scheme), "",
                    neighbours_of(state.view().figures) == scheme))
      outbox.act("spot_weights", scheme);
}

}  // namespace

void spots_list(State const& state, PanelUi& ui, Outbox& outbox) {
  auto const& texts = state.texts();
  auto const& spots = state.caches.welfare.spots.answer;
  if (!spots) {
    say(ui, "spots.sentence", texts.text("viewer.spots.reckoning"));
    return;
  }
  if (!spots->pattern) {
    say(ui, "spots.sentence", texts.text("viewer.spots.too_few"));
    return;
  }
  auto const& pattern = *spots->pattern;
  say(ui, "spots.sentence", sentence_of(pattern, texts));
  auto const marks = spot_marks_of(state);
  for (auto const mark :
       {SpotMark::hot, SpotMark::high_beside_low, SpotMark::low_beside_high, SpotMark::cold, SpotMark::island})
    rows_of(state, ui, outbox, mark, marks);
  if (!pattern.without_value.empty()) {
    gap(ui, 4);
    say(ui, "spots.without",
        texts.plural("welfare.autocorrelation.without_value", static_cast<long long>(pattern.without_value.size())));
    muted_text(ui, names_of(state, pattern.without_value));
  }
  neighbours(state, ui, outbox);
  section(ui, texts.text("viewer.welfare.method"));
  muted_text(ui, texts.text("viewer.spots.about"));
  muted_text(ui, measures_text(pattern, texts));
  muted_text(ui, method_text(pattern, spots->options, texts));
  ui.said["spots.measures"] = measures_text(pattern, texts);
}

}  // namespace kansenatlas::viewer
