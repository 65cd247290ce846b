#include "geo/agenda/docx_text.hpp"

#include <algorithm>
#include <cmath>

#include <fmt/format.h>

#include "geo/agenda/page_look.hpp"

namespace kansenatlas {
namespace {

constexpr std::string_view picture_namespace = "http://schemas.openxmlformats.org/drawingml/2006/picture";

std::string emu(double mm) { return std::to_string(std::lround(mm * 36000)); }

CharacterLook const* character_look(Part part) {
  for (auto const& look : character_looks())
    if (look.part == part) return &look;
  return nullptr;
}

std::string bookmark_of(std::string anchor) {
  std::replace(anchor.begin(), anchor.end(), '-', '_');
  return "_Toc_" + anchor;
}

std::string note_bookmark(int note) { return fmt::format("_RefNoot{}", note); }

}  // namespace

XmlWriter::Attributes docx_extent(double width_mm, double height_mm) {
  return {{"cx", emu(width_mm)}, {"cy", emu(height_mm)}};
}

void docx_picture(XmlWriter& xml, DocxPicture const& picture) {
  auto const number = std::to_string(picture.number);
  xml.empty("wp:docPr", {{"id", number}, {"name", picture.name}, {"descr", picture.alt_text}})
      .open("wp:cNvGraphicFramePr")
      .empty("a:graphicFrameLocks", {{"noChangeAspect", "1"}})
      .close();
  xml.open("a:graphic").open("a:graphicData", {{"uri", std::string(picture_namespace)}}).open("pic:pic");
  xml.open("pic:nvPicPr")
      .empty("pic:cNvPr", {{"id", number}, {"name", picture.name}, {"descr", picture.alt_text}})
      .empty("pic:cNvPicPr")
      .close();
  xml.open("pic:blipFill").open("a:blip", {{"r:embed", picture.png}});
  if (!picture.svg.empty())
    xml.open("a:extLst")
        .open("a:ext", {{"uri", "{96DAC541-7B7A-43D3-8B79-37D633B846F1}"}})
        .empty("asvg:svgBlip",
               {{"xmlns:asvg", "http://schemas.microsoft.com/office/drawing/2016/SVG/main"}, {"r:embed", picture.svg}})
        .close()
        .close();
  xml.close().open("a:stretch").empty("a:fillRect").close().close();
  xml.open("pic:spPr")
      .open("a:xfrm")
      .empty("a:off", {{"x", "0"}, {"y", "0"}})
      .empty("a:ext", docx_extent(picture.width_mm, picture.height_mm))
      .close()
      .open("a:prstGeom", {{"prst", "rect"}})
      .empty("a:avLst")
      .close()
      .close();
  xml.close().close().close();
}

std::string DocxRelations::add(std::string const& type, std::string const& target, bool is_external) {
  m_all.push_back({type, target, is_external});
  return fmt::format("rId{}", m_all.size());
}

std::string DocxRelations::xml() const {
  XmlWriter xml;
  xml.open("Relationships", {{"xmlns", "http://schemas.openxmlformats.org/package/2006/relationships"}});
  for (std::size_t i = 0; i < m_all.size(); ++i) {
    XmlWriter::Attributes attributes{
        {"Id", fmt::format("rId{}", i + 1)},
        {"Type", "http://schemas.openxmlformats.org/officeDocument/2006/relationships/" + m_all[i].type},
        {"Target", m_all[i].target}};
    if (m_all[i].is_external) attributes.emplace_back("TargetMode", "External");
    xml.empty("Relationship", attributes);
  }
  return xml.close().whole();
}

void DocxText::begin(Role role, bool keeps_with_next) {
  m_xml.open("w:p").open("w:pPr").empty("w:pStyle", {{"w:val", m_styles.id(role)}});
  if (keeps_with_next) m_xml.empty("w:keepNext");
  if (role == Role::bullet)
    m_xml.open("w:numPr")
        .empty("w:ilvl", {{"w:val", "0"}})
        .empty("w:numId", {{"w:val", std::to_string(bullet_numbering)}})
        .close();
  if (look_of(role).before_pt < m_space_pt) m_xml.empty("w:spacing", {{"w:before", std::to_string(m_space_pt * 20)}});
  m_space_pt = 0;
  m_xml.close();
}

void DocxText::bookmark(std::string const& name, bool starts, int id) {
  if (starts)
    m_xml.empty("w:bookmarkStart", {{"w:id", std::to_string(id)}, {"w:name", name}});
  else
    m_xml.empty("w:bookmarkEnd", {{"w:id", std::to_string(id)}});
}

void DocxText::text_run(std::string const& text) {
  m_xml.open("w:r").element("w:t", text, {{"xml:space", "preserve"}}).close();
}

void DocxText::field_mark(std::string const& kind) {
  m_xml.open("w:r").empty("w:fldChar", {{"w:fldCharType", kind}}).close();
}

void DocxText::field(std::string const& instruction, std::string const& result) {
  field_mark("begin");
  m_xml.open("w:r").element("w:instrText", " " + instruction + " ", {{"xml:space", "preserve"}}).close();
  field_mark("separate");
  if (!result.empty()) text_run(result);
  field_mark("end");
}

// The first place gets the footnote; later places repeat its number by a field.
void DocxText::reference(Run const& run) {
  auto const style = [&] {
    m_xml.open("w:rPr").empty("w:rStyle", {{"w:val", m_styles.id("FootnoteReference")}}).close();
  };
  if (run.is_first) {
    int const id = ++m_bookmarks;
    bookmark(note_bookmark(run.note), true, id);
    m_xml.open("w:r");
    style();
    m_xml.empty("w:footnoteReference", {{"w:id", std::to_string(run.note)}}).close();
    bookmark(note_bookmark(run.note), false, id);
    for (auto const& comment : run.comments) comment_mark(comment);
    return;
  }
  field_mark("begin");
  m_xml.open("w:r")
      .element("w:instrText", fmt::format(" NOTEREF {} \\f \\h ", note_bookmark(run.note)), {{"xml:space", "preserve"}})
      .close();
  field_mark("separate");
  m_xml.open("w:r");
  style();
  m_xml.element("w:t", std::to_string(run.note)).close();
  field_mark("end");
}

void DocxText::comment_mark(RunComment const& comment) {
  m_comments.push_back(comment);
  m_xml.open("w:r").empty("w:commentReference", {{"w:id", std::to_string(m_comments.size() - 1)}}).close();
}

void DocxText::link(Run const& run) {
  m_xml.open("w:hyperlink", {{"r:id", m_relations.add("hyperlink", run.link, true)}});
  m_xml.open("w:r").open("w:rPr").empty("w:rStyle", {{"w:val", m_styles.id("Hyperlink")}}).close();
  m_xml.element("w:t", run.text, {{"xml:space", "preserve"}}).close().close();
}

void DocxText::run(Run const& run) {
  if (run.note) return reference(run);
  if (!run.link.empty()) return link(run);
  m_xml.open("w:r");
  if (auto const* look = character_look(run.part))
    m_xml.open("w:rPr").empty("w:rStyle", {{"w:val", m_styles.id(std::string(look->id))}}).close();
  m_xml.element("w:t", run.text, {{"xml:space", "preserve"}}).close();
}

void DocxText::runs(Runs const& all) {
  for (auto const& each : all) run(each);
}

void DocxText::paragraph(FlowParagraph const& paragraph) {
  // Frames of paragraphs that follow each other would become one.
  if (paragraph.role == Role::box && m_follows_box)
    m_xml.raw(R"(<w:p><w:pPr><w:spacing w:before="0" w:after="0" w:line="120" w:lineRule="exact"/></w:pPr></w:p>)");
  m_follows_box = paragraph.role == Role::box_terms;
  begin(paragraph.role, paragraph.keeps_with_next);
  int const id = paragraph.anchor.empty() ? 0 : ++m_bookmarks;
  if (id) bookmark(bookmark_of(paragraph.anchor), true, id);
  runs(paragraph.runs);
  if (id) bookmark(bookmark_of(paragraph.anchor), false, id);
  m_xml.close();
}

void DocxText::note(FlowNote const& note, int number) {
  m_xml.open("w:footnote", {{"w:id", std::to_string(number)}});
  begin(Role::footnote);
  m_xml.open("w:r")
      .open("w:rPr")
      .empty("w:rStyle", {{"w:val", m_styles.id("FootnoteReference")}})
      .empty("w:vertAlign", {{"w:val", "baseline"}})
      .close()
      .empty("w:footnoteRef")
      .close();
  m_xml.open("w:r").empty("w:tab").close();
  runs(note.runs);
  m_xml.close().close();
}

void DocxText::table(FlowTable const& table) {
  paragraph({Role::caption, table.caption, ""});
  double const width_twips = m_styles.text_width_mm * 1440 / 25.4 * width_share(table);
  std::vector<std::string> widths;
  for (double const share : table.shares.empty() ? column_shares(table) : table.shares)
    widths.push_back(std::to_string(std::lround(share * width_twips)));
  auto const total = std::to_string(std::lround(width_twips));
  m_xml.open("w:tbl").open("w:tblPr");
  m_xml.empty("w:tblStyle", {{"w:val", m_styles.id("Kansenatlastabel")}})
      .empty("w:tblW", {{"w:w", total}, {"w:type", "dxa"}})
      .empty("w:tblLayout", {{"w:type", "fixed"}})
      .empty("w:tblLook", {{"w:val", "0020"},
                           {"w:firstRow", "1"},
                           {"w:lastRow", "0"},
                           {"w:firstColumn", "0"},
                           {"w:lastColumn", "0"},
                           {"w:noHBand", "1"},
                           {"w:noVBand", "1"}})
      .empty("w:tblCaption", {{"w:val", plain_text(table.caption)}})
      .close();
  m_xml.open("w:tblGrid");
  for (auto const& width : widths) m_xml.empty("w:gridCol", {{"w:w", width}});
  m_xml.close();
  constexpr double twips_of_mm = 1440 / 25.4, cell_side_twips = 70;
  auto const stand_off = std::to_string(std::lround(cell_side_twips + stand_off_mm * twips_of_mm));
  auto const cell = [&](std::size_t column, Runs const& content, bool is_head, bool keeps_with_next) {
    m_xml.open("w:tc").open("w:tcPr").empty("w:tcW", {{"w:w", widths[column]}, {"w:type", "dxa"}});
    if (stands_off(table, column))
      m_xml.open("w:tcMar").empty("w:left", {{"w:w", stand_off}, {"w:type", "dxa"}}).close();
    m_xml.close();
    bool const is_number = table.columns[column].is_numeric;
    m_xml.open("w:p").open("w:pPr").empty("w:pStyle", {{"w:val", m_styles.id(is_head     ? Role::table_head
                                                                             : is_number ? Role::table_number
                                                                                         : Role::table_text)}});
    if (keeps_with_next) m_xml.empty("w:keepNext");
    if (is_head && is_number) m_xml.empty("w:jc", {{"w:val", "right"}});
    m_xml.close();
    runs(content);
    m_xml.close().close();
  };
  m_xml.open("w:tr").open("w:trPr").empty("w:cantSplit").empty("w:tblHeader").close();
  for (std::size_t c = 0; c < table.columns.size(); ++c) cell(c, {{table.columns[c].title}}, true, true);
  m_xml.close();
  auto const may_cut = rows_to_cut(table), kept = rows_kept_with_next(table);
  for (std::size_t r = 0; r < table.rows.size(); ++r) {
    m_xml.open("w:tr");
    if (!may_cut[r]) m_xml.open("w:trPr").empty("w:cantSplit").close();
    for (std::size_t c = 0; c < table.rows[r].size(); ++c) cell(c, table.rows[r][c], false, kept[r]);
    m_xml.close();
  }
  m_xml.close();
  m_space_pt = table.has_notes_below ? above_table_notes_pt : space_below_table_pt;
}

void DocxText::figure(FlowFigure const& figure) {
  auto const& drawing = figure.picture->drawing;
  double const shrink = share_on_page(figure, m_styles.text_width_mm);
  double const width_mm = drawing.width_mm * shrink, height_mm = drawing.height_mm * shrink;
  auto const number = std::to_string(++m_pictures);
  auto const png = m_relations.add("image", fmt::format("media/image{}.png", number));
  auto const svg = m_relations.add("image", fmt::format("media/image{}.svg", number));
  begin(Role::figure);
  m_xml.open("w:r").open("w:drawing");
  m_xml.open("wp:inline", {{"distT", "0"}, {"distB", "0"}, {"distL", "0"}, {"distR", "0"}})
      .empty("wp:extent", docx_extent(width_mm, height_mm));
  docx_picture(m_xml,
               {m_pictures, fmt::format("Afbeelding {}", m_pictures), figure.alt_text, width_mm, height_mm, png, svg});
  m_xml.close().close().close().close();
  paragraph({Role::caption, figure.caption, ""});
  paragraph({Role::origin, figure.origin, ""});
}

// Links with fields for the page numbers, which only a layout knows. Where they are known, all of it stands in the
// field that Word makes a table of contents with; LibreOffice takes what stands in that as it is, and fields outside it
// as fields. The settings ask Word to update both when it opens the file.
void DocxText::contents(Flow const& flow, std::vector<int> const& pages) {
  auto const lines = contents_of(flow);
  if (lines.empty() || flow.contents_title.empty()) return;
  bool const is_known = pages.size() == lines.size();
  paragraph({Role::contents_heading, {{flow.contents_title}}, ""});
  for (std::size_t i = 0; i < lines.size(); ++i) {
    begin(Role::contents_line);
    if (is_known && i == 0) {
      field_mark("begin");
      m_xml.open("w:r").element("w:instrText", R"( TOC \o "1-1" \h \z \u )", {{"xml:space", "preserve"}}).close();
      field_mark("separate");
    }
    auto const target = bookmark_of(lines[i]->anchor);
    m_xml.open("w:hyperlink", {{"w:anchor", target}, {"w:history", "1"}});
    text_run(plain_text(lines[i]->runs));
    m_xml.open("w:r").empty("w:tab").close();
    field("PAGEREF " + target + " \\h", is_known ? std::to_string(pages[i]) : "");
    m_xml.close();
    if (is_known && i + 1 == lines.size()) field_mark("end");
    m_xml.close();
  }
}

}  // namespace kansenatlas
