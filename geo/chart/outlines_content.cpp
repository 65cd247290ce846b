#include <algorithm>
#include <functional>

#include "geo/base/text.hpp"
#include "geo/chart/map_content.hpp"

namespace kansenatlas {
namespace {

std::vector<Partition const*> partitions_shown(MapSpec const& spec) {
  if (spec.mismatch) return {spec.mismatch->a, spec.mismatch->b};
  if (!spec.outlines.empty()) return spec.outlines;
  if (spec.focus) return {spec.focus->partition};
  return {};
}

}  // namespace

void add_outlines(MapContent& content, MapSpec const& spec, Texts const& texts) {
  auto const partitions = partitions_shown(spec);
  auto const looks = outline_looks(static_cast<int>(partitions.size()));
  auto const language = texts.language();
  LegendBlock block;
  block.heading = texts.text("chart.borders");
  block.count_heading = texts.text("chart.regions_heading");
  std::vector<std::string> described, dated;
  for (std::size_t i = 0; i < partitions.size(); ++i) {
    auto const& partition = *partitions[i];
    auto const count = static_cast<int>(partition.regions.size());
    content.outlines.push_back({&partition, looks[i]});
    block.rows.push_back({partition.name(language), count, std::nullopt, looks[i]});
    described.push_back(texts.text("chart.alt_outline", fmt::arg("count", texts.integer(count)),
                                   fmt::arg("name", lower_initial(partition.name(language))),
                                   fmt::arg("look", texts.text(fmt::format("chart.look_{}", name_of(looks[i]))))));
    dated.push_back(short_text(partition.date, language));
    content.sources.push_back(partition.source);
    content.dates.push_back(partition.date);
  }
  if (partitions.empty()) return;
  bool const is_one_date = std::adjacent_find(dated.begin(), dated.end(), std::not_equal_to<>()) == dated.end();
  if (!is_one_date)
    for (std::size_t i = 0; i < dated.size(); ++i)
      if (partitions[i]->date.is_known()) block.rows[i].text += " (" + dated[i] + ")";
  if (!spec.choropleth && is_one_date && partitions.front()->date.is_known())
    content.subtitle.push_back(texts.text("chart.as_of", fmt::arg("date", dated.front())));
  content.sentences.push_back(texts.text("chart.alt_outlines", fmt::arg("list", texts.list(described))));
  content.legend.push_back(std::move(block));
}

}  // namespace kansenatlas
