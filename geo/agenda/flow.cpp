#include "geo/agenda/flow.hpp"

#include <algorithm>
#include <cmath>
#include <numeric>

#include "geo/base/text.hpp"

namespace kansenatlas {
namespace {

constexpr auto thin_space = "\u2009";

class FlowMaker {
 public:
  FlowMaker(Draft const& draft, std::vector<Picture> const& pictures, Texts const& texts)
      : m_draft(draft), m_pictures(pictures), m_texts(texts) {}

  Flow whole() {
    m_flow.language = m_draft.language;
    m_flow.title = m_draft.title;
    m_flow.subtitle = m_draft.subtitle;
    m_flow.status = m_draft.status;
    m_flow.contents_title = m_texts.text("document.contents");
    m_flow.page_word = m_texts.text("document.page");
    m_flow.of_word = m_texts.text("document.of");
    m_flow.font = m_draft.scheme.font;
    m_flow.size_pt = m_draft.scheme.size_pt;
    m_flow.date = date_of(m_draft);
    for (auto const& section : m_draft.sections) add(section);
    keep_with_boxes();
    return std::move(m_flow);
  }

 private:
  // A box asks about what stands before it, so it does not stand alone at the head of a page.
  void keep_with_boxes() {
    auto& blocks = m_flow.blocks;
    for (std::size_t i = 0; i + 1 < blocks.size(); ++i) {
      auto const* next = std::get_if<FlowParagraph>(&blocks[i + 1]);
      if (!next || next->role != Role::box) continue;
      if (auto* paragraph = std::get_if<FlowParagraph>(&blocks[i]); paragraph && paragraph->role != Role::box_terms)
        paragraph->keeps_with_next = true;
      if (auto* table = std::get_if<FlowTable>(&blocks[i])) table->keeps_with_next = true;
    }
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

  Run reference(std::string const& id) {
    auto const& notes = m_flow.notes;
    auto const at = std::find_if(notes.begin(), notes.end(), [&](FlowNote const& note) { return note.id == id; });
    Run run;
    run.note = static_cast<int>(at - notes.begin()) + 1;
    run.is_first = at == notes.end();
    if (run.is_first) m_flow.notes.push_back({id, note_runs(m_draft.footnotes.at(id))});
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
    add(Role::reading,
        {{fmt::format("{} ({}):", m_texts.text("agenda.label.reading"), m_texts.text("agenda.label.check")),
          Part::reading_label},
         {" " + reading.text}});
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
    for (auto const& row : table.rows) {
      auto& cells = out.rows.emplace_back();
      for (auto const& cell : row) {
        cells.push_back(cell.text.empty() ? Runs{} : Runs{{cell.text}});
        if (!cell.text.empty() && !cell.note.empty()) cells.back().push_back(reference(cell.note));
      }
    }
    m_flow.blocks.emplace_back(std::move(out));
  }

  void write(Figure const& figure) {
    for (auto const& picture : m_pictures)
      if (picture.file == figure.file) {
        m_flow.blocks.emplace_back(FlowFigure{{{figure.caption}}, {{figure.source}}, figure.alt_text, &picture});
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

int longest_word(std::string const& text) {
  int longest = 0;
  for (auto const& word : split(text, ' ')) longest = std::max(longest, length_in_letters(word));
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

bool stands_together(FlowTable const& table) {
  constexpr double page_letters = 92, lines_at_most = 26;
  auto const shares = column_shares(table);
  double lines = 2;
  for (auto const& row : table.rows) {
    double highest = 1;
    for (std::size_t c = 0; c < row.size(); ++c)
      highest = std::max(highest, std::ceil(length_in_letters(plain_text(row[c])) / (shares[c] * page_letters)));
    lines += highest;
  }
  return lines <= lines_at_most;
}

namespace {
// What a text asks of a line: a short one its length, of a long one part of what it has more, so that long columns get
// more without pushing short ones into towers.
double wanted_letters(int length) {
  constexpr double short_text = 26, further_share = 0.35, longest_counted = 90;
  return length <= short_text ? length : std::min(longest_counted, short_text + further_share * (length - short_text));
}
}  // namespace

std::vector<double> column_shares(FlowTable const& table) {
  constexpr double page_letters = 92, padding_letters = 3, longest_counted = 44;
  std::vector<double> least, wanted;
  for (std::size_t c = 0; c < table.columns.size(); ++c) {
    double word = longest_word(table.columns[c].title), line = std::min(longest_counted / 2, word * 1.5);
    for (auto const& row : table.rows) {
      auto const text = plain_text(row[c]);
      word = std::max<double>(word, longest_word(text));
      line = std::max(line, wanted_letters(length_in_letters(text)));
    }
    least.push_back(word + padding_letters);
    wanted.push_back(std::max(line + padding_letters, word + padding_letters));
  }
  double const least_total = std::accumulate(least.begin(), least.end(), 0.0);
  double const wanted_total = std::accumulate(wanted.begin(), wanted.end(), 0.0);
  // Every column its longest word; what is left of the line goes to those that want more.
  double const spare = std::max(0.0, page_letters - least_total), more = wanted_total - least_total;
  std::vector<double> shares;
  for (std::size_t c = 0; c < least.size(); ++c)
    shares.push_back(least[c] + (more > 0 ? spare * (wanted[c] - least[c]) / more : spare / double(least.size())));
  double const total = std::accumulate(shares.begin(), shares.end(), 0.0);
  for (auto& share : shares) share /= total;
  return shares;
}

}  // namespace kansenatlas
