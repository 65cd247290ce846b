#pragma once
// What the window remembers and no project keeps: selection, camera, open panels, settings, notices.
#include <array>
#include <filesystem>
#include <optional>
#include <string>
#include <vector>

#include "app/viewer/agenda_ui.hpp"
#include "app/viewer/map/camera.hpp"
#include "app/viewer/opgaven_ui.hpp"
#include "app/viewer/own_partition_ui.hpp"
#include "geo/atlas/atlas.hpp"
#include "geo/base/numbers.hpp"
#include "geo/project/figures_view.hpp"

namespace kansenatlas::viewer {

// A municipality, a region, or both: then the region is shown, as reached from the municipality.
struct Selection {
  int municipality = -1;
  std::string partition;  // id; empty: no region
  int region = -1;
  [[nodiscard]] bool is_empty() const { return municipality < 0 && region < 0; }
  friend bool operator==(Selection const&, Selection const&) = default;
};

// What the window is used for; chosen at the top.
enum class WorkArea { map, congruence, scenario, welfare, opgaven, agenda };
constexpr std::size_t work_areas = 6;

enum class SidePanel {
  selection,
  text,
  notes,
  sources,
  keys,
  pair,
  legal,
  scenario,
  plan,
  own,
  figures,
  classes,
  opgave,
  draft
};

// What the middle of the window shows while partitions are compared.
enum class CongruenceView { matrix, differences, legal };

// Which figure of a pair the matrix of partitions shows.
enum class MatrixMeasure { v_measure, homogeneity, moves };

// Comparing partitions.
struct CongruenceUi {
  std::string a, b;  // ids of the pair; empty: none yet
  CongruenceView view = CongruenceView::matrix;
  MatrixMeasure measure = MatrixMeasure::v_measure;
  bool has_all_kinds = false;  // statistical partitions too
  bool is_expert_open = false, is_chance_open = false;
  int row = 0, column = 0;  // cell under the keyboard
  std::string legal_test = "T2";
  int crossing = -1;  // co-operation of the test that is looked at, index in the atlas; -1: all
};

// Working on a scenario.
struct ScenarioUi {
  std::string id;     // of the scenario; empty: none
  std::string brush;  // code of the region that painted municipalities go to; empty: none
  bool is_painting = true;
};

// Playing the moves of a plan for the scenario.
struct PlanUi {
  std::string goal;       // id of the partition that the plan aims at; empty: no plan
  bool is_equal = false;  // becomes the same; otherwise it nests
  bool is_contiguous = false, keeps_province = false;
  Weight fewest = Weight::inhabitants;  // what is moved as little of as can be: inhabitants or municipalities
  int made = 0;                         // moves that the map shows as made
  bool is_playing = false;
  double next_at_s = 0;  // when the next move is made, on the window's clock; 0: not known yet
};

// Looking at figures of broad welfare; what the project keeps of it stands in its view.
struct WelfareUi {
  WelfareView view = WelfareView::map;
  std::string theme;  // that is unfolded in the browser; empty: the one of the indicator; "none"
  int hovered = -1;   // area of the level under the pointer in a chart or table
};

enum class NoticeKind { message, error };

struct Notice {
  NoticeKind kind = NoticeKind::message;
  std::string text;
};

// What goes on as soon as the question about unsaved changes is answered.
struct Pending {
  std::string action, argument;
};

// A project file that names another atlas than the one that is open.
struct OtherAtlas {
  std::filesystem::path project;
  std::filesystem::path atlas;  // empty: the bundled one
};

// What the map was fitted to and how it came to look: until somebody moves the map, it fits itself anew when the room
// for it changes.
struct FittedView {
  RdBox box;
  Camera camera;
};

// Parts of the window that the keyboard can go to in turn.
enum class Area { top, left, map, right };

struct Ui {
  Language language = Language::nl;
  int scale_percent = 100;
  MapSize map_size;
  Camera camera;
  std::optional<RdBox> fit_to;  // wanted; done as soon as the size of the map is known
  std::optional<FittedView> fitted;
  Selection selection;
  int hovered = -1;        // municipality under the cursor
  ScreenPoint hovered_at;  // in the map
  bool is_card_expanded = false;
  WorkArea work = WorkArea::map;
  SidePanel side = SidePanel::selection;
  std::array<SidePanel, work_areas> sides{SidePanel::selection, SidePanel::pair,
                                          SidePanel::scenario,  SidePanel::figures,
                                          SidePanel::opgave,    SidePanel::draft};  // to come back to
  CongruenceUi congruence;
  ScenarioUi scenario;
  PlanUi plan;
  OwnPartitionUi own;
  WelfareUi welfare;
  OpgavenUi opgaven;
  AgendaUi agenda;
  std::string sought_indicator;  // whose source is to stand first among the sources; empty: none
  bool is_side_open = true;
  std::optional<bool> wants_legend;  // over the map, open or folded; nothing: open where there is room
  bool is_legend_open = false;       // as it is drawn
  bool is_palette_open = false;
  std::string palette_start;  // words that the palette opens with
  bool is_indicator_picker_open = false;
  bool are_colours_open = false;
  bool wants_search = false;  // the search field should take the focus
  std::string search_text;    // to be put in the field together with the focus
  std::optional<Area> wants_focus;
  Area focused = Area::map;
  std::vector<Notice> notices;
  std::filesystem::path project_path;     // empty: never saved
  std::optional<Pending> pending;         // waits for: save, do not save, cancel
  std::optional<OtherAtlas> other_atlas;  // waits for: open that atlas, go on with this one, cancel
  bool may_lose_changes = false;          // the question was answered so
  bool wants_to_quit = false;
};

}  // namespace kansenatlas::viewer
