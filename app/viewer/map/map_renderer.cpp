#include "app/viewer/map/map_renderer.hpp"

#include <algorithm>

#include "app/viewer/map/fill_layer.hpp"
#include "app/viewer/map/line_layer.hpp"
#include "app/viewer/map/map_texture.hpp"
#include "geo/boundary/outline.hpp"

namespace kansenatlas::viewer {
namespace {

constexpr double rest_s = 0.12;  // without movement, before the map is drawn sharply again
constexpr Rgba hover_tint{255, 255, 255, 70};
constexpr OutlineStyle hover_line{{28, 32, 40, 255}, 1.6F, 1.2F, 0, 0};
// What is selected has a wide edge below the borders of partitions, so that these can be read along it too.
constexpr Rgba selection_ink{12, 14, 18, 255}, selection_colour{255, 214, 64, 255};
constexpr OutlineStyle selection_edge{selection_colour, 11.6F, 0.9F, 0, 0, selection_ink};
constexpr OutlineStyle selection_line{selection_ink, 2.2F, 0, 0, 0};
constexpr OutlineStyle small_selection{selection_ink, 2.4F, 1.8F, 0, 0, selection_colour};
constexpr OutlineStyle selection_ring{selection_ink, 1.0F, 0.8F, 0, 0, selection_colour};

bool is_coast(Arc const& arc) { return arc.left == outside || arc.right == outside; }

std::vector<Line> lines_between_municipalities(Network const& network) {
  std::vector<Line> lines;
  for (auto const& arc : network.arcs)
    if (!is_coast(arc)) lines.push_back(arc.points);
  return lines;
}

std::vector<Line> coast_lines(Network const& network) {
  std::vector<int> arcs;
  for (std::size_t i = 0; i < network.arcs.size(); ++i)
    if (is_coast(network.arcs[i])) arcs.push_back(static_cast<int>(i));
  return lines_of(network, arcs);
}

std::vector<Line> lines_around(Network const& network, std::vector<int> const& units) {
  std::vector<int> is_member(static_cast<std::size_t>(network.units), 0);
  for (int const unit : units)
    if (unit >= 0 && unit < network.units) is_member[static_cast<std::size_t>(unit)] = 1;
  auto const is_in = [&](int unit) { return unit != outside && is_member[static_cast<std::size_t>(unit)] == 1; };
  std::vector<int> arcs;
  for (std::size_t i = 0; i < network.arcs.size(); ++i)
    if (is_in(network.arcs[i].left) != is_in(network.arcs[i].right)) arcs.push_back(static_cast<int>(i));
  return lines_of(network, arcs);
}

std::vector<int> hovered_units(MapScene const& scene) {
  if (!scene.hovered_with.empty()) return scene.hovered_with;
  return scene.hovered >= 0 ? std::vector{scene.hovered} : std::vector<int>();
}

// The national border and the coast: the same line as between municipalities, without being see-through.
OutlineStyle coast_style(OutlineStyle borders) {
  borders.colour.alpha = 255;
  borders.width_px *= 1.25F;
  return borders;
}

// Pens that suit how large the map is.
Projection with_pens(Projection projection) {
  projection.scale = pen_scale(projection.scale, projection.camera.metres_per_px);
  return projection;
}

// As wide as suits what lies within, and always wider than the borders over it.
OutlineStyle edge_for(RdBox const& selected, double metres_per_px) {
  constexpr float least_px = 8.6F;
  auto style = selection_edge;
  auto const side_px = static_cast<float>(std::min(selected.width_m(), selected.height_m()) / metres_per_px);
  style.width_px = std::clamp(side_px / 20, least_px, selection_edge.width_px);
  return style;
}

// Is there room for the wide edge? It would fill what is small, so that a thin one over all other borders shows it.
bool has_room_for_edge(RdBox const& selected, double metres_per_px) {
  constexpr double least_px = 90;
  return std::min(selected.width_m(), selected.height_m()) >= least_px * metres_per_px;
}

bool show_the_same_map(MapScene const& a, MapScene const& b) {
  return a.fills == b.fills && a.fill_of == b.fill_of && a.municipal_borders == b.municipal_borders &&
         a.outlines == b.outlines && a.selected == b.selected && a.background == b.background;
}

}  // namespace

struct MapRenderer::Parts {
  explicit Parts(std::filesystem::path const& folder) : fills(folder), painter(folder), texture(folder) {}

  void adopt(MapScene const& scene);
  void draw_cased(Projection const& projection, LineSet& lines, OutlineStyle const& style) const;
  void draw_map(Projection const& projection);
  void draw_open_strips(Projection const& projection, PixelBox const& covered, MapFrame const& frame) const;
  void draw_over(Projection const& projection);
  [[nodiscard]] bool must_be_sharp(Projection const& projection, MapFrame const& frame);

