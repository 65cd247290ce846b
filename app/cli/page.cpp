#include "app/cli/page.hpp"

#include <fmt/format.h>

namespace kansenatlas::cli {
namespace {

std::string escaped_markdown(std::string const& text) {
  std::string escaped;
  for (char const c : text) {
    if (c == '|' || c == '*' || c == '_' || c == '<' || c == '`' || c == '\\') escaped += '\\';
    escaped += c;
  }
  return escaped;
}

std::string escaped_html(std::string const& text) {
  std::string escaped;
  for (char const c : text) switch (c) {
      case '&':
        escaped += "&amp;";
        break;
      case '<':
        escaped += "&lt;";
        break;
      case '>':
        escaped += "&gt;";
        break;
      case '"':
        escaped += "&quot;";
        break;
      default:
        escaped += c;
    }
  return escaped;
}

std::string markdown_row(std::vector<std::string> const& cells, std::size_t columns) {
  std::string line = "|";
  for (std::size_t c = 0; c < columns; ++c)
    line += " " + (c < cells.size() ? escaped_markdown(on_one_line(cells[c])) : std::string()) + " |";
  return line + "\n";
}

std::string table_markdown(PageTable const& table) {
  std::vector<std::string> titles;
  std::string rules = "|";
  for (auto const& column : table.columns) {
    titles.push_back(column.title);
    rules += column.align == Align::right ? "---:|" : "---|";
  }
  std::string text =
      "**" + escaped_markdown(table.caption) + "**\n\n" + markdown_row(titles, titles.size()) + rules + "\n";
  for (auto const& row : table.rows) {
    if (row.size() > 1) {
      text += markdown_row(row, titles.size());
      continue;
    }
    text += "| **" + escaped_markdown(row.front()) + "** |";
    for (std::size_t c = 1; c < titles.size(); ++c) text += " |";
    text += "\n";
  }
  return text + "\n";
}

std::string html_cell(std::string const& tag, std::string const& text, Align align, std::string const& more = "") {
  auto const at = text.find('\n');
  auto content = escaped_html(text.substr(0, at));
  if (at != std::string::npos) {
    auto small = escaped_html(text.substr(at + 1));
    for (auto line = small.find('\n'); line != std::string::npos; line = small.find('\n'))
      small.replace(line, 1, "<br>");
    content += "<br><small>" + small + "</small>";
  }
  return fmt::format("<{}{}{}>{}</{}>", tag, align == Align::right ? " class=\"n\"" : "", more, content, tag);
}

std::string table_html(PageTable const& table) {
  std::string text = "<table>\n<caption>" + escaped_html(table.caption) + "</caption>\n<thead><tr>";
  for (auto const& column : table.columns) text += html_cell("th", column.title, column.align, " scope=\"col\"");
  text += "</tr></thead>\n<tbody>\n";
  for (auto const& row : table.rows) {
    if (row.size() == 1) {
      text += fmt::format("<tr><th class=\"t\" scope=\"colgroup\" colspan=\"{}\">{}</th></tr>\n", table.columns.size(),
                          escaped_html(row.front()));
      continue;
    }
    text += "<tr>" + html_cell("th", row.front(), Align::left, " scope=\"row\"");
    for (std::size_t c = 1; c < row.size(); ++c) text += html_cell("td", row[c], table.columns[c].align);
    text += "</tr>\n";
  }
  return text + "</tbody>\n</table>\n";
}

constexpr std::string_view style = R"(@page { size: A4 portrait; margin: 7mm 9mm }
body { font: {size}pt/1.15 "Open Sans", sans-serif; color: #1a1a1a; max-width: 192mm; margin: 0 auto }
h1 { font-size: 1.7em; margin: 0; line-height: 1.15 } .s { margin: 0 0 1mm; color: #444 } p { margin: 0 0 1mm }
table { border-collapse: collapse; width: 100%; margin: 1mm 0 }
caption { text-align: left; font-weight: bold; padding-bottom: .5mm }
small { font-size: .845em; color: #555 } tr { page-break-inside: avoid }
th, td { text-align: left; font-weight: normal; line-height: 1.08; padding: .25mm 1mm; border-bottom: .2mm solid #ccc; vertical-align: top }
thead th { font-weight: bold; border-bottom: .4mm solid #444 }
th.t { font-weight: bold; font-size: .9em; padding: .1mm 1mm; background: #f2f2f2 }
.n { text-align: right; white-space: nowrap; font-variant-numeric: tabular-nums }
ul { margin: 1mm 0; padding-left: 4mm; font-size: .845em; line-height: 1.15; color: #333 }
)";

constexpr double letters_pt = 7.1;

std::string style_of(Page const& page) {
  std::string text(style);
  std::string const place = "{size}";
  return text.replace(text.find(place), place.size(), fmt::format("{:.2f}", letters_pt * page.density));
}

}  // namespace

std::string on_one_line(std::string cell) {
  for (auto at = cell.find('\n'); at != std::string::npos; at = cell.find('\n')) cell.replace(at, 1, " · ");
  return cell;
}

std::string markdown_of(Page const& page) {
  std::string text =
      "# " + escaped_markdown(page.title) + "\n\n" + escaped_markdown(page.subtitle + ". " + page.status) + ".\n\n";
  for (auto const& paragraph : page.opening) text += escaped_markdown(paragraph) + "\n\n";
  for (auto const& table : page.tables) text += table_markdown(table);
  for (auto const& note : page.notes) text += "- " + escaped_markdown(note) + "\n";
  return text;
}

std::string html_of(Page const& page) {
  std::string text = fmt::format(
      "<!DOCTYPE html>\n<html lang=\"{}\">\n<head>\n<meta charset=\"utf-8\">\n<title>{}</title>\n<style>\n{}</style>\n"
      "</head>\n<body>\n<h1>{}</h1>\n<p class=\"s\">{}. {}.</p>\n",
      code_of(page.language), escaped_html(page.title), style_of(page), escaped_html(page.title),
      escaped_html(page.subtitle), escaped_html(page.status));
  for (auto const& paragraph : page.opening) text += "<p>" + escaped_html(paragraph) + "</p>\n";
  for (auto const& table : page.tables) text += table_html(table);
  text += "<ul>\n";
  for (auto const& note : page.notes) text += "<li>" + escaped_html(note) + "</li>\n";
  return text + "</ul>\n</body>\n</html>\n";
}

}  // namespace kansenatlas::cli
