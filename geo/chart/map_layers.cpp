#include "geo/chart/map_layers.hpp"

#include <algorithm>
#include <cmath>
#include <set>

#include "geo/boundary/outline.hpp"
#include "geo/boundary/thinned_line.hpp"
#include "geo/chart/legend_layout.hpp"
#include "geo/chart/near_lines.hpp"

namespace kansenatlas {
namespace {

constexpr Colour coast_ink{126, 138, 152}, glow{228, 234, 240}, border_ink{255, 255, 255},
    plain_border_ink{206, 203, 195}, surrounding_border{214, 218, 224};

PageBox box_of(PageLine const& line) {
  PageBox box{1e9, 1e9, 0, 0};
  double right = -1e9, bottom = -1e9;
  for (auto const& p : line) {
    box.left_mm = std::min(box.left_mm, p.x_mm);
    box.top_mm = std::min(box.top_mm, p.y_mm);
    right = std::max(right, p.x_mm);
    bottom = std::max(bottom, p.y_mm);
  }
  box.width_mm = right - box.left_mm;
  box.height_mm = bottom - box.top_mm;
  return box;
}

bool is_visible(MultiPolygon const& polygon, Projection const& projection, PageBox const& frame) {
  PageLine shells;
  for (auto const& part : polygon)
    for (auto const& point : part.rings.front()) shells.push_back(projection.to_paper(point));
  return box_of(shells).overlaps(frame);
}

// One area a municipality, or one a region where its municipalities share a value: hatches and fills then run on.
Layer land_layer(MapContent const& content, Network const& network, Projection const& projection, PageBox frame,
                 double scale) {
  Layer layer{"land", frame, {}};
  auto const count = content.looks.size();
  std::vector<bool> is_done(count, false);
  for (std::size_t i = 0; i < count; ++i) {
    if (is_done[i]) continue;
    bool const is_whole = content.in_focus.empty() || content.in_focus[i];
    int const region = content.by && is_whole ? content.by->region_of[i] : -1;
    std::vector<bool> is_member(count, false);
    is_member[i] = true;
    for (std::size_t j = i + 1; region >= 0 && j < count; ++j)
      if (content.by->region_of[j] == region && (content.in_focus.empty() || content.in_focus[j])) is_member[j] = true;
    for (std::size_t j = i; j < count; ++j)
      if (is_member[j]) is_done[j] = true;
    auto const polygon = region >= 0 ? polygon_of(network, is_member) : polygon_of(network, static_cast<int>(i));
    if (is_visible(polygon, projection, frame))
      layer.marks.push_back(
          Area{projection.to_paper(polygon), content.looks[i].fill, scaled(content.looks[i].hatches, scale)});
  }
  return layer;
}

std::vector<int> borders_between(Network const& network, std::vector<int> const& group) {
  return outline_of(network, group);
}

// Thin lines between municipalities, or regions where these are what is coloured.
Layer border_layer(MapContent const& content, Network const& network, Projection const& projection, PageBox frame,
                   double scale) {
  std::vector<int> group(content.looks.size());
  std::set<std::string> fills;
  for (std::size_t i = 0; i < group.size(); ++i) {
    group[i] = content.by ? content.by->region_of[i] : static_cast<int>(i);
    if (content.by && group[i] < 0) group[i] = -2 - static_cast<int>(i);
    if (content.in_focus.empty() || content.in_focus[i]) fills.insert(hex_of(content.looks[i].fill));
  }
  std::vector<int> inner, outer;
  for (int const arc : borders_between(network, group)) {
    auto const& sides = network.arcs[static_cast<std::size_t>(arc)];
    bool const is_grey = !content.in_focus.empty() && !content.in_focus[static_cast<std::size_t>(sides.left)] &&
                         !content.in_focus[static_cast<std::size_t>(sides.right)];
    (is_grey ? outer : inner).push_back(arc);
  }
  Layer layer{"borders", frame, {}};
  // On a map of few colours white lines would vanish in the pale land.
  bool const is_plain = fills.size() <= 2;
  if (!outer.empty())
    layer.marks.push_back(
        Lines{projection.to_paper(lines_of(network, outer)), {surrounding_border, 0.15 * scale, {}, 1}});
  layer.marks.push_back(Lines{projection.to_paper(lines_of(network, inner)),
                              {is_plain ? plain_border_ink : border_ink, (content.by ? 0.3 : 0.17) * scale, {}, 1}});
  return layer;
}

std::vector<int> shore_arcs(Network const& network) {
  std::vector<int> arcs;
  for (std::size_t i = 0; i < network.arcs.size(); ++i)
    if (network.arcs[i].left == outside || network.arcs[i].right == outside) arcs.push_back(static_cast<int>(i));
  return arcs;
}

double length_mm(PageLine const& line) {
  double length = 0;
  for (std::size_t i = 1; i < line.size(); ++i)
    length += std::hypot(line[i].x_mm - line[i - 1].x_mm, line[i].y_mm - line[i - 1].y_mm);
  return length;
}

// A border across a dike is a dot on paper that says nothing: lines that short, and joined to no other, are left out.
std::vector<PageLine> without_stubs(std::vector<PageLine> lines, double shortest_mm) {
  auto const is_end_of_another = [&](PageLine const& line, PagePoint p) {
    return std::any_of(lines.begin(), lines.end(), [&](PageLine const& other) {
      return &other != &line && (other.front() == p || other.back() == p);
    });
  };
  std::vector<PageLine> kept;
  for (auto const& line : lines)
    if (length_mm(line) >= shortest_mm || line.front() == line.back() || is_end_of_another(line, line.front()) ||
        is_end_of_another(line, line.back()))
      kept.push_back(line);
  return kept;
}

// All around the region that the map is about, its coast included, but not around its specks, which a wide pen would
// cover.
Layer focus_layer(MapContent const& content, Network const& network, Projection const& projection, PageBox frame,
                  double scale) {
  double const least_mm = 3 * strokes_of(OutlineLook::edge, scale).front().width_mm;
  std::vector<PageLine> lines;
  for (auto const& part : polygon_of(network, content.in_focus)) {
    auto line = projection.to_paper(part.rings.front());
    auto const box = box_of(line);
    if (std::max(box.width_mm, box.height_mm) >= least_mm) lines.push_back(std::move(line));
  }
  Layer layer{"focus", frame, {}};
  for (auto const& stroke : strokes_of(OutlineLook::edge, scale)) layer.marks.push_back(Lines{lines, stroke});
  return layer;
}

// A border no finer than the paper shows, the same for all partitions that it belongs to: its arcs are thinned one by
// one. A wide pen along every bend of a river would fill an area.
Network thinned_along(Network network, double tolerance_m) {
  for (auto& arc : network.arcs) arc.points = thinned(arc.points, tolerance_m);
  return network;
}

}  // namespace

std::vector<PageLine> shores(Network const& network, Projection const& projection) {
  return projection.to_paper(lines_of(network, shore_arcs(network)));
}

std::vector<std::vector<PageLine>> outlines_on_paper(MapContent const& content, Network const& network,
                                                     Projection const& projection, double scale) {
  constexpr double bend_mm = 0.2;
  if (content.outlines.empty()) return {};
  auto const coarse = thinned_along(network, bend_mm * scale * projection.metres_per_mm);
  std::vector<std::vector<PageLine>> outlines;
  for (auto const& outline : content.outlines)
    outlines.push_back(without_stubs(
        projection.to_paper(lines_of(coarse, outline_of(coarse, outline.partition->region_of))), 1.5 * scale));
  return outlines;
}

std::vector<Layer> ground_layers(MapContent const& content, Network const& network, Projection const& projection,
                                 std::vector<std::vector<PageLine>> const& outlines, PageBox frame, double scale) {
  auto const shore = shores(network, projection);
  std::vector<Layer> layers;
  layers.push_back({"glow", frame, {Lines{shore, {glow, 1.6 * scale, {}, 1}}}});
  layers.push_back(land_layer(content, network, projection, frame, scale));
  layers.push_back(border_layer(content, network, projection, frame, scale));
  if (!content.in_focus.empty()) layers.push_back(focus_layer(content, network, projection, frame, scale));
  layers.push_back({"coast", frame, {Lines{shore, {coast_ink, 0.16 * scale, {}, 1}}}});
  for (std::size_t i = 0; i < content.outlines.size(); ++i) {
    Layer layer{"outline-" + content.outlines[i].partition->id, frame, {}};
    for (auto const& stroke : strokes_of(content.outlines[i].look, scale))
      layer.marks.push_back(Lines{outlines[i], stroke});
    layers.push_back(std::move(layer));
  }
  for (auto& layer : layers)
    for (auto& mark : layer.marks)
      if (auto* lines = std::get_if<Lines>(&mark)) lines->lines = near_lines(lines->lines, frame);
  return layers;
}

}  // namespace kansenatlas
