// What a flow asks of the pages: what stays together, how high its figures are, and the mark across a draft.
#include <pugixml.hpp>

#include "geo/agenda/compose.hpp"
#include "geo/agenda/docx.hpp"
#include "geo/agenda/html.hpp"
#include "geo/agenda/odt.hpp"
#include "geo/agenda/page_look.hpp"
#include "geo/agenda/zip_archive.hpp"
#include "geo/base/atomic_file.hpp"
#include "tests/agenda/archive_part.hpp"
#include "tests/support/catch.hpp"
#include "tests/support/temporary_folder.hpp"
#include "tests/support/toy_atlas.hpp"

using namespace kansenatlas;

namespace {

Texts const& dutch() {
  static auto const texts = Texts::load(KANSENATLAS_SHARE "/locale", Language::nl);
  return texts;
}

Draft draft_with(double chart_height_mm, std::vector<Picture>& pictures) {
  Draft draft;
  draft.title = "Kansenagenda";
  draft.status = "concept";
  Section section{4, "Brede welvaart", {}};
  section.blocks.emplace_back(Paragraph{"", {{"De figuur.", {}}}, {}});
  Figure figure;
  figure.kind = FigureKind::chart;
  figure.file = "a.svg";
  figure.alt_text = "Een figuur met niets erop.";
  section.blocks.emplace_back(figure);
  draft.sections.push_back(section);
  Drawing drawing;
  drawing.width_mm = 160;
  drawing.height_mm = chart_height_mm;
  pictures.push_back({"a.svg", drawing, {}});
  return draft;
}

bool is_well_formed(std::string const& xml) {
  return pugi::xml_document().load_buffer(xml.data(), xml.size()).status == pugi::status_ok;
}

}  // namespace

TEST_CASE("a map stands beside text on its page: no higher than half of it") {
  Draft draft;
  Section section{3, "De regio", {}};
  Figure figure;
  figure.kind = FigureKind::location;
  figure.file = "a.svg";
  section.blocks.emplace_back(figure);
  draft.sections.push_back(section);
  for (double const height : {60.0, 200.0}) {
    Drawing drawing;
    drawing.width_mm = 95;
    drawing.height_mm = height;
    std::vector<Picture> const pictures{{"a.svg", drawing, {}}};
    auto const flow = flow_of(draft, pictures, dutch());
    double const widest = std::get<FlowFigure>(flow.blocks[1]).widest_mm;
    CHECK(std::min(1.0, widest / drawing.width_mm) * height <= page_height_mm / 2 - top_margin_mm);
    CHECK((widest >= drawing.width_mm) == (height < 100));
  }
}

TEST_CASE("the text of a figure goes before it, the introduction of a table does not leave it") {
  for (bool const has_table : {false, true}) {
    std::vector<Picture> pictures;
    auto draft = draft_with(60, pictures);
    auto& blocks = draft.sections[0].blocks;
    blocks.emplace_back(Paragraph{"", {{"De rest van de tekst.", {}}}, {}});
    if (has_table) blocks.emplace_back(DraftTable{"Tabel", {{"Naam"}}, {{{"a", ""}}}});
    blocks.emplace_back(Subheading{"Gezondheid"});
    auto const flow = flow_of(draft, pictures, dutch());
    CHECK(std::holds_alternative<FlowFigure>(flow.blocks[has_table ? 2 : 3]));
    if (has_table) CHECK(std::get<FlowParagraph>(flow.blocks[3]).keeps_with_next);
  }
}

TEST_CASE("a long text over a table may leave its page, a short one may not") {
  for (int const sentences : {1, 20}) {
    Draft draft;
    Section section{4, "Brede welvaart", {}};
    Paragraph text;
    for (int i = 0; i < sentences; ++i) text.sentences.push_back({"De tabel noemt elk cijfer van de regio.", {}});
    section.blocks.emplace_back(Paragraph{"", {{"Een zin vooraf.", {}}}, {}});
    section.blocks.emplace_back(text);
    section.blocks.emplace_back(DraftTable{"Tabel", {{"Naam"}}, {{{"a", ""}}}});
    draft.sections.push_back(section);
    auto const flow = flow_of(draft, {}, dutch());
    CHECK(std::get<FlowParagraph>(flow.blocks[2]).keeps_with_next == (sentences == 1));
  }
}

TEST_CASE("a table that runs over pages does not follow the box below it to the next one") {
  for (int const rows : {2, 30}) {
    Draft draft;
    Section section{4, "Brede welvaart", {}};
    DraftTable table{"Tabel", {{"Naam"}}, {}};
    for (int i = 0; i < rows; ++i) table.rows.push_back({{"a", ""}});
    section.blocks.emplace_back(table);
    section.blocks.emplace_back(OpenBox{"B4-1", "Wat zegt dit?", "iemand", "ooit"});
    draft.sections.push_back(section);
    auto const flow = flow_of(draft, {}, dutch());
    CHECK(std::get<FlowTable>(flow.blocks[1]).keeps_with_next == (rows == 2));
  }
}

