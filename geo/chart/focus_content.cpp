#include <algorithm>

#include "geo/base/text.hpp"
#include "geo/chart/map_content.hpp"

namespace kansenatlas {

void add_focus(MapContent& content, MapSpec const& spec, Texts const& texts) {
  if (!spec.focus) return;
  auto const& [partition, region] = *spec.focus;
  auto const& chosen = partition->regions[static_cast<std::size_t>(region)];
  content.in_focus.assign(spec.atlas->municipalities.size(), false);
  long long inhabitants = 0;
  std::vector<std::string> names;
  for (int const member : members_of(*partition, region)) {
    auto const& municipality = spec.atlas->municipalities[static_cast<std::size_t>(member)];
    content.in_focus[static_cast<std::size_t>(member)] = true;
    inhabitants += municipality.inhabitants_2024;
    names.push_back(municipality.official_name);
  }
  if (content.title != chosen.title) content.subtitle.push_back(chosen.title);
  content.subtitle.push_back(texts.plural("chart.municipalities", static_cast<long long>(names.size())));
  if (!spec.choropleth)
    content.subtitle.push_back(texts.text("chart.inhabitants", fmt::arg("n", texts.integer(inhabitants))));
  std::sort(names.begin(), names.end(), [](auto const& a, auto const& b) { return search_key(a) < search_key(b); });
  // Where the map is about something else, the members are in the text around it.
  bool const is_about_members = !spec.choropleth && spec.outlines.size() < 2 && !spec.mismatch;
  content.sentences.push_back(
      is_about_members ? texts.plural("chart.alt_focus", static_cast<long long>(names.size()),
                                      fmt::arg("region", chosen.title), fmt::arg("members", texts.list(names)))
                       : texts.plural("chart.alt_focus_count", static_cast<long long>(names.size()),
                                      fmt::arg("region", chosen.title)));
  content.sources.push_back(partition->source);
  content.dates.push_back(partition->date);
}

}  // namespace kansenatlas
