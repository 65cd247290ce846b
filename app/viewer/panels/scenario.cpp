// What the scenario does, figure by figure: who moves, what hangs together, and how it stands beside every other
// partition.
#include <algorithm>
#include <cmath>

#include <fmt/format.h>

#include "app/viewer/panels/panels.hpp"
#include "app/viewer/project_partitions.hpp"
#include "app/viewer/widgets/empty_state.hpp"
#include "app/viewer/widgets/look.hpp"
#include "app/viewer/widgets/text_area.hpp"
#include "app/viewer/widgets/widgets.hpp"
#include "app/viewer/words.hpp"
#include "geo/project/scenario_sentence.hpp"

namespace kansenatlas::viewer {
namespace {

std::string title_in(State const& state, Partition const& partition, std::string const& code) {
  for (auto const& region : partition.regions)
    if (region.code == code) return region.title;
  return state.texts().text("project.no_region");
}

void name(State const& state, PanelUi& ui, Outbox& outbox, Scenario const& scenario) {
  auto& field = ui.scenario_name;
  auto const about = scenario.id + "\n" + scenario.name;
  if (field.about != about) field = {about, scenario.name};
  text_field(ui, "scenario.name", state.texts().text("viewer.scenario.name"), field.words,
             ImGui::GetContentRegionAvail().x - ui.px(90));
  if (ImGui::IsItemDeactivatedAfterEdit() && field.words != scenario.name) outbox.act("rename_scenario", field.words);
  ImGui::SameLine();
  if (quiet_button(ui, "delete_scenario", state.texts().text("viewer.scenario.delete"))) outbox.act("delete_scenario");
}

void moved(State const& state, PanelUi& ui, Outbox& outbox, ScenarioReport const& report) {
  auto const& texts = state.texts();
  section(ui, texts.text("viewer.scenario.moved"));
  if (report.changes.empty()) {
    say(ui, "scenario.unchanged", texts.text("viewer.scenario.unchanged"));
    return;
  }
  ui.said["scenario.moved"] =
      fmt::format("{}, {}", texts.plural("viewer.municipalities", static_cast<long long>(report.changes.size())),
                  inhabitants_text(state, std::llround(report.inhabitants_moved)));
  muted_text(ui, ui.said["scenario.moved"]);
  for (auto const& change : report.changes) {
    auto const& municipality = state.atlas().municipalities[static_cast<std::size_t>(change.municipality)];
    if (line_button(ui, "moved." + municipality.code, municipality.official_name,
                    texts.integer(municipality.inhabitants_2024)))
      outbox.act("zoom_to", municipality.code);
    ImGui::Indent(ui.px(6));
    muted_text(ui, texts.text("viewer.scenario.from_to", fmt::arg("from", title_in(state, report.before, change.from)),
                              fmt::arg("to", title_in(state, report.after, change.to))));
    ImGui::Unindent(ui.px(6));
    if (quiet_button(ui, "put_back." + municipality.code, texts.text("viewer.scenario.put_back")))
      outbox.act("put_back", municipality.code);
  }
}

// Each part that lies loose from the largest, one click away.
void cohesion(State const& state, PanelUi& ui, Outbox& outbox, ScenarioReport const& report) {
  auto const& texts = state.texts();
  section(ui, texts.text("viewer.scenario.cohesion"));
  bool is_whole = true;
  for (auto const& region : report.regions) {
    for (std::size_t part = 1; part < region.parts.size(); ++part) {
      is_whole = false;
      if (line_button(ui, fmt::format("part.{}.{}", region.code, part),
                      texts.text("viewer.scenario.loose_part",
                                 fmt::arg("names", names_of(state, region.parts[part].municipalities)),
                                 fmt::arg("region", region.title))))
        outbox.remember([box = region.parts[part].box](Ui& u) { u.fit_to = box; });
    }
    if (region.is_broken() && region.parts_before > 1)
      muted_text(ui, texts.text("viewer.scenario.broken_before", fmt::arg("region", region.title)));
  }
  if (is_whole) say(ui, "scenario.whole", texts.text("project.report.contiguous"));
}

// "+0,002", "−0,002", "0,000".
std::string change_text(Texts const& texts, double change, int decimals) {
  double const smallest = 0.5 * std::pow(10.0, -decimals);
  if (std::abs(change) < smallest) return texts.number(0, decimals);
  return (change > 0 ? "+" : "\u2212") + texts.number(std::abs(change), decimals);
}

void beside(State const& state, PanelUi& ui, SideEffect const& effect) {
  auto const& texts = state.texts();
  auto const id = effect.other->base_id();
  auto const v = [](Standing const& standing) { return standing.agreement.v_measure; };
  figure_row(ui, "effect." + id, effect.other->name(texts.language()),
             fmt::format("{}  ({})", texts.number(v(effect.after), 3),
                         change_text(texts, v(effect.after) - v(effect.before), 3)));
  auto const vi = [](Standing const& standing) { return standing.agreement.variation_of_information; };
  ui.said["effect_vi." + id] =
      texts.text("viewer.scenario.vi", fmt::arg("now", texts.number(vi(effect.after), 3)),
                 fmt::arg("change", change_text(texts, vi(effect.after) - vi(effect.before), 3)));
  muted_text(ui, ui.said["effect_vi." + id]);
  auto const outside = [&](char const* key, char const* key_for_none, OutsideList const& list) {
    if (list.after.empty()) return texts.text(key_for_none, fmt::arg("before", list.before.size()));
    return texts.plural(key, static_cast<long long>(list.after.size()), fmt::arg("before", list.before.size()));
  };
  muted_text(ui, outside("viewer.scenario.outside", "viewer.scenario.outside_none", effect.variant_in_other));
  ui.said["effect_back." + id] =
      outside("viewer.scenario.outside_back", "viewer.scenario.outside_back_none", effect.other_in_variant);
  muted_text(ui, ui.said["effect_back." + id]);
}

void effects(State const& state, PanelUi& ui, ScenarioReport const& report) {
  auto const& texts = state.texts();
  section(ui, texts.text("viewer.scenario.effects"));
  muted_text(ui, texts.text("viewer.scenario.effects_about"));
  for (auto const& effect : report.effects) beside(state, ui, effect);
  section(ui, texts.text("viewer.scenario.congruence"));
  muted_text(ui, congruence_set_in_text(report, texts));
  figure_row(ui, "scenario.congruence", texts.text("viewer.scenario.congruence_mean"),
             texts.text("viewer.scenario.congruence_figure", fmt::arg("after", texts.share(report.congruence_after, 2)),
                        fmt::arg("before", texts.share(report.congruence_before, 2))));
}

void note(State const& state, PanelUi& ui, Outbox& outbox, Scenario const& scenario) {
  auto& kept = ui.scenario_note;
  if (kept.about != scenario.id || (!kept.area.is_active && kept.area.edit.text() != scenario.note)) {
    kept = {scenario.id, {}};
    kept.area.edit.set_text(scenario.note);
  }
  section(ui, state.texts().text("viewer.scenario.note"));
  bool const was_active = kept.area.is_active;
  if (text_area(ui, "scenario.note", kept.area, state.texts().text("viewer.scenario.note_hint"), {0, ui.px(90)}))
    outbox.edit(
        "viewer.action.note",
        [id = scenario.id, text = kept.area.edit.text()](Project project) {
          auto changed = *find_scenario(project, id);
          changed.note = text;
          return with_scenario(std::move(project), std::move(changed));
        },
        "scenario_note:" + scenario.id);
  if (was_active && !kept.area.is_active) outbox.end_drag();
}

struct Change {
  Partition const* other = nullptr;
  double v_measure = 0;
};

// The six that count most: more does not fit a card.
std::vector<Change> largest_changes(Variant const& variant, MovePreview const& preview) {
  constexpr std::size_t most = 6;
  std::vector<Change> changes;
  auto const& effects = variant.report.effects;
  for (std::size_t k = 0; k < effects.size(); ++k)
    changes.push_back(
        {effects[k].other, preview.effect.standings[k].agreement.v_measure - effects[k].after.agreement.v_measure});
  std::erase_if(changes, [](Change const& one) { return std::abs(one.v_measure) < 0.0005; });
  std::stable_sort(changes.begin(), changes.end(),
                   [](Change const& a, Change const& b) { return std::abs(a.v_measure) > std::abs(b.v_measure); });
  if (changes.size() > most) changes.resize(most);
  return changes;
}

}  // namespace

void scenario_panel(State const& state, PanelUi& ui, Outbox& outbox) {
  auto const& texts = state.texts();
  auto const* scenario = chosen_scenario(state);
  if (!scenario || !state.caches.variant) {
    empty_state(ui, "scenario.hint",
                {texts.text("viewer.scenario.heading"),
                 texts.text("viewer.scenario.hint"),
                 {texts.text("viewer.scenario.step_base"), texts.text("viewer.scenario.step_paint"),
                  texts.text("viewer.scenario.step_read")}});
    return;
  }
  auto const& report = state.caches.variant->report;
  name(state, ui, outbox, *scenario);
  muted_text(ui, texts.text("project.report.arithmetic"));
  moved(state, ui, outbox, report);
  cohesion(state, ui, outbox, report);
  effects(state, ui, report);
  note(state, ui, outbox, *scenario);
}

void move_preview(State const& state, PanelUi& ui) {
  auto const& variant = state.caches.variant;
  if (!variant || !variant->preview) return;
  auto const& texts = state.texts();
  auto const& preview = *variant->preview;
  auto const& to = variant->report.after.regions[static_cast<std::size_t>(preview.to)];
  ImGui::Separator();
  ImGui::PushFont(ui.fonts.strong);
  say(ui, "preview.to", texts.text("viewer.scenario.preview", fmt::arg("region", to.title)));
  ImGui::PopFont();
  for (auto const& [other, change] : largest_changes(*variant, preview))
    figure_row(ui, "preview." + other->base_id(), other->name(texts.language()), change_text(texts, change, 3));
  muted_text(ui, texts.text(preview.effect.is_contiguous() ? "viewer.scenario.preview_whole"
                                                           : "viewer.scenario.preview_broken"));
}

}  // namespace kansenatlas::viewer
