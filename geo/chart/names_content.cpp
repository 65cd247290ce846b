#include <algorithm>
#include <map>

#include "geo/boundary/outline.hpp"
#include "geo/chart/map_content.hpp"

namespace kansenatlas {
namespace {

void add_municipalities(MapContent& content, MapSpec const& spec, std::size_t most) {
  std::vector<NameWish> wishes;
  for (std::size_t i = 0; i < spec.atlas->municipalities.size(); ++i) {
    if (!content.in_focus.empty() && !content.in_focus[i]) continue;
    auto const& municipality = spec.atlas->municipalities[i];
    auto const& label = spec.ground->labels[i];
    wishes.push_back({municipality.official_name, label.at, label.radius_m,
                      static_cast<double>(municipality.inhabitants_2024), NameKind::place});
  }
  std::stable_sort(wishes.begin(), wishes.end(),
                   [](auto const& a, auto const& b) { return a.importance > b.importance; });
  if (wishes.size() > most) wishes.resize(most);
  content.names.insert(content.names.end(), wishes.begin(), wishes.end());
}

void add_regions(MapContent& content, MapSpec const& spec, Partition const& partition) {
  for (std::size_t r = 0; r < partition.regions.size(); ++r) {
    std::vector<bool> is_member(spec.atlas->municipalities.size(), false);
    double inhabitants = 0;
    for (int const member : members_of(partition, static_cast<int>(r))) {
      is_member[static_cast<std::size_t>(member)] = true;
      inhabitants += static_cast<double>(spec.atlas->municipalities[static_cast<std::size_t>(member)].inhabitants_2024);
    }
    if (inhabitants == 0) continue;
    auto const label = label_point_of(polygon_of(spec.ground->coast, is_member), 500);
    content.names.push_back(
        {short_name(partition, static_cast<int>(r)), label.at, label.radius_m, inhabitants, NameKind::region});
  }
}

// The regions around the focus, each named at its municipality nearest to it.
void add_surroundings(MapContent& content, MapSpec const& spec) {
  auto const& [partition, region] = *spec.focus;
  RdBox focus;
  focus.include(bounds_of(spec.ground->coast, members_of(*partition, region)));
  RdPoint const centre{(focus.minimum.x + focus.maximum.x) / 2, (focus.minimum.y + focus.maximum.y) / 2};
  std::map<int, std::pair<double, std::size_t>> nearest;
  for (std::size_t i = 0; i < spec.ground->labels.size(); ++i) {
    int const r = partition->region_of[i];
    auto const& at = spec.ground->labels[i].at;
    double const distance = (at.x - centre.x) * (at.x - centre.x) + (at.y - centre.y) * (at.y - centre.y);
    if (r < 0 || r == region) continue;
    auto const [found, is_new] = nearest.try_emplace(r, distance, i);
    if (!is_new && distance < found->second.first) found->second = {distance, i};
  }
  for (auto const& [r, found] : nearest) {
    auto const& label = spec.ground->labels[found.second];
    content.names.push_back(
        {short_name(*partition, r), label.at, label.radius_m, -found.first, NameKind::surroundings});
  }
}

}  // namespace

void add_names(MapContent& content, MapSpec const& spec) {
  constexpr double narrow_mm = 110;
  std::size_t const large_municipalities = spec.width_mm < narrow_mm ? 14 : 26;
  auto const every = spec.atlas->municipalities.size();
  if (spec.labels == LabelChoice::none) return;
  if (spec.focus) {
    add_municipalities(content, spec, every);
    return add_surroundings(content, spec);
  }
  auto const* first = !content.outlines.empty() ? content.outlines.front().partition : content.by;
  if (spec.labels == LabelChoice::municipalities) return add_municipalities(content, spec, every);
  if (spec.labels == LabelChoice::regions && first) return add_regions(content, spec, *first);
  if (spec.mismatch) return;
  if (spec.choropleth && !content.by) return add_municipalities(content, spec, large_municipalities);
  if (first) add_regions(content, spec, *first);
}

}  // namespace kansenatlas
