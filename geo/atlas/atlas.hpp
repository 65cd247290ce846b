#pragma once
// The facts as one immutable snapshot: municipalities, partitions, indicators with their figures, arrangements,
// sources.
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "geo/atlas/arrangement.hpp"
#include "geo/atlas/indicator.hpp"
#include "geo/atlas/merger.hpp"
#include "geo/atlas/municipality.hpp"
#include "geo/atlas/observation.hpp"
#include "geo/atlas/partition.hpp"
#include "geo/atlas/source.hpp"

namespace kansenatlas {

struct Atlas {
  std::string title;         // "Nederland"
  int map_year = 0;          // the municipal map that everything is keyed to
  Date arrangements_on;      // day on which "in force" is judged by default
  std::string content_hash;  // of the facts, so that an export can say which atlas it came from
  std::vector<Source> sources;
  std::vector<Municipality> municipalities;  // sorted by code
  std::vector<Partition> partitions;         // of one base id: oldest first
  std::vector<Theme> themes;
  std::vector<Indicator> indicators;
  std::vector<Arrangement> arrangements;
  std::vector<Merger> mergers;
  // Empty (not null) when the reader was asked to leave the figures out.
  std::shared_ptr<Observations const> observations = std::make_shared<Observations const>();
};

enum class Weight { inhabitants, municipalities, area };
std::string_view name_of(Weight weight);  // "inhabitants", "municipalities", "area"
// Throws UsageError that names the three.
Weight weight_from(std::string_view name);
// One positive number a municipality: inhabitants on 1-1-2024, 1, or land area in hectares.
std::vector<double> weights_of(Atlas const& atlas, Weight weight);

}  // namespace kansenatlas
