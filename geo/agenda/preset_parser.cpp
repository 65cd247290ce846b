#include "geo/agenda/preset_parser.hpp"

#include <fmt/format.h>

#include "geo/agenda/draft.hpp"
#include "geo/base/date.hpp"
#include "geo/base/error.hpp"
#include "geo/base/text.hpp"

namespace kansenatlas {
namespace {

constexpr std::string_view box_begin = "[ ] ", bullet_begin = "- ", note_begin = "[^";

class PresetParser {
 public:
  PresetParser(std::string const& file, std::vector<FilledLine> const& lines,
               std::map<std::string, PolicySource> const& sources)
      : m_file(file), m_lines(lines), m_sources(sources) {}

  PresetText whole() {
    read_scheme();
    while (m_at < m_lines.size()) read_block();
    if (m_text.sections.empty()) fail(said("no section in it; a section begins with '## NUMBER TITLE'"));
    return std::move(m_text);
  }

 private:
  [[noreturn]] void fail(std::string_view what) const {
    auto const line = std::min(m_at, m_lines.size() - 1);
    throw Error(at_line(m_file, m_lines.empty() ? 1 : m_lines[line].number, what));
  }

  [[nodiscard]] bool is_at_end() const { return m_at >= m_lines.size(); }
  [[nodiscard]] std::string_view line() const { return is_at_end() ? std::string_view() : trimmed(m_lines[m_at].text); }
  [[nodiscard]] bool begins_block() const {
    auto const text = line();
    return text.empty() || text.front() == part_mark || text.starts_with('#') || text.starts_with(box_begin) ||
           text.starts_with(bullet_begin) || text.starts_with('|');
  }

  // "key: value" between two lines of dashes, before the title.
  void read_scheme() {
    while (!is_at_end() && line().empty()) ++m_at;
    if (line() != "---") return;
    for (++m_at; line() != "---"; ++m_at) {
      if (is_at_end()) fail(said("the head has no end; close it with ---"));
      if (line().empty()) continue;
      auto const colon = line().find(':');
      if (colon == std::string_view::npos) fail(said("a line of the head reads 'name: value'"));
      read_condition(std::string(trimmed(line().substr(0, colon))), plain(trimmed(line().substr(colon + 1))));
    }
    ++m_at;
    if (m_text.scheme.as_of.empty()) fail(said("conditions need the day on which they held; add 'as_of: YYYY-MM-DD'"));
  }

  double positive(std::string const& name, std::string const& value) const {
    auto const number = parse_number(value);
    if (!number || *number <= 0) fail(said("{}: '{}' is no number above 0 (point as separator)", name, value));
    return *number;
  }

  void read_condition(std::string const& name, std::string const& value) {
    auto& scheme = m_text.scheme;
    if (name == "as_of") {
      if (!parse_date(value)) fail(said("as_of: '{}' is no date; write YYYY-MM-DD", value));
      scheme.as_of = value;
    } else if (name == "least_of_state") {
      scheme.least_of_state = positive(name, value);
    } else if (name == "most_of_state") {
      scheme.most_of_state = positive(name, value);
    } else if (name == "region_share") {
      scheme.region_share = positive(name, value);
    } else if (name == "pages") {
      scheme.pages = static_cast<int>(positive(name, value));
    } else if (name == "font") {
      scheme.font = value;
    } else if (name == "size_pt") {
      scheme.size_pt = positive(name, value);
    } else if (name == "counted_sections") {
      for (auto const& number : split(value, ' ')) scheme.counted.insert(number_of(number));
    } else {
      fail(
          said("unknown condition '{}'; there are: as_of, least_of_state, most_of_state, region_share, pages, "
               "font, size_pt, counted_sections",
               name));
    }
  }

  // "4", or "B1" for the first annex.
  int number_of(std::string_view text) const {
    bool const is_annex = text.starts_with('B');
    auto const number = parse_integer(is_annex ? text.substr(1) : text);
    if (!number || *number < (is_annex ? 1 : 0) || *number >= first_annex)
      fail(said("'{}' is no number of a section; write 4, or B1 for an annex", text));
    return is_annex ? first_annex + static_cast<int>(*number) - 1 : static_cast<int>(*number);
  }

  void read_block() {
    auto const text = line();
    if (text.empty()) {
      ++m_at;
    } else if (text.starts_with("# ")) {
      read_title();
    } else if (text.starts_with("## ")) {
      read_section();
    } else if (m_section == nullptr) {
      fail(said("text before the first section; a section begins with '## NUMBER TITLE'"));
    } else if (text.front() == part_mark) {
      add(Computed{std::string(text.substr(1))});
      ++m_at;
    } else if (text.starts_with("### ")) {
      add(FixedHeading{plain(trimmed(text.substr(4)))});
      ++m_at;
    } else if (text.starts_with('#')) {
      fail(said("a heading reads '# title', '## number title' or '### title'"));
    } else if (text.starts_with(box_begin)) {
      read_box();
    } else if (text.starts_with(bullet_begin)) {
      read_list();
    } else if (text.starts_with('|')) {
      fail(said("a table needs its caption on the line above: 'Tabel: ...' or 'Table: ...'"));
    } else if (text.starts_with("Tabel: ") || text.starts_with("Table: ")) {
      read_table();
    } else {
      read_paragraph();
    }
  }

