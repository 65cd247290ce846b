#pragma once
// A flow as one HTML file that needs nothing else: maps inside as SVG whose text can be searched, partitions that can
// be hidden without a script, tables that sort by a small script, footnotes with links back, a layout for print. It
// refers to nothing on any network. Same flow, same bytes.
#include <string>

#include "geo/agenda/flow.hpp"
#include "geo/base/texts.hpp"

namespace kansenatlas {

struct HtmlDress {
  std::string style;   // CSS, goes into the page
  std::string script;  // JavaScript, goes into the page; may be empty
};

std::string html_of(Flow const& flow, HtmlDress const& dress, Texts const& texts);

}  // namespace kansenatlas
