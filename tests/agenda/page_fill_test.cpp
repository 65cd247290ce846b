// Pages without holes, as they are reckoned before a word processor lays them out.
#include <algorithm>

#include "geo/agenda/compose.hpp"
#include "geo/agenda/html.hpp"
#include "geo/agenda/page_fill.hpp"
#include "geo/agenda/page_slices.hpp"
#include "geo/agenda/table_notes.hpp"
#include "geo/atlas/lookup.hpp"
#include "geo/source/task_register.hpp"
#include "tests/agenda/bundled_presets.hpp"
#include "tests/support/bundled_atlas.hpp"
#include "tests/support/catch.hpp"
#include "tests/support/texts_in.hpp"

using namespace kansenatlas;
using namespace kansenatlas::test;

namespace {

FlowParagraph paragraph(Role role, std::string const& text) { return {role, {{text}}, ""}; }

// A page two thirds full, a figure, and a section that goes on behind it.
Flow flow_with_figure(Picture const& picture, int paragraphs_behind) {
  Flow flow;
  flow.title = "Kansenagenda";
  flow.blocks.emplace_back(paragraph(Role::heading1, "4. Brede welvaart"));
  for (int i = 0; i < 15; ++i) flow.blocks.emplace_back(paragraph(Role::body, "Een zin op een regel."));
  flow.blocks.emplace_back(FlowFigure{{{"Figuur 1."}}, {{"Bron: CBS"}}, "Een figuur.", &picture});
  for (int i = 0; i < paragraphs_behind; ++i) flow.blocks.emplace_back(paragraph(Role::body, "Wat erop volgt."));
  flow.blocks.emplace_back(paragraph(Role::heading1, "5. Later en elders"));
  for (int i = 0; i < 60; ++i) flow.blocks.emplace_back(paragraph(Role::body, "Nog een zin."));
  return flow;
}

Picture picture_of(double height_mm) {
  Picture picture;
  picture.drawing.width_mm = 160;
  picture.drawing.height_mm = height_mm;
  return picture;
}

std::size_t place_of_figure(Flow const& flow) {
  auto const at = std::find_if(flow.blocks.begin(), flow.blocks.end(),
                               [](FlowBlock const& block) { return std::holds_alternative<FlowFigure>(block); });
  return static_cast<std::size_t>(at - flow.blocks.begin());
}

double widest_white(Flow const& flow) {
  auto const whites = white_shares(flow, docx_pages);
  return whites.empty() ? 0 : *std::max_element(whites.begin(), whites.end());
}

FlowTable table_of(std::size_t rows, int note) {
  FlowTable table{{{"Tabel 1."}}, {{"Indicator"}, {"Waarde", true}}, {}};
  for (std::size_t r = 0; r < rows; ++r) table.rows.push_back({{{"Een indicator"}}, {{"12"}}});
  Run reference;
  reference.note = note;
  if (note) table.rows.front().front().push_back(reference);
  return table;
}

}  // namespace

TEST_CASE("the text behind a figure that finds no room fills the page before it, but never that of the next section") {
  auto const picture = picture_of(140);
  auto const flow = flow_with_figure(picture, 30);
  CHECK(widest_white(flow) > 0.2);
  auto const filled = filled_pages(flow, docx_pages);
  CHECK(widest_white(filled) < 0.125);
  CHECK(place_of_figure(filled) > place_of_figure(flow));
  CHECK(filled.blocks.size() == flow.blocks.size());

  auto const short_section = filled_pages(flow_with_figure(picture, 2), docx_pages);
  auto const after = std::get<FlowParagraph>(short_section.blocks[place_of_figure(short_section) + 1]);
  CHECK(plain_text(after.runs) == "5. Later en elders");
}

TEST_CASE("a figure that is a little too high for what its page has left is drawn smaller, a far too high one is not") {
  for (double const height : {56.0, 140.0}) {
    CAPTURE(height);
    auto const picture = picture_of(height);
    auto const filled = filled_pages(flow_with_figure(picture, 0), docx_pages);
    auto const& figure = std::get<FlowFigure>(filled.blocks[place_of_figure(filled)]);
    CHECK((figure.widest_mm < 160) == (height < 100));
    CHECK(figure.widest_mm >= 0.8 * 160);
  }
}

TEST_CASE("a figure that fits stays where it stands") {
  auto const picture = picture_of(30);
  auto const flow = flow_with_figure(picture, 30);
  auto const filled = filled_pages(flow, docx_pages);
  CHECK(place_of_figure(filled) == place_of_figure(flow));
  CHECK(std::get<FlowFigure>(filled.blocks[place_of_figure(filled)]).widest_mm == 1000);
}

