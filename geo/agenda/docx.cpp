#include "geo/agenda/docx.hpp"

#include <fmt/format.h>

#include "geo/agenda/docx_text.hpp"
#include "geo/agenda/page_look.hpp"
#include "geo/agenda/xml_writer.hpp"
#include "geo/chart/painter.hpp"

namespace kansenatlas {
namespace {

XmlWriter::Attributes namespaces() {
  return {{"xmlns:w", "http://schemas.openxmlformats.org/wordprocessingml/2006/main"},
          {"xmlns:r", "http://schemas.openxmlformats.org/officeDocument/2006/relationships"},
          {"xmlns:wp", "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"},
          {"xmlns:a", "http://schemas.openxmlformats.org/drawingml/2006/main"},
          {"xmlns:pic", "http://schemas.openxmlformats.org/drawingml/2006/picture"}};
}

std::string content_types(DocxStyles const& styles, bool has_comments, bool has_mark) {
  XmlWriter xml;
  xml.open("Types", {{"xmlns", "http://schemas.openxmlformats.org/package/2006/content-types"}});
  for (auto const& [extension, type] :
       {std::pair{"rels", "application/vnd.openxmlformats-package.relationships+xml"},
        std::pair{"xml", "application/xml"}, std::pair{"png", "image/png"}, std::pair{"svg", "image/svg+xml"}})
    xml.empty("Default", {{"Extension", extension}, {"ContentType", type}});
  auto const part = [&](std::string const& name, std::string const& type) {
    xml.empty("Override", {{"PartName", name}, {"ContentType", "application/vnd.openxmlformats-" + type + "+xml"}});
  };
  part("/word/document.xml", "officedocument.wordprocessingml.document.main");
  for (auto const* name : {"styles", "settings", "numbering", "footnotes"})
    part(fmt::format("/word/{}.xml", name), fmt::format("officedocument.wordprocessingml.{}", name));
  part("/word/footer1.xml", "officedocument.wordprocessingml.footer");
  if (has_mark) part("/word/header1.xml", "officedocument.wordprocessingml.header");
  if (has_comments) part("/word/comments.xml", "officedocument.wordprocessingml.comments");
  for (auto const& further : styles.parts)
    part("/" + further.name, further.name.find("theme") != std::string::npos
                                 ? "officedocument.theme"
                                 : "officedocument.wordprocessingml.fontTable");
  part("/docProps/core.xml", "package.core-properties");
  part("/docProps/app.xml", "officedocument.extended-properties");
  return xml.close().whole();
}

std::string package_relations() {
  return R"(<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/><Relationship Id="rId2" Type="http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties" Target="docProps/core.xml"/><Relationship Id="rId3" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/extended-properties" Target="docProps/app.xml"/></Relationships>)";
}

std::string core_properties(Flow const& flow) {
  XmlWriter xml;
  xml.open("cp:coreProperties",
           {{"xmlns:cp", "http://schemas.openxmlformats.org/package/2006/metadata/core-properties"},
            {"xmlns:dc", "http://purl.org/dc/elements/1.1/"},
            {"xmlns:dcterms", "http://purl.org/dc/terms/"},
            {"xmlns:xsi", "http://www.w3.org/2001/XMLSchema-instance"}});
  xml.element("dc:title", flow.title)
      .element("dc:subject", flow.subtitle)
      .element("dc:creator", flow.author)
      .element("dc:language", flow.language == Language::nl ? "nl-NL" : "en-GB")
      .element("cp:contentStatus", flow.status);
  for (auto const* name : {"dcterms:created", "dcterms:modified"})
    xml.element(name, flow.date + "T00:00:00Z", {{"xsi:type", "dcterms:W3CDTF"}});
  return xml.close().whole();
}

std::string app_properties() {
  return R"(<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/extended-properties"><Application>Kansenatlas</Application></Properties>)";
}

std::string settings(Flow const& flow) {
  XmlWriter xml;
  xml.open("w:settings", namespaces());
  xml.empty("w:zoom", {{"w:percent", "100"}});
  if (!flow.contents_title.empty()) xml.empty("w:updateFields", {{"w:val", "true"}});
  xml.empty("w:defaultTabStop", {{"w:val", "709"}});
  xml.open("w:footnotePr");
  for (auto const* id : {"-1", "0"}) xml.empty("w:footnote", {{"w:id", id}});
  xml.close();
  xml.open("w:compat")
      .empty("w:compatSetting",
             {{"w:name", "compatibilityMode"}, {"w:uri", "http://schemas.microsoft.com/office/word"}, {"w:val", "15"}})
      .close();
  xml.empty("w:themeFontLang", {{"w:val", flow.language == Language::nl ? "nl-NL" : "en-GB"}});
  return xml.close().whole();
}

