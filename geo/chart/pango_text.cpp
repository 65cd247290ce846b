#include "geo/chart/pango_text.hpp"

#include <pango/pangocairo.h>

namespace kansenatlas {
namespace {

template <class T>
struct Unref {
  void operator()(T* object) const { g_object_unref(object); }
};
template <class T>
using Owned = std::unique_ptr<T, Unref<T>>;

struct FreeDescription {
  void operator()(PangoFontDescription* description) const { pango_font_description_free(description); }
};

PangoWeight weight_of(FontWeight weight) {
  switch (weight) {
    case FontWeight::regular:
      return PANGO_WEIGHT_NORMAL;
    case FontWeight::semibold:
      return PANGO_WEIGHT_SEMIBOLD;
    case FontWeight::bold:
      return PANGO_WEIGHT_BOLD;
  }
  return PANGO_WEIGHT_NORMAL;
}

// Letters keep their designed widths: no hinting, so that a text measures the same at every resolution.
struct CairoOptions {
  cairo_font_options_t* options = cairo_font_options_create();
  CairoOptions() {
    cairo_font_options_set_hint_style(options, CAIRO_HINT_STYLE_NONE);
    cairo_font_options_set_hint_metrics(options, CAIRO_HINT_METRICS_OFF);
    cairo_font_options_set_antialias(options, CAIRO_ANTIALIAS_GRAY);
  }
  CairoOptions(CairoOptions const&) = delete;
  CairoOptions& operator=(CairoOptions const&) = delete;
  ~CairoOptions() { cairo_font_options_destroy(options); }
};

PangoContext* shared_context() {
  static thread_local Owned<PangoContext> const context = [] {
    Owned<PangoContext> made(pango_font_map_create_context(pango_cairo_font_map_get_default()));
    CairoOptions const options;
    pango_cairo_context_set_font_options(made.get(), options.options);
    pango_cairo_context_set_resolution(made.get(), 72);
    pango_context_set_round_glyph_positions(made.get(), FALSE);
    return made;
  }();
  return context.get();
}

// Laid out at ten times the size: Pango's units then cost no visible width.
constexpr double enlarged = 10;

Owned<PangoLayout> layout_of(std::string const& text, TextStyle const& style) {
  std::unique_ptr<PangoFontDescription, FreeDescription> const description(pango_font_description_new());
  pango_font_description_set_family(description.get(), font_families);
  pango_font_description_set_weight(description.get(), weight_of(style.weight));
  pango_font_description_set_style(description.get(), style.is_italic ? PANGO_STYLE_ITALIC : PANGO_STYLE_NORMAL);
  pango_font_description_set_absolute_size(description.get(), style.size_pt * enlarged * PANGO_SCALE);
  Owned<PangoLayout> layout(pango_layout_new(shared_context()));
  pango_layout_set_font_description(layout.get(), description.get());
  pango_layout_set_text(layout.get(), text.c_str(), static_cast<int>(text.size()));
  return layout;
}

constexpr double mm_per_unit = mm_per_pt / (enlarged * PANGO_SCALE);

void set_colour(cairo_t* cairo, Colour colour) {
  cairo_set_source_rgb(cairo, colour.red / 255.0, colour.green / 255.0, colour.blue / 255.0);
}

}  // namespace

TextSize pango_size_of(std::string const& text, TextStyle const& style) {
  auto const layout = layout_of(text, style);
  PangoRectangle logical;
  pango_layout_get_extents(layout.get(), nullptr, &logical);
  double const baseline = pango_layout_get_baseline(layout.get());
  return {logical.width * mm_per_unit, baseline * mm_per_unit, (logical.height - baseline) * mm_per_unit};
}

void pango_show(_cairo* cairo, std::string const& text, TextStyle const& style) {
  auto const layout = layout_of(text, style);
  auto* const line = pango_layout_get_line_readonly(layout.get(), 0);
  cairo_save(cairo);
  cairo_scale(cairo, mm_per_pt / enlarged, mm_per_pt / enlarged);
  if (style.halo_mm > 0) {
    cairo_new_path(cairo);
    pango_cairo_layout_line_path(cairo, line);
    cairo_set_source_rgba(cairo, 1, 1, 1, 0.9);
    cairo_set_line_width(cairo, 2 * style.halo_mm / mm_per_pt * enlarged);
    cairo_set_line_join(cairo, CAIRO_LINE_JOIN_ROUND);
    cairo_stroke(cairo);
  }
  cairo_new_path(cairo);
  set_colour(cairo, style.colour);
  pango_cairo_show_layout_line(cairo, line);
  cairo_restore(cairo);
}

namespace {
class FontRuler final : public TextRuler {
 public:
  [[nodiscard]] TextSize size_of(std::string const& text, TextStyle const& style) const override {
    return pango_size_of(text, style);
  }
};
}  // namespace

std::unique_ptr<TextRuler> font_ruler() { return std::make_unique<FontRuler>(); }

}  // namespace kansenatlas
