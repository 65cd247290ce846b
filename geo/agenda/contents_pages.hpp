#pragma once
// The page numbers of a Word document's table of contents, as LibreOffice lays the document out.
#include <stop_token>
#include <string>
#include <vector>

#include "geo/agenda/docx_styles.hpp"
#include "geo/agenda/flow.hpp"

namespace kansenatlas {

// One number a line of contents_of(flow). Empty when the flow has no contents, when LibreOffice is not installed or
// when it fails: then nobody knows them. Throws Cancelled when `stop` is asked for.
std::vector<int> contents_pages(Flow const& flow, DocxStyles const& styles, std::stop_token const& stop);

// Of a PDF with bookmarks as LibreOffice writes them: the page of every bookmark, in the order of the text; 0 where its
// page is not among those of the PDF.
std::vector<int> bookmark_pages(std::string const& pdf);

}  // namespace kansenatlas
