#include "geo/agenda/pdf.hpp"

#include "geo/agenda/child_process.hpp"
#include "geo/agenda/pdf_clock.hpp"
#include "geo/agenda/work_folder.hpp"
#include "geo/base/atomic_file.hpp"

namespace kansenatlas {
namespace {

constexpr std::chrono::seconds layout_limit{180};

struct OfficeFile {
  std::string file, bytes;
};

std::string through_libreoffice(OfficeFile const& document, std::string const& options, std::string const& date,
                                std::stop_token const& stop) {
  WorkFolder const folder;
  write_text_atomically(folder / document.file.c_str(), document.bytes);
  try {
    run_child({"soffice", "-env:UserInstallation=file://" + (folder / "profile"), "--headless", "--norestore",
               "--nologo", "--convert-to", "pdf:writer_pdf_Export:" + options, "--outdir", folder / "out",
               folder / document.file.c_str()},
              date, layout_limit, stop);
  } catch (MissingProgram const&) {
    throw Error(
        said("no accessible PDF: LibreOffice is not installed; install it with: sudo apt-get install "
             "libreoffice-writer-nogui, or leave --accessible out"));
  }
  return with_date(read_whole_file(folder / "out/agenda.pdf"), date);
}

}  // namespace

std::string pdf_from_html(std::string const& html, std::string const& date, std::stop_token const& stop) {
  WorkFolder const folder;
  write_text_atomically(folder / "agenda.html", html);
  try {
    run_child({"weasyprint", "--quiet", "--encoding", "utf-8", "--pdf-identifier", "kansenatlas",
               folder / "agenda.html", folder / "agenda.pdf"},
              date, layout_limit, stop);
  } catch (MissingProgram const&) {
    throw Error(
        said("no PDF: the program WeasyPrint is not installed; install it with: sudo apt-get install weasyprint"));
  }
  return read_whole_file(folder / "agenda.pdf");
}

std::string tagged_pdf_from_odt(std::string const& odt, std::string const& date, std::stop_token const& stop) {
  return through_libreoffice(
      {"agenda.odt", odt},
      R"({"UseTaggedPDF":{"type":"boolean","value":"true"},"ExportBookmarks":{"type":"boolean","value":"true"},)"
      R"("DisplayPDFDocumentTitle":{"type":"boolean","value":"true"},"ExportNotes":{"type":"boolean","value":"false"},"UseLosslessCompression":{"type":"boolean","value":"true"}})",
      date, stop);
}

std::string pdf_from_docx(std::string const& docx, std::string const& date, std::stop_token const& stop) {
  return through_libreoffice({"agenda.docx", docx}, R"({"ExportBookmarks":{"type":"boolean","value":"true"}})", date,
                             stop);
}

}  // namespace kansenatlas
