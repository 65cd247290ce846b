#include <string_view>

#include "geo/source/spreadsheet.hpp"

namespace kansenatlas {
namespace {

// Apostrophes, then what starts a formula: such a text gets one apostrophe more, and loses one when it is read.
bool is_marked(std::string_view text) {
  auto const at = text.find_first_not_of('\'');
  return at != std::string_view::npos && std::string_view("=+-@\t\r").find(text[at]) != std::string_view::npos;
}

}  // namespace

std::string harmless_cell(std::string const& text) { return is_marked(text) ? "'" + text : text; }

std::string original_cell(std::string const& text) {
  return text.starts_with('\'') && is_marked(text) ? text.substr(1) : text;
}

}  // namespace kansenatlas
