#pragma once
// Areas of any partitions side by side: on each indicator the same year for all, with rank, quarter, trend and the gaps
// to the country, the province and areas like it.
#include <limits>
#include <optional>
#include <vector>

#include "geo/welfare/figures.hpp"
#include "geo/welfare/municipal_figures.hpp"
#include "geo/welfare/peers.hpp"

namespace kansenatlas {

struct ComparedArea {
  Partition const* partition = nullptr;  // null: a municipality
  int area = -1;                         // region of the partition, or municipality
};
std::vector<int> members_of(ComparedArea const& area);
std::string const& code_of(Atlas const& atlas, ComparedArea const& area);
std::string const& title_of(Atlas const& atlas, ComparedArea const& area);

// `absolute` = value - reference, `relative` = absolute / |reference| (NaN where the reference is 0). For percentages
// absolute is in percentage points and is the one to show.
struct Gap {
  double reference = std::numeric_limits<double>::quiet_NaN();
  double absolute = std::numeric_limits<double>::quiet_NaN(), relative = std::numeric_limits<double>::quiet_NaN();
  bool is_approximate = false;  // one of the two is, or the reference is a mean of several figures
};
Gap gap_between(double value, double reference);
// A gap is no finer than the coarser of its two sides.
int decimals_of(Indicator const& indicator, Gap const& gap);

// One area on one indicator.
struct AreaStanding {
  AreaValue value;
  Position position;  // among the areas of its partition
  Trend trend;
  Change change;
  Gap to_national, to_province;
  Gap to_peers;              // their unweighted mean
  int peers_with_value = 0;  // how many went into it
};

struct ComparisonRow {
  int indicator = -1, year = 0;  // the newest year with a value for every area; else the newest
  AreaValue national;
  std::vector<AreaStanding> areas;
  // Of two areas: the first minus the second; of more: the highest minus the lowest. NaN where one has no value.
  double difference = std::numeric_limits<double>::quiet_NaN();
};

// How two of the areas lie over each other.
struct Overlap {
  std::size_t a = 0, b = 0;                            // places among the areas compared
  std::vector<int> shared;                             // municipalities
  double inhabitants = 0;                              // of those
  double share_of_a = 0, share_of_b = 0, jaccard = 0;  // by inhabitants
};

struct AreaComparison {
  std::vector<ComparedArea> areas;
  std::vector<Peers> peers;  // per area
  // Per area: region of `provincie` with most of its inhabitants; -1: a province itself, or the same municipalities.
  std::vector<int> provinces;
  std::vector<ComparisonRow> rows;
  std::vector<Overlap> overlaps;  // of every pair
};

// The atlas needs its figures. Indicators without any figures are left out.
AreaComparison comparison_of(Atlas const& atlas, std::vector<ComparedArea> areas, std::vector<int> const& indicators);

// Indicators with a direction that an agenda may lean on, counts left out, by theme; only the core ones, or also the
// supplementary ones.
std::vector<int> comparable_indicators(Atlas const& atlas, bool with_supplementary);

}  // namespace kansenatlas
