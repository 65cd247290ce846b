#pragma once
// The lists of an opgave in its panel.
#include "app/viewer/panels/panels.hpp"
#include "app/viewer/selected.hpp"
#include "geo/project/opgave.hpp"

namespace kansenatlas::viewer {

// Of the selected region: each starts an opgave.
void opportunity_list(State const& state, PanelUi& ui, Outbox& outbox);

// What drawing a part needs.
struct OpgavePage {
  State const& state;
  PanelUi& ui;
  Outbox& outbox;
  Opgave const& opgave;

  [[nodiscard]] Texts const& texts() const { return state.texts(); }
};

void indicators_of(OpgavePage const& page);
void bodies_and_tasks_of(OpgavePage const& page);
void parties_of(OpgavePage const& page);
void measures_of(OpgavePage const& page);

}  // namespace kansenatlas::viewer
