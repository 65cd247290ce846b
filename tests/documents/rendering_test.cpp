// Agendas opened by the programs that people open them with.
#include <stdlib.h>

#include <algorithm>
#include <cstdlib>
#include <initializer_list>
#include <iostream>
#include <map>
#include <set>
#include <sstream>

#include "geo/agenda/flow.hpp"
#include "geo/agenda/handover.hpp"
#include "geo/agenda/illustrate.hpp"
#include "geo/agenda/page_count.hpp"
#include "geo/agenda/write.hpp"
#include "geo/agenda/zip_archive.hpp"
#include "geo/base/atomic_file.hpp"
#include "tests/support/catch.hpp"
#include "tests/support/shell.hpp"
#include "tests/support/temporary_folder.hpp"
#include "tests/support/toy_atlas.hpp"

using namespace kansenatlas;

namespace {

using kansenatlas::test::output_of;

bool lacks(std::initializer_list<char const*> programs) {
  for (auto const* program : programs)
    if (output_of(std::string("command -v ") + program).empty()) {
      std::cout << "skipped: " << program << " is not installed\n";
      return true;
    }
  return false;
}

// The toy's second veiligheidsregio in one format.
WrittenAgenda write_toy_agenda(test::TemporaryFolder const& folder, DocumentFormat format, std::string const& name,
                               bool is_accessible = false, bool fills_contents = false) {
  auto const country = test::toy_country();
  auto const texts = Texts::load(KANSENATLAS_SHARE "/locale", Language::nl);
  std::filesystem::path const resources = KANSENATLAS_SOURCE "/data/agenda";
  auto const preset = read_preset(resources, name);
  auto const palettes = read_palettes(KANSENATLAS_SOURCE "/data/colour/palettes.csv");
  auto kit = document_kit({{format}, is_accessible, {}, ""}, resources, Language::nl);
  kit.fills_contents = fills_contents;
  auto const material = material_for(*country.atlas, *country.ground, country.atlas->partitions[0], preset, texts);
  return write_agenda(material, 1, palettes, folder.path(), true, kit);
}

// Its kansenagenda; gives the file.
std::string write_toy(test::TemporaryFolder const& folder, DocumentFormat format, bool is_accessible = false) {
  auto const written = write_toy_agenda(folder, format, "kansenagenda", is_accessible);
  CHECK(written.fault.empty());
  return (folder / written.files.front()).string();
}

// What the document must hold.
struct Contents {
  std::multiset<std::string> alt_texts;
  std::vector<std::string> headings;
  int subheadings = 0, tables = 0, column_heads = 0, cells = 0, notes = 0;
};

Contents toy_contents() {
  auto const country = test::toy_country();
  auto const texts = Texts::load(KANSENATLAS_SHARE "/locale", Language::nl);
  auto const preset = read_preset(KANSENATLAS_SOURCE "/data/agenda", "kansenagenda");
  auto const palettes = read_palettes(KANSENATLAS_SOURCE "/data/colour/palettes.csv");
  auto const material = material_for(*country.atlas, *country.ground, country.atlas->partitions[0], preset, texts);
  auto draft = draft_of(material, 1);
  auto const pictures = illustrate(draft, material, 1, palettes);
  auto const flow = flow_of(draft, pictures, texts);
  Contents contents;
  contents.notes = static_cast<int>(flow.notes.size());
  for (auto const& block : flow.blocks) {
    if (auto const* figure = std::get_if<FlowFigure>(&block)) contents.alt_texts.insert(figure->alt_text);
    if (auto const* table = std::get_if<FlowTable>(&block)) {
      ++contents.tables;
      contents.column_heads += static_cast<int>(table->columns.size());
      contents.cells += static_cast<int>(table->columns.size() * table->rows.size());
    }
    if (auto const* paragraph = std::get_if<FlowParagraph>(&block);
        paragraph && (paragraph->role == Role::heading1 || paragraph->role == Role::heading2)) {
      contents.headings.push_back(plain_text(paragraph->runs));
      contents.subheadings += paragraph->role == Role::heading2 ? 1 : 0;
    }
  }
  return contents;
}

// How often each kind of element stands in what `pdfinfo -struct` prints: one a line, indented, its kind first.
auto elements_of(std::string const& structure) {
  std::map<std::string, int> counts;
  std::istringstream lines(structure);
  for (std::string line, word; std::getline(lines, line);)
    if (std::istringstream words(line); words >> word) {
      if (word.ends_with(':')) word.pop_back();  // of an element with attributes
      ++counts[word];
    }
  return [counts](std::string const& kind) { return counts.contains(kind) ? counts.at(kind) : 0; };
}

// UTF-16 in hexadecimal digits, up to '>', as UTF-8.
std::string text_of_hex(std::string_view hex) {
  std::u16string units;
  for (std::size_t i = 0; i + 3 < hex.size() && hex[i] != '>'; i += 4)
    units += static_cast<char16_t>(std::stoi(std::string(hex.substr(i, 4)), nullptr, 16));
  std::string text;
  for (char16_t const unit : units) {
    if (unit < 0x80) {
      text += static_cast<char>(unit);
    } else if (unit < 0x800) {
      text += static_cast<char>(0xc0 | (unit >> 6));
      text += static_cast<char>(0x80 | (unit & 0x3f));
    } else {
      text += static_cast<char>(0xe0 | (unit >> 12));
      text += static_cast<char>(0x80 | ((unit >> 6) & 0x3f));
      text += static_cast<char>(0x80 | (unit & 0x3f));
    }
  }
  return text;
}

std::multiset<std::string> texts_behind(std::string const& pdf, std::string_view mark) {
  std::multiset<std::string> found;
  for (auto at = pdf.find(mark); at != std::string::npos; at = pdf.find(mark, at + 1))
    found.insert(text_of_hex(std::string_view(pdf).substr(at + mark.size())));
  return found;
}

int count_of(std::string const& text, std::string const& wanted) {
  int count = 0;
  for (auto at = text.find(wanted); at != std::string::npos; at = text.find(wanted, at + 1)) ++count;
  return count;
}

void check_reads_as_agenda(std::string const& pdf) {
  auto const text = output_of("pdftotext -layout '" + pdf + "' -");
  for (auto const* heading : {"1. Samenvatting op één pagina", "3. De regio in beeld",
                              "11. Congruentie van de indelingen", "18. Verantwoording en methode"}) {
    CAPTURE(heading);
    CHECK(count_of(text, heading) >= 2);  // in the contents and in its place
  }
}

// A Word document as LibreOffice shows it, page by page.
std::vector<std::string> pages_in_libreoffice(test::TemporaryFolder const& folder, std::string const& file) {
  output_of("soffice -env:UserInstallation=file://" + (folder / "profile").string() +
            " --headless --convert-to pdf --outdir '" + folder.path().string() + "' '" + file + "'");
  std::istringstream text(output_of("pdftotext -layout '" + file.substr(0, file.rfind('.')) + ".pdf' -"));
  std::vector<std::string> pages;
  for (std::string page; std::getline(text, page, '\f');) pages.push_back(page);
  return pages;
}

// The page that the contents name for a heading; 0: none.
int page_in_contents(std::string const& page, std::string const& heading) {
  std::istringstream lines(page);
  for (std::string line; std::getline(lines, line);)
    if (line.starts_with(heading)) return std::atoi(line.substr(heading.size()).c_str());
  return 0;
}

// At different moments and in different time zones.
void check_same_twice(DocumentFormat format, bool is_accessible) {
  test::TemporaryFolder const first, second;
  ::setenv("TZ", "Europe/Amsterdam", 1);
  auto const one = read_whole_file(write_toy(first, format, is_accessible));
  ::setenv("TZ", "America/New_York", 1);
  auto const other = read_whole_file(write_toy(second, format, is_accessible));
  ::unsetenv("TZ");
  CHECK(one == other);
}

}  // namespace

