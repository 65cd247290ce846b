// The selected region: its size, its figure, who is in it, and which regions of the other partitions it meets.
#include <algorithm>

#include <fmt/format.h>

#include "app/viewer/panels/panels.hpp"
#include "app/viewer/panels/welfare/parts.hpp"
#include "app/viewer/selected.hpp"
#include "app/viewer/widgets/look.hpp"
#include "app/viewer/widgets/widgets.hpp"
#include "app/viewer/words.hpp"

namespace kansenatlas::viewer {
namespace {

double land_km2(Atlas const& atlas, std::vector<int> const& members) {
  double sum_ha = 0;
  for (int const i : members) sum_ha += atlas.municipalities[static_cast<std::size_t>(i)].land_ha;
  return sum_ha / 100;
}

void figure(State const& state, PanelUi& ui, Outbox& outbox, RegionRef const& region) {
  auto const& shown = state.caches.choropleth;
  if (!shown) return;
  auto const& indicator = state.atlas().indicators[static_cast<std::size_t>(shown->indicator)];
  gap(ui, 4);
  muted_text(ui, fmt::format("{} · {}", indicator.name(state.ui.language), shown->year));
  auto const values = state.caches.region_values.find(region.partition->id);
  if (values == state.caches.region_values.end()) {
    muted_text(ui, state.texts().text("viewer.reading"));
    return;
  }
  auto const& value = values->second[static_cast<std::size_t>(region.region)];
  ImGui::PushFont(ui.fonts.strong);
  say(ui, "region.value", value_text(state, indicator, value));
  ImGui::PopFont();
  status(state, ui, "region.status", value);
  if (auto const method = method_text(state, value); !method.empty()) muted_text(ui, method);
  source_link(state, ui, outbox, "region.source", indicator);
  if (state.caches.national.has_value())
    muted_text(ui, state.texts().text("viewer.legend.national",
                                      fmt::arg("value", value_text(state, indicator, state.caches.national))));
}

// How many of the members lie in each region of `other`, the most first.
std::vector<std::pair<int, int>> shares_in(Partition const& other, std::vector<int> const& members) {
  std::vector<std::pair<int, int>> shares;
  for (int const i : members) {
    int const region = other.region_of[static_cast<std::size_t>(i)];
    auto const at =
        std::find_if(shares.begin(), shares.end(), [&](auto const& share) { return share.first == region; });
    if (at == shares.end())
      shares.emplace_back(region, 1);
    else
      ++at->second;
  }
  std::stable_sort(shares.begin(), shares.end(), [](auto const& a, auto const& b) { return a.second > b.second; });
  return shares;
}

void partners(State const& state, PanelUi& ui, Outbox& outbox, RegionRef const& region,
              std::vector<int> const& members) {
  auto const& texts = state.texts();
  for (auto const* other : card_partitions(state).first) {
    if (other == region.partition) continue;
    muted_text(ui, " " + other->name(texts.language()));
    for (auto const& [index, count] : shares_in(*other, members)) {
      auto const title =
          index < 0 ? texts.text("viewer.in_no_region") : other->regions[static_cast<std::size_t>(index)].title;
      if (line_button(ui, fmt::format("partner.{}.{}", other->base_id(), index), title, texts.integer(count)) &&
          index >= 0)
        outbox.remember([id = other->id, index = index](Ui& u) {
          u.selection.partition = id;
          u.selection.region = index;
        });
    }
  }
}

void member_rows(State const& state, PanelUi& ui, Outbox& outbox, std::vector<int> const& members) {
  auto const& shown = state.caches.choropleth;
  for (int const i : members) {
    auto const& municipality = state.atlas().municipalities[static_cast<std::size_t>(i)];
    std::string value;
    if (shown && shown->values[static_cast<std::size_t>(i)].has_value())
      value = state.texts().number(shown->values[static_cast<std::size_t>(i)].value,
                                   state.atlas().indicators[static_cast<std::size_t>(shown->indicator)].decimals);
    if (line_button(ui, "member." + municipality.code, municipality.official_name, value))
      outbox.act("select", municipality.code);
  }
}

}  // namespace

void region_panel(State const& state, PanelUi& ui, Outbox& outbox) {
  auto const& texts = state.texts();
  auto const region = selected_region(state);
  auto const members = members_of(*region.partition, region.region);
  if (state.ui.selection.municipality >= 0) {
    auto const& from = state.atlas().municipalities[static_cast<std::size_t>(state.ui.selection.municipality)];
    if (quiet_button(ui, "back", texts.text("viewer.back_to", fmt::arg("name", from.official_name))))
      outbox.act("clear_selection");
  }
  heading(ui, region.get().title);
  ui.said["region.name"] = region.get().title;
  muted_text(ui, fmt::format("{} · {} · {}", region.partition->singular(texts.language()),
                             date_text(state, *region.partition), region.get().code));
  say(ui, "region.size",
      fmt::format("{}, {}, {}", texts.plural("viewer.municipalities", static_cast<long long>(members.size())),
                  inhabitants_text(state, inhabitants_of(state.atlas(), members)),
                  texts.text("viewer.land_area", fmt::arg("km2", texts.number(land_km2(state.atlas(), members), 1)))));
  figure(state, ui, outbox, region);
  gap(ui, 4);
  if (button(ui, "zoom", texts.text("viewer.zoom_here"))) outbox.act("zoom_to_selection");
  auto const clear = texts.text("viewer.clear");
  keep_line(ImGui::CalcTextSize(clear.c_str()).x + 2 * ImGui::GetStyle().FramePadding.x, ui.px(8));
  if (button(ui, "clear", clear)) outbox.act("clear_selection");
  section(ui, texts.text("viewer.region.partners"));
  partners(state, ui, outbox, region, members);
  section(ui, texts.text("viewer.region.members"));
  member_rows(state, ui, outbox, members);
}

}  // namespace kansenatlas::viewer
