#include "geo/agenda/new_opgave.hpp"

#include "geo/base/text.hpp"
#include "geo/project/codes.hpp"
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

}  // namespace kansenatlas
