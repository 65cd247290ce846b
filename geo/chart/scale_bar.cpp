#include "geo/chart/scale_bar.hpp"

#include <cmath>

namespace kansenatlas {

ScaleBar scale_bar_for(double metres_per_mm, double longest_mm) {
  double const longest_km = longest_mm * metres_per_mm / 1000;
  double const power = std::pow(10, std::floor(std::log10(longest_km)));
  double km = power;
  for (double const step : {2.0, 5.0})
    if (step * power <= longest_km) km = step * power;
  return {km, km * 1000 / metres_per_mm};
}

DrawnScaleBar drawn(ScaleBar const& bar, double scale, Language language, TextRuler const& ruler) {
  constexpr Colour ink{75, 85, 99}, white{255, 255, 255};
  TextStyle const style{6.2 * scale, FontWeight::regular, false, ink, 0.35 * scale};
  auto const number = [&](double km) { return format_number(km, km == std::floor(km) ? 0 : 1, language); };
  auto const end = number(bar.length_km) + "\u00a0km";
  double const half = bar.length_mm / 2, thick = 0.9 * scale, top = 2.6 * scale, left = 1 * scale;
  auto const segment = [&](double from, double to, Colour fill) {
    return Area{
        {{{left + from, top}, {left + to, top}, {left + to, top + thick}, {left + from, top + thick}}}, fill, {}};
  };
  DrawnScaleBar result;
  result.marks.push_back(segment(0, half, ink));
  result.marks.push_back(segment(half, bar.length_mm, white));
  double const right = left + bar.length_mm, bottom = top + thick;
  result.marks.push_back(
      Lines{{{{left, top}, {right, top}, {right, bottom}, {left, bottom}, {left, top}}}, {ink, 0.15 * scale, {}, 1}});
  double const baseline = top - 0.7 * scale;
  result.marks.push_back(TextRun{"0", {left, baseline}, Anchor::middle, style});
  result.marks.push_back(TextRun{number(bar.length_km / 2), {left + half, baseline}, Anchor::middle, style});
  double const shift = ruler.size_of(number(bar.length_km), style).width_mm / 2;
  result.marks.push_back(TextRun{end, {right - shift, baseline}, Anchor::start, style});
  result.width_mm = right - shift + ruler.size_of(end, style).width_mm;
  result.height_mm = bottom;
  return result;
}

}  // namespace kansenatlas
