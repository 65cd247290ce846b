#include "app/viewer/widgets/chart.hpp"

#include <algorithm>
#include <cmath>
#include <numeric>

#include "app/viewer/widgets/look.hpp"

namespace kansenatlas::viewer {
namespace {

constexpr int most_decimals = 6;

// Between two places that several dots share; 0 where there are no two.
float smallest_gap(std::vector<float> const& x, std::vector<std::size_t> const& order) {
  constexpr std::size_t several = 3;
  float gap = 1e6F, last = -1e6F;
  for (std::size_t i = 0; i + several <= order.size(); ++i) {
    float const here = x[order[i]];
    if (x[order[i + several - 1]] - here > 0.01F || here - last < 0.01F) continue;
    if (last > -1e6F) gap = std::min(gap, here - last);
    last = here;
  }
  return gap < 1e6F ? gap : 0;
}

// True when every dot found a place of its own.
bool settle(std::vector<float> const& x, std::vector<std::size_t> const& order, float radius, float most,
            float sideways, std::vector<ImVec2>& away) {
  float const apart = 2 * radius + 0.5F, step = radius * 0.5F;
  std::vector<std::size_t> placed;
  bool is_whole = true;
  auto const is_free = [&](std::size_t i, float dx, float dy) {
    for (auto other = placed.rbegin(); other != placed.rend() && x[i] - x[*other] < apart + 2 * sideways; ++other) {
      float const across = x[i] + dx - x[*other] - away[*other].x, up = dy - away[*other].y;
      if (across * across + up * up < apart * apart * 0.98F) return false;
    }
    return true;
  };
  auto const place = [&](std::size_t i, float dx) {
    for (float up = 0; up <= most; up += step)
      for (float const dy : {up, -up})
        if (is_free(i, dx, dy)) {
          away[i] = {dx, dy};
          return true;
        }
    return false;
  };
  for (std::size_t const i : order) {
    bool is_placed = place(i, 0);
    for (float dx = apart; !is_placed && dx <= sideways; dx += apart) is_placed = place(i, dx) || place(i, -dx);
    is_whole = is_whole && is_placed;
    placed.push_back(i);
  }
  return is_whole;
}

}  // namespace

float ValueAxis::at(double value) const {
  if (!(high > low)) return (left + right) / 2;
  return left + static_cast<float>((value - low) / (high - low)) * (right - left);
}

double ValueAxis::value_at(float x) const {
  return right > left ? low + (high - low) * static_cast<double>((x - left) / (right - left)) : low;
}

std::vector<double> round_ticks(double low, double high, int most) {
  std::vector<double> ticks;
  if (!(high > low) || most < 1) return ticks;
  double const rough = (high - low) / most;
  double const decade = std::pow(10, std::floor(std::log10(rough)));
  double step = 10 * decade;
  for (double const times : {1.0, 2.0, 5.0})
    if (times * decade >= rough) {
      step = times * decade;
      break;
    }
  for (auto n = std::llround(std::ceil(low / step - 1e-9)); static_cast<double>(n) * step <= high + 1e-9 * step; ++n)
    ticks.push_back(static_cast<double>(n) * step);
  return ticks;
}

int decimals_of_ticks(std::vector<double> const& ticks) {
  if (ticks.size() < 2) return 1;
  double const step = ticks[1] - ticks[0];
  int decimals = 0;
  for (double scale = 1; decimals < most_decimals && std::abs(std::round(step * scale) - step * scale) > 1e-6;
       scale *= 10)
    ++decimals;
  return decimals;
}

float draw_value_axis(ImDrawList& list, PanelUi const& ui, ValueAxis const& axis, float y, Texts const& texts) {
  list.AddLine({axis.left, y}, {axis.right, y}, look::line, ui.scale);
  float const spacing = ui.px(70);
  auto const ticks =
      round_ticks(axis.low, axis.high, std::max(1, static_cast<int>((axis.right - axis.left) / spacing)));
  int const decimals = decimals_of_ticks(ticks);
  for (double const tick : ticks) {
    float const x = std::round(axis.at(tick));
    list.AddLine({x, y}, {x, y + ui.px(4)}, look::muted, ui.scale);
    small_text_around(list, ui, {x, y + ui.px(5)}, look::muted, texts.number(tick, decimals));
  }
  return ui.px(5) + ui.fonts.small->FontSize;
}

void draw_mark(ImDrawList& list, ChartMark mark, ImVec2 at, float radius, ImU32 fill, ImU32 edge) {
  float const line = std::max(1.0F, radius * 0.25F);
  int const round_corners = radius < 6 ? 16 : 0;  // by itself a small circle gets six
  auto const polygon = [&](std::vector<ImVec2> const& corners) {
    list.AddConvexPolyFilled(corners.data(), static_cast<int>(corners.size()), fill);
    list.AddPolyline(corners.data(), static_cast<int>(corners.size()), edge, ImDrawFlags_Closed, line);
  };
  float const r = radius * 1.15F;
  switch (mark) {
    case ChartMark::dot:
      list.AddCircleFilled(at, radius, fill, round_corners);
      list.AddCircle(at, radius, edge, round_corners, line);
      break;
    case ChartMark::ring:
      list.AddCircleFilled(at, radius, look::panel, round_corners);
      list.AddCircle(at, radius - line / 2, edge, round_corners, line * 1.6F);
      break;
    case ChartMark::up:
      polygon({{at.x, at.y - r}, {at.x + r, at.y + r * 0.8F}, {at.x - r, at.y + r * 0.8F}});
      break;
    case ChartMark::down:
      polygon({{at.x, at.y + r}, {at.x - r, at.y - r * 0.8F}, {at.x + r, at.y - r * 0.8F}});
      break;
    case ChartMark::rhomb:
      polygon({{at.x, at.y - r}, {at.x + r, at.y}, {at.x, at.y + r}, {at.x - r, at.y}});
      break;
    case ChartMark::square:
      polygon({{at.x - radius, at.y - radius},
               {at.x + radius, at.y - radius},
               {at.x + radius, at.y + radius},
               {at.x - radius, at.y + radius}});
      break;
  }
}

ImVec2 small_size(PanelUi const& ui, std::string const& text) {
  return ui.fonts.small->CalcTextSizeA(ui.fonts.small->FontSize, 1e6F, 0, text.c_str());
}

void small_text(ImDrawList& list, PanelUi const& ui, ImVec2 at, ImU32 colour, std::string const& text) {
  list.AddText(ui.fonts.small, ui.fonts.small->FontSize, {std::floor(at.x), std::floor(at.y)}, colour, text.c_str());
}

void small_text_to(ImDrawList& list, PanelUi const& ui, ImVec2 at, ImU32 colour, std::string const& text) {
  small_text(list, ui, {at.x - small_size(ui, text).x, at.y}, colour, text);
}

void small_text_around(ImDrawList& list, PanelUi const& ui, ImVec2 at, ImU32 colour, std::string const& text) {
  small_text(list, ui, {at.x - small_size(ui, text).x / 2, at.y}, colour, text);
}

std::string small_shortened(PanelUi const& ui, std::string text, float width_px) {
  if (small_size(ui, text).x <= width_px) return text;
  constexpr char const* ellipsis = "\u2026";
  while (!text.empty() && small_size(ui, text + ellipsis).x > width_px) {
    while (text.size() > 1 && (static_cast<unsigned char>(text.back()) & 0xC0) == 0x80) text.pop_back();
    text.pop_back();
  }
  return text + ellipsis;
}

ImU32 ink_on(Colour colour) {
  constexpr double as_far_from_both = 0.179;
  return luminance_of(colour) < as_far_from_both ? IM_COL32_WHITE : IM_COL32_BLACK;
}

void dashed_upright(ImDrawList& list, PanelUi const& ui, float x, float top, float bottom, ImU32 colour) {
  float const dash = ui.px(4), gap = ui.px(3);
  x = std::round(x);
  for (float y = top; y < bottom; y += dash + gap)
    list.AddLine({x, y}, {x, std::min(y + dash, bottom)}, colour, 1.4F * ui.scale);
}

Swarm swarm(std::vector<float> const& x, float largest, float most) {
  std::vector<std::size_t> order(x.size());
  std::iota(order.begin(), order.end(), std::size_t{0});
  std::stable_sort(order.begin(), order.end(), [&](std::size_t a, std::size_t b) { return x[a] < x[b]; });
  float const gap = smallest_gap(x, order);
  Swarm found;
  for (float radius = largest; radius >= largest * 0.49F; radius -= largest / 20) {
    found = {radius, std::vector<ImVec2>(x.size(), ImVec2{0, 0})};
    if (settle(x, order, radius, most - radius, std::max(0.0F, gap / 2 - radius), found.away)) break;
  }
  return found;
}

}  // namespace kansenatlas::viewer
