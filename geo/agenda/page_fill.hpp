#pragma once
// Pages without holes: a figure that finds no room on its page leaves the rest of that page white, in Word and in
// LibreOffice. Reckoned beforehand, the text that follows goes before it, a chart is drawn a little smaller, or a table
// that would have moved whole runs on over the pages.
#include <vector>

#include "geo/agenda/flow.hpp"
#include "geo/agenda/page_slices.hpp"

namespace kansenatlas {

// The same text in an order that fills the pages of our own styles. Figures keep their order among each other, stay in
// their section, and stand at most about a page later.
Flow filled_pages(Flow flow, PageManner const& manner);

// What every page but the last leaves white, as a share of it, in the order of pages.
std::vector<double> white_shares(Flow const& flow, PageManner const& manner);

}  // namespace kansenatlas
