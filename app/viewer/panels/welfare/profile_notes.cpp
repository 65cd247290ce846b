// How the profile is to be read, and who the peers are.
#include <algorithm>
#include <cmath>

#include <fmt/format.h>

#include "app/viewer/panels/welfare/parts.hpp"
#include "app/viewer/panels/welfare/welfare_panels.hpp"
#include "app/viewer/widgets/look.hpp"
#include "app/viewer/widgets/widgets.hpp"
#include "geo/base/text.hpp"

namespace kansenatlas::viewer {
namespace {

void key_row(State const& state, PanelUi& ui, ChartMark mark, ImU32 fill, ImU32 edge, std::string const& key) {
  auto const from = ImGui::GetCursorScreenPos();
  draw_mark(*ImGui::GetWindowDrawList(), mark, {from.x + ui.px(12), from.y + ImGui::GetTextLineHeight() * 0.55F},
            ui.px(6), fill, edge);
  ImGui::Indent(ui.px(28));
  say(ui, "profile.key." + key, state.texts().text("viewer.profile.key." + key));
  ImGui::Unindent(ui.px(28));
}

void bar_row(State const& state, PanelUi& ui, ImU32 colour, std::string const& key) {
  auto const from = ImGui::GetCursorScreenPos();
  float const y = from.y + ImGui::GetTextLineHeight() * 0.55F;
  ImGui::GetWindowDrawList()->AddRectFilled({from.x + ui.px(2), y - ui.px(5)}, {from.x + ui.px(22), y + ui.px(5)},
                                            colour);
  ImGui::Indent(ui.px(28));
  say(ui, "profile.key." + key, state.texts().text("viewer.profile.key." + key));
  ImGui::Unindent(ui.px(28));
}

// The 95 % interval, as it is drawn through the mark of a row.
void interval_row(State const& state, PanelUi& ui) {
  auto const from = ImGui::GetCursorScreenPos();
  float const y = from.y + ImGui::GetTextLineHeight() * 0.55F;
  ImGui::GetWindowDrawList()->AddLine({from.x + ui.px(2), y}, {from.x + ui.px(22), y}, look::ink, 2 * ui.scale);
  ImGui::Indent(ui.px(28));
  say(ui, "profile.key.interval", state.texts().text("viewer.profile.key.interval"));
  ImGui::Unindent(ui.px(28));
}

bool has_interval(Profile const& profile) {
  return std::any_of(profile.comparison.rows.begin(), profile.comparison.rows.end(),
                     [](ComparisonRow const& row) { return !std::isnan(row.areas.front().value.ci_low); });
}

void peers(State const& state, PanelUi& ui, Outbox& outbox, Profile const& profile) {
  auto const& texts = state.texts();
  auto const& found = profile.comparison.peers.front();
  section(ui, texts.text("viewer.profile.peers"));
  auto const& title = title_of(state.atlas(), profile.area);
  auto const count = texts.integer(static_cast<long long>(found.areas.size()));
  std::vector<std::string> names;
  auto const shape_words = [&](ComparedArea const& area) {
    auto const shape = shape_of(state.atlas(), members_of(area));
    return texts.text("welfare.opportunity.shape", fmt::arg("region", title_of(state.atlas(), area)),
                      fmt::arg("urbanity", texts.number(shape.urbanity, 1)),
                      fmt::arg("inhabitants", texts.integer(std::llround(shape.inhabitants))));
  };
  for (int const peer : found.areas) names.push_back(shape_words({profile.area.partition, peer}));
  say(ui, "profile.peers",
      texts.text(fmt::format("welfare.peers.{}", name_of(found.rule)),
                 fmt::arg("area", profile.area.partition ? shape_words(profile.area) : title), fmt::arg("count", count),
                 fmt::arg("names", joined(names, "; "))));
  for (int const peer : found.areas) {
    ComparedArea const area{profile.area.partition, peer};
    auto const& code = code_of(state.atlas(), area);
    if (line_button(ui, "peer." + code, title_of(state.atlas(), area))) outbox.act("pick_area", code);
  }
}

}  // namespace

void profile_notes(State const& state, PanelUi& ui, Outbox& outbox) {
  auto const& texts = state.texts();
  heading(ui, texts.text("viewer.profile.how_to_read"));
  say(ui, "profile.about", texts.text("viewer.profile.about"));
  gap(ui, 2);
  for (auto const& [quarter, key] :
       {std::pair{Quarter::best, "best"}, {Quarter::middle, "middle"}, {Quarter::worst, "worst"}})
    key_row(state, ui, mark_of(quarter), colour_of(quarter), look::panel, key);
  key_row(state, ui, ChartMark::rhomb, look::panel, look::ink, "peers");
  bar_row(state, ui, IM_COL32(226, 230, 234, 255), "range");
  bar_row(state, ui, IM_COL32(190, 198, 206, 255), "half");
  auto const& profile = state.caches.welfare.profile.answer;
  if (profile && has_interval(*profile)) interval_row(state, ui);
  gap(ui, 2);
  figure_key(state, ui, false);
  muted_text(ui, texts.text("viewer.profile.key.trend"));
  if (profile && profiled_area(state)) peers(state, ui, outbox, *profile);
}

}  // namespace kansenatlas::viewer