// How much of the page lies white between its last line and its foot, as a share.
double white_below(std::string const& grey_picture) {
  std::istringstream head(grey_picture);
  std::string kind;
  std::size_t width = 0, height = 0, most = 0;
  head >> kind >> width >> height >> most;
  auto const pixels = std::string_view(grey_picture).substr(static_cast<std::size_t>(head.tellg()) + 1);
  constexpr unsigned char darker_than_the_mark = 200;
  std::size_t const top = height * 24 / 297, foot = height * 274 / 297;
  for (auto row = foot; row-- > top;)
    for (char const pixel : pixels.substr(row * width, width))
      if (static_cast<unsigned char>(pixel) < darker_than_the_mark)
        return static_cast<double>(foot - 1 - row) / static_cast<double>(foot - top);
  return 1;
}

TEST_CASE(
    "where a figure does not fit, the text runs on: no page of a PDF is for a third white, and no figure is lost") {
  if (lacks({"weasyprint", "pdftoppm", "pdftotext"})) return;
  test::TemporaryFolder const folder;
  auto const pdf = write_toy(folder, DocumentFormat::pdf);
  auto const count = std::atoi(output_of("pdfinfo '" + pdf + "' | sed -n 's/^Pages: *//p'").c_str());
  REQUIRE(count > 10);
  for (int page = 1; page < count; ++page) {
    CAPTURE(page);
    CHECK(white_below(output_of("pdftoppm -r 20 -gray -f " + std::to_string(page) + " -l " + std::to_string(page) +
                                " '" + pdf + "'")) < 1.0 / 3);
  }
  auto const text = output_of("pdftotext '" + pdf + "' -");
  for (auto const* figure : {"Kaart 1. ", "Figuur 1. ", "Figuur 2. "}) {
    CAPTURE(figure);
    CHECK(count_of(text, figure) >= 2);  // in its place and in the annex
  }
}

