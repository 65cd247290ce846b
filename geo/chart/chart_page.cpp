#include "geo/chart/chart_page.hpp"

#include <numbers>

#include "geo/chart/legend_layout.hpp"

namespace kansenatlas {
namespace {

PageLine circle(PagePoint at, double radius_mm) {
  constexpr int corners = 24;
  PageLine ring;
  for (int i = 0; i < corners; ++i) {
    double const angle = 2 * std::numbers::pi * i / corners;
    ring.push_back({at.x_mm + radius_mm * std::cos(angle), at.y_mm + radius_mm * std::sin(angle)});
  }
  return ring;
}

PageLine diamond(PagePoint at, double radius_mm) {
  return {{at.x_mm, at.y_mm - radius_mm},
          {at.x_mm + radius_mm, at.y_mm},
          {at.x_mm, at.y_mm + radius_mm},
          {at.x_mm - radius_mm, at.y_mm}};
}

PageLine rectangle(PageBox const& box) {
  return {{box.left_mm, box.top_mm},
          {box.right_mm(), box.top_mm},
          {box.right_mm(), box.bottom_mm()},
          {box.left_mm, box.bottom_mm()}};
}

}  // namespace

namespace chart_style {
TextStyle words() { return {row_pt, FontWeight::regular, false, chart_ink::text, 0}; }
TextStyle strong() { return {row_pt, FontWeight::semibold, false, chart_ink::text, 0}; }
TextStyle small() { return {small_pt, FontWeight::regular, false, chart_ink::quiet, 0}; }
}  // namespace chart_style

ChartPage::ChartPage(ChartWords const& words, TextRuler const& ruler) : m_words(words), m_ruler(ruler) {
  TextStyle const title{13.5, FontWeight::semibold, false, chart_ink::text, 0},
      subtitle{8.2, FontWeight::regular, false, chart_ink::quiet, 0};
  down_mm = margin_mm;
  for (auto const& line : broken_lines(words.title, inner_mm, title, ruler)) {
    down_mm += 5.2;
    m_title.marks.push_back(TextRun{line, {margin_mm, down_mm - 1.1}, Anchor::start, title});
  }
  for (auto const& line : broken_lines(words.subtitle, inner_mm, subtitle, ruler)) {
    down_mm += 3.8;
    m_title.marks.push_back(TextRun{line, {margin_mm, down_mm - 0.6}, Anchor::start, subtitle});
  }
  down_mm += 2.2;
}

void ChartPage::text(std::string const& text, double x_mm, double y_mm, TextStyle const& style, Anchor anchor) {
  m_marks.marks.push_back(TextRun{text, {x_mm, y_mm}, anchor, style});
}

int ChartPage::lines(std::string const& text, double x_mm, double y_mm, double within_mm, TextStyle const& style,
                     double step_mm) {
  int count = 0;
  for (auto const& line : broken_lines(text, within_mm, style, m_ruler))
    this->text(line, x_mm, y_mm + step_mm * count++, style);
  return count;
}

void ChartPage::box(PageBox const& box, Colour fill) { m_marks.marks.push_back(Area{{rectangle(box)}, fill, {}}); }

void ChartPage::line(PagePoint from, PagePoint to, Colour colour, double pen_mm, std::vector<double> dashes_mm) {
  m_marks.marks.push_back(Lines{{{from, to}}, {colour, pen_mm, std::move(dashes_mm), 1}});
}

void ChartPage::ticks(std::vector<double> const& at_mm, double top_mm, double bottom_mm, Stroke const& stroke) {
  Lines lines{{}, stroke};
  for (double const x : at_mm) lines.lines.push_back({{x, top_mm}, {x, bottom_mm}});
  m_marks.marks.push_back(std::move(lines));
}

void ChartPage::point(PagePoint at, PointForm form, Colour colour, double radius_mm) {
  auto const shape = [&](PageLine ring, Colour fill) { m_marks.marks.push_back(Area{{std::move(ring)}, fill, {}}); };
  constexpr double edge_mm = 0.35;
  switch (form) {
    case PointForm::filled:
      shape(circle(at, radius_mm + edge_mm), chart_ink::white);
      return shape(circle(at, radius_mm), colour);
    case PointForm::hollow:
      shape(circle(at, radius_mm), colour);
      return shape(circle(at, radius_mm - edge_mm), chart_ink::white);
    case PointForm::diamond:
      shape(diamond(at, 1.25 * radius_mm + 1.4 * edge_mm), chart_ink::white);
      return shape(diamond(at, 1.25 * radius_mm), colour);
    case PointForm::bar:
      return box({at.x_mm - 0.3, at.y_mm - 1.6 * radius_mm, 0.6, 3.2 * radius_mm}, colour);
    case PointForm::dashes:
      return line({at.x_mm, at.y_mm - 2 * radius_mm}, {at.x_mm, at.y_mm + 2 * radius_mm}, colour, 0.35, {0.9, 0.6});
  }
}

void ChartPage::legend(std::vector<Key> const& keys) {
  auto const style = chart_style::small();
  constexpr double form_mm = 3.2, gap_mm = 5, row_mm = 4.2;
  double x = margin_mm;
  down_mm += row_mm;
  for (auto const& key : keys) {
    double const before = std::max(form_mm, key.width_mm + 1.2), width = before + width_of(key.text, style);
    if (x > margin_mm && x + width > margin_mm + inner_mm) {
      x = margin_mm;
      down_mm += row_mm;
    }
    double const y = down_mm - 1.9;
    if (key.width_mm > 0)
      box({x, y - 0.9, key.width_mm, 1.8}, key.colour);
    else
      point({x + 1.2, y}, key.form, key.colour);
    text(key.text, x + before, down_mm - 1.1, style);
    x += width + gap_mm;
  }
  down_mm += 1.6;
}

Drawing ChartPage::finished(std::string description) {
  TextStyle const style{5.9, FontWeight::regular, false, chart_ink::quiet, 0};
  Layer source{std::string(source_layer), {}, {}};
  down_mm += 2.2;
  for (auto const& line : broken_lines(m_words.attribution, inner_mm, style, m_ruler)) {
    down_mm += 2.7;
    source.marks.push_back(TextRun{line, {margin_mm, down_mm - 0.5}, Anchor::start, style});
  }
  Drawing drawing{width_mm,
                  down_mm + margin_mm * 0.8,
                  m_words.subtitle.empty() ? m_words.title : m_words.title + " – " + m_words.subtitle,
                  std::move(description),
                  m_words.date.empty() ? "2024-01-01" : m_words.date,
                  std::string(code_of(m_words.language)),
                  {}};
  drawing.layers = {std::move(m_marks), std::move(m_title), std::move(source)};
  return drawing;
}

double ChartPage::width_of(std::string const& text, TextStyle const& style) const {
  return m_ruler.size_of(text, style).width_mm;
}

}  // namespace kansenatlas
