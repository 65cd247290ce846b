#include "geo/chart/map_layout.hpp"

#include <cmath>

#include "geo/base/text.hpp"
#include "geo/boundary/outline.hpp"
#include "geo/chart/land_mask.hpp"
#include "geo/chart/legend_layout.hpp"
#include "geo/chart/map_layers.hpp"

namespace kansenatlas {
namespace {

constexpr Colour ink{31, 41, 55}, quiet{107, 114, 128}, frame_ink{203, 208, 214};

// Sizes grow slower than the page: a map of A3 is read from further away, but not by twice.
double scale_for(double width_mm) { return std::clamp(std::sqrt(width_mm / 160), 0.78, 1.6); }

RdBox ground_box(MapContent const& content, Network const& network) {
  if (content.in_focus.empty()) return bounds_of(network);
  std::vector<int> members;
  for (std::size_t i = 0; i < content.in_focus.size(); ++i)
    if (content.in_focus[i]) members.push_back(static_cast<int>(i));
  auto box = bounds_of(network, members);
  // Room around it for its surroundings.
  double const room_m = 0.08 * std::max(box.width_m(), box.height_m());
  return {{box.minimum.x - room_m, box.minimum.y - room_m}, {box.maximum.x + room_m, box.maximum.y + room_m}};
}

// Names shrink faster than other letters, as the map below them shrinks as fast as the page, but stay legible.
double name_pt(double size_pt, double scale) {
  constexpr double smallest_pt = 5;
  return scale < 1 ? std::max(smallest_pt, size_pt * std::pow(scale, 1.5)) : size_pt * scale;
}

TextStyle style_of(NameWish const& name, double scale, double largest) {
  double const share = largest > 0 ? std::sqrt(std::max(0.0, name.importance) / largest) : 0;
  switch (name.kind) {
    case NameKind::place:
      return {name_pt(6.2 + 2.4 * share, scale), FontWeight::regular, false, ink, 0.42 * scale};
    case NameKind::region:
      return {name_pt(6.8 + 1.4 * share, scale), FontWeight::semibold, false, ink, 0.5 * scale};
    case NameKind::surroundings:
      return {name_pt(6.6, scale), FontWeight::regular, true, quiet, 0.35 * scale};
    case NameKind::deviating:
      return {name_pt(6.6, scale), FontWeight::semibold, false, ink, 0.5 * scale};
  }
  return {};
}

class PageWriter {
 public:
  PageWriter(MapContent const& content, MapSpec const& spec, std::string const& footer, Texts const& texts,
             TextRuler const& ruler)
      : m_content(content),
        m_network(spec.ground->coast),
        m_footer(footer),
        m_texts(texts),
        m_ruler(ruler),
        m_scale(scale_for(spec.width_mm)),
        m_margin_mm(5.5 * m_scale),
        m_inner_mm(spec.width_mm - 2 * m_margin_mm) {
    page.drawing.width_mm = spec.width_mm;
    if (spec.has_legend_beside && !content.in_focus.empty())
      for (auto const& block : content.legend)
        m_beside_mm = std::max(m_beside_mm, wanted_width_mm(block, 0.3 * m_inner_mm, m_scale, m_ruler));
  }

  MapLayout written() {
    write_title();
    frame_map();
    write_ground();
    bool const is_country = m_content.in_focus.empty();
    LandMask mask(page.map_frame, shores(m_network, page.projection));
    if (!is_country) mask.take(page.map_frame);
    write_legend(mask);
    write_scale_bar(mask);
    write_names();
    write_footer();
    page.drawing.height_mm = m_down_mm + m_margin_mm * 0.8;
    return std::move(page);
  }

  MapLayout page;

