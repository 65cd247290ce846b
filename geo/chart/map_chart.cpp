#include "geo/chart/map_chart.hpp"

#include <algorithm>

#include "geo/atlas/lookup.hpp"
#include "geo/chart/map_content.hpp"
#include "geo/chart/map_layout.hpp"
#include "geo/chart/painter.hpp"

namespace kansenatlas {
namespace {

// The attributions that licences ask for with the dates of their facts: "CBS (1-1-2024) · CBS / Kadaster (1-1-2023)".
std::string attribution_of(MapContent const& content, Atlas const& atlas, Texts const& texts) {
  std::vector<std::string> names;
  std::vector<Source const*> sources;
  for (auto const& id : content.sources)
    if (auto const* source = source_of(atlas, id)) sources.push_back(source);
  // Every map shows the boundaries of the Kadaster.
  for (auto const& source : atlas.sources)
    if (source.publisher.find("Kadaster") != std::string::npos) sources.push_back(&source);
  for (auto const* source : sources) {
    auto name = source->attribution;
    if (name.starts_with("Bron: ")) name = name.substr(6);
    if (source->date.is_known()) name += fmt::format(" ({})", short_text(source->date, texts.language()));
    if (std::find(names.begin(), names.end(), name) == names.end()) names.push_back(name);
  }
  std::string joined;
  for (auto const& name : names) joined += (joined.empty() ? "" : " · ") + name;
  return texts.text("chart.source", fmt::arg("names", joined));
}

std::string pattern_of(LegendRow const& row) {
  if (row.outline) return std::string(name_of(*row.outline));
  if (!row.look || row.look->hatches.empty()) return "";
  if (row.look->hatches.size() > 1) return "cross-hatched";
  return row.look->hatches.front().is_dotted ? "dotted" : "hatched";
}

std::vector<LegendEntry> entries_of(MapContent const& content) {
  std::vector<LegendEntry> entries;
  for (auto const& block : content.legend)
    for (auto const& row : block.rows)
      entries.push_back({row.text, std::max(row.count, 0),
                         row.look      ? hex_of(row.look->fill)
                         : row.outline ? hex_of(strokes_of(*row.outline, 1).back().colour)
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
  result.attribution = attribution_of(content, *spec.atlas, texts);
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
