// Which two partitions are compared, and how the difference is shown.
#include <algorithm>
#include <array>

#include <fmt/format.h>

#include "app/viewer/deviations.hpp"
#include "app/viewer/panels/panels.hpp"
#include "app/viewer/scene.hpp"
#include "app/viewer/widgets/look.hpp"
#include "app/viewer/widgets/widgets.hpp"
#include "app/viewer/words.hpp"
#include "geo/congruence/sentence.hpp"

namespace kansenatlas::viewer {
namespace {

void side(State const& state, PanelUi& ui, Outbox& outbox, std::size_t slot, std::string const& id) {
  auto const& texts = state.texts();
  auto const* partition = find_partition(state.atlas(), id);
  std::string const name = slot == 0 ? "first" : "second";
  outline_sample(ui, style_of_slot(slot), ui.px(40));
  ImGui::SameLine(0, ui.px(8));
  ImGui::BeginGroup();
  partition_picker(state, ui, outbox, {name, "compare_" + name, id, false},
                   partition ? partition->name(texts.language()) : texts.text("viewer.partition.choose"));
  if (partition)
    muted_text(ui, " " + texts.plural("viewer.partition.about", static_cast<long long>(partition->regions.size()),
                                      fmt::arg("date", date_text(state, *partition))));
  ImGui::EndGroup();
}

void deviation_legend(State const& state, PanelUi& ui) {
  auto const& texts = state.texts();
  auto const& scores = state.caches.pair->scores;
  if (auto const nesting = nesting_text(scores, texts); !nesting.empty()) say(ui, "deviation.none", nesting + ".");
  auto const deviations = deviations_of(scores, state.atlas().municipalities.size());
  bool is_any = false;
  for (auto const kind : {Deviation{true, false}, Deviation{false, true}, Deviation{true, true}}) {
    auto const count = std::count(deviations.begin(), deviations.end(), kind);
    if (count == 0) continue;
    if (!is_any) strong(ui, texts.text("chart.deviating"));
    is_any = true;
    fill_sample(ui, fill_of(kind), ui.px(26));
    ImGui::SameLine(0, ui.px(10));
    ImGui::BeginGroup();
    figure_row(ui, fmt::format("deviation.{}{}", kind.a_in_b, kind.b_in_a), deviation_text(kind, scores, texts),
               texts.integer(count));
    ImGui::EndGroup();
  }
}

// Which partitions of the matrix leave municipalities out, so that their pairs are of the others only.
void left_out(State const& state, PanelUi& ui) {
  if (!state.caches.matrix) return;
  auto const& texts = state.texts();
  for (auto const* partition : state.caches.matrix->partitions) {
    auto const excluded = excluded_from({partition});
    if (excluded.empty()) continue;
    gap(ui, 2);
    warning(ui, "matrix.excluded." + partition->id,
            texts.plural("viewer.matrix.excluded", static_cast<long long>(excluded.size()),
                         fmt::arg("partition", partition->name(texts.language())),
                         fmt::arg("names", names_in_text(state.atlas(), excluded, texts))));
  }
}

void matrix_choices(State const& state, PanelUi& ui, Outbox& outbox) {
  auto const& texts = state.texts();
  strong(ui, texts.text("viewer.matrix.measure"));
  struct Choice {
    MatrixMeasure measure;
    char const* name;
  };
  for (auto const& [measure, name] : {Choice{MatrixMeasure::v_measure, "v_measure"},
                                      {MatrixMeasure::homogeneity, "homogeneity"},
                                      {MatrixMeasure::moves, "moves"}})
    if (line_button(ui, std::string("measure.") + name, texts.text(std::string("viewer.matrix.") + name), "",
                    state.ui.congruence.measure == measure))
      outbox.act("matrix_measure", name);
  gap(ui, 2);
  if (toggle(ui, "all_kinds", texts.text("viewer.matrix.all_kinds"), state.ui.congruence.has_all_kinds))
    outbox.act("toggle_all_kinds");
  gap(ui, 2);
  muted_text(ui, texts.text(fmt::format("viewer.matrix.about_{}",
                                        state.ui.congruence.measure == MatrixMeasure::v_measure     ? "v_measure"
                                        : state.ui.congruence.measure == MatrixMeasure::homogeneity ? "homogeneity"
                                                                                                    : "moves")));
  left_out(state, ui);
}

void congruence_views(State const& state, PanelUi& ui, Outbox& outbox) {
  struct Choice {
    CongruenceView view;
    char const* action;
    bool needs_pair;
  };
  constexpr std::array choices{Choice{CongruenceView::matrix, "show_matrix", false},
                               Choice{CongruenceView::differences, "show_differences", true},
                               Choice{CongruenceView::legal, "show_legal", false}};
  bool is_first = true;
  for (auto const& [view, action, needs_pair] : choices) {
    auto const label = state.texts().text(std::string("viewer.compare.") + action);
    if (!is_first) keep_line(tab_width(ui, label), 0);
    is_first = false;
    ImGui::BeginDisabled(needs_pair && state.ui.congruence.a.empty());
    if (tab(ui, action, label, state.ui.congruence.view == view)) outbox.act(action);
    ImGui::EndDisabled();
  }
  gap(ui);
}

void pair_choice(State const& state, PanelUi& ui, Outbox& outbox) {
  auto const& texts = state.texts();
  auto const& congruence = state.ui.congruence;
  strong(ui, texts.text("viewer.compare.title"));
  side(state, ui, outbox, 0, congruence.a);
  side(state, ui, outbox, 1, congruence.b);
  ImGui::BeginDisabled(congruence.a.empty());
  if (quiet_button(ui, "swap_pair", texts.text("viewer.action.swap_pair"))) outbox.act("swap_pair");
  ImGui::EndDisabled();
  gap(ui);
  ImGui::Separator();
  gap(ui);
}

}  // namespace

void congruence_left_panel(State const& state, PanelUi& ui, Outbox& outbox) {
  congruence_views(state, ui, outbox);
  switch (state.ui.congruence.view) {
    case CongruenceView::matrix:
      pair_choice(state, ui, outbox);
      matrix_choices(state, ui, outbox);
      break;
    case CongruenceView::differences:
      pair_choice(state, ui, outbox);
      if (state.caches.pair) deviation_legend(state, ui);
      break;
    case CongruenceView::legal:
      legal_list(state, ui, outbox);
      break;
  }
}

}  // namespace kansenatlas::viewer
