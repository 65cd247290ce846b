#pragma once
// How high the parts of a flow will be on the pages of Word and LibreOffice, reckoned from the widths of the letters
// and the looks of the styles. No layout of our own is exact; this one is near enough to tell how much room a page has
// left.
#include <map>
#include <string>
#include <vector>

#include "geo/agenda/flow.hpp"
#include "geo/chart/text_ruler.hpp"

namespace kansenatlas {

// A strip of text over the whole width that no page cuts: a line, a row of a table, a picture.
struct PageSlice {
  double height_mm = 0;      // without the space around it
  double notes_mm = 0;       // of the footnotes that it refers to first
  bool may_end_page = true;  // else the next one stands on the same page
  double before_mm = 0, after_mm = 0;
  double last_note_mm = 0;  // of the last of those notes
};

// How the formats differ on the page, in what LibreOffice makes of them.
struct PageManner {
  bool adds_spaces = false;  // between two slices comes what both ask for, not the larger of the two
  double cell_padding_mm = 1.5;
  double frame_edge_mm = 2.1;  // of a box, above its question and below its terms
  double table_edges_mm = 2.1;
};
constexpr PageManner docx_pages{false, 1.5, 2.1, 2.1}, odt_pages{true, 2.0, 2.4, 1.3};

// The widths of letters in the document's font, measured once each.
class LetterWidths {
 public:
  LetterWidths();
  // Lines that a text takes; words break at spaces and behind hyphens.
  [[nodiscard]] int lines_of(std::string const& text, double size_pt, bool is_bold, double width_mm) const;

 private:
  [[nodiscard]] double width_mm(std::string const& letter, double size_pt, bool is_bold) const;

  std::unique_ptr<TextRuler> m_ruler;
  mutable std::map<std::string, double> m_widths[2];  // of a letter of 10 points; regular, bold
};

// Of one block of `flow`.
std::vector<PageSlice> page_slices(Flow const& flow, FlowBlock const& block, LetterWidths const& letters,
                                   PageManner const& manner);
// Of what stands before the blocks: title, subtitle, status and table of contents.
std::vector<PageSlice> opening_slices(Flow const& flow, LetterWidths const& letters);

}  // namespace kansenatlas