 private:
  void write_title() {
    TextStyle const title{13.5 * m_scale, FontWeight::semibold, false, ink, 0};
    TextStyle const subtitle{8.2 * m_scale, FontWeight::regular, false, quiet, 0};
    Layer layer{"title", std::nullopt, {}};
    m_down_mm = m_margin_mm;
    for (auto const& line : broken_lines(m_content.title, m_inner_mm, title, m_ruler)) {
      m_down_mm += 5.2 * m_scale;
      layer.marks.push_back(TextRun{line, {m_margin_mm, m_down_mm - 1.1 * m_scale}, Anchor::start, title});
    }
    std::string joined;
    for (auto const& part : m_content.subtitle) joined += (joined.empty() ? "" : " · ") + part;
    for (auto const& line : broken_lines(joined, m_inner_mm, subtitle, m_ruler)) {
      m_down_mm += 3.8 * m_scale;
      layer.marks.push_back(TextRun{line, {m_margin_mm, m_down_mm - 0.6 * m_scale}, Anchor::start, subtitle});
    }
    m_title = std::move(layer);
    m_down_mm += 2.2 * m_scale;
  }

  void frame_map() {
    auto const box = ground_box(m_content, m_network);
    double const ratio = box.height_m() / box.width_m();
    double const lowest = m_content.in_focus.empty() ? 0.3 : 0.62;
    double const highest = m_content.in_focus.empty() ? 1.6 : m_beside_mm > 0 ? 0.88 : 1.15;
    double const width = m_inner_mm - (m_beside_mm > 0 ? m_beside_mm + gap_beside_mm() : 0);
    page.map_frame = {m_margin_mm, m_down_mm, width, width * std::clamp(ratio, lowest, highest)};
    double const edge = m_content.in_focus.empty() ? 1.0 * m_scale : 0;
    page.projection = fitted(box, page.map_frame.grown(-edge));
    m_down_mm = page.map_frame.bottom_mm();
  }

  void write_ground() {
    page.outlines = outlines_on_paper(m_content, m_network, page.projection, m_scale);
    for (auto& layer : ground_layers(m_content, m_network, page.projection, page.outlines, page.map_frame, m_scale))
      page.drawing.layers.push_back(std::move(layer));
    if (m_content.in_focus.empty()) return;
    auto const& box = page.map_frame;
    page.drawing.layers.push_back({"frame",
                                   std::nullopt,
                                   {Lines{{{{box.left_mm, box.top_mm},
                                            {box.right_mm(), box.top_mm},
                                            {box.right_mm(), box.bottom_mm()},
                                            {box.left_mm, box.bottom_mm()},
                                            {box.left_mm, box.top_mm}}},
                                          {frame_ink, 0.2 * m_scale, {}, 1}}}});
  }

  [[nodiscard]] double gap_beside_mm() const { return 5 * m_scale; }

  // All blocks above each other, beside the map where that is asked for, else in the sea, as wide as there is room;
  // otherwise side by side below the map.
  void write_legend(LandMask& mask) {
    Layer layer{"legend", std::nullopt, {}};
    bool is_placed = m_content.legend.empty();
    if (m_beside_mm > 0) is_placed = write_legend_beside(layer);
    for (double const share : {0.34, 0.3, 0.265, 0.23})
      if (!is_placed) is_placed = write_legend_at_sea(layer, mask, share * m_inner_mm);
    if (!is_placed) write_legend_below(layer);
    page.drawing.layers.push_back(std::move(layer));
  }

  bool write_legend_at_sea(Layer& layer, LandMask& mask, double widest_mm) {
    double const gap = 3.6 * m_scale;
    double width = 0, height = -gap;
    for (auto const& block : m_content.legend)
      width = std::max(width, wanted_width_mm(block, widest_mm, m_scale, m_ruler));
    std::vector<LegendBox> boxes;
    for (auto const& block : m_content.legend) {
      boxes.push_back(legend_box(block, width, m_scale, m_ruler));
      height += boxes.back().height_mm + gap;
    }
    auto const room = mask.room_for(width, height, 2.5 * m_scale);
    if (!room) return false;
    mask.take({room->x_mm, room->y_mm, width, height});
    double down = room->y_mm;
    for (auto& box : boxes) {
      place(layer, box, {room->x_mm, down});
      down += box.height_mm + gap;
    }
    return true;
  }

  bool write_legend_beside(Layer& layer) {
    double down = page.map_frame.top_mm;
    for (auto const& block : m_content.legend) {
      auto box = legend_box(block, m_beside_mm, m_scale, m_ruler);
      place(layer, box, {page.map_frame.right_mm() + gap_beside_mm(), down});
      down += box.height_mm + 4.5 * m_scale;
    }
    m_down_mm = std::max(m_down_mm, down - 4.5 * m_scale);
    return true;
  }

