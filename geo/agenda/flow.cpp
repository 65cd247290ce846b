#include "geo/agenda/flow.hpp"

#include <algorithm>
#include <cmath>
#include <numeric>

#include "geo/base/text.hpp"

namespace kansenatlas {
namespace {

constexpr auto thin_space = "\u2009";
constexpr double widest_in_summary_mm = 65;  // so that an oplegger stays two pages
constexpr double highest_map_mm = 112;       // so that text fits on its page
constexpr int longest_introduction = 300;    // letters that stand on the page of what they introduce
constexpr int longest_that_counts = 80;
constexpr int room_to_write = 14;  // letters, in a column that people fill in

class FlowMaker {
 public:
  FlowMaker(Draft const& draft, std::vector<Picture> const& pictures, Texts const& texts)
      : m_draft(draft), m_pictures(pictures), m_texts(texts) {}

  Flow whole() {
    m_flow.language = m_draft.language;
    m_flow.title = m_draft.title;
    m_flow.subtitle = m_draft.subtitle;
    m_flow.status = m_draft.status;
    m_flow.author = m_draft.author;
    m_flow.is_adopted = m_draft.is_adopted && m_draft.open_when_adopted == 0;  // else it looks like a draft
    bool const is_open = !m_draft.status.empty() && !m_flow.is_adopted;
    if (is_open) m_flow.mark = m_texts.text("document.mark");
    m_flow.foot = m_draft.title + (m_draft.short_status.empty() ? "" : " – " + m_draft.short_status);
    if (m_draft.has_contents) m_flow.contents_title = m_texts.text("document.contents");
    m_flow.page_word = m_texts.text("document.page");
    m_flow.of_word = m_texts.text("document.of");
    m_flow.font = m_draft.scheme.font;
    m_flow.size_pt = m_draft.scheme.size_pt;
    m_flow.date = date_of(m_draft);
    for (auto const& section : m_draft.sections) add(section);
    if (!m_draft.is_summary) let_text_go_first();
    keep_together();
    return std::move(m_flow);
  }

 private:
  // Where a figure leaves no room, the rest of its text fills the page before it.
  void let_text_go_first() {
    auto& blocks = m_flow.blocks;
    auto const is_text = [&](std::size_t i) {
      auto const* paragraph = std::get_if<FlowParagraph>(&blocks[i]);
      return paragraph && paragraph->role == Role::body;
    };
    for (std::size_t i = blocks.size(); i-- > 0;) {
      if (!std::holds_alternative<FlowFigure>(blocks[i])) continue;
      std::size_t end = i + 1;
      while (end < blocks.size() && is_text(end)) ++end;
      // Not between a table and its introduction.
      if (end < blocks.size() && (is_heading(blocks[end]) || std::holds_alternative<FlowFigure>(blocks[end])))
        std::rotate(blocks.begin() + static_cast<std::ptrdiff_t>(i),
                    blocks.begin() + static_cast<std::ptrdiff_t>(i) + 1,
                    blocks.begin() + static_cast<std::ptrdiff_t>(end));
    }
  }

  // What introduces a table stands on its page; a figure is named by its number and may come later. And a box asks
  // about what stands before it, so it does not stand alone at the head of a page.
  void keep_together() {
    auto& blocks = m_flow.blocks;
    for (std::size_t i = 0; i + 1 < blocks.size(); ++i) {
      auto const* next = std::get_if<FlowParagraph>(&blocks[i + 1]);
      // A heading and the sentence under it are of no use without the paragraph that follows.
      auto* here = std::get_if<FlowParagraph>(&blocks[i]);
      bool const is_under_heading = i > 0 && is_heading(blocks[i - 1]);
      if (here && next && is_under_heading && introduces(*here) && next->role != Role::bullet && !is_heading(*next))
        here->keeps_with_next = true;
      if (!next) {
        if (std::holds_alternative<FlowFigure>(blocks[i + 1])) continue;
        if (auto* paragraph = std::get_if<FlowParagraph>(&blocks[i]); paragraph && introduces(*paragraph))
          paragraph->keeps_with_next = true;
        continue;
      }
      if (next->role != Role::box) continue;
      if (auto* paragraph = std::get_if<FlowParagraph>(&blocks[i]); paragraph && paragraph->role != Role::box_terms)
        paragraph->keeps_with_next = true;
      // Of a long table the last rows would do, but then all of it leaves the page.
      if (auto* table = std::get_if<FlowTable>(&blocks[i])) table->keeps_with_next = stands_together(*table);
    }
  }

