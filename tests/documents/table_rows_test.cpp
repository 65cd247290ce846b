// LibreOffice 7.4 may lay a table out without its last rows where a footnote takes their room.
#include <cctype>
#include <filesystem>

#include <fmt/format.h>

#include "geo/agenda/compose.hpp"
#include "geo/agenda/docx.hpp"
#include "geo/agenda/illustrate.hpp"
#include "geo/agenda/odt.hpp"
#include "geo/agenda/page_fill.hpp"
#include "geo/agenda/table_notes.hpp"
#include "geo/atlas/lookup.hpp"
#include "geo/source/task_register.hpp"
#include "tests/support/bundled_atlas.hpp"
#include "tests/support/catch.hpp"
#include "tests/support/shell.hpp"
#include "tests/support/temporary_folder.hpp"
#include "tests/support/texts_in.hpp"

using namespace kansenatlas;
using namespace kansenatlas::test;

namespace {

// Without spaces, and without hyphens, where lines may break.
std::string squeezed(std::string const& text) {
  std::string kept;
  for (std::size_t i = 0; i < text.size(); ++i) {
    auto const byte = static_cast<unsigned char>(text[i]);
    if (byte == 0xC2 && i + 1 < text.size() && (text[i + 1] == '\xA0' || text[i + 1] == '\xAD'))
      ++i;
    else if (text.compare(i, 3, "\u2011") == 0 || text.compare(i, 3, "\u202F") == 0 ||
             text.compare(i, 3, "\u2009") == 0)
      i += 2;
    else if (!std::isspace(byte) && byte != '-')
      kept += text[i];
  }
  return kept;
}

// The first two cells of every row that no page may cut.
std::vector<std::string> rows_of(Flow const& flow) {
  std::vector<std::string> rows;
  for (auto const& block : flow.blocks)
    if (auto const* table = std::get_if<FlowTable>(&block); table && table->columns.size() > 1) {
      auto const may_cut = rows_to_cut(*table);
      for (std::size_t r = 0; r < table->rows.size(); ++r)
        if (!may_cut[r]) rows.push_back(squeezed(plain_text(table->rows[r][0]) + plain_text(table->rows[r][1])));
    }
  return rows;
}

}  // namespace

TEST_CASE("LibreOffice shows every row of every table of all veiligheidsregio's, in DOCX and in ODT") {
  if (output_of("command -v soffice pdftotext").empty()) SKIP_TEST("soffice or pdftotext is not installed");
  auto const& country = bundled_country();
  if (!country) SKIP_TEST("the bundled atlas has not been built");
  auto const texts = texts_in(Language::nl);
  std::filesystem::path const resources = KANSENATLAS_SOURCE "/data/agenda";
  auto const palettes = read_palettes(KANSENATLAS_SOURCE "/data/colour/palettes.csv");
  Plans const plans{{}, read_task_register(resources / "tasks", Language::nl).tasks, {}, {}};
  auto const& partition = *region_named(*country->atlas, "VR01").partition;
  auto const preset = read_preset(resources, "kansenagenda");
  auto const material = material_for(*country->atlas, *country->ground, partition, preset, texts, plans);
  TemporaryFolder const folder;
  std::map<std::string, std::vector<std::string>> rows;
  for (std::size_t r = 0; r < partition.regions.size(); ++r) {
    auto draft = draft_of(material, static_cast<int>(r));
    auto const pictures = illustrate(draft, material, static_cast<int>(r), palettes);
    auto const flow = with_notes_below_tables(flow_of(draft, pictures, texts), texts.text("document.table_notes"));
    auto const name = partition.regions[r].code;
    rows[name] = rows_of(flow);
    folder.write(name + ".docx", docx_of(filled_pages(flow, docx_pages), own_docx_styles(Language::nl)));
    folder.write(name + ".odt", odt_of(filled_pages(flow, odt_pages)));
  }
  int checked = 0;
  for (auto const* format : {"docx", "odt"}) {
    auto const pdfs = (folder / format).string();
    output_of(
        fmt::format("cd '{0}' && soffice -env:UserInstallation=file://{0}/profile --headless --convert-to pdf "
                    "--outdir '{1}' *.{2} 2>&1",
                    folder.path().string(), pdfs, format));
    for (auto const& [name, wanted] : rows) {
      CAPTURE(name, format);
      auto const text = squeezed(output_of(fmt::format("pdftotext -raw '{}/{}.pdf' -", pdfs, name)));
      for (auto const& row : wanted) {
        CAPTURE(row);
        CHECK(text.find(row) != std::string::npos);
        ++checked;
      }
    }
  }
  CHECK(checked > 5000);
}
