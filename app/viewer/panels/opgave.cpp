// One opgave: everything that a card and an agenda say of it, to be filled in.
#include <array>

#include <fmt/format.h>

#include "app/viewer/opgaven_shown.hpp"
#include "app/viewer/panels/opgave_parts.hpp"
#include "app/viewer/widgets/look.hpp"
#include "app/viewer/widgets/widgets.hpp"
#include "geo/base/text.hpp"

namespace kansenatlas::viewer {
namespace {

// The fields of one line come first; the others are running text.
constexpr std::array<std::string_view, 3> short_fields{"title", "owner", "horizon"};

std::string const& value_of(Opgave const& opgave, std::string_view key) {
  for (auto const& field : opgave_fields())
    if (field.key == key) return opgave.*field.value;
  static std::string const none;
  return none;
}

ActionField field_of(OpgavePage const& page, std::string_view key) {
  return {fmt::format("opgave.{}", key),
          page.opgave.id,
          value_of(page.opgave, key),
          "opgave_field",
          std::string(key) + " ",
          page.texts().text("viewer.opgave.empty"),
          2,
          12};
}

void label(OpgavePage const& page, std::string_view key) {
  muted_text(page.ui, page.texts().text("opgave.field." + std::string(key)));
}

void running(OpgavePage const& page, std::string_view key) {
  label(page, key);
  action_text(page.ui, page.outbox, field_of(page, key));
  gap(page.ui, 2);
}

void states(OpgavePage const& page) {
  label(page, "state");
  auto const now = page.opgave.state.empty() ? std::string("concept") : page.opgave.state;
  for (auto const state : opgave_states()) {
    if (tab(page.ui, fmt::format("state.{}", state), page.texts().text(fmt::format("opgave.state.{}", state)),
            now == state))
      page.outbox.act("opgave_field", fmt::format("state {}", state));
    ImGui::SameLine(0, 0);
  }
  ImGui::NewLine();
}

void region(OpgavePage const& page) {
  label(page, "region");
  auto const& state = page.state;
  std::string title = page.texts().text("viewer.opgave.any_region");
  for (auto const& partition : state.atlas().partitions)
    for (auto const& one : partition.regions)
      if (!page.opgave.region.empty() && one.code == page.opgave.region) title = one.title;
  say(page.ui, "opgave.region", title);
  auto const selected = selected_region(state);
  bool const is_other = selected.partition && selected.get().code != page.opgave.region;
  if (is_other && button(page.ui, "opgave.region.selected",
                         page.texts().text("viewer.opgave.set_region", fmt::arg("region", selected.get().title))))
    page.outbox.act("opgave_field", "region " + selected.get().code);
  if (!page.opgave.region.empty() &&
      button(page.ui, "opgave.region.any", page.texts().text("viewer.opgave.clear_region")))
    page.outbox.act("opgave_field", "region ");
}

void in_short(OpgavePage const& page) {
  for (auto const key : short_fields) {
    label(page, key);
    auto field = field_of(page, key);
    if (key == "horizon") field.hint = page.texts().text("viewer.opgave.horizon_hint");
    action_words(page.ui, page.outbox, field, ImGui::GetContentRegionAvail().x);
  }
  region(page);
  states(page);
}

void group(OpgavePage const& page, char const* title, std::initializer_list<std::string_view> keys) {
  section(page.ui, page.texts().text(title));
  for (auto const key : keys) running(page, key);
}

void still_open(OpgavePage const& page) {
  std::vector<std::string> open;
  for (auto const& key : open_fields(page.opgave))
    open.push_back(lower_initial(page.texts().text("opgave.field." + key)));
  if (open.empty())
    say(page.ui, "opgave.open", page.texts().text("opgaven.complete"));
  else
    muted_text(page.ui, page.texts().text("opgaven.open", fmt::arg("fields", page.texts().list(open))));
}

}  // namespace

void opgave_panel(State const& state, PanelUi& ui, Outbox& outbox) {
  auto const& texts = state.texts();
  auto const* opgave = chosen_opgave(state);
  if (!opgave) return say(ui, "opgave.none", texts.text("viewer.opgave.choose"));
  OpgavePage const page{state, ui, outbox, *opgave};
  heading(ui, opgave->title);
  still_open(page);
  gap(ui);
  in_short(page);
  group(page, "viewer.opgave.group_problem", {"why", "evidence", "affected"});
  indicators_of(page);
  group(page, "viewer.opgave.group_policy", {"goal", "options", "effects", "preference"});
  group(page, "viewer.opgave.group_consequences", {"economy", "society", "environment"});
  group(page, "viewer.opgave.group_chances", {"opportunities", "unused_potential"});
  bodies_and_tasks_of(page);
  group(page, "viewer.opgave.group_contributions", {"contribution_region", "contribution_state", "programmes"});
  parties_of(page);
  measures_of(page);
  running(page, "monitoring");
  gap(ui);
  if (button(ui, "remove_opgave", texts.text("viewer.opgave.remove"))) outbox.act("remove_opgave");
}

}  // namespace kansenatlas::viewer
