#include "geo/base/text.hpp"

#include <algorithm>
#include <array>
#include <cstdint>
#include <numeric>

namespace kansenatlas {
namespace {

struct Decoded {
  std::uint32_t point;
  int bytes;
};

Decoded decode(std::string_view text) {
  auto const byte = [&](std::size_t i) { return static_cast<std::uint8_t>(text[i]); };
  std::uint8_t const first = byte(0);
  int const length = first < 0x80 ? 1 : first < 0xE0 ? 2 : first < 0xF0 ? 3 : 4;
  if (length == 1 || text.size() < static_cast<std::size_t>(length)) return {first, 1};
  std::uint32_t point = first & (0xFFu >> (length + 1));
  for (int i = 1; i < length; ++i) point = (point << 6) | (byte(static_cast<std::size_t>(i)) & 0x3Fu);
  return {point, length};
}

// The plain letters that stand for an accented one of Latin-1 and Latin Extended-A, as far as Dutch and Frisian names
// (and those of their neighbours) use them.
std::string_view plain_letters(std::uint32_t point) {
  struct Range {
    std::uint32_t first, last;
    std::string_view letters;
  };
  static constexpr std::array ranges{
      Range{0xC0, 0xC5, "a"},  Range{0xC6, 0xC6, "ae"}, Range{0xC7, 0xC7, "c"},   Range{0xC8, 0xCB, "e"},
      Range{0xCC, 0xCF, "i"},  Range{0xD1, 0xD1, "n"},  Range{0xD2, 0xD6, "o"},   Range{0xD8, 0xD8, "o"},
      Range{0xD9, 0xDC, "u"},  Range{0xDD, 0xDD, "y"},  Range{0xDF, 0xDF, "ss"},  Range{0xE0, 0xE5, "a"},
      Range{0xE6, 0xE6, "ae"}, Range{0xE7, 0xE7, "c"},  Range{0xE8, 0xEB, "e"},   Range{0xEC, 0xEF, "i"},
      Range{0xF1, 0xF1, "n"},  Range{0xF2, 0xF6, "o"},  Range{0xF8, 0xF8, "o"},   Range{0xF9, 0xFC, "u"},
      Range{0xFD, 0xFD, "y"},  Range{0xFF, 0xFF, "y"},  Range{0x132, 0x133, "ij"}};
  for (auto const& range : ranges)
    if (point >= range.first && point <= range.last) return range.letters;
  return {};
}

}  // namespace

std::string_view trimmed(std::string_view text) {
  auto const first = text.find_first_not_of(" \t\r\n");
  if (first == std::string_view::npos) return {};
  return text.substr(first, text.find_last_not_of(" \t\r\n") - first + 1);
}

std::vector<std::string> split(std::string_view text, char separator) {
  std::vector<std::string> parts;
  while (true) {
    auto const at = text.find(separator);
    parts.emplace_back(text.substr(0, at));
    if (at == std::string_view::npos) return parts;
    text.remove_prefix(at + 1);
  }
}

std::string joined(std::vector<std::string> const& parts, std::string_view separator) {
  std::string text;
  for (auto const& part : parts) {
    if (&part != &parts.front()) text += separator;
    text += part;
  }
  return text;
}

std::string search_key(std::string_view text) {
  std::string key;
  auto const gap = [&] {
    if (!key.empty() && key.back() != ' ') key += ' ';
  };
  while (!text.empty()) {
    auto const [point, bytes] = decode(text);
    text.remove_prefix(static_cast<std::size_t>(bytes));
    if (point < 0x80) {
      auto const c = static_cast<char>(point);
      if (c >= 'A' && c <= 'Z')
        key += static_cast<char>(c - 'A' + 'a');
      else if ((c >= 'a' && c <= 'z') || (c >= '0' && c <= '9'))
        key += c;
      else
        gap();
    } else if (auto const letters = plain_letters(point); !letters.empty()) {
      key += letters;
    } else {
      gap();
    }
  }
  if (!key.empty() && key.back() == ' ') key.pop_back();
  return key;
}

std::string lower_initial(std::string name) {
  auto const is_capital = [](char c) { return c >= 'A' && c <= 'Z'; };
  auto const first = name.begin() + (name.starts_with('(') ? 1 : 0);  // "(Very) often" -> "(very) often"
  auto const word_end = std::find_if(first, name.end(), [](char c) { return c == ' ' || c == '-'; });
  bool const is_abbreviation = std::count_if(first, word_end, is_capital) > 1;
  bool const is_proper_name = std::distance(word_end, name.end()) > 2 && *word_end == ' ' && is_capital(word_end[1]) &&
                              word_end[2] >= 'a' && word_end[2] <= 'z';  // "Safe Home regions"
  if (first != name.end() && is_capital(*first) && !is_abbreviation && !is_proper_name)
    *first = static_cast<char>(*first - 'A' + 'a');
  return name;
}

std::string with_aside(std::string_view name, std::string_view aside) {
  auto const open = name.ends_with(')') ? name.rfind(" (") : std::string_view::npos;
  std::string const bare(name.substr(0, open));
  std::string inner(aside);
  if (open != std::string_view::npos) {
    auto const own = name.substr(open + 2, name.size() - open - 3);
    if (aside.find(own) == std::string_view::npos) inner = std::string(own) + ", " + inner;
  }
  return bare + " (" + inner + ")";
}

int edit_distance(std::string_view a, std::string_view b) {
  std::vector<int> row(b.size() + 1);
  std::iota(row.begin(), row.end(), 0);
  for (std::size_t i = 0; i < a.size(); ++i) {
    int diagonal = row[0];
    row[0] = static_cast<int>(i) + 1;
    for (std::size_t j = 0; j < b.size(); ++j) {
      int const replaced = diagonal + (a[i] == b[j] ? 0 : 1);
      diagonal = row[j + 1];
      row[j + 1] = std::min({replaced, row[j] + 1, row[j + 1] + 1});
    }
  }
  return row.back();
}

int length_in_letters(std::string_view utf8) {
  return static_cast<int>(
      std::count_if(utf8.begin(), utf8.end(), [](char c) { return (static_cast<std::uint8_t>(c) & 0xC0) != 0x80; }));
}

}  // namespace kansenatlas
