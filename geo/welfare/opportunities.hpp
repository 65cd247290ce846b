#pragma once
// Facts that a kansenagenda builds on: patterns in a region's figures, with their numbers. A pattern says what stands
// beside what; it never says that one thing causes another.
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "geo/atlas/atlas.hpp"
#include "geo/base/texts.hpp"
#include "geo/boundary/network.hpp"
#include "geo/welfare/autocorrelation.hpp"
#include "geo/welfare/comparison.hpp"

namespace kansenatlas {

enum class OpportunityPattern {
  contrast,         // a theme that is relatively favourable beside one that is relatively unfavourable
  against_trend,    // moves one way while the country moves the other way, both with a demonstrable trend
  similar_regions,  // in the least favourable quarter, while at least four of five similar regions do better
  worst_quarter,    // at least half of the inhabitants, and more than nationally, live in municipalities of the least
                    // favourable quarter
  spot,             // municipalities of a cluster of high or of low values, within the region or next to it
};
std::string_view name_of(OpportunityPattern pattern);  // "contrast", "against_trend", ...

struct Opportunity {
  OpportunityPattern pattern{};
  std::vector<int> indicators;
  std::vector<std::pair<std::string, double>> numbers;  // by name, in the order of the sentence
  std::vector<std::string> themes;                      // contrast: the favourable one, the unfavourable one
  std::vector<int> municipalities;                      // worst_quarter, spot
  std::vector<int> beside;                              // spot: across the border, next to the region
  std::vector<int> regions;                             // similar_regions: those that do better, best first
  int year = 0;                                         // of the figures; contrast: the newest
  std::vector<AreaValue> basis = {};   // per indicator the region's own value: method, status, interval
  std::vector<int> basis_years = {};   // and its year
  std::vector<AreaValue> others = {};  // similar_regions: those that went into the mean, the most favourable first
  [[nodiscard]] double number(std::string_view name) const;  // NaN where there is none
};

// Thresholds, stated in the text beside the results.
constexpr int contrast_fewest_indicators = 3;  // per theme, with a rank
constexpr double contrast_favourable = 0.6;    // mean place in the theme, 1 the best region and 0 the worst
constexpr double contrast_unfavourable = 0.4;
constexpr int similar_fewest_better = 4;
constexpr double worst_quarter_fewest = 0.5;  // of the inhabitants

// The search for patterns in the regions of one partition, over the indicators that an agenda may lean on
// (comparable_indicators) in their newest year. What all regions share is computed once.
class OpportunitySearch {
 public:
  // `water`: the network with water included, for the clusters; null: without those. What is referred to must outlive
  // this.
  OpportunitySearch(Atlas const& atlas, Network const* water, Partition const& partition,
                    bool with_supplementary = true);
  [[nodiscard]] std::vector<Opportunity> in(int region) const;

  // One indicator as the partition sees it.
  struct Sight {
    IndicatorFigures regional;
    std::vector<AreaValue> municipal;
    Direction direction = Direction::none;
    Trend national;
    std::optional<Autocorrelation> pattern;  // nothing without `water`, or with fewer than 100 municipalities
    [[nodiscard]] bool is_better(double a, double b) const {
      return direction == Direction::higher_is_better ? a > b : a < b;
    }
  };

 private:
  Atlas const& m_atlas;
  Network const* m_water;
  Partition const& m_partition;
  std::vector<Sight> m_sights;
};

// Of one region.
std::vector<Opportunity> opportunities_of(Atlas const& atlas, Network const* water, Partition const& partition,
                                          int region, bool with_supplementary = true);

// Names one among those of a region: "worst_quarter:rmbw.werkloosheid", "contrast:gezondheid:wonen",
// "spot:high:rmbw.werkloosheid".
std::string key_of(Opportunity const& opportunity, Atlas const& atlas);

// The regions that count as similar to this one, with what makes them so: "Veiligheidsregio 3 (2,1; 640.000)".
std::string similar_words(Atlas const& atlas, Partition const& partition, int region, Texts const& texts);
// Which themes have enough indicators with a place to stand beside each other: only these can show a contrast.
std::vector<std::string> contrast_themes(Atlas const& atlas, Partition const& partition, bool with_supplementary);
std::string sentence_of(Opportunity const& opportunity, Atlas const& atlas, Partition const& partition,
                        Texts const& texts);

}  // namespace kansenatlas
