#pragma once
// Legal and policy tests of the partitions: true, false, or not to be decided from the data. A test that does not hold
// is a finding to explain, never a verdict.
//
//   T0 observation  each municipality in exactly one veiligheidsregio (Wvr art. 8 and annex)
//   T1 law          the municipalities of each veiligheidsregio form a public body of that name (Wvr art. 9): one
//                   arrangement in force with that form and exactly those participants; otherwise not to be decided,
//                   since the register may be incomplete
//   T2 law          a GGD serves one or more whole veiligheidsregio's (Wpg art. 14)
//   T3 law          an omgevingsdienst serves one or more whole veiligheidsregio's, or a designated "kring" (Ow art.
//                   18.21): holds where they nest, otherwise not to be decided, since designations are not in the data
//   T4 observation  each veiligheidsregio in one province
//   T5 motion       each RMC-regio in one arbeidsmarktregio (34 812 nr. 10)
//   T6 comparison   each co-operation in force with two or more municipalities in one region of the reference
//                   partition (Flemish Regiodecreet 2023: apply or explain)
//
// The majority rule (by inhabitants) picks who is named, not who is wrong.
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "geo/atlas/atlas.hpp"

namespace kansenatlas {

enum class LegalKind { law, motion, comparison, observation };
std::string_view name_of(LegalKind kind);

// A co-operation that crosses regions of the reference partition.
struct CrossingArrangement {
  int arrangement = 0;       // index in the atlas
  std::vector<int> outside;  // participants outside the region with most of its inhabitants
};

struct LegalTest {
  std::string id;  // "T2"
  LegalKind kind = LegalKind::observation;
  std::optional<bool> holds;                  // nothing: cannot be decided from the data
  std::vector<int> outliers;                  // municipalities that deviate, atlas order
  double inhabitants = 0;                     // of the outliers
  Partition const* inner = nullptr;           // tested ...
  Partition const* outer = nullptr;           // ... against; null where the test has no other partition
  int regions = 0;                            // of the tested partition; T6: co-operations tested
  int regions_that_fit = 0;                   // of those
  std::vector<int> unlinked;                  // T1: veiligheidsregio's without such an arrangement
  std::vector<CrossingArrangement> crossing;  // T6 only, most municipalities outside first
  Date text_read;     // day of the text that the rule was worded from; unknown: only the year below
  int text_year = 0;  // 0: there is no text
};

// All seven, in order. A test whose partitions the atlas lacks cannot be decided. `reference`: for T6. The atlas must
// outlive the result.
std::vector<LegalTest> legal_tests(Atlas const& atlas, Partition const& reference);

}  // namespace kansenatlas
