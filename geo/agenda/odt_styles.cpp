#include "geo/agenda/odt_styles.hpp"

#include <fmt/format.h>

#include "geo/agenda/page_look.hpp"

namespace kansenatlas {
namespace {

std::string pt(double value) { return fmt::format("{:.4g}pt", value); }
std::string mm(double value) { return fmt::format("{}mm", value); }
std::string colour(std::string_view hex) { return fmt::format("#{}", hex); }

void add_edge(XmlWriter::Attributes& to, ParagraphLook const& look) {
  if (look.edge == Edge::none) return;
  if (look.edge == Edge::frame) {
    to.emplace_back("fo:border", fmt::format("0.75pt solid {}", colour(look.edge_colour)));
    to.emplace_back("fo:padding", mm(look.indent_mm * 0.7));
    return;
  }
  to.emplace_back("fo:border-left",
                  fmt::format("2.25pt {} {}", look.edge == Edge::bar ? "solid" : "dashed", colour(look.edge_colour)));
  for (auto const* side : {"fo:border-right", "fo:border-top", "fo:border-bottom"}) to.emplace_back(side, "none");
  to.emplace_back("fo:padding-left", mm(look.indent_mm));
  for (auto const* side : {"fo:padding-right", "fo:padding-top", "fo:padding-bottom"})
    to.emplace_back(side, look.fill.empty() ? "0mm" : "1mm");
}

// A document without a table of contents is short and has to stay so: an oplegger keeps to its two pages.
double share_of_look(Flow const& flow) { return flow.contents_title.empty() ? 0.95 : 1; }

XmlWriter::Attributes paragraph_properties(ParagraphLook const& look, double share) {
  double const left = look.edge == Edge::none ? look.indent_mm : 0;
  XmlWriter::Attributes all{{"fo:margin-left", mm(left)},
                            {"fo:margin-right", "0mm"},
                            {"fo:margin-top", pt(share * look.before_pt)},
                            {"fo:margin-bottom", pt(share * look.after_pt)},
                            {"fo:text-indent", mm(look.edge == Edge::none ? -look.hanging_mm : 0)},
                            {"fo:line-height", fmt::format("{:.0f}%", 100 * look.line_share)},
                            {"fo:keep-with-next", look.keeps_with_next ? "always" : "auto"},
                            {"fo:orphans", "2"},
                            {"fo:widows", "2"}};
  if (look.outline_level || look.edge == Edge::frame) all.emplace_back("fo:keep-together", "always");
  if (look.is_right_aligned) all.emplace_back("fo:text-align", "end");
  if (!look.fill.empty()) all.emplace_back("fo:background-color", colour(look.fill));
  add_edge(all, look);
  return all;
}

void write_style(XmlWriter& xml, ParagraphLook const& look, double share) {
  XmlWriter::Attributes attributes{{"style:name", odt_style_name(look.odt_name)},
                                   {"style:display-name", std::string(look.odt_name)},
                                   {"style:family", "paragraph"},
                                   {"style:parent-style-name", "Standard"}};
  bool const is_head = look.outline_level || look.role == Role::title || look.role == Role::subtitle;
  if (is_head || look.role == Role::box_terms)
    attributes.emplace_back("style:next-style-name", odt_style_name(Role::body));
  if (look.role == Role::box) attributes.emplace_back("style:next-style-name", odt_style_name(Role::box_terms));
  if (look.outline_level) attributes.emplace_back("style:default-outline-level", std::to_string(look.outline_level));
  xml.open("style:style", attributes);
  xml.open("style:paragraph-properties", paragraph_properties(look, share));
  if (look.role == Role::contents_line || look.role == Role::footer)
    xml.open("style:tab-stops")
        .empty("style:tab-stop", {{"style:position", mm(text_width_mm)}, {"style:type", "right"}})
        .close();
  xml.close();
  XmlWriter::Attributes text{{"fo:font-size", pt(share * look.size_pt)}, {"fo:color", colour(look.colour)}};
  if (look.is_bold) text.emplace_back("fo:font-weight", "bold");
  if (look.is_italic) text.emplace_back("fo:font-style", "italic");
  xml.empty("style:text-properties", text).close();
}

void write_character_style(XmlWriter& xml, std::string_view name, XmlWriter::Attributes const& properties) {
  xml.open("style:style",
           {{"style:name", odt_style_name(name)}, {"style:display-name", std::string(name)}, {"style:family", "text"}});
  xml.empty("style:text-properties", properties).close();
}

void write_character_styles(XmlWriter& xml) {
  for (auto const& look : character_looks()) {
    XmlWriter::Attributes properties{{"fo:font-weight", "bold"}, {"fo:font-style", "normal"}};
    if (!look.colour.empty()) properties.emplace_back("fo:color", colour(look.colour));
    write_character_style(xml, look.name, properties);
  }
  write_character_style(xml, "Footnote anchor", {{"style:text-position", "super 62%"}, {"fo:font-style", "normal"}});
  write_character_style(xml, "Footnote Symbol", {{"style:text-position", "super 62%"}});
  write_character_style(xml, "Internet link",
                        {{"fo:color", colour(link_colour)},
                         {"style:text-underline-style", "solid"},
                         {"style:text-underline-width", "auto"},
                         {"style:text-underline-color", "font-color"}});
  write_character_style(xml, "Index Link", {});
}

void write_defaults(XmlWriter& xml, Flow const& flow) {
  bool const is_dutch = flow.language == Language::nl;
  xml.open("style:default-style", {{"style:family", "paragraph"}})
      .empty("style:paragraph-properties", {{"style:tab-stop-distance", "12.5mm"}})
      .empty("style:text-properties", {{"style:font-name", flow.font.empty() ? std::string(document_font) : flow.font},
                                       {"fo:font-size", "10pt"},
                                       {"fo:language", is_dutch ? "nl" : "en"},
                                       {"fo:country", is_dutch ? "NL" : "GB"},
                                       {"fo:hyphenate", "false"}})
      .close();
  xml.open("style:default-style", {{"style:family", "table"}})
      .empty("style:table-properties", {{"table:border-model", "collapsing"}})
      .close();
  xml.empty("style:style", {{"style:name", "Standard"}, {"style:family", "paragraph"}, {"style:class", "text"}});
}

void write_lists_and_notes(XmlWriter& xml) {
  auto const& bullet = look_of(Role::bullet);
  xml.open("text:list-style", {{"style:name", "Opsomming"}})
      .open("text:list-level-style-bullet", {{"text:level", "1"}, {"text:bullet-char", "•"}})
      .open("style:list-level-properties", {{"text:list-level-position-and-space-mode", "label-alignment"}})
      .empty("style:list-level-label-alignment", {{"text:label-followed-by", "listtab"},
                                                  {"text:list-tab-stop-position", mm(bullet.indent_mm)},
                                                  {"fo:text-indent", mm(-bullet.hanging_mm)},
                                                  {"fo:margin-left", mm(bullet.indent_mm)}})
      .close()
      .close()
      .close();
  xml.empty("text:notes-configuration", {{"text:note-class", "footnote"},
                                         {"text:citation-style-name", "Footnote_20_Symbol"},
                                         {"text:citation-body-style-name", "Footnote_20_anchor"},
                                         {"style:num-format", "1"},
                                         {"text:start-value", "0"},
                                         {"text:footnotes-position", "page"},
                                         {"text:start-numbering-at", "document"}});
}

void write_page(XmlWriter& xml, Flow const& flow) {
  xml.open("style:page-layout", {{"style:name", "Bladzijde"}});
  xml.open("style:page-layout-properties", {{"fo:page-width", mm(page_width_mm)},
                                            {"fo:page-height", mm(page_height_mm)},
                                            {"style:print-orientation", "portrait"},
                                            {"fo:margin-top", mm(top_margin_mm)},
                                            {"fo:margin-bottom", mm(bottom_margin_mm / 2)},
                                            {"fo:margin-left", mm(side_margin_mm)},
                                            {"fo:margin-right", mm(side_margin_mm)}});
  // The background of the page, so that assistive software passes it by.
  if (!flow.mark.empty())
    xml.empty("style:background-image", {{"xlink:href", odt_mark_file},
                                         {"xlink:type", "simple"},
                                         {"xlink:actuate", "onLoad"},
                                         {"style:position", "center center"},
                                         {"style:repeat", "no-repeat"}});
  xml.empty("style:footnote-sep", {{"style:width", "0.5pt"},
                                   {"style:distance-before-sep", "2.5mm"},
                                   {"style:distance-after-sep", "1.5mm"},
                                   {"style:line-style", "solid"},
                                   {"style:rel-width", "25%"},
                                   {"style:color", "#4b5563"}})
      .close();
  xml.open("style:footer-style")
      .empty("style:header-footer-properties", {{"fo:min-height", mm(bottom_margin_mm / 2)}, {"fo:margin-top", "5mm"}})
      .close();
  xml.close();
}

void write_footer(XmlWriter& xml, Flow const& flow) {
  xml.open("style:master-page", {{"style:name", "Standard"}, {"style:page-layout-name", "Bladzijde"}})
      .open("style:footer")
      .open("text:p", {{"text:style-name", odt_style_name(Role::footer)}});
  xml.text(flow.foot).empty("text:tab").text(flow.page_word + " ");
  xml.element("text:page-number", "1", {{"text:select-page", "current"}}).text(" " + flow.of_word + " ");
  xml.element("text:page-count", "1").close().close().close();
}

}  // namespace

XmlWriter::Attributes odt_namespaces() {
  std::string const base = "urn:oasis:names:tc:opendocument:xmlns:";
  return {{"xmlns:office", base + "office:1.0"},
          {"xmlns:style", base + "style:1.0"},
          {"xmlns:text", base + "text:1.0"},
          {"xmlns:table", base + "table:1.0"},
          {"xmlns:draw", base + "drawing:1.0"},
          {"xmlns:fo", base + "xsl-fo-compatible:1.0"},
          {"xmlns:svg", base + "svg-compatible:1.0"},
          {"xmlns:meta", base + "meta:1.0"},
          {"xmlns:xlink", "http://www.w3.org/1999/xlink"},
          {"xmlns:dc", "http://purl.org/dc/elements/1.1/"},
          {"office:version", "1.3"}};
}

std::string odt_style_name(std::string_view display_name) {
  std::string name;
  for (char const c : display_name) name += c == ' ' ? "_20_" : std::string(1, c);
  return name;
}

std::string odt_style_name(Role role) { return odt_style_name(look_of(role).odt_name); }

void write_odt_fonts(XmlWriter& xml, Flow const& flow) {
  auto const font = flow.font.empty() ? std::string(document_font) : flow.font;
  xml.open("office:font-face-decls")
      .empty("style:font-face", {{"style:name", font},
                                 {"svg:font-family", fmt::format("'{}', {}, 'Liberation Sans'", font, fallback_font)},
                                 {"style:font-family-generic", "swiss"},
                                 {"style:font-pitch", "variable"}})
      .close();
}

std::string odt_styles_xml(Flow const& flow) {
  XmlWriter xml;
  xml.open("office:document-styles", odt_namespaces());
  write_odt_fonts(xml, flow);
  xml.open("office:styles");
  write_defaults(xml, flow);
  for (auto const& look : paragraph_looks()) write_style(xml, look, share_of_look(flow));
  write_character_styles(xml);
  write_lists_and_notes(xml);
  xml.close();
  xml.open("office:automatic-styles");
  write_page(xml, flow);
  xml.close().open("office:master-styles");
  write_footer(xml, flow);
  return xml.close().close().whole();
}

}  // namespace kansenatlas
