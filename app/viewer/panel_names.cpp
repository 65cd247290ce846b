#include "app/viewer/panel_names.hpp"

#include <optional>
#include <string>
#include <vector>

#include <fmt/format.h>
#include <fmt/ranges.h>

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
    case SidePanel::legal:
      return "legal";
    case SidePanel::scenario:
      return "scenario";
    case SidePanel::plan:
      return "plan";
    case SidePanel::own:
      return "own";
    case SidePanel::figures:
      return "figures";
    case SidePanel::classes:
      return "classes";
    case SidePanel::opgave:
      return "opgave";
    case SidePanel::draft:
      return "draft";
  }
  return {};
}

SidePanel side_panel_named(std::string_view name) {
  for (auto const panel : side_panels)
    if (name_of(panel) == name) return panel;
  std::vector<std::string_view> names;
  for (auto const panel : side_panels) names.push_back(name_of(panel));
  throw UsageError(said("unknown panel '{}'; choose {}", name, fmt::join(names, ", ")));
}

namespace {

// The panel that belongs to what the middle shows.
SidePanel panel_of(CongruenceView view) { return view == CongruenceView::legal ? SidePanel::legal : SidePanel::pair; }

std::optional<WorkArea> home_of(SidePanel panel) {
  switch (panel) {
    case SidePanel::text:
      return WorkArea::map;
    case SidePanel::pair:
    case SidePanel::legal:
      return WorkArea::congruence;
    case SidePanel::scenario:
    case SidePanel::plan:
    case SidePanel::own:
      return WorkArea::scenario;
    case SidePanel::figures:
    case SidePanel::classes:
      return WorkArea::welfare;
    case SidePanel::opgave:
      return WorkArea::opgaven;
    case SidePanel::draft:
      return WorkArea::agenda;
    default:
      return std::nullopt;
  }
}

}  // namespace

std::span<SidePanel const> tabs_of(Ui const& ui) {
  using enum SidePanel;
  static constexpr std::array map{selection, text, notes, sources};
  static constexpr std::array pair_tabs{pair, selection, notes, sources};
  static constexpr std::array legal_tabs{legal, selection, notes, sources};
  static constexpr std::array scenario_tabs{scenario, plan, own, selection, notes, sources};
  static constexpr std::array welfare_tabs{figures, classes, text, selection, sources};
  static constexpr std::array opgaven_tabs{opgave, notes, sources};
  static constexpr std::array agenda_tabs{draft, selection, notes, sources};
  if (ui.work == WorkArea::map) return map;
  if (ui.work == WorkArea::welfare) return welfare_tabs;
  if (ui.work == WorkArea::opgaven) return opgaven_tabs;
  if (ui.work == WorkArea::agenda) return agenda_tabs;
  if (ui.work == WorkArea::scenario) return scenario_tabs;
  return ui.congruence.view == CongruenceView::legal ? legal_tabs : pair_tabs;
}

void open_work_area(Ui& ui, WorkArea work) {
  if (ui.work == work) return;
  ui.sides[static_cast<std::size_t>(ui.work)] = ui.side;
  ui.work = work;
  ui.side = ui.sides[static_cast<std::size_t>(work)];
  ui.hovered = -1;
}

void open_side_panel(Ui& ui, SidePanel panel) {
  bool const is_here = ui.work == WorkArea::welfare && panel == SidePanel::text;
  if (auto const home = home_of(panel); home && !is_here) open_work_area(ui, *home);
  bool const is_of_view = panel == SidePanel::pair || panel == SidePanel::legal;
  if (is_of_view && panel_of(ui.congruence.view) != panel)
    ui.congruence.view = panel == SidePanel::legal ? CongruenceView::legal : CongruenceView::matrix;
  ui.side = panel;
  ui.is_side_open = true;
}

void open_congruence_view(Ui& ui, CongruenceView view) {
  open_work_area(ui, WorkArea::congruence);
  ui.congruence.view = view;
  ui.side = panel_of(view);
}

}  // namespace kansenatlas::viewer
