// Agendas opened by the programs that people open them with.
#include <stdio.h>

#include <array>
#include <initializer_list>
#include <iostream>

#include "geo/agenda/write.hpp"
#include "geo/base/atomic_file.hpp"
#include "tests/support/catch.hpp"
#include "tests/support/temporary_folder.hpp"
#include "tests/support/toy_atlas.hpp"

using namespace kansenatlas;

namespace {

// What a command prints; its complaints are dropped.
std::string output_of(std::string const& command) {
  std::string text;
  FILE* pipe = ::popen((command + " 2>/dev/null").c_str(), "r");
  REQUIRE(pipe);
  std::array<char, 4096> block{};
  for (std::size_t got = 0; (got = ::fread(block.data(), 1, block.size(), pipe)) > 0;) text.append(block.data(), got);
  ::pclose(pipe);
  return text;
}

bool lacks(std::initializer_list<char const*> programs) {
  for (auto const* program : programs)
    if (output_of(std::string("command -v ") + program).empty()) {
      std::cout << "skipped: " << program << " is not installed\n";
      return true;
    }
  return false;
}

// The toy's second veiligheidsregio in one format; gives the file.
std::string write_toy(test::TemporaryFolder const& folder, DocumentFormat format, bool is_accessible = false) {
  auto const country = test::toy_country();
  auto const texts = Texts::load(KANSENATLAS_SHARE "/locale", Language::nl);
  std::filesystem::path const resources = KANSENATLAS_SOURCE "/data/agenda";
  auto const preset = read_preset(resources, "kansenagenda");
  auto const palettes = read_palettes(KANSENATLAS_SOURCE "/data/colour/palettes.csv");
  auto const kit = document_kit({{format}, is_accessible, {}, ""}, resources, Language::nl);
  auto const material = material_for(*country.atlas, *country.ground, country.atlas->partitions[0], preset, texts);
  auto const written = write_agenda(material, 1, palettes, folder.path(), true, kit);
  CHECK(written.fault.empty());
  return (folder / written.files.front()).string();
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

void check_same_twice(DocumentFormat format, bool is_accessible) {
  test::TemporaryFolder const first, second;
  CHECK(read_whole_file(write_toy(first, format, is_accessible)) ==
        read_whole_file(write_toy(second, format, is_accessible)));
}

}  // namespace

TEST_CASE("the accessible PDF has a figure with a text for every map, headings, notes and heads of columns") {
  if (lacks({"soffice", "pdfinfo", "pdftotext"})) return;
  test::TemporaryFolder const folder;
  auto const pdf = write_toy(folder, DocumentFormat::pdf, true);
  auto const structure = output_of("pdfinfo -struct '" + pdf + "'");
  int const figures = count_of(structure, "Figure");
  CHECK(figures > 0);
  CHECK(count_of(read_whole_file(pdf), "/Alt<") == figures);
  CHECK(count_of(structure, "H1") >= 19);
  CHECK(count_of(structure, "TH") > 5);
  CHECK(count_of(structure, "Note") > 5);
  CHECK(output_of("pdfinfo '" + pdf + "'").find("Tagged:          yes") != std::string::npos);
  check_reads_as_agenda(pdf);
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
