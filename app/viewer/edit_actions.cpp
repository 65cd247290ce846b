// Undo, redo, and what is written down.
#include <fmt/format.h>

#include "app/viewer/action_groups.hpp"
#include "app/viewer/selected.hpp"

namespace kansenatlas::viewer {

std::vector<Action> edit_actions() {
  constexpr auto group = ActionGroup::edit;
  return {
      {"undo",
       group,
       Argument::none,
       {Key::letter, 'Z', true},
       [](State const& state) { return state.history.can_undo(); },
       [](State& state, std::string const&) { state.history.undo(); }},
      {"redo",
       group,
       Argument::none,
       {Key::letter, 'Y', true},
       [](State const& state) { return state.history.can_redo(); },
       [](State& state, std::string const&) { state.history.redo(); }},
      {"note",
       group,
       Argument::text,
       {},
       nullptr,
       [](State& state, std::string const& text) {
         state.history.apply(with_note(state.project(), selected_code(state), text), "viewer.action.note");
       }},
  };
}

}  // namespace kansenatlas::viewer
