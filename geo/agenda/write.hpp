#pragma once
// One agenda as files: the documents asked for, its facts, its maps.
#include <filesystem>
#include <stop_token>
#include <string>
#include <vector>

#include "geo/agenda/compose.hpp"
#include "geo/agenda/document_format.hpp"
#include "geo/agenda/docx_styles.hpp"
#include "geo/agenda/draft.hpp"
#include "geo/agenda/html.hpp"
#include "geo/agenda/material.hpp"
#include "geo/chart/palette.hpp"

namespace kansenatlas {

// What the documents of one run share, made once.
struct DocumentKit {
  std::vector<DocumentFormat> formats{DocumentFormat::md};
  bool is_pdf_accessible = false;  // through LibreOffice instead of WeasyPrint
  std::string name_template;       // see file_stem_for; empty: "{code}-{title}"
  DocxStyles docx_styles;
  HtmlDress html_dress;
  AgendaLength length = AgendaLength::full;
  // The table of contents of a Word document is filled with the page numbers of LibreOffice's layout, where it is
  // installed: some seconds a document.
  bool fills_contents = false;
  char csv_separator = ',';  // with ';' numbers have a decimal comma
};

struct DocumentChoice {
  std::vector<DocumentFormat> formats{DocumentFormat::md};
  bool is_pdf_accessible = false;
  std::filesystem::path reference_doc;  // DOCX whose styles are used; empty: our own
  std::string name_template;
  std::filesystem::path css = {};  // a house style for HTML and PDF, laid over our own; empty: none
  char csv_separator = ',';
};

// `folder`: with agenda.css and agenda.js. Throws Error when one of them, the reference document or the house style
// cannot be read.
DocumentKit document_kit(DocumentChoice const& choice, std::filesystem::path const& folder, Language language);

// A draft without pictures, such as a change sheet, as one document. Throws UsageError for a table of figures.
std::string document_bytes(Draft const& draft, DocumentFormat format, DocumentKit const& kit, Texts const& texts);

struct WrittenAgenda {
  std::string region;  // its code
  std::string title;
  std::vector<std::string> files;  // names within the folder, the document first
  int open_boxes = 0, facts = 0;
  std::vector<std::string> warnings;
  std::string fault;  // why a document is missing; empty: all are there
};

// Writes the documents, NAME.facts.json and, beside Markdown, the maps into `folder`, which must exist. Throws Error
// when one of the files is there already and `may_overwrite` is false, before anything is written, and when one cannot
// be written: the files of a region appear together or not at all. A document that cannot be made is told of in
// `fault`, the others are written; in the place of a PDF comes Markdown, unless its files stand there already.
WrittenAgenda write_agenda(Material const& material, int region, Palettes const& palettes,
                           std::filesystem::path const& folder, bool may_overwrite, DocumentKit const& kit = {},
                           std::stop_token const& stop = {});

}  // namespace kansenatlas
