#pragma once
// A finished picture as plain values, in millimetres of paper: what is drawn is decided and tested here, painters only
// carry it out.
#include <algorithm>
#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "geo/chart/palette.hpp"

namespace kansenatlas {

constexpr double mm_per_pt = 25.4 / 72;

// Origin top left, y down.
struct PagePoint {
  double x_mm = 0, y_mm = 0;
  friend bool operator==(PagePoint const&, PagePoint const&) = default;
};

struct PageBox {
  double left_mm = 0, top_mm = 0, width_mm = 0, height_mm = 0;
  [[nodiscard]] double right_mm() const { return left_mm + width_mm; }
  [[nodiscard]] double bottom_mm() const { return top_mm + height_mm; }
  [[nodiscard]] bool overlaps(PageBox const& other) const {
    return left_mm < other.right_mm() && other.left_mm < right_mm() && top_mm < other.bottom_mm() &&
           other.top_mm < bottom_mm();
  }
  [[nodiscard]] bool contains(PageBox const& other) const {
    return left_mm <= other.left_mm && top_mm <= other.top_mm && right_mm() >= other.right_mm() &&
           bottom_mm() >= other.bottom_mm();
  }
  [[nodiscard]] PageBox grown(double margin_mm) const {
    return {left_mm - margin_mm, top_mm - margin_mm, width_mm + 2 * margin_mm, height_mm + 2 * margin_mm};
  }
};

using PageLine = std::vector<PagePoint>;

// Parallel lines over an area: what says "deviates" or "no value" without colour.
struct Hatch {
  Colour colour;
  double spacing_mm = 1.2, width_mm = 0.3;
  bool rises = true;       // "/"; otherwise "\"
  bool is_dotted = false;  // dots on a grid instead of lines
  friend bool operator==(Hatch const&, Hatch const&) = default;
};

struct Area {
  std::vector<PageLine> rings;  // even-odd
  std::optional<Colour> fill;
  std::vector<Hatch> hatches;
};

struct Stroke {
  Colour colour;
  double width_mm = 0.2;
  std::vector<double> dashes_mm;  // on, off, ...; a dash of 0 is a round dot
  double opacity = 1;
  friend bool operator==(Stroke const&, Stroke const&) = default;
};

struct Lines {
  std::vector<PageLine> lines;  // first == last: closed
  Stroke stroke;
};

enum class FontWeight { regular, semibold, bold };
enum class Anchor { start, middle, end };

struct TextStyle {
  double size_pt = 7;
  FontWeight weight = FontWeight::regular;
  bool is_italic = false;
  Colour colour{31, 41, 55};
  double halo_mm = 0;  // width of the white edge around the letters
};

struct TextRun {
  std::string text;  // one line
  PagePoint baseline;
  Anchor anchor = Anchor::start;
  TextStyle style;
};

using Mark = std::variant<Area, Lines, TextRun>;

struct Layer {
  std::string id;  // "land", "labels": names the group in an SVG
  std::optional<PageBox> clip;
  std::vector<Mark> marks;
};

struct Drawing {
  double width_mm = 0, height_mm = 0;
  std::string title, description;  // for readers that do not see the picture
  std::string date;                // ISO 8601, of the facts; when a file must say when it was made
  std::string language;            // "nl"
  std::vector<Layer> layers;       // bottom first
};

constexpr std::string_view source_layer = "source";  // its lines stand at the foot of the page

}  // namespace kansenatlas
