// How the figures are cut into classes: method, number, breaks of one's own, and how well the classes fit.
#include <algorithm>
#include <array>
#include <cmath>
#include <map>

#include <fmt/format.h>

#include "app/viewer/panels/welfare/parts.hpp"
#include "app/viewer/panels/welfare/welfare_panels.hpp"
#include "app/viewer/scene.hpp"
#include "app/viewer/widgets/look.hpp"
#include "app/viewer/widgets/widgets.hpp"
#include "app/viewer/words.hpp"

namespace kansenatlas::viewer {
namespace {

constexpr std::array class_methods{ClassMethod::fisher, ClassMethod::quantile, ClassMethod::equal, ClassMethod::pretty,
                                   ClassMethod::quarters};
constexpr int fewest_chosen = 3, most_chosen = 9;

// From the notation of the language to plain numbers with a space between: "1.234,5; 2" -> "1234.5 2".
std::string plain_numbers(std::string const& words, Language language) {
  char const thousands = language == Language::nl ? '.' : ',', decimal = language == Language::nl ? ',' : '.';
  std::string plain;
  for (std::size_t i = 0; i < words.size(); ++i) {
    char const c = words[i];
    if (words.compare(i, 3, "\u2212") == 0) {
      plain += '-';
      i += 2;
    } else if (c == decimal) {
      plain += '.';
    } else if (c == ';') {
      plain += ' ';
    } else if (c != thousands) {
      plain += c;
    }
  }
  return plain;
}

std::string breaks_text(Texts const& texts, std::vector<double> const& breaks, int decimals) {
  std::string text;
  for (double const at : breaks) text += (text.empty() ? "" : "; ") + texts.number(at, decimals);
  return text;
}

void own_breaks(State const& state, PanelUi& ui, Outbox& outbox, ClassChoice const& choice) {
  if (!line_button(ui, "class_method.own", state.texts().text("viewer.welfare.own_breaks"), "", !choice.breaks.empty()))
    return;
  std::string plain;
  for (double const at : breaks_of(level_map(state)->classes))
    plain += (plain.empty() ? "" : " ") + fmt::format("{:.10g}", at);
  if (!plain.empty()) outbox.act("class_breaks", plain);
}

void method_choice(State const& state, PanelUi& ui, Outbox& outbox, ClassChoice const& choice) {
  auto const& texts = state.texts();
  section(ui, texts.text("viewer.colours.method"));
  auto const label = [&](ClassMethod method) {
    return texts.text(fmt::format("viewer.class_method.{}", name_of(method)));
  };
  if (picker(ui, "class_method",
             choice.breaks.empty() ? label(choice.method) : texts.text("viewer.welfare.own_breaks")))
    ImGui::OpenPopup("class methods");
  ImGui::PushStyleVar(ImGuiStyleVar_WindowPadding, {ui.px(10), ui.px(10)});
  ImGui::SetNextWindowSize({std::min(ui.px(380), ImGui::GetIO().DisplaySize.x * 0.9F), 0});
  if (ImGui::BeginPopup("class methods")) {
    for (auto const method : class_methods) {
      auto const name = std::string(name_of(method));
      if (line_button(ui, "class_method." + name, label(method), "", choice.breaks.empty() && choice.method == method))
        outbox.act("class_method", name);
    }
    own_breaks(state, ui, outbox, choice);
    ImGui::EndPopup();
  }
  ImGui::PopStyleVar();
}

void count_choice(State const& state, PanelUi& ui, Outbox& outbox, ClassChoice const& choice) {
  section(ui, state.texts().text("viewer.colours.classes"));
  ImGui::BeginDisabled(choice.method == ClassMethod::quarters && choice.breaks.empty());
  int const now = choice.breaks.empty() ? choice.classes : static_cast<int>(choice.breaks.size()) + 1;
  for (int count = fewest_chosen; count <= most_chosen; ++count) {
    if (tab(ui, fmt::format("class_count.{}", count), fmt::format("{}", count), now == count))
      outbox.act("classes", fmt::format("{}", count));
    ImGui::SameLine(0, 0);
  }
  ImGui::EndDisabled();
  ImGui::NewLine();
}

void break_field(State const& state, PanelUi& ui, Outbox& outbox, Choropleth const& map) {
  auto const& texts = state.texts();
  auto const& indicator = *indicator_shown(state);
  auto const shown = breaks_text(texts, breaks_of(map.classes), indicator.decimals);
  if (ui.class_breaks.about != shown) ui.class_breaks = {shown, shown};
  section(ui, texts.text("viewer.welfare.breaks"));
  text_field(ui, "class_breaks", texts.text("viewer.welfare.breaks_hint"), ui.class_breaks.words,
             ImGui::GetContentRegionAvail().x);
  if (!ImGui::IsItemDeactivatedAfterEdit()) return;
  outbox.act("class_breaks",
             ui.class_breaks.words.empty() ? "none" : plain_numbers(ui.class_breaks.words, texts.language()));
  outbox.end_drag();
  ui.class_breaks.about.clear();
}

void class_rows(State const& state, PanelUi& ui, Choropleth const& map) {
  auto const& texts = state.texts();
  for (int i = map.classes.classes() - 1; i >= 0; --i) {
    auto const at = static_cast<std::size_t>(i);
    fill_sample(ui, {map.colours[at]}, ui.px(26));
    ImGui::SameLine(0, ui.px(10));
    ImGui::BeginGroup();
    figure_row(ui, fmt::format("class.{}", i), class_text(state, map, i), texts.integer(map.classes.counts[at]));
    ImGui::EndGroup();
  }
  if (map.without_value == 0) return;
  fill_sample(ui, fill_without_value(), ui.px(26));
  ImGui::SameLine(0, ui.px(10));
  ImGui::BeginGroup();
  figure_row(ui, "class.none", texts.text("viewer.legend.no_value"), texts.integer(map.without_value));
  ImGui::EndGroup();
  // Why, as far as they differ: not measured, secret and thinly covered are not the same.
  std::map<std::string, int> reasons;
  for (auto const& value : map.values)
    if (!value.has_value()) ++reasons[value_text(state, *indicator_shown(state), value)];
  ImGui::Indent(ui.px(36));
  for (auto const& [reason, count] : reasons) muted_text(ui, fmt::format("{}: {}", texts.integer(count), reason));
  ImGui::Unindent(ui.px(36));
}

}  // namespace

void classes_panel(State const& state, PanelUi& ui, Outbox& outbox) {
  auto const& texts = state.texts();
  if (!chart_heading(state, ui, outbox, texts.text("viewer.tab.classes"))) return;
  auto const* map = level_map(state);
  if (!map) return;
  if (map->classes.classes() == 0) {
    say(ui, "classes.none", texts.text("viewer.welfare.one_value"));
    return;
  }
  class_histogram(state, ui, outbox, *map);
  break_field(state, ui, outbox, *map);
  method_choice(state, ui, outbox, map->choice);
  count_choice(state, ui, outbox, map->choice);
  gap(ui, 2);
  double const fit = map->classes.goodness_of_variance_fit;
  if (std::isnan(fit))
    say(ui, "classes.fit", texts.text("viewer.welfare.no_fit"));
  else
    say(ui, "classes.fit", texts.text("viewer.welfare.fit", fmt::arg("gvf", texts.number(fit, 3))));
  muted_text(ui, texts.text("viewer.welfare.about_fit"));
  class_rows(state, ui, *map);
  gap(ui, 2);
  if (toggle(ui, "toggle_fixed_classes", texts.text("viewer.welfare.fixed_classes"), map->choice.has_all_years))
    outbox.act("toggle_fixed_classes");
  gap(ui, 2);
  if (button(ui, "colours", texts.text("viewer.colours.button"))) outbox.act("choose_colours");
}

}  // namespace kansenatlas::viewer
