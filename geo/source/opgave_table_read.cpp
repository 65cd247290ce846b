#include <algorithm>
#include <cmath>
#include <map>
#include <set>
#include <utility>

#include <fmt/format.h>

#include "geo/atlas/lookup.hpp"
#include "geo/base/error.hpp"
#include "geo/base/numbers.hpp"
#include "geo/base/text.hpp"
#include "geo/project/task_changes.hpp"
#include "geo/source/opgave_table.hpp"
#include "geo/source/spreadsheet.hpp"

namespace kansenatlas {
namespace fs = std::filesystem;
namespace {

// A column that a sheet may have, and the key of its title.
struct BookColumn {
  std::string key, title_key;
};

// One row of a sheet by the keys of its columns.
struct BookRow {
  int number = 0;
  std::map<std::string, std::string> cells;
};

std::vector<BookColumn> columns_of_opgaven() {
  std::vector<BookColumn> columns{{"id", ""}};
  for (auto const& field : opgave_fields())
    columns.push_back({std::string(field.key), "opgave.field." + std::string(field.key)});
  for (std::string const list : {"bodies", "partitions", "tasks"}) columns.push_back({list, "opgave.field." + list});
  return columns;
}

std::vector<BookColumn> columns_of_indicators() {
  std::vector<BookColumn> columns{{"opgave", "opgave.sheet.opgave"}};
  for (std::string const key : {"indicator", "baseline", "baseline_year", "target", "target_year"})
    columns.push_back({key, "opgave.indicator." + key});
  return columns;
}

template <class Fields>
std::vector<BookColumn> columns_of(std::string const& kind, Fields const& fields) {
  std::vector<BookColumn> columns{{"opgave", "opgave.sheet.opgave"}, {"name", kind + "name"}};
  for (auto const& field : fields) columns.push_back({std::string(field.key), kind + std::string(field.key)});
  return columns;
}

// Reads the sheets of one workbook and keeps what is wrong with each row.
class BookReader {
 public:
  BookReader(fs::path const& path, Opgaven const& known, OpgaveTerms const& terms)
      : m_sheets(read_sheets(path)), m_file(path.filename().string()), m_known(known), m_terms(terms) {}

  OpgaveWorkbook read() {
    if (m_sheets.empty() || m_sheets.front().rows.empty()) throw Error(said("{}: the first sheet is empty", m_file));
    read_opgaven();
    read_indicators();
    read_entries(&Opgave::parties, party_fields(), "opgave.sheet.parties", "opgave.party.");
    read_entries(&Opgave::measures, measure_fields(), "opgave.sheet.measures", "opgave.measure.");
    for (auto const& opgave : m_book.opgaven) check_whole(opgave);
    std::erase_if(m_book.opgaven, [&](Opgave const& opgave) { return m_bad.contains(opgave.id); });
    return std::move(m_book);
  }

 private:
  void complain(BookRow const& row, std::string const& column, std::string const& value, std::string const& message) {
    m_book.faults.push_back({fmt::format("{}, {}", m_file, m_sheet), row.number, column, value, message});
  }

  void complain(std::string const& opgave, BookRow const& row, std::string const& column, std::string const& value,
                std::string const& message) {
    m_bad.insert(opgave);
    complain(row, column, value, message);
  }

  [[nodiscard]] std::string key_of(std::string const& title, std::vector<BookColumn> const& columns) const {
    auto const wanted = search_key(title);
    for (auto const& column : columns) {
      if (column.key == trimmed(title)) return column.key;
      for (auto const& texts : m_terms.languages)
        if (!column.title_key.empty() && search_key(texts.text(column.title_key)) == wanted) return column.key;
    }
    return {};
  }

  // The rows below the header; a title that is no column is a fault, one that is there twice ends the reading.
  std::vector<BookRow> rows_of(NamedSheet const& sheet, std::vector<BookColumn> const& columns) {
    m_sheet = sheet.name;
    std::vector<BookRow> rows;
    if (sheet.rows.empty()) return rows;
    std::vector<std::string> keys;
    BookRow const header{sheet.rows.front().number, {}};
    for (auto const& title : sheet.rows.front().cells) {
      auto const key = title.empty() ? std::string() : key_of(title, columns);
      if (!key.empty() && std::find(keys.begin(), keys.end(), key) != keys.end())
        throw Error(said("{}, {}: column '{}' is there twice; remove one", m_file, m_sheet, title));
      if (key.empty() && !title.empty()) complain(header, title, "", said("is no column of this sheet; remove it"));
      keys.push_back(key);
    }
    auto const& first = columns.front().key;
    if (std::find(keys.begin(), keys.end(), first) == keys.end())
      throw Error(said("{}, {}: no column {} in row {}; write the workbook with 'kansenatlas opgaven --out' first",
                       m_file, m_sheet, first, header.number));
    for (std::size_t r = 1; r < sheet.rows.size(); ++r) {
      BookRow row{sheet.rows[r].number, {}};
      auto const& cells = sheet.rows[r].cells;
      for (std::size_t c = 0; c < keys.size(); ++c)
        if (!keys[c].empty()) row.cells[keys[c]] = c < cells.size() ? std::string(trimmed(cells[c])) : "";
      rows.push_back(std::move(row));
    }
    return rows;
  }

