#include "app/viewer/widgets/text_wrap.hpp"

#include <algorithm>

namespace kansenatlas::viewer {

Character character_at(std::string_view text, std::size_t place) {
  auto const lead = static_cast<unsigned char>(text[place]);
  std::size_t const length = lead < 0x80 ? 1 : lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4;
  char32_t code = length == 1 ? lead : lead & (0xFF >> (length + 1));
  std::size_t next = place + 1;
  for (; next < std::min(place + length, text.size()) && (static_cast<unsigned char>(text[next]) & 0xC0) == 0x80;
       ++next)
    code = (code << 6) | (static_cast<unsigned char>(text[next]) & 0x3F);
  return {code, next};
}

namespace {

// Not in "1-1-2026", where the parts say nothing alone, nor after one letter, as in "V-maat".
bool breaks_after_hyphen(std::string_view text, std::size_t word_begin, std::size_t hyphen) {
  bool const is_before_digit = hyphen + 1 < text.size() && text[hyphen + 1] >= '0' && text[hyphen + 1] <= '9';
  return !is_before_digit && character_at(text, word_begin).next < hyphen;
}

}  // namespace

std::vector<TextLine> wrapped_lines(std::string_view text, float width, CharacterWidth const& width_of) {
  std::vector<TextLine> lines;
  std::size_t begin = 0, after_break = 0, place = 0, word_begin = 0;
  float x = 0, x_after_break = 0;
  while (place < text.size()) {
    auto const [code, next] = character_at(text, place);
    if (code == '\n') {
      lines.push_back({begin, place});
      begin = after_break = place = word_begin = next;
      x = x_after_break = 0;
      continue;
    }
    float const step = width_of(code);
    if (code != ' ' && x + step > width && place > begin) {
      bool const has_break = after_break > begin;
      lines.push_back({begin, has_break ? after_break : place});
      begin = lines.back().end;
      x = has_break ? x - x_after_break : 0;
      after_break = begin;
      x_after_break = 0;
      continue;
    }
    x += step;
    if (code == ' ') word_begin = next;
    if (code == ' ' || (code == '-' && breaks_after_hyphen(text, word_begin, place)))
      after_break = next, x_after_break = x;
    place = next;
  }
  lines.push_back({begin, text.size()});
  return lines;
}

std::size_t line_at(std::vector<TextLine> const& lines, std::size_t place) {
  auto const next = std::upper_bound(lines.begin(), lines.end(), place,
                                     [](std::size_t wanted, TextLine const& line) { return wanted < line.begin; });
  return static_cast<std::size_t>(next - lines.begin()) - 1;
}

float x_of(std::string_view text, TextLine line, std::size_t place, CharacterWidth const& width_of) {
  float x = 0;
  for (std::size_t at = line.begin; at < std::min(place, line.end);) {
    auto const [code, next] = character_at(text, at);
    x += width_of(code);
    at = next;
  }
  return x;
}

std::size_t place_at(std::string_view text, TextLine line, float x, CharacterWidth const& width_of) {
  float reached = 0;
  for (std::size_t at = line.begin; at < line.end;) {
    auto const [code, next] = character_at(text, at);
    float const step = width_of(code);
    if (x < reached + step / 2) return at;
    reached += step;
    at = next;
  }
  bool const is_broken_line = line.end > line.begin && line.end < text.size() && text[line.end] != '\n';
  if (!is_broken_line) return line.end;
  // The end of a broken line is the begin of the next one: stay before its last character.
  std::size_t last = line.begin;
  for (std::size_t at = line.begin; at < line.end; at = character_at(text, at).next) last = at;
  return last;
}

}  // namespace kansenatlas::viewer
