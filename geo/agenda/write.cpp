#include "geo/agenda/write.hpp"

#include <algorithm>
#include <utility>

#include <fmt/format.h>

#include "geo/agenda/compose.hpp"
#include "geo/agenda/contents_pages.hpp"
#include "geo/agenda/docx.hpp"
#include "geo/agenda/facts_file.hpp"
#include "geo/agenda/figures_table.hpp"
#include "geo/agenda/file_stem.hpp"
#include "geo/agenda/illustrate.hpp"
#include "geo/agenda/markdown.hpp"
#include "geo/agenda/odt.hpp"
#include "geo/agenda/page_count.hpp"
#include "geo/agenda/page_fill.hpp"
#include "geo/agenda/pdf.hpp"
#include "geo/agenda/table_notes.hpp"
#include "geo/base/atomic_file.hpp"
#include "geo/base/error.hpp"
#include "geo/base/staged_folder.hpp"
#include "geo/chart/painter.hpp"

namespace kansenatlas {
namespace fs = std::filesystem;
namespace {

bool contains(std::vector<DocumentFormat> const& formats, DocumentFormat format) {
  return std::find(formats.begin(), formats.end(), format) != formats.end();
}

std::string file_of(Draft const& draft, DocumentFormat format) {
  return draft.name + std::string(extension_of(format));
}

std::string facts_file_of(Draft const& draft) { return draft.name + ".facts.json"; }

bool are_free(fs::path const& folder, std::vector<std::string> const& names) {
  return std::none_of(names.begin(), names.end(), [&](std::string const& name) { return fs::exists(folder / name); });
}

void check_free(fs::path const& folder, std::vector<std::string> const& names) {
  for (auto const& name : names)
    if (fs::exists(folder / name))
      throw Error(said("'{}' exists already; choose another folder or add --force", (folder / name).string()));
}

// Documents first, then the facts, then the maps beside the Markdown.
std::vector<std::string> file_names(Draft const& draft, std::vector<DocumentFormat> const& formats) {
  std::vector<std::string> names;
  for (auto const format : formats) names.push_back(file_of(draft, format));
  names.push_back(facts_file_of(draft));
  for (auto const& section : draft.sections)
    for (auto const& block : section.blocks)
      if (auto const* figure = std::get_if<Figure>(&block); figure && contains(formats, DocumentFormat::md))
        names.push_back(figure->file);
  return names;
}

// The maps are called after the document.
void name_files(Draft& draft, std::string const& name) {
  for (auto& section : draft.sections)
    for (auto& block : section.blocks)
      if (auto* figure = std::get_if<Figure>(&block); figure && figure->file.starts_with(draft.name))
        figure->file.replace(0, draft.name.size(), name);
      else if (auto* alt = std::get_if<AltText>(&block); alt && alt->file.starts_with(draft.name))
        alt->file.replace(0, draft.name.size(), name);
  draft.name = name;
}

// The bytes of one document.
class Documents {
 public:
  Documents(Draft const& draft, std::vector<Picture> const& pictures, Material const& material, DocumentKit const& kit,
            std::stop_token const& stop)
      : m_draft(draft),
        m_material(material),
        m_kit(kit),
        m_stop(stop),
        m_flow(flow_of(draft, pictures, material.texts)),
        m_word_flow(with_notes_below_tables(m_flow, material.texts.text("document.table_notes"))) {}

  [[nodiscard]] std::string bytes(DocumentFormat format) const {
    auto const& texts = m_material.texts;
    switch (format) {
      case DocumentFormat::md:
        return markdown_of(m_draft, texts);
      case DocumentFormat::html:
        return html_of(m_flow, m_kit.html_dress, texts);
      case DocumentFormat::docx:
        return docx_bytes();
      case DocumentFormat::odt:
        return odt_of(paged_flow(odt_pages));
      case DocumentFormat::pdf:
        return m_kit.is_pdf_accessible
                   ? tagged_pdf_from_odt(odt_of(paged_flow(odt_pages)), m_flow.date, m_stop)
                   : pdf_from_html(html_of(m_flow, {m_kit.html_dress.style, ""}, texts), m_flow.date, m_stop);
      case DocumentFormat::xlsx:
        return figures_xlsx(m_draft, m_material.atlas, texts);
      case DocumentFormat::csv:
        return figures_csv(m_draft, texts, m_kit.csv_separator);
    }
    return "";
  }

