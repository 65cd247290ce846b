#include "geo/source/partition_table.hpp"

#include <algorithm>
#include <array>
#include <map>
#include <optional>

#include <fmt/format.h>

#include "geo/base/text.hpp"
#include "geo/project/codes.hpp"
#include "geo/project/edit.hpp"
#include "geo/source/csv_table.hpp"
#include "geo/source/csv_writer.hpp"

namespace kansenatlas {
namespace {

constexpr std::array<std::string_view, 5> code_columns{"code", "gemeente", "gemeentecode", "gm_code", "municipality"};
constexpr std::array<std::string_view, 4> region_columns{"region", "regio", "regiocode", "region_code"};
constexpr std::array<std::string_view, 4> name_columns{"name", "naam", "regionaam", "region_name"};

std::optional<int> find_column(CsvTable const& table, std::span<std::string_view const> names) {
  for (std::size_t c = 0; c < table.columns().size(); ++c) {
    auto const key = search_key(table.columns()[c]);
    for (auto const name : names)
      if (key == search_key(name)) return static_cast<int>(c);
  }
  return std::nullopt;
}

int required_column(CsvTable const& table, std::span<std::string_view const> names) {
  if (auto const found = find_column(table, names)) return *found;
  return table.column(names.front());  // throws, with the columns that there are
}

// "855" and "0855", as a spreadsheet leaves them, and "gm0855" are the code GM0855; all else stays as it is.
std::string municipality_code(std::string_view text) {
  bool const has_prefix = text.size() == 6 && search_key(text.substr(0, 2)) == "gm";
  auto const digits = has_prefix ? text.substr(2) : text;
  bool const is_number = !digits.empty() && digits.size() <= 4 &&
                         std::all_of(digits.begin(), digits.end(), [](char c) { return c >= '0' && c <= '9'; });
  return is_number ? "GM" + std::string(4 - digits.size(), '0') + std::string(digits) : std::string(text);
}

// Takes row after row, keeps what can be used and notes what cannot.
class MembershipReading {
 public:
  MembershipReading(CsvTable const& table, Atlas const& atlas, std::vector<Fault>& faults)
      : m_table(table),
        m_atlas(atlas),
        m_faults(faults),
        m_code(required_column(table, code_columns)),
        m_region(required_column(table, region_columns)),
        m_name(find_column(table, name_columns)),
        m_line_of(atlas.municipalities.size(), 0),
        m_is_told(atlas.municipalities.size(), false) {}

  void take(int row) {
    auto const municipality = municipality_in(row);
    if (!municipality) return;
    auto* region = region_in(row);
    if (!region) {
      m_is_told[*municipality] = true;
      return;
    }
    m_line_of[*municipality] = m_table.line(row);
    region->municipalities.push_back(m_atlas.municipalities[*municipality].code);
  }

  void note_missing() {
    for (std::size_t i = 0; i < m_line_of.size(); ++i)
      if (m_line_of[i] == 0 && !m_is_told[i])
        m_faults.push_back(
            {m_table.origin(), 0, m_table.columns()[index(m_code)], m_atlas.municipalities[i].code,
             said("{} is in no usable row; add or mend its row", m_atlas.municipalities[i].official_name)});
  }

  [[nodiscard]] PartitionTable result() {
    PartitionTable result;
    for (auto& [code, region] : m_regions) {
      if (region.municipalities.empty()) continue;
      std::sort(region.municipalities.begin(), region.municipalities.end());
      result.municipalities += static_cast<int>(region.municipalities.size());
      result.regions.push_back(std::move(region));
    }
    return result;
  }

 private:
  static std::size_t index(int column) { return static_cast<std::size_t>(column); }

  std::string cell(int row, int column) const { return std::string(trimmed(m_table.cell(row, column))); }

  void complain(int row, int column, std::string message) {
    m_faults.push_back({m_table.origin(), m_table.line(row), m_table.columns()[index(column)],
                        std::string(m_table.cell(row, column)), std::move(message)});
  }