TEST_CASE("a table of a few short columns is half as wide as the text") {
  for (auto const* name : {"Tilburg", "Een gemeente waarvan de naam een halve regel inneemt"}) {
    Draft draft;
    Section section{3, "De regio", {}};
    section.blocks.emplace_back(DraftTable{"Tabel", {{"Gemeente"}, {"Waarde", true}}, {{{name, ""}, {"1,5", ""}}}});
    draft.sections.push_back(section);
    auto const flow = flow_of(draft, {}, dutch());
    bool const is_short = std::string_view(name) == "Tilburg";
    auto const& table = std::get<FlowTable>(flow.blocks[1]);
    CHECK(width_share(table) == (is_short ? 0.5 : 1.0));
    // "Waarde" in bold, with its padding, in the letters that fit the line.
    CHECK(column_shares(table)[1] * 92 * width_share(table) > 1.18 * 6 + 2.4 - 0.01);
    CHECK((html_of(flow, {"", ""}, dutch()).find("<table class=\"small\">") != std::string::npos) == is_short);
    auto const widths = part_of(docx_of(flow, own_docx_styles(Language::nl)), "word/document.xml");
    CHECK((widths.find(is_short ? "w:w=\"4535\"" : "w:w=\"9071\"") != std::string::npos));
    CHECK((part_of(odt_of(flow), "content.xml").find("table:style-name=\"TabelSmal\"") != std::string::npos) ==
          is_short);
  }
}

TEST_CASE("the date in the head of a column does not break within") {
  Draft draft;
  Section section{3, "De regio", {}};
  section.blocks.emplace_back(
      DraftTable{"Tabel", {{"Inwoners 1-1-2024"}, {"Noord-Holland"}, {"Inhabitants 1 Jan 2024"}}, {}});
  draft.sections.push_back(section);
  auto const flow = flow_of(draft, {}, dutch());
  auto const& columns = std::get<FlowTable>(flow.blocks[1]).columns;
  CHECK(columns[0].title == "Inwoners 1\u20111\u20112024");
  CHECK(columns[1].title == "Noord-Holland");
  CHECK(columns[2].title == "Inhabitants 1\u00a0Jan\u00a02024");
}

TEST_CASE("a draft says so across every page, and what was adopted with nothing open does not") {
  std::vector<Picture> pictures;
  auto draft = draft_with(60, pictures);
  struct Case {
    bool is_adopted;
    int open;
    bool is_marked;
  };
  for (auto const& [is_adopted, open, is_marked] :
       std::vector<Case>{{false, 0, true}, {true, 3, true}, {true, 0, false}}) {
    CAPTURE(is_adopted, open);
    draft.is_adopted = is_adopted;
    draft.open_when_adopted = open;
    auto const flow = flow_of(draft, pictures, dutch());
    CHECK(flow.mark == (is_marked ? "CONCEPT" : ""));
    auto const docx = docx_of(flow, own_docx_styles(Language::nl));
    auto const header = part_of(docx, "word/header1.xml");
    CHECK((header.find("WordPictureWatermark1") != std::string::npos) == is_marked);
    CHECK((header.find("behindDoc=\"1\"") != std::string::npos) == is_marked);
    if (is_marked) CHECK(is_well_formed(header));
    CHECK((part_of(docx, "word/_rels/header1.xml.rels").find("media/merk.png") != std::string::npos) == is_marked);
    CHECK(part_of(docx, "word/media/merk.png") == part_of(odt_of(flow), "Pictures/merk.png"));
    CHECK((part_of(docx, "word/document.xml").find("<w:headerReference") != std::string::npos) == is_marked);
    auto const odt = odt_of(flow);
    CHECK((part_of(odt, "styles.xml").find("<style:background-image") != std::string::npos) == is_marked);
    CHECK(part_of(odt, "Pictures/merk.png").empty() != is_marked);
    CHECK((html_of(flow, {"", ""}, dutch()).find("<div class=\"mark\" aria-hidden=\"true\">CONCEPT</div>") !=
           std::string::npos) == is_marked);
  }
}

TEST_CASE("in an oplegger a figure stays where it stands") {
  std::vector<Picture> pictures;
  auto draft = draft_with(60, pictures);
  for (bool const is_summary : {false, true}) {
    draft.is_summary = is_summary;
    draft.has_contents = !is_summary;
    auto const html = html_of(flow_of(draft, pictures, dutch()), {"", ""}, dutch());
    CHECK((html.find("figure { float: none;") != std::string::npos) == is_summary);
  }
}

TEST_CASE("a change sheet, which nobody adopts, has no mark") {
  Draft draft;
  draft.title = "Wijzigingsblad";
  CHECK(flow_of(draft, {}, dutch()).mark.empty());
}
