#include "geo/agenda/odt.hpp"

#include <algorithm>

#include <fmt/format.h>

#include "geo/agenda/docx.hpp"
#include "geo/agenda/odt_settings.hpp"
#include "geo/agenda/odt_styles.hpp"
#include "geo/agenda/page_look.hpp"
#include "geo/agenda/zip_archive.hpp"
#include "geo/chart/painter.hpp"

namespace kansenatlas {
namespace {

std::string rounded_mm(double value) { return fmt::format("{:.2f}mm", value); }

// A style like that of the role, but on the page of what follows.
std::string odt_kept_style(Role role) { return odt_style_name(role) + "Bijeen"; }

std::string table_style_name(bool is_narrow, bool has_notes) {
  return fmt::format("Tabel{}{}", is_narrow ? "Smal" : "", has_notes ? "Noten" : "");
}

std::string table_style(FlowTable const& table) {
  return table_style_name(width_share(table) < 1, table.has_notes_below);
}

// The blocks as XML. Table columns need styles of their own, which stand before the text and so are made first.
class OdtText {
 public:
  OdtText(XmlWriter& xml, Flow const& flow) : m_xml(xml), m_flow(flow) {}

  void whole() {
    paragraph({Role::title, {{m_flow.title}}, ""});
    paragraph({Role::subtitle, {{m_flow.subtitle}}, ""});
    if (!m_flow.status.empty()) paragraph({m_flow.is_adopted ? Role::adopted : Role::status, {{m_flow.status}}, ""});
    contents();
    for (auto const& block : m_flow.blocks) {
      auto const* as_paragraph = std::get_if<FlowParagraph>(&block);
      keep_list(as_paragraph && as_paragraph->role == Role::bullet);
      std::visit([&](auto const& one) { write(one); }, block);
    }
    keep_list(false);
  }

 private:
  // Frames of paragraphs that follow each other would become one.
  void write(FlowParagraph const& one) {
    if (one.role == Role::box && m_follows_box) m_xml.empty("text:p", {{"text:style-name", "Tussenruimte"}});
    m_follows_box = one.role == Role::box_terms;
    paragraph(one);
  }
  void write(FlowTable const& one) { table(one); }
  void write(FlowFigure const& one) { figure(one); }

  // Bullets that follow each other are one list.
  void keep_list(bool wanted) {
    if (wanted && !m_in_list) m_xml.open("text:list", {{"text:style-name", "Opsomming"}});
    if (!wanted && m_in_list) m_xml.close();
    m_in_list = wanted;
  }

  void paragraph(FlowParagraph const& one) {
    auto const level = look_of(one.role).outline_level;
    bool const keeps = one.keeps_with_next && !look_of(one.role).keeps_with_next;
    auto const style = keeps ? odt_kept_style(one.role) : odt_style_name(one.role);
    if (one.role == Role::bullet) m_xml.open("text:list-item");
    if (level)
      m_xml.open("text:h", {{"text:style-name", style}, {"text:outline-level", std::to_string(level)}});
    else
      m_xml.open("text:p", {{"text:style-name", style}});
    if (!one.anchor.empty()) m_xml.empty("text:bookmark-start", {{"text:name", one.anchor}});
    runs(one.runs);
    if (!one.anchor.empty()) m_xml.empty("text:bookmark-end", {{"text:name", one.anchor}});
    m_xml.close();
    if (one.role == Role::bullet) m_xml.close();
  }

  // Spaces at the ends of an element would be dropped.
  void words(std::string const& text) {
    if (text.starts_with(' ')) m_xml.empty("text:s");
    auto const first = text.find_first_not_of(' '), last = text.find_last_not_of(' ');
    if (first == std::string::npos) return;
    m_xml.text(text.substr(first, last - first + 1));
    if (text.ends_with(' ')) m_xml.empty("text:s");
  }

  void runs(Runs const& all) {
    for (auto const& run : all) {
      if (run.note) {
        reference(run);
      } else if (!run.link.empty()) {
        m_xml.open("text:a",
                   {{"xlink:type", "simple"}, {"xlink:href", run.link}, {"text:style-name", "Internet_20_link"}});
        words(run.text);
        m_xml.close();
      } else if (run.part == Part::plain) {
        words(run.text);
      } else {
        m_xml.open("text:span", {{"text:style-name", span_style(run.part)}});
        words(run.text);
        m_xml.close();
      }
    }
  }

  static std::string span_style(Part part) {
    auto const& all = character_looks();
    return odt_style_name(
        std::find_if(all.begin(), all.end(), [&](CharacterLook const& look) { return look.part == part; })->name);
  }

