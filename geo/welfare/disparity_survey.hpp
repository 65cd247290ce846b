#pragma once
// One indicator's differences between municipalities, measured for several partitions side by side: at which scale do
// the differences live?
#include <optional>
#include <string>
#include <vector>

#include "geo/atlas/atlas.hpp"
#include "geo/base/texts.hpp"
#include "geo/welfare/disparity.hpp"

namespace kansenatlas {

struct DisparitySurvey {
  int indicator = -1, year = 0;
  Weight weight = Weight::inhabitants;
  Disparity all;  // between municipalities
  struct Part {
    Partition const* partition = nullptr;
    Decomposition parts;
  };
  std::vector<Part> partitions;       // in the order asked for
  std::optional<std::size_t> widest;  // the one with the highest omega squared; the first of equals
  std::vector<std::string> warnings;  // keys of texts: where a measure does not suit the scale
};

// `year` must be one of the indicator's. Throws Error when fewer than two municipalities have a value.
DisparitySurvey disparity_survey(Atlas const& atlas, int indicator, int year,
                                 std::vector<Partition const*> const& partitions, Weight weight);

// The newest date of every partition that is not former, in the order of the atlas.
std::vector<Partition const*> current_partitions(Atlas const& atlas);

// The answer in one sentence or two.
std::string sentence_of(DisparitySurvey const& survey, Atlas const& atlas, Texts const& texts);
// A warning's text, its places filled.
std::string warning_text(DisparitySurvey const& survey, Atlas const& atlas, std::string const& key, Texts const& texts);

}  // namespace kansenatlas
