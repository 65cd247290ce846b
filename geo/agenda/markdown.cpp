#include "geo/agenda/markdown.hpp"

#include <algorithm>
#include <string_view>
#include <vector>

#include <fmt/format.h>

namespace kansenatlas {
namespace {

// Writes one block after another and remembers which footnotes were used.
class Writer {
 public:
  Writer(Draft const& draft, Texts const& texts) : m_draft(draft), m_texts(texts) {}

  std::string whole() {
    line(fmt::format("# {}", escaped_markdown(m_draft.title)));
    if (!m_draft.status.empty()) line(fmt::format("**{}**", escaped_markdown(m_draft.status)));
    line(escaped_markdown(m_draft.subtitle));
    for (auto const& section : m_draft.sections) {
      line("## " + escaped_markdown(heading_of(m_draft, section)));
      for (auto const& block : section.blocks) std::visit([&](auto const& one) { write(one); }, block);
    }
    for (auto const& id : m_used) line(fmt::format("[^{}]: {}", id, note_text(m_draft.footnotes.at(id))));
    m_out.pop_back();
    return m_out;
  }

 private:
  void line(std::string_view text) {
    m_out += text;
    m_out += "\n\n";
  }

  std::string reference(std::string const& id) {
    if (std::find(m_used.begin(), m_used.end(), id) == m_used.end()) m_used.push_back(id);
    return fmt::format("[^{}]", id);
  }

  // A footnote may end with an address in angle brackets, which stays a link.
  static std::string note_text(std::string const& text) {
    auto const link = text.find(" <http");
    return link == std::string::npos ? escaped_markdown(text)
                                     : escaped_markdown(text.substr(0, link)) + text.substr(link);
  }

  void write(Paragraph const& paragraph) {
    std::string text = paragraph.lead.empty() ? "" : fmt::format("**{}**", escaped_markdown(paragraph.lead));
    for (auto const& sentence : paragraph.sentences)
      text += (text.empty() ? "" : " ") + escaped_markdown(sentence.text);
    for (auto const& note : paragraph.notes) text += reference(note);
    line(text);
  }

  void write(Reading const& reading) {
    line(fmt::format("> *{}: {}*", label_of(reading, m_texts), escaped_markdown(reading.text)));
  }

  void write(OpenBox const& box) {
    line(fmt::format("> **[{} {}]** {}\n>\n> {}: {}. {}: {}.", m_texts.text("agenda.label.box"), box.id,
                     escaped_markdown(box.question), m_texts.text("agenda.label.owner"), escaped_markdown(box.owner),
                     m_texts.text("agenda.label.deadline"), escaped_markdown(box.deadline)));
  }

  void write(Subheading const& heading) { line(fmt::format("### {}", escaped_markdown(heading.text))); }

  void write(BulletList const& list) {
    for (auto const& item : list.items) m_out += fmt::format("- {}\n", escaped_markdown(item.text));
    m_out += "\n";
  }

  void write(DraftTable const& table) {
    line(fmt::format("**{}**", escaped_markdown(table.caption)));
    std::string head = "|", rule = "|";
    for (auto const& column : table.columns) {
      head += fmt::format(" {} |", escaped_markdown(column.title));
      rule += column.is_numeric ? "---:|" : "---|";
    }
    m_out += head + "\n" + rule + "\n";
    for (auto const& row : table.rows) {
      m_out += "|";
      for (auto const& cell : row) m_out += cell_text(cell, table.has_total && &row == &table.rows.back());
      m_out += "\n";
    }
    m_out += "\n";
  }

  std::string cell_text(Cell const& cell, bool is_total) {
    if (cell.text.empty()) return " |";
    auto const* weight = is_total ? "**" : "";
    return fmt::format(" {0}{1}{0}{2} |", weight, escaped_markdown(cell.text),
                       cell.note.empty() ? "" : reference(cell.note));
  }

  void write(Figure const& figure) {
    line(fmt::format("![{}]({})", escaped_markdown(figure.caption), figure.file));
    line(fmt::format("*{}*{}{}", escaped_markdown(figure.caption), figure.source.empty() ? "" : " ",
                     escaped_markdown(figure.source)));
    if (!figure.alt_text.empty())
      line(fmt::format("{}: {}", m_texts.text("agenda.label.alt"), escaped_markdown(figure.alt_text)));
  }

  void write(AltText const& alt) {
    if (!alt.text.empty()) line(escaped_markdown(alt.text));
  }

  Draft const& m_draft;
  Texts const& m_texts;
  std::string m_out;
  std::vector<std::string> m_used;
};

}  // namespace

std::string escaped_markdown(std::string const& text) {
  std::string escaped;
  for (char const c : text) {
    if (std::string_view("\\`*_[]<>|#~$^").find(c) != std::string_view::npos) escaped += '\\';
    escaped += c == '\n' || c == '\r' ? ' ' : c;
  }
  return escaped;
}

std::string markdown_of(Draft const& draft, Texts const& texts) { return Writer(draft, texts).whole(); }

}  // namespace kansenatlas
