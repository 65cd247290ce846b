#pragma once
// From the figures of one set of areas to those of another that cuts them (areal interpolation: Goodchild & Lam 1980;
// the words "sum" and "total" after Prener & Revord 2019).
//
// `table`: the common areas A_st of sources (a) and targets (b). A target without ground in common has 0 for a quantity
// and NaN for a rate. Areas on a plane in true measure, such as EPSG:28992, never in degrees.
#include <span>
#include <vector>

#include "geo/overlay/area_table.hpp"

namespace kansenatlas {

// What the whole of a source is, by which its parts are measured.
enum class SourceWhole {
  covered,   // "sum": the part that targets cover; the total of all covered sources is preserved
  own_area,  // "total": its own area; what lies outside every target is lost, and said to be
};

// A quantity that can be counted (inhabitants, dwellings): y_t = sum_s y_s A_st / A_s.
struct SpreadTotal {
  std::vector<double> values;  // per target
  double lost = 0;             // of the sources' total, in no target; 0 or, for a source without any target, all of it
};
SpreadTotal spread_total(std::span<CommonArea const> table, std::span<double const> source_values,
                         std::span<double const> source_areas_m2, std::size_t targets, SourceWhole whole);

// A rate or mean, weighted by area: y_t = sum_s y_s A_st / sum_s A_st.
std::vector<double> area_weighted_mean(std::span<CommonArea const> table, std::span<double const> source_values,
                                       std::size_t targets);

// A rate weighted by its denominator (inhabitants), which is itself spread by area over each source:
// y_t = sum_s y_s m_s A_st/A_s / sum_s m_s A_st/A_s. NaN where the target has no mass.
std::vector<double> mass_weighted_mean(std::span<CommonArea const> table, std::span<double const> source_values,
                                       std::span<double const> source_masses, std::span<double const> source_areas_m2,
                                       std::size_t targets);

}  // namespace kansenatlas
