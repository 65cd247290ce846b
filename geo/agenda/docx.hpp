#pragma once
// A flow as a Word document (Office Open XML, ECMA-376, transitional): styles, real footnotes, tables with repeated
// headers, maps as SVG with a PNG beside for readers that need it, a table of contents with links, page numbers in the
// footer. Same flow, same bytes.
#include <string>

#include "geo/agenda/docx_styles.hpp"
#include "geo/agenda/flow.hpp"

namespace kansenatlas {

constexpr int fallback_dpi = 200;  // of pictures for readers without SVG

std::string docx_of(Flow const& flow, DocxStyles const& styles);

}  // namespace kansenatlas
