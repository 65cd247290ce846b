// The choices that a score over many indicators hangs on: weights with sliders, and what was made of them in words.
#include <fmt/format.h>

#include "app/viewer/panels/welfare/parts.hpp"
#include "app/viewer/panels/welfare/welfare_panels.hpp"
#include "app/viewer/welfare.hpp"
#include "app/viewer/widgets/widgets.hpp"
#include "geo/welfare/composite_sentence.hpp"

namespace kansenatlas::viewer {
namespace {

constexpr int plain_quarters = 4;

void theme_weight(State const& state, PanelUi& ui, Outbox& outbox, Composite const& composite, std::size_t theme) {
  auto const& texts = state.texts();
  auto const& id = composite.material.themes[theme];
  auto const& chosen = state.view().figures.score.quarters;
  auto const found = chosen.find(id);
  int quarters = found == chosen.end() ? plain_quarters : found->second;
  auto const weight = texts.number(quarters / 4.0, quarters % 4 == 0 ? 0 : quarters % 2 == 0 ? 1 : 2);
  muted_text(ui,
             fmt::format("{} · {}", composite_theme_name(state.atlas(), composite.material, theme, texts.language()),
                         texts.plural("viewer.composite.indicators",
                                      static_cast<long long>(indicators_in_theme(composite.material, theme)))));
  if (slider(ui, "weight." + id, weight, quarters, most_quarters_of_weight))
    outbox.act("composite_weight", fmt::format("{}={}", id, quarters / 4.0));
}

void weights(State const& state, PanelUi& ui, Outbox& outbox, Composite const& composite) {
  auto const& texts = state.texts();
  section(ui, texts.text("viewer.composite.weights"));
  for (std::size_t t = 0; t < composite.material.themes.size(); ++t) theme_weight(state, ui, outbox, composite, t);
  ImGui::BeginDisabled(state.view().figures.score.quarters.empty());
  if (button(ui, "composite.even", texts.text("viewer.composite.even"))) outbox.act("composite_weight", "none");
  ImGui::EndDisabled();
}

template <class Choice>
void one_of(State const& state, PanelUi& ui, Outbox& outbox, char const* action, std::initializer_list<Choice> choices,
            Choice chosen) {
  bool is_first = true;
  for (auto const choice : choices) {
    auto const name = std::string(name_of(choice));
    if (!is_first) ImGui::SameLine(0, ui.px(2));
    is_first = false;
    if (tab(ui, fmt::format("{}.{}", action, name), state.texts().text(fmt::format("viewer.composite.by_{}", name)),
            choice == chosen))
      outbox.act(action, name);
  }
}

void method(State const& state, PanelUi& ui, Outbox& outbox) {
  auto const& texts = state.texts();
  auto const& choices = state.view().figures.score;
  section(ui, texts.text("viewer.composite.normalisation"));
  one_of(state, ui, outbox, "composite_normalisation", {Normalisation::z, Normalisation::min_max, Normalisation::rank},
         normalisation_of(choices));
  section(ui, texts.text("viewer.composite.averaging"));
  one_of(state, ui, outbox, "composite_averaging", {Averaging::arithmetic, Averaging::geometric},
         averaging_of(choices));
  gap(ui, 2);
  if (toggle(ui, "toggle_winsorised", texts.text("viewer.composite.winsorised"), choices.is_winsorised))
    outbox.act("toggle_winsorised");
  if (toggle(ui, "toggle_scored_supplementary", texts.text("viewer.composite.supplementary"),
             choices.has_supplementary))
    outbox.act("toggle_scored_supplementary");
  if (toggle(ui, "toggle_scored_unfit", texts.text("viewer.composite.unfit"), choices.has_unfit))
    outbox.act("toggle_scored_unfit");
}

// The total hides its themes; those of the chosen area stand here.
void scores_of_area(State const& state, PanelUi& ui, Composite const& composite) {
  auto const& texts = state.texts();
  auto const selected = selected_areas(state);
  if (selected.size() != 1 || composite.partition != level_partition(state)) {
    say(ui, "composite.choose_area", texts.text("viewer.composite.choose_area"));
    return;
  }
  section(ui, texts.text("viewer.composite.themes_of", fmt::arg("area", short_name_of_area(state, selected.front()))));
  auto const& score = composite.result.scores[static_cast<std::size_t>(selected.front())];
  for (std::size_t t = 0; t < composite.material.themes.size(); ++t)
    figure_row(ui, "composite.theme." + composite.material.themes[t],
               composite_theme_name(state.atlas(), composite.material, t, texts.language()),
               texts.number(score.themes[t], 2));
  muted_text(ui, texts.text("viewer.composite.themes_about"));
}

// Each indicator that went in leads to its source.
void sources(State const& state, PanelUi& ui, Outbox& outbox, Composite const& composite) {
  section(ui, state.texts().text("viewer.composite.sources"));
  for (int const index : composite.material.indicators) {
    auto const& indicator = state.atlas().indicators[static_cast<std::size_t>(index)];
    if (line_button(ui, "composite.source." + indicator.id, indicator.name(state.ui.language)))
      outbox.act("show_source", indicator.id);
  }
}

}  // namespace

void composite_choices(State const& state, PanelUi& ui, Outbox& outbox) {
  auto const& texts = state.texts();
  heading(ui, texts.text("viewer.composite.choices"));
  if (!state.view().figures.score.is_made) {
    say(ui, "composite.off", texts.text("viewer.composite.off"));
    return;
  }
  auto const& composite = state.caches.welfare.composite.answer;
  if (!composite) return;
  scores_of_area(state, ui, *composite);
  weights(state, ui, outbox, *composite);
  method(state, ui, outbox);
  section(ui, texts.text("viewer.composite.made_of"));
  auto const remarks =
      composite_remarks(state.atlas(), composite->material, composite->rules, composite_draws, composite_seed, texts);
  for (std::size_t i = 0; i < remarks.size(); ++i) {
    say(ui, fmt::format("composite.remark.{}", i), "\u2022 " + remarks[i]);
    gap(ui, 2);
  }
  sources(state, ui, outbox, *composite);
  gap(ui, 2);
  if (button(ui, "composite.drop", texts.text("viewer.composite.drop"))) outbox.act("toggle_composite");
}

}  // namespace kansenatlas::viewer
