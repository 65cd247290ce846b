#include "geo/chart/outline_look.hpp"

namespace kansenatlas {
namespace {

constexpr Colour amber{242, 178, 62}, navy{22, 46, 81}, vermilion{196, 52, 24}, white{255, 255, 255};

}  // namespace

std::string_view name_of(OutlineLook look) {
  switch (look) {
    case OutlineLook::band:
      return "band";
    case OutlineLook::line:
      return "line";
    case OutlineLook::beads:
      return "beads";
  }
  return "";
}

std::vector<OutlineLook> outline_looks(int partitions) {
  if (partitions <= 1) return {OutlineLook::line};
  if (partitions == 2) return {OutlineLook::band, OutlineLook::line};
  return {OutlineLook::band, OutlineLook::line, OutlineLook::beads};
}

std::vector<Stroke> strokes_of(OutlineLook look, double scale) {
  switch (look) {
    case OutlineLook::band:
      return {{amber, 1.9 * scale, {}, 1}};
    case OutlineLook::line:
      return {{white, 0.95 * scale, {}, 0.75}, {navy, 0.5 * scale, {}, 1}};
    case OutlineLook::beads:
      return {{white, 1.25 * scale, {0, 2.1 * scale}, 1}, {vermilion, 0.85 * scale, {0, 2.1 * scale}, 1}};
  }
  return {};
}

}  // namespace kansenatlas
