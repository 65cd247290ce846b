#include "geo/chart/legend_layout.hpp"

#include <fmt/format.h>

#include "geo/base/numbers.hpp"
#include "geo/base/text.hpp"

namespace kansenatlas {
namespace {

constexpr Colour quiet{107, 114, 128}, edge{176, 182, 190};

// Sizes of a legend, in millimetres of a page of that scale.
struct Measures {
  explicit Measures(double scale)
      : heading{7.4 * scale, FontWeight::semibold, false, {31, 41, 55}, 0},
        words{7 * scale, FontWeight::regular, false, {31, 41, 55}, 0},
        numbers{7 * scale, FontWeight::regular, false, quiet, 0},
        small{6.2 * scale, FontWeight::regular, false, quiet, 0},
        swatch_mm(6.4 * scale),
        gap_mm(1.8 * scale),
        line_mm(3.15 * scale),
        row_mm(4.3 * scale) {}
  TextStyle heading, words, numbers, small;
  double swatch_mm, gap_mm, line_mm, row_mm;
};

double count_column_mm(LegendBlock const& block, Measures const& m, TextRuler const& ruler) {
  double widest = 0;
  for (auto const& row : block.rows)
    if (row.count >= 0) widest = std::max(widest, ruler.size_of(std::to_string(row.count), m.numbers).width_mm);
  return widest == 0 ? 0 : widest + m.gap_mm;
}

Area swatch(PageBox const& box, AreaLook const& look, double scale) {
  return {{{{box.left_mm, box.top_mm},
            {box.right_mm(), box.top_mm},
            {box.right_mm(), box.bottom_mm()},
            {box.left_mm, box.bottom_mm()}}},
          look.fill,
          scaled(look.hatches, scale)};
}

Lines frame_of(PageBox const& box, double scale) {
  return {{{{box.left_mm, box.top_mm},
            {box.right_mm(), box.top_mm},
            {box.right_mm(), box.bottom_mm()},
            {box.left_mm, box.bottom_mm()},
            {box.left_mm, box.top_mm}}},
          {edge, 0.12 * scale, {}, 1}};
}

class BlockWriter {
 public:
  BlockWriter(LegendBlock const& block, double width_mm, double scale, TextRuler const& ruler)
      : m_block(block), m_width_mm(width_mm), m_scale(scale), m_ruler(ruler), m(scale) {
    m_count_mm = count_column_mm(block, m, ruler);
  }

  LegendBox written() {
    write_heading();
    for (auto const& row : m_block.rows) write_row(row);
    return {std::move(m_marks), m_width_mm, m_down_mm};
  }

 private:
  void write_text(std::string const& text, double x_mm, double y_mm, TextStyle const& style,
                  Anchor anchor = Anchor::start) {
    m_marks.push_back(TextRun{text, {x_mm, y_mm}, anchor, style});
  }

  // The word over the counts stands beside the heading, or, where both have no room on one line, on a line of its own.
  void write_heading() {
    double const count_mm =
        m_block.count_heading.empty() ? 0 : m_ruler.size_of(m_block.count_heading, m.small).width_mm;
    double const heading_mm = m_ruler.size_of(m_block.heading, m.heading).width_mm;
    bool const is_beside = heading_mm + m.gap_mm + count_mm <= m_width_mm;
    auto const heading = broken_lines(m_block.heading, m_width_mm, m.heading, m_ruler);
    write_lines(heading, m.heading);
    if (!is_beside || m_block.heading.empty())
      write_lines(broken_lines(m_block.note, m_width_mm, m.small, m_ruler), m.small);
    if (count_mm > 0) {
      if (!is_beside || m_block.heading.empty()) m_down_mm += m.line_mm;
      write_text(m_block.count_heading, m_width_mm, m_down_mm - 0.6 * m_scale, m.small, Anchor::end);
    }
    if (is_beside && !m_block.heading.empty())
      write_lines(broken_lines(m_block.note, m_width_mm, m.small, m_ruler), m.small);
    m_down_mm += 1.1 * m_scale;
  }

  void write_lines(std::vector<std::string> const& lines, TextStyle const& style) {
    for (auto const& line : lines) {
      m_down_mm += m.line_mm;
      write_text(line, 0, m_down_mm - 0.6 * m_scale, style);
    }
  }

