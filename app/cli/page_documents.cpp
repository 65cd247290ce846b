// A page as Word document and as PDF.
#include <array>

#include "app/cli/page.hpp"
#include "geo/agenda/docx.hpp"
#include "geo/agenda/page_count.hpp"
#include "geo/agenda/pdf.hpp"
#include "geo/base/error.hpp"

namespace kansenatlas::cli {
namespace {

// A4 with margins of 9 mm: the table needs the width.
constexpr char const* narrow_page =
    R"(<w:pgSz w:w="11906" w:h="16838"/><w:pgMar w:top="454" w:right="510" w:bottom="510" w:left="510" w:header="227" w:footer="227" w:gutter="0"/>)";
constexpr double narrow_text_width_mm = 192;
// So that what the HTML prints on one page does so in Word.
constexpr double small_print_share = 0.6, smaller_print_share = 0.45;
constexpr std::size_t most_columns_of_small_print = 6;
// Letters of 6 pt, and no smaller.
constexpr std::array densities{0.96, 0.92, 0.88, 0.845};

// Lines no further apart than the letters are high: w:line counts 240ths of a line.
void set_solid(std::string& styles_xml) {
  std::string const mark = "w:line=\"";
  for (auto at = styles_xml.find(mark); at != std::string::npos; at = styles_xml.find(mark, at + 1)) {
    auto const from = at + mark.size(), to = styles_xml.find('"', from);
    styles_xml.replace(from, to - from, "216");
  }
}

Runs runs_of(std::string const& cell) {
  if (cell.empty()) return {};
  auto const at = cell.find('\n');
  Runs runs{{cell.substr(0, at)}};
  if (at != std::string::npos) runs.push_back({" · " + on_one_line(cell.substr(at + 1))});
  return runs;
}

FlowTable flow_of(PageTable const& table) {
  FlowTable flow{{{table.caption}}, {}, {}};
  flow.shares = table.shares;
  for (auto const& column : table.columns) flow.columns.push_back({column.title, column.align == Align::right});
  for (auto const& row : table.rows) {
    auto& cells = flow.rows.emplace_back();
    if (row.size() == 1)
      cells.push_back({{row.front(), Part::strong}});
    else
      for (auto const& cell : row) cells.push_back(runs_of(cell));
    cells.resize(table.columns.size());
  }
  return flow;
}

Flow flow_of(Page const& page, Texts const& texts) {
  Flow flow;
  flow.language = page.language;
  flow.title = page.title;
  flow.subtitle = page.subtitle;
  flow.status = page.status;
  flow.page_word = texts.text("document.page");
  flow.of_word = texts.text("document.of");
  flow.date = page.date;
  for (auto const& paragraph : page.opening) flow.blocks.emplace_back(FlowParagraph{Role::body, {{paragraph}}, ""});
  for (auto const& table : page.tables) flow.blocks.emplace_back(flow_of(table));
  for (auto const& note : page.notes) flow.blocks.emplace_back(FlowParagraph{Role::footnote, {{note}}, ""});
  return flow;
}

}  // namespace

std::string docx_of(Page const& page, Texts const& texts) {
  auto styles = own_docx_styles(page.language);
  styles.page_xml = narrow_page;
  styles.text_width_mm = narrow_text_width_mm;
  bool const is_wide = !page.tables.empty() && page.tables.front().columns.size() > most_columns_of_small_print;
  shrink(styles, is_wide ? smaller_print_share : small_print_share);
  set_solid(styles.styles_xml);
  return docx_of(flow_of(page, texts), styles);
}

std::string pdf_of(Page const& page) {
  auto const whole = pdf_from_html(html_of(page), page.date, {});
  if (pages_in(whole) != 2) return whole;
  auto denser = page;
  for (double const density : densities) {
    denser.density = density;
    if (auto bytes = pdf_from_html(html_of(denser), page.date, {}); pages_in(bytes) == 1) return bytes;
  }
  return whole;
}

std::vector<std::string> const& page_extensions() {
  static std::vector<std::string> const extensions{".md", ".html", ".docx", ".pdf"};
  return extensions;
}

std::string page_bytes(Page const& page, std::string const& extension, Texts const& texts) {
  if (extension == ".md") return markdown_of(page);
  if (extension == ".html") return html_of(page);
  return extension == ".docx" ? docx_of(page, texts) : pdf_of(page);
}

}  // namespace kansenatlas::cli
