#include "geo/agenda/docx_styles.hpp"

#include <algorithm>
#include <cmath>
#include <sstream>

#include <fmt/format.h>
#include <pugixml.hpp>

#include "geo/agenda/page_look.hpp"
#include "geo/agenda/xml_writer.hpp"
#include "geo/base/error.hpp"
#include "geo/base/text.hpp"

namespace kansenatlas {
namespace {

constexpr std::string_view word_namespace = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";

std::string twips_of_pt(double pt) { return std::to_string(std::lround(pt * 20)); }
std::string twips_of_mm(double mm) { return std::to_string(std::lround(mm * 1440 / 25.4)); }
std::string half_points(double pt) { return std::to_string(std::lround(pt * 2)); }

void write_edge(XmlWriter& xml, ParagraphLook const& look) {
  if (look.edge == Edge::none) return;
  bool const is_frame = look.edge == Edge::frame;
  xml.open("w:pBdr");
  for (auto const* side : {"w:top", "w:left", "w:bottom", "w:right"})
    if (is_frame || std::string_view(side) == "w:left")
      xml.empty(side, {{"w:val", look.edge == Edge::dashed_bar ? "dashed" : "single"},
                       {"w:sz", is_frame ? "6" : "18"},
                       {"w:space", is_frame ? "5" : "8"},
                       {"w:color", std::string(look.edge_colour)}});
  xml.close();
}

void write_paragraph_properties(XmlWriter& xml, ParagraphLook const& look) {
  xml.open("w:pPr");
  if (look.keeps_with_next) xml.empty("w:keepNext");
  if (look.outline_level || look.edge == Edge::frame) xml.empty("w:keepLines");
  if (look.role == Role::bullet)
    xml.open("w:numPr").empty("w:numId", {{"w:val", std::to_string(bullet_numbering)}}).close();
  write_edge(xml, look);
  if (!look.fill.empty())
    xml.empty("w:shd", {{"w:val", "clear"}, {"w:color", "auto"}, {"w:fill", std::string(look.fill)}});
  if (look.role == Role::contents_line || look.role == Role::footer)
    xml.open("w:tabs").empty("w:tab", {{"w:val", "right"}, {"w:pos", twips_of_mm(text_width_mm)}}).close();
  xml.empty("w:spacing", {{"w:before", twips_of_pt(look.before_pt)},
                          {"w:after", twips_of_pt(look.after_pt)},
                          {"w:line", std::to_string(std::lround(240 * look.line_share))},
                          {"w:lineRule", "auto"}});
  if (look.indent_mm > 0)
    xml.empty("w:ind", {{"w:left", twips_of_mm(look.indent_mm)},
                        {"w:right", look.edge == Edge::frame ? twips_of_mm(look.indent_mm) : "0"},
                        {"w:hanging", twips_of_mm(look.hanging_mm)}});
  if (look.is_right_aligned) xml.empty("w:jc", {{"w:val", "right"}});
  if (look.outline_level) xml.empty("w:outlineLvl", {{"w:val", std::to_string(look.outline_level - 1)}});
  xml.close();
}

void write_run_properties(XmlWriter& xml, ParagraphLook const& look) {
  xml.open("w:rPr");
  if (look.is_bold) xml.empty("w:b").empty("w:bCs");
  if (look.is_italic) xml.empty("w:i").empty("w:iCs");
  xml.empty("w:color", {{"w:val", std::string(look.colour)}});
  xml.empty("w:sz", {{"w:val", half_points(look.size_pt)}}).empty("w:szCs", {{"w:val", half_points(look.size_pt)}});
  xml.close();
}

// What follows when a writer presses Enter.
std::string_view next_after(ParagraphLook const& look) {
  bool const is_head = look.outline_level || look.role == Role::title || look.role == Role::subtitle;
  return is_head || look.role == Role::box_terms ? look_of(Role::body).id
         : look.role == Role::box                ? look_of(Role::box_terms).id
                                                 : look.id;
}

std::string style_of(ParagraphLook const& look) {
  XmlWriter xml(false);
  XmlWriter::Attributes attributes{{"w:type", "paragraph"}, {"w:styleId", std::string(look.id)}};
  if (look.is_own) attributes.insert(attributes.begin() + 1, {"w:customStyle", "1"});
  xml.open("w:style", attributes);
  xml.empty("w:name", {{"w:val", std::string(look.word_name)}});
  xml.empty("w:basedOn", {{"w:val", "Normal"}});
  xml.empty("w:next", {{"w:val", std::string(next_after(look))}});
  xml.empty("w:uiPriority", {{"w:val", "1"}}).empty("w:qFormat");
  write_paragraph_properties(xml, look);
  write_run_properties(xml, look);
  return xml.close().whole();
}

std::string character_style(std::string_view id, std::string_view name, std::string const& properties) {
  return fmt::format(
      R"(<w:style w:type="character" w:styleId="{}"><w:name w:val="{}"/><w:basedOn w:val="DefaultParagraphFont"/>)"
      R"(<w:uiPriority w:val="2"/><w:qFormat/><w:rPr>{}</w:rPr></w:style>)",
      id, name, properties);
}

std::string table_style() {
  return fmt::format(
      R"(<w:style w:type="table" w:customStyle="1" w:styleId="Kansenatlastabel"><w:name w:val="Kansenatlas tabel"/>)"
      R"(<w:basedOn w:val="TableNormal"/><w:uiPriority w:val="3"/><w:qFormat/><w:tblPr><w:tblBorders>)"
      R"(<w:top w:val="single" w:sz="8" w:space="0" w:color="{0}"/><w:bottom w:val="single" w:sz="6" w:space="0" w:color="{0}"/>)"
      R"(<w:insideH w:val="single" w:sz="4" w:space="0" w:color="{1}"/></w:tblBorders><w:tblCellMar>)"
      R"(<w:top w:w="40" w:type="dxa"/><w:left w:w="70" w:type="dxa"/><w:bottom w:w="40" w:type="dxa"/>)"
      R"(<w:right w:w="70" w:type="dxa"/></w:tblCellMar></w:tblPr><w:tblStylePr w:type="firstRow"><w:tcPr>)"
      R"(<w:tcBorders><w:bottom w:val="single" w:sz="8" w:space="0" w:color="{0}"/></w:tcBorders>)"
      R"(<w:shd w:val="clear" w:color="auto" w:fill="{2}"/></w:tcPr></w:tblStylePr></w:style>)",
      table_head_rule_colour, table_rule_colour, table_head_fill);
}

// Every style of ours as XML by id, in the order of the list.
std::vector<std::pair<std::string, std::string>> own_styles() {
  std::vector<std::pair<std::string, std::string>> all;
  for (auto const& look : paragraph_looks()) all.emplace_back(look.id, style_of(look));
  for (auto const& look : character_looks())
    all.emplace_back(
        look.id,
        character_style(look.id, look.name,
                        look.colour.empty()
                            ? "<w:b/><w:bCs/>"
                            : fmt::format("<w:b/><w:bCs/><w:i w:val=\"0\"/><w:color w:val=\"{}\"/>", look.colour)));
  all.emplace_back("FootnoteReference", character_style("FootnoteReference", "footnote reference",
                                                        "<w:i w:val=\"0\"/><w:vertAlign w:val=\"superscript\"/>"));
  all.emplace_back("Hyperlink",
                   character_style("Hyperlink", "Hyperlink",
                                   fmt::format("<w:color w:val=\"{}\"/><w:u w:val=\"single\"/>", link_colour)));
  all.emplace_back("Kansenatlastabel", table_style());
  return all;
}

std::string language_tag(Language language) { return language == Language::nl ? "nl-NL" : "en-GB"; }

std::string defaults(Language language, std::string_view face) {
  return fmt::format(
      R"(<w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:ascii="{0}" w:hAnsi="{0}" w:eastAsia="{0}" w:cs="{0}"/>)"
      R"(<w:sz w:val="20"/><w:szCs w:val="20"/><w:lang w:val="{1}" w:eastAsia="{1}" w:bidi="ar-SA"/></w:rPr></w:rPrDefault>)"
      R"(<w:pPrDefault/></w:docDefaults>)"
      R"(<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/><w:qFormat/></w:style>)"
      R"(<w:style w:type="character" w:default="1" w:styleId="DefaultParagraphFont"><w:name w:val="Default Paragraph Font"/>)"
      R"(<w:uiPriority w:val="1"/><w:semiHidden/></w:style>)"
      R"(<w:style w:type="table" w:default="1" w:styleId="TableNormal"><w:name w:val="Normal Table"/>)"
      R"(<w:uiPriority w:val="99"/><w:semiHidden/><w:tblPr><w:tblInd w:w="0" w:type="dxa"/></w:tblPr></w:style>)",
      face, language_tag(language));
}

ZipEntry font_table(std::string_view face) {
  return {"word/fontTable.xml", fmt::format(R"(<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<w:fonts xmlns:w="{}"><w:font w:name="{}"><w:altName w:val="{}"/><w:family w:val="swiss"/><w:pitch w:val="variable"/></w:font></w:fonts>)",
                                            word_namespace, face, fallback_font)};
}

std::string own_page() {
  return fmt::format(
      R"(<w:pgSz w:w="{}" w:h="{}"/><w:pgMar w:top="{}" w:right="{}" w:bottom="{}" w:left="{}" w:header="700" w:footer="700" w:gutter="0"/>)",
      twips_of_mm(page_width_mm), twips_of_mm(page_height_mm), twips_of_mm(top_margin_mm), twips_of_mm(side_margin_mm),
      twips_of_mm(bottom_margin_mm), twips_of_mm(side_margin_mm));
}

std::string bullet_definition() {
  return fmt::format(
      R"(<w:abstractNum w:abstractNumId="{}"><w:multiLevelType w:val="singleLevel"/><w:lvl w:ilvl="0"><w:start w:val="1"/>)"
      R"(<w:numFmt w:val="bullet"/><w:lvlText w:val="•"/><w:lvlJc w:val="left"/><w:pPr><w:ind w:left="{}" w:hanging="{}"/>)"
      R"(</w:pPr></w:lvl></w:abstractNum>)",
      bullet_numbering, twips_of_mm(look_of(Role::bullet).indent_mm), twips_of_mm(look_of(Role::bullet).hanging_mm));
}

std::string bullet_use() {
  return fmt::format(R"(<w:num w:numId="{0}"><w:abstractNumId w:val="{0}"/></w:num>)", bullet_numbering);
}

std::string own_numbering() {
  return fmt::format(
      "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n<w:numbering xmlns:w=\"{}\">{}{}</w:numbering>",
      word_namespace, bullet_definition(), bullet_use());
}

std::string const* part_of(std::vector<ZipEntry> const& entries, std::string_view name) {
  auto const at = std::find_if(entries.begin(), entries.end(), [&](ZipEntry const& e) { return e.name == name; });
  return at == entries.end() ? nullptr : &at->bytes;
}

pugi::xml_document parsed(std::vector<ZipEntry> const& entries, std::string_view name, std::string const& file) {
  auto const* bytes = part_of(entries, name);
  pugi::xml_document document;
  if (!bytes) throw Error(said("'{}' has no {}; give a Word document (.docx)", file, name));
  if (auto const result =
          document.load_buffer(bytes->data(), bytes->size(), pugi::parse_default | pugi::parse_ws_pcdata);
      !result)
    throw Error(fmt::format("'{}', {}: {}", file, name, result.description()));
  return document;
}

std::string text_of(pugi::xml_node node) {
  std::ostringstream out;
  node.print(out, "", pugi::format_raw);
  return out.str();
}

pugi::xml_document fragment(std::string const& xml) {
  pugi::xml_document document;
  document.load_string(("<w xmlns:w=\"" + std::string(word_namespace) + "\">" + xml + "</w>").c_str());
  return document;
}

// The reference's numbering, which its headings may use, and our bullets: definitions stand before their uses.
std::string numbering_from(std::vector<ZipEntry> const& entries, std::string const& file) {
  if (!part_of(entries, "word/numbering.xml")) return own_numbering();
  auto document = parsed(entries, "word/numbering.xml", file);
  auto numbering = document.child("w:numbering");
  while (auto picture = numbering.child("w:numPicBullet")) numbering.remove_child(picture);
  auto const definition = fragment(bullet_definition()), use = fragment(bullet_use());
  numbering.prepend_copy(definition.first_child().first_child());
  auto last = numbering.last_child();
  while (last && std::string_view(last.name()) != "w:num" && std::string_view(last.name()) != "w:abstractNum")
    last = last.previous_sibling();
  numbering.insert_copy_after(use.first_child().first_child(), last);
  return text_of(document);
}

// Theme and font table, without what points at parts that do not come along.
std::vector<ZipEntry> further_parts(std::vector<ZipEntry> const& entries, std::string const& file) {
  std::vector<ZipEntry> parts;
  if (auto const* theme = part_of(entries, "word/theme/theme1.xml");
      theme && theme->find("r:embed") == std::string::npos)
    parts.push_back({"word/theme/theme1.xml", *theme});
  if (!part_of(entries, "word/fontTable.xml")) return parts;
  auto fonts = parsed(entries, "word/fontTable.xml", file);
  for (auto font : fonts.child("w:fonts").children("w:font"))
    for (auto const* kind : {"w:embedRegular", "w:embedBold", "w:embedItalic", "w:embedBoldItalic"})
      font.remove_child(kind);
  parts.push_back({"word/fontTable.xml", text_of(fonts)});
  return parts;
}

// Adds `xml` (one w:style of ours) unless a style of that kind and name is there; gives the id to use.
std::string adopted(pugi::xml_node styles, std::string const& xml) {
  auto const ours = fragment(xml);
  auto const style = ours.first_child().first_child();
  std::string const id = style.attribute("w:styleId").value();
  auto const kind = std::string_view(style.attribute("w:type").value());
  auto const name = search_key(style.child("w:name").attribute("w:val").value());
  bool is_taken = false;
  for (auto const other : styles.children("w:style")) {
    if (other.attribute("w:type").value() == kind &&
        search_key(other.child("w:name").attribute("w:val").value()) == name)
      return other.attribute("w:styleId").value();
    is_taken = is_taken || other.attribute("w:styleId").value() == id;
  }
  auto copy = styles.append_copy(style);
  if (is_taken) copy.attribute("w:styleId").set_value(("KA" + id).c_str());
  return copy.attribute("w:styleId").value();
}

// What our styles refer to, by the reference's ids.
void rename_references(pugi::xml_node styles, std::map<std::string, std::string> const& ids) {
  auto const& own = own_styles();
  for (auto style : styles.children("w:style")) {
    auto const is_ours = std::any_of(own.begin(), own.end(), [&](auto const& each) {
      auto const at = ids.find(each.first);
      return at != ids.end() && at->second == style.attribute("w:styleId").value() && style.attribute("ka");
    });
    if (!is_ours) continue;
    style.remove_attribute("ka");
    for (auto const* kind : {"w:basedOn", "w:next"})
      if (auto value = style.child(kind).attribute("w:val"))
        if (auto const at = ids.find(value.value()); at != ids.end()) value.set_value(at->second.c_str());
  }
}

std::string default_id(pugi::xml_node styles, std::string_view kind, std::string const& otherwise) {
  for (auto const style : styles.children("w:style"))
    if (style.attribute("w:type").value() == kind && style.attribute("w:default").as_bool())
      return style.attribute("w:styleId").value();
  return otherwise;
}

}  // namespace

std::string const& DocxStyles::id(Role role) const { return ids.at(std::string(look_of(role).id)); }

DocxStyles own_docx_styles(Language language, std::string const& font) {
  DocxStyles styles;
  styles.is_own = true;
  std::string_view const face = font.empty() ? document_font : std::string_view(font);
  styles.styles_xml =
      fmt::format("<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n<w:styles xmlns:w=\"{}\">{}",
                  word_namespace, defaults(language, face));
  for (auto const& [id, xml] : own_styles()) {
    styles.styles_xml += xml;
    styles.ids[id] = id;
  }
  styles.styles_xml += "</w:styles>";
  styles.page_xml = own_page();
  styles.text_width_mm = text_width_mm;
  styles.numbering_xml = own_numbering();
  styles.parts = {font_table(face)};
  return styles;
}

void shrink(DocxStyles& styles, double share) {
  pugi::xml_document document;
  document.load_buffer(styles.styles_xml.data(), styles.styles_xml.size());
  auto const scale = [&](pugi::xml_attribute attribute, double least) {
    if (attribute) attribute.set_value(static_cast<int>(std::lround(std::max(least, share * attribute.as_double()))));
  };
  constexpr double least_half_points = 12;
  for (auto const& found : document.select_nodes("//w:sz | //w:szCs"))
    if (found.node().parent().name() == std::string_view("w:rPr"))
      scale(found.node().attribute("w:val"), std::min(least_half_points, found.node().attribute("w:val").as_double()));
  for (auto const& found : document.select_nodes("//w:spacing"))
    for (auto const* side : {"w:before", "w:after"}) scale(found.node().attribute(side), 0);
  for (auto const& found : document.select_nodes("//w:tblCellMar/*")) scale(found.node().attribute("w:w"), 0);
  styles.styles_xml = text_of(document);
}

DocxStyles docx_styles_from(std::filesystem::path const& reference, Language language) {
  auto const file = reference.string();
  auto const entries = read_zip(reference);
  auto document = parsed(entries, "word/styles.xml", file);
  auto const body = parsed(entries, "word/document.xml", file);
  auto styles_node = document.child("w:styles");
  if (!styles_node) throw Error(said("'{}', word/styles.xml: no w:styles in it", file));
  DocxStyles styles;
  styles.ids["Normal"] = default_id(styles_node, "paragraph", "Normal");
  styles.ids["DefaultParagraphFont"] = default_id(styles_node, "character", "DefaultParagraphFont");
  styles.ids["TableNormal"] = default_id(styles_node, "table", "TableNormal");
  for (auto const& [id, xml] : own_styles()) {
    auto const before = std::distance(styles_node.begin(), styles_node.end());
    styles.ids[id] = adopted(styles_node, xml);
    if (std::distance(styles_node.begin(), styles_node.end()) > before)
      styles_node.last_child().append_attribute("ka") = true;
  }
  rename_references(styles_node, styles.ids);
  auto lang = styles_node.child("w:docDefaults").child("w:rPrDefault").child("w:rPr").child("w:lang");
  if (lang) lang.attribute("w:val").set_value(language_tag(language).c_str());
  styles.styles_xml = text_of(document);
  auto const section = body.child("w:document").child("w:body").child("w:sectPr");
  auto const size = section.child("w:pgSz"), margins = section.child("w:pgMar");
  styles.page_xml = size && margins ? text_of(size) + text_of(margins) : own_page();
  styles.text_width_mm = size && margins
                             ? (size.attribute("w:w").as_double() - margins.attribute("w:left").as_double() -
                                margins.attribute("w:right").as_double()) *
                                   25.4 / 1440
                             : text_width_mm;
  styles.numbering_xml = numbering_from(entries, file);
  styles.parts = further_parts(entries, file);
  return styles;
}

}  // namespace kansenatlas