  void write_legend_below(Layer& layer) {
    double const gap = 6 * m_scale;
    double left = m_margin_mm, row_height = 0, together = -gap;
    m_down_mm += 3 * m_scale;
    for (auto const& block : m_content.legend)
      together += wanted_width_mm(block, 0.48 * m_inner_mm, m_scale, m_ruler) + gap;
    double const widest = together > m_inner_mm ? m_inner_mm : 0.48 * m_inner_mm;
    for (auto const& block : m_content.legend) {
      double const width = wanted_width_mm(block, widest, m_scale, m_ruler);
      auto box = legend_box(block, width, m_scale, m_ruler);
      if (left > m_margin_mm && left + width > m_margin_mm + m_inner_mm) {
        left = m_margin_mm;
        m_down_mm += row_height + 3 * m_scale;
        row_height = 0;
      }
      place(layer, box, {left, m_down_mm});
      left += width + gap;
      row_height = std::max(row_height, box.height_mm);
    }
    m_down_mm += row_height;
  }

  void place(Layer& layer, LegendBox& box, PagePoint at) {
    shift(box.marks, at.x_mm, at.y_mm);
    layer.marks.insert(layer.marks.end(), box.marks.begin(), box.marks.end());
    page.legend_boxes.push_back({at.x_mm, at.y_mm, box.width_mm, box.height_mm});
  }

  void write_scale_bar(LandMask& mask) {
    page.scale_bar = scale_bar_for(page.projection.metres_per_mm, 0.22 * m_inner_mm);
    auto bar = drawn(page.scale_bar, m_scale, m_texts.language(), m_ruler);
    auto const room = mask.room_at_bottom(bar.width_mm, bar.height_mm, 1.5 * m_scale);
    // Without room on the map: below it at the right, beside the legend unless that reaches so far; or at the foot of
    // the legend's column.
    PagePoint at{page.map_frame.right_mm() - bar.width_mm, page.map_frame.bottom_mm() + 2 * m_scale};
    if (m_beside_mm > 0) at = {page.map_frame.right_mm() + gap_beside_mm(), page.map_frame.bottom_mm() - bar.height_mm};
    PageBox const beside{at.x_mm, at.y_mm, bar.width_mm, bar.height_mm};
    bool const is_taken = std::any_of(page.legend_boxes.begin(), page.legend_boxes.end(),
                                      [&](PageBox const& box) { return box.overlaps(beside.grown(2 * m_scale)); });
    if (room) {
      at = *room;
    } else {
      if (is_taken) at = {page.map_frame.left_mm, m_down_mm + 2 * m_scale};
      m_down_mm = std::max(m_down_mm, at.y_mm + bar.height_mm);
    }
    page.scale_bar_box = {at.x_mm, at.y_mm, bar.width_mm, bar.height_mm};
    shift(bar.marks, at.x_mm, at.y_mm);
    page.drawing.layers.push_back({"scale", std::nullopt, std::move(bar.marks)});
  }

  // Names of regions stay off the borders, if need be beside the region with a line to it; on a narrow map of the
  // country large places do so too, or are left out. On a map of one region every name is wanted on the map.
  [[nodiscard]] std::vector<LabelWish> wishes_for(std::vector<NameWish> const& names) const {
    double largest = 0;
    for (auto const& name : m_content.names) largest = std::max(largest, name.importance);
    std::vector<LabelWish> wishes;
    for (auto const& name : names) {
      bool const is_region = name.kind == NameKind::region;
      bool const is_left_out_early = name.kind == NameKind::place && m_content.in_focus.empty() && m_scale < 0.9;
      wishes.push_back({name.name, page.projection.to_paper(name.at), name.radius_m / page.projection.metres_per_mm,
                        style_of(name, m_beside_mm > 0 ? 0.9 * m_scale : m_scale, largest),
                        name.importance + (is_region ? 1e9 : 0), is_region || name.kind == NameKind::deviating,
                        !is_region && !is_left_out_early});
    }
    return wishes;
  }