  static bool is_heading(FlowBlock const& block) {
    auto const* paragraph = std::get_if<FlowParagraph>(&block);
    return paragraph && is_heading(*paragraph);
  }
  static bool is_heading(FlowParagraph const& paragraph) {
    return paragraph.role == Role::heading1 || paragraph.role == Role::heading2 || paragraph.role == Role::heading3;
  }

  [[nodiscard]] bool introduces(FlowParagraph const& paragraph) const {
    if (m_draft.is_summary) return false;  // every line counts there
    if (length_in_letters(plain_text(paragraph.runs)) > longest_introduction) return false;
    return paragraph.role == Role::body || paragraph.role == Role::bullet;  // facts stand for themselves
  }

  void add(Section const& section) {
    m_section = fmt::format("s{}", section.number);
    m_subheadings = 0;
    add(Role::heading1, {{heading_of(m_draft, section)}}, m_section);
    for (auto const& block : section.blocks) std::visit([&](auto const& one) { write(one); }, block);
  }

  void add(Role role, Runs runs, std::string anchor = "") {
    m_flow.blocks.emplace_back(FlowParagraph{role, std::move(runs), std::move(anchor)});
  }

  // A footnote may end with an address in angle brackets.
  static Runs note_runs(std::string const& text) {
    auto const open = text.find(" <http");
    if (open == std::string::npos || !text.ends_with('>')) return {{text}};
    auto const link = text.substr(open + 2, text.size() - open - 3);
    return {{text.substr(0, open) + " "}, {link, Part::plain, link}};
  }

  // A note stands under the first of its facts, whose numbers begin alike.
  [[nodiscard]] std::vector<RunComment> comments_on(std::string const& id) const {
    std::vector<RunComment> found;
    for (auto const& comment : m_draft.comments)
      if (!id.empty() && comment.fact.size() == id.size() && comment.fact.starts_with(id.substr(0, id.size() - 1)))
        found.push_back({comment.fact + ": " + comment.text,
                         comment.author.empty() ? m_texts.text("document.comment_author") : comment.author,
                         iso_text(comment.date)});
    return found;
  }

  Run reference(std::string const& id) {
    auto const& notes = m_flow.notes;
    auto const at = std::find_if(notes.begin(), notes.end(), [&](FlowNote const& note) { return note.id == id; });
    Run run;
    run.note = static_cast<int>(at - notes.begin()) + 1;
    run.is_first = at == notes.end();
    if (run.is_first) m_flow.notes.push_back({id, note_runs(m_draft.footnotes.at(id))});
    if (run.is_first) run.comments = comments_on(id);
    return run;
  }

  void write(Paragraph const& paragraph) {
    Runs runs;
    bool is_fact = false;
    if (!paragraph.lead.empty()) runs.push_back({paragraph.lead, Part::strong});
    for (auto const& sentence : paragraph.sentences) {
      runs.push_back({(runs.empty() ? "" : " ") + sentence.text});
      is_fact = is_fact || !sentence.facts.empty();
    }
    for (auto const& note : paragraph.notes) {
      is_fact = is_fact || note.starts_with('F');
      if (&note != &paragraph.notes.front()) runs.push_back({thin_space});  // else 12 and 33 read as 1233
      runs.push_back(reference(note));
    }
    add(is_fact ? Role::fact : Role::body, std::move(runs));
  }

  void write(Reading const& reading) {
    add(Role::reading, {{label_of(reading, m_texts) + ":", Part::reading_label}, {" " + reading.text}});
  }

  void write(OpenBox const& box) {
    add(Role::box,
        {{fmt::format("{} {}", m_texts.text("agenda.label.box"), box.id), Part::box_label}, {" " + box.question}});
    add(Role::box_terms, {{fmt::format("{}: {} · {}: {}", m_texts.text("agenda.label.owner"), box.owner,
                                       m_texts.text("agenda.label.deadline"), box.deadline)}});
  }

  void write(Subheading const& heading) {
    add(Role::heading2, {{heading.text}}, fmt::format("{}-{}", m_section, ++m_subheadings));
  }

  void write(BulletList const& list) {
    for (auto const& item : list.items) add(Role::bullet, {{item.text}});
  }

