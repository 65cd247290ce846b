#pragma once
// Everything the window shows: the project with its history, what only this window remembers, and what is computed.
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "app/viewer/caches.hpp"
#include "app/viewer/ui.hpp"
#include "geo/base/texts.hpp"
#include "geo/project/history.hpp"

namespace kansenatlas::viewer {

// Both languages are at hand, so that the switch costs nothing.
struct Catalogues {
  Texts nl, en;
  static Catalogues load(std::filesystem::path const& folder);
  [[nodiscard]] Texts const& of(Language language) const { return language == Language::nl ? nl : en; }
};

struct State {
  State(Country country, std::filesystem::path atlas_path, Catalogues catalogues, Project project);

  History history;
  Ui ui;
  Caches caches;
  Catalogues catalogues;

  [[nodiscard]] Project const& project() const { return history.now(); }
  [[nodiscard]] View const& view() const { return *history.now().view; }
  [[nodiscard]] Atlas const& atlas() const { return *caches.atlas; }
  [[nodiscard]] Ground const& ground() const { return *caches.country.ground; }
  [[nodiscard]] Texts const& texts() const { return catalogues.of(ui.language); }
};

// Another country in the place of the present one; nothing that was computed from that stays. The project's own
// partitions join it with follow_project().
void adopt_country(State& state, Country country, std::filesystem::path atlas_path);

void notify(State& state, NoticeKind kind, std::string text);

// The partition with that id; null when the atlas has none.
Partition const* find_partition(Atlas const& atlas, std::string_view id);
// Those in the slots, in order; null for an empty slot.
std::vector<Partition const*> slot_partitions(State const& state);
// Those that are chosen and switched on, in slot order.
std::vector<Partition const*> shown_partitions(State const& state);
// How the view wants the choropleth, with the usual for what it leaves open.
ClassChoice class_choice(View const& view);
// Index of the shown indicator; -1: none.
int shown_indicator(State const& state);

// The box around a municipality or region.
RdBox box_of_municipality(State const& state, int municipality);
RdBox box_of_region(State const& state, Partition const& partition, int region);

// The project as it would be saved: with the camera and the selection of the window in it.
Project project_to_save(State const& state);
// Puts camera and selection as the project has them.
void adopt_view(State& state);
// What a project starts with: the default partitions over the first core indicator of the first theme.
Project first_project(Atlas const& atlas);

}  // namespace kansenatlas::viewer