  void write_row(LegendRow const& row) {
    double const left = m.swatch_mm + m.gap_mm;
    auto const lines = broken_lines(row.text, m_width_mm - left - m_count_mm, m.words, m_ruler);
    double const height = std::max(m.row_mm, m.line_mm * static_cast<double>(lines.size()) + 0.6 * m_scale);
    bool const is_class = m_block.is_stacked && row.look && row.look->hatches.empty();
    double const swatch_height = is_class ? m.row_mm : m.row_mm - 0.8 * m_scale;
    PageBox const box{0, m_down_mm + (is_class ? 0 : 0.4 * m_scale), m.swatch_mm, swatch_height};
    if (row.look) {
      m_marks.push_back(swatch(box, *row.look, m_scale));
      if (!is_class) m_marks.push_back(frame_of(box, m_scale));
    }
    if (row.outline)
      for (auto const& stroke : strokes_of(*row.outline, m_scale)) {
        double const y = m_down_mm + m.row_mm / 2;
        m_marks.push_back(Lines{{{{0.6 * m_scale, y}, {m.swatch_mm, y}}}, stroke});
      }
    double baseline = m_down_mm + m.row_mm / 2 + 0.9 * m_scale;
    if (row.count >= 0) write_text(std::to_string(row.count), m_width_mm, baseline, m.numbers, Anchor::end);
    for (auto const& line : lines) {
      write_text(line, left, baseline, m.words);
      baseline += m.line_mm;
    }
    m_down_mm += height;
  }

  LegendBlock const& m_block;
  double m_width_mm, m_scale;
  TextRuler const& m_ruler;
  Measures m;
  double m_count_mm = 0, m_down_mm = 0;
  std::vector<Mark> m_marks;
};

}  // namespace

LegendBox legend_box(LegendBlock const& block, double width_mm, double scale, TextRuler const& ruler) {
  return BlockWriter(block, width_mm, scale, ruler).written();
}

double wanted_width_mm(LegendBlock const& block, double widest_mm, double scale, TextRuler const& ruler) {
  Measures const m(scale);
  double const beside = m.swatch_mm + m.gap_mm + count_column_mm(block, m, ruler) + 0.5 * scale;
  double width = ruler.size_of(block.heading, m.heading).width_mm + m.gap_mm +
                 ruler.size_of(block.count_heading, m.small).width_mm + 0.5 * scale;
  width = std::max(width, ruler.size_of(block.note, m.small).width_mm + 0.5 * scale);
  double longest_word_mm = 0;
  for (auto const& row : block.rows) {
    width = std::max(width, beside + ruler.size_of(row.text, m.words).width_mm);
    for (auto const& word : split(row.text, ' '))
      longest_word_mm = std::max(longest_word_mm, ruler.size_of(word, m.words).width_mm);
  }
  return std::max(std::min(width, widest_mm), beside + longest_word_mm);
}

std::vector<std::string> broken_lines(std::string const& text, double width_mm, TextStyle const& style,
                                      TextRuler const& ruler) {
  std::vector<std::string> lines;
  std::string line;
  for (auto const& word : split(text, ' ')) {
    auto const longer = line.empty() ? word : fmt::format("{} {}", line, word);
    if (!line.empty() && ruler.size_of(longer, style).width_mm > width_mm) {
      lines.push_back(line);
      line = word;
    } else {
      line = longer;
    }
  }
  if (!line.empty()) lines.push_back(line);
  return lines;
}

namespace {
void shift(std::vector<PageLine>& lines, double right_mm, double down_mm) {
  for (auto& line : lines)
    for (auto& point : line) point = {point.x_mm + right_mm, point.y_mm + down_mm};
}
}  // namespace

void shift(std::vector<Mark>& marks, double right_mm, double down_mm) {
  for (auto& mark : marks) {
    if (auto* area = std::get_if<Area>(&mark)) shift(area->rings, right_mm, down_mm);
    if (auto* lines = std::get_if<Lines>(&mark)) shift(lines->lines, right_mm, down_mm);
    if (auto* run = std::get_if<TextRun>(&mark))
      run->baseline = {run->baseline.x_mm + right_mm, run->baseline.y_mm + down_mm};
  }
}

std::vector<Hatch> scaled(std::vector<Hatch> hatches, double scale) {
  for (auto& hatch : hatches) {
    hatch.spacing_mm *= scale;
    hatch.width_mm *= scale;
  }
  return hatches;
}

}  // namespace kansenatlas
