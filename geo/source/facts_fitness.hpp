#pragma once
// May an agenda lean on a series? The rules, in the order in which they are tried (data/SOURCES.md repeats them).
#include <string>

namespace kansenatlas {

struct FitnessFacts {
  bool is_unit_guessed = false;
  bool has_direction = false;
  bool can_be_aggregated = false;
  bool may_be_core = false;  // of the monitor that CBS made for this purpose
  bool is_original = false;  // that monitor repeats its figures
  std::string original{};    // id of the series that this one repeats; empty: none
  bool is_model_estimate = false;
  int last_year = 0;
  int municipalities = 0;  // with a value in the last year
};

struct FitnessVerdict {
  std::string fitness;            // "kern", "aanvullend", "niet"
  std::string reason, reason_en;  // in Dutch and in English
};

// niet: unit guessed; no direction; no value for a region; ends before 2018; fewer than 200 municipalities.
// kern: a series of the monitor, or the original of one, with at least 330 municipalities in a last year of 2021 or
// later; no model estimate, and no series that repeats another.
// aanvullend: all others.
FitnessVerdict judge_fitness(FitnessFacts const& facts);

}  // namespace kansenatlas
