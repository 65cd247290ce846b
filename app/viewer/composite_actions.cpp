// A score over many indicators: whether it is made, and the choices that it hangs on.
#include <cmath>

#include <fmt/format.h>
#include <fmt/ranges.h>

#include "app/viewer/action_groups.hpp"
#include "app/viewer/welfare.hpp"
#include "geo/base/error.hpp"
#include "geo/base/text.hpp"

namespace kansenatlas::viewer {
namespace {

using Text = std::string const&;

bool is_made(State const& state) { return state.view().figures.score.is_made; }

template <class Change>
void change_score(State& state, std::string_view action, Change const& change, std::string drag_key = "") {
  change_figures(
      state, fmt::format("viewer.action.{}", action), [&](FiguresView& figures) { change(figures.score); },
      std::move(drag_key));
}

constexpr char toggle_made[] = "toggle_composite", toggle_winsorised[] = "toggle_winsorised",
               toggle_supplementary[] = "toggle_scored_supplementary", toggle_unfit[] = "toggle_scored_unfit";

template <char const* name, bool ScoreView::* choice>
Action toggle(bool (*is_enabled)(State const&)) {
  return {name, ActionGroup::welfare, Argument::none, {}, is_enabled, [](State& state, Text) {
            change_score(state, name, [](ScoreView& score) { score.*choice = !(score.*choice); });
          }};
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
  if (words == "none") {
    change_score(state, "composite_weight", [](ScoreView& score) { score.quarters.clear(); });
    return;
  }
  auto const parts = split(words, '=');
  auto const weight = parts.size() == 2 ? parse_number(parts[1]) : std::nullopt;
  if (!weight || *weight < 0 || *weight > 3)
    throw UsageError(said("a weight is THEME=NUMBER with a number from 0 to 3, not '{}'", words));
  check_theme(state.atlas(), parts[0]);
  int const steps = static_cast<int>(std::lround(*weight * 4));
  auto const set = [&](ScoreView& score) {
    score.quarters[parts[0]] = steps;
    if (steps == 4) score.quarters.erase(parts[0]);
  };
  change_score(state, "composite_weight", set, "viewer.action.composite_weight." + parts[0]);
}

// z scores are negative half of the time: they have no geometric mean.
void normalise(State& state, Text name) {
  auto const chosen = normalisation_from(name);
  change_score(state, "composite_normalisation", [&](ScoreView& score) {
    score.normalisation = name_of(chosen);
    if (chosen == Normalisation::z) score.averaging = name_of(Averaging::arithmetic);
  });
}

void average(State& state, Text name) {
  auto const chosen = averaging_from(name);
  change_score(state, "composite_averaging", [&](ScoreView& score) {
    score.averaging = name_of(chosen);
    if (chosen == Averaging::geometric && normalisation_of(score) == Normalisation::z)
      score.normalisation = name_of(Normalisation::min_max);
  });
}

}  // namespace

std::vector<Action> composite_actions() {
  constexpr auto group = ActionGroup::welfare;
  return {toggle<toggle_made, &ScoreView::is_made>(nullptr),
          {"composite_weight", group, Argument::choice, {}, is_made, weigh},
          {"composite_normalisation", group, Argument::choice, {}, is_made, normalise},
          {"composite_averaging", group, Argument::choice, {}, is_made, average},
          toggle<toggle_winsorised, &ScoreView::is_winsorised>(is_made),
          toggle<toggle_supplementary, &ScoreView::has_supplementary>(is_made),
          toggle<toggle_unfit, &ScoreView::has_unfit>(is_made)};
}

}  // namespace kansenatlas::viewer
