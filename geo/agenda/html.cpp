#include "geo/agenda/html.hpp"

#include <algorithm>

#include <fmt/format.h>

#include "geo/agenda/page_look.hpp"
#include "geo/agenda/xml_writer.hpp"
#include "geo/chart/painter.hpp"

namespace kansenatlas {
namespace {

// A text as a string of CSS.
std::string css_string(std::string const& text) {
  std::string quoted = "\"";
  for (char const c : text) {
    if (c == '"' || c == '\\' || c == '<' || c == '>' || c == '\n')
      quoted += fmt::format("\\{:x} ", static_cast<unsigned char>(c));
    else
      quoted += c;
  }
  return quoted + "\"";
}

std::string class_of(Role role) {
  switch (role) {
    case Role::fact:
      return "fact";
    case Role::reading:
      return "reading";
    case Role::box:
      return "question";
    case Role::box_terms:
      return "terms";
    case Role::origin:
      return "origin";
    default:
      return "";
  }
}

std::string class_of(Part part) {
  return part == Part::reading_label ? "reading-label" : part == Part::box_label ? "box-label" : "";
}

// The white at the left of a drawing, before its title; as much lies at its right.
double margin_of(Drawing const& drawing) {
  double margin = drawing.width_mm;
  for (auto const& layer : drawing.layers)
    for (auto const& mark : layer.marks)
      if (auto const* text = std::get_if<TextRun>(&mark); text && text->anchor == Anchor::start)
        margin = std::min(margin, text->baseline.x_mm);
  return margin < drawing.width_mm / 4 ? margin : 0;
}

class HtmlWriter {
 public:
  HtmlWriter(Flow const& flow, HtmlDress const& dress, Texts const& texts)
      : m_flow(flow), m_dress(dress), m_texts(texts), m_uses(flow.notes.size(), 0) {}

  std::string whole() {
    m_xml.raw("<!DOCTYPE html>\n").open("html", {{"lang", language()}});
    head();
    m_xml.open("body").element("a", m_texts.text("document.skip"), {{"class", "skip"}, {"href", "#tekst"}});
    if (!m_flow.mark.empty()) m_xml.element("div", m_flow.mark, {{"class", "mark"}, {"aria-hidden", "true"}});
    m_xml.open("header").element("h1", m_flow.title).element("p", m_flow.subtitle, {{"class", "subtitle"}});
    if (!m_flow.status.empty())
      m_xml.element("p", m_flow.status, {{"class", m_flow.is_adopted ? "status adopted" : "status"}});
    m_xml.close();
    contents();
    m_xml.open("main", {{"id", "tekst"}});
    for (auto const& block : m_flow.blocks) {
      auto const* paragraph = std::get_if<FlowParagraph>(&block);
      keep(m_in_list, paragraph && paragraph->role == Role::bullet, "ul", {});
      keep(m_in_box, paragraph && (paragraph->role == Role::box_terms), "div", {});
      std::visit([&](auto const& one) { write(one); }, block);
    }
    end_section();
    m_xml.close();
    notes();
    if (!m_dress.script.empty()) m_xml.open("script").raw(m_dress.script).close();
    return m_xml.close().close().whole() + "\n";
  }

 private:
  [[nodiscard]] std::string language() const { return std::string(code_of(m_flow.language)); }

  void head() {
    m_xml.open("head").empty("meta", {{"charset", "utf-8"}});
    m_xml.empty("meta", {{"name", "viewport"}, {"content", "width=device-width, initial-scale=1"}});
    m_xml.element("title", m_flow.title);
    m_xml.empty("meta", {{"name", "generator"}, {"content", "Kansenatlas"}});
    if (!m_flow.author.empty()) m_xml.empty("meta", {{"name", "author"}, {"content", m_flow.author}});
    m_xml.empty("meta", {{"name", "description"},
                         {"content", m_flow.subtitle + (m_flow.status.empty() ? "" : ". " + m_flow.status)}});
    m_xml.empty("meta", {{"name", "dcterms.created"}, {"content", m_flow.date}});
    m_xml.empty("meta", {{"name", "dcterms.modified"}, {"content", m_flow.date}});
    m_xml.open("style").raw(m_dress.style).raw(page_rules()).raw(layer_rules()).close().close();
  }

  // What stands at the foot of a printed page.
  [[nodiscard]] std::string page_rules() const {
    // On two pages a figure stays where it stands, before the notes.
    std::string face =
        m_flow.contents_title.empty() ? "\n@media print { .place figure { float: none; margin: 5mm 0; } }" : "";
    if (!m_flow.font.empty())
      face += fmt::format(
          "\nhtml {{ font-family: {0}, \"Liberation Sans\", sans-serif; }}\n@media print {{ html {{ font-size: "
          "{1}pt; line-height: normal; }} }}",
          css_string(m_flow.font), m_flow.size_pt > 0 ? m_flow.size_pt : 9.5);
    return face + fmt::format(
                      "\n@page {{ @bottom-left {{ content: {}; }} @bottom-right {{ content: {} counter(page) {} "
                      "counter(pages); }} "
                      "}}\n",
                      css_string(m_flow.foot), css_string(m_flow.page_word + " "),
                      css_string(" " + m_flow.of_word + " "));
  }

