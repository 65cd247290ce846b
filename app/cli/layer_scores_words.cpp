#include "app/cli/layer_scores_words.hpp"

#include <algorithm>
#include <cmath>
#include <numeric>

#include "geo/base/text.hpp"
#include "geo/boundary/fault_text.hpp"
#include "geo/congruence/sentence.hpp"

namespace kansenatlas::cli {
namespace {

std::string side_name(ComparedSide const& side, Texts const& texts) {
  auto const name = side.layer.is_municipal ? lower_initial(side.layer.name) : side.layer.name;
  return side.layer.date.is_known() ? fmt::format("{} ({})", name, short_text(side.layer.date, texts.language()))
                                    : name;
}

// The municipalities in which parts lie, each once.
std::vector<int> municipalities_of(LayerComparison const& comparison, std::vector<int> const& parts) {
  std::vector<int> found;
  for (int const p : parts)
    if (int const m = comparison.parts[static_cast<std::size_t>(p)].municipality; m >= 0) found.push_back(m);
  std::sort(found.begin(), found.end());
  found.erase(std::unique(found.begin(), found.end()), found.end());
  return found;
}

std::string nesting_sentence(LayerComparison const& comparison, LayerNesting const& nesting, ComparedSide const& inner,
                             ComparedSide const& outer, Atlas const& atlas, Texts const& texts) {
  auto const inner_name = side_name(inner, texts), outer_name = side_name(outer, texts);
  auto const inner_arg = fmt::arg("inner", inner_name);
  auto const outer_arg = fmt::arg("outer", outer_name);
  if (nesting.holds) return texts.text("overlay.sentence.nests", inner_arg, outer_arg);
  if (nesting.holds_common) return texts.text("overlay.sentence.nests_common", inner_arg, outer_arg);
  auto text =
      texts.plural("overlay.sentence.outside", static_cast<long long>(nesting.outside.size()), inner_arg, outer_arg,
                   fmt::arg("ground", ground_text(comparison, nesting.area_m2, nesting.inhabitants, texts)));
  auto const municipalities = municipalities_of(comparison, nesting.outside);
  if (!municipalities.empty())
    text += " " + texts.plural("overlay.sentence.municipalities", static_cast<long long>(municipalities.size()),
                               fmt::arg("names", names_in_text(atlas, municipalities, texts)));
  return text;
}

std::string moves_sentence(LayerComparison const& comparison, Texts const& texts) {
  auto const& equal = comparison.scores.equal;
  if (equal.list.empty())
    return texts.text(comparison.scores.a_in_b.holds && comparison.scores.b_in_a.holds
                          ? "overlay.sentence.equal"
                          : "overlay.sentence.equal_common");
  return texts.plural("overlay.sentence.moves", static_cast<long long>(equal.list.size()),
                      fmt::arg("ground", ground_text(comparison, equal.area_m2, equal.inhabitants, texts)));
}

std::string crs_note(LayerComparison const& comparison, Texts const& texts) {
  auto const name = comparison.crs_name == "unknown" ? texts.text("overlay.crs.unnamed") : comparison.crs_name;
  return texts.text(fmt::format("overlay.crs.{}", name_of(comparison.meeting)), fmt::arg("crs", name),
                    fmt::arg("b", comparison.b.layer.id));
}

std::string weight_note(LayerComparison const& comparison, Texts const& texts) {
  if (comparison.is_weight_chosen_for_user) return texts.text("overlay.note.area_chosen");
  return texts.text(fmt::format("overlay.weight.{}", name_of(comparison.weight)));
}

std::string inhabitants_note(LayerComparison const& comparison, Texts const& texts) {
  auto const key = comparison.inhabitants_from == "municipalities" ? "overlay.note.inhabitants_municipal"
                                                                   : "overlay.note.inhabitants_layer";
  return texts.text(key, fmt::arg("layer", comparison.inhabitants_from),
                    fmt::arg("counted", texts.number(comparison.scores.common.inhabitants -
                                                         comparison.a.doubled_inhabitants.value_or(0) -
                                                         comparison.b.doubled_inhabitants.value_or(0),
                                                     0)),
                    fmt::arg("all", texts.number(comparison.inhabitants_carried.value_or(0), 0)));
}

void add_side_notes(LayerComparison const& comparison, ComparedSide const& side, ComparedSide const& other,
                    Texts const& texts, std::vector<std::string>& notes) {
  double const open_m2 = std::accumulate(side.uncovered_m2.begin(), side.uncovered_m2.end(), 0.0);
  auto const ground = side.uncovered_inhabitants ? ground_text(comparison, open_m2, *side.uncovered_inhabitants, texts)
                                                 : area_text(comparison, open_m2, texts);
  notes.push_back(open_m2 > 0 ? texts.text("overlay.note.uncovered", fmt::arg("side", side_name(side, texts)),
                                           fmt::arg("other", side_name(other, texts)), fmt::arg("ground", ground))
                              : texts.text("overlay.note.covered", fmt::arg("side", side_name(side, texts)),
                                           fmt::arg("other", side_name(other, texts))));
  if (side.doubled_m2 > 0) {
    auto const doubled = side.doubled_inhabitants
                             ? ground_text(comparison, side.doubled_m2, *side.doubled_inhabitants, texts)
                             : area_text(comparison, side.doubled_m2, texts);
    notes.push_back(
        texts.text("overlay.note.doubled", fmt::arg("side", side_name(side, texts)), fmt::arg("ground", doubled)));
  }
  if (side.layer.is_municipal) return;
  auto const faults = summary_of(side.faults, texts, comparison.meeting != CrsMeeting::plane);
  notes.push_back(texts.text(faults.empty() ? "overlay.note.no_faults" : "overlay.note.faults",
                             fmt::arg("layer", side.layer.id), fmt::arg("faults", faults)));
  if (!side.known_ground.empty()) {
    double known_m2 = 0;
    for (auto const& gap : side.known_ground) known_m2 += gap.area_m2;
    notes.push_back(texts.plural("overlay.note.known_ground", static_cast<long long>(side.known_ground.size()),
                                 fmt::arg("layer", side.layer.id),
                                 fmt::arg("area", area_text(comparison, known_m2, texts))));
  }
  if (side.repaired > 0)
    notes.push_back(texts.plural("overlay.notice.repaired", side.repaired, fmt::arg("layer", side.layer.id)));
}

}  // namespace

std::string area_text(LayerComparison const& comparison, double area_m2, Texts const& texts) {
  if (comparison.meeting == CrsMeeting::plane)
    return texts.text("overlay.square_units", fmt::arg("area", texts.number(area_m2, 2)));
  if (area_m2 >= 1e6) return texts.text("boundary.km2", fmt::arg("area", texts.number(area_m2 / 1e6, 2)));
  if (area_m2 >= 1e4) return texts.text("boundary.ha", fmt::arg("area", texts.number(area_m2 / 1e4, 1)));
  return texts.text("boundary.m2", fmt::arg("area", texts.number(area_m2, 0)));
}

std::string ground_text(LayerComparison const& comparison, double area_m2, double inhabitants, Texts const& texts) {
  auto area = area_text(comparison, area_m2, texts);
  if (comparison.inhabitants_from.empty()) return area;
  return texts.text("overlay.ground", fmt::arg("area", area),
                    fmt::arg("inhabitants", texts.plural("congruence.inhabitants", std::llround(inhabitants))));
}

std::string layer_sentence(LayerComparison const& comparison, Atlas const& atlas, Texts const& texts) {
  auto const& scores = comparison.scores;
  auto const &a = comparison.a, &b = comparison.b;
  std::string text =
      texts.text("congruence.sentence.pair", fmt::arg("a", side_name(a, texts)), fmt::arg("b", side_name(b, texts)));
  text += " " + nesting_sentence(comparison, scores.a_in_b, a, b, atlas, texts);
  text += " " + nesting_sentence(comparison, scores.b_in_a, b, a, atlas, texts);
  text += " " + moves_sentence(comparison, texts);
  text += " " + texts.plural("overlay.sentence.identical", scores.identical_regions,
                             fmt::arg("of", texts.integer(static_cast<long long>(a.layer.regions.size()))),
                             fmt::arg("a", side_name(a, texts)), fmt::arg("b", side_name(b, texts)));
  if (scores.identical_on_common != scores.identical_regions)
    text += " " + texts.plural("overlay.sentence.identical_common", scores.identical_on_common);
  if (!scores.a_in_b.holds_common || !scores.b_in_a.holds_common)
    text += " " + texts.text("congruence.sentence.majority");
  return text;
}

std::vector<std::string> layer_notes(LayerComparison const& comparison, Atlas const& atlas, Texts const& texts) {
  auto const& scores = comparison.scores;
  std::vector<std::string> notes{crs_note(comparison, texts), weight_note(comparison, texts)};
  if (comparison.is_stretched)
    notes.push_back(texts.text("overlay.note.stretched", fmt::arg("crs", comparison.crs_name)));
  notes.push_back(
      texts.text("overlay.note.common", fmt::arg("parts", texts.plural("overlay.parts", scores.common.parts)),
                 fmt::arg("ground", ground_text(comparison, scores.common.area_m2, scores.common.inhabitants, texts))));
  if (!comparison.inhabitants_from.empty()) notes.push_back(inhabitants_note(comparison, texts));
  if (comparison.carriers_without_number > 0)
    notes.push_back(texts.plural("overlay.note.without_number", comparison.carriers_without_number,
                                 fmt::arg("layer", comparison.inhabitants_from)));
  auto const tolerance = area_text(comparison, comparison.sliver_m2, texts);
  notes.push_back(scores.slivers.parts == 0
                      ? texts.text("overlay.note.no_slivers", fmt::arg("tolerance", tolerance))
                      : texts.plural("overlay.note.slivers", scores.slivers.parts, fmt::arg("tolerance", tolerance),
                                     fmt::arg("ground", ground_text(comparison, scores.slivers.area_m2,
                                                                    scores.slivers.inhabitants, texts))));
  add_side_notes(comparison, comparison.a, comparison.b, texts, notes);
  add_side_notes(comparison, comparison.b, comparison.a, texts, notes);
  if (!comparison.excluded.empty())
    notes.push_back(texts.plural("overlay.note.excluded", static_cast<long long>(comparison.excluded.size()),
                                 fmt::arg("names", names_in_text(atlas, comparison.excluded, texts))));
  return notes;
}

}  // namespace kansenatlas::cli
