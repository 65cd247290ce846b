#pragma once
// The styles of a Word document: our own, or those of a reference document with ours added where it has none.
#include <filesystem>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "geo/agenda/flow.hpp"
#include "geo/agenda/zip_archive.hpp"

namespace kansenatlas {

constexpr int bullet_numbering = 9001;

struct DocxStyles {
  std::string styles_xml;                  // word/styles.xml
  std::map<std::string, std::string> ids;  // our style's id -> its id in `styles_xml`
  std::string page_xml;                    // w:pgSz and w:pgMar of a section
  double text_width_mm = 0;
  std::string numbering_xml;    // word/numbering.xml, with our bullets as `bullet_numbering`
  std::vector<ZipEntry> parts;  // theme and font table
  bool is_own = false;          // not those of a reference document
  [[nodiscard]] std::string const& id(Role role) const;
  [[nodiscard]] std::string const& id(std::string const& ours) const { return ids.at(ours); }
};

// `font`: of the text; empty: document_font.
DocxStyles own_docx_styles(Language language, std::string const& font = "");

// Every size of letters and every space of our styles times `share`, for a text that has to fit one page.
void shrink(DocxStyles& styles, double share);

// Styles with the same name (in any language of Word a built-in style keeps its English name in the file) are the
// reference's. Throws Error that names the file when it is no DOCX.
DocxStyles docx_styles_from(std::filesystem::path const& reference, Language language);

}  // namespace kansenatlas