  std::shared_ptr<Ground const> ground;
  MapScene scene;  // as last sent to the graphics card
  FillLayer fills;
  LinePainter painter;
  LineSet borders, coast, selection, selected_rings, hover;
  std::vector<LineSet> outlines;
  RdBox selected_box;
  MapTexture texture;
  Camera last_camera;
  double moved_at_s = 0;
  std::optional<double> due_s;
};

void MapRenderer::Parts::adopt(MapScene const& next) {
  if (!show_the_same_map(scene, next)) texture.forget();
  if (scene.fills != next.fills || scene.fill_of != next.fill_of) fills.set_fills(next.fills, next.fill_of);
  outlines.resize(next.outlines.size());
  for (std::size_t i = 0; i < next.outlines.size(); ++i)
    if (i >= scene.outlines.size() || scene.outlines[i].arcs != next.outlines[i].arcs)
      outlines[i].set_lines(lines_of(ground->coast, next.outlines[i].arcs));
  if (scene.selected != next.selected) {
    selected_box = bounds_of(ground->coast, next.selected);
    selection.set_lines(lines_around(ground->coast, next.selected), LineSet::Part::all_but_small_rings);
    selected_rings.set_lines(lines_around(ground->coast, next.selected), LineSet::Part::small_rings);
  }
  if (hovered_units(scene) != hovered_units(next)) hover.set_lines(lines_around(ground->coast, hovered_units(next)));
  scene = next;
}

void MapRenderer::Parts::draw_cased(Projection const& projection, LineSet& lines, OutlineStyle const& style) const {
  painter.draw_casing(projection, lines, style);
  painter.draw(projection, lines, style);
}

void MapRenderer::Parts::draw_map(Projection const& asked) {
  auto const projection = texture.begin(asked);
  gl::Canvas::Drawing const drawing(texture.canvas());
  glDisable(GL_SCISSOR_TEST);
  glViewport(0, 0, texture.canvas().width_px(), texture.canvas().height_px());
  auto const background = as_floats(scene.background);
  glClearColor(background[0], background[1], background[2], 1);
  glClear(GL_COLOR_BUFFER_BIT);
  fills.draw(projection);
  painter.draw(projection, borders, scene.municipal_borders);
  painter.draw(projection, coast, coast_style(scene.municipal_borders));
  auto const pens = with_pens(projection);
  draw_cased(pens, selected_rings, selection_ring);
  bool const has_room = has_room_for_edge(selected_box, projection.camera.metres_per_px);
  if (has_room) {
    draw_cased(pens, selection, edge_for(selected_box, projection.camera.metres_per_px));
    draw_cased(pens, selection, selection_line);
  }
  for (std::size_t i = 0; i < outlines.size(); ++i) draw_cased(pens, outlines[i], scene.outlines[i].style);
  if (!has_room) draw_cased(pens, selection, small_selection);
}

void MapRenderer::Parts::draw_open_strips(Projection const& projection, PixelBox const& covered,
                                          MapFrame const& frame) const {
  auto const background = as_floats(scene.background);
  for (auto const& box : uncovered(covered, projection.size)) {
    glScissor(frame.x_px + static_cast<int>(box.left),
              frame.window_height_px - frame.y_px - static_cast<int>(box.bottom),
              static_cast<int>(box.right - box.left), static_cast<int>(box.bottom - box.top));
    glClearColor(background[0], background[1], background[2], 1);
    glClear(GL_COLOR_BUFFER_BIT);
    fills.draw(projection);
  }
}

void MapRenderer::Parts::draw_over(Projection const& projection) {
  for (int const unit : hovered_units(scene)) fills.draw_tinted(projection, unit, hover_tint);
  draw_cased(with_pens(projection), hover, hover_line);
}

bool MapRenderer::Parts::must_be_sharp(Projection const& projection, MapFrame const& frame) {
  if (projection.camera != last_camera) moved_at_s = frame.now_s;
  last_camera = projection.camera;
  due_s.reset();
  if (texture.is_sharp_for(projection)) return false;
  if (!texture.is_drawn() || frame.is_final) return true;
  double const rest_left_s = moved_at_s + rest_s - frame.now_s;
  if (rest_left_s <= 0) return true;
  due_s = rest_left_s;
  return false;
}

MapRenderer::MapRenderer(std::filesystem::path const& shader_folder, std::shared_ptr<Ground const> ground)
    : m_parts(std::make_unique<Parts>(shader_folder)) {
  set_ground(std::move(ground));
}

MapRenderer::~MapRenderer() = default;

void MapRenderer::set_ground(std::shared_ptr<Ground const> ground) {
  m_parts->ground = std::move(ground);
  m_parts->fills.set_triangles(m_parts->ground->triangles);
  m_parts->borders.set_lines(lines_between_municipalities(m_parts->ground->coast));
  m_parts->coast.set_lines(coast_lines(m_parts->ground->coast));
  m_parts->scene = {};
  m_parts->outlines.clear();
  for (auto* lines : {&m_parts->selection, &m_parts->selected_rings, &m_parts->hover}) lines->set_lines({});
  m_parts->texture.forget();
}

void MapRenderer::draw(MapScene const& scene, MapFrame const& frame) {
  auto& parts = *m_parts;
  if (frame.width_px <= 0 || frame.height_px <= 0) return;
  Projection const projection{
      frame.camera, {static_cast<double>(frame.width_px), static_cast<double>(frame.height_px)}, frame.scale};
  parts.adopt(scene);
  if (parts.must_be_sharp(projection, frame)) parts.draw_map(projection);
  int const bottom_px = frame.window_height_px - frame.y_px - frame.height_px;
  glViewport(frame.x_px, bottom_px, frame.width_px, frame.height_px);
  glEnable(GL_SCISSOR_TEST);
  glScissor(frame.x_px, bottom_px, frame.width_px, frame.height_px);
  auto const covered = parts.texture.show(projection);
  parts.draw_open_strips(projection, covered, frame);
  glScissor(frame.x_px, bottom_px, frame.width_px, frame.height_px);
  parts.draw_over(projection);
  glDisable(GL_SCISSOR_TEST);
}

std::optional<double> MapRenderer::redraw_due_s() const { return m_parts->due_s; }

}  // namespace kansenatlas::viewer