  // An id by what the atlas or the register knows; what was there already is taken as it is.
  template <class Find>
  std::string named(std::string const& opgave, BookRow const& row, std::string const& column, std::string const& value,
                    Find const& find) {
    try {
      return find(value);
    } catch (Error const& error) {
      complain(opgave, row, column, value, error.what());
      return value;
    }
  }

  std::string state_from(std::string const& word) const {
    for (auto const& texts : m_terms.languages)
      for (auto const state : opgave_states())
        if (search_key(texts.text("opgave.state." + std::string(state))) == search_key(word)) return std::string(state);
    return word;
  }

  void take_field(Opgave& opgave, BookRow const& row, OpgaveField const& field, std::string value) {
    auto& kept = opgave.*field.value;
    if (field.key == "state") value = state_from(value);
    if (field.key == "horizon") value = whole_number(value);
    if (field.key == "region" && !value.empty() && value != kept)
      value = named(opgave.id, row, "region", value,
                    [&](std::string const& text) { return region_named(m_terms.atlas, text).get().code; });
    kept = value;
  }

  void take_list(Opgave& opgave, BookRow const& row, std::string const& key, std::vector<std::string>& kept) {
    std::vector<std::string> entries;
    for (auto const& entry : split(row.cells.at(key), '|'))
      if (auto const text = trimmed(entry); !text.empty()) entries.emplace_back(text);
    for (auto& entry : entries) {
      bool const was_there = std::find(kept.begin(), kept.end(), entry) != kept.end();
      if (key == "partitions" && !was_there)
        entry = named(opgave.id, row, key, entry,
                      [&](std::string const& text) { return partition_named(m_terms.atlas, text).base_id(); });
      if (key == "tasks" && !was_there)
        entry = named(opgave.id, row, key, entry,
                      [&](std::string const& text) { return task_named(m_terms.tasks, text).id; });
    }
    kept = std::move(entries);
  }

  void read_opgaven() {
    for (auto const& row : rows_of(m_sheets.front(), columns_of_opgaven())) {
      auto const& id = row.cells.at("id");
      if (id.empty()) {
        complain(row, "id", "", said("an opgave needs an id: lower-case letters, digits, '-' and '_'"));
        continue;
      }
      if (find_opgave(m_book.opgaven, id)) {
        complain(id, row, "id", id, said("is there twice; remove one of the rows"));
        continue;
      }
      auto const* known = find_opgave(m_known, id);
      auto opgave = known ? *known : Opgave{};
      opgave.id = id;
      for (auto const& field : opgave_fields())
        if (auto const at = row.cells.find(std::string(field.key)); at != row.cells.end())
          take_field(opgave, row, field, at->second);
      if (row.cells.contains("bodies")) take_list(opgave, row, "bodies", opgave.bodies);
      if (row.cells.contains("partitions")) take_list(opgave, row, "partitions", opgave.partitions);
      if (row.cells.contains("tasks")) take_list(opgave, row, "tasks", opgave.tasks);
      m_rows[id] = row.number;
      m_book.opgaven.push_back(std::move(opgave));
    }
    m_first_sheet = m_sheet;
  }

  [[nodiscard]] NamedSheet const* sheet_named(std::string const& key) const {
    for (std::size_t s = 1; s < m_sheets.size(); ++s)
      for (auto const& texts : m_terms.languages)
        if (search_key(m_sheets[s].name) == search_key(texts.text(key))) return &m_sheets[s];
    return nullptr;
  }

  // The opgave that a row of another sheet belongs to; nullptr, with a fault, when the first sheet has it not.
  Opgave* owner_of(BookRow const& row) {
    auto const& id = row.cells.at("opgave");
    auto const at = std::find_if(m_book.opgaven.begin(), m_book.opgaven.end(),
                                 [&](Opgave const& opgave) { return opgave.id == id; });
    if (at != m_book.opgaven.end()) return &*at;
    complain(row, "opgave", id, said("is no id of the first sheet; add the opgave there or remove this row"));
    return nullptr;
  }

  static std::string whole_number(std::string const& cell) {
    auto const number = parse_number(cell);
    return number && std::floor(*number) == *number && std::abs(*number) < 1e15 ? fmt::format("{:.0f}", *number) : cell;
  }

  std::optional<double> number_in(Opgave const& opgave, BookRow const& row, std::string const& column) {
    auto const at = row.cells.find(column);
    if (at == row.cells.end() || at->second.empty()) return std::nullopt;
    auto const number = parse_number(at->second);
    if (!number) complain(opgave.id, row, column, at->second, said("is no number; write it as a number in the cell"));
    return number;
  }

