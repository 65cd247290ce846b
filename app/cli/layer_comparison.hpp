#pragma once
// Two partitions of which at least one is a polygon layer, compared on the ground that they share.
#include <optional>
#include <string>
#include <vector>

#include "app/cli/session.hpp"
#include "geo/boundary/build.hpp"
#include "geo/overlay/layer_scores.hpp"
#include "geo/source/layer_crs.hpp"

namespace kansenatlas::cli {

struct ComparedSide {
  PolygonLayer source;  // codes, names and numbers of the units
  RegionLayer layer;
  int repaired = 0;                             // units that were invalid and are measured as GEOS repairs them
  std::vector<BoundaryFault> faults;            // of a polygon layer; its units by index
  std::vector<MultiPolygon> overlaps;           // the ground that two own units claim, once a pair
  std::vector<BoundaryFault> known_ground;      // gaps that are none: on ground that no municipality has
  std::vector<double> uncovered_m2;             // per unit: what the other side leaves open
  std::optional<double> uncovered_inhabitants;  // nothing: not known on this side
  std::vector<double> carried;                  // inhabitants per unit, where this side carries them
  std::vector<double> open_inhabitants;         // per unit, of what is uncovered; empty: nobody, or not known
  double doubled_m2 = 0;                        // ground of the other side that counts twice: own units overlap there
  std::optional<double> doubled_inhabitants;    // nothing: not known
  double border_m = 0, border_near_m = 0;       // inner border, and its part along the other side's
};

struct LayerComparison {
  ComparedSide a, b;
  CrsMeeting meeting{};
  std::string crs_name;  // empty: plane coordinates without a CRS
  bool is_stretched = false;
  Weight weight = Weight::inhabitants;
  bool is_weight_chosen_for_user = false;  // no CRS, so inhabitants of the atlas cannot be placed
  double sliver_m2 = 0, tolerance_m = 0;
  std::string inhabitants_from;  // "municipalities", an address, or empty: not known
  int carriers_without_number = 0;
  std::optional<double> inhabitants_carried;  // of all units that carry a number
  std::vector<int> excluded;                  // municipalities in no region of the one, or without ground in the other
  std::vector<CommonPart> parts;
  LayerScores scores;
};

// Options of `scores` that matter for layers.
std::vector<Option> layer_options();
// Throws UsageError for a weight or number that makes no sense here, Error for files that cannot be compared.
LayerComparison compare_layers(Invocation const& invocation, Session& session);

}  // namespace kansenatlas::cli
