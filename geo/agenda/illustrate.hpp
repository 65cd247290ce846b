#pragma once
// Draws the figures of a draft and fills in their text alternatives and source lines.
#include <string>
#include <vector>

#include "geo/agenda/draft.hpp"
#include "geo/agenda/material.hpp"
#include "geo/chart/drawing.hpp"
#include "geo/chart/palette.hpp"

namespace kansenatlas {

// A layer of a picture that a reader may want to hide: the borders of one partition.
struct PictureLayer {
  std::string id;    // of the drawing's layer
  std::string name;  // "Veiligheidsregio's"
};

struct Picture {
  std::string file;  // as the figure names it
  Drawing drawing;
  std::vector<PictureLayer> partitions;
};

// One picture a figure, in order. A figure that cannot be drawn becomes a warning of the draft and leaves it.
std::vector<Picture> illustrate(Draft& draft, Material const& material, int region, Palettes const& palettes);

}  // namespace kansenatlas
