#include <cmath>
#include <iterator>

#include <fmt/format.h>

#include "geo/chart/painter.hpp"
#include "geo/chart/pango_text.hpp"

namespace kansenatlas {
namespace {

std::string escaped(std::string const& text) {
  std::string result;
  for (char const c : text) {
    if (c == '&')
      result += "&amp;";
    else if (c == '<')
      result += "&lt;";
    else if (c == '>')
      result += "&gt;";
    else if (c == '"')
      result += "&quot;";
    else
      result += c;
  }
  return result;
}

// Millimetres with up to two decimals, "-0" never.
std::string mm(double value) {
  auto const hundredths = std::llround(value * 100);
  auto const whole = std::abs(hundredths) / 100, rest = std::abs(hundredths) % 100;
  std::string text = fmt::format("{}{}", hundredths < 0 ? "-" : "", whole);
  if (rest != 0) text += rest % 10 == 0 ? fmt::format(".{}", rest / 10) : fmt::format(".{:02}", rest);
  return text;
}

std::string mm(PagePoint point) { return mm(point.x_mm) + " " + mm(point.y_mm); }

// A step in hundredths of a millimetre as short as it can be written: ".05", "-1.2", "3".
std::string step_text(long long hundredths) {
  auto text = mm(static_cast<double>(hundredths) / 100);
  if (text.starts_with("0.")) text.erase(0, 1);
  if (text.starts_with("-0.")) text.erase(1, 1);
  return text;
}

struct Hundredths {
  long long x = 0, y = 0;
  friend bool operator==(Hundredths const&, Hundredths const&) = default;
};

Hundredths rounded(PagePoint point) { return {std::llround(point.x_mm * 100), std::llround(point.y_mm * 100)}; }

// One step after another, from rounded place to rounded place so that nothing drifts. A minus sign separates, too.
void append_step(std::string& path, Hundredths from, Hundredths to) {
  auto const x = step_text(to.x - from.x), y = step_text(to.y - from.y);
  if (path.back() != 'l' && !x.starts_with('-')) path += ' ';
  path += x;
  if (!y.starts_with('-')) path += ' ';
  path += y;
}

// Points that round to the one before are left out.
std::string path_of(std::vector<PageLine> const& lines, bool as_rings) {
  std::string path;
  for (auto const& line : lines) {
    if (line.size() < 2) continue;
    bool const repeats_first = line.front() == line.back();
    auto last = rounded(line.front());
    path += "M" + mm(line.front()) + "l";
    for (std::size_t i = 1; i + (repeats_first ? 1 : 0) < line.size(); ++i) {
      auto const next = rounded(line[i]);
      if (next == last) continue;
      append_step(path, last, next);
      last = next;
    }
    if (path.back() == 'l') path += "0 0";
    if (as_rings || repeats_first) path += "z";
  }
  return path;
}

class SvgWriter {
 public:
  SvgWriter(Drawing const& drawing, std::string const& id_prefix) : m_drawing(drawing), m_prefix(escaped(id_prefix)) {}

  std::string text() {
    std::string layers;
    for (std::size_t i = 0; i < m_drawing.layers.size(); ++i) layers += group_of(m_drawing.layers[i], i);
    return fmt::format(
               "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"{0}mm\" "
               "height=\"{1}mm\" viewBox=\"0 0 {0} {1}\" xml:lang=\"{2}\" role=\"img\" aria-labelledby=\"{6}name "
               "{6}description\" font-family=\"{3}\">\n<title id=\"{6}name\">{4}</title>\n<desc "
               "id=\"{6}description\">{5}</desc>\n",
               mm(m_drawing.width_mm), mm(m_drawing.height_mm), m_drawing.language, font_families,
               escaped(m_drawing.title), escaped(m_drawing.description), m_prefix) +
           "<defs>\n" + m_definitions + "</defs>\n" +
           (m_prefix.empty() ? "<rect width=\"100%\" height=\"100%\" fill=\"#ffffff\"/>\n" : "") + layers + "</svg>\n";
  }

 private:
  std::string group_of(Layer const& layer, std::size_t index) {
    std::string clip;
    if (layer.clip) {
      m_definitions += fmt::format(
          "<clipPath id=\"{}clip{}\"><rect x=\"{}\" y=\"{}\" width=\"{}\" height=\"{}\"/></clipPath>\n", m_prefix,
          index, mm(layer.clip->left_mm), mm(layer.clip->top_mm), mm(layer.clip->width_mm), mm(layer.clip->height_mm));
      clip = fmt::format(" clip-path=\"url(#{}clip{})\"", m_prefix, index);
    }
    std::string group = fmt::format("<g id=\"{}{}\"{}>\n", m_prefix, escaped(layer.id), clip);
    for (auto const& mark : layer.marks) std::visit([&](auto const& each) { group += element_of(each); }, mark);
    return group + "</g>\n";
  }

