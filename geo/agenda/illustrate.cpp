#include "geo/agenda/illustrate.hpp"

#include "geo/base/error.hpp"
#include "geo/chart/map_chart.hpp"

namespace kansenatlas {
namespace {

MapSpec spec_for(Figure const& figure, Material const& material, int region, Palettes const& palettes) {
  MapSpec spec;
  spec.atlas = &material.atlas;
  spec.ground = &material.ground;
  spec.palettes = &palettes;
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

}  // namespace

std::vector<std::string> illustrate(Draft& draft, Material const& material, int region, Palettes const& palettes,
                                    std::filesystem::path const& folder) {
  std::vector<std::string> files;
  for (auto& section : draft.sections) {
    std::vector<Block> kept;
    for (auto& block : section.blocks) {
      if (auto* figure = std::get_if<Figure>(&block)) {
        try {
          auto const result =
              draw_map(spec_for(*figure, material, region, palettes), material.texts, folder / figure->file);
          figure->alt_text = result.alt_text;
          figure->source = result.attribution;
          files.push_back(figure->file);
        } catch (UsageError const& fault) {
          draft.warnings.push_back(figure->file + ": " + fault.what());
          continue;
        }
      }
      kept.push_back(std::move(block));
    }
    section.blocks = std::move(kept);
  }
  return files;
}

}  // namespace kansenatlas
