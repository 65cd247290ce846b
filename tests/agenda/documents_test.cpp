// Agendas as documents: opened again and looked into.
#include <stdlib.h>

#include <algorithm>
#include <functional>
#include <iterator>
#include <map>
#include <set>

#include <fmt/format.h>
#include <pugixml.hpp>

#include "geo/agenda/write.hpp"
#include "geo/agenda/zip_archive.hpp"
#include "geo/base/atomic_file.hpp"
#include "geo/base/error.hpp"
#include "geo/source/csv_table.hpp"
#include "geo/source/spreadsheet.hpp"
#include "geo/source/task_table.hpp"
#include "tests/support/catch.hpp"
#include "tests/support/temporary_folder.hpp"
#include "tests/support/toy_atlas.hpp"

using namespace kansenatlas;
namespace fs = std::filesystem;

namespace {

// The toy's second veiligheidsregio, with a name that every format has to guard.
constexpr auto awkward_name = "=<b>& *\"Noord\" ]]> \\end{x}";

WrittenAgenda write_toy(fs::path const& folder, std::vector<DocumentFormat> const& formats, bool may_overwrite = false,
                        Language language = Language::nl, std::string const& name_template = "") {
  auto const country = test::toy_country();
  auto atlas = *country.atlas;
  atlas.partitions[0].regions[1].title = awkward_name;
  auto const texts = Texts::load(KANSENATLAS_SHARE "/locale", language);
  fs::path const resources = KANSENATLAS_SOURCE "/data/agenda";
  auto const preset = read_preset(resources, "kansenagenda");
  auto const palettes = read_palettes(KANSENATLAS_SOURCE "/data/colour/palettes.csv");
  auto const kit = document_kit({formats, false, {}, name_template}, resources, language);
  auto const material = material_for(atlas, *country.ground, atlas.partitions[0], preset, texts);
  return write_agenda(material, 1, palettes, folder, may_overwrite, kit);
}

using Parts = std::map<std::string, std::string>;

Parts parts_of(fs::path const& file) {
  Parts parts;
  for (auto& entry : read_zip(file)) CHECK(parts.emplace(entry.name, entry.bytes).second);
  return parts;
}

// Opens a toy's document of that format; every XML part must be well formed.
Parts toy_parts(DocumentFormat format) {
  test::TemporaryFolder const folder;
  auto const written = write_toy(folder.path(), {format});
  CHECK(written.fault.empty());
  auto const parts = parts_of(folder / written.files.front());
  for (auto const& [name, bytes] : parts)
    if (name.ends_with(".xml") || name.ends_with(".rels") || name.ends_with(".svg")) {
      pugi::xml_document parsed;
      CAPTURE(name);
      CHECK(parsed.load_buffer(bytes.data(), bytes.size()).status == pugi::status_ok);
    }
  return parts;
}

// The values of an attribute of every element of that name; without one, the element's own text.
std::vector<std::string> values(std::string const& xml, char const* element, char const* attribute) {
  pugi::xml_document parsed;
  parsed.load_buffer(xml.data(), xml.size());
  std::vector<std::string> found;
  std::function<void(pugi::xml_node)> const walk = [&](pugi::xml_node node) {
    if (std::string_view(node.name()) == element)
      found.emplace_back(*attribute ? node.attribute(attribute).value() : node.child_value());
    for (auto const child : node.children()) walk(child);
  };
  walk(parsed);
  return found;
}
std::set<std::string> as_set(std::vector<std::string> const& values) { return {values.begin(), values.end()}; }

std::vector<std::string> without(std::set<std::string> const& wanted, std::set<std::string> const& there) {
  std::vector<std::string> missing;
  std::set_difference(wanted.begin(), wanted.end(), there.begin(), there.end(), std::back_inserter(missing));
  return missing;
}

std::set<std::string> names_in(Parts const& parts) {
  std::set<std::string> names;
  for (auto const& [name, bytes] : parts) names.insert(name);
  return names;
}

void check_alternative_texts(std::vector<std::string> const& texts, std::size_t expected) {
  CHECK(texts.size() == expected);
  for (auto const& text : texts) CHECK(text.size() > 20);
}

std::size_t count_ending_with(Parts const& parts, std::string_view ending) {
  return static_cast<std::size_t>(
      std::count_if(parts.begin(), parts.end(), [&](auto const& part) { return part.first.ends_with(ending); }));
}

}  // namespace

