#pragma once
// The words of a comparison, for the terminal and for the page.
#include <string>
#include <vector>

#include "app/cli/page.hpp"
#include "geo/base/texts.hpp"
#include "geo/welfare/comparison.hpp"

namespace kansenatlas::cli {

// "Veiligheidsregio Midden- en West-Brabant (VR20): 24 gemeenten, 1.148.404 inwoners, stedelijkheid 2,1."
std::string area_words(AreaComparison const& comparison, std::size_t area, Atlas const& atlas, Texts const& texts);
// What the areas share, pair by pair.
std::string overlaps_words(AreaComparison const& comparison, Atlas const& atlas, Texts const& texts);
// Per theme a heading and its indicators: year, a column an area with quarter and trend, the Netherlands, the
// difference.
// `has_gaps`: with the latest change, the province and similar areas in every cell, where no table an area follows.
PageTable comparison_table(AreaComparison const& comparison, Atlas const& atlas, bool has_gaps, Texts const& texts);
// One area's gaps: rank, the country, the province, areas like it, latest change, status.
PageTable standing_table(AreaComparison const& comparison, std::size_t area, Atlas const& atlas, Texts const& texts);
// Which province and which peers the gaps are measured from.
std::vector<std::string> reference_notes(AreaComparison const& comparison, Atlas const& atlas, Texts const& texts);
// Marks, method, what is missing, sources: what a reader needs to check a figure.
std::vector<std::string> comparison_notes(AreaComparison const& comparison, Atlas const& atlas, Texts const& texts);

Page page_of(AreaComparison const& comparison, Atlas const& atlas, Texts const& texts);

}  // namespace kansenatlas::cli
