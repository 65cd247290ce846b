#pragma once
// A printed map: what to show goes in as values, a finished SVG, PDF or PNG with its text alternative comes out.
#include <filesystem>
#include <limits>
#include <optional>
#include <string>
#include <vector>

#include "geo/atlas/atlas.hpp"
#include "geo/base/texts.hpp"
#include "geo/boundary/ground.hpp"
#include "geo/chart/drawing.hpp"
#include "geo/chart/palette.hpp"
#include "geo/welfare/classification.hpp"

namespace kansenatlas {

// An indicator in classes, one colour each. Without a palette id: light to dark, except that quarters of an indicator
// with a direction get two ends. A diverging palette says good and bad, so it needs an indicator with a direction.
struct ChoroplethChoice {
  int indicator = -1;  // index in the atlas
  int year = 0;        // 0: the newest
  ClassMethod method = ClassMethod::fisher;
  int classes = 5;
  std::vector<double> breaks;      // between the classes, ascending; empty: `method` says
  std::string palette;             // id; empty: chosen from the indicator
  Partition const* by = nullptr;   // one value a region of this partition; null: one a municipality
  bool has_fixed_classes = false;  // made of the values of every year together, so that maps of years compare
};

// Where do two partitions disagree? Hatched and named: municipalities outside the region of B that holds most of
// their region of A, and the other way round. Where A nests in B only the other way round is left.
struct MismatchChoice {
  Partition const* a = nullptr;
  Partition const* b = nullptr;
  Weight weight = Weight::inhabitants;
};

// One region fills the map; its surroundings are grey and its municipalities are named.
struct FocusChoice {
  Partition const* partition = nullptr;
  int region = -1;
};

enum class LabelChoice {
  automatic,  // focus: its municipalities; mismatch: those that deviate; overlay: regions; else the large ones
  none,
  municipalities,  // as many as fit, the largest first
  regions,         // of the first partition shown
};

struct MapSpec {
  Atlas const* atlas = nullptr;  // with figures where a choropleth is asked for
  Ground const* ground = nullptr;
  Palettes const* palettes = nullptr;
  std::string title, subtitle;  // empty: made from what is shown
  std::optional<ChoroplethChoice> choropleth;
  std::vector<Partition const*> outlines;  // at most 3, told apart without colour: band, line, beads
  std::optional<MismatchChoice> mismatch;  // draws its own two outlines; then `outlines` must be empty
  std::optional<FocusChoice> focus;
  LabelChoice labels = LabelChoice::automatic;
  double width_mm = 160;  // 80 to 600; the height follows from the content
  // In a column of its own at the right of a region in focus, so that the page stays low; else where the sea leaves
  // room, or below.
  bool has_legend_beside = false;
  int dpi = 200;  // of a PNG
};

struct LegendEntry {
  std::string text;    // "3,1 – 4,4", "geen waarde", "Veiligheidsregio's"
  int count = 0;       // areas in the class, municipalities that deviate, regions of a partition
  std::string colour;  // "#1b6fa8"; empty where a pattern alone carries it
  std::string
      pattern;  // "", "hatched-rising", "hatched-falling", "cross-hatched", "dotted", "band", "line", "beads", "edge"
};

struct MapResult {
  std::string title, subtitle;
  std::string alt_text;  // what is shown, how many, lowest and highest, the classes, which regions deviate
  std::vector<LegendEntry> legend;
  double goodness_of_variance_fit = std::numeric_limits<double>::quiet_NaN();  // of the classes; NaN without any
  std::string attribution;  // "Bron: CBS · CBS / Kadaster · 1-1-2024 · Kansenatlas"
  double width_mm = 0, height_mm = 0;
};

// Writes `file` whole or not at all; the format follows from its extension. Same input, same bytes. Throws UsageError
// for another extension, a width or a number of outlines out of bounds, a diverging palette without a direction; Error
// when the file cannot be written.
MapResult draw_map(MapSpec const& spec, Texts const& texts, std::filesystem::path const& file);

// The map before it becomes a file, for those who need it in several formats.
struct MapPicture {
  Drawing drawing;
  MapResult result;
};
MapPicture picture_of(MapSpec const& spec, Texts const& texts);

// The same answer without a file.
MapResult describe_map(MapSpec const& spec, Texts const& texts);

}  // namespace kansenatlas