TEST_CASE("the oplegger fits on two pages, without opgaven and with five") {
  if (lacks({"weasyprint"})) return;
  auto const country = test::toy_country();
  auto const texts = Texts::load(KANSENATLAS_SHARE "/locale", Language::nl);
  std::filesystem::path const resources = KANSENATLAS_SOURCE "/data/agenda";
  auto const preset = read_preset(resources, "kansenagenda");
  auto const palettes = read_palettes(KANSENATLAS_SOURCE "/data/colour/palettes.csv");
  auto kit = document_kit({{DocumentFormat::pdf}, false, {}, ""}, resources, Language::nl);
  kit.length = AgendaLength::summary;
  for (int const count : {0, 5}) {
    Plans plans;
    for (int i = 0; i < count; ++i) {
      Opgave opgave;
      opgave.id = "o" + std::to_string(i);
      opgave.title = "Een opgave met een titel van gewone lengte";
      opgave.indicators = {{"toy.hoogte", {}, 0, 4.0, 2036}};
      plans.opgaven.push_back(opgave);
    }
    auto const material =
        material_for(*country.atlas, *country.ground, country.atlas->partitions[0], preset, texts, plans);
    test::TemporaryFolder const folder;
    auto const written = write_agenda(material, 1, palettes, folder.path(), true, kit);
    CHECK(pages_in(read_whole_file(folder / written.files.front())) == 2);
    CHECK(written.warnings.empty());
  }
}

