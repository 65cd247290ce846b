#pragma once
// What a map says, before it has a size: how each municipality looks, which borders run over it, the names, the legend
// and the words. Made by adding one part after another; each part adds its own sentences to the text alternative.
#include <limits>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "geo/chart/drawing.hpp"
#include "geo/chart/map_chart.hpp"
#include "geo/chart/outline_look.hpp"

namespace kansenatlas {

struct AreaLook {
  Colour fill;
  std::vector<Hatch> hatches;  // spacing and width for a page of 160 mm
};

enum class NameKind { place, region, surroundings, deviating };

struct NameWish {
  std::string name;
  RdPoint at;
  double radius_m = 0;
  double importance = 0;
  NameKind kind = NameKind::place;
};

struct LegendRow {
  std::string text;
  int count = -1;  // -1: not shown
  std::optional<AreaLook> look;
  std::optional<OutlineLook> outline;
};

struct LegendBlock {
  std::string heading;        // may be empty
  std::string note;           // small, under the heading; may be empty
  std::string count_heading;  // over the counts; may be empty
  bool is_stacked = false;    // classes of one scale: swatches touch
  std::vector<LegendRow> rows;
};

struct OutlineOnMap {
  Partition const* partition = nullptr;
  OutlineLook look = OutlineLook::line;
};

struct MapContent {
  std::string title;
  std::vector<std::string> subtitle;
  std::vector<AreaLook> looks;    // per municipality
  Partition const* by = nullptr;  // municipalities of one region look the same and have no borders between them
  std::vector<OutlineOnMap> outlines;
  std::vector<bool> in_focus;  // per municipality; empty: the whole country
  std::vector<LegendBlock> legend;
  std::vector<NameWish> names;
  int names_beyond = 0;  // deviating municipalities for which no name is tried: there are too many
  double goodness_of_variance_fit = std::numeric_limits<double>::quiet_NaN();  // of the classes
  std::vector<std::string> sentences;                                          // of the text alternative
  std::vector<std::string> sources;                                            // ids, in order of mention
  std::vector<Date> dates;                                                     // of the facts
  std::map<std::string, int> figure_years;  // per source of figures: the year that they are about
};

// Throws UsageError where the parts do not go together.
MapContent content_of(MapSpec const& spec, Texts const& texts);

// The parts.
void add_focus(MapContent& content, MapSpec const& spec, Texts const& texts);
void add_choropleth(MapContent& content, MapSpec const& spec, Texts const& texts);
void add_mismatch(MapContent& content, MapSpec const& spec, Texts const& texts);
void add_outlines(MapContent& content, MapSpec const& spec, Texts const& texts);
void add_names(MapContent& content, MapSpec const& spec);

// The region's name without the word for its kind: "Omgevingsdienst Brabant Noord" -> "Brabant Noord", "Veiligheids- en
// Gezondheidsregio Gelderland-Midden" -> "Gelderland-Midden".
std::string short_name(Partition const& partition, int region);

// Names that tell them apart: two editions of one partition get their dates, "Omgevingsdiensten (1-1-2023)".
std::vector<std::string> distinct_names(std::vector<Partition const*> const& partitions, Language language);
// "Omgevingsdiensten (1-1-2023)", also where the name itself ends in the year; without a known date the name.
std::string dated_name(Partition const& partition, Language language);

constexpr Colour plain_land{243, 241, 236}, surrounding_land{232, 235, 239};

}  // namespace kansenatlas
