#pragma once
// A readable table on a terminal.
#include <string>
#include <vector>

namespace kansenatlas::cli {

enum class Align { left, right };

struct Column {
  std::string title;
  Align align = Align::left;
};

// Columns as wide as their widest cell, two spaces between them, a line under the titles. Widths count letters, not
// bytes.
std::string table_text(std::vector<Column> const& columns, std::vector<std::vector<std::string>> const& rows);

}  // namespace kansenatlas::cli
