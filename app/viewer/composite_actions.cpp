// A score over many indicators: whether it is made, and the choices that it hangs on.
#include <fmt/format.h>
#include <fmt/ranges.h>

#include "app/viewer/action_groups.hpp"
#include "geo/base/error.hpp"
#include "geo/base/text.hpp"

namespace kansenatlas::viewer {
namespace {

using Text = std::string const&;

bool is_made(State const& state) { return state.ui.welfare.composite.is_made; }

template <bool CompositeUi::* choice>
void toggle(State& state, Text) {
  state.ui.welfare.composite.*choice = !(state.ui.welfare.composite.*choice);
}

void check_theme(Atlas const& atlas, Text id) {
  std::vector<std::string> known;
  for (auto const& theme : atlas.themes) {
    if (theme.id == id) return;
    known.push_back(theme.id);
  }
  throw UsageError(said("unknown theme '{}'; there are {}", id, fmt::join(known, ", ")));
}

// "gezondheid=1.25", in quarters from 0 to 3; "none": every theme weighs 1.
void weigh(State& state, Text words) {
  auto& quarters = state.ui.welfare.composite.quarters;
  if (words == "none") {
    quarters.clear();
    return;
  }
  auto const parts = split(words, '=');
  auto const weight = parts.size() == 2 ? parse_number(parts[1]) : std::nullopt;
  if (!weight || *weight < 0 || *weight > 3)
    throw UsageError(said("a weight is THEME=NUMBER with a number from 0 to 3, not '{}'", words));
  check_theme(state.atlas(), parts[0]);
  int const steps = static_cast<int>(*weight * 4 + 0.5);
  if (steps == 4)
    quarters.erase(parts[0]);
  else
    quarters[parts[0]] = steps;
}

// z scores are negative half of the time: they have no geometric mean.
void normalise(State& state, Text name) {
  auto& choices = state.ui.welfare.composite;
  choices.normalisation = normalisation_from(name);
  if (choices.normalisation == Normalisation::z) choices.averaging = Averaging::arithmetic;
}

void average(State& state, Text name) {
  auto& choices = state.ui.welfare.composite;
  choices.averaging = averaging_from(name);
  if (choices.averaging == Averaging::geometric && choices.normalisation == Normalisation::z)
    choices.normalisation = Normalisation::min_max;
}

}  // namespace

std::vector<Action> composite_actions() {
  constexpr auto group = ActionGroup::welfare;
  constexpr auto none = Argument::none;
  return {{"toggle_composite", group, none, {}, nullptr, toggle<&CompositeUi::is_made>},
          {"composite_weight", group, Argument::choice, {}, is_made, weigh},
          {"composite_normalisation", group, Argument::choice, {}, is_made, normalise},
          {"composite_averaging", group, Argument::choice, {}, is_made, average},
          {"toggle_winsorised", group, none, {}, is_made, toggle<&CompositeUi::is_winsorised>},
          {"toggle_scored_supplementary", group, none, {}, is_made, toggle<&CompositeUi::has_supplementary>},
          {"toggle_scored_unfit", group, none, {}, is_made, toggle<&CompositeUi::has_unfit>}};
}

}  // namespace kansenatlas::viewer
