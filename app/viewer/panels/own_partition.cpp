// A partition of one's own: from the selection, from merging or splitting regions; what it is called and what is done.
#include <algorithm>

#include <fmt/format.h>

#include "app/viewer/actions.hpp"
#include "app/viewer/own_partition_marks.hpp"
#include "app/viewer/own_partition_names.hpp"
#include "app/viewer/panels/panels.hpp"
#include "app/viewer/widgets/look.hpp"
#include "app/viewer/widgets/widgets.hpp"
#include "app/viewer/words.hpp"

namespace kansenatlas::viewer {
namespace {

// A line of words with its label above it; `hint`: what is taken when nothing is typed.
void field(State const& state, PanelUi& ui, Outbox& outbox, std::string const& name, std::string const& saved,
           std::string const& hint) {
  muted_text(ui, state.texts().text("viewer.own.field." + name));
  action_words(ui, outbox, {"own." + name, state.ui.own.from, saved, "own_" + name, "", hint},
               ImGui::GetContentRegionAvail().x);
}

std::string date_words(Date date, Texts const& texts) {
  if (!date.is_known()) return "";
  return texts.language() == Language::nl ? short_text(date, Language::nl) : iso_text(date);
}

// Of the partition that is changed, or of the one to be made.
void description(State const& state, PanelUi& ui, Outbox& outbox) {
  auto const& texts = state.texts();
  auto const* own = own_changed(state);
  auto const* from = own_from(state);
  auto const& typed = state.ui.own;
  auto const none = texts.text("viewer.own.not_given");
  field(state, ui, outbox, "name", own ? own->name : typed.name, own_name_to_use(state, false));
  auto const date = from && from->date.is_known() ? date_words(from->date, texts) : none;
  field(state, ui, outbox, "date", own ? date_words(own->date, texts) : typed.date, own ? none : date);
  field(state, ui, outbox, "task", own ? own->task : typed.task, none);
}

// One thing to do, and when it cannot be done yet, why not.
void step(State const& state, PanelUi& ui, Outbox& outbox, char const* action, char const* missing) {
  bool const can_do = is_enabled(action_named(action), state);
  ImGui::BeginDisabled(!can_do);
  if (button(ui, action, state.texts().text(std::string("viewer.") + action))) outbox.act(action);
  ImGui::EndDisabled();
  if (can_do) return;
  ui.said[std::string(action) + ".missing"] = state.texts().text(missing);
  muted_text(ui, state.texts().text(missing));
}

// From the selection alone: it against the rest.
void from_selection(State const& state, PanelUi& ui, Outbox& outbox) {
  auto const& texts = state.texts();
  section(ui, texts.text("viewer.own.new"));
  description(state, ui, outbox);
  field(state, ui, outbox, "region", state.ui.own.region, own_region_to_use(state));
  field(state, ui, outbox, "rest", state.ui.own.rest, texts.text("project.select.rest"));
  gap(ui, 4);
  step(state, ui, outbox, "own_select", "viewer.own.missing_selection");
}

std::string about(State const& state, Partition const& from) {
  auto const& texts = state.texts();
  auto text = texts.plural("viewer.own.regions", static_cast<long long>(from.regions.size()));
  auto const outside = std::count(from.region_of.begin(), from.region_of.end(), -1);
  if (outside > 0) text += " " + texts.plural("project.partition.outside", outside);
  return text;
}

void from_regions(State const& state, PanelUi& ui, Outbox& outbox, Partition const& from) {
  auto const& texts = state.texts();
  bool const is_own = own_changed(state) != nullptr;
  section(ui, is_own ? texts.text("viewer.own.change") : texts.text("viewer.own.new"));
  say(ui, "own.about", about(state, from));
  muted_text(ui, is_own ? texts.text("viewer.own.changes") : texts.text("viewer.own.derives"));
  description(state, ui, outbox);
  field(state, ui, outbox, "region", state.ui.own.region,
        own_regions(state).size() > 1 ? own_merged_name(state) : own_region_to_use(state));
  gap(ui, 4);
  if (is_own) step(state, ui, outbox, "own_add_region", "viewer.own.missing_selection");
  step(state, ui, outbox, "own_merge", "viewer.own.missing_regions");
  step(state, ui, outbox, "own_split", "viewer.own.missing_part");
  step(state, ui, outbox, "own_copy", "viewer.own.missing_regions");
  if (!is_own) return;
  gap(ui, 4);
  if (button(ui, "new_scenario", texts.text("viewer.own.variant"))) outbox.act("new_scenario", from.id);
  if (button(ui, "own_delete", texts.text("viewer.own_delete"))) outbox.act("own_delete");
}

}  // namespace

void own_partition_panel(State const& state, PanelUi& ui, Outbox& outbox) {
  auto const& texts = state.texts();
  heading(ui, texts.text("viewer.own.heading"));
  say(ui, "own.intro", texts.text("viewer.own.intro"));
  gap(ui, 2);
  auto const* from = own_from(state);
  strong(ui, texts.text("viewer.own.from"));
  partition_picker(state, ui, outbox,
                   {"own", "own_from", from ? from->id : "", true, texts.text("viewer.own.from_none")},
                   from ? fmt::format("{}, {}", from->name(texts.language()), date_text(state, *from))
                        : texts.text("viewer.own.from_none"));
  if (from)
    from_regions(state, ui, outbox, *from);
  else
    from_selection(state, ui, outbox);
  gap(ui, 4);
  muted_text(ui, texts.text("viewer.own.everywhere"));
}

}  // namespace kansenatlas::viewer