std::string footer(Flow const& flow, DocxStyles const& styles) {
  XmlWriter xml;
  DocxRelations none;
  DocxText text(xml, styles, none);
  xml.open("w:ftr", namespaces());
  xml.open("w:p").open("w:pPr").empty("w:pStyle", {{"w:val", styles.id(Role::footer)}}).close();
  text.text_run(flow.foot);
  xml.open("w:r").empty("w:tab").close();
  text.text_run(flow.page_word + " ");
  text.field("PAGE", "1");
  text.text_run(" " + flow.of_word + " ");
  text.field("NUMPAGES", "1");
  xml.close();
  return xml.close().whole();
}

// The mark across every page: the same picture behind the text as in ODT, since Word and LibreOffice stretch a text
// along a path each in its own way. By its name Word takes it for a watermark.
std::string header(DocxStyles const& styles, std::string const& picture) {
  XmlWriter xml;
  xml.open("w:hdr", namespaces()).open("w:p").open("w:pPr").empty("w:pStyle", {{"w:val", styles.id(Role::footer)}});
  xml.close().open("w:r").open("w:drawing");
  xml.open("wp:anchor", {{"distT", "0"},
                         {"distB", "0"},
                         {"distL", "0"},
                         {"distR", "0"},
                         {"simplePos", "0"},
                         {"relativeHeight", "0"},
                         {"behindDoc", "1"},
                         {"locked", "0"},
                         {"layoutInCell", "0"},
                         {"allowOverlap", "1"}});
  xml.empty("wp:simplePos", {{"x", "0"}, {"y", "0"}});
  for (auto const* position : {"wp:positionH", "wp:positionV"})
    xml.open(position, {{"relativeFrom", "page"}}).element("wp:align", "center").close();
  xml.empty("wp:extent", docx_extent(slanted_word_mm, slanted_word_mm)).empty("wp:wrapNone");
  docx_picture(xml, {1, "WordPictureWatermark1", "", slanted_word_mm, slanted_word_mm, picture, ""});
  return xml.close().close().close().close().close().whole();
}

std::string footnotes(Flow const& flow, DocxStyles const& styles, DocxRelations& relations) {
  XmlWriter xml;
  DocxText text(xml, styles, relations);
  xml.open("w:footnotes", namespaces());
  for (auto const& [id, mark, type] : {std::tuple{"-1", "w:separator", "separator"},
                                       std::tuple{"0", "w:continuationSeparator", "continuationSeparator"}})
    xml.open("w:footnote", {{"w:type", type}, {"w:id", id}})
        .open("w:p")
        .open("w:r")
        .empty(mark)
        .close()
        .close()
        .close();
  for (std::size_t n = 0; n < flow.notes.size(); ++n) text.note(flow.notes[n], static_cast<int>(n) + 1);
  return xml.close().whole();
}

// What colleagues wrote with a fact.
std::string comments_part(DocxStyles const& styles, std::vector<RunComment> const& comments) {
  XmlWriter xml;
  DocxRelations none;
  DocxText text(xml, styles, none);
  xml.open("w:comments", namespaces());
  for (std::size_t i = 0; i < comments.size(); ++i) {
    XmlWriter::Attributes attributes{{"w:id", std::to_string(i)}, {"w:author", comments[i].author}};
    if (!comments[i].date.empty()) attributes.emplace_back("w:date", comments[i].date + "T00:00:00Z");
    xml.open("w:comment", attributes);
    text.paragraph({Role::body, {{comments[i].text}}, ""});
    xml.close();
  }
  return xml.close().whole();
}