TEST_CASE("a Word agenda has every footnote, style, target and part that it refers to") {
  auto const parts = toy_parts(DocumentFormat::docx);
  auto const& text = parts.at("word/document.xml");
  auto const& notes = parts.at("word/footnotes.xml");
  auto const referred = values(text, "w:footnoteReference", "w:id");
  REQUIRE(referred.size() > 5);
  CHECK(as_set(referred).size() == referred.size());
  auto defined = as_set(values(notes, "w:footnote", "w:id"));
  CHECK(defined.erase("-1") == 1);
  CHECK(defined.erase("0") == 1);
  CHECK(as_set(referred) == defined);
  auto const styles = as_set(values(parts.at("word/styles.xml"), "w:style", "w:styleId"));
  for (auto const& part : {text, notes, parts.at("word/footer1.xml")})
    for (auto const* element : {"w:pStyle", "w:rStyle", "w:tblStyle"})
      CHECK(without(as_set(values(part, element, "w:val")), styles).empty());
  auto const bookmarks = values(text, "w:bookmarkStart", "w:name");
  CHECK(as_set(bookmarks).size() == bookmarks.size());
  auto links = as_set(values(text, "w:hyperlink", "w:anchor"));
  links.erase("");
  CHECK(links.size() > 10);
  CHECK(without(links, as_set(bookmarks)).empty());
}

TEST_CASE(
    "the table of contents of a Word agenda has a page number for every heading, which Word fills in on opening") {
  auto const parts = toy_parts(DocumentFormat::docx);
  auto const lines = values(parts.at("word/document.xml"), "w:hyperlink", "w:anchor");
  auto const fields = values(parts.at("word/document.xml"), "w:instrText", "");
  auto const pages = std::count_if(fields.begin(), fields.end(),
                                   [](std::string const& field) { return field.starts_with(" PAGEREF _Toc_s"); });
  CHECK(pages > 15);
  CHECK(pages == std::count_if(lines.begin(), lines.end(), [](std::string const& line) { return !line.empty(); }));
  CHECK(values(parts.at("word/settings.xml"), "w:updateFields", "w:val") == std::vector<std::string>{"true"});
}

TEST_CASE("a comment on a fact stands beside its footnote in Word and LibreOffice, until the agenda is adopted") {
  auto const country = test::toy_country();
  auto const texts = Texts::load(KANSENATLAS_SHARE "/locale", Language::nl);
  fs::path const resources = KANSENATLAS_SOURCE "/data/agenda";
  auto const preset = read_preset(resources, "kansenagenda");
  auto const palettes = read_palettes(KANSENATLAS_SOURCE "/data/colour/palettes.csv");
  auto const kit = document_kit({{DocumentFormat::docx, DocumentFormat::odt}, false, {}, ""}, resources, Language::nl);
  DraftEdits edits;
  edits.draft = {"veiligheidsregio", "VR02", "kansenagenda"};
  edits = with_comment(edits, {"F3-2", "Navragen.", {}, 0, "K. de Vries", {2026, 11, 2}});
  for (bool const is_adopted : {false, true}) {
    if (is_adopted) edits.adoption = {"het bestuur", {2027, 3, 1}, "12"};
    auto const material =
        material_for(*country.atlas, *country.ground, country.atlas->partitions[0], preset, texts, {{}, {}, {edits}});
    test::TemporaryFolder const folder;
    auto const files = write_agenda(material, 1, palettes, folder.path(), false, kit).files;
    auto const docx = parts_of(folder / files[0]), odt = parts_of(folder / files[1]);
    CHECK(docx.contains("word/comments.xml") != is_adopted);
    CHECK((odt.at("content.xml").find("F3-2: Navragen.") != std::string::npos) != is_adopted);
    auto const styles = as_set(values(docx.at("word/document.xml"), "w:pStyle", "w:val"));
    auto const issuer = std::vector<std::string>{is_adopted ? "het bestuur" : ""};  // never the program
    CHECK(values(docx.at("docProps/core.xml"), "dc:creator", "") == issuer);
    CHECK(values(odt.at("meta.xml"), "meta:initial-creator", "") == issuer);
    CHECK_FALSE(styles.contains("Vastgesteld"));  // choices are open still: it looks like a draft
    if (is_adopted) continue;
    CHECK(values(docx.at("word/comments.xml"), "w:comment", "w:author") == std::vector<std::string>{"K. de Vries"});
    CHECK(values(docx.at("word/comments.xml"), "w:comment", "w:date") ==
          std::vector<std::string>{"2026-11-02T00:00:00Z"});
    CHECK(odt.at("content.xml").find("<dc:creator>K. de Vries</dc:creator>") != std::string::npos);
    CHECK(docx.at("word/comments.xml").find("F3-2: Navragen.") != std::string::npos);
    CHECK(values(docx.at("word/document.xml"), "w:commentReference", "w:id") == std::vector<std::string>{"0"});
  }
}

