// "Waar zitten wij bij?": every region of the selected municipality.
#include <algorithm>

#include <fmt/format.h>

#include "app/viewer/panels/panels.hpp"
#include "app/viewer/panels/welfare/parts.hpp"
#include "app/viewer/project_partitions.hpp"
#include "app/viewer/selected.hpp"
#include "app/viewer/widgets/look.hpp"
#include "app/viewer/widgets/widgets.hpp"
#include "app/viewer/words.hpp"
#include "geo/atlas/doubts.hpp"

namespace kansenatlas::viewer {
namespace {

void membership(State const& state, PanelUi& ui, Outbox& outbox, Partition const& partition, int municipality) {
  auto const& texts = state.texts();
  int const region = partition.region_of[static_cast<std::size_t>(municipality)];
  auto const name = "member." + partition.base_id();
  muted_text(ui, fmt::format(" {} · {}", partition.singular(texts.language()), date_text(state, partition)));
  if (region < 0) {
    say(ui, name, texts.text("viewer.in_no_region"));
  } else {
    auto const& title = partition.regions[static_cast<std::size_t>(region)].title;
    ui.said[name] = title;
    if (line_button(ui, name, title))
      outbox.remember([id = partition.id, region](Ui& u) {
        u.selection.partition = id;
        u.selection.region = region;
      });
  }
  auto const doubt = doubt_about(partition, municipality, texts);
  if (!doubt.empty()) warning(ui, name + ".doubt", "? " + texts.text("viewer.doubt", fmt::arg("why", doubt)));
}

void figure(State const& state, PanelUi& ui, Outbox& outbox, int municipality) {
  auto const& shown = state.caches.choropleth;
  if (!shown) return;
  auto const& indicator = state.atlas().indicators[static_cast<std::size_t>(shown->indicator)];
  gap(ui, 4);
  muted_text(ui, fmt::format("{} · {}", indicator.name(state.ui.language), shown->year));
  ImGui::PushFont(ui.fonts.strong);
  say(ui, "municipality.value", value_text(state, indicator, shown->values[static_cast<std::size_t>(municipality)]));
  ImGui::PopFont();
  status(state, ui, "municipality.status", shown->values[static_cast<std::size_t>(municipality)]);
  source_link(state, ui, outbox, "municipality.source", indicator);
  if (state.caches.national.has_value())
    muted_text(ui, state.texts().text("viewer.legend.national",
                                      fmt::arg("value", value_text(state, indicator, state.caches.national))));
}

void cooperation(State const& state, PanelUi& ui, int municipality) {
  auto const& known = state.caches.cooperation;
  if (!known || known->municipality != municipality) return;
  auto const& texts = state.texts();
  section(ui, texts.text("viewer.municipality.cooperation"));
  if (!known->territorial.empty()) say(ui, "municipality.territorial", known->territorial);
  if (known->cooperations.empty()) return;
  gap(ui, 2);
  say(ui, "municipality.cooperations", known->cooperations);
  muted_text(ui, texts.text("viewer.municipality.register",
                            fmt::arg("date", short_text(state.atlas().arrangements_on, texts.language()))));
}

// What can be done with it in the scenario that is worked on.
void in_scenario(State const& state, PanelUi& ui, Outbox& outbox, Municipality const& municipality) {
  auto const* scenario = chosen_scenario(state);
  if (state.ui.work != WorkArea::scenario || !scenario) return;
  auto const& texts = state.texts();
  section(ui, texts.text("viewer.scenario.in_this"));
  if (!state.ui.scenario.brush.empty() && button(ui, "paint", texts.text("viewer.scenario.paint_this")))
    outbox.act("paint", municipality.code);
  if (button(ui, "split_region", texts.text("viewer.scenario.split_this"))) outbox.act("split_region");
  bool const is_locked = std::any_of(scenario->locks.begin(), scenario->locks.end(), [&](Lock const& lock) {
    return lock.kind == Lock::Kind::municipality && lock.code == municipality.code;
  });
  if (toggle(ui, "lock_municipality", texts.text("viewer.scenario.lock_this"), is_locked))
    outbox.act("lock_municipality", municipality.code);
}

}  // namespace

void municipality_panel(State const& state, PanelUi& ui, Outbox& outbox) {
  auto const& texts = state.texts();
  int const index = state.ui.selection.municipality;
  auto const& municipality = state.atlas().municipalities[static_cast<std::size_t>(index)];
  heading(ui, municipality.official_name);
  ui.said["municipality.name"] = municipality.official_name;
  muted_text(ui,
             fmt::format("{} · {} · {}", municipality.code, inhabitants_text(state, municipality.inhabitants_2024),
                         texts.text("viewer.land_area", fmt::arg("km2", texts.number(municipality.land_ha / 100, 1)))));
  figure(state, ui, outbox, index);
  gap(ui, 4);
  if (button(ui, "zoom", texts.text("viewer.zoom_here"))) outbox.act("zoom_to_selection");
  auto const clear = texts.text("viewer.clear");
  keep_line(ImGui::CalcTextSize(clear.c_str()).x + 2 * ImGui::GetStyle().FramePadding.x, ui.px(8));
  if (button(ui, "clear", clear)) outbox.act("clear_selection");
  in_scenario(state, ui, outbox, municipality);
  auto const card = card_partitions(state);
  section(ui, texts.text("viewer.municipality.on_map"));
  for (auto const* partition : card.first) membership(state, ui, outbox, *partition, index);
  cooperation(state, ui, index);
  PartitionKind last_kind = PartitionKind::user;
  for (auto const* partition : card.rest) {
    if (partition->kind != last_kind)
      section(ui, texts.text(fmt::format("viewer.municipality.{}", name_of(partition->kind))));
    last_kind = partition->kind;
    membership(state, ui, outbox, *partition, index);
  }
}

}  // namespace kansenatlas::viewer