  std::string element_of(Area const& area) {
    auto const path = path_of(area.rings, true);
    std::string elements;
    if (area.fill)
      elements += fmt::format("<path fill-rule=\"evenodd\" fill=\"{}\" d=\"{}\"/>\n", hex_of(*area.fill), path);
    for (auto const& hatch : area.hatches)
      elements += fmt::format("<path fill-rule=\"evenodd\" fill=\"url(#{})\" d=\"{}\"/>\n", pattern_of(hatch), path);
    return elements;
  }

  std::string element_of(Lines const& lines) {
    auto const& stroke = lines.stroke;
    std::string extra;
    if (stroke.opacity < 1) extra += fmt::format(" stroke-opacity=\"{}\"", mm(stroke.opacity));
    bool const has_bars = !stroke.dashes_mm.empty() && stroke.dashes_mm.front() > 0;
    if (!has_bars) extra += " stroke-linecap=\"round\"";
    if (!stroke.dashes_mm.empty()) {
      std::string dashes;
      for (double const dash : stroke.dashes_mm) dashes += (dashes.empty() ? "" : " ") + mm(dash);
      extra += fmt::format(" stroke-dasharray=\"{}\"", dashes);
    }
    return fmt::format("<path fill=\"none\" stroke=\"{}\" stroke-width=\"{}\" stroke-linejoin=\"round\"{} d=\"{}\"/>\n",
                       hex_of(stroke.colour), mm(stroke.width_mm), extra, path_of(lines.lines, false));
  }

  static std::string element_of(TextRun const& run) {
    auto const& style = run.style;
    std::string font = fmt::format("x=\"{}\" y=\"{}\" font-size=\"{:.3f}\"", mm(run.baseline.x_mm),
                                   mm(run.baseline.y_mm), style.size_pt * mm_per_pt);
    if (style.weight != FontWeight::regular)
      font += style.weight == FontWeight::semibold ? " font-weight=\"600\"" : " font-weight=\"700\"";
    if (style.is_italic) font += " font-style=\"italic\"";
    if (run.anchor != Anchor::start)
      font += run.anchor == Anchor::middle ? " text-anchor=\"middle\"" : " text-anchor=\"end\"";
    std::string elements;
    // The edge is an element of its own: not every reader knows paint-order.
    if (style.halo_mm > 0)
      elements += fmt::format(
          "<text aria-hidden=\"true\" {} fill=\"none\" stroke=\"#ffffff\" stroke-opacity=\"0.9\" stroke-width=\"{}\" "
          "stroke-linejoin=\"round\">{}</text>\n",
          font, mm(2 * style.halo_mm), escaped(run.text));
    return elements + fmt::format("<text {} fill=\"{}\">{}</text>\n", font, hex_of(style.colour), escaped(run.text));
  }

  // Each kind of hatch once.
  std::string pattern_of(Hatch const& hatch) {
    for (std::size_t i = 0; i < m_hatches.size(); ++i)
      if (m_hatches[i] == hatch) return fmt::format("{}hatch{}", m_prefix, i);
    m_hatches.push_back(hatch);
    auto const id = fmt::format("{}hatch{}", m_prefix, m_hatches.size() - 1);
    auto const step = mm(hatch.spacing_mm);
    if (hatch.is_dotted) {
      auto const half = mm(hatch.spacing_mm / 2), double_step = mm(2 * hatch.spacing_mm);
      m_definitions += fmt::format(
          "<pattern id=\"{}\" patternUnits=\"userSpaceOnUse\" width=\"{}\" height=\"{}\"><g fill=\"{}\"><circle "
          "cx=\"{}\" cy=\"{}\" r=\"{}\"/><circle cx=\"{}\" cy=\"{}\" r=\"{}\"/></g></pattern>\n",
          id, step, double_step, hex_of(hatch.colour), mm(hatch.spacing_mm / 4), half, mm(hatch.width_mm / 2),
          mm(0.75 * hatch.spacing_mm), mm(1.5 * hatch.spacing_mm), mm(hatch.width_mm / 2));
    } else {
      m_definitions += fmt::format(
          "<pattern id=\"{}\" patternUnits=\"userSpaceOnUse\" width=\"{}\" height=\"{}\" "
          "patternTransform=\"rotate({})\"><rect width=\"{}\" height=\"{}\" fill=\"{}\"/></pattern>\n",
          id, step, step, hatch.rises ? 45 : -45, mm(hatch.width_mm), step, hex_of(hatch.colour));
    }
    return id;
  }

  Drawing const& m_drawing;
  std::string m_prefix;
  std::string m_definitions;
  std::vector<Hatch> m_hatches;
};

}  // namespace

std::string svg_of(Drawing const& drawing, std::string const& id_prefix) {
  return SvgWriter(drawing, id_prefix).text();
}

}  // namespace kansenatlas
