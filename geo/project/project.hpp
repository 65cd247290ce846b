#pragma once
// The planner's project as a value: which atlas, what the map shows, what was noted, own partitions and scenarios,
// opgaven, what it says about tasks and what was done to drafts of agendas. Its parts are shared and never changed in
// place, so a copy is a few pointers, "changed" is a comparison of pointers, and a job may keep a snapshot.
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "geo/base/units.hpp"
#include "geo/project/draft_edits.hpp"
#include "geo/project/figures_view.hpp"
#include "geo/project/opgave.hpp"
#include "geo/project/scenario.hpp"
#include "geo/project/task_changes.hpp"
#include "geo/project/user_partition.hpp"

namespace kansenatlas {

// Which facts the project was made on.
struct AtlasReference {
  std::string path;          // relative to the project file where possible; empty: the bundled atlas
  std::string content_hash;  // of the facts (Atlas::content_hash); empty: not known
  friend bool operator==(AtlasReference const&, AtlasReference const&) = default;
};

// One of the places for a partition over the map.
struct PartitionSlot {
  std::string id;  // empty: nothing chosen
  bool is_shown = true;
  friend bool operator==(PartitionSlot const&, PartitionSlot const&) = default;
};

constexpr int partition_slots = 3;  // more outlines over one map cannot be told apart

struct View {
  std::vector<PartitionSlot> partitions = std::vector<PartitionSlot>(partition_slots);
  std::string indicator;  // id; empty: no choropleth
  int year = 0;           // 0: the newest there is
  // How the choropleth is coloured; empty and 0: the usual palette, method and number of classes.
  std::string palette, class_method;
  int classes = 0;
  std::vector<double> class_breaks;       // where classes part, set by hand, ascending; empty: the method says
  bool has_classes_of_all_years = false;  // the same classes in every year, so that years can be compared
  FiguresView figures;
  RdPoint centre;
  double metres_per_px = 0;              // 0: the whole country
  std::string municipality;              // code of the selected one; empty: none
  std::string region_partition, region;  // id and code of the selected region; empty: none
  friend bool operator==(View const&, View const&) = default;
};

// What the planner wrote down about an area.
struct Note {
  std::string about;  // code of a municipality or region; empty: the project as a whole
  std::string text;
  friend bool operator==(Note const&, Note const&) = default;
};
using Notes = std::vector<Note>;

struct Project {
  std::shared_ptr<AtlasReference const> atlas = std::make_shared<AtlasReference const>();
  std::shared_ptr<View const> view = std::make_shared<View const>();
  std::shared_ptr<Notes const> notes = std::make_shared<Notes const>();
  std::shared_ptr<UserPartitions const> partitions = std::make_shared<UserPartitions const>();
  std::shared_ptr<Scenarios const> scenarios = std::make_shared<Scenarios const>();
  std::shared_ptr<Opgaven const> opgaven = std::make_shared<Opgaven const>();
  std::shared_ptr<TaskChanges const> tasks = std::make_shared<TaskChanges const>();
  std::shared_ptr<AllDraftEdits const> drafts = std::make_shared<AllDraftEdits const>();
};

// Do both hold the very same parts? (Not: equal ones.)
bool is_same(Project const& a, Project const& b);

// The project with one part replaced.
Project with_view(Project project, View view);
Project with_notes(Project project, Notes notes);
Project with_partitions(Project project, UserPartitions partitions);
Project with_scenarios(Project project, Scenarios scenarios);
Project with_opgaven(Project project, Opgaven opgaven);
Project with_tasks(Project project, TaskChanges tasks);
Project with_drafts(Project project, AllDraftEdits drafts);
// `text` about `about`, in the place of the note that was there; an empty text takes the note away.
Project with_note(Project project, std::string const& about, std::string const& text);
// The note about `about`; empty where there is none.
std::string note_about(Project const& project, std::string const& about);

// The partition or scenario with that id; null when the project has none.
UserPartition const* find_partition(Project const& project, std::string_view id);
Scenario const* find_scenario(Project const& project, std::string_view id);
// In the place of the one with the same id, else at the end. Throws Error when a scenario (or a partition) has the id.
Project with_partition(Project project, UserPartition partition);
Project with_scenario(Project project, Scenario scenario);
// Throws Error when there is none, or (a partition) when a scenario starts from it.
Project without_partition(Project project, std::string_view id);
Project without_scenario(Project project, std::string_view id);

}  // namespace kansenatlas
