#pragma once
// The colours of maps: palettes that stay apart for colour-blind eyes, read from data/colour/palettes.csv so that the
// printed map and the window use the same.
#include <cstdint>
#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

namespace kansenatlas {

// sRGB, 0..255 a channel.
struct Colour {
  std::uint8_t red = 0, green = 0, blue = 0;
  friend bool operator==(Colour const&, Colour const&) = default;
};

std::string hex_of(Colour colour);  // "#1b6fa8"
// "#1b6fa8"; throws Error that names the text otherwise.
Colour colour_from_hex(std::string_view hex);
// Along the straight line in OKLab (Ottosson 2020), where equal steps look equal; t 0..1.
Colour mixed(Colour from, Colour to, double t);
// Relative luminance 0..1 (WCAG 2.1): what is left of a colour in greyscale.
double luminance_of(Colour colour);

enum class PaletteKind {
  sequential,   // little to much: light to dark
  diverging,    // two ends around a light middle; first colour: unfavourable, last: favourable
  qualitative,  // kinds without an order
};

struct Palette {
  std::string id;  // "blues"
  PaletteKind kind = PaletteKind::sequential;
  std::vector<Colour> anchors;
  // `count` colours: spread over the anchors for an order, the first ones (repeating) for a qualitative palette.
  [[nodiscard]] std::vector<Colour> colours(int count) const;
};

struct Palettes {
  std::vector<Palette> all;
  // Throws UsageError that names the nearest ids and lists them all.
  [[nodiscard]] Palette const& named(std::string_view id) const;
};

// `file`: palettes.csv (columns palette, kind, position, colour, source). Throws Error that names file, line and value.
Palettes read_palettes(std::filesystem::path const& file);

}  // namespace kansenatlas
