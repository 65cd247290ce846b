#include "geo/chart/outline_look.hpp"

namespace kansenatlas {
namespace {

constexpr Colour amber{242, 178, 62}, umber{112, 74, 10}, navy{22, 46, 81}, vermilion{196, 52, 24},
    white{255, 255, 255}, slate{204, 209, 216};

}  // namespace

std::string_view name_of(OutlineLook look) {
  switch (look) {
    case OutlineLook::band:
      return "band";
    case OutlineLook::line:
      return "line";
    case OutlineLook::beads:
      return "beads";
    case OutlineLook::edge:
      return "edge";
  }
  return "";
}

std::vector<OutlineLook> outline_looks(int partitions) {
  if (partitions <= 1) return {OutlineLook::line};
  if (partitions == 2) return {OutlineLook::band, OutlineLook::line};
  return {OutlineLook::band, OutlineLook::line, OutlineLook::beads};
}

std::vector<Stroke> strokes_of(OutlineLook look, double scale) {
  double const pen = scale < 1 ? scale * scale : scale;
  switch (look) {
    case OutlineLook::band:
      return {{umber, 1.75 * pen, {}, 1}, {amber, 1.5 * pen, {}, 1}, {white, 0.7 * pen, {}, 1}};
    case OutlineLook::line:
      return {{white, 0.95 * pen, {}, 0.75}, {navy, 0.5 * pen, {}, 1}};
    case OutlineLook::beads:
      return {{white, 1.25 * pen, {0, 2.1 * pen}, 1}, {vermilion, 0.85 * pen, {0, 2.1 * pen}, 1}};
    case OutlineLook::edge:
      return {{slate, 2.3 * pen, {}, 1}};
  }
  return {};
}

Colour colour_of(OutlineLook look) {
  switch (look) {
    case OutlineLook::band:
      return amber;
    case OutlineLook::line:
      return navy;
    case OutlineLook::beads:
      return vermilion;
    case OutlineLook::edge:
      return slate;
  }
  return {};
}

}  // namespace kansenatlas
