// A plan for the scenario: what it aims at, its moves one after another, and what each does.
#include <algorithm>
#include <cmath>

#include <fmt/format.h>

#include "app/viewer/actions.hpp"
#include "app/viewer/panels/panels.hpp"
#include "app/viewer/plan_marks.hpp"
#include "app/viewer/plan_play.hpp"
#include "app/viewer/project_partitions.hpp"
#include "app/viewer/scene.hpp"
#include "app/viewer/widgets/look.hpp"
#include "app/viewer/widgets/widgets.hpp"
#include "app/viewer/words.hpp"
#include "geo/congruence/plan_sentence.hpp"

namespace kansenatlas::viewer {
namespace {

void aim(State const& state, PanelUi& ui, Outbox& outbox) {
  auto const& texts = state.texts();
  auto const& wanted = state.ui.plan;
  auto const* goal = find_partition(state.atlas(), wanted.goal);
  partition_picker(state, ui, outbox, {"plan", "plan_towards", wanted.goal, false},
                   goal ? fmt::format("{}, {}", goal->name(texts.language()), date_text(state, *goal))
                        : texts.text("viewer.plan.choose"));
  if (!goal) return;
  if (tab(ui, "plan.nest", texts.text("viewer.plan.nest"), !wanted.is_equal)) outbox.act("plan_goal", "nest");
  ImGui::SameLine(0, ui.px(4));
  if (tab(ui, "plan.equal", texts.text("viewer.plan.equal"), wanted.is_equal)) outbox.act("plan_goal", "equal");
  muted_text(ui, texts.text("viewer.plan.fewest"));
  for (auto const weight : {Weight::inhabitants, Weight::municipalities}) {
    auto const word = std::string(name_of(weight));
    if (tab(ui, "plan.fewest." + word, texts.text(std::string("viewer.plan.fewest_") + word), wanted.fewest == weight))
      outbox.act("plan_fewest", word);
    if (weight == Weight::inhabitants) ImGui::SameLine(0, ui.px(4));
  }
  if (toggle(ui, "plan.contiguous", texts.text("viewer.plan.contiguous"), wanted.is_contiguous))
    outbox.act("toggle_plan_contiguous");
  if (toggle(ui, "plan.province", texts.text("viewer.plan.province"), wanted.keeps_province))
    outbox.act("toggle_plan_province");
  muted_text(ui, texts.text("viewer.plan.locks"));
}

void step_button(State const& state, PanelUi& ui, Outbox& outbox, char const* name, std::string const& label) {
  auto const& action = action_named(name);
  ImGui::BeginDisabled(!is_enabled(action, state));
  if (button(ui, name, label)) outbox.act(name);
  ImGui::EndDisabled();
  auto const key = shortcut_text(action.shortcut, state.texts());
  explain(ui,
          key.empty() ? title_of(action, state.texts()) : fmt::format("{} ({})", title_of(action, state.texts()), key));
  ImGui::SameLine(0, ui.px(4));
}

void controls(State const& state, PanelUi& ui, Outbox& outbox) {
  auto const& texts = state.texts();
  step_button(state, ui, outbox, "plan_first", "\u00ab");
  step_button(state, ui, outbox, "plan_back", "\u2039");
  step_button(state, ui, outbox, "play_plan",
              texts.text(state.ui.plan.is_playing ? "viewer.plan.pause" : "viewer.plan.play"));
  step_button(state, ui, outbox, "plan_on", "\u203a");
  step_button(state, ui, outbox, "plan_last", "\u00bb");
  auto const& played = *state.caches.plan;
  ImGui::SameLine(0, ui.px(10));
  ImGui::AlignTextToFramePadding();
  ui.said["plan.made"] =
      texts.text("viewer.plan.made", fmt::arg("made", played.made), fmt::arg("moves", played.moves()));
  ImGui::TextUnformatted(ui.said["plan.made"].c_str());
}

void plan_legend(State const& state, PanelUi& ui) {
  auto const& texts = state.texts();
  outline_row(ui, style_of_slot(1), texts.text("viewer.plan.legend.now"));
  if (auto const* goal = find_partition(state.atlas(), state.ui.plan.goal))
    outline_row(ui, style_of_slot(0), goal->name(texts.language()));
  for (auto const& [mark, key] : {std::pair{PlanMark::waiting, "viewer.plan.legend.waiting"},
                                  {PlanMark::moved, "viewer.plan.legend.moved"},
                                  {PlanMark::moving, "viewer.plan.legend.moving"}}) {
    fill_sample(ui, fill_of(mark), ui.px(40));
    ImGui::SameLine(0, ui.px(8));
    ImGui::TextUnformatted(texts.text(key).c_str());
  }
}

// "0,953 (aan het begin 0,941)" and who has moved so far.
void so_far(State const& state, PanelUi& ui) {
  auto const& texts = state.texts();
  auto const& played = *state.caches.plan;
  double inhabitants = 0;
  for (int i = 0; i < played.made; ++i) inhabitants += played.plan.moves[static_cast<std::size_t>(i)].inhabitants;
  auto const* last = last_move(state);
  figure_row(ui, "plan.moved", texts.text("viewer.plan.moved"), inhabitants_text(state, std::llround(inhabitants)));
  double const v = last ? last->v_measure_after : played.plan.v_measure_before;
  figure_row(ui, "plan.v", texts.text("viewer.plan.v"),
             texts.text("viewer.plan.v_figure", fmt::arg("now", texts.number(v, 3)),
                        fmt::arg("before", texts.number(played.plan.v_measure_before, 3))));
  if (last && !last->is_contiguous) warning(ui, "plan.in_parts", texts.text("viewer.plan.in_parts"));
}

// What the move that is shown does besides.
void besides(State const& state, PanelUi& ui, PlanMove const& move) {
  auto const& plan = state.caches.plan->plan;
  auto const others =
      bystanders_of(*state.caches.plan->atlas, *plan.a, *plan.b, state.caches.plan->asked.scenario.base);
  std::string text;
  for (auto const& remark : move_remarks(plan, move, others, state.texts())) text += (text.empty() ? "" : " ") + remark;
  ui.said["plan.besides"] = text;
  muted_text(ui, text);
}

void moves(State const& state, PanelUi& ui, Outbox& outbox) {
  auto const& texts = state.texts();
  auto const& played = *state.caches.plan;
  section(ui, texts.text("viewer.plan.moves"));
  ImGui::BeginChild("moves", {0, 0}, false, ImGuiWindowFlags_NavFlattened);
  for (int i = 0; i < played.moves(); ++i) {
    auto const& move = played.plan.moves[static_cast<std::size_t>(i)];
    auto const& municipality = state.atlas().municipalities[static_cast<std::size_t>(move.municipality)];
    bool const is_last = i + 1 == played.made;
    if (line_button(ui, fmt::format("plan.move.{}", i + 1), fmt::format("{}. {}", i + 1, municipality.official_name),
                    texts.integer(std::llround(move.inhabitants)), is_last))
      outbox.act("plan_move", std::to_string(i + 1));
    if (is_last && state.ui.plan.is_playing && !ImGui::IsItemVisible()) ImGui::SetScrollHereY(0.7F);
    ImGui::Indent(ui.px(6));
    muted_text(ui,
               texts.text("viewer.scenario.from_to", fmt::arg("from", plan_region_name(played.plan, move.from, texts)),
                          fmt::arg("to", plan_region_name(played.plan, move.to, texts))));
    if (is_last) besides(state, ui, move);
    ImGui::Unindent(ui.px(6));
  }
  ImGui::EndChild();
}

void result(State const& state, PanelUi& ui, Outbox& outbox) {
  auto const& texts = state.texts();
  auto const& played = *state.caches.plan;
  gap(ui);
  say(ui, "plan.sentence", plan_sentence(played.plan, texts));
  for (auto const& remark : plan_remarks(played.plan, state.atlas(), texts)) muted_text(ui, remark);
  if (played.moves() > 0) {
    gap(ui);
    controls(state, ui, outbox);
    so_far(state, ui);
    ImGui::BeginDisabled(played.made == 0);
    if (button(ui, "adopt_plan", texts.plural("viewer.plan.adopt", played.made))) outbox.act("adopt_plan");
    ImGui::EndDisabled();
  }
  gap(ui);
  muted_text(ui, texts.text("congruence.plan.caution"));
}

}  // namespace

void plan_left_panel(State const& state, PanelUi& ui, Outbox& outbox) {
  plan_legend(state, ui);
  moves(state, ui, outbox);
}

void plan_panel(State const& state, PanelUi& ui, Outbox& outbox) {
  auto const& texts = state.texts();
  heading(ui, texts.text("viewer.plan.heading"));
  if (!chosen_scenario(state)) {
    say(ui, "plan.hint", texts.text("viewer.plan.needs_scenario"));
    return;
  }
  muted_text(ui, texts.text("viewer.plan.about"));
  gap(ui, 2);
  aim(state, ui, outbox);
  if (state.ui.plan.goal.empty()) return;
  if (state.caches.plan)
    result(state, ui, outbox);
  else
    say(ui, "plan.waiting", texts.text("viewer.plan.waiting"));
}

}  // namespace kansenatlas::viewer
