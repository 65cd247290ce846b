#pragma once
// PDF through other programs: WeasyPrint lays out the HTML; LibreOffice makes a tagged one from the ODT (headings,
// pictures with alternative text, table headers, notes, bookmarks). Neither reaches a network.
#include <stop_token>
#include <string>

namespace kansenatlas {

// `date`: ISO 8601, when the document says that it was made. Throws Error that says what is missing and how to get it,
// or the last line that the program printed.
std::string pdf_from_html(std::string const& html, std::string const& date, std::stop_token const& stop);
std::string tagged_pdf_from_odt(std::string const& odt, std::string const& date, std::stop_token const& stop);
// As LibreOffice lays a Word document out, with bookmarks.
std::string pdf_from_docx(std::string const& docx, std::string const& date, std::stop_token const& stop);

}  // namespace kansenatlas
