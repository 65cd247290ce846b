// Writing agendas as documents: what is asked, and starting and stopping it.
#include <algorithm>

#include <fmt/format.h>

#include "app/viewer/action_groups.hpp"
#include "geo/base/error.hpp"

namespace kansenatlas::viewer {
namespace {

using Text = std::string const&;

bool can_export(State const& state) { return state.caches.agenda.draft.has_value() && !state.caches.agenda.exporting; }

bool is_exporting(State const& state) { return state.caches.agenda.exporting.has_value(); }

ExportUi& wanted(State& state) { return state.ui.agenda.exporting; }

void formats(State& state, Text list) { wanted(state).formats = formats_from(list); }

// On or off; in the order of the formats.
void toggle_format(State& state, Text name) {
  auto const format = formats_from(name).front();
  auto& all = wanted(state).formats;
  auto const at = std::find(all.begin(), all.end(), format);
  if (at == all.end())
    all.insert(std::upper_bound(all.begin(), all.end(), format), format);
  else
    all.erase(at);
}

void scope(State& state, Text name) {
  if (name != "region" && name != "partition")
    throw UsageError(said("unknown scope '{}'; choose region or partition", name));
  wanted(state).is_whole_partition = name == "partition";
}

void length(State& state, Text name) {
  if (name != "full" && name != "summary") throw UsageError(said("unknown length '{}'; choose full or summary", name));
  wanted(state).length = name == "full" ? AgendaLength::full : AgendaLength::summary;
}

void run(State& state, Text) {
  if (wanted(state).formats.empty()) throw UsageError(state.texts().text("viewer.export.no_format"));
  wanted(state).is_open = false;
  wanted(state).is_wanted = true;
}

}  // namespace

std::vector<Action> export_actions() {
  constexpr auto group = ActionGroup::agenda;
  constexpr auto none = Argument::none;
  return {
      {"export_agenda",
       group,
       none,
       {Key::letter, 'E', true, true},
       can_export,
       [](State& state, Text) { wanted(state).is_open = true; }},
      {"close_export", group, none, {}, nullptr, [](State& state, Text) { wanted(state).is_open = false; }},
      {"export_formats", group, Argument::choice, {}, nullptr, formats},
      {"toggle_export_format", group, Argument::choice, {}, nullptr, toggle_format},
      {"export_scope", group, Argument::choice, {}, nullptr, scope},
      {"export_length", group, Argument::choice, {}, nullptr, length},
      {"export_folder",
       group,
       Argument::text,
       {},
       nullptr,
       [](State& state, Text folder) { wanted(state).folder = folder; }},
      {"toggle_export_accessible",
       group,
       none,
       {},
       nullptr,
       [](State& state, Text) { wanted(state).is_pdf_accessible = !wanted(state).is_pdf_accessible; }},
      {"toggle_export_overwrite",
       group,
       none,
       {},
       nullptr,
       [](State& state, Text) { wanted(state).may_overwrite = !wanted(state).may_overwrite; }},
      {"run_export", group, none, {}, can_export, run},
      {"cancel_export",
       group,
       none,
       {},
       is_exporting,
       [](State& state, Text) { wanted(state).is_cancel_wanted = true; }},
  };
}

}  // namespace kansenatlas::viewer
