#pragma once
// A draft ready for the page: every word chosen, footnotes numbered in order of first use, only the file format still
// open. DOCX, ODT and HTML are written from it.
#include <string>
#include <variant>
#include <vector>

#include "geo/agenda/draft.hpp"
#include "geo/agenda/illustrate.hpp"
#include "geo/base/texts.hpp"

namespace kansenatlas {

// What a paragraph is; each has its own style in every format.
enum class Role {
  title,
  subtitle,
  status,
  adopted,           // the status of what a body adopted
  contents_heading,  // over the table of contents
  contents_line,     // a line of it
  heading1,
  heading2,
  heading3,
  body,       // fixed text
  fact,       // feit: computed, numbered, footnoted
  reading,    // duiding: a suggestion to check or delete
  box,        // invullen: the question
  box_terms,  // invullen: its owner and deadline
  bullet,
  figure,   // the paragraph that holds a picture
  caption,  // of a table or figure
  origin,   // the source line under a figure
  table_head,
  table_text,
  table_number,
  footnote,
  footer,
};

// What a part of a paragraph is.
enum class Part { plain, strong, reading_label, box_label };

// What a colleague wrote with a fact.
struct RunComment {
  std::string text;    // "F4-42: Navragen."
  std::string author;  // "onbekend" where nobody said
  std::string date;    // ISO 8601; empty: not known
};

struct Run {
  std::string text;
  Part part = Part::plain;
  std::string link = {};  // an address; empty: none
  int note = 0;           // number of the footnote that is referred to here; 0: none, then `text` counts
  bool is_first = true;   // the first reference to that footnote
  std::vector<RunComment> comments = {};  // on the facts of a footnote
};
using Runs = std::vector<Run>;

struct FlowParagraph {
  Role role = Role::body;
  Runs runs;
  std::string anchor;            // of a heading: "s4", "s4-2"; empty: none
  bool keeps_with_next = false;  // stands on the page of what follows, whatever its style says
};

struct FlowTable {
  Runs caption;
  std::vector<TableColumn> columns;
  std::vector<std::vector<Runs>> rows;
  bool keeps_with_next = false;
  std::vector<double> shares = {};  // of the width, a column each; empty: by what stands in the columns
  bool has_total = false;           // the last row sums up the others
  bool runs_on = false;             // over the pages, however short it is
  bool has_notes_below = false;     // the line that follows refers to its notes
};

struct FlowFigure {
  Runs caption, origin;
  std::string alt_text;
  Picture const* picture = nullptr;
  double widest_mm = 1000;  // where the text leaves less room than its own width
};

using FlowBlock = std::variant<FlowParagraph, FlowTable, FlowFigure>;

struct FlowNote {
  std::string id;  // of the draft: "F4-41"
  Runs runs;
};

struct Flow {
  Language language = Language::nl;
  std::string title, subtitle, status;
  std::string author;  // the body that adopted it; empty: nobody yet, and the program is no author
  std::string foot;    // of every page: title and, in a word, status
  bool is_adopted = false;
  std::string mark;                // "CONCEPT", across every page; empty: nothing is open any more
  std::string contents_title;      // "Inhoud"; empty: no table of contents
  std::string page_word, of_word;  // "pagina", "van"
  std::string font;                // of the text; empty: document_font
  double size_pt = 0;              // of the text; 0: as the look says
  std::string date;                // ISO 8601, of the facts: when the document says that it was made
  std::vector<FlowBlock> blocks;   // after title, subtitle, status and contents
  std::vector<FlowNote> notes;     // note n is notes[n - 1]
};

// `pictures` as illustrate gave them; draft and pictures must outlive the result.
Flow flow_of(Draft const& draft, std::vector<Picture> const& pictures, Texts const& texts);

// The newest day on which a fact of the draft holds (ISO 8601): what its files give as their date, so that they do not
// depend on the clock. "2024-01-01" where no fact has a day.
std::string date_of(Draft const& draft);

// The headings that the table of contents lists: those of level 1.
std::vector<FlowParagraph const*> contents_of(Flow const& flow);
// The text without its marks.
std::string plain_text(Runs const& runs);
// Is the table short enough to stand on one page whole?
bool stands_together(FlowTable const& table);
// May a page end behind any of its rows? Else none stands alone at the head of a page.
bool may_part_anywhere(FlowTable const& table);
// Which rows stand on the page of the row that follows, the last one on that of what follows the table? The last two
// rows stand together, but not the first two: LibreOffice 7.4 would show some such tables without their other rows.
std::vector<bool> rows_kept_with_next(FlowTable const& table);
// Does a column of texts follow one of figures, which end at the right? Its texts stand off a little.
bool stands_off(FlowTable const& table, std::size_t column);
// Which rows are so high that a page may cut them?
std::vector<bool> rows_to_cut(FlowTable const& table);
// Shares of a table's width by column, together 1: long texts get more, no column less than its longest word.
std::vector<double> column_shares(FlowTable const& table);
// Of the width of the text: a table of a few short columns is half as wide, so that a row stays one for the eye.
double width_share(FlowTable const& table);

}  // namespace kansenatlas