TEST_CASE("the structure tree of the accessible PDF holds every figure, table, heading and note of the agenda") {
  if (lacks({"soffice", "pdfinfo", "pdftotext"})) return;
  test::TemporaryFolder const folder;
  auto const pdf = write_toy(folder, DocumentFormat::pdf, true);
  Contents const expected = toy_contents();
  auto const tree = elements_of(output_of("pdfinfo -struct '" + pdf + "'"));
  CHECK(tree("Figure") == static_cast<int>(expected.alt_texts.size()));
  CHECK(tree("Table") == expected.tables);
  CHECK(tree("TH") == expected.column_heads);
  CHECK(tree("TD") == expected.cells);
  CHECK(tree("H1") == static_cast<int>(expected.headings.size()) - expected.subheadings);
  CHECK(tree("H2") == expected.subheadings);
  CHECK(tree("Note") == expected.notes);
  CHECK(tree("TOC") == 1);
  CHECK(tree("L") > 0);
  auto const bytes = read_whole_file(pdf);
  auto const alt_texts = texts_behind(bytes, "/Alt<FEFF");  // each begins with the picture's title
  CHECK(alt_texts.size() == expected.alt_texts.size());
  for (auto const& wanted : expected.alt_texts) {
    CAPTURE(wanted);
    CHECK(std::count_if(alt_texts.begin(), alt_texts.end(),
                        [&](std::string const& text) { return text.ends_with(wanted); }) == 1);
  }
  CHECK(bytes.find("/Lang(nl-NL)") != std::string::npos);
  CHECK(bytes.find("/DisplayDocTitle true") != std::string::npos);
  auto const bookmarks = texts_behind(bytes, "/Title<FEFF");
  for (auto const& heading : expected.headings) {
    CAPTURE(heading);
    CHECK(bookmarks.contains(heading));
  }
  CHECK(output_of("pdfinfo '" + pdf + "'").find("Tagged:          yes") != std::string::npos);
  check_reads_as_agenda(pdf);
}

TEST_CASE("the pages of an investment proposal are counted in a face of the measures that its scheme asks for") {
  if (lacks({"weasyprint", "pdfinfo", "fc-list"})) return;
  if (output_of("fc-list : family").find("Liberation Sans") == std::string::npos) {
    std::cout << "skipped: fonts-liberation is not installed\n";
    return;
  }
  test::TemporaryFolder const folder;
  auto const written = write_toy_agenda(folder, DocumentFormat::pdf, "investeringsvoorstel");
  CHECK(written.fault.empty());
  REQUIRE(written.warnings.size() == 1);
  CHECK(written.warnings.front().find("bladzijden in Arial 10, geteld met Liberation Sans") != std::string::npos);
  CHECK(written.warnings.front().find("ruimte voor 10 (stand 31 oktober 2024)") != std::string::npos);
  auto const pdf = (folder / written.files.front()).string();
  CHECK(output_of("pdffonts '" + pdf + "'").find("Liberation-Sans") != std::string::npos);
  auto const shown = output_of("pdfinfo '" + pdf + "'");
  CHECK(shown.find("Pages:           " + std::to_string(pages_in(read_whole_file(pdf)))) != std::string::npos);
}

TEST_CASE("the same agenda gives the same PDF, through LibreOffice and through WeasyPrint") {
  if (lacks({"soffice", "weasyprint"})) return;
  check_same_twice(DocumentFormat::pdf, true);
  check_same_twice(DocumentFormat::pdf, false);
}

TEST_CASE("the PDF of WeasyPrint reads as the agenda") {
  if (lacks({"weasyprint", "pdftotext"})) return;
  test::TemporaryFolder const folder;
  check_reads_as_agenda(write_toy(folder, DocumentFormat::pdf));
}

TEST_CASE("LibreOffice opens the agenda as Word and as OpenDocument text") {
  if (lacks({"soffice", "pdftotext"})) return;
  for (auto const format : {DocumentFormat::docx, DocumentFormat::odt}) {
    test::TemporaryFolder const folder;
    auto const file = write_toy(folder, format);
    output_of("soffice -env:UserInstallation=file://" + (folder / "profile").string() +
              " --headless --convert-to pdf --outdir '" + folder.path().string() + "' '" + file + "'");
    check_reads_as_agenda(file.substr(0, file.rfind('.')) + ".pdf");
  }
}