  void reference(Run const& run) {
    auto const id = fmt::format("ftn{}", run.note), number = std::to_string(run.note);
    if (!run.is_first) {
      m_xml.open("text:span", {{"text:style-name", "Footnote_20_anchor"}})
          .element("text:note-ref", number,
                   {{"text:note-class", "footnote"}, {"text:reference-format", "text"}, {"text:ref-name", id}})
          .close();
      return;
    }
    m_xml.open("text:note", {{"text:id", id}, {"text:note-class", "footnote"}});
    m_xml.element("text:note-citation", number).open("text:note-body");
    paragraph({Role::footnote, m_flow.notes[static_cast<std::size_t>(run.note) - 1].runs, ""});
    m_xml.close().close();
    for (auto const& comment : run.comments) {
      m_xml.open("office:annotation").element("dc:creator", comment.author);
      if (!comment.date.empty()) m_xml.element("dc:date", comment.date + "T00:00:00");
      m_xml.element("text:p", comment.text).close();
    }
  }

  void contents() {
    if (m_flow.contents_title.empty()) return;
    auto const heading = odt_style_name(Role::contents_heading), line = odt_style_name(Role::contents_line);
    m_xml.open("text:table-of-content", {{"text:name", m_flow.contents_title}, {"text:protected", "false"}});
    m_xml.open("text:table-of-content-source", {{"text:outline-level", "1"}})
        .element("text:index-title-template", m_flow.contents_title, {{"text:style-name", heading}})
        .open("text:table-of-content-entry-template", {{"text:outline-level", "1"}, {"text:style-name", line}})
        .empty("text:index-entry-link-start", {{"text:style-name", "Index_20_Link"}})
        .empty("text:index-entry-text")
        .empty("text:index-entry-tab-stop", {{"style:type", "right"}})
        .empty("text:index-entry-page-number")
        .empty("text:index-entry-link-end")
        .close()
        .close();
    m_xml.open("text:index-body").open("text:index-title", {{"text:name", m_flow.contents_title + "_kop"}});
    paragraph({Role::contents_heading, {{m_flow.contents_title}}, ""});
    m_xml.close();
    for (auto const* entry : contents_of(m_flow)) {
      m_xml.open("text:p", {{"text:style-name", line}});
      m_xml.open("text:a", {{"xlink:type", "simple"},
                            {"xlink:href", "#" + entry->anchor},
                            {"text:style-name", "Index_20_Link"},
                            {"text:visited-style-name", "Index_20_Link"}});
      m_xml.text(plain_text(entry->runs)).empty("text:tab");
      m_xml.element("text:bookmark-ref", "", {{"text:reference-format", "page"}, {"text:ref-name", entry->anchor}});
      m_xml.close().close();
    }
    m_xml.close().close();
  }

  void table(FlowTable const& table) {
    paragraph({Role::caption, table.caption, ""});
    auto const name = fmt::format("Tabel{}", ++m_tables);
    m_xml.open("table:table", {{"table:name", name}, {"table:style-name", table_style(table)}});
    for (std::size_t c = 0; c < table.columns.size(); ++c)
      m_xml.empty("table:table-column", {{"table:style-name", fmt::format("{}.{}", name, c + 1)}});
    m_xml.open("table:table-header-rows").open("table:table-row", {{"table:style-name", "Rij"}});
    for (std::size_t c = 0; c < table.columns.size(); ++c)
      cell(cell_style("Kopcel", table, c), table.columns[c].is_numeric ? "Getalkop" : odt_kept_style(Role::table_head),
           {{table.columns[c].title}});
    m_xml.close().close();
    auto const may_cut = rows_to_cut(table), kept = rows_kept_with_next(table);
    for (std::size_t r = 0; r < table.rows.size(); ++r) {
      m_xml.open("table:table-row", {{"table:style-name", may_cut[r] ? "HogeRij" : "Rij"}});
      for (std::size_t c = 0; c < table.rows[r].size(); ++c) {
        auto const role = table.columns[c].is_numeric ? Role::table_number : Role::table_text;
        cell(cell_style("Cel", table, c), kept[r] ? odt_kept_style(role) : odt_style_name(role), table.rows[r][c]);
      }
      m_xml.close();
    }
    m_xml.close();
  }

  static std::string cell_style(std::string const& name, FlowTable const& table, std::size_t column) {
    return stands_off(table, column) ? name + "ruim" : name;
  }