TEST_CASE("a Word agenda holds its maps as vectors and as pictures, each with an alternative text") {
  auto const parts = toy_parts(DocumentFormat::docx);
  auto const& text = parts.at("word/document.xml");
  auto const maps = count_ending_with(parts, ".svg");
  CHECK(maps > 0);
  CHECK(count_ending_with(parts, ".png") == maps + 1);  // and the mark of a draft
  check_alternative_texts(values(text, "wp:docPr", "descr"), maps);
  auto const& relations = parts.at("word/_rels/document.xml.rels");
  auto const ids = as_set(values(relations, "Relationship", "Id"));
  CHECK(without(as_set(values(text, "a:blip", "r:embed")), ids).empty());
  CHECK(without(as_set(values(text, "asvg:svgBlip", "r:embed")), ids).empty());
  auto const names = names_in(parts);
  for (auto const& target : values(relations, "Relationship", "Target"))
    if (!target.starts_with("http")) CHECK(names.contains("word/" + target));
}

TEST_CASE("an OpenDocument agenda has every style and picture that it refers to, and texts for its maps") {
  auto const parts = toy_parts(DocumentFormat::odt);
  auto const& text = parts.at("content.xml");
  auto styles = as_set(values(parts.at("styles.xml"), "style:style", "style:name"));
  styles.merge(as_set(values(text, "style:style", "style:name")));
  for (auto const* element : {"text:p", "text:h", "text:span", "text:a"}) {
    auto used = as_set(values(text, element, "text:style-name"));
    used.erase("");
    CAPTURE(element);
    CHECK(without(used, styles).empty());
  }
  CHECK(values(text, "text:note", "text:id").size() > 5);
  auto const note_ids = as_set(values(text, "text:note", "text:id"));
  CHECK(without(as_set(values(text, "text:note-ref", "text:ref-name")), note_ids).empty());
  auto const maps = count_ending_with(parts, ".svg");
  CHECK(maps > 0);
  CHECK(without(as_set(values(text, "draw:image", "xlink:href")), names_in(parts)).empty());
  check_alternative_texts(values(text, "svg:desc", ""), maps);
}

TEST_CASE("an OpenDocument agenda begins with its type, uncompressed, as programs look for it") {
  test::TemporaryFolder const folder;
  auto const first = read_zip(folder / write_toy(folder.path(), {DocumentFormat::odt}).files.front()).front();
  CHECK(first.name == "mimetype");
  CHECK(first.is_stored);
  CHECK(first.bytes == "application/vnd.oasis.opendocument.text");
}

TEST_CASE("an agenda as one page of HTML fetches nothing and has a place for every link within it") {
  test::TemporaryFolder const folder;
  auto const page = read_whole_file(folder / write_toy(folder.path(), {DocumentFormat::html}).files.front());
  for (auto const* fetched : {"src=\"http", "href=\"//", "url(http", "@import", "<link", "<iframe"})
    CHECK(page.find(fetched) == std::string::npos);
  CHECK(page.find("<b>&") == std::string::npos);
  CHECK(page.find("&lt;b&gt;&amp;") != std::string::npos);
  std::set<std::string> ids;
  auto const after = [&](std::string const& mark, auto const& take) {
    for (auto at = page.find(mark); at != std::string::npos; at = page.find(mark, at + 1)) {
      auto const begin = at + mark.size();
      take(page.substr(begin, page.find('"', begin) - begin));
    }
  };
  after(" id=\"", [&](std::string const& id) { CHECK(ids.insert(id).second); });
  int links = 0;
  after(" href=\"#", [&](std::string const& target) {
    ++links;
    CHECK(ids.contains(target));
  });
  CHECK(links > 20);
}

