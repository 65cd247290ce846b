// One legal or policy test: the rule, where it stands, what was found, who deviates, and room to explain it.
#include <algorithm>

#include <fmt/format.h>

#include "app/viewer/legal_marks.hpp"
#include "app/viewer/panels/panels.hpp"
#include "app/viewer/scene.hpp"
#include "app/viewer/widgets/look.hpp"
#include "app/viewer/widgets/widgets.hpp"
#include "app/viewer/words.hpp"
#include "geo/congruence/legal_wording.hpp"

namespace kansenatlas::viewer {
namespace {

void outliers(State const& state, PanelUi& ui, Outbox& outbox, LegalTest const& test) {
  if (test.outliers.empty()) return;
  section(ui, state.texts().text("chart.deviating"));
  for (int const i : by_inhabitants(state.atlas(), test.outliers)) {
    auto const& municipality = state.atlas().municipalities[static_cast<std::size_t>(i)];
    if (line_button(ui, "legal." + municipality.code, municipality.official_name,
                    state.texts().integer(municipality.inhabitants_2024)))
      outbox.act("zoom_to", municipality.code);
  }
}

// T6: the co-operations that cross borders, those with the most participants outside first.
void crossings(State const& state, PanelUi& ui, Outbox& outbox, LegalTest const& test) {
  auto const& texts = state.texts();
  section(ui, texts.text("viewer.legal.crossings"));
  muted_text(ui, texts.text("viewer.legal.crossings_about"));
  for (auto const& crossing : test.crossing) {
    auto const& arrangement = state.atlas().arrangements[static_cast<std::size_t>(crossing.arrangement)];
    bool const is_chosen = state.ui.congruence.crossing == crossing.arrangement;
    if (line_button(ui, fmt::format("crossing.{}", crossing.arrangement), arrangement.name,
                    texts.integer(static_cast<long long>(crossing.outside.size())), is_chosen))
      outbox.remember([chosen = is_chosen ? -1 : crossing.arrangement](Ui& u) { u.congruence.crossing = chosen; });
    if (is_chosen) muted_text(ui, names_of(state, crossing.outside));
  }
}

// What the colours on the map mean for this test.
void test_legend(State const& state, PanelUi& ui, LegalTest const& test) {
  auto const& texts = state.texts();
  auto const row = [&](std::string const& name, Fill const& fill, std::size_t count) {
    fill_sample(ui, fill, ui.px(26));
    ImGui::SameLine(0, ui.px(10));
    ImGui::BeginGroup();
    figure_row(ui, "legal_legend." + name, texts.text("viewer.legal.legend." + name),
               texts.integer(static_cast<long long>(count)));
    ImGui::EndGroup();
  };
  auto const marks = legal_marks(state, test);
  auto const count = [&](LegalMark mark) {
    return static_cast<std::size_t>(std::count(marks.begin(), marks.end(), mark));
  };
  if (auto const n = count(LegalMark::deviates)) row("deviates", fill_of(LegalMark::deviates), n);
  if (auto const n = count(LegalMark::takes_part)) row("takes_part", fill_of(LegalMark::takes_part), n);
  std::size_t slot = 0;
  for (auto const* partition : {test.inner, test.outer}) {
    if (partition) outline_row(ui, style_of_slot(slot), partition->name(texts.language()));
    ++slot;
  }
}

void explanation(State const& state, PanelUi& ui, Outbox& outbox, LegalTest const& test) {
  auto const& texts = state.texts();
  section(ui, texts.text("viewer.legal.explanation"));
  note_editor(state, ui, outbox, ui.explanation,
              {"explanation", test.id, texts.text("viewer.legal.explanation_hint"), 110});
  muted_text(ui, texts.text("viewer.notes.saved_with_project"));
}

}  // namespace

void legal_panel(State const& state, PanelUi& ui, Outbox& outbox) {
  auto const& texts = state.texts();
  auto const* test = legal_test_shown(state);
  if (!test) {
    muted_text(ui, texts.text("viewer.reading"));
    return;
  }
  heading(ui, texts.text("viewer.legal.title", fmt::arg("id", test->id)));
  say(ui, "legal.rule", legal_rule(*test, texts));
  muted_text(ui, fmt::format("{} · {}", texts.text(fmt::format("congruence.legal.kind.{}", name_of(test->kind))),
                             legal_source(*test, texts)));
  gap(ui, 4);
  ImGui::PushFont(ui.fonts.strong);
  say(ui, "legal.outcome", legal_outcome(*test, texts));
  ImGui::PopFont();
  say(ui, "legal.note", legal_note(state.atlas(), *test, texts));
  gap(ui, 2);
  muted_text(ui, texts.text("congruence.legal.caution"));
  if (test->holds != true) explanation(state, ui, outbox, *test);
  if (test->crossing.empty())
    outliers(state, ui, outbox, *test);
  else
    crossings(state, ui, outbox, *test);
}

void legal_list(State const& state, PanelUi& ui, Outbox& outbox) {
  auto const& texts = state.texts();
  strong(ui, texts.text("viewer.legal.list"));
  if (!state.caches.legal) {
    muted_text(ui, texts.text("viewer.reading"));
    return;
  }
  for (auto const& test : *state.caches.legal) {
    bool const is_chosen = state.ui.congruence.legal_test == test.id;
    if (line_button(ui, "legal_test." + test.id, test.id + "  " + texts.text("viewer.legal.short." + test.id), "",
                    is_chosen))
      outbox.act("show_legal", test.id);
    muted_text(ui, "          " + legal_outcome(test, texts));
  }
  auto const* shown = legal_test_shown(state);
  if (!shown) return;
  gap(ui);
  ImGui::Separator();
  gap(ui);
  test_legend(state, ui, *shown);
}

}  // namespace kansenatlas::viewer
