#include "geo/chart/map_content.hpp"

#include <algorithm>
#include <cctype>

#include "geo/base/error.hpp"
#include "geo/base/text.hpp"

namespace kansenatlas {
namespace {

void check(MapSpec const& spec) {
  constexpr double narrowest_mm = 80, widest_mm = 600;
  if (!(spec.width_mm >= narrowest_mm && spec.width_mm <= widest_mm))
    throw UsageError(said("a map is {} to {} mm wide, not {}", narrowest_mm, widest_mm, spec.width_mm));
  if (spec.outlines.size() > 3)
    throw UsageError(
        said("a map shows at most 3 partitions, not {}; leave some out or make two maps", spec.outlines.size()));
  if (spec.mismatch && !spec.outlines.empty())
    throw UsageError(said("a mismatch map shows the borders of its own two partitions; leave --partition out"));
  if (spec.mismatch && spec.choropleth)
    throw UsageError(said("a map shows either an indicator or a mismatch; leave --indicator or --mismatch out"));
}

std::string title_of(MapSpec const& spec, Texts const& texts) {
  if (!spec.title.empty()) return spec.title;
  auto const language = texts.language();
  if (spec.choropleth)
    return spec.atlas->indicators[static_cast<std::size_t>(spec.choropleth->indicator)].name(language);
  if (spec.mismatch)
    return texts.text("chart.mismatch_title", fmt::arg("a", spec.mismatch->a->name(language)),
                      fmt::arg("b", lower_initial(spec.mismatch->b->name(language))));
  std::vector<std::string> names;
  for (auto const* partition : spec.outlines)
    names.push_back(names.empty() ? partition->name(language) : lower_initial(partition->name(language)));
  if (!names.empty() && !(spec.focus && names.size() == 1)) return texts.list(names);
  if (spec.focus) return spec.focus->partition->regions[static_cast<std::size_t>(spec.focus->region)].title;
  return spec.atlas->title;
}

}  // namespace

std::string short_name(Partition const& partition, int region) {
  auto const& name = partition.regions[static_cast<std::size_t>(region)].title;
  auto const singular = search_key(partition.singular_nl);
  for (auto const& kind : {singular + " ", singular.substr(0, singular.find(' ')) + " "})  // "ggd regio ", "ggd "
    if (search_key(name).starts_with(kind) && name.size() > kind.size()) return name.substr(kind.size());
  return name;
}

MapContent content_of(MapSpec const& spec, Texts const& texts) {
  check(spec);
  MapContent content;
  content.title = title_of(spec, texts);
  content.looks.assign(spec.atlas->municipalities.size(), {plain_land, {}});
  content.sentences.push_back(texts.text("chart.alt_map", fmt::arg("title", content.title)));
  add_focus(content, spec, texts);
  if (spec.choropleth) add_choropleth(content, spec, texts);
  if (spec.mismatch) add_mismatch(content, spec, texts);
  add_outlines(content, spec, texts);
  if (!content.in_focus.empty())
    for (std::size_t i = 0; i < content.looks.size(); ++i)
      if (!content.in_focus[i]) content.looks[i] = {surrounding_land, {}};
  add_names(content, spec);
  if (!spec.subtitle.empty()) content.subtitle = {spec.subtitle};
  return content;
}

}  // namespace kansenatlas