TEST_CASE("the row that sums up a table is set in bold on the page, and maps are as wide as the text") {
  test::TemporaryFolder const folder;
  auto const page = read_whole_file(folder / write_toy(folder.path(), {DocumentFormat::html}).files.front());
  CHECK(page.find("<td><strong>Regio</strong></td>") != std::string::npos);
  auto const paper = page.find("@media print");
  REQUIRE(paper != std::string::npos);
  for (auto at = page.find(" svg {"); at < paper; at = page.find(" svg {", at + 1))
    CHECK(page.substr(at, page.find('}', at) - at).find("mm") == std::string::npos);
}

TEST_CASE("the same agenda gives the same bytes in every format that needs no other program") {
  test::TemporaryFolder const first, second;
  auto const formats = {DocumentFormat::md,  DocumentFormat::html, DocumentFormat::docx,
                        DocumentFormat::odt, DocumentFormat::xlsx, DocumentFormat::csv};
  auto const written = write_toy(first.path(), formats);
  CHECK(write_toy(second.path(), formats).files == written.files);
  CHECK(written.files.size() > 7);
  for (auto const& file : written.files) {
    CAPTURE(file);
    CHECK(read_whole_file(first / file) == read_whole_file(second / file));
  }
}

TEST_CASE("the figures of an agenda come as a table whose cells no spreadsheet computes") {
  test::TemporaryFolder const folder;
  auto const written = write_toy(folder.path(), {DocumentFormat::xlsx, DocumentFormat::csv});
  auto const csv = read_whole_file(folder / written.files[1]);
  CHECK(csv.starts_with("\xef\xbb\xbf"));
  auto const rows = read_first_sheet(folder / written.files[0]);
  CHECK(static_cast<int>(rows.size()) == written.facts + 1);
  for (auto const& row : rows) CHECK(row.cells.size() == rows.front().cells.size());
  for (auto const* formula : {",=", "\n=", ",@", "\n@", ",\"="}) CHECK(csv.find(formula) == std::string::npos);
  for (auto const& [name, bytes] : parts_of(folder / written.files[0])) {
    CAPTURE(name);
    CHECK(bytes.find("<f>") == std::string::npos);
  }
}

TEST_CASE("a workbook of figures shows no decimal sign without decimals, days as days, and a page to read unfiltered") {
  test::TemporaryFolder const folder;
  auto const written = write_toy(folder.path(), {DocumentFormat::xlsx});
  auto const parts = parts_of(folder / written.files[0]);
  auto const formats = values(parts.at("xl/styles.xml"), "numFmt", "formatCode");
  for (auto const& format : formats) CHECK(format.find(".#") == std::string::npos);
  CHECK(std::count(formats.begin(), formats.end(), "d-m-yyyy") == 1);
  CHECK(parts.at("xl/worksheets/sheet1.xml").find("<autoFilter") != std::string::npos);
  CHECK(parts.at("xl/worksheets/sheet3.xml").find("<autoFilter") == std::string::npos);
  CHECK(values(parts.at("docProps/core.xml"), "dc:creator", "") == std::vector<std::string>{""});
}