  void cell(std::string const& box, std::string const& style, Runs const& content) {
    m_xml.open("table:table-cell", {{"table:style-name", box}, {"office:value-type", "string"}});
    m_xml.open("text:p", {{"text:style-name", style}});
    runs(content);
    m_xml.close().close();
  }

  void figure(FlowFigure const& figure) {
    auto const& drawing = figure.picture->drawing;
    double const shrink = share_on_page(figure, text_width_mm);
    auto const name = fmt::format("Afbeelding {}", ++m_pictures);
    m_xml.open("text:p", {{"text:style-name", odt_style_name(Role::figure)}});
    m_xml.open("draw:frame", {{"draw:style-name", "Kaartkader"},
                              {"draw:name", name},
                              {"text:anchor-type", "as-char"},
                              {"svg:width", rounded_mm(drawing.width_mm * shrink)},
                              {"svg:height", rounded_mm(drawing.height_mm * shrink)}});
    for (auto const& [extension, type] : {std::pair{"svg", "image/svg+xml"}, std::pair{"png", "image/png"}})
      m_xml.empty("draw:image", {{"xlink:href", fmt::format("Pictures/kaart{}.{}", m_pictures, extension)},
                                 {"xlink:type", "simple"},
                                 {"xlink:show", "embed"},
                                 {"xlink:actuate", "onLoad"},
                                 {"draw:mime-type", type}});
    m_xml.element("svg:title", plain_text(figure.caption)).element("svg:desc", figure.alt_text).close().close();
    paragraph({Role::caption, figure.caption, ""});
    paragraph({Role::origin, figure.origin, ""});
  }

