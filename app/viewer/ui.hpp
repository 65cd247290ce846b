#pragma once
// What the window remembers and no project keeps: selection, camera, open panels, settings, notices.
#include <filesystem>
#include <optional>
#include <string>
#include <vector>

#include "app/viewer/map/camera.hpp"
#include "geo/base/numbers.hpp"

namespace kansenatlas::viewer {

// A municipality, a region, or both: then the region is shown, as reached from the municipality.
struct Selection {
  int municipality = -1;
  std::string partition;  // id; empty: no region
  int region = -1;
  [[nodiscard]] bool is_empty() const { return municipality < 0 && region < 0; }
  friend bool operator==(Selection const&, Selection const&) = default;
};

enum class SidePanel { selection, text, notes, sources, keys };

enum class NoticeKind { message, error };

struct Notice {
  NoticeKind kind = NoticeKind::message;
  std::string text;
};

// Parts of the window that the keyboard can go to in turn.
enum class Area { top, left, map, right };

struct Ui {
  Language language = Language::nl;
  int scale_percent = 100;
  MapSize map_size;
  Camera camera;
  std::optional<RdBox> fit_to;  // wanted; done as soon as the size of the map is known
  Selection selection;
  int hovered = -1;        // municipality under the cursor
  ScreenPoint hovered_at;  // in the map
  bool is_card_expanded = false;
  SidePanel side = SidePanel::selection;
  bool is_side_open = true;
  bool is_palette_open = false;
  std::string palette_start;  // words that the palette opens with
  bool is_indicator_picker_open = false;
  bool wants_search = false;  // the search field should take the focus
  std::string search_text;    // to be put in the field together with the focus
  std::optional<Area> wants_focus;
  Area focused = Area::map;
  std::vector<Notice> notices;
  std::filesystem::path project_path;  // empty: never saved
  bool wants_to_quit = false;
};

}  // namespace kansenatlas::viewer
