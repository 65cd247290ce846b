// A partition of one's own: choosing municipalities and regions for it, making it and changing it.
#include <algorithm>

#include <fmt/format.h>

#include "app/viewer/action_groups.hpp"
#include "app/viewer/own_partition_marks.hpp"
#include "app/viewer/own_partition_names.hpp"
#include "app/viewer/panel_names.hpp"
#include "app/viewer/project_partitions.hpp"
#include "app/viewer/selected.hpp"
#include "geo/base/error.hpp"
#include "geo/base/text.hpp"
#include "geo/project/codes.hpp"
#include "geo/project/project_atlas.hpp"

namespace kansenatlas::viewer {
namespace {

using Text = std::string const&;

bool has_members(State const& state) { return !state.ui.own.municipalities.empty(); }
bool has_from(State const& state) { return own_from(state) != nullptr; }
bool has_own(State const& state) { return own_changed(state) != nullptr; }
bool can_add(State const& state) { return has_own(state) && has_members(state); }
bool can_merge(State const& state) { return own_regions(state).size() > 1; }
bool can_split_off(State const& state) { return has_from(state) && has_members(state); }
bool can_take(State const& state) { return !own_regions(state).empty(); }
bool has_area(State const& state) { return is_own_shown(state) && !state.ui.selection.is_empty(); }

// Which municipalities, and are they in or out.

void set_members(State& state, std::vector<int> const& municipalities, bool are_in) {
  auto& selected = state.ui.own.municipalities;
  for (int const municipality : municipalities) {
    auto const at = std::lower_bound(selected.begin(), selected.end(), municipality);
    bool const is_there = at != selected.end() && *at == municipality;
    if (are_in && !is_there) selected.insert(at, municipality);
    if (!are_in && is_there) selected.erase(at);
  }
}

std::vector<int> municipalities_in(State const& state, Selection const& area) {
  if (area.region < 0) return {area.municipality};
  auto const* partition = find_partition(state.atlas(), area.partition);
  return partition ? members_of(*partition, area.region) : std::vector<int>();
}

void add(State& state, Text area) {
  set_members(state, municipalities_in(state, selection_named(state.atlas(), area)), true);
}

void drop(State& state, Text area) {
  set_members(state, municipalities_in(state, selection_named(state.atlas(), area)), false);
}

// All of the area in, or when they are in already all of them out.
void flip(State& state, std::vector<int> const& municipalities) {
  bool const are_in = std::all_of(municipalities.begin(), municipalities.end(),
                                  [&](int municipality) { return is_own_selected(state, municipality); });
  set_members(state, municipalities, !are_in);
}

void toggle(State& state, Text area) { flip(state, municipalities_in(state, selection_named(state.atlas(), area))); }

void take_area(State& state, Text) { flip(state, municipalities_in(state, state.ui.selection)); }

void take_regions(State& state, Text) {
  for (int const region : own_regions(state)) set_members(state, members_of(*own_from(state), region), true);
}

void clear(State& state, Text) { state.ui.own.municipalities.clear(); }

void start_from(State& state, Text id) {
  auto& own = state.ui.own;
  own.from = id == "none" ? "" : partition_named(state.atlas(), id).id;
  own.regions.clear();
  own.name = own.date = own.task = own.region = own.rest = "";
  open_side_panel(state.ui, SidePanel::own);
}

void toggle_region(State& state, Text region) {
  auto const& from = *own_from(state);
  auto const code = from.regions[static_cast<std::size_t>(region_named(from, region))].code;
  if (std::erase(state.ui.own.regions, code) == 0) state.ui.own.regions.push_back(code);
}

// What it is called. Of a partition that the project holds the words go there; otherwise they wait for one.

// Throws when the partition, or a variant that starts from it, would no longer fit.
void keep(State& state, UserPartition own, std::string title_key) {
  refuse_taken_id(*state.caches.country.atlas, own.id);
  auto project = with_partition(state.project(), std::move(own));
  static_cast<void>(atlas_with_project(*state.caches.country.atlas, project, state.catalogues.nl, state.catalogues.en));
  state.history.apply(std::move(project), std::move(title_key));
  follow_project(state);
}

void set_name(State& state, Text words) {
  auto const* own = own_changed(state);
  if (!own) {
    state.ui.own.name = std::string(trimmed(words));
    return;
  }
  if (trimmed(words).empty()) throw UsageError(state.texts().text("viewer.own.needs_name"));
  auto changed = *own;
  changed.name = std::string(trimmed(words));
  keep(state, std::move(changed), "viewer.action.own_name");
}

void set_date(State& state, Text words) {
  static_cast<void>(own_date_from(words, state.texts()));
  auto const* own = own_changed(state);
  if (!own) {
    state.ui.own.date = std::string(trimmed(words));
    return;
  }
  auto changed = *own;
  changed.date = own_date_from(words, state.texts());
  keep(state, std::move(changed), "viewer.action.own_date");
}

void set_task(State& state, Text words) {
  auto const* own = own_changed(state);
  if (!own) {
    state.ui.own.task = std::string(trimmed(words));
    return;
  }
  auto changed = *own;
  changed.task = std::string(trimmed(words));
  keep(state, std::move(changed), "viewer.action.own_task");
}

// Making and changing.

void say_what_is_gone(State& state, std::vector<UserRegion> const& before, std::vector<UserRegion> const& after,
                      std::vector<std::string> const& meant) {
  for (auto const& region : before) {
    auto const is_this = [&](UserRegion const& other) { return other.code == region.code; };
    bool const is_meant = std::find(meant.begin(), meant.end(), region.code) != meant.end();
    if (!is_meant && std::none_of(after.begin(), after.end(), is_this))
      notify(state, NoticeKind::message, state.texts().text("viewer.own.gone", fmt::arg("region", region.name)));
  }
}

void look_at(State& state, std::string const& id) {
  state.ui.own = {};
  state.ui.own.from = id;
  open_side_panel(state.ui, SidePanel::own);
}

// A new partition with those regions, or the chosen one changed where it is the project's own.
void make(State& state, std::vector<UserRegion> regions, std::string title_key, bool is_new = false,
          std::vector<std::string> const& meant = {}) {
  auto const* from = own_from(state);
  auto const* changed = is_new ? nullptr : own_changed(state);
  UserPartition own;
  if (changed) {
    own = *changed;
    say_what_is_gone(state, own.regions, regions, meant);
  } else {
    own.name = own_name_to_use(state, is_new);
    own.id = own_id_to_use(state, own.name);
    own.date = state.ui.own.date.empty() && from ? from->date : own_date_from(state.ui.own.date, state.texts());
    own.task = state.ui.own.task;
    if (auto const* copied = own_changed(state)) own.task = copied->task;
  }
  own.regions = std::move(regions);
  auto const id = own.id;
  keep(state, std::move(own), std::move(title_key));
  look_at(state, id);
}

void make_edited(State& state, Edit const& edit, std::string title_key, std::vector<std::string> const& meant = {}) {
  auto const& atlas = state.atlas();
  make(state, user_regions_of(applied(*own_from(state), edit, atlas), atlas), std::move(title_key), false, meant);
}

void from_selection(State& state, Text) {
  state.ui.own.from.clear();
  if (state.ui.own.municipalities.size() == state.atlas().municipalities.size())
    throw UsageError(state.texts().text("viewer.own.everybody"));
  auto const& own = state.ui.own;
  make(state,
       selection_and_rest(state.atlas(), own.municipalities, own_region_to_use(state),
                          own.rest.empty() ? state.texts().text("project.select.rest") : own.rest),
       "viewer.action.own_select");
}

// The selection becomes a region of the chosen own partition, wherever its municipalities were.
void add_region(State& state, Text) {
  auto const& from = *own_from(state);
  auto const name = own_region_to_use(state);
  make_edited(
      state,
      CreateEdit{own_region_code(from, name), name, municipality_codes(state.atlas(), state.ui.own.municipalities)},
      "viewer.action.own_add_region");
}

void merge(State& state, Text) {
  MergeEdit edit;
  auto const& from = *own_from(state);
  for (int const region : own_regions(state))
    edit.regions.push_back(from.regions[static_cast<std::size_t>(region)].code);
  edit.into = edit.regions.front();
  edit.name = own_merged_name(state);
  make_edited(state, edit, "viewer.action.own_merge", edit.regions);
}

// The selected municipalities of one region: the chosen one, or without a choice the one that all of them are in.
int region_to_split(State const& state) {
  auto const chosen = own_regions(state);
  if (chosen.size() == 1) return chosen.front();
  if (!chosen.empty()) throw UsageError(state.texts().text("viewer.own.split_one"));
  auto const& from = *own_from(state);
  int region = -1;
  for (int const municipality : state.ui.own.municipalities) {
    int const here = from.region_of[static_cast<std::size_t>(municipality)];
    if (here < 0 || (region >= 0 && here != region)) throw UsageError(state.texts().text("viewer.own.split_one"));
    region = here;
  }
  return region;
}

void split_off(State& state, Text) {
  auto const& from = *own_from(state);
  int const region = region_to_split(state);
  std::vector<int> leaving;
  for (int const municipality : state.ui.own.municipalities)
    if (from.region_of[static_cast<std::size_t>(municipality)] == region) leaving.push_back(municipality);
  auto const title = from.regions[static_cast<std::size_t>(region)].title;
  auto const name_of_region = fmt::arg("region", title);
  if (leaving.empty()) throw UsageError(state.texts().text("viewer.own.split_nobody", name_of_region));
  if (leaving.size() == members_of(from, region).size())
    throw UsageError(state.texts().text("viewer.own.split_all", name_of_region));
  auto const name = own_region_to_use(state);
  make_edited(state,
              SplitEdit{from.regions[static_cast<std::size_t>(region)].code, municipality_codes(state.atlas(), leaving),
                        own_region_code(from, name), name},
              "viewer.action.own_split");
}

void copy(State& state, Text) {
  make(state, user_regions_of(*own_from(state), state.atlas()), "viewer.action.own_copy", true);
}

void remove_own(State& state, Text) {
  auto const id = state.ui.own.from;
  for (auto const& scenario : *state.project().scenarios)
    if (scenario.base == id)
      throw UsageError(state.texts().text("viewer.own.has_variant", fmt::arg("variant", scenario.name)));
  state.history.apply(without_partition(state.project(), id), "viewer.action.own_delete");
  state.ui.own = {};
  follow_project(state);
}

template <std::string OwnPartitionUi::* field>
void set_words(State& state, Text words) {
  state.ui.own.*field = std::string(trimmed(words));
}

std::vector<Action> choosing_actions() {
  constexpr auto group = ActionGroup::scenario;
  constexpr auto none = Argument::none;
  return {
      {"open_own", group, none, {}, nullptr, [](State& s, Text) { open_side_panel(s.ui, SidePanel::own); }},
      {"own_from", group, Argument::partition, {}, nullptr, start_from},
      {"own_add", group, Argument::area, {}, nullptr, add},
      {"own_drop", group, Argument::area, {}, nullptr, drop},
      {"own_toggle", group, Argument::area, {}, nullptr, toggle},
      {"own_take_area", group, none, {Key::letter, 'A'}, has_area, take_area},
      {"own_take_regions", group, none, {}, can_take, take_regions},
      {"own_clear", group, none, {}, has_members, clear},
      {"own_toggle_region", group, Argument::area, {}, has_from, toggle_region},
      {"own_name", group, Argument::text, {}, nullptr, set_name},
      {"own_date", group, Argument::text, {}, nullptr, set_date},
      {"own_task", group, Argument::text, {}, nullptr, set_task},
      {"own_region", group, Argument::text, {}, nullptr, set_words<&OwnPartitionUi::region>},
      {"own_rest", group, Argument::text, {}, nullptr, set_words<&OwnPartitionUi::rest>},
  };
}

}  // namespace

std::vector<Action> own_partition_actions() {
  constexpr auto group = ActionGroup::scenario;
  constexpr auto none = Argument::none;
  auto actions = choosing_actions();
  for (auto const& action : std::vector<Action>{{"own_select", group, none, {}, has_members, from_selection},
                                                {"own_add_region", group, none, {}, can_add, add_region},
                                                {"own_merge", group, none, {}, can_merge, merge},
                                                {"own_split", group, none, {}, can_split_off, split_off},
                                                {"own_copy", group, none, {}, has_from, copy},
                                                {"own_delete", group, none, {}, has_own, remove_own}})
    actions.push_back(action);
  return actions;
}

}  // namespace kansenatlas::viewer