  XmlWriter& m_xml;
  Flow const& m_flow;
  int m_tables = 0, m_pictures = 0;
  bool m_in_list = false, m_follows_box = false;
};

void write_table_style(XmlWriter& xml, bool is_narrow, bool has_notes) {
  constexpr double mm_of_pt = 25.4 / 72;
  auto const name = table_style_name(is_narrow, has_notes);
  int const below_pt = has_notes ? above_table_notes_pt : space_below_table_pt;
  xml.open("style:style", {{"style:name", name}, {"style:family", "table"}})
      .empty("style:table-properties", {{"style:width", rounded_mm(text_width_mm * (is_narrow ? 0.5 : 1))},
                                        {"table:align", is_narrow ? "left" : "margins"},
                                        {"fo:margin-bottom", rounded_mm(below_pt * mm_of_pt)}})
      .close();
}

void write_table_styles(XmlWriter& xml, Flow const& flow) {
  for (bool const is_narrow : {false, true})
    for (bool const has_notes : {false, true}) write_table_style(xml, is_narrow, has_notes);
  xml.open("style:style",
           {{"style:name", "Tussenruimte"}, {"style:family", "paragraph"}, {"style:parent-style-name", "Standard"}})
      .empty("style:paragraph-properties",
             {{"fo:line-height", "6pt"}, {"fo:margin-top", "0mm"}, {"fo:margin-bottom", "0mm"}})
      .close();
  for (auto const role : {Role::body, Role::fact, Role::reading, Role::bullet, Role::origin, Role::table_head,
                          Role::table_text, Role::table_number})
    xml.open("style:style", {{"style:name", odt_kept_style(role)},
                             {"style:family", "paragraph"},
                             {"style:parent-style-name", odt_style_name(role)}})
        .empty("style:paragraph-properties", {{"fo:keep-with-next", "always"}})
        .close();
  for (auto const& [name, keeps] : {std::pair{"Rij", "always"}, std::pair{"HogeRij", "auto"}})
    xml.open("style:style", {{"style:name", name}, {"style:family", "table-row"}})
        .empty("style:table-row-properties", {{"fo:keep-together", keeps}})
        .close();
  auto const cell = [&](std::string const& name, std::string const& top, std::string const& bottom,
                        std::string const& fill) {
    constexpr double padding_mm = 0.9;
    for (bool const stands_off : {false, true})
      xml.open("style:style", {{"style:name", stands_off ? name + "ruim" : name}, {"style:family", "table-cell"}})
          .empty("style:table-cell-properties",
                 {{"fo:padding-top", rounded_mm(padding_mm)},
                  {"fo:padding-bottom", rounded_mm(padding_mm)},
                  {"fo:padding-left", rounded_mm(padding_mm + (stands_off ? stand_off_mm : 0))},
                  {"fo:padding-right", rounded_mm(padding_mm)},
                  {"fo:border-left", "none"},
                  {"fo:border-right", "none"},
                  {"fo:border-top", top},
                  {"fo:border-bottom", bottom},
                  {"fo:background-color", fill}})
          .close();
  };
  auto const strong = fmt::format("1pt solid #{}", table_head_rule_colour);
  cell("Kopcel", strong, strong, fmt::format("#{}", table_head_fill));
  cell("Cel", "none", fmt::format("0.5pt solid #{}", table_rule_colour), "transparent");
  xml.open("style:style", {{"style:name", "Getalkop"},
                           {"style:family", "paragraph"},
                           {"style:parent-style-name", odt_style_name(Role::table_head)}})
      .empty("style:paragraph-properties", {{"fo:text-align", "end"}, {"fo:keep-with-next", "always"}})
      .close();
  int tables = 0;
  for (auto const& block : flow.blocks)
    if (auto const* table = std::get_if<FlowTable>(&block)) {
      ++tables;
      auto const shares = column_shares(*table);
      for (std::size_t c = 0; c < shares.size(); ++c)
        xml.open("style:style",
                 {{"style:name", fmt::format("Tabel{}.{}", tables, c + 1)}, {"style:family", "table-column"}})
            .empty("style:table-column-properties",
                   {{"style:column-width", rounded_mm(shares[c] * text_width_mm * width_share(*table))}})
            .close();
    }
}

std::string content_xml(Flow const& flow) {
  XmlWriter xml;
  xml.open("office:document-content", odt_namespaces());
  write_odt_fonts(xml, flow);
  xml.open("office:automatic-styles");
  write_table_styles(xml, flow);
  xml.open("style:style", {{"style:name", "Kaartkader"}, {"style:family", "graphic"}})
      .empty("style:graphic-properties", {{"style:vertical-pos", "top"}, {"style:vertical-rel", "baseline"}})
      .close();
  xml.close().open("office:body").open("office:text");
  OdtText(xml, flow).whole();
  return xml.close().close().close().whole();
}

std::string meta_xml(Flow const& flow) {
  XmlWriter xml;
  xml.open("office:document-meta", odt_namespaces()).open("office:meta");
  xml.element("meta:generator", "Kansenatlas")
      .element("dc:title", flow.title)
      .element("dc:subject", flow.subtitle)
      .element("dc:description", flow.status)
      .element("meta:initial-creator", flow.author)
      .element("dc:creator", flow.author)
      .element("meta:creation-date", flow.date + "T00:00:00")
      .element("dc:date", flow.date + "T00:00:00")
      .element("dc:language", flow.language == Language::nl ? "nl-NL" : "en-GB");
  return xml.close().close().whole();
}

std::string manifest_xml(std::vector<ZipEntry> const& entries) {
  XmlWriter xml;
  xml.open("manifest:manifest",
           {{"xmlns:manifest", "urn:oasis:names:tc:opendocument:xmlns:manifest:1.0"}, {"manifest:version", "1.3"}});
  auto const entry = [&](std::string const& path, std::string const& type) {
    xml.empty("manifest:file-entry", {{"manifest:full-path", path}, {"manifest:media-type", type}});
  };
  entry("/", "application/vnd.oasis.opendocument.text");
  for (auto const& each : entries)
    if (each.name != "mimetype")
      entry(each.name, each.name.ends_with(".svg")   ? "image/svg+xml"
                       : each.name.ends_with(".png") ? "image/png"
                                                     : "text/xml");
  return xml.close().whole();
}

}  // namespace

std::string odt_of(Flow const& flow) {
  std::vector<ZipEntry> entries{{"mimetype", "application/vnd.oasis.opendocument.text", true},
                                {"content.xml", content_xml(flow)},
                                {"styles.xml", odt_styles_xml(flow)},
                                {"settings.xml", odt_settings_xml()},
                                {"meta.xml", meta_xml(flow)}};
  int number = 0;
  for (auto const& block : flow.blocks)
    if (auto const* figure = std::get_if<FlowFigure>(&block)) {
      auto const name = fmt::format("Pictures/kaart{}", ++number);
      entries.push_back({name + ".svg", svg_of(figure->picture->drawing)});
      entries.push_back({name + ".png", png_bytes_of(figure->picture->drawing, fallback_dpi), true});
    }
  if (!flow.mark.empty()) entries.push_back({odt_mark_file, slanted_word_png(flow.mark), true});
  entries.push_back({"META-INF/manifest.xml", manifest_xml(entries)});
  return zip_of(entries);
}

}  // namespace kansenatlas
