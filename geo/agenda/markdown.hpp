#pragma once
// A draft as Markdown with footnotes, tables and figures, as pandoc and the common readers take it.
#include <string>

#include "geo/agenda/draft.hpp"
#include "geo/base/texts.hpp"

namespace kansenatlas {

// Footnotes stand at the end, in order of first use. Figures refer to files beside the document.
std::string markdown_of(Draft const& draft, Texts const& texts);

// A text in which nothing can be taken for markup.
std::string escaped_markdown(std::string const& text);

}  // namespace kansenatlas
