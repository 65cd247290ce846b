#pragma once
// The formats that Cairo writes.
#include <string>

#include "geo/chart/drawing.hpp"

namespace kansenatlas {

// A PDF as bytes: one page with metadata; vector throughout.
std::string pdf_of(Drawing const& drawing);
// A PNG as bytes, at `dpi`, before anything is noted in it.
std::string png_of(Drawing const& drawing, int dpi);
std::string slanted_png_of(std::string const& word, double size_mm, int dpi);  // see slanted_word_png

}  // namespace kansenatlas