  std::optional<std::size_t> municipality_in(int row) {
    auto const code = municipality_code(cell(row, m_code));
    if (code.empty()) {
      complain(row, m_code, said("is empty; write the code of a municipality, such as GM0855"));
      return std::nullopt;
    }
    auto const& all = m_atlas.municipalities;
    auto const at = std::find_if(all.begin(), all.end(), [&](Municipality const& one) { return one.code == code; });
    if (at == all.end()) {
      tell_named(code);
      complain(row, m_code, said("is no municipality of this atlas; {}", way_out_for_municipality(m_atlas, code)));
      return std::nullopt;
    }
    auto const found = static_cast<std::size_t>(at - all.begin());
    if (m_line_of[found] > 0) {
      complain(row, m_code,
               said("has a row already: {}, which is the one that counts; keep one of the two", m_line_of[found]));
      return std::nullopt;
    }
    return found;
  }

  // A name where the code should stand: its row is told, so the municipality is not told as missing too.
  void tell_named(std::string_view text) {
    auto const key = search_key(text);
    for (std::size_t i = 0; i < m_is_told.size(); ++i) {
      auto const& one = m_atlas.municipalities[i];
      if (search_key(one.official_name) == key || search_key(one.cbs_name) == key) m_is_told[i] = true;
    }
  }

  // The region that the row names, new or known; null after a complaint.
  UserRegion* region_in(int row) {
    auto const text = cell(row, m_region);
    if (text.empty()) {
      complain(row, m_region, said("is empty; write the region of this municipality"));
      return nullptr;
    }
    auto const code = is_region_code(text) ? text : own_id_from(text);
    if (code.empty()) {
      complain(row, m_region, said("holds no letter or digit; write a code or a name"));
      return nullptr;
    }
    auto const [spelled, is_first] = m_spelled.emplace(search_key(text), text);
    if (!is_first && spelled->second != text) {
      complain(row, m_region,
               said("differs from '{}' only in case, accents or punctuation; write both alike", spelled->second));
      return nullptr;
    }
    auto const [owner, is_new] = m_text_of.emplace(code, text);
    if (!is_new && owner->second != text) {
      complain(row, m_region,
               said("begins like '{}', so both would get the code '{}'; use short codes", owner->second, code));
      return nullptr;
    }
    auto const name = m_name ? cell(row, *m_name) : "";
    auto& region = m_regions.try_emplace(code, UserRegion{code, name.empty() ? text : name, {}}).first->second;
    if (!name.empty() && region.name == text && region.name != name && region.municipalities.empty())
      region.name = name;
    if (!name.empty() && region.name != name) {
      complain(row, *m_name, said("is another name than '{}' for region '{}'; keep one", region.name, code));
      return nullptr;
    }
    auto const [bearer, is_own] = m_bearer_of.emplace(search_key(region.name), code);
    if (!is_own && bearer->second != code) {
      complain(row, m_name ? *m_name : m_region,
               said("is the name of region '{}' too; give every region a name of its own", bearer->second));
      if (region.municipalities.empty()) region.name = text;
      return nullptr;
    }
    return &region;
  }

  CsvTable const& m_table;
  Atlas const& m_atlas;
  std::vector<Fault>& m_faults;
  int m_code, m_region;
  std::optional<int> m_name;
  std::vector<int> m_line_of;                      // per municipality: the row that was taken; 0: none
  std::vector<bool> m_is_told;                     // per municipality: whether a row of its own has a fault
  std::map<std::string, UserRegion> m_regions;     // by code
  std::map<std::string, std::string> m_spelled;    // search key of a region: as first written
  std::map<std::string, std::string> m_text_of;    // code of a region: as first written
  std::map<std::string, std::string> m_bearer_of;  // search key of a name: code of the region that has it
};

}  // namespace

PartitionTable read_partition_table(std::string_view text, std::string const& origin, Atlas const& atlas) {
  std::vector<Fault> faults;
  auto const table = CsvTable::parse(text, origin, &faults, separator_of(text));
  MembershipReading reading(table, atlas, faults);
  for (int row = 0; row < table.size(); ++row) reading.take(row);
  std::stable_sort(faults.begin(), faults.end(), [](Fault const& a, Fault const& b) { return a.row < b.row; });
  reading.note_missing();
  auto result = reading.result();
  result.faults = std::move(faults);
  return result;
}

std::string to_partition_table(Partition const& partition, Atlas const& atlas) {
  CsvWriter writer({"code", "region", "name"});
  for (std::size_t i = 0; i < partition.region_of.size(); ++i) {
    int const region = partition.region_of[i];
    if (region < 0) continue;
    auto const& of = partition.regions[static_cast<std::size_t>(region)];
    writer.row({atlas.municipalities[i].code, of.code, of.title});
  }
  return writer.text();
}

}  // namespace kansenatlas
