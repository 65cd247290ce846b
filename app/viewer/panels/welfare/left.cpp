// Which view, which level, and the indicators by theme with what is to be known about each: fitness, age, coverage.
#include <algorithm>
#include <array>
#include <cfloat>
#include <cmath>

#include <fmt/format.h>

#include "app/viewer/actions.hpp"
#include "app/viewer/panels/panels.hpp"
#include "app/viewer/panels/welfare/parts.hpp"
#include "app/viewer/panels/welfare/welfare_panels.hpp"
#include "app/viewer/widgets/look.hpp"
#include "app/viewer/widgets/widgets.hpp"
#include "app/viewer/words.hpp"
#include "geo/base/text.hpp"

namespace kansenatlas::viewer {
namespace {

void welfare_views(State const& state, PanelUi& ui, Outbox& outbox) {
  struct Choice {
    WelfareView view;
    char const* action;
  };
  constexpr std::array choices{Choice{WelfareView::map, "welfare_map"},
                               Choice{WelfareView::profile, "welfare_profile"},
                               Choice{WelfareView::spread, "welfare_spread"},
                               Choice{WelfareView::scale, "welfare_scale"},
                               Choice{WelfareView::spots, "welfare_spots"},
                               Choice{WelfareView::years, "welfare_years"},
                               Choice{WelfareView::composite, "welfare_composite"},
                               Choice{WelfareView::unknowns, "welfare_unknowns"}};
  float const width = ImGui::GetContentRegionAvail().x, left = ImGui::GetCursorPosX();
  for (std::size_t i = 0; i < choices.size(); ++i) {
    if (i % 3 != 0) ImGui::SameLine(left + width * static_cast<float>(i % 3) / 3);
    if (tab(ui, choices[i].action, state.texts().text(fmt::format("viewer.welfare.view.{}", choices[i].action)),
            state.ui.welfare.view == choices[i].view))
      outbox.act(choices[i].action);
    explain(ui, title_of(action_named(choices[i].action), state.texts()));
  }
  gap(ui, 2);
}

void level_choice(State const& state, PanelUi& ui, Outbox& outbox) {
  muted_text(ui, state.texts().text("viewer.welfare.level"));
  partition_picker(
      state, ui, outbox,
      {"level", "welfare_level", state.view().figures.level, true, state.texts().text("viewer.welfare.municipalities")},
      level_name(state));
}

bool is_sought(Indicator const& indicator, std::string const& wanted) {
  if (wanted.empty()) return true;
  for (auto const* name : {&indicator.name_nl, &indicator.name_en, &indicator.id})
    if (search_key(*name).find(wanted) != std::string::npos) return true;
  return false;
}

std::vector<int> of_theme(State const& state, std::string const& theme, std::string const& wanted) {
  std::vector<int> found;
  auto const& indicators = state.atlas().indicators;
  for (auto const fitness : {Fitness::core, Fitness::supplementary, Fitness::not_for_agenda})
    for (std::size_t i = 0; i < indicators.size(); ++i)
      if (indicators[i].fitness == fitness && !indicators[i].themes.empty() && indicators[i].themes.front() == theme &&
          is_sought(indicators[i], wanted))
        found.push_back(static_cast<int>(i));
  return found;
}

// Age and coverage in words; what is old, thin or modelled says so.
std::string stock_text(State const& state, IndicatorStock const& stock) {
  auto const& texts = state.texts();
  if (stock.years == 0) return texts.text("viewer.welfare.no_figures");
  auto text = stock.years == 1 ? fmt::format("{}", stock.newest_year)
                               : fmt::format("{}–{}", stock.first_year, stock.newest_year);
  if (stock.is_old) text += " " + texts.text("viewer.welfare.old");
  text += " · " + texts.text("viewer.welfare.covered", fmt::arg("n", stock.municipalities),
                             fmt::arg("all", state.atlas().municipalities.size()));
  if (stock.is_modelled) text += " · " + texts.text("viewer.status.model_estimate");
  return text;
}

// How much of the country has a value: a bar that is full, or open at the right.
void coverage_bar(State const& state, PanelUi const& ui, IndicatorStock const& stock, ImVec2 at) {
  float const width = ui.px(40), height = ui.px(5);
  auto const share = static_cast<float>(stock.municipalities) / static_cast<float>(state.atlas().municipalities.size());
  auto& list = *ImGui::GetWindowDrawList();
  list.AddRectFilled(at, {at.x + width * share, at.y + height}, stock.is_thin ? look::warning : look::accent);
  list.AddRect(at, {at.x + width, at.y + height}, look::muted);
}

void indicator_row(State const& state, PanelUi& ui, Outbox& outbox, int index) {
  auto const& indicator = state.atlas().indicators[static_cast<std::size_t>(index)];
  auto const name = "browse." + indicator.id;
  auto const& stock = state.caches.welfare.stock.answer;
  float const width = ImGui::GetContentRegionAvail().x, inset = ui.px(22);
  auto const label = distinct_name(state, indicator);
  auto const size = ImGui::CalcTextSize(label.c_str(), nullptr, false, width - inset - ui.px(4));
  // The unit, as a figure without one says little: whole, over as many lines as that takes.
  auto const& unit = indicator.unit(state.ui.language);
  float const line = ui.fonts.small->FontSize, unit_room = width - inset - ui.px(4);
  float const unit_height = ui.fonts.small->CalcTextSizeA(line, FLT_MAX, unit_room, unit.c_str()).y;
  float const about_y = size.y + unit_height + ui.px(5), height = about_y + line + ui.px(5);
  auto const from = ImGui::GetCursorScreenPos();
  bool const is_shown = state.view().indicator == indicator.id;
  if (ImGui::Selectable(("###" + name).c_str(), is_shown, 0, {width, height})) outbox.act("indicator", indicator.id);
  record(ui, name);
  auto& list = *ImGui::GetWindowDrawList();
  fitness_mark_at(ui, indicator.fitness, {from.x + ui.px(10), from.y + ui.px(3) + ImGui::GetTextLineHeight() / 2});
  list.AddText(ImGui::GetFont(), ImGui::GetFontSize(), {from.x + inset, from.y + ui.px(3)}, look::ink, label.c_str(),
               nullptr, width - inset - ui.px(4));
  list.AddText(ui.fonts.small, line, {from.x + inset, from.y + size.y + ui.px(4)}, look::muted, unit.c_str(), nullptr,
               unit_room);
  ui.said[name + ".unit"] = unit;
  ui.said[name + ".unit_lines"] = fmt::format("{}", std::lround(unit_height / line));
  if (!stock) return;
  auto const& known = (*stock)[static_cast<std::size_t>(index)];
  auto const words = stock_text(state, known);
  ui.said[name] = words;
  ui.said[name + ".name"] = label;
  // The bar shows what the words say, so it goes where they need its room.
  bool const has_bar = small_size(ui, words).x < width - inset - ui.px(48);
  auto const shown = small_shortened(ui, words, width - inset - ui.px(has_bar ? 48 : 4));
  ui.said[name + ".shown"] = shown;
  small_text(list, ui, {from.x + inset, from.y + about_y}, known.is_old || known.is_thin ? look::warning : look::muted,
             shown);
  if (has_bar) coverage_bar(state, ui, known, {from.x + width - ui.px(44), from.y + about_y + line * 0.5F - ui.px(2)});
  explain(ui, fmt::format("{}\n{}\n{}\n{}\n{}", unit, fitness_in_full(state, indicator), words,
                          source_text(state, indicator),
                          state.ui.language == Language::nl ? indicator.note_nl : indicator.note_en));
}

std::string unfolded_theme(State const& state) {
  if (!state.ui.welfare.theme.empty()) return state.ui.welfare.theme;
  auto const* indicator = indicator_shown(state);
  return indicator && !indicator->themes.empty() ? indicator->themes.front() : std::string();
}

void theme_entries(State const& state, PanelUi& ui, Outbox& outbox, Theme const& theme, std::string const& wanted) {
  auto const found = of_theme(state, theme.id, wanted);
  if (found.empty()) return;
  bool const is_open = !wanted.empty() || unfolded_theme(state) == theme.id;
  auto const core = std::count_if(found.begin(), found.end(), [&](int i) {
    return state.atlas().indicators[static_cast<std::size_t>(i)].fitness == Fitness::core;
  });
  ImGui::PushFont(ui.fonts.strong);
  bool const is_pressed = line_button(ui, "theme." + theme.id,
                                      fmt::format("{}  {}", is_open ? "\u2013" : "+", theme.name(state.ui.language)));
  ImGui::PopFont();
  auto const at = ui.widgets["theme." + theme.id];
  small_text_to(*ImGui::GetWindowDrawList(), ui,
                {at.maximum.x - ui.px(6), at.centre().y - ui.fonts.small->FontSize / 2}, look::muted,
                state.texts().text("viewer.welfare.of_theme", fmt::arg("core", core), fmt::arg("all", found.size())));
  if (is_pressed) outbox.act("unfold_theme", is_open ? "none" : theme.id);
  if (!is_open) return;
  for (int const index : found) indicator_row(state, ui, outbox, index);
}

}  // namespace

void welfare_left_panel(State const& state, PanelUi& ui, Outbox& outbox) {
  auto const& texts = state.texts();
  welfare_views(state, ui, outbox);
  level_choice(state, ui, outbox);
  gap(ui, 2);
  text_field(ui, "browser.search", texts.text("viewer.indicator.search"), ui.browser_words,
             ImGui::GetContentRegionAvail().x);
  fitness_key(state, ui);
  ImGui::BeginChild("browser", {0, 0}, false, ImGuiWindowFlags_NavFlattened);
  std::string const wanted(trimmed(search_key(ui.browser_words)));
  for (auto const& theme : state.atlas().themes) theme_entries(state, ui, outbox, theme, wanted);
  ImGui::EndChild();
}

}  // namespace kansenatlas::viewer
