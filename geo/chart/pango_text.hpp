#pragma once
// One line of text with Pango, for the ruler and the painter alike. (Types of Cairo by name only: their headers stay in
// the .cpp files.)
#include <string>

#include "geo/chart/drawing.hpp"
#include "geo/chart/text_ruler.hpp"

struct _cairo;  // NOLINT(bugprone-reserved-identifier): Cairo's own name of it

namespace kansenatlas {

// The families in order of preference, as a style sheet or Pango takes them.
constexpr char const* font_families = "Open Sans, DejaVu Sans, sans-serif";

TextSize pango_size_of(std::string const& text, TextStyle const& style);
// Draws with the baseline's start at the current origin, in millimetres: first the halo, then the letters.
void pango_show(_cairo* cairo, std::string const& text, TextStyle const& style);

}  // namespace kansenatlas
