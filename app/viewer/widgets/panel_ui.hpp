#pragma once
// What panels keep between frames for themselves: half-typed words, lists that follow from them, and where each widget
// was drawn, by name, so that tests can click it.
#include <cmath>
#include <map>
#include <memory>
#include <optional>
#include <set>
#include <string>
#include <vector>

#include <imgui.h>

#include "app/viewer/finder.hpp"
#include "app/viewer/ui.hpp"
#include "app/viewer/widgets/text_edit.hpp"
#include "app/viewer/window_fonts.hpp"

namespace kansenatlas::viewer {

struct WidgetRect {
  ImVec2 minimum, maximum;
  [[nodiscard]] ImVec2 centre() const { return {(minimum.x + maximum.x) / 2, (minimum.y + maximum.y) / 2}; }
  [[nodiscard]] float width() const { return maximum.x - minimum.x; }
  [[nodiscard]] float height() const { return maximum.y - minimum.y; }
  [[nodiscard]] bool is_empty() const { return width() <= 0 || height() <= 0; }
};

// Something that Tab stops at.
struct FocusStop {
  ImGuiID item = 0, window = 0, root = 0, scope = 0;
  Area area = Area::top;
  bool takes_words = false;
  ImVec2 minimum, maximum;  // within the window
};

struct SearchUi {
  std::string words, answered;         // `found` answers `answered`
  std::shared_ptr<Atlas const> atlas;  // that `found` points into
  std::vector<Found> found;
  int chosen = 0;
  bool is_open = false;
};

struct NotesUi {
  std::string about;  // code of the area that is written about
  TextArea area;
};

// A name that is being typed, and what it is the name of.
struct NameField {
  std::string about, words;
};

// What was open in a draft when the list of it came up: what is seen to stays there until the list comes up anew.
struct OpenList {
  std::string about;  // region and preset
  int frame = -2;     // in which it was drawn last
  std::set<std::string> ids;
};

struct PanelUi {
  Fonts fonts;
  float scale = 1;
  std::map<std::string, WidgetRect> widgets;  // of this frame
  std::map<std::string, std::string> said;    // texts that panels show as a whole, of this frame: for tests
  std::vector<FocusStop> stops;               // of this frame
  std::string wants_item;                     // name of the widget that the keyboard should go to; empty: none
  std::optional<FocusStop> wanted_stop;       // the same, found; followed before the next frame
  Area area = Area::top;                      // that is being drawn
  WidgetRect map_area;
  float card_height = 0, card_rest_height = 0;  // of the frame before; of its list of other partitions
  WidgetRect legend;                            // over the map, of the frame before; empty: none
  std::vector<WidgetRect> taken_on_map;         // what the map was fitted beside
  int matrix_cell = -1;                         // that was brought into view last
  SearchUi search;
  NotesUi notes, explanation;
  NotesUi scenario_note;
  NameField scenario_name, region_name, size_floor;
  std::map<std::string, NotesUi> text_fields;    // of a draft, an opgave or a task, by widget
  std::map<std::string, NameField> word_fields;  // of one line
  OpenList open_list;
  std::string shown_fact, shown_task;  // the last that was brought into view
  std::set<std::string> reworded;      // ids of readings whose own words are being written
  std::string indicator_words, palette_words, file_words;
  std::string browser_words;      // looked for among the indicators
  NameField class_breaks;         // as they are typed
  int chart_hovered = -1;         // area that a chart or table of this frame is pointed at in
  std::string table_scrolled_to;  // code of the area that the table was last brought to
  int palette_chosen = 0;
  bool is_map_by_keyboard = false;  // the crosshair is shown
  bool is_dragging_map = false;
  bool is_drawing_in = true;       // the pointer takes municipalities into the selection; otherwise out of it
  bool has_pointer_moved = false;  // since the window opened

  // Pixels for a length at 100 %.
  [[nodiscard]] float px(float length) const { return std::round(length * scale); }
};

}  // namespace kansenatlas::viewer
