#pragma once
// The formats that Cairo writes.
#include <filesystem>
#include <string>

#include "geo/chart/drawing.hpp"

namespace kansenatlas {

// One page with metadata; vector throughout. Throws Error when the file cannot be written.
void paint_pdf(Drawing const& drawing, std::filesystem::path const& file);
// A PNG as bytes, at `dpi`, before anything is noted in it.
std::string png_of(Drawing const& drawing, int dpi);
std::string slanted_png_of(std::string const& word, double size_mm, int dpi);  // see slanted_word_png

}  // namespace kansenatlas