std::string document(Flow const& flow, DocxStyles const& styles, DocxRelations& relations,
                     std::string const& header_relation, std::string const& footer_relation,
                     std::vector<int> const& pages, std::vector<RunComment>& comments) {
  XmlWriter xml;
  DocxText text(xml, styles, relations);
  xml.open("w:document", namespaces()).open("w:body");
  text.paragraph({Role::title, {{flow.title}}, ""});
  text.paragraph({Role::subtitle, {{flow.subtitle}}, ""});
  if (!flow.status.empty()) text.paragraph({flow.is_adopted ? Role::adopted : Role::status, {{flow.status}}, ""});
  text.contents(flow, pages);
  for (auto const& block : flow.blocks) {
    if (auto const* paragraph = std::get_if<FlowParagraph>(&block)) text.paragraph(*paragraph);
    if (auto const* table = std::get_if<FlowTable>(&block)) text.table(*table);
    if (auto const* figure = std::get_if<FlowFigure>(&block)) text.figure(*figure);
  }
  if (!flow.blocks.empty() && std::holds_alternative<FlowTable>(flow.blocks.back()))
    // Word wants a paragraph behind a table; a whole line of it could need a page of its own.
    xml.raw(R"(<w:p><w:pPr><w:spacing w:before="0" w:after="0" w:line="20" w:lineRule="exact"/></w:pPr></w:p>)");
  xml.open("w:sectPr");
  if (!header_relation.empty()) xml.empty("w:headerReference", {{"w:type", "default"}, {"r:id", header_relation}});
  xml.empty("w:footerReference", {{"w:type", "default"}, {"r:id", footer_relation}});
  xml.raw(styles.page_xml).close();
  comments = text.comments();
  return xml.close().close().whole();
}

void add_mark(Flow const& flow, DocxStyles const& styles, std::vector<ZipEntry>& entries) {
  DocxRelations relations;
  auto const picture = relations.add("image", "media/merk.png");
  entries.push_back({"word/header1.xml", header(styles, picture)});
  entries.push_back({"word/_rels/header1.xml.rels", relations.xml()});
  entries.push_back({"word/media/merk.png", slanted_word_png(flow.mark), true});
}

void add_pictures(Flow const& flow, bool has_pictures, std::vector<ZipEntry>& entries) {
  Drawing dot;
  dot.width_mm = dot.height_mm = 1;
  int number = 0;
  for (auto const& block : flow.blocks)
    if (auto const* figure = std::get_if<FlowFigure>(&block)) {
      auto const name = fmt::format("word/media/image{}", ++number);
      auto const& drawing = has_pictures ? figure->picture->drawing : dot;
      entries.push_back({name + ".png", png_bytes_of(drawing, fallback_dpi), true});
      entries.push_back({name + ".svg", svg_of(drawing)});
    }
}

}  // namespace

std::string docx_of(Flow const& flow, DocxStyles const& styles, DocxContents const& contents) {
  DocxRelations relations, note_relations;
  for (auto const* part : {"styles", "settings", "numbering", "footnotes"})
    relations.add(part, fmt::format("{}.xml", part));
  auto const footer_relation = relations.add("footer", "footer1.xml");
  bool const has_mark = !flow.mark.empty();
  auto const header_relation = has_mark ? relations.add("header", "header1.xml") : "";
  for (auto const& part : styles.parts)
    relations.add(part.name.find("theme") != std::string::npos ? "theme" : "fontTable", part.name.substr(5));
  std::vector<RunComment> comments;
  auto const text = document(flow, styles, relations, header_relation, footer_relation, contents.pages, comments);
  if (!comments.empty()) relations.add("comments", "comments.xml");
  auto const notes = footnotes(flow, styles, note_relations);
  std::vector<ZipEntry> entries{{"[Content_Types].xml", content_types(styles, !comments.empty(), has_mark)},
                                {"_rels/.rels", package_relations()},
                                {"docProps/core.xml", core_properties(flow)},
                                {"docProps/app.xml", app_properties()},
                                {"word/document.xml", text},
                                {"word/_rels/document.xml.rels", relations.xml()},
                                {"word/footnotes.xml", notes},
                                {"word/_rels/footnotes.xml.rels", note_relations.xml()},
                                {"word/footer1.xml", footer(flow, styles)},
                                {"word/settings.xml", settings(flow)},
                                {"word/numbering.xml", styles.numbering_xml},
                                {"word/styles.xml", styles.styles_xml}};
  if (has_mark) add_mark(flow, styles, entries);
  if (!comments.empty()) entries.push_back({"word/comments.xml", comments_part(styles, comments)});
  entries.insert(entries.end(), styles.parts.begin(), styles.parts.end());
  add_pictures(flow, contents.has_pictures, entries);
  return zip_of(entries);
}

}  // namespace kansenatlas
