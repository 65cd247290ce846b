// Open, save, end.
#include <fmt/format.h>

#include "app/viewer/action_groups.hpp"
#include "geo/base/error.hpp"
#include "geo/project/project_file.hpp"

namespace kansenatlas::viewer {
namespace {

void save_as(State& state, std::string const& file) {
  write_project_file(file, project_to_save(state));
  state.ui.project_path = file;
  state.history.mark_saved();
  notify(state, NoticeKind::message, state.texts().text("viewer.notice.saved", fmt::arg("file", file)));
}

void save(State& state, std::string const&) { save_as(state, state.ui.project_path.string()); }

void open(State& state, std::string const& file) {
  auto const project = read_project_file(file);
  auto const& hash = project.atlas->content_hash;
  History history(project);
  std::swap(state.history, history);
  try {
    adopt_view(state);
  } catch (...) {
    std::swap(state.history, history);
    throw;
  }
  state.ui.project_path = file;
  if (!hash.empty() && hash != state.atlas().content_hash)
    notify(state, NoticeKind::message, state.texts().text("viewer.notice.other_atlas", fmt::arg("file", file)));
}

bool has_path(State const& state) { return !state.ui.project_path.empty(); }

}  // namespace

std::vector<Action> file_actions() {
  constexpr auto group = ActionGroup::file;
  return {
      {"open_project", group, Argument::file, {Key::letter, 'O', true}, nullptr, open},
      {"save_project", group, Argument::none, {Key::letter, 'S', true}, has_path, save},
      {"save_project_as", group, Argument::file, {Key::letter, 'S', true, true}, nullptr, save_as},
      {"quit",
       group,
       Argument::none,
       {Key::letter, 'Q', true},
       nullptr,
       [](State& state, std::string const&) { state.ui.wants_to_quit = true; }},
  };
}

}  // namespace kansenatlas::viewer
