#include "geo/agenda/new_opgave.hpp"

#include <algorithm>

#include <fmt/format.h>

#include "geo/base/text.hpp"
#include "geo/project/codes.hpp"
#include "geo/welfare/figures.hpp"
#include "geo/welfare/region_values.hpp"

namespace kansenatlas {
namespace {

std::string theme_title(Atlas const& atlas, std::string const& id, Language language) {
  for (auto const& theme : atlas.themes)
    if (theme.id == id) return theme.name(language);
  return id;
}

OpgaveIndicator entry_for(Atlas const& atlas, int indicator, RegionRef const& region) {
  OpgaveIndicator entry{atlas.indicators[static_cast<std::size_t>(indicator)].id, {}, 0, {}, 0};
  if (!region.partition) return entry;
  int const year = year_of(atlas, indicator, 0);
  auto const value = region_values(atlas, *region.partition, indicator, year)[static_cast<std::size_t>(region.region)];
  if (value.has_value()) {
    entry.baseline = value.value;
    entry.baseline_year = year;
  }
  return entry;
}

// Of the region with that code; without a value where there is none.
AreaValue value_in(Atlas const& atlas, int indicator, int year, std::string const& region) {
  for (auto const& partition : atlas.partitions)
    for (std::size_t r = 0; r < partition.regions.size(); ++r)
      if (partition.regions[r].code == region) return region_values(atlas, partition, indicator, year)[r];
  return {};
}

}  // namespace

Opgave opgave_about(Atlas const& atlas, int indicator, RegionRef const& region, Language language) {
  auto const& about = atlas.indicators[static_cast<std::size_t>(indicator)];
  Opgave opgave;
  opgave.id = opgave_id_about(about.id);
  opgave.title = about.name(language);
  if (region.partition) {
    opgave.region = region.get().code;
    opgave.partitions = {std::string(region.partition->base_id())};
  }
  opgave.indicators = {entry_for(atlas, indicator, region)};
  return opgave;
}

Opgave opgave_from(Opportunity const& opportunity, Atlas const& atlas, RegionRef const& region, Texts const& texts) {
  auto opgave = opgave_about(atlas, opportunity.indicators.front(), region, texts.language());
  for (std::size_t i = 1; i < opportunity.indicators.size(); ++i)
    opgave.indicators.push_back(entry_for(atlas, opportunity.indicators[i], region));
  if (opportunity.themes.size() == 2) {
    opgave.id = own_id_from(key_of(opportunity, atlas));
    opgave.title = texts.text(
        "opgaven.contrast_title", fmt::arg("strong", theme_title(atlas, opportunity.themes[0], texts.language())),
        fmt::arg("weak", lower_initial(theme_title(atlas, opportunity.themes[1], texts.language()))));
  }
  auto const sentence = sentence_of(opportunity, atlas, *region.partition, texts);
  opgave.why = texts.text("opgaven.from_pattern", fmt::arg("sentence", sentence));
  return opgave;
}

std::string baseline_words(OpgaveIndicator const& entry, std::string const& region, Atlas const& atlas,
                           Texts const& texts) {
  if (!entry.baseline) return "";
  auto const year = entry.baseline_year ? fmt::format(" ({})", entry.baseline_year) : "";
  auto const at = std::find_if(atlas.indicators.begin(), atlas.indicators.end(),
                               [&](Indicator const& one) { return one.id == entry.indicator; });
  if (at == atlas.indicators.end()) return texts.number(*entry.baseline, 1) + year;
  auto const value = value_in(atlas, static_cast<int>(at - atlas.indicators.begin()), entry.baseline_year, region);
  if (!value.has_value() || value.value != *entry.baseline) return texts.number(*entry.baseline, at->decimals) + year;
  int const decimals = decimals_of(*at, value);
  return std::string(mark_of(value)) + texts.number(as_shown(*at, value), std::max(0, decimals)) + year;
}

}  // namespace kansenatlas
