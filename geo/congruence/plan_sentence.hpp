#pragma once
// A plan in words, always as a computed variant.
#include <string>
#include <vector>

#include "geo/base/texts.hpp"
#include "geo/congruence/plan.hpp"

namespace kansenatlas {

// A region of the plan by its title; one that the plan adds as "nieuwe regio bij Hart van Brabant".
std::string plan_region_name(Plan const& plan, int region, Texts const& texts);

// Goal, what of goal and conditions is not met, number of moves with the people in them, and how far that is from the
// least there is.
std::string plan_sentence(Plan const& plan, Texts const& texts);

// What else there is to know at the end, a sentence each: new and empty regions, those that fall apart or stay under
// the floor, who stays outside. Nothing where nothing is the matter.
std::vector<std::string> plan_remarks(Plan const& plan, Atlas const& atlas, Texts const& texts);

// What a move does besides: sizes of both regions after it, why it is there when not for the goal, whether it goes to
// a region without its province, and where V rises and falls most. `others`: as plan_of had them.
std::vector<std::string> move_remarks(Plan const& plan, PlanMove const& move,
                                      std::vector<Partition const*> const& others, Texts const& texts);

// "+0,0048 naast GGD-regio's en −0,0043 naast provincies": the other partitions beside which V rises and falls most;
// empty where it stays as shown.
std::string largest_side_effects(PlanMove const& move, std::vector<Partition const*> const& others, Texts const& texts);

}  // namespace kansenatlas