  void write_names() {
    std::vector<NameWish> names;
    for (auto const& name : m_content.names) {
      auto const at = page.projection.to_paper(name.at);
      if (page.map_frame.contains({at.x_mm, at.y_mm, 0, 0})) names.push_back(name);
    }
    auto const wishes = wishes_for(names);
    LabelObstacles obstacles{page.legend_boxes, LineMask(page.map_frame, page.outlines, 0.9 * m_scale * m_scale)};
    obstacles.boxes.push_back(page.scale_bar_box);
    page.labels = placed_labels(wishes, page.map_frame, obstacles, m_ruler);
    Layer layer{"names", std::nullopt, {}};
    for (auto const& label : page.labels) {
      if (label.leader) {
        PageLine const line{label.leader->first, label.leader->second};
        layer.marks.push_back(Lines{{line}, {{255, 255, 255}, 0.6 * m_scale, {}, 0.8}});
        layer.marks.push_back(Lines{{line}, {ink, 0.18 * m_scale, {}, 1}});
      }
      for (auto const& line : label.lines) layer.marks.push_back(line);
    }
    note_names_left_out(names);
    page.drawing.layers.push_back(std::move(layer));
    page.drawing.layers.push_back(std::move(m_title));
  }

  // The largest first.
  void note_names_left_out(std::vector<NameWish> names) {
    std::vector<bool> is_placed(names.size(), false);
    for (auto const& label : page.labels) is_placed[label.wish] = true;
    std::vector<NameWish> left_out;
    for (std::size_t i = 0; i < names.size(); ++i)
      if (!is_placed[i]) left_out.push_back(std::move(names[i]));
    std::stable_sort(left_out.begin(), left_out.end(),
                     [](auto const& a, auto const& b) { return a.importance > b.importance; });
    for (auto const& name : left_out) {
      bool const is_member = name.kind == NameKind::place && !m_content.in_focus.empty();
      if (name.kind == NameKind::deviating) page.names_left_out.push_back(name.name);
      if (name.kind == NameKind::region || is_member) page.unnamed.push_back(name.name);
    }
  }

  // What the map could not name.
  [[nodiscard]] std::vector<std::string> notes() const {
    std::vector<std::string> notes;
    if (m_content.names_beyond > 0 && !page.names_left_out.empty())
      notes.push_back(m_texts.plural("chart.names_left_out_more", m_content.names_beyond,
                                     fmt::arg("names", joined(page.names_left_out, ", "))));
    else if (!page.names_left_out.empty())
      notes.push_back(m_texts.text("chart.names_left_out", fmt::arg("names", m_texts.list(page.names_left_out))));
    if (!page.unnamed.empty())
      notes.push_back(m_texts.text("chart.unnamed", fmt::arg("names", m_texts.list(page.unnamed))));
    return notes;
  }

  // The source comes last, in a layer of its own: a text that says it itself takes it off (without_source_line).
  void write_footer() {
    m_down_mm += 2.2 * m_scale;
    if (auto const lines = notes(); !lines.empty()) write_foot("notes", lines);
    write_foot(source_layer, {m_footer});
  }

  void write_foot(std::string_view id, std::vector<std::string> const& paragraphs) {
    TextStyle const style{5.9 * m_scale, FontWeight::regular, false, quiet, 0};
    Layer layer{std::string(id), std::nullopt, {}};
    for (auto const& paragraph : paragraphs)
      for (auto const& line : broken_lines(paragraph, m_inner_mm, style, m_ruler)) {
        m_down_mm += 2.7 * m_scale;
        layer.marks.push_back(TextRun{line, {m_margin_mm, m_down_mm - 0.5 * m_scale}, Anchor::start, style});
      }
    page.drawing.layers.push_back(std::move(layer));
  }

  MapContent const& m_content;
  Network const& m_network;
  std::string const& m_footer;
  Texts const& m_texts;
  TextRuler const& m_ruler;
  double m_scale, m_margin_mm, m_inner_mm;
  double m_down_mm = 0;
  double m_beside_mm = 0;  // the width of a legend beside the map; 0: it stands elsewhere
  Layer m_title;
};

}  // namespace

MapLayout laid_out(MapContent const& content, MapSpec const& spec, std::string const& footer, Texts const& texts,
                   TextRuler const& ruler) {
  return PageWriter(content, spec, footer, texts, ruler).written();
}

}  // namespace kansenatlas
