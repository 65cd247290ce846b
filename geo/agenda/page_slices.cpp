#include "geo/agenda/page_slices.hpp"

#include <algorithm>

#include "geo/agenda/page_look.hpp"

namespace kansenatlas {
namespace {

constexpr double mm_of_pt = 25.4 / 72;
constexpr double font_line = 1.362;  // of the size: the line that Open Sans asks for
constexpr double cell_side_mm = 1.25;
constexpr double line_rest_mm = 1;  // the line of a picture is a little higher than it

double line_mm(ParagraphLook const& look) { return look.size_pt * font_line * look.line_share * mm_of_pt; }

class Slicer {
 public:
  Slicer(Flow const& flow, LetterWidths const& letters, PageManner const& manner = {})
      : m_flow(flow), m_letters(letters), m_manner(manner) {}

  std::vector<PageSlice> take() { return std::move(m_slices); }

  void add(FlowParagraph const& paragraph) {
    auto const& look = look_of(paragraph.role);
    double const width = text_width_mm - look.indent_mm * (look.edge == Edge::frame ? 2 : 1);
    int const lines = lines_of(paragraph.runs, look, width);
    bool const keeps = paragraph.keeps_with_next || look.keeps_with_next;
    bool const is_frame = look.edge == Edge::frame;
    auto const first = m_slices.size();
    for (int line = 1; line <= lines; ++line)  // no line of it stands alone, and a frame is not cut
      m_slices.push_back({line_mm(look), 0, !is_frame && !keeps && line >= 2 && line <= lines - 2});
    m_slices[first].before_mm = look.before_pt * mm_of_pt;
    if (paragraph.role == Role::box) m_slices[first].height_mm += m_manner.frame_edge_mm;
    if (paragraph.role == Role::box_terms) m_slices.back().height_mm += m_manner.frame_edge_mm;
    m_slices.back().after_mm = look.after_pt * mm_of_pt;
    m_slices.back().may_end_page = !keeps;
    auto const notes = height_of_notes(paragraph.runs);
    m_slices.back().notes_mm = notes.all_mm;
    m_slices.back().last_note_mm = notes.last_mm;
  }

  void add(FlowTable const& table) {
    add(FlowParagraph{Role::caption, table.caption, ""});
    auto const shares = table.shares.empty() ? column_shares(table) : table.shares;
    auto const row_lines = [&](auto const& text_of, ParagraphLook const& look) {
      int lines = 1;
      for (std::size_t c = 0; c < table.columns.size(); ++c)
        lines = std::max(lines, lines_of(text_of(c), look,
                                         shares[c] * text_width_mm * width_share(table) - 2 * cell_side_mm -
                                             (stands_off(table, c) ? stand_off_mm : 0)));
      return lines;
    };
    auto const& head = look_of(Role::table_head);
    auto const& text = look_of(Role::table_text);
    int const head_lines = row_lines([&](std::size_t c) { return Runs{{table.columns[c].title}}; }, head);
    m_slices.push_back({head_lines * line_mm(head) + m_manner.cell_padding_mm + m_manner.table_edges_mm, 0, false});
    auto const may_cut = rows_to_cut(table), kept = rows_kept_with_next(table);
    for (std::size_t r = 0; r < table.rows.size(); ++r) {
      auto const& row = table.rows[r];
      int const lines = row_lines([&](std::size_t c) { return row[c]; }, text);
      for (int line = 1; may_cut[r] && line < lines; ++line)
        m_slices.push_back({line_mm(text), 0, line >= 2 && line <= lines - 2});
      m_slices.push_back({(may_cut[r] ? 1 : lines) * line_mm(text) + m_manner.cell_padding_mm, 0, !kept[r]});
    }
    m_slices.back().after_mm = (table.has_notes_below ? above_table_notes_pt : space_below_table_pt) * mm_of_pt;
  }

  void add(FlowFigure const& figure) {
    auto const& look = look_of(Role::figure);
    double const height = figure.picture->drawing.height_mm * share_on_page(figure, text_width_mm);
    m_slices.push_back({height + line_rest_mm, 0, false, look.before_pt * mm_of_pt, look.after_pt * mm_of_pt});
    add(FlowParagraph{Role::caption, figure.caption, "", true});
    add(FlowParagraph{Role::origin, figure.origin, ""});
  }