TEST_CASE("the last two rows of a table that runs on stand together, unless it has too few to part") {
  for (std::size_t const rows : {3U, 4U}) {
    auto table = table_of(rows, 0);
    CHECK_FALSE(may_part_anywhere(table));
    table.runs_on = true;
    CHECK(may_part_anywhere(table) == (rows == 3));
    auto const slices = page_slices(Flow{}, table, LetterWidths(), docx_pages);
    auto const breaks =
        std::count_if(slices.begin(), slices.end(), [](PageSlice const& slice) { return slice.may_end_page; });
    CHECK(breaks == 3);  // of four: not before the last row; behind the table itself, too
  }
}

TEST_CASE("a note may run on over the page, but its beginning stands on that of its paragraph") {
  auto const first_page = [](std::size_t lines_of_note) {
    Flow flow;
    Run reference;
    reference.note = 1;
    std::string text;
    for (std::size_t i = 0; i < lines_of_note; ++i) text += std::string(90, 'n') + " ";
    flow.notes.push_back({"F4-11", {{text}}});
    for (int i = 0; i < 28; ++i) flow.blocks.emplace_back(paragraph(Role::body, "Een regel."));
    flow.blocks.emplace_back(FlowParagraph{Role::body, {{"Met een noot."}, reference}, ""});
    for (int i = 0; i < 40; ++i) flow.blocks.emplace_back(paragraph(Role::body, "Een regel."));
    return white_shares(flow, docx_pages);
  };
  REQUIRE(first_page(3).size() == 2);
  CHECK(first_page(3).front() < 0.05);
  CHECK(first_page(12).front() < 0.05);
  CHECK(first_page(12).size() == 2);
}

TEST_CASE("a row of many lines may be cut by a page, a row of a few may not") {
  auto table = table_of(2, 0);
  table.rows[1][0] = {{std::string(2000, 'a')}};
  CHECK(rows_to_cut(table) == std::vector<bool>{false, true});
}

TEST_CASE("words break into lines at spaces and behind hyphens") {
  LetterWidths const letters;
  CHECK(letters.lines_of("een", 10, false, 160) == 1);
  CHECK(letters.lines_of("een twee", 10, false, 8) == 2);
  CHECK(letters.lines_of("een-twee", 10, false, 8) == 2);
  CHECK(letters.lines_of("eentwee", 10, false, 8) == 1);
  std::string const line(200, 'n');
  CHECK(letters.lines_of(line + " " + line, 10, false, 160) == 2);
}

TEST_CASE("on paper the last two rows of a table are a group; in a browser all rows are one") {
  auto const groups = [](std::size_t rows, std::string const& script) {
    Flow flow;
    flow.blocks.emplace_back(table_of(rows, 0));
    auto const html = html_of(flow, {"", script}, texts_in(Language::nl));
    int count = 0;
    for (auto at = html.find("<tbody"); at != std::string::npos; at = html.find("<tbody", at + 1)) ++count;
    return count;
  };
  CHECK(groups(9, "sort();") == 1);
  CHECK(groups(9, "") == 2);
  CHECK(groups(4, "") == 2);
  CHECK(groups(3, "") == 1);
  CHECK(groups(0, "") == 1);
}

TEST_CASE("hardly a page of a real agenda is reckoned to be a third white") {
  auto const& country = bundled_country();
  if (!country) SKIP_TEST("the bundled atlas has not been built");
  auto const texts = texts_in(Language::nl);
  auto const preset = read_preset(resources, "kansenagenda");
  auto const palettes = read_palettes(KANSENATLAS_SOURCE "/data/colour/palettes.csv");
  Plans const plans{{}, read_task_register(std::string(resources) + "/tasks", Language::nl).tasks, {}, {}};
  for (auto const* code : {"VR01", "VR12", "VR20"}) {
    CAPTURE(code);
    auto const ref = region_named(*country->atlas, code);
    auto const material = material_for(*country->atlas, *country->ground, *ref.partition, preset, texts, plans);
    auto draft = draft_of(material, ref.region);
    auto const pictures = illustrate(draft, material, ref.region, palettes);
    for (auto const& manner : {docx_pages, odt_pages}) {
      auto const flow = with_notes_below_tables(flow_of(draft, pictures, texts), "Noten bij deze tabel:");
      auto const whites = white_shares(filled_pages(flow, manner), manner);
      CHECK(whites.size() > 25);
      CHECK(std::count_if(whites.begin(), whites.end(), [](double white) { return white > 1.0 / 3; }) <= 1);
    }
  }
}
