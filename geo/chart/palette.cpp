#include "geo/chart/palette.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <optional>

#include <fmt/format.h>

#include "geo/base/atomic_file.hpp"
#include "geo/base/error.hpp"
#include "geo/base/text.hpp"

namespace kansenatlas {
namespace {

double linear_of(std::uint8_t channel) {
  double const c = channel / 255.0;
  return c <= 0.04045 ? c / 12.92 : std::pow((c + 0.055) / 1.055, 2.4);
}

std::uint8_t channel_of(double linear) {
  double const c = linear <= 0.0031308 ? 12.92 * linear : 1.055 * std::pow(linear, 1 / 2.4) - 0.055;
  return static_cast<std::uint8_t>(std::lround(std::clamp(c, 0.0, 1.0) * 255));
}

using Triple = std::array<double, 3>;

Triple oklab_of(Colour colour) {
  double const r = linear_of(colour.red), g = linear_of(colour.green), b = linear_of(colour.blue);
  double const l = std::cbrt(0.4122214708 * r + 0.5363325363 * g + 0.0514459929 * b);
  double const m = std::cbrt(0.2119034982 * r + 0.6806995451 * g + 0.1073969566 * b);
  double const s = std::cbrt(0.0883024619 * r + 0.2817188376 * g + 0.6299787005 * b);
  return {0.2104542553 * l + 0.7936177850 * m - 0.0040720468 * s,
          1.9779984951 * l - 2.4285922050 * m + 0.4505937099 * s,
          0.0259040371 * l + 0.7827717662 * m - 0.8086757660 * s};
}

Colour colour_of(Triple const& lab) {
  auto const cube = [](double v) { return v * v * v; };
  double const l = cube(lab[0] + 0.3963377774 * lab[1] + 0.2158037573 * lab[2]);
  double const m = cube(lab[0] - 0.1055613458 * lab[1] - 0.0638541728 * lab[2]);
  double const s = cube(lab[0] - 0.0894841775 * lab[1] - 1.2914855480 * lab[2]);
  return {channel_of(4.0767416621 * l - 3.3077115913 * m + 0.2309699292 * s),
          channel_of(-1.2684380046 * l + 2.6097574011 * m - 0.3413193965 * s),
          channel_of(-0.0041960863 * l - 0.7034186147 * m + 1.7076147010 * s)};
}

std::optional<int> hex_digit(char c) {
  if (c >= '0' && c <= '9') return c - '0';
  if (c >= 'a' && c <= 'f') return c - 'a' + 10;
  if (c >= 'A' && c <= 'F') return c - 'A' + 10;
  return std::nullopt;
}

std::optional<PaletteKind> kind_from(std::string_view name) {
  if (name == "sequential") return PaletteKind::sequential;
  if (name == "diverging") return PaletteKind::diverging;
  if (name == "qualitative") return PaletteKind::qualitative;
  return std::nullopt;
}

void take_line(Palettes& palettes, std::string_view line) {
  auto const fields = split(line, ',');
  if (fields.size() < 4) throw Error(said("'{}' has fewer than four fields", line));
  auto const kind = kind_from(fields[1]);
  if (!kind) throw Error(said("kind '{}' is not sequential, diverging or qualitative", fields[1]));
  if (palettes.all.empty() || palettes.all.back().id != fields[0]) palettes.all.push_back({fields[0], *kind, {}});
  palettes.all.back().anchors.push_back(colour_from_hex(fields[3]));
}

}  // namespace

std::string hex_of(Colour colour) { return fmt::format("#{:02x}{:02x}{:02x}", colour.red, colour.green, colour.blue); }

Colour colour_from_hex(std::string_view hex) {
  std::array<std::uint8_t, 3> channels{};
  bool is_good = hex.size() == 7 && hex[0] == '#';
  for (std::size_t i = 0; is_good && i < 3; ++i) {
    auto const high = hex_digit(hex[1 + 2 * i]), low = hex_digit(hex[2 + 2 * i]);
    is_good = high && low;
    if (is_good) channels.at(i) = static_cast<std::uint8_t>(16 * *high + *low);
  }
  if (!is_good) throw Error(said("'{}' is no colour; write it as #rrggbb", hex));
  return {channels[0], channels[1], channels[2]};
}

Colour mixed(Colour from, Colour to, double t) {
  auto const a = oklab_of(from), b = oklab_of(to);
  return colour_of({a[0] + t * (b[0] - a[0]), a[1] + t * (b[1] - a[1]), a[2] + t * (b[2] - a[2])});
}

double luminance_of(Colour colour) {
  return 0.2126 * linear_of(colour.red) + 0.7152 * linear_of(colour.green) + 0.0722 * linear_of(colour.blue);
}

std::vector<Colour> Palette::colours(int count) const {
  std::vector<Colour> result;
  for (int i = 0; i < count; ++i) {
    if (kind == PaletteKind::qualitative) {
      result.push_back(anchors[static_cast<std::size_t>(i) % anchors.size()]);
      continue;
    }
    double const share = count == 1 ? 0.5 : static_cast<double>(i) / (count - 1);
    // Few classes need not run to the very ends to stay apart, and leave the names on the map legible.
    double const trim = kind == PaletteKind::sequential ? std::max(0.0, 0.02 * (7 - count)) : 0.0;
    double const at = (trim / 2 + share * (1 - 1.5 * trim)) * static_cast<double>(anchors.size() - 1);
    auto const below = std::min(static_cast<std::size_t>(at), anchors.size() - 2);
    result.push_back(mixed(anchors[below], anchors[below + 1], at - static_cast<double>(below)));
  }
  return result;
}

Palette const& Palettes::named(std::string_view id) const {
  std::vector<std::string> known;
  for (auto const& palette : all) {
    if (palette.id == id) return palette;
    known.push_back(palette.id);
  }
  throw UsageError(said("unknown palette '{}'; {}", id, choose_from(known, id)));
}

Palettes read_palettes(std::filesystem::path const& file) {
  Palettes palettes;
  auto const lines = split(read_whole_file(file), '\n');
  for (std::size_t i = 1; i < lines.size(); ++i) {
    auto const line = trimmed(lines[i]);
    if (line.empty()) continue;
    try {
      take_line(palettes, line);
    } catch (Error const& fault) {
      throw Error(said("{}, line {}: {}", file.string(), i + 1, fault.what()));
    }
  }
  for (auto const& palette : palettes.all)
    if (palette.anchors.size() < 2)
      throw Error(said("{}: palette '{}' has fewer than two colours", file.string(), palette.id));
  return palettes;
}

}  // namespace kansenatlas
