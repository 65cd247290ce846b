// New, open, save, end; and the answers to what is asked before something would be lost.
#include <utility>

#include <fmt/format.h>

#include "app/viewer/action_groups.hpp"
#include "geo/base/error.hpp"
#include "geo/project/project_file.hpp"

namespace kansenatlas::viewer {
namespace {

namespace fs = std::filesystem;
using Text = std::string const&;

// True when there are changes to lose: then the question is put, and the action comes back after the answer.
bool must_wait(State& state, std::string action, Text argument = "") {
  if (!state.history.is_dirty() || state.ui.may_lose_changes) return false;
  state.ui.pending = Pending{std::move(action), argument};
  return true;
}

void go_on(State& state) {
  auto const pending = std::exchange(state.ui.pending, std::nullopt);
  if (!pending) return;
  state.ui.may_lose_changes = true;
  try {
    run_action(state, pending->action, pending->argument);
  } catch (...) {
    state.ui.may_lose_changes = false;
    throw;
  }
  state.ui.may_lose_changes = false;
}

void save_as(State& state, Text file) {
  write_project_file(file, project_to_save(state));
  state.ui.project_path = file;
  state.history.mark_saved();
  notify(state, NoticeKind::message, state.texts().text("viewer.notice.saved", fmt::arg("file", file)));
  go_on(state);
}

bool has_path(State const& state) { return !state.ui.project_path.empty(); }

void save(State& state, Text) { save_as(state, state.ui.project_path.string()); }

void ask_for_file(State& state, Text action) {
  state.ui.is_palette_open = true;
  state.ui.palette_start = action + " ";
}

// All or nothing: a project that cannot be shown leaves the present one in place.
void adopt_project(State& state, Project project, fs::path const& file) {
  History history(std::move(project));
  std::swap(state.history, history);
  try {
    adopt_view(state);
  } catch (...) {
    std::swap(state.history, history);
    throw;
  }
  state.ui.project_path = file;
  state.ui.notices.clear();
}

void start_new(State& state, Text) {
  if (must_wait(state, "new_project")) return;
  adopt_project(state, first_project(state.atlas()), {});
}

void open(State& state, Text file) {
  auto project = read_project_file(file);
  if (must_wait(state, "open_project", file)) return;
  auto const& hash = project.atlas->content_hash;
  if (!hash.empty() && hash != state.atlas().content_hash)
    state.ui.other_atlas = OtherAtlas{file, project.atlas->path};
  else
    adopt_project(state, std::move(project), file);
}

bool has_other_atlas(State const& state) { return state.ui.other_atlas.has_value(); }

void open_with_its_atlas(State& state, Text) {
  auto const other = *std::exchange(state.ui.other_atlas, std::nullopt);
  auto const atlas = other.atlas.empty() ? state.caches.bundled_atlas : other.atlas;
  auto country = read_atlas_file(atlas, Figures::none);
  auto project = read_project_file(other.project);
  bool const is_as_it_was = project.atlas->content_hash == country.atlas->content_hash;
  adopt_country(state, std::move(country), atlas);
  adopt_project(state, std::move(project), other.project);
  if (!is_as_it_was)
    notify(state, NoticeKind::message,
           state.texts().text("viewer.notice.atlas_changed", fmt::arg("file", atlas.string())));
}

// From then on the project belongs to the present atlas, which is a change to be saved.
void open_with_this_atlas(State& state, Text) {
  auto const other = *std::exchange(state.ui.other_atlas, std::nullopt);
  auto project = read_project_file(other.project);
  adopt_project(state, project, other.project);
  project.atlas = project_to_save(state).atlas;
  state.history.apply(std::move(project), "viewer.action.open_with_this_atlas");
}

void quit(State& state, Text) {
  if (!must_wait(state, "quit")) state.ui.wants_to_quit = true;
}

bool is_asked(State const& state) { return state.ui.pending.has_value() || state.ui.other_atlas.has_value(); }
bool is_pending(State const& state) { return state.ui.pending.has_value(); }

void answer_save(State& state, Text) {
  if (has_path(state))
    save(state, "");
  else
    ask_for_file(state, "save_project_as");
}

void answer_cancel(State& state, Text) {
  state.ui.pending.reset();
  state.ui.other_atlas.reset();
}

std::vector<Action> answers() {
  constexpr auto group = ActionGroup::file;
  constexpr auto none = Argument::none;
  return {
      {"answer_save", group, none, {}, is_pending, answer_save},
      {"answer_discard", group, none, {}, is_pending, [](State& state, Text) { go_on(state); }},
      {"open_with_its_atlas", group, none, {}, has_other_atlas, open_with_its_atlas},
      {"open_with_this_atlas", group, none, {}, has_other_atlas, open_with_this_atlas},
      {"answer_cancel", group, none, {}, is_asked, answer_cancel},
  };
}

}  // namespace

std::vector<Action> file_actions() {
  constexpr auto group = ActionGroup::file;
  std::vector<Action> actions{
      {"new_project", group, Argument::none, {Key::letter, 'N', true, true}, nullptr, start_new},
      {"open_project", group, Argument::file, {Key::letter, 'O', true}, nullptr, open},
      {"save_project", group, Argument::none, {Key::letter, 'S', true}, has_path, save},
      {"save_project_as", group, Argument::file, {Key::letter, 'S', true, true}, nullptr, save_as},
      {"quit", group, Argument::none, {Key::letter, 'Q', true}, nullptr, quit},
  };
  for (auto const& answer : answers()) actions.push_back(answer);
  return actions;
}

}  // namespace kansenatlas::viewer