 private:
  [[nodiscard]] int lines_of(Runs const& runs, ParagraphLook const& look, double width) const {
    std::string text;
    for (auto const& run : runs) text += run.note ? "1" : run.text;
    return std::max(1, m_letters.lines_of(text, look.size_pt, look.is_bold, width));
  }

  struct NotesHeight {
    double all_mm = 0, last_mm = 0;
  };
  [[nodiscard]] NotesHeight height_of_notes(Runs const& runs) const {
    auto const& look = look_of(Role::footnote);
    NotesHeight height;
    for (auto const& run : runs)
      if (run.note && run.is_first) {
        auto const& note = m_flow.notes[static_cast<std::size_t>(run.note) - 1];
        height.last_mm =
            lines_of(note.runs, look, text_width_mm - look.indent_mm) * line_mm(look) + look.after_pt * mm_of_pt;
        height.all_mm += height.last_mm;
      }
    return height;
  }

  Flow const& m_flow;
  LetterWidths const& m_letters;
  PageManner m_manner;
  std::vector<PageSlice> m_slices;
};

}  // namespace

LetterWidths::LetterWidths() : m_ruler(font_ruler()) {}

double LetterWidths::width_mm(std::string const& letter, double size_pt, bool is_bold) const {
  constexpr double measured_pt = 10;
  constexpr int times = 10;  // a single letter is rounded to the grid of the screen
  auto const [at, is_new] = m_widths[is_bold].try_emplace(letter, 0.0);
  if (is_new) {
    std::string many;
    for (int i = 0; i < times; ++i) many += letter;
    // Spaces at an end may not count, so letters stand around them.
    TextStyle const style{measured_pt, is_bold ? FontWeight::bold : FontWeight::regular};
    at->second = (m_ruler->size_of("x" + many + "x", style).width_mm - m_ruler->size_of("xx", style).width_mm) / times;
  }
  return at->second * size_pt / measured_pt;
}

int LetterWidths::lines_of(std::string const& text, double size_pt, bool is_bold, double room_mm) const {
  int lines = 1;
  double line = 0, word = 0;
  auto const end_word = [&](double space) {
    if (line > 0 && line + word > room_mm) {
      ++lines;
      line = 0;
    }
    line += word + space;
    word = 0;
  };
  for (std::size_t at = 0; at < text.size();) {
    std::size_t next = at + 1;
    while (next < text.size() && (static_cast<unsigned char>(text[next]) & 0xC0U) == 0x80U) ++next;
    auto const letter = text.substr(at, next - at);
    double const width = width_mm(letter, size_pt, is_bold);
    if (letter == " ") {
      end_word(width);
    } else {
      word += width;
      if (letter == "-" || letter == "–") end_word(0);
    }
    at = next;
  }
  end_word(0);
  return lines;
}

std::vector<PageSlice> page_slices(Flow const& flow, FlowBlock const& block, LetterWidths const& letters,
                                   PageManner const& manner) {
  Slicer slicer(flow, letters, manner);
  std::visit([&](auto const& one) { slicer.add(one); }, block);
  return slicer.take();
}

std::vector<PageSlice> opening_slices(Flow const& flow, LetterWidths const& letters) {
  Slicer slicer(flow, letters);
  slicer.add(FlowParagraph{Role::title, {{flow.title}}, ""});
  slicer.add(FlowParagraph{Role::subtitle, {{flow.subtitle}}, ""});
  if (!flow.status.empty())
    slicer.add(FlowParagraph{flow.is_adopted ? Role::adopted : Role::status, {{flow.status}}, ""});
  if (!flow.contents_title.empty()) {
    slicer.add(FlowParagraph{Role::contents_heading, {{flow.contents_title}}, ""});
    for (auto const* line : contents_of(flow)) slicer.add(FlowParagraph{Role::contents_line, line->runs, ""});
  }
  return slicer.take();
}

}  // namespace kansenatlas
