#pragma once
// What is computed about figures of broad welfare, each with the question that it answers.
#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "app/viewer/choropleth.hpp"
#include "geo/boundary/triangles.hpp"
#include "geo/welfare/autocorrelation.hpp"
#include "geo/welfare/comparison.hpp"
#include "geo/welfare/composite_material.hpp"
#include "geo/welfare/disparity_survey.hpp"
#include "geo/welfare/figures.hpp"
#include "geo/welfare/lorenz.hpp"
#include "geo/welfare/unknowns.hpp"

namespace kansenatlas::viewer {

// What a figure was asked of. Pointers into the atlas stay good as long as this is kept.
struct WelfareQuestion {
  std::shared_ptr<Atlas const> atlas;
  std::string level;  // id of a partition, code of an area, or empty
  int indicator = -1, year = 0;
  std::string choice;  // whatever else it hangs on
  friend bool operator==(WelfareQuestion const&, WelfareQuestion const&) = default;
};

// An answer is kept with its question, and asked for once: a job may still be at work on it.
template <class Answer>
struct Answered {
  WelfareQuestion question, asked;
  std::optional<Answer> answer;
  [[nodiscard]] bool is_for(WelfareQuestion const& other) const { return answer && question == other; }
  void keep(WelfareQuestion const& of, Answer found) {
    question = asked = of;
    answer = std::move(found);
  }
};

// How well an indicator is known: for the browser.
struct IndicatorStock {
  int first_year = 0, newest_year = 0, years = 0;  // 0: no figures
  int municipalities = 0;                          // with a value in the newest year
  bool is_thin = false, is_old = false, is_modelled = false;
};

// The shown indicator and year on the level that is looked at.
struct LevelFigures {
  Partition const* partition = nullptr;  // null: municipalities
  IndicatorFigures figures;
  std::vector<int> order;  // areas with a value by rank, those without at the end by name
};

// The shown indicator in every year, on that level.
struct YearFigures {
  std::vector<int> years;
  std::vector<std::vector<AreaValue>> values;  // per year, per area
  std::vector<AreaValue> national;             // per year
  std::vector<double> pool;                    // all numbers together
};

// Where the areas of a partition lie on one indicator.
struct Spine {
  double lowest = 0, quarter = 0, median = 0, three_quarters = 0, highest = 0;
  double peers = 0;  // mean of the peers; NaN: none has a value
  int areas = 0;     // with a value
};

struct Profile {
  ComparedArea area;
  AreaComparison comparison;
  std::vector<Spine> spines;  // as the rows
};

// The regions of several partitions on one axis.
struct SpreadRow {
  Partition const* partition = nullptr;  // null: municipalities
  std::vector<AreaValue> values;
};

struct ScaleFigures {
  DisparitySurvey survey;
  std::vector<LorenzPoint> lorenz;  // of municipalities, by inhabitants
  std::vector<std::size_t> order;   // of the partitions: the highest omega squared first
};

struct Spots {
  std::optional<Autocorrelation> pattern;  // nothing: too few neighbours with a value
  AutocorrelationOptions options;
};

// As the command does without options.
constexpr int composite_draws = 1000;
constexpr std::uint64_t composite_seed = 1;
constexpr double composite_winsorised = 0.025;

struct Composite {
  Partition const* partition = nullptr;  // null: municipalities
  CompositeMaterial material;
  CompositeRules rules;
  CompositeResult result;
  std::vector<int> order;  // areas by rank, those without a total at the end; empty: all weights are 0
};

// A country for small pictures: fewer points.
struct SmallGround {
  std::shared_ptr<void const> of;  // the ground it was made from
  Network network, water;          // the second with water included: for outlines around islands
  Triangulation triangles;
  std::vector<int> unit_of_vertex;
  std::vector<std::vector<RdPoint>> coast;  // lines
  RdBox box;
};

struct WelfareCaches {
  Answered<std::vector<IndicatorStock>> stock;
  Answered<LevelFigures> level;
  Answered<YearFigures> years;
  Answered<Profile> profile;
  Answered<std::vector<SpreadRow>> spread;
  Answered<ScaleFigures> scale;
  Answered<Spots> spots;
  Answered<Composite> composite;
  Answered<std::vector<ThemeUnknowns>> unknowns;  // of the selected area, or of the country
  std::optional<Choropleth> map;                  // of the level; as the choropleth for municipalities
  std::optional<Choropleth> pooled;               // the same with the classes of all years
  std::shared_ptr<SmallGround const> small;
  bool is_making_small = false;
};

}  // namespace kansenatlas::viewer