  // A box that is not ticked hides the layer of its partition.
  [[nodiscard]] std::string layer_rules() const {
    std::string rules;
    int number = 0;
    for (auto const& block : m_flow.blocks)
      if (auto const* figure = std::get_if<FlowFigure>(&block)) {
        ++number;
        auto const& layers = figure->picture->partitions;
        for (std::size_t i = 0; layers.size() > 1 && i < layers.size(); ++i)
          rules += fmt::format("#kies{0}-{1}:not(:checked)~.map [id=\"kaart{0}-{2}\"]{{display:none}}\n", number, i,
                               layers[i].id);
      }
    return rules;
  }

  void contents() {
    if (m_flow.contents_title.empty()) return;
    m_xml.open("nav", {{"class", "contents"}, {"aria-labelledby", "inhoud"}});
    m_xml.element("h2", m_flow.contents_title, {{"id", "inhoud"}}).open("ul");
    for (auto const* entry : contents_of(m_flow))
      m_xml.open("li").element("a", plain_text(entry->runs), {{"href", "#" + entry->anchor}}).close();
    m_xml.close().close();
  }

  void end_section() {
    keep(m_in_list, false, "ul", {});
    keep(m_in_box, false, "div", {});
    if (m_in_section) m_xml.close();
    m_in_section = false;
  }

  void keep(bool& is_open, bool wanted, char const* element, XmlWriter::Attributes const& attributes) {
    if (wanted && !is_open) m_xml.open(element, attributes);
    if (!wanted && is_open) m_xml.close();
    is_open = wanted;
  }

  void write(FlowParagraph const& paragraph) {
    auto const role = paragraph.role;
    if (role == Role::heading1) {
      end_section();
      m_xml.open("section", {{"aria-labelledby", paragraph.anchor}});
      m_in_section = true;
    }
    if (role == Role::box) {
      m_xml.open("div", {{"class", "box"}});
      m_in_box = true;
    }
    XmlWriter::Attributes attributes;
    auto name = class_of(role);
    if (paragraph.keeps_with_next) name += name.empty() ? "with-next" : " with-next";
    if (!name.empty()) attributes.emplace_back("class", name);
    if (!paragraph.anchor.empty()) attributes.emplace_back("id", paragraph.anchor);
    m_xml.open(role == Role::heading1   ? "h2"
               : role == Role::heading2 ? "h3"
               : role == Role::heading3 ? "h4"
               : role == Role::bullet   ? "li"
                                        : "p",
               attributes);
    runs(paragraph.runs);
    m_xml.close();
  }

  void runs(Runs const& all) {
    for (auto const& run : all) {
      if (run.note)
        reference(run.note);
      else if (!run.link.empty())
        m_xml.element("a", run.text, {{"href", run.link}});
      else if (run.part == Part::plain)
        m_xml.text(run.text);
      else
        m_xml.element("strong", run.text,
                      class_of(run.part).empty() ? XmlWriter::Attributes{}
                                                 : XmlWriter::Attributes{{"class", class_of(run.part)}});
    }
  }

  void reference(int note) {
    int const use = ++m_uses[static_cast<std::size_t>(note) - 1];
    constexpr auto word_joiner = "\u2060";  // else a line may begin with the number alone
    m_xml.text(word_joiner);
    m_xml.open("sup").element("a", std::to_string(note),
                              {{"href", fmt::format("#noot{}", note)},
                               {"id", fmt::format("noot{}-{}", note, use)},
                               {"class", "noteref"},
                               {"role", "doc-noteref"}});
    m_xml.close();
  }

  void write(FlowTable const& table) {
    m_xml.open("div", {{"class", stands_together(table) ? "table whole" : "table"}});
    m_xml.open("table", width_share(table) < 1 ? XmlWriter::Attributes{{"class", "small"}} : XmlWriter::Attributes{});
    m_xml.open("caption");
    runs(table.caption);
    m_xml.close().open("colgroup");
    for (double const share : column_shares(table))
      m_xml.empty("col", {{"style", fmt::format("width:{:.1f}%", 100 * share)}});
    m_xml.close().open("thead").open("tr");
    auto const attributes = [&](std::size_t column) {
      XmlWriter::Attributes all{{"scope", "col"}};
      if (table.columns[column].is_numeric) all.emplace_back("class", "number");
      return all;
    };
    for (std::size_t c = 0; c < table.columns.size(); ++c) m_xml.element("th", table.columns[c].title, attributes(c));
    m_xml.close().close();
    rows(table);
    m_xml.close().close();
  }

