// Which work the window is for, and comparing partitions.
#include <algorithm>
#include <array>

#include <fmt/format.h>
#include <fmt/ranges.h>

#include "app/viewer/action_groups.hpp"
#include "app/viewer/panel_names.hpp"
#include "geo/atlas/lookup.hpp"
#include "geo/base/error.hpp"
#include "geo/base/text.hpp"

namespace kansenatlas::viewer {
namespace {

using Text = std::string const&;
constexpr std::array measure_names{std::string_view("v_measure"), std::string_view("homogeneity"),
                                   std::string_view("moves")};

template <WorkArea work>
void go_to(State& state, Text) {
  open_work_area(state.ui, work);
}

void set_pair(State& state, Partition const& a, Partition const& b) {
  if (&a == &b) throw UsageError(said("'{}' cannot be compared with itself; name two partitions", a.id));
  state.ui.congruence.a = a.id;
  state.ui.congruence.b = b.id;
  open_work_area(state.ui, WorkArea::congruence);
  open_side_panel(state.ui, SidePanel::pair);
}

void compare(State& state, Text ids) {
  std::vector<std::string> words;
  for (auto const& word : split(ids, ' '))
    if (!word.empty()) words.emplace_back(word);
  if (words.size() != 2)
    throw UsageError(said("compare takes two partitions, as in 'veiligheidsregio ggd_regio', not '{}'", ids));
  set_pair(state, partition_named(state.atlas(), words[0]), partition_named(state.atlas(), words[1]));
}

void compare_first(State& state, Text id) {
  auto const& a = partition_named(state.atlas(), id);
  auto const* b = find_partition(state.atlas(), state.ui.congruence.b);
  if (b == &a || !b) b = find_partition(state.atlas(), state.ui.congruence.a);
  if (!b || b == &a) throw UsageError(said("'{}' needs another partition to be compared with", a.id));
  set_pair(state, a, *b);
}

void compare_second(State& state, Text id) {
  auto const& b = partition_named(state.atlas(), id);
  auto const* a = find_partition(state.atlas(), state.ui.congruence.a);
  if (a == &b || !a) a = find_partition(state.atlas(), state.ui.congruence.b);
  if (!a || a == &b) throw UsageError(said("'{}' needs another partition to be compared with", b.id));
  set_pair(state, *a, b);
}

bool has_pair(State const& state) { return !state.ui.congruence.a.empty(); }

void swap_pair(State& state, Text) { std::swap(state.ui.congruence.a, state.ui.congruence.b); }

void choose_measure(State& state, Text name) {
  for (std::size_t i = 0; i < measure_names.size(); ++i)
    if (measure_names[i] == name) {
      state.ui.congruence.measure = static_cast<MatrixMeasure>(i);
      return;
    }
  throw UsageError(said("unknown measure '{}'; choose {}", name, fmt::join(measure_names, ", ")));
}

template <CongruenceView view>
void show_view(State& state, Text) {
  open_congruence_view(state.ui, view);
}

// An empty name: the test that was looked at last.
void show_legal(State& state, Text id) {
  static constexpr std::array tests{std::string_view("T0"), std::string_view("T1"), std::string_view("T2"),
                                    std::string_view("T3"), std::string_view("T4"), std::string_view("T5"),
                                    std::string_view("T6")};
  if (!id.empty() && std::find(tests.begin(), tests.end(), id) == tests.end())
    throw UsageError(said("unknown test '{}'; choose {}", id, fmt::join(tests, ", ")));
  if (!id.empty()) state.ui.congruence.legal_test = id;
  state.ui.congruence.crossing = -1;
  open_congruence_view(state.ui, CongruenceView::legal);
  open_side_panel(state.ui, SidePanel::legal);
}

void compare_cell(State& state, Text) {
  auto const& matrix = state.caches.matrix;
  if (!matrix) return;
  auto const& ui = state.ui.congruence;
  auto const last = static_cast<int>(matrix->partitions.size()) - 1;
  if (ui.row == ui.column || ui.row > last || ui.column > last) return;
  set_pair(state, *matrix->partitions[static_cast<std::size_t>(ui.row)],
           *matrix->partitions[static_cast<std::size_t>(ui.column)]);
}

}  // namespace

std::vector<Action> congruence_actions() {
  constexpr auto group = ActionGroup::congruence;
  constexpr auto none = Argument::none;
  return {
      {"work_map", group, none, {Key::digit, '1', true}, nullptr, go_to<WorkArea::map>},
      {"work_congruence", group, none, {Key::digit, '2', true}, nullptr, go_to<WorkArea::congruence>},
      {"compare", group, Argument::choice, {}, nullptr, compare},
      {"compare_first", group, Argument::partition, {}, nullptr, compare_first},
      {"compare_second", group, Argument::partition, {}, nullptr, compare_second},
      {"compare_cell",
       group,
       none,
       {},
       [](State const& state) { return state.caches.matrix.has_value(); },
       compare_cell},
      {"swap_pair", group, none, {}, has_pair, swap_pair},
      {"show_matrix", group, none, {}, nullptr, show_view<CongruenceView::matrix>},
      {"show_differences", group, none, {}, has_pair, show_view<CongruenceView::differences>},
      {"show_legal", group, Argument::text, {}, nullptr, show_legal},
      {"matrix_measure", group, Argument::choice, {}, nullptr, choose_measure},
      {"toggle_all_kinds",
       group,
       none,
       {},
       nullptr,
       [](State& state, Text) { state.ui.congruence.has_all_kinds = !state.ui.congruence.has_all_kinds; }},
      {"toggle_expert",
       group,
       none,
       {},
       nullptr,
       [](State& state, Text) { state.ui.congruence.is_expert_open = !state.ui.congruence.is_expert_open; }},
      {"toggle_chance",
       group,
       none,
       {},
       has_pair,
       [](State& state, Text) { state.ui.congruence.is_chance_open = !state.ui.congruence.is_chance_open; }},
  };
}

}  // namespace kansenatlas::viewer
