#include "geo/chart/map_chart.hpp"

#include <algorithm>

#include "geo/chart/attribution.hpp"
#include "geo/chart/map_content.hpp"
#include "geo/chart/map_layout.hpp"
#include "geo/chart/painter.hpp"

namespace kansenatlas {
namespace {

std::string pattern_of(LegendRow const& row) {
  if (row.outline) return std::string(name_of(*row.outline));
  if (!row.look || row.look->hatches.empty()) return "";
  if (row.look->hatches.size() > 1) return "cross-hatched";
  auto const& hatch = row.look->hatches.front();
  return hatch.is_dotted ? "dotted" : hatch.rises ? "hatched-rising" : "hatched-falling";
}

std::vector<LegendEntry> entries_of(MapContent const& content) {
  std::vector<LegendEntry> entries;
  for (auto const& block : content.legend)
    for (auto const& row : block.rows)
      entries.push_back({row.text, std::max(row.count, 0),
                         row.look      ? hex_of(row.look->fill)
                         : row.outline ? hex_of(colour_of(*row.outline))
                                       : "",
                         pattern_of(row)});
  return entries;
}

}  // namespace

MapPicture picture_of(MapSpec const& spec, Texts const& texts) {
  auto const content = content_of(spec, texts);
  MapResult result;
  result.title = content.title;
  for (auto const& part : content.subtitle) result.subtitle += (result.subtitle.empty() ? "" : " · ") + part;
  for (auto const& sentence : content.sentences) result.alt_text += (result.alt_text.empty() ? "" : " ") + sentence;
  result.legend = entries_of(content);
  result.attribution = attribution_of(content.sources, true, *spec.atlas, texts, content.figure_years);
  result.goodness_of_variance_fit = content.goodness_of_variance_fit;
  auto const ruler = font_ruler();
  auto layout = laid_out(content, spec, result.attribution, texts, *ruler);
  auto& drawing = layout.drawing;
  drawing.title = result.subtitle.empty() ? result.title : result.title + " – " + result.subtitle;
  drawing.description = result.alt_text;
  drawing.language = code_of(texts.language());
  auto const newest = std::max_element(content.dates.begin(), content.dates.end());
  drawing.date = newest == content.dates.end() ? "2024-01-01" : iso_text(*newest);
  result.width_mm = drawing.width_mm;
  result.height_mm = drawing.height_mm;
  return {std::move(drawing), std::move(result)};
}

MapResult draw_map(MapSpec const& spec, Texts const& texts, std::filesystem::path const& file) {
  auto const format = picture_format_of(file);
  auto [drawing, result] = picture_of(spec, texts);
  paint(drawing, format, spec.dpi, file);
  return result;
}

MapResult describe_map(MapSpec const& spec, Texts const& texts) { return picture_of(spec, texts).result; }

}  // namespace kansenatlas
