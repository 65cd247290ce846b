#pragma once
// One indicator's differences between municipalities, measured for several partitions side by side: at which scale do
// the differences live?
#include <limits>
#include <optional>
#include <string>
#include <vector>

#include "geo/atlas/atlas.hpp"
#include "geo/base/texts.hpp"
#include "geo/welfare/disparity.hpp"

namespace kansenatlas {

constexpr double fewest_units_per_region = 3;                  // municipalities with a value, on average
constexpr double usual_aversion = 0.5, highest_aversion = 10;  // epsilon of Atkinson's index
// Differences lie mostly between the regions above this omega squared. The plain share of the variance, and Theil's,
// rise with the number of regions alone.
constexpr double mostly_between = 0.5;

struct DisparitySurvey {
  int indicator = -1, year = 0;
  Weight weight = Weight::inhabitants;
  Disparity all;                                                             // between municipalities
  double aversion = 0, atkinson = std::numeric_limits<double>::quiet_NaN();  // Atkinson's index and its epsilon
  struct Part {
    Partition const* partition = nullptr;
    Decomposition parts;
    bool is_too_fine = false;  // fewer than `fewest_units_per_region`: the split says little, and is not compared
  };
  std::vector<Part> partitions;                      // in the order asked for
  std::optional<std::size_t> widest;                 // of those compared the highest omega squared; the first of equals
  std::optional<std::size_t> widest_administrative;  // the same among administrative partitions
  std::vector<std::string> warnings;                 // keys of texts: where a measure does not suit the scale
  // What a sentence names: an administrative partition where one is compared.
  [[nodiscard]] std::optional<std::size_t> leading() const {
    return widest_administrative ? widest_administrative : widest;
  }
};

// Counts are not weighted: a municipality would weigh by itself. Else by inhabitants.
Weight usual_weight(Indicator const& indicator);
// `year` must be one of the indicator's. Throws Error when fewer than two municipalities have a value.
DisparitySurvey disparity_survey(Atlas const& atlas, int indicator, int year,
                                 std::vector<Partition const*> const& partitions, Weight weight,
                                 double aversion = usual_aversion);

// The newest date of every partition that is not former, in the order of the atlas.
std::vector<Partition const*> current_partitions(Atlas const& atlas);

// The answer in a few sentences: between or within, at which administrative partition most, a statistical one where
// that separates more, and what each municipality counts for.
std::string sentence_of(DisparitySurvey const& survey, Atlas const& atlas, Texts const& texts);
// "Atkinson (epsilon 0,5)"
std::string atkinson_name(DisparitySurvey const& survey, Texts const& texts);
// A warning's text, its places filled.
std::string warning_text(DisparitySurvey const& survey, Atlas const& atlas, std::string const& key, Texts const& texts);

}  // namespace kansenatlas
