#pragma once
// How one region lies in another partition: which regions it meets, who deviates, which moves would make it fit.
#include <string>
#include <vector>

#include "geo/agenda/material.hpp"

namespace kansenatlas {

struct CongruenceFinding {
  Scores const* scores = nullptr;  // a: the partition of the region, b: the other
  int place = 0;                   // of the comparison, from 1
  struct Met {
    int region = -1;                  // of b; -1: in no region of b
    std::vector<int> municipalities;  // of the region, in it
  };
  std::vector<Met> met;  // most inhabitants first
  std::vector<int>
      others;  // municipalities outside the region, in the region of b met first, when that is the only one
  std::vector<int> outliers;  // municipalities of the region outside the part with most inhabitants
  std::vector<int> visitors;  // municipalities of the region whose b-region has most inhabitants elsewhere
  std::vector<Move> moves;    // to or from the region, that make every region of a lie inside one of b
  // The border of the region with other regions, water included, and how much of it is a border of b as well.
  double border_km = 0, shared_border_km = 0;
  [[nodiscard]] bool is_identical() const { return met.size() == 1 && others.empty(); }
};

std::vector<CongruenceFinding> congruence_findings(Material const& material, int region);

// One sentence: "Omgevingsdiensten: de regio valt samen met Omgevingsdienst X."
std::string summary_of(CongruenceFinding const& finding, Material const& material);

}  // namespace kansenatlas
