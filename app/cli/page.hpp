#pragma once
// One printable page as a value, and its text as Markdown, HTML, Word or PDF.
#include <string>
#include <vector>

#include "app/cli/table.hpp"
#include "geo/base/numbers.hpp"
#include "geo/base/texts.hpp"

namespace kansenatlas::cli {

struct PageTable {
  std::string caption;
  std::vector<Column> columns;
  // A row of one cell is a heading over the whole width. After a line break a cell goes on in small print.
  std::vector<std::vector<std::string>> rows;
  std::vector<double> shares = {};  // of the width, a column each, where a format does not choose by itself
};

// A cell of a page on one line of a terminal.
std::string on_one_line(std::string cell);

struct Page {
  Language language = Language::nl;
  std::string title, subtitle, status;
  std::string date;                  // ISO 8601: when the document says that it was made
  std::vector<std::string> opening;  // paragraphs
  std::vector<PageTable> tables;
  std::vector<std::string> notes;  // small print
  double density = 1;              // of the letters in HTML: below 1 smaller
};

std::string markdown_of(Page const& page);
// Whole document, no outside references; prints on A4.
std::string html_of(Page const& page);
// `texts`: for the words of its footer.
std::string docx_of(Page const& page, Texts const& texts);
// By WeasyPrint, with letters as much smaller as it takes to keep on one page what runs over a little; throws Error
// that says how to get it where it is missing.
std::string pdf_of(Page const& page);

// The formats by extension: ".md", ".html", ".docx", ".pdf".
std::vector<std::string> const& page_extensions();
std::string page_bytes(Page const& page, std::string const& extension, Texts const& texts);

}  // namespace kansenatlas::cli