TEST_CASE("LibreOffice shows the contents of a Word agenda with the page of every heading, known beforehand or not") {
  if (lacks({"soffice", "pdftotext"})) return;
  std::vector<std::string> without;
  for (bool const is_filled : {false, true}) {
    test::TemporaryFolder const folder;
    auto const written = write_toy_agenda(folder, DocumentFormat::docx, "kansenagenda", false, is_filled);
    auto pages = pages_in_libreoffice(folder, (folder / written.files.front()).string());
    REQUIRE(pages.size() > 10);
    for (auto const* heading :
         {"0. Status van dit document", "1. Samenvatting op één pagina", "3. De regio in beeld",
          "11. Congruentie van de indelingen", "18. Verantwoording en methode", "B2. Lijst van openstaande keuzes"}) {
      CAPTURE(is_filled, heading);
      auto const page = static_cast<std::size_t>(page_in_contents(pages.front(), heading));
      REQUIRE(page > 0);
      REQUIRE(page <= pages.size());
      CHECK(count_of(pages[page - 1], heading) == (page == 1 ? 2 : 1));
    }
    pages.front().clear();
    if (is_filled) CHECK(pages == without);  // nothing but the contents differs
    without = pages;
  }
}

TEST_CASE("the page numbers that a Word agenda holds are those that LibreOffice lays out") {
  if (lacks({"soffice"})) return;
  test::TemporaryFolder const folder;
  auto const written = write_toy_agenda(folder, DocumentFormat::docx, "kansenagenda", false, true);
  std::string text;
  for (auto const& entry : read_zip(folder / written.files.front()))
    if (entry.name == "word/document.xml") text = entry.bytes;
  CHECK(count_of(text, " TOC \\o") == 1);
  int last = 1, lines = 0;
  for (auto at = text.find(" PAGEREF _Toc_s"); at != text.npos; at = text.find(" PAGEREF _Toc_s", at + 1), ++lines) {
    auto const open = text.find("<w:t xml:space=\"preserve\">", at) + 26;
    int const page = std::atoi(text.c_str() + open);
    CHECK(page >= last);
    last = page;
  }
  CHECK(lines > 15);
  CHECK(last > 10);
}

TEST_CASE("Chromium opens the hand-over page, finds a municipality in it and hides the borders of a partition") {
  if (lacks({"chromium"})) return;
  test::TemporaryFolder const folder;
  auto const country = test::toy_country();
  auto const texts = Texts::load(KANSENATLAS_SHARE "/locale", Language::nl);
  auto const palettes = read_palettes(KANSENATLAS_SOURCE "/data/colour/palettes.csv");
  auto const partitions = handover_partitions(*country.atlas, {});
  std::filesystem::path const resources = KANSENATLAS_SOURCE "/data/agenda";
  HtmlDress const dress{read_whole_file(resources / "agenda.css") + read_whole_file(resources / "handover.css"),
                        read_whole_file(resources / "agenda.js") + read_whole_file(resources / "handover.js") + R"(
    const field = document.getElementById("zoek");
    field.value = "veld 31";
    field.dispatchEvent(new Event("input"));
    const shown = [...document.querySelectorAll("#gemeentetabel tbody tr")].filter((row) => !row.hidden).length;
    const box = document.getElementById("kies0");
    const borders = document.getElementById("kaart-outline-)" +
                            partitions.front()->id + R"(");
    const before = getComputedStyle(borders).display;
    box.click();
    document.title = [shown, before, getComputedStyle(borders).display, field.parentElement.hidden].join(" ");
    )"};
  Handover const handover{*country.atlas, *country.ground, palettes, partitions, {}};
  write_text_atomically(folder / handover_file, handover_html(handover, dress, texts));
  auto const page =
      output_of("chromium --headless --no-sandbox --disable-gpu --user-data-dir=" + (folder / "profile").string() +
                " --dump-dom 'file://" + (folder / handover_file).string() + "'");
  CHECK(page.find("<title>1 inline none false</title>") != std::string::npos);
  CHECK(count_of(page, "<button") > 5);
}

TEST_CASE("Chromium opens the agenda as a page whose tables can be sorted") {
  if (lacks({"chromium"})) return;
  test::TemporaryFolder const folder;
  auto const file = write_toy(folder, DocumentFormat::html);
  auto const page =
      output_of("chromium --headless --no-sandbox --disable-gpu --user-data-dir=" + (folder / "profile").string() +
                " --dump-dom 'file://" + file + "'");
  CHECK(count_of(page, "<th") > 5);
  CHECK(count_of(page, "<button") > 5);  // the script makes them
  CHECK(count_of(read_whole_file(file), "<button") == 0);
}
