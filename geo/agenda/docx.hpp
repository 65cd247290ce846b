#pragma once
// A flow as a Word document (Office Open XML, ECMA-376, transitional): styles, real footnotes, tables with repeated
// headers, maps as SVG with a PNG beside for readers that need it, a table of contents with links, page numbers in the
// footer. Same flow and contents, same bytes.
#include <string>
#include <vector>

#include "geo/agenda/docx_styles.hpp"
#include "geo/agenda/flow.hpp"

namespace kansenatlas {

constexpr int fallback_dpi = 200;  // of pictures for readers without SVG

// What only a layout knows of a document.
struct DocxContents {
  std::vector<int> pages;    // of the lines of its table of contents; empty: not known
  bool has_pictures = true;  // else a dot in the place of each, of the same size on the page: for a layout
};

// Where the pages are known, the table of contents is Word's own, filled with them. Else its lines are fields of
// their own, which LibreOffice shows with the page numbers of its layout, as it never does inside Word's table.
std::string docx_of(Flow const& flow, DocxStyles const& styles, DocxContents const& contents = {});

}  // namespace kansenatlas
