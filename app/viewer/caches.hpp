#pragma once
// What is computed from the atlas and the project, and may be thrown away at any moment.
#include <filesystem>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "app/viewer/agenda_cache.hpp"
#include "app/viewer/map/map_scene.hpp"
#include "app/viewer/map/pick.hpp"
#include "app/viewer/welfare_caches.hpp"
#include "geo/chart/palette.hpp"
#include "geo/congruence/baseline.hpp"
#include "geo/congruence/legal.hpp"
#include "geo/congruence/matrix.hpp"
#include "geo/congruence/plan.hpp"
#include "geo/congruence/scores.hpp"
#include "geo/congruence/what_if.hpp"
#include "geo/project/project.hpp"
#include "geo/project/scenario_report.hpp"
#include "geo/source/atlas_file.hpp"
#include "geo/source/task_register.hpp"
#include "geo/welfare/opportunities.hpp"
#include "geo/welfare/region_values.hpp"

namespace kansenatlas::viewer {

struct PairScores {
  std::string a, b;  // ids
  Scores scores;
};

// How the pair scores beside random partitions.
struct PairChance {
  std::string a, b;  // ids
  std::shared_ptr<Atlas const> atlas;
  std::optional<Baseline> baseline;  // nothing while it is reckoned
};

// With whom the selected municipality works together, in the language of the window.
struct CooperationWords {
  int municipality = -1;
  Language language = Language::nl;
  std::shared_ptr<Atlas const> atlas;
  std::string territorial, cooperations;
};

// Every pair of the partitions that the matrix shows.
struct PartitionMatrix {
  bool has_all_kinds = false;
  std::vector<Partition const*> partitions;
  Square<PairScore> scores;
};

// What a move would do that has not been made.
struct MovePreview {
  int municipality = 0, to = 0;
  MoveEffect effect;
};

// The scenario that is worked on, with what it does.
struct Variant {
  std::string id;
  ScenarioReport report;
  std::vector<int> arcs;  // its outline on the coast network
  WhatIf what_if;         // beside the partitions of `report.effects`, in that order
  std::optional<MovePreview> preview;
};

// What a plan was asked for.
struct PlanAsked {
  std::shared_ptr<Atlas const> facts;
  Scenario scenario;  // without name and note
  std::string goal;   // id of a partition
  bool is_equal = false, is_contiguous = false, keeps_province = false;
  Weight fewest = Weight::inhabitants;
  friend bool operator==(PlanAsked const&, PlanAsked const&) = default;
};

// A plan for the scenario, with the country as it is when the first `made` moves have been made.
struct PlayedPlan {
  PlanAsked asked;
  std::shared_ptr<Atlas const> atlas;     // that the plan's goal lies in
  std::shared_ptr<Partition const> from;  // the scenario as it was
  Plan plan;
  int made = 0;
  std::vector<int> region_of, arcs;
  [[nodiscard]] int moves() const { return static_cast<int>(plan.moves.size()); }
};

// From which facts and which parts of the project an atlas was put together.
struct AtlasMadeOf {
  std::shared_ptr<Atlas const> facts;
  std::shared_ptr<UserPartitions const> partitions;
  std::shared_ptr<Scenarios const> scenarios;
  friend bool operator==(AtlasMadeOf const&, AtlasMadeOf const&) = default;
};

// What the figures say of the scale of a task, in the language of the window.
struct TaskScale {
  std::string task, partition;
  Language language = Language::nl;
  std::shared_ptr<Atlas const> atlas;
  std::vector<std::string> sentences;
};

// The patterns of one region that an opgave can start from.
struct RegionOpportunities {
  std::shared_ptr<Atlas const> atlas;
  std::string partition, region;                  // id and code
  bool has_all = false;                           // of supplementary indicators too
  std::optional<std::vector<Opportunity>> found;  // nothing while they are looked for
};

struct Caches {
  Country country;                     // facts; figures left out until they are read
  std::shared_ptr<Atlas const> atlas;  // those, with the partitions of the project
  AtlasMadeOf made_of;
  PickIndex pick;
  std::filesystem::path atlas_path;     // empty: the country came complete, from no file
  std::filesystem::path bundled_atlas;  // what an empty path in a project means
  bool has_all_figures = false;
  std::map<int, std::shared_ptr<Atlas const>> with_figures_of;  // atlas with the figures of one indicator only
  std::optional<Choropleth> choropleth;                         // of the view's indicator; nothing while it is read
  int reading_indicator = -1;
  bool is_reading_all = false;
  Palettes palettes;
  std::map<std::string, std::vector<int>> outlines;  // arcs, by partition id
  std::vector<PairScores> scores;                    // of the shown partitions
  std::optional<PartitionMatrix> matrix;             // while partitions are compared
  std::optional<PairScores> pair;                    // that is looked at
  std::optional<PairChance> chance;                  // of that pair, once it has been asked for
  std::optional<CooperationWords> cooperation;       // while a municipality is selected
  std::optional<Variant> variant;                    // while a scenario is worked on
  std::optional<PlanAsked> planning;                 // the plan that was asked for last
  std::optional<PlayedPlan> plan;                    // once it has been found
  std::optional<std::vector<LegalTest>> legal;       // once they have been asked for
  // Of the shown indicator and year, by partition id; empty until all figures are there.
  std::map<std::string, std::vector<AreaValue>> region_values;
  AreaValue national;
  WelfareCaches welfare;                            // while figures are looked at
  std::filesystem::path share;                      // folder with templates and registers
  std::map<Language, TaskRegister> task_registers;  // as they are bundled; read when they are first needed
  std::optional<TaskScale> task_scale;              // of the chosen task
  RegionOpportunities opportunities;                // once they have been asked for
  AgendaCache agenda;                               // while an agenda is worked on
};

}  // namespace kansenatlas::viewer
