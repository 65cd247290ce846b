#pragma once
// The figures of an opgave as facts of the draft: the newest value, its trend drawn on as the zero option, the target.
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "geo/agenda/composer.hpp"
#include "geo/agenda/target_check.hpp"
#include "geo/project/opgave.hpp"
#include "geo/welfare/extrapolation.hpp"

namespace kansenatlas {

// What a figure cannot pass and the line would before the year asked for.
enum class LineBound { none, below_zero, above_hundred };
std::string_view name_of(LineBound bound);  // "below_zero", ...

// One indicator of an opgave in this region.
struct OpgaveFigure {
  OpgaveIndicator const* entry = nullptr;
  Indicator const* indicator = nullptr;  // null: the atlas has none with that id
  int year = 0;                          // of the value
  AreaValue value;
  Extrapolation zero_option;  // without a value where the line meets a bound: `year` is the last before it
  int wanted_year = 0;        // of the target, else the horizon: to which the line would have to reach
  LineBound meets_bound = LineBound::none;
  TargetFault target_fault = TargetFault::none;
  std::string value_fact, zero_fact;  // numbers; empty: no such fact
};

// Those of the indicators of `opgave`, in order.
std::vector<OpgaveFigure> figures_of(Composer const& composer, Opgave const& opgave);
// Gives them numbers in the draft. A value that an earlier section states keeps its number there; an indicator that the
// atlas has not becomes a warning.
void record_facts(Composer& composer, Opgave const& opgave, std::vector<OpgaveFigure>& figures);

// "3,6 % (2022)"; "geen cijfer" without one.
std::string shown_now(OpgaveFigure const& figure, Texts const& texts);
std::string shown_baseline(OpgaveFigure const& figure, Texts const& texts);
std::string shown_target(OpgaveFigure const& figure, Texts const& texts);
// "3,1 % (2029), van 2,7 % tot 3,5 %"; "geen duidelijke trend"; "trend niet te bepalen"; "geen: de lijn komt in 2028
// onder nul".
std::string shown_zero_option(OpgaveFigure const& figure, Texts const& texts);

}  // namespace kansenatlas