  int year_in(Opgave const& opgave, BookRow const& row, std::string const& column) {
    auto const at = row.cells.find(column);
    if (at == row.cells.end() || at->second.empty()) return 0;
    auto const year = parse_integer(whole_number(at->second));
    if (year && *year >= 1900 && *year <= 2200) return static_cast<int>(*year);
    complain(opgave.id, row, column, at->second, said("write a year in four digits"));
    return 0;
  }

  // A cell shows fifteen digits of a number; one that says the same has not been changed.
  static void keep_digits(OpgaveIndicator& now, std::vector<OpgaveIndicator> const& before) {
    auto const is_same = [](std::optional<double> a, std::optional<double> b) {
      constexpr double rounding = 1e-13;
      return a && b && std::abs(*a - *b) <= rounding * std::abs(*b);
    };
    for (auto const& one : before) {
      if (one.indicator != now.indicator) continue;
      if (is_same(now.baseline, one.baseline)) now.baseline = one.baseline;
      if (is_same(now.target, one.target)) now.target = one.target;
    }
  }

  void read_indicators() {
    auto const* sheet = sheet_named("opgave.sheet.indicators");
    if (!sheet) return;
    std::map<std::string, std::vector<OpgaveIndicator>> found;
    for (auto const& row : rows_of(*sheet, columns_of_indicators())) {
      auto* opgave = owner_of(row);
      if (!opgave) continue;
      auto const at = row.cells.find("indicator");
      auto const id =
          named(opgave->id, row, "indicator", at == row.cells.end() ? "" : at->second, [&](std::string const& text) {
            auto const i = static_cast<std::size_t>(indicator_named(m_terms.atlas, text));
            return m_terms.atlas.indicators[i].id;
          });
      found[opgave->id].push_back({id, number_in(*opgave, row, "baseline"), year_in(*opgave, row, "baseline_year"),
                                   number_in(*opgave, row, "target"), year_in(*opgave, row, "target_year")});
    }
    for (auto& opgave : m_book.opgaven) {
      for (auto& one : found[opgave.id]) keep_digits(one, opgave.indicators);
      opgave.indicators = std::move(found[opgave.id]);
    }
  }

  template <class Entry, class Fields>
  void read_entries(std::vector<Entry> Opgave::* entries, Fields const& fields, std::string const& sheet_key,
                    std::string const& kind) {
    auto const* sheet = sheet_named(sheet_key);
    if (!sheet) return;
    std::map<std::string, std::vector<Entry>> found;
    for (auto const& row : rows_of(*sheet, columns_of(kind, fields))) {
      auto* opgave = owner_of(row);
      if (!opgave) continue;
      Entry entry;
      if (auto const name = row.cells.find("name"); name != row.cells.end()) entry.name = name->second;
      if (entry.name.empty()) complain(opgave->id, row, "name", "", said("an entry has no name; give one"));
      for (auto const& field : fields)
        if (auto const at = row.cells.find(std::string(field.key)); at != row.cells.end())
          entry.*field.value = field.key == "year" ? whole_number(at->second) : at->second;
      found[opgave->id].push_back(std::move(entry));
    }
    for (auto& opgave : m_book.opgaven) opgave.*entries = std::move(found[opgave.id]);
  }

  // What one cell alone does not show: an id that is none, names that are there twice, a state that there is not.
  void check_whole(Opgave const& opgave) {
    if (m_bad.contains(opgave.id)) return;
    try {
      check(opgave);
    } catch (Error const& error) {
      m_sheet = m_first_sheet;
      complain(opgave.id, {m_rows[opgave.id], {}}, "id", opgave.id, error.what());
    }
  }

  std::vector<NamedSheet> m_sheets;
  std::string m_file, m_sheet, m_first_sheet;
  Opgaven const& m_known;
  OpgaveTerms const& m_terms;
  OpgaveWorkbook m_book;
  std::map<std::string, int> m_rows;
  std::set<std::string> m_bad;
};

}  // namespace

OpgaveWorkbook read_opgave_workbook(fs::path const& path, Opgaven const& known, OpgaveTerms const& terms) {
  if (search_key(path.extension().string()) != "xlsx")
    throw UsageError(
        said("'{}': opgaven are read from an .xlsx file, with their indicators, parties and "
             "measures on sheets of their own",
             path.string()));
  return BookReader(path, known, terms).read();
}

MergedOpgaven merged(Opgaven const& known, OpgaveWorkbook const& book) {
  MergedOpgaven result{known};
  for (auto const& opgave : book.opgaven) {
    auto const* before = find_opgave(known, opgave.id);
    if (before && *before == opgave) continue;
    result.opgaven = with_opgave(std::move(result.opgaven), opgave);
    ++result.changed;
  }
  return result;
}

}  // namespace kansenatlas
