#include "geo/chart/cairo_painter.hpp"

#include <cairo-pdf.h>
#include <cairo.h>

#include <cmath>
#include <memory>
#include <numbers>

#include <fmt/format.h>

#include "geo/base/error.hpp"
#include "geo/chart/pango_text.hpp"

namespace kansenatlas {
namespace {

struct DestroySurface {
  void operator()(cairo_surface_t* surface) const { cairo_surface_destroy(surface); }
};
struct DestroyCairo {
  void operator()(cairo_t* cairo) const { cairo_destroy(cairo); }
};
using Surface = std::unique_ptr<cairo_surface_t, DestroySurface>;
using Context = std::unique_ptr<cairo_t, DestroyCairo>;

void check(cairo_status_t status, std::string const& what) {
  if (status != CAIRO_STATUS_SUCCESS) throw Error(said("{} cannot be made: {}", what, cairo_status_to_string(status)));
}

void set_colour(cairo_t* cairo, Colour colour, double opacity = 1) {
  cairo_set_source_rgba(cairo, colour.red / 255.0, colour.green / 255.0, colour.blue / 255.0, opacity);
}

void trace(cairo_t* cairo, std::vector<PageLine> const& lines, bool as_rings) {
  cairo_new_path(cairo);
  for (auto const& line : lines) {
    if (line.size() < 2) continue;
    bool const repeats_first = line.front() == line.back();
    cairo_move_to(cairo, line.front().x_mm, line.front().y_mm);
    for (std::size_t i = 1; i + (repeats_first ? 1 : 0) < line.size(); ++i)
      cairo_line_to(cairo, line[i].x_mm, line[i].y_mm);
    if (as_rings || repeats_first) cairo_close_path(cairo);
  }
}

// The grid of a hatch is that of the page, so that it runs on across borders.
void fill_with(cairo_t* cairo, Hatch const& hatch) {
  double left = 0, top = 0, right = 0, bottom = 0;
  cairo_clip_extents(cairo, &left, &top, &right, &bottom);
  set_colour(cairo, hatch.colour);
  cairo_set_line_width(cairo, hatch.width_mm);
  cairo_set_line_cap(cairo, hatch.is_dotted ? CAIRO_LINE_CAP_ROUND : CAIRO_LINE_CAP_BUTT);
  cairo_new_path(cairo);
  if (hatch.is_dotted) {
    double const step = hatch.spacing_mm;
    for (double row = std::floor(top / step); row * step <= bottom + step; ++row)
      for (double column = std::floor(left / step); column * step <= right + step; ++column) {
        double const shift = std::fmod(std::abs(row), 2) * step / 2;
        cairo_move_to(cairo, column * step + shift, row * step);
        cairo_line_to(cairo, column * step + shift, row * step);
      }
  } else {
    // Lines x + y = c (rising, since y points down) or x - y = c, `spacing` apart across the line.
    double const step = hatch.spacing_mm * std::sqrt(2.0), sign = hatch.rises ? 1 : -1;
    double const low = hatch.rises ? left + top : left - bottom, high = hatch.rises ? right + bottom : right - top;
    for (double k = std::floor(low / step); k * step <= high; ++k) {
      cairo_move_to(cairo, k * step - sign * (top - 1), top - 1);
      cairo_line_to(cairo, k * step - sign * (bottom + 1), bottom + 1);
    }
  }
  cairo_stroke(cairo);
}

void draw(cairo_t* cairo, Area const& area) {
  trace(cairo, area.rings, true);
  cairo_set_fill_rule(cairo, CAIRO_FILL_RULE_EVEN_ODD);
  if (area.fill) {
    set_colour(cairo, *area.fill);
    cairo_fill_preserve(cairo);
  }
  if (!area.hatches.empty()) {
    cairo_save(cairo);
    cairo_clip(cairo);
    for (auto const& hatch : area.hatches) fill_with(cairo, hatch);
    cairo_restore(cairo);
  }
  cairo_new_path(cairo);
}

void draw(cairo_t* cairo, Lines const& lines) {
  auto const& stroke = lines.stroke;
  trace(cairo, lines.lines, false);
  set_colour(cairo, stroke.colour, stroke.opacity);
  cairo_set_line_width(cairo, stroke.width_mm);
  cairo_set_line_join(cairo, CAIRO_LINE_JOIN_ROUND);
  bool const has_bars = !stroke.dashes_mm.empty() && stroke.dashes_mm.front() > 0;
  cairo_set_line_cap(cairo, has_bars ? CAIRO_LINE_CAP_BUTT : CAIRO_LINE_CAP_ROUND);
  cairo_set_dash(cairo, stroke.dashes_mm.data(), static_cast<int>(stroke.dashes_mm.size()), 0);
  cairo_stroke(cairo);
  cairo_set_dash(cairo, nullptr, 0, 0);
}

void draw(cairo_t* cairo, TextRun const& run) {
  double const share = run.anchor == Anchor::start ? 0 : run.anchor == Anchor::middle ? 0.5 : 1;
  cairo_save(cairo);
  cairo_translate(cairo, run.baseline.x_mm - share * pango_size_of(run.text, run.style).width_mm, run.baseline.y_mm);
  pango_show(cairo, run.text, run.style);
  cairo_restore(cairo);
}

// In millimetres.
void draw_layers(cairo_t* cairo, Drawing const& drawing) {
  set_colour(cairo, {255, 255, 255});
  cairo_paint(cairo);
  for (auto const& layer : drawing.layers) {
    cairo_save(cairo);
    if (layer.clip) {
      cairo_rectangle(cairo, layer.clip->left_mm, layer.clip->top_mm, layer.clip->width_mm, layer.clip->height_mm);
      cairo_clip(cairo);
    }
    for (auto const& mark : layer.marks) std::visit([&](auto const& each) { draw(cairo, each); }, mark);
    cairo_restore(cairo);
  }
}

// As large as the square allows, from corner to corner.
void draw_slanted(cairo_t* cairo, std::string const& word, double size_mm) {
  constexpr double of_diagonal = 0.86;
  TextStyle style{100, FontWeight::semibold, false, {233, 236, 240}, 0};
  style.size_pt *= of_diagonal * std::numbers::sqrt2 * size_mm / pango_size_of(word, style).width_mm;
  auto const size = pango_size_of(word, style);
  cairo_translate(cairo, size_mm / 2, size_mm / 2);
  cairo_rotate(cairo, -std::numbers::pi / 4);
  constexpr double half_of_capital = 0.36 / 72 * 25.4;  // of the size in points, in millimetres
  cairo_translate(cairo, -size.width_mm / 2, half_of_capital * style.size_pt);
  pango_show(cairo, word, style);
}

cairo_status_t append(void* to, unsigned char const* bytes, unsigned int count) {
  static_cast<std::string*>(to)->append(reinterpret_cast<char const*>(bytes), count);
  return CAIRO_STATUS_SUCCESS;
}

}  // namespace

std::string pdf_of(Drawing const& drawing) {
  std::string bytes;
  Surface const surface(
      cairo_pdf_surface_create_for_stream(append, &bytes, drawing.width_mm / mm_per_pt, drawing.height_mm / mm_per_pt));
  check(cairo_surface_status(surface.get()), said("the picture"));
  cairo_pdf_surface_set_metadata(surface.get(), CAIRO_PDF_METADATA_TITLE, drawing.title.c_str());
  cairo_pdf_surface_set_metadata(surface.get(), CAIRO_PDF_METADATA_SUBJECT, drawing.description.c_str());
  cairo_pdf_surface_set_metadata(surface.get(), CAIRO_PDF_METADATA_CREATOR, "Kansenatlas");
  auto const moment = drawing.date + "T00:00:00Z";
  cairo_pdf_surface_set_metadata(surface.get(), CAIRO_PDF_METADATA_CREATE_DATE, moment.c_str());
  cairo_pdf_surface_set_metadata(surface.get(), CAIRO_PDF_METADATA_MOD_DATE, moment.c_str());
  Context const cairo(cairo_create(surface.get()));
  cairo_scale(cairo.get(), 1 / mm_per_pt, 1 / mm_per_pt);
  draw_layers(cairo.get(), drawing);
  cairo_show_page(cairo.get());
  cairo_surface_finish(surface.get());
  check(cairo_status(cairo.get()), said("the picture"));
  check(cairo_surface_status(surface.get()), said("the picture"));
  return bytes;
}

std::string png_of(Drawing const& drawing, int dpi) {
  double const px_per_mm = dpi / 25.4;
  auto const width_px = static_cast<int>(std::lround(drawing.width_mm * px_per_mm));
  auto const height_px = static_cast<int>(std::lround(drawing.height_mm * px_per_mm));
  Surface const surface(cairo_image_surface_create(CAIRO_FORMAT_RGB24, width_px, height_px));
  check(cairo_surface_status(surface.get()), said("a picture of {} by {} pixels", width_px, height_px));
  Context const cairo(cairo_create(surface.get()));
  cairo_scale(cairo.get(), px_per_mm, px_per_mm);
  draw_layers(cairo.get(), drawing);
  check(cairo_status(cairo.get()), said("the picture"));
  std::string bytes;
  check(cairo_surface_write_to_png_stream(surface.get(), append, &bytes), said("the picture"));
  return bytes;
}

std::string slanted_png_of(std::string const& word, double size_mm, int dpi) {
  double const px_per_mm = dpi / 25.4;
  auto const size_px = static_cast<int>(std::lround(size_mm * px_per_mm));
  Surface const surface(cairo_image_surface_create(CAIRO_FORMAT_RGB24, size_px, size_px));
  check(cairo_surface_status(surface.get()), said("a picture of {} by {} pixels", size_px, size_px));
  Context const cairo(cairo_create(surface.get()));
  cairo_scale(cairo.get(), px_per_mm, px_per_mm);
  set_colour(cairo.get(), {255, 255, 255});
  cairo_paint(cairo.get());
  draw_slanted(cairo.get(), word, size_mm);
  check(cairo_status(cairo.get()), said("the picture"));
  std::string bytes;
  check(cairo_surface_write_to_png_stream(surface.get(), append, &bytes), said("the picture"));
  return bytes;
}

}  // namespace kansenatlas