  void add(PresetBlock block) { m_section->blocks.push_back(std::move(block)); }

  // The first title is the document's; the second begins the oplegger.
  void read_title() {
    if (m_titles > 1) fail(said("a third title; a template has a title and, for the oplegger, a second one"));
    if (++m_titles == 1) m_text.title = plain(trimmed(line().substr(2)));
    m_section = nullptr;
    ++m_at;
  }

  void read_section() {
    if (m_titles == 0) fail(said("a section before the title; begin with '# TITLE'"));
    auto const rest = trimmed(line().substr(3));
    auto const space = rest.find(' ');
    if (space == std::string_view::npos) fail(said("a section begins with its number and its title: '## 4 TITLE'"));
    auto number = rest.substr(0, space);
    if (number.ends_with('.')) number.remove_suffix(1);
    auto& sections = m_titles == 1 ? m_text.sections : m_text.summary;
    int const of = number_of(number);
    for (auto const& other : sections)
      if (other.number == of) fail(said("section {} stands there already", number));
    sections.push_back({of, plain(trimmed(rest.substr(space))), {}});
    m_section = &sections.back();
    ++m_at;
  }

  void read_box() {
    auto const first = trimmed(line().substr(box_begin.size()));
    auto const space = first.find(' ');
    if (space == std::string_view::npos) fail(said("an open box reads '[ ] NUMBER QUESTION'"));
    FixedBox box{plain(first.substr(0, space)), plain(trimmed(first.substr(space))), "", "", 0, ""};
    for (++m_at; !begins_block(); ++m_at) {
      auto const colon = line().find(':');
      auto const key = line().substr(0, colon);
      auto const value = colon == std::string_view::npos ? std::string() : plain(trimmed(line().substr(colon + 1)));
      if (key == "eigenaar" || key == "owner")
        box.owner = value;
      else if (key == "termijn" || key == "deadline")
        box.deadline = value;
      else if (key == "diepte" || key == "depth")
        box.depth = static_cast<int>(positive(std::string(key), value));
      else if (key == "voorheen" || key == "formerly")
        box.formerly = value;
      else
        fail(
            said("below a box stand its 'eigenaar:' (owner), 'termijn:' (deadline), 'diepte:' (depth) and 'voorheen:' "
                 "(formerly)"));
    }
    if (box.owner.empty() || box.deadline.empty()) {
      --m_at;
      fail(said("box {} needs an 'eigenaar:' (owner) and a 'termijn:' (deadline)", box.id));
    }
    add(std::move(box));
  }

  void read_list() {
    FixedList list;
    for (; line().starts_with(bullet_begin); ++m_at) list.items.push_back(plain(trimmed(line().substr(2))));
    add(std::move(list));
  }

  std::vector<std::string> cells() const {
    auto text = line();
    text.remove_prefix(1);
    if (text.ends_with('|')) text.remove_suffix(1);
    std::vector<std::string> cells;
    std::string cell;
    for (std::size_t i = 0; i <= text.size(); ++i) {
      bool const is_guarded = i > 0 && i < text.size() && text[i - 1] == '\x02';
      if (i == text.size() || (text[i] == '|' && !is_guarded)) {
        cells.push_back(plain(trimmed(cell)));
        cell.clear();
      } else {
        cell += text[i];
      }
    }
    return cells;
  }

  void read_table() {
    FixedTable table{plain(trimmed(line().substr(7))), {}, {}};
    for (++m_at; line().empty() && !is_at_end();) ++m_at;
    if (!line().starts_with('|')) fail(said("a table's caption is followed by its columns: '| ... | ... |'"));
    table.columns = cells();
    ++m_at;
    if (line().starts_with("|--") || line().starts_with("| --")) ++m_at;
    for (; line().starts_with('|'); ++m_at) {
      table.rows.push_back(cells());
      if (table.rows.back().size() != table.columns.size())
        fail(said("{} cells where the table has {} columns", table.rows.back().size(), table.columns.size()));
    }
    add(std::move(table));
  }

  void read_paragraph() {
    std::string text;
    auto const begin = m_at;
    for (; !begins_block(); ++m_at) text += (text.empty() ? "" : " ") + std::string(line());
    FixedText paragraph;
    while (text.ends_with(']')) {
      auto const at = text.rfind(note_begin);
      if (at == std::string::npos) break;
      auto const id = text.substr(at + note_begin.size(), text.size() - at - note_begin.size() - 1);
      if (!m_sources.contains(id)) {
        m_at = begin;
        fail(said("unknown policy source '{}'; add it to policy_sources.json", id));
      }
      paragraph.sources.insert(paragraph.sources.begin(), id);
      text = std::string(trimmed(text.substr(0, at)));
    }
    paragraph.text = plain(text);
    add(std::move(paragraph));
  }

  std::string const& m_file;
  std::vector<FilledLine> const& m_lines;
  std::map<std::string, PolicySource> const& m_sources;
  std::size_t m_at = 0;
  int m_titles = 0;
  PresetText m_text;
  PresetSection* m_section = nullptr;
};

}  // namespace

PresetText parsed_preset(std::string const& file, std::vector<FilledLine> const& lines,
                         std::map<std::string, PolicySource> const& sources) {
  return PresetParser(file, lines, sources).whole();
}

}  // namespace kansenatlas
