#include "app/cli/table.hpp"

#include <algorithm>

#include "geo/base/text.hpp"

namespace kansenatlas::cli {
namespace {

std::string padded(std::string const& text, int width, Align align) {
  std::string const space(static_cast<std::size_t>(std::max(0, width - length_in_letters(text))), ' ');
  return align == Align::right ? space + text : text + space;
}

std::string line_of(std::vector<Column> const& columns, std::vector<std::string> const& cells,
                    std::vector<int> const& widths) {
  std::string line;
  for (std::size_t c = 0; c < columns.size(); ++c) {
    if (c > 0) line += "  ";
    line += padded(c < cells.size() ? cells[c] : "", widths[c], columns[c].align);
  }
  line.erase(line.find_last_not_of(' ') + 1);
  return line + "\n";
}

}  // namespace

std::string table_text(std::vector<Column> const& columns, std::vector<std::vector<std::string>> const& rows) {
  std::vector<std::string> titles;
  std::vector<int> widths;
  for (auto const& column : columns) {
    titles.push_back(column.title);
    widths.push_back(length_in_letters(column.title));
  }
  for (auto const& row : rows)
    for (std::size_t c = 0; c < std::min(row.size(), columns.size()); ++c)
      widths[c] = std::max(widths[c], length_in_letters(row[c]));
  std::vector<std::string> rules;
  for (int const width : widths) {
    std::string rule;
    for (int i = 0; i < width; ++i) rule += "─";
    rules.push_back(rule);
  }
  std::string text = line_of(columns, titles, widths) + line_of(columns, rules, widths);
  for (auto const& row : rows) text += line_of(columns, row, widths);
  return text;
}

}  // namespace kansenatlas::cli
