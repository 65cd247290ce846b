#pragma once
// A flow as an OpenDocument text (ODF 1.3, ISO/IEC 26300): the same styles, footnotes, tables and maps as the Word
// document, with pictures as SVG and title and description for assistive software. Same flow, same bytes.
#include <string>

#include "geo/agenda/flow.hpp"

namespace kansenatlas {

std::string odt_of(Flow const& flow);

}  // namespace kansenatlas
