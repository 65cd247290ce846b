#include "geo/source/facts_table_set.hpp"

#include <stdexcept>

#include <fmt/format.h>

#include "geo/base/atomic_file.hpp"

namespace kansenatlas {
namespace fs = std::filesystem;
namespace {

void make_folder(fs::path const& folder) {
  std::error_code fault;
  fs::create_directories(folder, fault);
  if (fault) throw Error(said("cannot make the folder '{}': {}", folder.string(), said(fault.message())));
}

bool holds(fs::path const& file, std::string const& text) {
  return fs::is_regular_file(file) && read_whole_file(file) == text;
}

void remove_stale(fs::path const& folder, std::string const& room, std::map<std::string, std::string> const& texts) {
  if (!fs::is_directory(folder / room)) return;
  std::vector<fs::path> stale;
  for (auto const& entry : fs::recursive_directory_iterator(folder / room)) {
    if (!entry.is_regular_file() || entry.path().extension() != ".csv") continue;
    if (!texts.contains(entry.path().lexically_relative(folder).generic_string())) stale.push_back(entry.path());
  }
  for (auto const& file : stale) fs::remove(file);
}

}  // namespace

void TableSet::add(std::string const& name, CsvWriter const& table) {
  if (!m_texts.emplace(name, table.text()).second) throw std::logic_error(fmt::format("table '{}' made twice", name));
}

void TableSet::write_to(fs::path const& folder) const {
  make_folder(folder);
  for (auto const* room : {"regions", "memberships", "observations"}) remove_stale(folder, room, m_texts);
  for (auto const& [name, text] : m_texts) {
    auto const file = folder / name;
    make_folder(file.parent_path());
    if (!holds(file, text)) write_text_atomically(file, text);
  }
}

}  // namespace kansenatlas