  void write(DraftTable const& table) {
    FlowTable out{{{table.caption}}, table.columns, {}};
    for (auto& column : out.columns) column.title = with_dates_whole(column.title);
    for (auto const& row : table.rows) {
      auto& cells = out.rows.emplace_back();
      auto const part = table.has_total && &row == &table.rows.back() ? Part::strong : Part::plain;
      for (auto const& cell : row) {
        cells.push_back(cell.text.empty() ? Runs{} : Runs{{cell.text, part}});
        if (!cell.text.empty() && !cell.note.empty()) cells.back().push_back(reference(cell.note));
      }
    }
    out.has_total = table.has_total;
    m_flow.blocks.emplace_back(std::move(out));
  }

  // "Inwoners 1-1-2024" and "Inhabitants 1 Jan 2024" break before the date, not within it.
  static std::string with_dates_whole(std::string const& title) {
    constexpr auto unbroken_hyphen = "\u2011", unbroken_space = "\u00a0";
    auto const is_digit = [&](std::size_t at) { return at < title.size() && title[at] >= '0' && title[at] <= '9'; };
    auto const is_year = [&](std::size_t at) {
      return is_digit(at) && is_digit(at + 1) && is_digit(at + 2) && is_digit(at + 3);
    };
    std::string whole;
    for (std::size_t i = 0; i < title.size(); ++i)
      if (title[i] == '-' && i > 0 && is_digit(i - 1) && is_digit(i + 1))
        whole += unbroken_hyphen;
      else if (title[i] == ' ' && ((i > 0 && is_digit(i - 1)) || is_year(i + 1)))
        whole += unbroken_space;
      else
        whole += title[i];
    return whole;
  }

  void write(Figure const& figure) {
    for (auto const& picture : m_pictures)
      if (picture.file == figure.file) {
        m_flow.blocks.emplace_back(FlowFigure{{{figure.caption}}, {{figure.source}}, figure.alt_text, &picture});
        if (m_draft.is_summary && figure.kind != FigureKind::chart)
          std::get<FlowFigure>(m_flow.blocks.back()).widest_mm = widest_in_summary_mm;
        else if (figure.kind != FigureKind::chart)
          std::get<FlowFigure>(m_flow.blocks.back()).widest_mm =
              highest_map_mm * picture.drawing.width_mm / picture.drawing.height_mm;
        return;
      }
  }

  void write(AltText const& alt) {
    if (!alt.text.empty()) add(Role::body, {{alt.text}});
  }

