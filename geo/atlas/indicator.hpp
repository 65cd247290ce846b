#pragma once
// What an indicator means, how it may be aggregated, and whether an agenda may lean on it.
#include <string>
#include <string_view>
#include <vector>

#include "geo/base/numbers.hpp"

namespace kansenatlas {

enum class Direction { higher_is_better, lower_is_better, none };

// How the value of a region follows from those of its municipalities.
enum class Aggregation {
  sum,            // counts
  weighted_mean,  // rates and means, weighted by `weight`
  approximate,    // medians and the like: a weighted mean that must be called "benadering"
  not_allowed,    // no sensible value for a region
};

// May an agenda lean on it? By stated rules (data/SOURCES.md).
enum class Fitness { core, supplementary, not_for_agenda };

enum class SeriesStatus { definitive, provisional, model_estimate };

std::string_view name_of(Direction direction);      // "+", "-", ""
std::string_view name_of(Aggregation aggregation);  // "sum", "weighted_mean", "approximate", "not_allowed"
std::string_view name_of(Fitness fitness);          // "kern", "aanvullend", "niet"

struct Indicator {
  std::string id;  // "rmbw.werkloosheid", "gezondheidsmonitor.overgewicht.18plus"
  int number = 0;  // its own for good, never another's: what a fact in an agenda is numbered by
  std::string name_nl, name_en;
  std::string unit_nl, unit_en;     // "% beroepsbevolking"
  std::vector<std::string> themes;  // one or two theme ids: "gezondheid"
  Direction direction = Direction::none;
  std::string direction_by;  // "CBS" or "Kansenatlas": who assigned the direction; empty where there is none
  Aggregation aggregation = Aggregation::not_allowed;
  std::string weight;                      // "inhabitants", "land_area" or the id of the indicator that weighs it
  bool weight_is_own_denominator = false;  // false: the nearest available one, and then "benadering, gewogen met ..."
  std::string source;                      // id of a Source
  std::string edition;                     // never two editions in one series
  int map_year = 0;        // municipal map of the newest year; earlier years may differ (Observation::map_year)
  std::string population;  // "18plus", "65plus"; empty: everybody
  int precedence = 0;      // among indicators with the same bare name the lowest is meant
  Fitness fitness = Fitness::supplementary;
  std::string fitness_reason, fitness_reason_en;  // the rule that decided
  std::string note_nl, note_en;
  int last_year_before_break = 0;  // the series' later years are about other people or things; 0: no break is known
  int decimals = 1;                // shown

  [[nodiscard]] std::string const& name(Language language) const {
    return language == Language::nl ? name_nl : name_en;
  }
  [[nodiscard]] std::string const& unit(Language language) const {
    return language == Language::nl ? unit_nl : unit_en;
  }
  [[nodiscard]] std::string const& why_fit(Language language) const {
    return language == Language::nl ? fitness_reason : fitness_reason_en;
  }
  // "werkloosheid": the id without its source and population.
  [[nodiscard]] std::string bare_name() const;
};

// A theme of broad welfare, in the order in which it is shown.
struct Theme {
  std::string id;  // "gezondheid"
  std::string name_nl, name_en;
  std::string horizon;  // "hier_en_nu", "later", "elders" or "" (context)
  [[nodiscard]] std::string const& name(Language language) const {
    return language == Language::nl ? name_nl : name_en;
  }
};

}  // namespace kansenatlas
