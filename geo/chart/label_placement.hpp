#pragma once
// Names on the map that do not touch each other.
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "geo/chart/drawing.hpp"
#include "geo/chart/line_mask.hpp"
#include "geo/chart/text_ruler.hpp"

namespace kansenatlas {

struct LabelWish {
  std::string name;
  PagePoint at;          // where the name belongs
  double radius_mm = 0;  // of the circle around it that is free for the name
  TextStyle style;
  double importance = 0;        // the higher goes first
  bool may_lead = false;        // may stand aside, with a line to its place
  bool may_cover_lines = true;  // where no place is free of them; otherwise it is left out
};

// What names keep off.
struct LabelObstacles {
  std::vector<PageBox> boxes;
  LineMask lines;
};

struct PlacedLabel {
  std::size_t wish = 0;
  std::vector<TextRun> lines;
  PageBox box;
  std::optional<std::pair<PagePoint, PagePoint>> leader;  // from the name to its place
};

// A name that stands aside is at most so far from its place, in heights of its letters: the eye must find it.
constexpr double longest_leader_em = 6;

// Places as many names as fit inside `frame` and outside the boxes, in order of importance; a name may break over two
// lines. Beside each other they keep so far apart that no two are read as one. Names that could stand aside but found
// no room are tried again before the others, and two that stand aside change places where that makes their lines
// shorter. No label covers the place of a name that may stand aside. Ordered by wish.
std::vector<PlacedLabel> placed_labels(std::vector<LabelWish> const& wishes, PageBox frame,
                                       LabelObstacles const& obstacles, TextRuler const& ruler);

// The name on one line and, where it can be broken at a space or hyphen, on two lines of about the same length.
std::vector<std::vector<std::string>> wordings_of(std::string const& name);

}  // namespace kansenatlas