TEST_CASE("a year in the workbook of tasks is written without a thousands separator") {
  test::TemporaryFolder const folder;
  TaskRegister tasks{{Task{}}, {}};
  tasks.tasks.front().name = "Het veld bijhouden";
  tasks.tasks.front().amount_year = "2025";
  write_task_spreadsheet(folder / "taken.xlsx", tasks, Texts::load(KANSENATLAS_SHARE "/locale", Language::nl));
  auto const parts = parts_of(folder / "taken.xlsx");
  pugi::xml_document sheet, styles;
  sheet.load_buffer(parts.at("xl/worksheets/sheet1.xml").data(), parts.at("xl/worksheets/sheet1.xml").size());
  styles.load_buffer(parts.at("xl/styles.xml").data(), parts.at("xl/styles.xml").size());
  auto const year = sheet.select_node("//c[v='2025']").node();
  REQUIRE(year);
  auto look = styles.select_node("//cellXfs/xf").node();
  for (int style = year.attribute("s").as_int(); style > 0; --style) look = look.next_sibling();
  auto const format = fmt::format("//numFmt[@numFmtId='{}']", look.attribute("numFmtId").value());
  CHECK(styles.select_node(format.c_str()).node().attribute("formatCode").value() == std::string_view("0"));
}

TEST_CASE("a file that is there already stops an agenda before anything is written, unless it may be overwritten") {
  test::TemporaryFolder const folder;
  auto const written = write_toy(folder.path(), {DocumentFormat::docx, DocumentFormat::csv});
  fs::remove(folder / written.files[0]);
  write_text_atomically(folder / written.files[1], "mine");
  CHECK_THROWS_AS(write_toy(folder.path(), {DocumentFormat::docx, DocumentFormat::csv}), Error);
  CHECK_FALSE(fs::exists(folder / written.files[0]));
  CHECK(read_whole_file(folder / written.files[1]) == "mine");
  write_toy(folder.path(), {DocumentFormat::docx, DocumentFormat::csv}, true);
  CHECK(fs::exists(folder / written.files[0]));
  CHECK(read_whole_file(folder / written.files[1]) != "mine");
}

TEST_CASE("without the program for a PDF there is Markdown in its place, but never over a file that is there") {
  struct NoPrograms {
    std::string before = std::getenv("PATH") ? std::getenv("PATH") : "";
    NoPrograms() { ::setenv("PATH", "/nowhere", 1); }
    ~NoPrograms() { ::setenv("PATH", before.c_str(), 1); }
  } const no_programs;
  test::TemporaryFolder const folder;
  auto const written = write_toy(folder.path(), {DocumentFormat::pdf, DocumentFormat::csv});
  CHECK(written.fault.find("WeasyPrint") != std::string::npos);
  REQUIRE(written.files.size() > 2);
  CHECK(written.files[0].ends_with(".csv"));
  CHECK(written.files[1].ends_with(".md"));
  auto const text = folder / written.files[1];
  CHECK(fs::exists(text));
  write_text_atomically(text, "mine");
  for (auto const& file : written.files)
    if (file.ends_with(".csv") || file.ends_with(".json")) fs::remove(folder / file);
  auto const again = write_toy(folder.path(), {DocumentFormat::pdf, DocumentFormat::csv});
  CHECK_FALSE(again.fault.empty());
  CHECK(read_whole_file(text) == "mine");
}

TEST_CASE("one file that cannot be written leaves none of its region") {
  test::TemporaryFolder const folder;
  auto const formats = {DocumentFormat::md, DocumentFormat::csv};
  auto const names = write_toy(folder.path(), formats).files;
  for (auto const& in_the_way : names) {
    CAPTURE(in_the_way);
    test::TemporaryFolder const place;
    fs::create_directories((place / in_the_way) / "in the way");
    CHECK_THROWS_AS(write_toy(place.path(), formats, true), Error);
    CHECK(std::distance(fs::directory_iterator(place.path()), {}) == 1);
  }
}

TEST_CASE("a house style goes over our own, and cannot end the element that holds it") {
  test::TemporaryFolder const folder;
  write_text_atomically(folder / "huis.css", "h1 { color: #008000; } /* </style><script> */");
  DocumentChoice choice;
  choice.formats = {DocumentFormat::html};
  choice.css = folder / "huis.css";
  auto const kit = document_kit(choice, KANSENATLAS_SOURCE "/data/agenda", Language::nl);
  CHECK(kit.html_dress.style.find("h1 { color: #008000; }") > kit.html_dress.style.find("--navy"));
  CHECK(kit.html_dress.style.find("</style>") == std::string::npos);
  choice.css = folder / "geen.css";
  CHECK_THROWS_AS(document_kit(choice, KANSENATLAS_SOURCE "/data/agenda", Language::nl), Error);
}
