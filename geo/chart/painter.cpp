#include "geo/chart/painter.hpp"

#include <algorithm>
#include <limits>

#include <fmt/format.h>

#include "geo/base/atomic_file.hpp"
#include "geo/base/error.hpp"
#include "geo/base/text.hpp"
#include "geo/chart/cairo_painter.hpp"
#include "geo/chart/png_notes.hpp"

namespace kansenatlas {

PictureFormat picture_format_of(std::filesystem::path const& file) {
  auto const extension = search_key(file.extension().string());
  if (extension == "svg") return PictureFormat::svg;
  if (extension == "pdf") return PictureFormat::pdf;
  if (extension == "png") return PictureFormat::png;
  throw UsageError(said("a map is written as .svg, .pdf or .png, not as '{}'", file.filename().string()));
}

std::string png_bytes_of(Drawing const& drawing, int dpi) {
  return with_notes(png_of(drawing, dpi), dpi,
                    {{"Title", drawing.title}, {"Description", drawing.description}, {"Software", "Kansenatlas"}});
}

std::string slanted_word_png(std::string const& word, double size_mm, int dpi) {
  return with_notes(slanted_png_of(word, size_mm, dpi), dpi, {{"Title", word}, {"Software", "Kansenatlas"}});
}

Drawing without_source_line(Drawing drawing) {
  auto const is_source = [](Layer const& layer) { return layer.id == source_layer; };
  auto const at = std::find_if(drawing.layers.begin(), drawing.layers.end(), is_source);
  if (at == drawing.layers.end()) return drawing;
  double first = std::numeric_limits<double>::infinity(), last = 0, letter_mm = 0;
  for (auto const& mark : at->marks)
    if (auto const* run = std::get_if<TextRun>(&mark)) {
      first = std::min(first, run->baseline.y_mm);
      last = std::max(last, run->baseline.y_mm);
      letter_mm = run->style.size_pt * mm_per_pt;
    }
  if (last > 0) drawing.height_mm -= last - first + 1.25 * letter_mm;
  drawing.layers.erase(at);
  return drawing;
}

void paint(Drawing const& drawing, PictureFormat format, int dpi, std::filesystem::path const& file) {
  switch (format) {
    case PictureFormat::svg:
      return write_text_atomically(file, svg_of(drawing));
    case PictureFormat::pdf:
      return write_text_atomically(file, pdf_of(drawing));
    case PictureFormat::png:
      return write_text_atomically(file, png_bytes_of(drawing, dpi));
  }
}

}  // namespace kansenatlas
