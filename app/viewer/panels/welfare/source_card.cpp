// Where the figures of one indicator come from, how they are made into regional ones, and how sure they are.
#include <algorithm>

#include <fmt/format.h>

#include "app/viewer/panels/welfare/parts.hpp"
#include "app/viewer/panels/welfare/welfare_panels.hpp"
#include "app/viewer/widgets/look.hpp"
#include "app/viewer/widgets/widgets.hpp"
#include "app/viewer/words.hpp"
#include "geo/atlas/lookup.hpp"
#include "geo/base/text.hpp"
#include "geo/welfare/municipal_figures.hpp"
#include "geo/welfare/series_break.hpp"

namespace kansenatlas::viewer {
namespace {

Indicator const* sought(State const& state) {
  for (auto const& indicator : state.atlas().indicators)
    if (indicator.id == state.ui.sought_indicator) return &indicator;
  return nullptr;
}

void line(PanelUi& ui, std::string const& name, std::string const& label, std::string const& words) {
  if (words.empty()) return;
  muted_text(ui, label);
  say(ui, "source_card." + name, words);
}

int newest_year(State const& state, Indicator const& indicator) {
  auto const index = static_cast<int>(&indicator - state.atlas().indicators.data());
  auto const years = state.atlas().observations->years(index);
  return years.empty() ? 0 : years.back();
}

std::string aggregation_words(State const& state, Indicator const& indicator) {
  auto const& texts = state.texts();
  auto text = texts.text(fmt::format("viewer.source.{}", name_of(indicator.aggregation)));
  if (indicator.aggregation != Aggregation::weighted_mean && indicator.aggregation != Aggregation::approximate)
    return text;
  auto weight = indicator.weight;
  for (auto const& other : state.atlas().indicators)
    if (other.id == indicator.weight) weight = lower_initial(other.name(texts.language()));
  if (weight == "inhabitants" || weight == "land_area") weight = texts.text("welfare.weight." + weight);
  text = texts.text("welfare.method.weighted", fmt::arg("method", text), fmt::arg("weight", weight));
  if (!indicator.weight_is_own_denominator) text += " " + texts.text("viewer.source.nearest_weight");
  int const year = newest_year(state, indicator), weight_year = weight_year_of(state.atlas(), indicator, year);
  if (weight_year == 0) return text;
  return text + ". " +
         texts.text(weight_year == year ? "viewer.source.weight_same_year" : "viewer.source.weight_year",
                    fmt::arg("year", year), fmt::arg("weight_year", weight_year));
}

std::string years_words(State const& state, int index) {
  auto const& stock = state.caches.welfare.stock.answer;
  if (!stock) return {};
  auto const& known = (*stock)[static_cast<std::size_t>(index)];
  if (known.years == 0) return state.texts().text("viewer.welfare.no_figures");
  return fmt::format("{}–{} · {}", known.first_year, known.newest_year,
                     state.texts().text("viewer.welfare.covered", fmt::arg("n", known.municipalities),
                                        fmt::arg("all", state.atlas().municipalities.size())));
}

}  // namespace

void source_card(State const& state, PanelUi& ui, Outbox& outbox) {
  auto const* indicator = sought(state);
  if (!indicator) return;
  auto const& texts = state.texts();
  int const index = static_cast<int>(indicator - state.atlas().indicators.data());
  auto const from = ImGui::GetCursorScreenPos();
  ImGui::Indent(ui.px(10));
  heading(ui, indicator->name(texts.language()));
  ui.said["source_card.id"] = indicator->id;
  muted_text(ui, fmt::format("{} · {}", indicator->unit(texts.language()), indicator->id));
  line(ui, "source", texts.text("viewer.source.publisher"), source_text(state, *indicator));
  if (auto const* source = source_of(state.atlas(), indicator->source)) {
    line(ui, "licence", texts.text("viewer.source.licence"), source->licence);
    line(ui, "reference", texts.text("viewer.source.reference"), source->reference);
    line(ui, "doubts", texts.text("viewer.source.doubts"), source->doubts_in(texts.language()));
  }
  line(ui, "years", texts.text("viewer.source.years"), years_words(state, index));
  line(ui, "map", texts.text("viewer.source.map_year"), fmt::format("{}", indicator->map_year));
  line(ui, "aggregation", texts.text("viewer.source.aggregation"), aggregation_words(state, *indicator));
  if (indicator->direction != Direction::none)
    line(
        ui, "direction", texts.text("viewer.source.direction"),
        texts.text(indicator->direction == Direction::higher_is_better ? "viewer.source.higher" : "viewer.source.lower",
                   fmt::arg("by", indicator->direction_by)));
  line(ui, "fitness", texts.text("viewer.source.fitness"), fitness_in_full(state, *indicator));
  if (lacks_price_basis(*indicator))
    line(ui, "prices", texts.text("viewer.source.prices"), texts.text("welfare.price_basis"));
  line(ui, "note", texts.text("viewer.source.note"),
       texts.language() == Language::nl ? indicator->note_nl : indicator->note_en);
  gap(ui, 2);
  if (button(ui, "source_card.close", texts.text("viewer.source.close")))
    outbox.remember([](Ui& u) { u.sought_indicator.clear(); });
  ImGui::Unindent(ui.px(10));
  ImGui::GetWindowDrawList()->AddRectFilled(from, {from.x + ui.px(3), ImGui::GetCursorScreenPos().y}, look::accent);
  gap(ui);
  ImGui::Separator();
  gap(ui);
}

}  // namespace kansenatlas::viewer
