// Tables that run on over the pages of a PDF.
#include <cctype>
#include <iostream>
#include <map>
#include <sstream>

#include <fmt/format.h>

#include "geo/agenda/html.hpp"
#include "geo/agenda/pdf.hpp"
#include "geo/base/atomic_file.hpp"
#include "tests/support/catch.hpp"
#include "tests/support/shell.hpp"
#include "tests/support/temporary_folder.hpp"
#include "tests/support/texts_in.hpp"

using namespace kansenatlas;

namespace {

constexpr int tables = 60, rows = 7;

// Tables at every height of the page, some of whose rows are of two lines.
Flow flow_of_tables() {
  Flow flow;
  flow.title = "Tabellen";
  flow.contents_title = "Inhoud";
  for (int t = 0; t < tables; ++t) {
    for (int i = 0; i < 3 + t % 11; ++i) flow.blocks.emplace_back(FlowParagraph{Role::body, {{"Een regel."}}, ""});
    FlowTable table{{{"Een tabel."}}, {{"Rij"}, {"Een kolom"}, {"Nog een kolom"}}, {}};
    for (int r = 0; r < rows; ++r) {
      std::string const words =
          (r + t) % 2 == 0 ? "kort" : "een tekst die in deze kolom zeker meer dan een regel vraagt";
      table.rows.push_back({{{fmt::format("tabel{}rij{}", t, r)}}, {{words}}, {{words}}});
    }
    flow.blocks.emplace_back(std::move(table));
  }
  return flow;
}

// Per page and table: how many of its rows stand there.
std::map<std::pair<int, int>, int> rows_on_pages(std::string const& text) {
  std::map<std::pair<int, int>, int> found;
  int page = 1;
  for (std::size_t at = 0; at < text.size(); ++at) {
    if (text[at] == '\f') ++page;
    if (text.compare(at, 5, "tabel") != 0 || at + 5 >= text.size() || !std::isdigit(text[at + 5])) continue;
    ++found[{page, std::stoi(text.substr(at + 5, 4))}];
  }
  return found;
}

}  // namespace

TEST_CASE("no row of a table stands alone on a page of a PDF") {
  if (test::output_of("command -v weasyprint pdftotext").empty()) SKIP_TEST("weasyprint or pdftotext is not installed");
  auto const css = read_whole_file(KANSENATLAS_SOURCE "/data/agenda/agenda.css");
  auto const html = html_of(flow_of_tables(), {css, ""}, test::texts_in(Language::nl));
  test::TemporaryFolder const folder;
  auto const file = folder.write("t.pdf", pdf_from_html(html, "2024-01-01", {}));
  auto const found = rows_on_pages(test::output_of(fmt::format("pdftotext -layout '{}' -", file.string())));
  int parted = 0, all = 0;
  for (auto const& [where, count] : found) {
    CAPTURE(where.first, where.second);
    CHECK(count >= 2);
    parted += count < rows ? 1 : 0;
    all += count;
  }
  CHECK(all == tables * rows);
  CHECK(parted >= 8);
}
