#include "app/viewer/panel_names.hpp"

#include <algorithm>
#include <string>
#include <vector>

#include <fmt/format.h>

#include "geo/base/error.hpp"

namespace kansenatlas::viewer {

std::string_view name_of(SidePanel panel) {
  switch (panel) {
    case SidePanel::selection:
      return "selection";
    case SidePanel::text:
      return "text";
    case SidePanel::notes:
      return "notes";
    case SidePanel::sources:
      return "sources";
    case SidePanel::keys:
      return "keys";
    case SidePanel::pair:
      return "pair";
  }
  return {};
}

SidePanel side_panel_named(std::string_view name) {
  for (auto const panel : side_panels)
    if (name_of(panel) == name) return panel;
  std::vector<std::string_view> names;
  for (auto const panel : side_panels) names.push_back(name_of(panel));
  throw UsageError(fmt::format("unknown panel '{}'; choose {}", name, fmt::join(names, ", ")));
}

std::span<SidePanel const> tabs_of(WorkArea work) {
  static constexpr std::array map{SidePanel::selection, SidePanel::text, SidePanel::notes, SidePanel::sources};
  static constexpr std::array congruence{SidePanel::pair, SidePanel::selection, SidePanel::notes, SidePanel::sources};
  switch (work) {
    case WorkArea::map:
      return map;
    case WorkArea::congruence:
      return congruence;
  }
  return map;
}

void open_work_area(Ui& ui, WorkArea work) {
  if (ui.work == work) return;
  ui.sides[static_cast<std::size_t>(ui.work)] = ui.side;
  ui.work = work;
  ui.side = ui.sides[static_cast<std::size_t>(work)];
  ui.hovered = -1;
}

void open_side_panel(Ui& ui, SidePanel panel) {
  auto const has_tab = [&](WorkArea work) {
    auto const tabs = tabs_of(work);
    return std::find(tabs.begin(), tabs.end(), panel) != tabs.end();
  };
  if (!has_tab(ui.work))
    for (auto const work : {WorkArea::map, WorkArea::congruence})
      if (has_tab(work)) {
        open_work_area(ui, work);
        break;
      }
  ui.side = panel;
  ui.is_side_open = true;
}

}  // namespace kansenatlas::viewer
