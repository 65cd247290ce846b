#include "geo/chart/strip_chart.hpp"

namespace kansenatlas {
namespace {

constexpr double left_mm = ChartPage::margin_mm + 1.5, right_mm = ChartPage::margin_mm + ChartPage::inner_mm - 1.5;
constexpr double band_mm = 14.8, strip_mm = 3.6;

struct Axis {
  double low = 0, high = 1;
  [[nodiscard]] double at(double value) const {
    return high > low ? left_mm + (right_mm - left_mm) * (value - low) / (high - low) : (left_mm + right_mm) / 2;
  }
};

Axis axis_of(StripRow const& row) {
  auto const [low, high] = std::minmax_element(row.all.begin(), row.all.end());
  return {*low, *high};
}

void write_names(ChartPage& page, StripRow const& row, Axis const& axis, double y_mm) {
  auto const style = chart_style::words();
  auto const low = row.lowest_name + " " + row.lowest_shown, high = row.highest_name + " " + row.highest_shown;
  double const low_width = page.width_of(low, style), high_width = page.width_of(high, style);
  constexpr double gap = 4;
  // Each under its point; where they would meet, the two move apart.
  double a = std::clamp(axis.at(row.lowest) - low_width / 2, left_mm, right_mm - low_width);
  double b = std::clamp(axis.at(row.highest) - high_width / 2, left_mm, right_mm - high_width);
  if (a + low_width + gap > b) {
    double const middle = std::clamp((a + low_width + b) / 2, left_mm + low_width + gap / 2,
                                     std::max(left_mm + low_width + gap / 2, right_mm - high_width - gap / 2));
    a = middle - gap / 2 - low_width;
    b = middle + gap / 2;
  }
  page.text(low, a, y_mm, style);
  page.text(high, b, y_mm, style);
}

// Name and unit on one line up to `end_mm`; where that is too short, the unit below the name, and the row lower.
void write_heading(ChartPage& page, StripRow const& row, double end_mm) {
  constexpr double gap_mm = 1.6, line_mm = 3;
  page.text(row.name, ChartPage::margin_mm, page.down_mm + 3.4, chart_style::strong());
  double const beside = ChartPage::margin_mm + page.width_of(row.name, chart_style::strong()) + gap_mm;
  bool const fits = beside + page.width_of(row.unit, chart_style::small()) + gap_mm <= end_mm;
  if (fits) return page.text(row.unit, beside, page.down_mm + 3.4, chart_style::small());
  page.down_mm += line_mm * page.lines(row.unit, ChartPage::margin_mm, page.down_mm + 3.4 + line_mm,
                                       ChartPage::inner_mm, chart_style::small(), line_mm);
}

void write_row(ChartPage& page, StripRow const& row, Texts const& texts) {
  auto const axis = axis_of(row);
  auto const range =
      texts.text("chart.strip.all", fmt::arg("low", row.all_lowest_shown), fmt::arg("high", row.all_highest_shown));
  page.text(range, right_mm + 1.5, page.down_mm + 3.4, chart_style::small(), Anchor::end);
  write_heading(page, row, right_mm + 1.5 - page.width_of(range, chart_style::small()));
  double const top = page.down_mm, strip = top + 5.6, y = strip + strip_mm / 2;
  page.box({left_mm - 1.5, strip, right_mm - left_mm + 3, strip_mm}, {244, 246, 248});
  std::vector<double> ticks;
  for (double const value : row.all) ticks.push_back(axis.at(value));
  std::sort(ticks.begin(), ticks.end());
  page.ticks(ticks, strip + 0.5, strip + strip_mm - 0.5, {{148, 160, 176}, 0.16, {}, 0.6});
  for (double const value : row.own) page.point({axis.at(value), y}, PointForm::filled, chart_ink::good, 1.0);
  if (row.national == row.national) page.point({axis.at(row.national), y}, PointForm::dashes, chart_ink::text, 1.35);
  if (row.region == row.region) page.point({axis.at(row.region), y}, PointForm::bar, chart_ink::navy, 1.6);
  write_names(page, row, axis, strip + strip_mm + 3.5);
  page.down_mm = top + band_mm;
}

std::string description_of(StripChart const& chart, Texts const& texts) {
  auto text = texts.text("chart.strip.alt", fmt::arg("region", chart.region));
  for (auto const& row : chart.rows)
    text += " " + texts.text("chart.strip.alt_row", fmt::arg("name", row.name), fmt::arg("low", row.lowest_shown),
                             fmt::arg("low_name", row.lowest_name), fmt::arg("high", row.highest_shown),
                             fmt::arg("high_name", row.highest_name), fmt::arg("region", row.region_shown),
                             fmt::arg("national", row.national_shown));
  return text;
}

}  // namespace

Drawing picture_of(StripChart const& chart, Texts const& texts) {
  auto const ruler = font_ruler();
  ChartPage page(chart.words, *ruler);
  page.legend({{texts.text("chart.strip.own"), PointForm::filled, chart_ink::good},
               {texts.text("chart.strip.region"), PointForm::bar, chart_ink::navy},
               {texts.text("chart.strip.country"), PointForm::dashes, chart_ink::text},
               {texts.text("chart.strip.each"), {}, {202, 209, 218}, 8}});
  for (auto const& row : chart.rows) write_row(page, row, texts);
  return page.finished(description_of(chart, texts));
}

}  // namespace kansenatlas
