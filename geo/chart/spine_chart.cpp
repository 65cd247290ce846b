#include "geo/chart/spine_chart.hpp"

#include "geo/base/text.hpp"
#include "geo/welfare/quantile.hpp"

namespace kansenatlas {
namespace {

constexpr double name_mm = 57, number_mm = 16.5, row_mm = 4.6, second_line_mm = 2.6, heading_mm = 4.9;
constexpr double own_right_mm = ChartPage::margin_mm + name_mm + number_mm,
                 national_right_mm = own_right_mm + number_mm, spine_left_mm = national_right_mm + 4,
                 spine_right_mm = ChartPage::margin_mm + ChartPage::inner_mm - 2,
                 half_mm = (spine_right_mm - spine_left_mm) / 2, centre_mm = spine_left_mm + half_mm;

double at_mm(SpineRow const& row, double value) { return centre_mm + half_mm * place_on_spine(row, value); }

PointForm form_of(Quarter quarter) {
  return quarter == Quarter::best    ? PointForm::filled
         : quarter == Quarter::worst ? PointForm::diamond
                                     : PointForm::hollow;
}
Colour colour_of(Quarter quarter) {
  return quarter == Quarter::best ? chart_ink::good : quarter == Quarter::worst ? chart_ink::bad : chart_ink::text;
}

void write_head(ChartPage& page, SpineChart const& chart, Texts const& texts) {
  page.legend({{texts.text("chart.spine.best"), PointForm::filled, chart_ink::good},
               {texts.text("chart.spine.middle"), PointForm::hollow, chart_ink::text},
               {texts.text("chart.spine.worst"), PointForm::diamond, chart_ink::bad},
               {texts.text("chart.spine.range", fmt::arg("peers", chart.peers)), {}, chart_ink::pale, 8},
               {texts.text("chart.spine.half"), {}, chart_ink::middle, 8}});
  page.down_mm += 4;
  double const y = page.down_mm - 1.2;
  auto const small = chart_style::small();
  page.text(texts.text("chart.spine.region"), own_right_mm, y, small, Anchor::end);
  page.text(texts.text("chart.spine.country"), national_right_mm, y, small, Anchor::end);
  page.text("◂ " + texts.text("chart.spine.less"), spine_left_mm, y, small);
  page.text(texts.text("chart.spine.country"), centre_mm, y, small, Anchor::middle);
  page.text(texts.text("chart.spine.more") + " ▸", spine_right_mm, y, small, Anchor::end);
  page.line({ChartPage::margin_mm, page.down_mm}, {ChartPage::margin_mm + ChartPage::inner_mm, page.down_mm},
            chart_ink::navy, 0.3);
}

void write_row(ChartPage& page, SpineRow const& row) {
  double const top = page.down_mm, baseline = top + 3.1;
  // The unit follows the name where both fit on a line.
  auto const words = chart_style::words(), small = chart_style::small();
  double const before = page.width_of(row.name + " ", words);
  auto const fits = [&](std::string const& unit) { return before + page.width_of(unit, small) <= name_mm; };
  bool const is_short = !fits(row.unit) && !row.short_unit.empty() && fits(row.short_unit);
  int names = 1;
  if (is_short || fits(row.unit)) {
    page.text(row.name, ChartPage::margin_mm, baseline, words);
    page.text(is_short ? row.short_unit : row.unit, ChartPage::margin_mm + before + 0.6, baseline, small);
  } else {
    names = page.lines(row.name, ChartPage::margin_mm, baseline, name_mm, words, second_line_mm);
    names +=
        page.lines(row.unit, ChartPage::margin_mm, baseline + second_line_mm * names, name_mm, small, second_line_mm);
  }
  double const height = row_mm + second_line_mm * (names - 1), y = top + height / 2;
  page.text(row.own, own_right_mm, baseline, chart_style::strong(), Anchor::end);
  page.text(row.reference, national_right_mm, baseline, words, Anchor::end);
  auto sorted = row.peers;
  std::sort(sorted.begin(), sorted.end());
  auto const stretch = [&](double from, double to, double thick, Colour colour) {
    double const a = at_mm(row, from), b = at_mm(row, to), left = std::min(a, b);
    page.box({left, y - thick / 2, std::abs(a - b), thick}, colour);
  };
  stretch(sorted.front(), sorted.back(), 2.2, chart_ink::pale);
  stretch(quantile_type_7(sorted, .25), quantile_type_7(sorted, .75), 2.2, chart_ink::middle);
  page.line({centre_mm, top}, {centre_mm, top + height}, chart_ink::text, 0.3);
  page.point({at_mm(row, row.value), y}, form_of(row.quarter), colour_of(row.quarter));
  page.down_mm = top + height;
  page.line({ChartPage::margin_mm, page.down_mm}, {spine_right_mm + 2, page.down_mm}, chart_ink::rule, 0.12);
}

std::vector<std::string> names_in(SpineChart const& chart, Quarter quarter) {
  std::vector<std::string> names;
  for (auto const& group : chart.groups)
    for (auto const& row : group.rows)
      if (row.quarter == quarter) names.push_back(lower_initial(row.name));
  return names;
}

std::string description_of(SpineChart const& chart, Texts const& texts) {
  int rows = 0, more = 0, less = 0;
  for (auto const& group : chart.groups)
    for (auto const& row : group.rows) {
      double const place = place_on_spine(row, row.value);
      ++rows;
      more += place > 0 ? 1 : 0;
      less += place < 0 ? 1 : 0;
    }
  auto text = texts.text("chart.spine.alt", fmt::arg("n", texts.integer(rows)), fmt::arg("region", chart.region),
                         fmt::arg("peers", chart.peers), fmt::arg("more", texts.integer(more)),
                         fmt::arg("less", texts.integer(less)));
  for (auto const& [quarter, key] :
       {std::pair{Quarter::best, "chart.spine.alt_best"}, std::pair{Quarter::worst, "chart.spine.alt_worst"}})
    if (auto const names = names_in(chart, quarter); !names.empty())
      text += " " + texts.text(key, fmt::arg("names", texts.list(names)));
  return text;
}

}  // namespace

double place_on_spine(SpineRow const& row, double value) {
  double reach = 0;
  for (double const peer : row.peers) reach = std::max(reach, std::abs(peer - row.national));
  if (reach == 0) return 0;
  return (row.higher_is_better ? 1 : -1) * (value - row.national) / reach;
}

Drawing picture_of(SpineChart const& chart, Texts const& texts) {
  auto const ruler = font_ruler();
  ChartPage page(chart.words, *ruler);
  write_head(page, chart, texts);
  for (auto const& group : chart.groups) {
    page.down_mm += heading_mm;
    page.text(group.heading, ChartPage::margin_mm, page.down_mm - 1.6,
              {7.4, FontWeight::semibold, false, chart_ink::navy, 0});
    for (auto const& row : group.rows) write_row(page, row);
  }
  return page.finished(description_of(chart, texts));
}

}  // namespace kansenatlas
