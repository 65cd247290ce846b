#pragma once
// The faces that lines leave between them.
#include <span>
#include <vector>

#include "geo/base/units.hpp"

namespace kansenatlas {

using Line = std::vector<RdPoint>;

// Lines that meet at their ends alone (noded), each once; a loop is a line too. Walks every face once with the face on
// the left and returns its closed rings, cut where they come back to a node: anticlockwise the outer border of a face,
// clockwise what lies in a face, or in none.
std::vector<Line> face_rings(std::span<Line const> lines);

}  // namespace kansenatlas
