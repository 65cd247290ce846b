// The scorecard of two partitions: nesting and moves first, then what is the same, then V, then the rest for experts.
#include <fmt/format.h>

#include "app/viewer/panels/panels.hpp"
#include "app/viewer/widgets/empty_state.hpp"
#include "app/viewer/widgets/look.hpp"
#include "app/viewer/widgets/widgets.hpp"
#include "app/viewer/words.hpp"
#include "geo/congruence/baseline_sentence.hpp"
#include "geo/congruence/history_sentence.hpp"
#include "geo/congruence/region_noun.hpp"
#include "geo/congruence/sentence.hpp"

namespace kansenatlas::viewer {
namespace {

void nesting(State const& state, PanelUi& ui, Outbox& outbox, std::string const& name, Partition const& inner,
             Partition const& outer, Nesting const& found) {
  auto const& texts = state.texts();
  section(ui, texts.text("viewer.pair.nests", fmt::arg("every_inner", phrase(Determiner::every, inner, outer, texts)),
                         fmt::arg("outer", region_word(outer, inner, texts))));
  say(ui, name, nesting_sentence(state.atlas(), inner, outer, found, texts));
  for (int const i : by_inhabitants(state.atlas(), found.outliers)) {
    auto const& municipality = state.atlas().municipalities[static_cast<std::size_t>(i)];
    if (!line_button(ui, name + "." + municipality.code, municipality.official_name,
                     texts.integer(municipality.inhabitants_2024)))
      continue;
    outbox.act("show_differences");
    outbox.act("zoom_to", municipality.code);
  }
}

void moves(State const& state, PanelUi& ui, Scores const& scores) {
  auto const& texts = state.texts();
  section(ui, texts.text("viewer.pair.moves"));
  auto const row = [&](std::string const& name, std::string const& label, Moves const& needed) {
    figure_row(ui, name, label, texts.plural("viewer.municipalities", static_cast<long long>(needed.list.size())));
    if (!needed.list.empty()) muted_text(ui, inhabitants_text(state, static_cast<long long>(needed.inhabitants)));
  };
  auto const into = [&](Partition const& inner, Partition const& outer) {
    return sentence_case(texts.text("viewer.pair.into",
                                    fmt::arg("every_inner", phrase(Determiner::every, inner, outer, texts)),
                                    fmt::arg("outer", region_word(outer, inner, texts))));
  };
  row("pair.a_into_b", into(*scores.a, *scores.b), scores.a_into_b);
  row("pair.b_into_a", into(*scores.b, *scores.a), scores.b_into_a);
  row("pair.equal", texts.text("viewer.pair.equal"), scores.equal);
  muted_text(ui, texts.text("viewer.pair.variant"));
}

void whole(State const& state, PanelUi& ui, Scores const& scores) {
  auto const& texts = state.texts();
  section(ui, texts.text("viewer.pair.whole"));
  figure_row(ui, "pair.identical", texts.text("viewer.pair.identical"), texts.integer(scores.identical_regions));
  figure_row(ui, "pair.v", texts.text("congruence.measure.v"), texts.number(scores.v_measure, 3));
  figure_row(ui, "pair.vi", texts.text("congruence.measure.vi"), texts.number(scores.variation_of_information_bits, 3));
}

// How often would chance do as well?
void beside_chance(State const& state, PanelUi& ui, Outbox& outbox, Scores const& scores) {
  auto const& texts = state.texts();
  bool const is_open = state.ui.congruence.is_chance_open;
  if (quiet_button(ui, "toggle_chance", texts.text(is_open ? "viewer.pair.chance_close" : "viewer.pair.chance_open")))
    outbox.act("toggle_chance");
  if (!is_open) return;
  auto const& chance = state.caches.chance;
  bool const is_ready = chance && chance->baseline && chance->a == scores.a->id && chance->b == scores.b->id;
  say(ui, "pair.chance",
      is_ready ? sentence_of(*chance->baseline, *scores.a, *scores.b, texts) : texts.text("viewer.pair.reckoning"));
  if (is_ready && chance->baseline->has_meaning()) muted_text(ui, method_text(*chance->baseline, texts));
}

// Two dates of one partition: what merged, what was renamed, who moved.
void history(State const& state, PanelUi& ui, Scores const& scores) {
  if (scores.a->base_id() != scores.b->base_id()) return;
  auto const& texts = state.texts();
  bool const is_a_older = scores.a->date < scores.b->date;
  auto const& before = is_a_older ? *scores.a : *scores.b;
  auto const& now = is_a_older ? *scores.b : *scores.a;
  section(ui, texts.text("viewer.pair.history", fmt::arg("before", date_text(state, before)),
                         fmt::arg("now", date_text(state, now))));
  auto const lines = change_lines(state.atlas(), change_between(before, now), texts);
  for (std::size_t i = 0; i < lines.size(); ++i)
    say(ui, fmt::format("pair.history.{}", i), "\u2022 " + sentence_case(lines[i]));
  muted_text(ui, texts.text("congruence.history.method"));
}

void for_experts(State const& state, PanelUi& ui, Outbox& outbox, Scores const& scores) {
  auto const& texts = state.texts();
  bool const is_open = state.ui.congruence.is_expert_open;
  gap(ui, 4);
  if (quiet_button(ui, "toggle_expert", texts.text(is_open ? "viewer.pair.expert_close" : "viewer.pair.expert_open")))
    outbox.act("toggle_expert");
  if (!is_open) return;
  auto const row = [&](std::string const& measure, double value) {
    figure_row(ui, "expert." + measure, texts.text("congruence.measure." + measure), texts.number(value, 4));
  };
  row("homogeneity", scores.homogeneity);
  row("completeness", scores.completeness);
  row("nvi", scores.normalised_variation_of_information);
  row("ari", scores.adjusted_rand_index);
  if (scores.adjusted_mutual_information) row("ami", *scores.adjusted_mutual_information);
  row("mapcurves_a", scores.mapcurves_a);
  row("mapcurves_b", scores.mapcurves_b);
  if (!scores.boundary) return;
  row("boundary_edges", scores.boundary->jaccard);
  row("boundary_length", scores.boundary->length_jaccard);
}

void regions(State const& state, PanelUi& ui, Outbox& outbox, std::string const& name, Partition const& own,
             Partition const& other, std::vector<RegionScore> const& scores) {
  auto const& texts = state.texts();
  section(ui, texts.text("viewer.pair.regions", fmt::arg("name", own.name(texts.language()))));
  for (auto const& score : scores) {
    if (score.partners.empty()) continue;
    auto const& region = own.regions[static_cast<std::size_t>(score.region)];
    bool const is_pressed = line_button(ui, name + "." + region.code, region.title, texts.share(score.jaccard, 0));
    if (score.best_match >= 0)
      explain(ui, texts.text("viewer.pair.best_match",
                             fmt::arg("name", other.regions[static_cast<std::size_t>(score.best_match)].title),
                             fmt::arg("partners", texts.integer(static_cast<long long>(score.partners.size())))));
    if (!is_pressed) continue;
    outbox.act("show_differences");
    outbox.act("zoom_to", region.code);
  }
}

}  // namespace

void pair_panel(State const& state, PanelUi& ui, Outbox& outbox) {
  auto const& texts = state.texts();
  auto const& pair = state.caches.pair;
  if (!pair) {
    empty_state(ui, "pair.hint",
                {texts.text("viewer.pair.heading"),
                 texts.text("viewer.pair.hint"),
                 {texts.text("viewer.pair.step_choose"), texts.text("viewer.pair.step_map"),
                  texts.text("viewer.pair.step_legal")}});
    return;
  }
  auto const& scores = pair->scores;
  auto const& a = *scores.a;
  auto const& b = *scores.b;
  heading(ui, texts.text("viewer.pair.title", fmt::arg("a", a.name(texts.language())),
                         fmt::arg("b", b.name(texts.language()))));
  muted_text(ui,
             texts.text("viewer.pair.dates", fmt::arg("a", date_text(state, a)), fmt::arg("b", date_text(state, b))));
  if (state.ui.congruence.view == CongruenceView::matrix && button(ui, "pair.map", texts.text("viewer.pair.on_map")))
    outbox.act("show_differences");
  history(state, ui, scores);
  nesting(state, ui, outbox, "pair.a_in_b", a, b, scores.a_in_b);
  nesting(state, ui, outbox, "pair.b_in_a", b, a, scores.b_in_a);
  gap(ui, 2);
  muted_text(ui, texts.text("viewer.pair.majority"));
  if (!scores.excluded.empty()) warning(ui, "pair.excluded", excluded_sentence(state.atlas(), scores.excluded, texts));
  moves(state, ui, scores);
  whole(state, ui, scores);
  gap(ui, 4);
  beside_chance(state, ui, outbox, scores);
  for_experts(state, ui, outbox, scores);
  regions(state, ui, outbox, "pair.region_a", a, b, scores.regions_of_a);
  regions(state, ui, outbox, "pair.region_b", b, a, scores.regions_of_b);
}

}  // namespace kansenatlas::viewer
