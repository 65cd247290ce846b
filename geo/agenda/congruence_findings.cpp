#include "geo/agenda/congruence_findings.hpp"

#include <algorithm>
#include <map>

#include "geo/agenda/composer.hpp"

namespace kansenatlas {
namespace {

constexpr std::size_t names_in_a_line = 9, names_beside = 3;

std::vector<int> of_region(std::vector<int> const& municipalities, Partition const& partition, int region) {
  std::vector<int> kept;
  std::copy_if(municipalities.begin(), municipalities.end(), std::back_inserter(kept),
               [&](int m) { return partition.region_of[static_cast<std::size_t>(m)] == region; });
  return kept;
}

std::vector<CongruenceFinding::Met> met_regions(Atlas const& atlas, Partition const& other,
                                                std::vector<int> const& members) {
  std::map<int, std::vector<int>> by_region;
  for (int const m : members) by_region[other.region_of[static_cast<std::size_t>(m)]].push_back(m);
  std::vector<CongruenceFinding::Met> met;
  for (auto const& [region, municipalities] : by_region) met.push_back({region, municipalities});
  std::stable_sort(met.begin(), met.end(), [&](auto const& a, auto const& b) {
    return inhabitants_of(atlas, a.municipalities) > inhabitants_of(atlas, b.municipalities);
  });
  return met;
}

void measure_border(CongruenceFinding& finding, Material const& material, int region) {
  auto const& own = material.partition.region_of;
  auto const& other = finding.scores->b->region_of;
  for (auto const& arc : material.ground.water.arcs) {
    if (arc.left < 0 || arc.right < 0) continue;
    auto const left = static_cast<std::size_t>(arc.left), right = static_cast<std::size_t>(arc.right);
    if ((own[left] == region) == (own[right] == region)) continue;
    finding.border_km += arc.length_m / 1000;
    if (other[left] != other[right]) finding.shared_border_km += arc.length_m / 1000;
  }
}

}  // namespace

std::vector<CongruenceFinding> congruence_findings(Material const& material, int region) {
  std::vector<CongruenceFinding> findings;
  auto const members = members_of(material.partition, region);
  for (auto const& scores : material.comparisons) {
    CongruenceFinding finding;
    finding.scores = &scores;
    finding.place = static_cast<int>(findings.size()) + 1;
    finding.met = met_regions(material.atlas, *scores.b, members);
    if (finding.met.size() == 1 && finding.met.front().region >= 0)
      for (int const m : members_of(*scores.b, finding.met.front().region))
        if (material.partition.region_of[static_cast<std::size_t>(m)] != region) finding.others.push_back(m);
    finding.outliers = of_region(scores.a_in_b.outliers, material.partition, region);
    finding.visitors = of_region(scores.b_in_a.outliers, material.partition, region);
    for (auto const& move : scores.a_into_b.list)
      if (move.from == region || move.to == region) finding.moves.push_back(move);
    measure_border(finding, material, region);
    findings.push_back(std::move(finding));
  }
  return findings;
}

std::string summary_of(CongruenceFinding const& finding, Material const& material) {
  auto const& texts = material.texts;
  auto const& other = *finding.scores->b;
  auto const name = fmt::arg("partition", other.name(texts.language()));
  if (finding.met.empty()) return texts.text("agenda.congruence.summary_empty", name);
  auto const first = finding.met.front().region;
  std::string const title =
      first >= 0 ? other.regions[static_cast<std::size_t>(first)].title : texts.text("agenda.congruence.nowhere");
  if (finding.is_identical()) return texts.text("agenda.congruence.summary_same", name, fmt::arg("region", title));
  if (finding.met.size() == 1) {
    auto const others = finding.others.size();
    auto const count = texts.integer(static_cast<long long>(others));
    auto const others_named = names_of(material.atlas, finding.others);
    return others <= names_beside ? texts.text("agenda.congruence.summary_inside", name, fmt::arg("region", title),
                                               fmt::arg("names", texts.list(others_named)))
                                  : texts.text("agenda.congruence.summary_inside_many", name, fmt::arg("region", title),
                                               fmt::arg("n", count));
  }
  auto const elsewhere = finding.outliers.size();
  auto const n = texts.integer(static_cast<long long>(finding.met.size()));
  auto const names = names_of(material.atlas, finding.outliers);
  return texts.plural(
      elsewhere > names_in_a_line ? "agenda.congruence.summary_split_many" : "agenda.congruence.summary_split",
      static_cast<long long>(elsewhere), name, fmt::arg("regions", n), fmt::arg("region", title),
      fmt::arg("names", texts.list(names)));
}

}  // namespace kansenatlas