 private:
  [[nodiscard]] std::string docx_bytes() const {
    auto const styles = docx_styles();
    auto const flow = m_kit.docx_styles.is_own ? paged_flow(docx_pages) : m_word_flow;
    return docx_of(flow, styles,
                   {m_kit.fills_contents ? contents_pages(flow, styles, m_stop) : std::vector<int>(), true});
  }

  // For pages in our own styles; an oplegger and a font of the scheme have a measure of their own.
  [[nodiscard]] Flow paged_flow(PageManner const& manner) const {
    return m_draft.is_summary || !m_flow.font.empty() ? m_word_flow : filled_pages(m_word_flow, manner);
  }

  // In the font of the scheme; an oplegger a little smaller, so that it keeps to its pages. A house style stays as it
  // is.
  [[nodiscard]] DocxStyles docx_styles() const {
    constexpr double smaller = 0.95;
    if (!m_kit.docx_styles.is_own) return m_kit.docx_styles;
    auto styles = m_flow.font.empty() ? m_kit.docx_styles : own_docx_styles(m_flow.language, m_flow.font);
    if (m_draft.is_summary) shrink(styles, smaller);
    return styles;
  }

  Draft const& m_draft;
  Material const& m_material;
  DocumentKit const& m_kit;
  std::stop_token const& m_stop;
  Flow m_flow, m_word_flow;  // as it is, and as Word and LibreOffice lay it out well
};

// Only documents with pages, and only where there is a limit: the layout takes a moment.
bool wants_pages_counted(Draft const& draft, std::vector<DocumentFormat> const& formats) {
  bool const has_pages = contains(formats, DocumentFormat::docx) || contains(formats, DocumentFormat::odt) ||
                         contains(formats, DocumentFormat::pdf);
  return (draft.scheme.pages > 0 || draft.is_summary) && has_pages;
}

constexpr int pages_of_summary = 2;

// As WeasyPrint lays them out; other programs differ a little.
void count_pages_of_summary(Draft& draft, std::vector<Picture> const& pictures, DocumentKit const& kit,
                            Texts const& texts, std::stop_token const& stop) {
  auto const flow = flow_of(draft, pictures, texts);
  int const pages = pages_in(pdf_from_html(html_of(flow, {kit.html_dress.style, ""}, texts), flow.date, stop));
  if (pages > pages_of_summary) draft.warnings.push_back(texts.text("agenda.in_short.too_long", fmt::arg("n", pages)));
}

void count_pages(Draft& draft, std::vector<Picture> const& pictures, DocumentKit const& kit, Texts const& texts,
                 std::stop_token const& stop) {
  try {
    if (draft.is_summary) return count_pages_of_summary(draft, pictures, kit, texts, stop);
    auto const count = page_count_of(draft, pictures, kit.html_dress, texts, stop);
    draft.warnings.push_back(page_count_sentence(draft, count, texts));
  } catch (Error const& fault) {
    draft.warnings.emplace_back(fault.what());
  }
}

// Writes the documents that can be made; those are left in `formats`. Gives why others are missing. Without a PDF
// the text must not be lost: Markdown takes its place where no other file stands in its way. Throws Error when one that
// was made cannot be written.
std::string write_documents(Draft const& draft, Documents const& documents, fs::path const& folder, bool may_overwrite,
                            StagedFolder const& stage, std::vector<DocumentFormat>& formats) {
  std::string faults;
  auto const wanted = std::exchange(formats, {});
  auto const write = [&](DocumentFormat format) {
    std::string bytes;
    try {
      bytes = documents.bytes(format);
    } catch (Error const& fault) {
      faults += (faults.empty() ? "" : "; ") + std::string(fault.what());
      return;
    }
    stage.write(file_of(draft, format), bytes);
    formats.push_back(format);
  };
  for (auto const format : wanted) write(format);
  bool const lacks_pdf = contains(wanted, DocumentFormat::pdf) && !contains(formats, DocumentFormat::pdf);
  if (lacks_pdf && !contains(wanted, DocumentFormat::md) &&
      (may_overwrite || are_free(folder, file_names(draft, {DocumentFormat::md}))))
    write(DocumentFormat::md);
  return faults;
}

// It goes into the page as it is, so nothing in it may end the element that holds it.
std::string without_end_tag(std::string css) {
  for (auto at = css.find("</"); at != std::string::npos; at = css.find("</", at + 2)) css.replace(at, 2, "<\\/");
  return css;
}

}  // namespace

DocumentKit document_kit(DocumentChoice const& choice, fs::path const& folder, Language language) {
  DocumentKit kit{choice.formats, choice.is_pdf_accessible, choice.name_template, {}, {}};
  if (contains(choice.formats, DocumentFormat::docx))
    kit.docx_styles =
        choice.reference_doc.empty() ? own_docx_styles(language) : docx_styles_from(choice.reference_doc, language);
  bool const has_pages =
      contains(choice.formats, DocumentFormat::docx) || contains(choice.formats, DocumentFormat::odt);
  if (has_pages || contains(choice.formats, DocumentFormat::html) || contains(choice.formats, DocumentFormat::pdf))
    kit.html_dress = {read_whole_file(folder / "agenda.css"), read_whole_file(folder / "agenda.js")};
  if (!choice.css.empty()) kit.html_dress.style += "\n" + without_end_tag(read_whole_file(choice.css)) + "\n";
  kit.csv_separator = choice.csv_separator;
  return kit;
}

std::string document_bytes(Draft const& draft, DocumentFormat format, DocumentKit const& kit, Texts const& texts) {
  auto const flow = flow_of(draft, {}, texts);
  switch (format) {
    case DocumentFormat::md:
      return markdown_of(draft, texts);
    case DocumentFormat::html:
      return html_of(flow, kit.html_dress, texts);
    case DocumentFormat::docx:
      return docx_of(flow, kit.docx_styles);
    case DocumentFormat::odt:
      return odt_of(flow);
    case DocumentFormat::pdf:
      return pdf_from_html(html_of(flow, {kit.html_dress.style, ""}, texts), flow.date, {});
    case DocumentFormat::xlsx:
    case DocumentFormat::csv:
      throw UsageError(said("this document has no table of figures; choose md, html, docx, odt or pdf"));
  }
  return "";
}

WrittenAgenda write_agenda(Material const& material, int region, Palettes const& palettes, fs::path const& folder,
                           bool may_overwrite, DocumentKit const& kit, std::stop_token const& stop) {
  Draft draft = draft_of(material, region, kit.length);
  if (!kit.name_template.empty()) name_files(draft, file_stem_for(kit.name_template, material.partition, region));
  auto formats = kit.formats;
  if (!may_overwrite) check_free(folder, file_names(draft, formats));
  auto const pictures = illustrate(draft, material, region, palettes);
  // A document says below a figure where it comes from; a picture that stands by itself says so itself.
  auto in_text = pictures;
  for (auto& picture : in_text) picture.drawing = without_source_line(std::move(picture.drawing));
  if (wants_pages_counted(draft, formats)) count_pages(draft, in_text, kit, material.texts, stop);
  Documents const documents(draft, in_text, material, kit, stop);
  StagedFolder const stage(folder, draft.name);
  auto const fault = write_documents(draft, documents, folder, may_overwrite, stage, formats);
  if (formats.empty()) throw Error(fault);
  stage.write(facts_file_of(draft), facts_json(draft, material.atlas));
  if (contains(formats, DocumentFormat::md))
    for (auto const& picture : pictures) stage.write(picture.file, svg_of(picture.drawing));
  stage.publish();
  return {draft.region_code,
          draft.title,
          file_names(draft, formats),
          static_cast<int>(open_boxes_of(draft).size()),
          static_cast<int>(draft.facts.size()),
          draft.warnings,
          fault};
}

}  // namespace kansenatlas
