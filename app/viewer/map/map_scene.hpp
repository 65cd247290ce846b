#pragma once
// What the map shows, as a value: made from the state by the viewer, drawn by the renderer, which knows nothing else.
#include <array>
#include <cstdint>
#include <vector>

namespace kansenatlas::viewer {

struct Rgba {
  std::uint8_t red = 0, green = 0, blue = 0, alpha = 255;
  friend bool operator==(Rgba const&, Rgba const&) = default;
};

// How a municipality is filled: an index into `MapScene::fills`.
enum class Hatch : std::uint8_t { none, rising, falling, crossed };

struct Fill {
  Rgba colour;
  Hatch hatch = Hatch::none;  // diagonal lines over the colour: no value, or a municipality that deviates
  Rgba hatch_colour{150, 152, 156, 255};
  friend bool operator==(Fill const&, Fill const&) = default;
};

// Borders of one partition. Told apart without colour: by width, casing, dash and offset.
struct OutlineStyle {
  Rgba colour;
  float width_px = 2;             // at 100 % scale
  float casing_px = 1;            // edge on either side
  float dash_px = 0, gap_px = 0;  // 0: solid; a dash shorter than the line is wide: a round dot
  Rgba casing_colour{255, 255, 255, 255};
  float core_px = 0;  // white line along the middle: hollow, so that a wide line is not taken for a filled area
  friend bool operator==(OutlineStyle const&, OutlineStyle const&) = default;
};

struct Outline {
  std::vector<int> arcs;  // of the coast network
  OutlineStyle style;
  friend bool operator==(Outline const&, Outline const&) = default;
};

struct MapScene {
  std::vector<Fill> fills;
  std::vector<std::uint8_t> fill_of;  // per municipality: index in `fills`
  OutlineStyle municipal_borders;     // thin; width 0: not drawn
  std::vector<Outline> outlines;      // drawn in order, the last on top
  std::vector<int> selected;          // municipalities with a strong border
  int hovered = -1;
  std::vector<int> hovered_with;  // municipalities that are outlined together with the hovered one; empty: it alone
  Rgba background{238, 242, 245, 255};
  friend bool operator==(MapScene const&, MapScene const&) = default;
};

}  // namespace kansenatlas::viewer
