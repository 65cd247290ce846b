#pragma once
// From a drawing to a file. Same drawing, same bytes.
#include <filesystem>
#include <string>

#include "geo/chart/drawing.hpp"

namespace kansenatlas {

enum class PictureFormat { svg, pdf, png };
// From the extension, case aside; throws UsageError that names the three.
PictureFormat picture_format_of(std::filesystem::path const& file);

// `dpi`: of a PNG, which also records it. Replaces `file` whole or leaves it alone; throws Error when it cannot be
// written.
void paint(Drawing const& drawing, PictureFormat format, int dpi, std::filesystem::path const& file);

// The drawing as SVG 1.1: real text, layers as groups, title and description for assistive software. Every id begins
// with `id_prefix`, so that several drawings can stand in one page; that page is their ground, else they have a white
// one.
std::string svg_of(Drawing const& drawing, std::string const& id_prefix = "");

// The same drawing for a text that names its source below it: without that line, and lower by it.
Drawing without_source_line(Drawing drawing);

constexpr double slanted_word_mm = 165;
// A word in pale letters that rises over a square of `size_mm`, white behind it: what lies across the pages of a draft.
std::string slanted_word_png(std::string const& word, double size_mm = slanted_word_mm, int dpi = 100);

// The drawing as a PNG with its resolution and words.
std::string png_bytes_of(Drawing const& drawing, int dpi);

}  // namespace kansenatlas