  Draft const& m_draft;
  std::vector<Picture> const& m_pictures;
  Texts const& m_texts;
  Flow m_flow;
  std::string m_section;
  int m_subheadings = 0;
};

// Lines break behind hyphens too, where a word is long enough to need it.
int longest_word(std::string const& text) {
  constexpr int unbroken = 14;
  int longest = 0;
  for (auto const& word : split(text, ' ')) {
    int const length = length_in_letters(word);
    if (length <= unbroken) longest = std::max(longest, length);
    for (auto const& part : split(word, '-'))
      if (length > unbroken) longest = std::max(longest, length_in_letters(part) + 1);
  }
  return longest;
}

}  // namespace

Flow flow_of(Draft const& draft, std::vector<Picture> const& pictures, Texts const& texts) {
  return FlowMaker(draft, pictures, texts).whole();
}

std::string date_of(Draft const& draft) {
  std::string newest;
  for (auto const& fact : draft.facts) newest = std::max(newest, fact.reference_date);
  return newest.empty() ? "2024-01-01" : newest;
}

std::vector<FlowParagraph const*> contents_of(Flow const& flow) {
  std::vector<FlowParagraph const*> found;
  for (auto const& block : flow.blocks)
    if (auto const* paragraph = std::get_if<FlowParagraph>(&block); paragraph && paragraph->role == Role::heading1)
      found.push_back(paragraph);
  return found;
}

std::string plain_text(Runs const& runs) {
  std::string text;
  for (auto const& run : runs)
    if (run.note == 0) text += run.text;
  return text;
}

namespace {

double lines_of(std::vector<Runs> const& row, std::vector<double> const& shares) {
  constexpr double page_letters = 92;
  double highest = 1;
  for (std::size_t c = 0; c < row.size(); ++c)
    highest = std::max(highest, std::ceil(length_in_letters(plain_text(row[c])) / (shares[c] * page_letters)));
  return highest;
}

}  // namespace

bool stands_together(FlowTable const& table) {
  // Longer ones fill the page and run on, under their head. LibreOffice 7.4 may lose rows of a table that breaks behind
  // text with long notes, as the tables of a theme do; those of a few rows stay whole.
  constexpr double lines_at_most = 9, lines_of_few_rows = 15;
  constexpr std::size_t few_rows = 5;
  if (table.runs_on) return false;
  auto const shares = column_shares(table);
  double lines = 2;
  for (auto const& row : table.rows) lines += lines_of(row, shares);
  return lines <= (table.rows.size() <= few_rows ? lines_of_few_rows : lines_at_most);
}

bool may_part_anywhere(FlowTable const& table) {
  constexpr std::size_t too_few_to_part = 4;
  return table.runs_on && table.rows.size() < too_few_to_part;
}

std::vector<bool> rows_kept_with_next(FlowTable const& table) {
  bool const is_whole = stands_together(table);
  std::vector<bool> kept(table.rows.size(), is_whole);
  if (!is_whole && !may_part_anywhere(table) && kept.size() > 2) kept[kept.size() - 2] = true;
  if (!kept.empty()) kept.back() = table.keeps_with_next;
  return kept;
}

std::vector<bool> rows_to_cut(FlowTable const& table) {
  constexpr double too_high = 8;
  auto const shares = table.shares.empty() ? column_shares(table) : table.shares;
  std::vector<bool> rows;
  for (auto const& row : table.rows) rows.push_back(lines_of(row, shares) > too_high);
  return rows;
}

bool stands_off(FlowTable const& table, std::size_t column) {
  return column > 0 && table.columns[column - 1].is_numeric && !table.columns[column].is_numeric;
}

namespace {

struct ColumnNeed {
  double least = 0;   // what no line can do without: its longest word, or a short text whole
  double wanted = 0;  // the mean length of its texts
};

ColumnNeed need_of(FlowTable const& table, std::size_t column) {
  constexpr double letter = 0.95, bold_letter = 1.18;  // in letters of a line
  double const padding = stands_off(table, column) ? 3.5 : 2.4;
  constexpr double one_line = 24;  // a name, which is better not broken
  // "12 van 25", "CC BY 4.0"; figures never break: "€ 107.540 – € 123.119".
  int const short_text = table.columns[column].is_numeric ? 24 : 14;
  double least = bold_letter * longest_word(table.columns[column].title), total = 0, longest = 0;
  for (auto const& row : table.rows) {
    auto const text = plain_text(row[column]);
    int const length = text.empty() ? room_to_write : length_in_letters(text);
    least = std::max(least, letter * (text.empty() ? 0 : length <= short_text ? length : longest_word(text)));
    total += length;
    longest = std::max(longest, std::min<double>(length, longest_that_counts));
  }
  // One long text among dashes still has to fit.
  double const mean = table.rows.empty() ? 0 : total / static_cast<double>(table.rows.size());
  return {least + padding, std::max({least, mean, longest <= one_line ? longest : longest / 2}) + padding};
}

}  // namespace

double width_share(FlowTable const& table) {
  constexpr double half_page_letters = 46;
  double letters = 0;
  for (std::size_t c = 0; c < table.columns.size(); ++c) {
    constexpr double bold_letter = 1.18;
    double longest = bold_letter * length_in_letters(table.columns[c].title);
    for (auto const& row : table.rows)
      longest = std::max<double>(longest, row[c].empty() ? room_to_write : length_in_letters(plain_text(row[c])));
    letters += longest + 2.4;
  }
  return !table.rows.empty() && table.shares.empty() && letters <= half_page_letters ? 0.5 : 1;
}

std::vector<double> column_shares(FlowTable const& table) {
  double const page_letters = 92 * width_share(table);
  std::vector<ColumnNeed> needs;
  double least = 0, wanted = 0;
  for (std::size_t c = 0; c < table.columns.size(); ++c) {
    needs.push_back(need_of(table, c));
    least += needs.back().least;
    wanted += needs.back().wanted;
  }
  // Every column what it cannot do without; what is left of the line goes to those that want more.
  double const spare = std::max(0.0, page_letters - least), more = wanted - least;
  std::vector<double> shares;
  shares.reserve(needs.size());
  for (auto const& need : needs)
    shares.push_back(need.least + (more > 0 ? spare * (need.wanted - need.least) / more
                                            : spare / static_cast<double>(needs.size())));
  double const total = std::accumulate(shares.begin(), shares.end(), 0.0);
  for (auto& share : shares) share /= total;
  return shares;
}

}  // namespace kansenatlas
