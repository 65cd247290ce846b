#include "geo/agenda/illustrate.hpp"

#include <map>

#include "geo/base/error.hpp"
#include "geo/chart/map_chart.hpp"

namespace kansenatlas {
namespace {

MapSpec spec_for(Figure const& figure, Material const& material, int region, Palettes const& palettes) {
  MapSpec spec;
  spec.atlas = &material.atlas;
  spec.ground = &material.ground;
  spec.palettes = &palettes;
  spec.has_legend_beside = true;  // as wide as the text of a page, and no higher than a third of it
  spec.focus = FocusChoice{&material.partition, region};
  spec.outlines = figure.outlines;
  if (figure.kind == FigureKind::indicator) {
    ChoroplethChoice choice;
    choice.indicator = figure.indicator;
    choice.year = figure.year;
    spec.choropleth = choice;
  }
  return spec;
}

std::vector<PictureLayer> partitions_of(Drawing const& drawing, Material const& material) {
  std::vector<PictureLayer> found;
  for (auto const& layer : drawing.layers)
    for (auto const& partition : material.atlas.partitions)
      if (layer.id == "outline-" + partition.id) found.push_back({layer.id, partition.name(material.texts.language())});
  return found;
}

// Nothing where the map cannot be made; the draft then says why.
std::optional<Picture> picture_for(Figure& figure, Draft& draft, MapSpec const& spec, Material const& material) {
  if (figure.chart) {
    auto drawing = picture_of(*figure.chart, material.texts);
    figure.alt_text = drawing.description;
    figure.source = words_of(*figure.chart).attribution;
    return Picture{figure.file, std::move(drawing), {}};
  }
  try {
    auto [drawing, result] = picture_of(spec, material.texts);
    figure.alt_text = result.alt_text;
    figure.source = result.attribution;
    auto partitions = partitions_of(drawing, material);
    return Picture{figure.file, std::move(drawing), std::move(partitions)};
  } catch (UsageError const& fault) {
    draft.warnings.push_back(figure.file + ": " + fault.what());
    return std::nullopt;
  }
}

void fill_alt_texts(Draft& draft) {
  std::map<std::string, std::string> by_file;
  for (auto const& section : draft.sections)
    for (auto const& block : section.blocks)
      if (auto const* figure = std::get_if<Figure>(&block)) by_file[figure->file] = figure->alt_text;
  for (auto& section : draft.sections)
    for (auto& block : section.blocks)
      if (auto* alt = std::get_if<AltText>(&block)) alt->text = by_file[alt->file];
}

}  // namespace

std::vector<Picture> illustrate(Draft& draft, Material const& material, int region, Palettes const& palettes) {
  std::vector<Picture> pictures;
  for (auto& section : draft.sections) {
    std::vector<Block> kept;
    for (auto& block : section.blocks) {
      if (auto* figure = std::get_if<Figure>(&block)) {
        auto picture = picture_for(*figure, draft, spec_for(*figure, material, region, palettes), material);
        if (!picture) continue;
        pictures.push_back(std::move(*picture));
      }
      kept.push_back(std::move(block));
    }
    section.blocks = std::move(kept);
  }
  fill_alt_texts(draft);
  return pictures;
}

}  // namespace kansenatlas
