#include "geo/congruence/legal.hpp"

#include <algorithm>

#include "geo/atlas/lookup.hpp"
#include "geo/base/index.hpp"
#include "geo/congruence/cooperations.hpp"
#include "geo/congruence/scores.hpp"

namespace kansenatlas {
namespace {

constexpr int consolidation_year = 2017;  // of the law texts as they were read

// The newest version; null when the atlas has none.
Partition const* newest(Atlas const& atlas, std::string_view base_id) {
  Partition const* found = nullptr;
  for (auto const& partition : atlas.partitions)
    if (partition.base_id() == base_id && partition.kind != PartitionKind::user) found = &partition;
  return found;
}

double inhabitants_of(Atlas const& atlas, std::vector<int> const& municipalities) {
  double sum = 0;
  for (int const one : municipalities) sum += static_cast<double>(atlas.municipalities[at(one)].inhabitants_2024);
  return sum;
}

LegalTest test_named(char const* id, LegalKind kind, int text_year) {
  LegalTest test;
  test.id = id;
  test.kind = kind;
  test.text_year = text_year;
  return test;
}

LegalTest everybody_in_one(Atlas const& atlas) {
  auto test = test_named("T0", LegalKind::observation, consolidation_year);
  test.inner = newest(atlas, "veiligheidsregio");
  if (!test.inner) return test;
  for (std::size_t m = 0; m < test.inner->region_of.size(); ++m)
    if (test.inner->region_of[m] < 0) test.outliers.push_back(static_cast<int>(m));
  test.regions = static_cast<int>(test.inner->regions.size());
  for (int region = 0; region < test.regions; ++region)
    if (!members_of(*test.inner, region).empty()) ++test.regions_that_fit;
  test.holds = test.outliers.empty() && test.regions_that_fit == test.regions;
  test.inhabitants = inhabitants_of(atlas, test.outliers);
  return test;
}

// Has the body, or else the arrangement, the word in its name that the law prescribes for it?
bool is_named_veiligheidsregio(Arrangement const& arrangement) {
  auto const& name = arrangement.body.empty() ? arrangement.name : arrangement.body;
  return name.find("eiligheidsregio") != std::string::npos || name.find("eiligheids- en") != std::string::npos;
}

bool has_public_body(Atlas const& atlas, std::vector<int> const& members) {
  return std::any_of(atlas.arrangements.begin(), atlas.arrangements.end(), [&](Arrangement const& arrangement) {
    return is_in_force(arrangement, atlas.arrangements_on) && arrangement.form == "Openbaar lichaam" &&
           is_named_veiligheidsregio(arrangement) && municipalities_in(arrangement) == members;
  });
}

LegalTest public_bodies(Atlas const& atlas) {
  auto test = test_named("T1", LegalKind::law, consolidation_year);
  test.inner = newest(atlas, "veiligheidsregio");
  if (!test.inner) return test;
  test.regions = static_cast<int>(test.inner->regions.size());
  for (int region = 0; region < test.regions; ++region)
    if (!has_public_body(atlas, members_of(*test.inner, region))) test.unlinked.push_back(region);
  test.regions_that_fit = test.regions - static_cast<int>(test.unlinked.size());
  if (test.unlinked.empty()) test.holds = true;
  return test;
}

// Does every region of `inner` lie in one of `outer`?
LegalTest nests(Atlas const& atlas, LegalTest test, std::string_view inner, std::string_view outer) {
  test.inner = newest(atlas, inner);
  test.outer = newest(atlas, outer);
  if (!test.inner || !test.outer) return test;
  auto const scores = scores_of(atlas, *test.inner, *test.outer, Weight::inhabitants, nullptr);
  test.holds = scores.a_in_b.holds;
  test.outliers = scores.a_in_b.outliers;
  test.inhabitants = scores.a_in_b.inhabitants;
  test.regions = scores.regions_a;
  for (auto const& region : scores.regions_of_a)
    if (region.partners.size() <= 1) ++test.regions_that_fit;
  return test;
}

// Participants outside the region of `reference` where most inhabitants of the co-operation live (ties: the lower
// code).
std::vector<int> outside_majority(Atlas const& atlas, std::vector<int> const& participants,
                                  Partition const& reference) {
  std::vector<double> people(reference.regions.size());
  for (int const one : participants)
    if (int const region = reference.region_of[at(one)]; region >= 0)
      people[at(region)] += static_cast<double>(atlas.municipalities[at(one)].inhabitants_2024);
  auto const majority = static_cast<int>(std::max_element(people.begin(), people.end()) - people.begin());
  std::vector<int> outside;
  for (int const one : participants)
    if (reference.region_of[at(one)] != majority) outside.push_back(one);
  return outside;
}

LegalTest co_operations(Atlas const& atlas, Partition const& reference) {
  auto test = test_named("T6", LegalKind::comparison, 2023);
  test.outer = &reference;
  for (std::size_t i = 0; i < atlas.arrangements.size(); ++i) {
    auto const& arrangement = atlas.arrangements[i];
    auto const participants = municipalities_in(arrangement);
    if (!is_in_force(arrangement, atlas.arrangements_on) || participants.size() < 2) continue;
    ++test.regions;
    auto outside = outside_majority(atlas, participants, reference);
    if (outside.empty()) {
      ++test.regions_that_fit;
      continue;
    }
    test.outliers.insert(test.outliers.end(), outside.begin(), outside.end());
    test.crossing.push_back({static_cast<int>(i), std::move(outside)});
  }
  std::sort(test.outliers.begin(), test.outliers.end());
  test.outliers.erase(std::unique(test.outliers.begin(), test.outliers.end()), test.outliers.end());
  std::stable_sort(test.crossing.begin(), test.crossing.end(),
                   [](auto const& x, auto const& y) { return x.outside.size() > y.outside.size(); });
  if (test.regions > 0) test.holds = test.crossing.empty();
  test.inhabitants = inhabitants_of(atlas, test.outliers);
  return test;
}

}  // namespace

std::string_view name_of(LegalKind kind) {
  switch (kind) {
    case LegalKind::law:
      return "law";
    case LegalKind::motion:
      return "motion";
    case LegalKind::comparison:
      return "comparison";
    case LegalKind::observation:
      return "observation";
  }
  return "";
}

std::vector<LegalTest> legal_tests(Atlas const& atlas, Partition const& reference) {
  auto kring = nests(atlas, test_named("T3", LegalKind::law, 2024), "veiligheidsregio", "omgevingsdienst");
  kring.text_read = {2024, 1, 1};
  if (kring.holds == false) kring.holds.reset();  // a designated kring would do as well
  return {everybody_in_one(atlas),
          public_bodies(atlas),
          nests(atlas, test_named("T2", LegalKind::law, consolidation_year), "veiligheidsregio", "ggd_regio"),
          std::move(kring),
          nests(atlas, test_named("T4", LegalKind::observation, 0), "veiligheidsregio", "provincie"),
          nests(atlas, test_named("T5", LegalKind::motion, 2018), "rmc_regio", "arbeidsmarktregio"),
          co_operations(atlas, reference)};
}

}  // namespace kansenatlas