  // Where a group of rows of a printed table ends: the last two rows are a group that is kept whole, since the program
  // that lays out the pages cares little for rows next to each other (agenda.css keeps the first two together). A
  // browser sorts one group.
  [[nodiscard]] bool ends_group(FlowTable const& table, std::size_t row) const {
    constexpr std::size_t too_few_to_part = 4;
    auto const rows = table.rows.size();
    bool const is_before_last_two = row + 3 == rows;
    return row + 1 == rows || (m_dress.script.empty() && rows >= too_few_to_part && is_before_last_two);
  }

  void rows(FlowTable const& table) {
    auto const attributes = [&](std::size_t column) {
      return table.columns[column].is_numeric ? XmlWriter::Attributes{{"class", "number"}} : XmlWriter::Attributes{};
    };
    if (table.rows.empty()) m_xml.open("tbody").close();
    for (std::size_t r = 0; r < table.rows.size(); ++r) {
      auto const& row = table.rows[r];
      if (r == 0 || ends_group(table, r - 1)) {
        m_xml.open("tbody", r == 0 ? XmlWriter::Attributes{} : XmlWriter::Attributes{{"class", "last-two"}});
      }
      bool const is_total = table.has_total && &row == &table.rows.back();
      m_xml.open("tr", is_total ? XmlWriter::Attributes{{"class", "total"}} : XmlWriter::Attributes{});
      for (std::size_t c = 0; c < row.size(); ++c) {
        m_xml.open("td", attributes(c));
        runs(row[c]);
        m_xml.close();
      }
      m_xml.close();
      if (ends_group(table, r)) m_xml.close();
    }
  }

  void write(FlowFigure const& figure) {
    int const number = ++m_pictures;
    // On paper a figure that no longer fits goes to the foot of the next page while the text runs on from its place.
    m_xml.open("div", {{"class", "place"}}).open("figure");
    auto const& layers = figure.picture->partitions;
    for (std::size_t i = 0; layers.size() > 1 && i < layers.size(); ++i) {
      auto const id = fmt::format("kies{}-{}", number, i);
      m_xml.empty("input", {{"type", "checkbox"}, {"id", id}, {"checked", "checked"}, {"class", "layer"}});
      m_xml.element("label", layers[i].name, {{"for", id}, {"class", "layer"}});
    }
    constexpr double narrow_mm = 130;
    auto const& drawing = figure.picture->drawing;
    double const narrow_width = std::min(figure.widest_mm, drawing.width_mm), margin = margin_of(drawing);
    bool const is_narrow = narrow_width < narrow_mm;
    // On paper its contents are as wide as the text, and its white lies beside that; the oplegger has no room to grow.
    double const widest =
        m_flow.contents_title.empty() ? text_width_mm : text_width_mm / (1 - 2 * margin / drawing.width_mm);
    double const width =
        is_narrow ? narrow_width : std::min(widest, highest_picture_mm * drawing.width_mm / drawing.height_mm);
    auto svg = svg_of(drawing, fmt::format("kaart{}-", number));
    m_xml.open("div",
               {{"class", is_narrow ? "map narrow" : "map"},
                {"style", fmt::format("--width:{:.1f}mm;--left:-{:.1f}mm", width, margin * width / drawing.width_mm)}});
    m_xml.raw(svg.substr(svg.find("<svg"))).close();
    m_xml.open("figcaption").open("strong");
    runs(figure.caption);
    m_xml.close().open("span", {{"class", "origin"}});
    runs(figure.origin);
    m_xml.close().close().open("details").element("summary", m_texts.text("agenda.label.alt"));
    m_xml.element("p", figure.alt_text).close().close().close();
  }

  void notes() {
    if (m_flow.notes.empty()) return;
    m_xml.open("section", {{"class", "notes"}, {"role", "doc-endnotes"}, {"aria-labelledby", "noten"}});
    m_xml.element("h2", m_texts.text("document.notes"), {{"id", "noten"}}).open("ol");
    for (std::size_t n = 0; n < m_flow.notes.size(); ++n) {
      m_xml.open("li", {{"id", fmt::format("noot{}", n + 1)}});
      runs(m_flow.notes[n].runs);
      for (int use = 1; use <= m_uses[n]; ++use)
        m_xml.text(" ").element("a", "↩",
                                {{"href", fmt::format("#noot{}-{}", n + 1, use)},
                                 {"class", "back"},
                                 {"role", "doc-backlink"},
                                 {"aria-label", m_texts.text("document.back", fmt::arg("n", n + 1))}});
      m_xml.close();
    }
    m_xml.close().close();
  }

  Flow const& m_flow;
  HtmlDress const& m_dress;
  Texts const& m_texts;
  XmlWriter m_xml{false};
  std::vector<int> m_uses;  // of each note so far
  int m_pictures = 0;
  bool m_in_list = false, m_in_box = false, m_in_section = false;
};

}  // namespace

std::string html_of(Flow const& flow, HtmlDress const& dress, Texts const& texts) {
  return HtmlWriter(flow, dress, texts).whole();
}

}  // namespace kansenatlas
