#include "geo/chart/painter.hpp"

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
