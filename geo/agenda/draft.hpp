#pragma once
// A kansenagenda as a value: sections of blocks, before any file format. Every writer starts from this model.
//
// Three kinds of text stay apart (feit, duiding, invullen): a Paragraph states facts or fixed text, a Reading suggests
// how to read them and can be deleted, an OpenBox asks people for what no figure can say.
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "geo/agenda/fact.hpp"
#include "geo/agenda/scheme.hpp"
#include "geo/atlas/atlas.hpp"
#include "geo/base/numbers.hpp"
#include "geo/base/texts.hpp"
#include "geo/chart/data_chart.hpp"
#include "geo/project/draft_edits.hpp"

namespace kansenatlas {

struct Sentence {
  std::string text;
  std::vector<std::string> facts;  // numbers of the facts that it states
};

struct Paragraph {
  std::string lead;  // set in bold before the sentences; empty: none
  std::vector<Sentence> sentences;
  std::vector<std::string> notes;  // ids of the footnotes at its end
};

struct Reading {
  std::string text;
  std::string id = {};                         // "D4-gezondheid": stays the same
  std::string wording = {};                    // key of the suggestion: the same in every language
  std::optional<ReadingVerdict> verdict = {};  // of people, on this wording
  bool was_judged_otherwise = false;           // they judged another wording; since then the data changed
};

struct OpenBox {
  std::string id;  // "B11-2"
  std::string question, owner, deadline;
  int depth = 0;            // the deeper, the sooner it is folded into the list at the end; 0: never (see fold.hpp)
  std::string answer = {};  // of people; empty: still open
};

struct Subheading {
  std::string text;
};

struct BulletList {
  std::vector<Sentence> items;
};

struct Cell {
  std::string text;
  std::string note;  // id of a footnote; empty: none
};

struct TableColumn {
  std::string title;
  bool is_numeric = false;
};

struct DraftTable {
  std::string caption;
  std::vector<TableColumn> columns;
  std::vector<std::vector<Cell>> rows;
  bool has_total = false;  // the last row sums up the others
};

enum class FigureKind {
  location,   // the region, its municipalities named
  overlay,    // the compared partitions over the region
  indicator,  // one indicator, per municipality
  chart,      // no map: `chart` says what
};

struct Figure {
  FigureKind kind = FigureKind::location;
  std::string file;                        // name beside the document: "VR20-ligging.svg"
  std::string caption;                     // "Kaart 1. ..."
  std::string alt_text, source;            // filled when the figure is drawn
  std::vector<Partition const*> outlines;  // overlay
  int indicator = -1, year = 0;            // indicator
  std::shared_ptr<DataChart const> chart;  // chart
  std::shared_ptr<DraftTable const> twin;  // the chart as a table
};

// Stands where the text alternative of a figure of the draft comes, filled when that is drawn.
struct AltText {
  std::string file;  // of the figure
  std::string text;
};

using Block = std::variant<Paragraph, Reading, OpenBox, Subheading, BulletList, DraftTable, Figure, AltText>;

// Annexes are numbered from here: 101 is "B1".
constexpr int first_annex = 101;

struct Section {
  int number = 0;  // from first_annex on: an annex
  std::string title;
  std::vector<Block> blocks;
  int shown = -1;  // the number in its heading, which runs on in every template; -1: as `number`
};

// A question that had another number in an earlier template.
struct RenumberedBox {
  std::string before, now;
};

struct Draft {
  Language language = Language::nl;
  std::string title, subtitle, status;
  std::string short_status;  // at the foot of every page
  std::string author;        // the body that adopted it; empty: nobody yet
  bool is_adopted = false;
  int open_when_adopted = 0;  // boxes and readings that nobody answered before a body adopted the text
  std::string name;           // of its files, without extension
  std::string region_code, partition_id;
  std::string plans_hash;  // of what people entered (see hash_of)
  std::vector<Section> sections;
  Scheme scheme;                                 // what its template asks of the look and the pages
  bool is_numbered = true;                       // do the headings of sections begin with their number?
  bool has_contents = true;                      // a table of contents before the sections
  bool is_summary = false;                       // the oplegger
  std::vector<OpenBox> folded;                   // boxes that the text leaves out
  std::vector<Fact> facts;                       // in order of appearance
  std::map<std::string, std::string> footnotes;  // text by id
  std::vector<FactComment> comments;             // of colleagues, until a body adopts the text
  std::vector<RenumberedBox> renumbered;         // answers under the old number are theirs
  std::vector<OpenBox> boxes_of_summary;         // the questions that only its oplegger asks, with their answers
  std::vector<std::string> warnings;
};

// "4", "B1".
std::string label_of(Section const& section);
// "4. Brede welvaart hier en nu", or the title alone.
std::string heading_of(Draft const& draft, Section const& section);

// Every box that is still open, in order.
std::vector<OpenBox> open_boxes_of(Draft const& draft);
// Every reading that nobody judged, or that was judged under another wording.
std::vector<Reading> open_readings_of(Draft const& draft);

// "Duiding (concept – controleren)", "Duiding (overgenomen)".
std::string label_of(Reading const& reading, Texts const& texts);

}  // namespace kansenatlas
