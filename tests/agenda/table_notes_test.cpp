// In Word and ODT the notes of a table stand below it.
#include "geo/agenda/table_notes.hpp"
#include "geo/agenda/docx.hpp"
#include "geo/agenda/odt.hpp"
#include "tests/agenda/archive_part.hpp"
#include "tests/support/catch.hpp"

using namespace kansenatlas;
using kansenatlas::test::part_of;

namespace {

Run reference(int note, bool is_first = true) {
  Run run;
  run.note = note;
  run.is_first = is_first;
  return run;
}

Flow flow_with_notes() {
  Flow flow;
  flow.notes = {{"F7-121", {{"Een feit."}}}, {"T-T2", {{"Een wet."}}}, {"F4-31", {{"Nog een feit."}}}};
  FlowTable table{{{"Tabel 1."}}, {{"Indicator"}, {"Waarde", true}, {"Feit"}}, {}};
  table.rows.push_back({{{"Afstand (2022)"}, reference(1)}, {{"12"}}, {}});
  table.rows.push_back({{{"T2 (wet)"}}, {{"klopt"}, reference(2)}, {}});
  table.rows.push_back({{{"Inkomen"}, reference(3)}, {{"9"}}, {{"F4-31"}}});
  table.rows.push_back({{{"Weer afstand"}, reference(1, false)}, {{"13"}}, {}});
  table.keeps_with_next = true;
  flow.blocks.emplace_back(std::move(table));
  flow.blocks.emplace_back(FlowParagraph{Role::box, {{"Een vraag?"}}, ""});
  return flow;
}

}  // namespace

TEST_CASE("a row names the number of its fact, and the line below the table refers to the notes") {
  auto const flow = with_notes_below_tables(flow_with_notes(), "Noten bij deze tabel:");
  REQUIRE(flow.blocks.size() == 3);
  auto const& table = std::get<FlowTable>(flow.blocks[0]);
  CHECK(plain_text(table.rows[0][0]) == "Afstand (2022) ·\u00a0F7\u2011121");
  CHECK(plain_text(table.rows[1][1]) == "klopt");    // "T2" stands in the row
  CHECK(plain_text(table.rows[2][0]) == "Inkomen");  // and so does "F4-31"
  CHECK(table.rows[3][0].back().note == 1);          // told before: its number is enough
  auto const& line = std::get<FlowParagraph>(flow.blocks[1]);
  CHECK(plain_text(line.runs) == "Noten bij deze tabel: F7-121, T2, F4-31");
  CHECK(line.keeps_with_next);
  CHECK_FALSE(table.keeps_with_next);
}

TEST_CASE("a table without notes gets no line") {
  Flow flow;
  flow.blocks.emplace_back(FlowTable{{{"Tabel 1."}}, {{"Rij"}}, {{{{"een"}}}}});
  CHECK(with_notes_below_tables(flow, "Noten:").blocks.size() == 1);
}

TEST_CASE("neither Word nor ODT has a footnote within a table then, and rows of an ODT keep together as in Word") {
  auto const flow = with_notes_below_tables(flow_with_notes(), "Noten bij deze tabel:");
  auto const word = part_of(docx_of(flow, own_docx_styles(Language::nl)), "word/document.xml");
  auto const odt = odt_of(flow);
  auto const text = part_of(odt, "content.xml");
  auto const inside = [](std::string const& xml, std::string const& end, std::string const& note) {
    auto const at = xml.find(note);
    REQUIRE(at != std::string::npos);
    return at < xml.find(end);
  };
  CHECK_FALSE(inside(word, "</w:tbl>", "<w:footnoteReference"));
  CHECK_FALSE(inside(text, "</table:table>", "<text:note "));
  CHECK(part_of(odt, "settings.xml").find("config:name=\"TableRowKeep\" config:type=\"boolean\">true<") !=
        std::string::npos);
}
