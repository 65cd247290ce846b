#include "geo/chart/attribution.hpp"

#include "geo/atlas/lookup.hpp"

namespace kansenatlas {

std::string attribution_of(std::vector<std::string> const& ids, bool has_boundaries, Atlas const& atlas,
                           Texts const& texts, std::map<std::string, int> const& figure_years) {
  std::vector<Source const*> sources;
  for (auto const& id : ids)
    if (auto const* source = source_of(atlas, id)) sources.push_back(source);
  for (auto const& source : atlas.sources)
    if (has_boundaries && source.publisher.find("Kadaster") != std::string::npos) sources.push_back(&source);
  std::vector<std::string> names;
  for (auto const* source : sources) {
    auto name = source->attribution_in(texts.language());
    for (std::string_view const word : {"Bron: ", "Source: "})
      if (name.starts_with(word)) name = name.substr(word.size());
    if (auto const figures = figure_years.find(source->id); figures != figure_years.end())
      name += fmt::format(" ({})", texts.text("chart.figures_of", fmt::arg("year", figures->second)));
    else if (source->date.is_known())
      name += fmt::format(" ({})", short_text(source->date, texts.language()));
    if (std::find(names.begin(), names.end(), name) == names.end()) names.push_back(name);
  }
  std::string joined;
  for (auto const& name : names) joined += (joined.empty() ? "" : " · ") + name;
  return texts.text("chart.source", fmt::arg("names", joined));
}

}  // namespace kansenatlas
