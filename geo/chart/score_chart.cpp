#include "geo/chart/score_chart.hpp"

#include <array>
#include <cmath>

namespace kansenatlas {
namespace {

constexpr double bar_mm = 5.6, gap_mm = 0.5, line_mm = 3.3, meter_mm = 26;

struct Tint {
  Colour fill, ink;
};
// Dark to light, so that neighbours differ in print too.
Tint tint_of(std::size_t part) {
  constexpr std::array<Tint, 4> tints{Tint{{18, 53, 91}, chart_ink::white},
                                      {{138, 191, 221}, chart_ink::text},
                                      {{208, 226, 242}, chart_ink::text},
                                      {{230, 235, 240}, chart_ink::text}};
  return tints[std::min(part, tints.size() - 1)];
}

std::string label_of(ScorePart const& part, Texts const& texts) {
  return part.name + " " + texts.share(part.share, part.share < 0.1 || part.share > 0.9 ? 1 : 0);
}

void write_meter(ChartPage& page, double v, double baseline, Texts const& texts) {
  double const left = ChartPage::margin_mm + ChartPage::inner_mm - meter_mm, y = baseline - 1;
  page.box({left, y - 0.6, meter_mm, 1.2}, chart_ink::rule);
  page.box({left, y - 0.6, meter_mm * v, 1.2}, chart_ink::navy);
  page.text(texts.text("chart.score.v", fmt::arg("v", texts.number(v, 2))), left - 2, baseline, chart_style::small(),
            Anchor::end);
}

// Labels that do not fit inside their part stand under the bar, in order.
void write_bar(ChartPage& page, ScoreRow const& row, Texts const& texts) {
  TextStyle style = chart_style::words();
  double left = ChartPage::margin_mm;
  double const top = page.down_mm;
  std::string below;
  for (std::size_t i = 0; i < row.parts.size(); ++i) {
    auto const tint = tint_of(i);
    double const width = ChartPage::inner_mm * row.parts[i].share;
    bool const is_last = i + 1 == row.parts.size();
    page.box({left, top, std::max(0.4, width - (is_last ? 0 : gap_mm)), bar_mm}, tint.fill);
    auto const label = label_of(row.parts[i], texts);
    style.colour = tint.ink;
    if (page.width_of(label, style) + 3 < width)
      page.text(label, left + 1.5, top + bar_mm / 2 + 0.9, style);
    else
      below += (below.empty() ? "" : "  ·  ") + label;
    left += width;
  }
  page.down_mm = top + bar_mm;
  if (below.empty()) return;
  int const lines = page.lines(texts.text("chart.score.further", fmt::arg("parts", below)), ChartPage::margin_mm,
                               page.down_mm + 3, ChartPage::inner_mm, chart_style::small(), 2.8);
  page.down_mm += 2.8 * lines + 0.6;
}

void write_row(ChartPage& page, ScoreRow const& row, Texts const& texts) {
  page.down_mm += 5.2;
  page.text(row.partition, ChartPage::margin_mm, page.down_mm - 1.6,
            {7.4, FontWeight::semibold, false, chart_ink::navy, 0});
  if (!std::isnan(row.v_measure)) write_meter(page, row.v_measure, page.down_mm - 1.6, texts);
  write_bar(page, row, texts);
  page.down_mm += 3.8;
  int const lines = page.lines(row.finding, ChartPage::margin_mm, page.down_mm - 0.4, ChartPage::inner_mm,
                               chart_style::words(), line_mm);
  page.down_mm += line_mm * (lines - 1) + 2.4;
}

std::string description_of(ScoreChart const& chart, Texts const& texts) {
  auto text = texts.text("chart.score.alt", fmt::arg("region", chart.region));
  for (auto const& row : chart.rows) {
    std::vector<std::string> parts;
    for (auto const& part : row.parts) parts.push_back(label_of(part, texts));
    auto const list = texts.list(parts);
    auto const partition = fmt::arg("partition", row.partition);
    auto const shown = fmt::arg("parts", list);
    text += " " + (std::isnan(row.v_measure) ? texts.text("chart.score.alt_row_without_v", partition, shown)
                                             : texts.text("chart.score.alt_row", partition, shown,
                                                          fmt::arg("v", texts.number(row.v_measure, 2))));
  }
  return text;
}

}  // namespace

Drawing picture_of(ScoreChart const& chart, Texts const& texts) {
  auto const ruler = font_ruler();
  ChartPage page(chart.words, *ruler);
  for (auto const& row : chart.rows) write_row(page, row, texts);
  return page.finished(description_of(chart, texts));
}

}  // namespace kansenatlas
