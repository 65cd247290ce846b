#pragma once
// What the atlas does not know: per theme, and for one region.
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "geo/atlas/atlas.hpp"
#include "geo/base/texts.hpp"
#include "geo/welfare/comparison.hpp"

namespace kansenatlas {

constexpr int full_coverage_municipalities = 330;  // fewer have a value: thin (data/SOURCES.md)
constexpr int old_after_years = 4;                 // before the newest figure in the atlas: old

enum class UnknownKind {
  no_indicator,        // the theme has none that an agenda may lean on
  thin_coverage,       // `number` municipalities have a value in the newest year
  old_year,            // `number` is the newest year
  model_estimate,      // the newest figures are estimates by a model
  assigned_direction,  // the direction was assigned by the makers of the atlas
  no_direction,        // more is neither better nor worse: background only
  approximate,         // of the area: its value is an approximation; without an area: any made up from municipalities
  no_value,            // of the region: there is no value in the newest year; `note` says why
  partly_covered,      // of the region: `number` is the share of its inhabitants whose municipality has a value
};
std::string_view name_of(UnknownKind kind);  // "no_indicator", ...

struct Unknown {
  UnknownKind kind{};
  int indicator = -1;
  double number = 0;
  std::string_view note;  // key of a text
};

struct ThemeUnknowns {
  std::string theme;
  int indicators = 0;  // of the theme; one with two themes is one of each
  int counts = 0;      // of those, counts: they follow the size of the area, and have no place among others
  int fit = 0;         // of the indicators, that an agenda may lean on
  std::vector<Unknown> unknowns;
};
// Every kind with the indicators it holds for, a line each: "Old figure (year): ...". Without `in_full` background that
// many indicators have is counted; what is thin, old, estimated or absent is named always.
std::vector<std::string> unknown_lines(ThemeUnknowns const& theme, bool in_full, Atlas const& atlas,
                                       Texts const& texts);
// "Gezondheid: 34 indicatoren (...)": the line above them.
std::string unknowns_heading(ThemeUnknowns const& theme, Atlas const& atlas, Texts const& texts);
// What no theme tells of: forecasts, housing, and so on.
std::vector<std::string> unknowns_of_any_theme(Texts const& texts);
// Every theme in the order of the atlas; with `area` also what lacks for that region or municipality.
std::vector<ThemeUnknowns> unknowns_of(Atlas const& atlas, std::optional<ComparedArea> const& area = {});

}  // namespace kansenatlas
