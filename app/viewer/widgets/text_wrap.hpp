#pragma once
// Where the lines of a text break in a given width.
#include <cstddef>
#include <functional>
#include <string_view>
#include <vector>

namespace kansenatlas::viewer {

// Byte offsets. `end` lies before the newline; spaces at which a line is broken still belong to it.
struct TextLine {
  std::size_t begin = 0, end = 0;
  friend bool operator==(TextLine const&, TextLine const&) = default;
};

// Width of one character, by code point.
using CharacterWidth = std::function<float(char32_t)>;

// The character that begins at `place`, and where the next one begins.
struct Character {
  char32_t code = 0;
  std::size_t next = 0;
};
Character character_at(std::string_view text, std::size_t place);

// At least one line. Breaks after spaces and hyphens, but for those of dates and after one letter ("V-maat"); a word
// that is wider than the line is broken within.
std::vector<TextLine> wrapped_lines(std::string_view text, float width, CharacterWidth const& width_of);
// Index of the line with the caret: at a break between two lines it stands on the later one.
std::size_t line_at(std::vector<TextLine> const& lines, std::size_t place);
// From the begin of the line to `place`, and back: the place nearest to `x`.
float x_of(std::string_view text, TextLine line, std::size_t place, CharacterWidth const& width_of);
std::size_t place_at(std::string_view text, TextLine line, float x, CharacterWidth const& width_of);

}  // namespace kansenatlas::viewer
